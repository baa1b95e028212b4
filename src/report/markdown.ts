import { isDismissed } from '../model/decision.js';
import type { Submission } from '../model/register.js';
import { type BatchView, batchView, COUNT_COLUMNS, type UnitRow } from './batch-view.js';
import { xmlSafe } from './package.js';
import { NOTICE } from './settings.js';
import { NO_SIBLINGS, siblingLines } from './siblings-view.js';
import type { BatchInput } from './types.js';
import { dayOf, type PairView } from './view.js';

/** `tom-tat.md`: a folder on two pages, for a message, a wiki or a meeting. */
export const renderMarkdown = (input: BatchInput): Uint8Array => {
  const view = batchView(input);
  const blocks = [
    '# Tóm tắt kết quả rà soát kế hoạch',
    `*${NOTICE}.*`,
    ...view.roots.map(
      ({ full, subject }) => `Kế hoạch cấp trên: **${escaped(full)}**${subject === '' ? '' : `, ${escaped(subject)}`}.`,
    ),
    totals(view),
    ...section('Đơn vị', unitTable(view)),
    ...section('Nhận xét cần chỉnh sửa', urgent(view)),
    ...section(
      'Nhìn chung',
      siblingLines(input.siblings ?? NO_SIBLINGS, input.pairs)
        .map((line) => `- ${escaped(line)}`)
        .join('\n'),
    ),
    ...section('Tình hình gửi kế hoạch', rollText(input)),
    ...section('Tệp chưa dùng được', unreadText(view)),
    ...section('Quyết định trước khi đối chiếu', decisionList(view)),
  ];
  return new TextEncoder().encode(`${blocks.filter((block) => block !== '').join('\n\n')}\n`);
};

const section = (title: string, body: string): string[] => (body === '' ? [] : [`## ${title}`, body]);

const totals = ({ totals: { conclusions, units, findings, undecided } }: BatchView): string =>
  [
    `${units} văn bản: ${conclusions.map(({ label, count }) => `${count} “${label}”`).join('; ') || 'không có'}.`,
    `${findings} nhận xét, ${undecided} nội dung cần chuyên viên kiểm tra.`,
  ].join(' ');

function unitTable({ units }: BatchView): string {
  if (units.length === 0) return '';
  const heads = ['Đơn vị', 'Số, ký hiệu', 'Ngày', 'Kết luận', ...COUNT_COLUMNS.map(({ label }) => label)];
  const align = [...heads.slice(0, 4).map(() => '---'), ...COUNT_COLUMNS.map(() => '--:')];
  return [heads, align, ...units.map(unitCells)].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const BLANK = '-';

const unitCells = (row: UnitRow): string[] => [
  escaped(row.unit),
  escaped(row.identity?.number ?? BLANK),
  escaped(row.identity?.date ?? BLANK),
  escaped(row.conclusion.label),
  ...COUNT_COLUMNS.map(({ count }) => String(count(row) ?? BLANK)),
];

/** The summary names what is certain; the rest is in the reports. */
const LISTED = 5;

function urgent({ units }: BatchView): string {
  return units
    .flatMap(({ view, unit }) => {
      const found = (view === null ? [] : openErrors(view)).map(({ finding }) => finding.message);
      if (found.length === 0) return [];
      const more = found.length > LISTED ? [`  - và ${found.length - LISTED} nội dung khác`] : [];
      return [
        `- **${escaped(unit)}** (${found.length})`,
        ...found.slice(0, LISTED).map((text) => `  - ${escaped(text)}`),
        ...more,
      ];
    })
    .join('\n');
}

const openErrors = ({ findings }: PairView): PairView['findings'] =>
  findings.filter(({ finding }) => finding.severity === 'error' && !isDismissed(finding));

/** Units that owe a plan, those that sent it late, and files of nobody's. */
function rollText({ roll }: BatchInput): string {
  if (roll === undefined) return '';
  const of = (state: Submission['state']): Submission[] => roll.submissions.filter((one) => one.state === state);
  const due = roll.due === null ? '' : ` (hạn ${dayOf(roll.due)})`;
  const counts = `${roll.submissions.length} đơn vị trong danh sách${due}: ${of('sent').length} đã gửi, ${of('late').length} gửi muộn, ${of('unread').length} có tệp chưa đọc được, ${of('missing').length} chưa gửi.`;
  const names = (title: string, state: Submission['state']): string[] =>
    of(state).length === 0
      ? []
      : [
          `- ${title}: ${of(state)
            .map(
              ({ unit, date }) => escaped(unit.name) + (state === 'late' && date !== null ? ` (${dayOf(date)})` : ''),
            )
            .join('; ')}`,
        ];
  const unlisted = roll.unlisted.length === 0 ? [] : [`- Ngoài danh sách: ${roll.unlisted.map(escaped).join('; ')}`];
  return [
    counts,
    '',
    ...names('Chưa gửi', 'missing'),
    ...names('Gửi muộn', 'late'),
    ...names('Chưa đọc được', 'unread'),
    ...unlisted,
  ]
    .join('\n')
    .trim();
}

const unreadText = ({ unread }: BatchView): string =>
  unread
    .map(({ file, conclusion }) => `- ${escaped(file)}: ${escaped(conclusion.reason || conclusion.label)}`)
    .join('\n');

const decisionList = ({ decisions }: BatchView): string =>
  decisions.map(({ about, text }) => `- ${about === '' ? '' : `${escaped(about)}: `}${escaped(text)}`).join('\n');

/** Signs that markdown and HTML would read as their own, the addresses that they make links of, and marks of lists. */
const SIGNS = /[\\`*_[\]<>|~#&@]|:(?=\/\/)|(?<=www)\.|^[-+]|(?<=^\d+)[.)]/giu;

const escaped = (text: string): string => xmlSafe(text).replace(/\s+/gu, ' ').trim().replace(SIGNS, '\\$&');
