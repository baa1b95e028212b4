import type { Coverage } from '../model/comparison.js';
import { totalCoverage } from './conclusion.js';
import { lineText } from './decisions.js';
import type { Paragraph, Table } from './docx-lib.js';
import { footTable, letterhead, signerCell, titleBlocks } from './docx-office.js';
import { cell, fileOf, headCell, PORTRAIT_WIDTH, paragraph, section, TABLE_SIZE, table } from './docx-parts.js';
import { heading, sheetBlocks, sheetParts } from './docx-sheet.js';
import { DIAGNOSTIC_LABELS, SIDE_LABELS } from './labels.js';
import { NOTICE, withDefaults } from './settings.js';
import type { PairInput, ReportSettings } from './types.js';
import { type Identity, type PairView, pairView } from './view.js';

type Block = Paragraph | Table;

const title = (view: PairView): Block[] => [
  ...titleBlocks('PHIẾU RÀ SOÁT KẾ HOẠCH', `Kết quả rà soát ${view.child.full}`),
  paragraph([{ text: `(${NOTICE})`, italics: true }], { align: 'center', before: 120, size: TABLE_SIZE }),
];

const IDENTITY_ROWS: readonly (readonly [string, (identity: Identity) => string])[] = [
  ['Cơ quan ban hành', ({ unit }) => unit],
  ['Số, ký hiệu', ({ number }) => number],
  ['Ngày ban hành', ({ date }) => date],
  ['Trích yếu', ({ subject }) => subject],
  ['Giai đoạn', ({ period }) => period],
  ['Tệp', ({ file }) => file],
];

const dash = (text: string): string => (text === '' ? '–' : text);
const NO_PARENT = 'Chưa có để đối chiếu';

const identityTable = (view: PairView): Table =>
  table(
    [
      [headCell(''), headCell(SIDE_LABELS.parent), headCell(SIDE_LABELS.child)],
      ...IDENTITY_ROWS.map(([label, show], index) => [
        cell(label),
        cell(view.parent === null ? (index === 0 ? NO_PARENT : '–') : dash(show(view.parent))),
        cell(dash(show(view.child))),
      ]),
    ],
    { widths: [1900, 3585, PORTRAIT_WIDTH - 1900 - 3585], headRows: 1 },
  );

const COVERAGE_COLUMNS: readonly (readonly [string, (row: Coverage) => number])[] = [
  ['Được giao', ({ required }) => required],
  ['Đã thể hiện', ({ covered }) => covered],
  ['Một phần', ({ partial }) => partial],
  ['Chưa thể hiện', ({ missing }) => missing],
];

/** How much of what the parent demands of this unit stands in its plan, by part. */
const coverageBlocks = (view: PairView): Block[] => {
  const rows = view.coverage.filter(({ row }) => row.required > 0);
  if (rows.length === 0) return [];
  const wide = PORTRAIT_WIDTH - COVERAGE_COLUMNS.length * COVERAGE_WIDTH;
  const total = { label: 'Cộng', row: totalCoverage(view.comparison) };
  return [
    paragraph('Mức độ thể hiện yêu cầu của kế hoạch cấp trên đối với đơn vị:', { firstLine: true, keepNext: true }),
    table(
      [
        [headCell('Phần'), ...COVERAGE_COLUMNS.map(([label]) => headCell(label))],
        ...[...rows, total].map(({ label, row }) => [
          cell(label),
          ...COVERAGE_COLUMNS.map(([, count]) => cell(String(count(row)), 'center')),
        ]),
      ],
      { widths: [wide, ...COVERAGE_COLUMNS.map(() => COVERAGE_WIDTH)], headRows: 1 },
    ),
  ];
};

const COVERAGE_WIDTH = 1500;

const general = (view: PairView): Block[] => [
  heading(1, 'Thông tin chung'),
  identityTable(view),
  paragraph([{ text: 'Kết luận đề xuất: ' }, { text: `${view.conclusion.label}.`, bold: true }], {
    before: 160,
    firstLine: true,
  }),
  ...(view.conclusion.reason === '' ? [] : [paragraph(view.conclusion.reason, { firstLine: true })]),
  ...view.decisions.flatMap(decisionBlocks),
  ...staleBlocks(view),
  ...(view.comparison.status === 'compared' ? coverageBlocks(view) : []),
];

/** Corrected demands and the office's profile: they change the result, so they stand beside the conclusion. */
const decisionBlocks = ({ lead, lines }: PairView['decisions'][number]): Block[] => [
  paragraph(lead, { firstLine: true, keepNext: lines.length > 0 }),
  ...lines.map((line) => bullet(lineText(line))),
];

const bullet = (text: string): Paragraph => paragraph(`- ${text}`, { firstLine: true });

/** The last one stays with the signatures: they must not stand alone on a page. */
const bullets = (texts: readonly string[]): Paragraph[] =>
  texts.map((text, index) => paragraph(`- ${text}`, { firstLine: true, keepNext: index + 1 === texts.length }));

/** Words that may have been misread are listed so far; the rest stand in the plan file and on the HTML page. */
const MOST_DOUBTS = 40;

/** What was read with doubt in one of the plans: a person holds it against the paper. */
const doubtLines = ({ reading }: PairView): string[] =>
  (['parent', 'child'] as const).flatMap((side) => {
    const { doubts } = reading[side];
    if (doubts.length === 0) return [];
    const shown = doubts
      .slice(0, MOST_DOUBTS)
      .map(({ text, place, percent }) => `“${text}” (${place === '' ? '' : `${place}, `}${percent})`);
    const more =
      doubts.length > MOST_DOUBTS ? `; và ${doubts.length - MOST_DOUBTS} chỗ khác, liệt kê trong bản HTML` : '';
    return [`${SIDE_LABELS[side]}, chữ đọc chưa chắc, đề nghị đối chiếu với bản gốc: ${shown.join('; ')}${more}.`];
  });

/** Remarks of the reader, and how much was read but stands in no part. */
const readingBlocks = (view: PairView, n: number): Block[] => {
  const unplaced = view.unplaced.child.length;
  const lines = [
    ...view.diagnostics.map(({ severity, message }) => `${DIAGNOSTIC_LABELS[severity]}: ${message}`),
    ...view.parentDiagnostics.map(
      ({ severity, message }) => `${SIDE_LABELS.parent}, ${DIAGNOSTIC_LABELS[severity].toLowerCase()}: ${message}`,
    ),
    ...(['parent', 'child'] as const).flatMap((side) => {
      const { grade, marks } = view.reading[side];
      return [...(grade === null ? [] : [grade]), ...marks].map((text) => `${SIDE_LABELS[side]}: ${text}`);
    }),
    ...(unplaced === 0
      ? []
      : [`Có ${unplaced} đoạn của kế hoạch đơn vị không xếp vào phần nào; liệt kê trong bản đối chiếu HTML.`]),
  ];
  const all = [...lines, ...doubtLines(view)];
  return all.length === 0 ? [] : [heading(n, 'Lưu ý khi đọc văn bản'), ...bullets(all)];
};

/** Decisions of the file that answer to no finding of this plan. */
const staleBlocks = ({ comparison: { decisions } }: PairView): Block[] =>
  decisions === undefined || decisions.stale.length === 0
    ? []
    : [
        paragraph(`Quyết định trong tệp “${decisions.file}” không còn ứng với nhận xét nào:`, {
          firstLine: true,
          keepNext: true,
        }),
        ...decisions.stale.map(({ message }) => bullet(message)),
      ];

const signatures = (settings: ReportSettings): Block[] => [
  paragraph([{ text: `${NOTICE}.`, italics: true }], { before: 240, align: 'center', keepNext: true }),
  footTable(signerCell(settings.reviewer), signerCell(settings.approver)),
];

/** The review sheet of one unit, in the form of Nghị định 30/2020/NĐ-CP. */
export const renderDocx = async (input: PairInput, settings?: Partial<ReportSettings>): Promise<Uint8Array> => {
  const view = pairView(input);
  const office = withDefaults(settings);
  const parts = sheetParts(view);
  const blocks = [
    letterhead(office, { symbol: office.symbol }),
    ...title(view),
    ...general(view),
    ...sheetBlocks(parts, 2, PORTRAIT_WIDTH),
    ...readingBlocks(view, 2 + parts.length),
    ...signatures(office),
  ];
  return fileOf(`Phiếu rà soát: ${view.child.full}`, [section(blocks, { first: true })]);
};
