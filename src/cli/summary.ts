import path from 'node:path';
import { labelOf, type Outcome, STATE_LABELS } from '../batch/outcome.js';
import type { PairResult, RunResult } from '../batch/run.js';
import { loadPlan } from '../batch/spool.js';
import { planFile } from '../batch/steps.js';
import { isDismissed } from '../model/decision.js';
import type { BatchOutput, ExtractOutput } from '../model/outputs.js';
import { decisionsOf } from '../report/decisions.js';
import { conclusionOf } from '../report/index.js';
import { say } from './output.js';
import { rollText } from './roll-summary.js';
import { type Column, clip, table } from './table.js';

const UNIT_WIDTH = 40;
const NUMBER_WIDTH = 28;
/** Longer than a file name can be on a screen: versions often differ in their last letters. */
const FILE_WIDTH = 255;

const COLUMNS: readonly Column[] = [
  { title: 'Đơn vị', max: UNIT_WIDTH },
  { title: 'Số, ký hiệu', max: NUMBER_WIDTH },
  { title: 'Ngày', max: 18 },
  { title: 'Trạng thái', max: 40 },
  { title: 'Cần sửa', right: true },
  { title: 'Xem xét', right: true },
  { title: 'Thông tin', right: true },
  { title: 'Cần kiểm tra', right: true },
];

const LEGEND =
  'Cần sửa, Xem xét, Thông tin: số nội dung theo mức độ. Cần kiểm tra: số nội dung công cụ không kết luận được, chuyên viên xem.';

export interface BatchPlaces {
  folder: string;
  out: string;
  extracted: string;
  /** Tell how to go on with one's own folder. */
  welcome?: boolean;
}

/** The table that a batch prints, and where to look next. */
export function batchSummary(result: RunResult, places: BatchPlaces): string {
  const roll = result.roll === undefined ? '' : rollText(result.roll);
  if (result.outcomes.length === 0) return [nothingIn(places.folder), roll].filter((part) => part !== '').join('\n\n');
  const overview = (result.overview ?? []).join('\n');
  const parts = [
    batchTable(result.outcomes),
    LEGEND,
    overview,
    roll,
    skippedText(result),
    wherePlaced(result, places),
    reuseText(result),
  ];
  return [...parts, ...(places.welcome ? [WELCOME] : [])].filter((part) => part !== '').join('\n\n');
}

/** Versions of one plan look alike by unit and number: then the files are named too, last, where nothing need be cut. */
function batchTable(all: readonly Outcome[]): string {
  const outcomes = shownOf(all);
  const rest = all.length - outcomes.length;
  const more = rest === 0 ? '' : `\n... và ${rest} văn bản khác trong báo cáo tổng hợp. Tất cả: ${totals(all)}.`;
  return `${tableOf(outcomes)}${more}`;
}

/** More rows than this run off the screen. */
const MOST_ROWS = 60;

/** Of a large folder what asks most for a look: what could not be compared, then what has most to put right; in the order of the folder. */
function shownOf(all: readonly Outcome[]): readonly Outcome[] {
  if (all.length <= MOST_ROWS) return all;
  const need = ({ state, verdict }: Outcome): number =>
    state === 'compared' && verdict !== null
      ? verdict.counts.error * 1_000 + verdict.counts.warning * 10 + verdict.counts.undecided
      : state === 'version'
        ? 0
        : 1_000_000;
  const first = new Set([...all].sort((a, b) => need(b) - need(a)).slice(0, MOST_ROWS));
  return all.filter((outcome) => first.has(outcome));
}

/** "940 Đạt, 12 Chưa đọc được". */
function totals(all: readonly Outcome[]): string {
  const count = new Map<string, number>();
  for (const { state, verdict } of all) {
    const label = stateText({ state, verdict });
    count.set(label, (count.get(label) ?? 0) + 1);
  }
  return [...count].map(([label, n]) => `${n} ${label}`).join(', ');
}

function tableOf(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(rowOf);
  const shownAs = ([unit = '', number = '']: readonly string[]): string =>
    [clip(unit, UNIT_WIDTH), clip(number, NUMBER_WIDTH)].join('\n');
  if (areDistinct(rows.map(shownAs))) return table(COLUMNS, rows);
  const files = outcomes.map(({ document }) => document.entry.file);
  const names = files.map((file) => path.posix.basename(file));
  const shortest = areDistinct(names) ? names : files;
  return table(
    [...COLUMNS, { title: 'Tệp', max: FILE_WIDTH }],
    rows.map((row, index) => [...row, shortest[index] ?? '']),
  );
}

const areDistinct = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;

const nothingIn = (folder: string): string =>
  `Không thấy văn bản nào (docx, doc, odt, rtf, pdf, html, md, txt, zip) trong "${folder}". Đề nghị kiểm tra lại đường dẫn thư mục.`;

function wherePlaced({ written }: RunResult, { out, extracted }: BatchPlaces): string {
  if (written.length === 0) return '';
  const index = written.find((file) => path.basename(file) === 'index.html');
  const workbook = written.find((file) => file.endsWith('.xlsx'));
  return [
    `Báo cáo: ${shown(out)}${index === undefined ? '' : ` (mở ${shown(index)} bằng trình duyệt)`}`,
    ...(workbook === undefined ? [] : [`Bảng tổng hợp Excel: ${shown(workbook)}`]),
    `Nội dung đã trích xuất: ${shown(extracted)}`,
  ].join('\n');
}

/** As the user typed it, or from where he stands. */
const shown = (at: string): string => (path.isAbsolute(at) ? at : path.normalize(at));

const WELCOME = [
  'Trên đây là kết quả với bộ kế hoạch mẫu trong thư mục corpus. Để đối chiếu thư mục của đơn vị mình:',
  '',
  '    npx --no-install kehoach batch "đường dẫn tới thư mục"',
  '',
  'Đặt kế hoạch cấp trên và các kế hoạch của đơn vị vào cùng một thư mục: Word, PDF, bản chụp, trang web lưu lại, tệp .zip...',
  'Báo cáo được ghi vào thư mục reports; chọn nơi khác bằng --out. Xem thêm: npx --no-install kehoach --help',
].join('\n');

const BLANK = '-';

/** Units are called as the reports call them: in small letters where the plan beside them writes the name out. */
function rowOf(outcome: Outcome): string[] {
  const { document, state, identity, verdict, versionOf } = outcome;
  const counts = state === 'compared' && verdict !== null ? verdict.counts : null;
  return [
    identity?.unit ?? path.posix.basename(document.entry.file),
    identity?.number ?? BLANK,
    identity?.date ?? BLANK,
    stateText({ state, verdict, versionOf: versionOf && path.posix.basename(versionOf) }),
    ...(['error', 'warning', 'info', 'undecided'] as const).map((name) => String(counts?.[name] ?? BLANK)),
  ];
}

const stateText = ({ state, verdict, versionOf }: Pick<Outcome, 'state' | 'verdict' | 'versionOf'>): string => {
  if (versionOf !== undefined) return labelOf(versionOf);
  return state === 'compared' && verdict !== null ? verdict.label : STATE_LABELS[state];
};

/** What `extract` prints: a line a document. */
export function extractSummary(result: RunResult, out: string): string {
  if (result.outcomes.length === 0) return nothingIn('các đường dẫn đã cho');
  const columns: Column[] = [{ title: 'Tệp', max: 60 }, { title: 'Trạng thái' }, { title: 'Kết quả', max: 80 }];
  const rows = result.outcomes.map((outcome) => [
    outcome.document.entry.file,
    STATE_LABELS[outcome.state],
    outcome.document.plan === null ? BLANK : path.join(shown(out), `${outcome.document.name}.plan.json`),
  ]);
  return [table(columns, rows), skippedText(result)].filter((part) => part !== '').join('\n\n');
}

/** Files that were listed and not read, a line each. */
const skippedText = ({ skipped }: RunResult): string =>
  skipped.map(({ file, reason }) => `Không đọc: ${file} – ${reason.message}`).join('\n');

/** What `compare` prints: the findings, one a line, and where the reports are. */
export function compareSummary({ outcomes, written, comparison }: PairResult, out: string): string {
  if (comparison === null || comparison.status !== 'compared') {
    return outcomes.map((outcome) => `${outcome.document.entry.given}: ${STATE_LABELS[outcome.state]}`).join('\n');
  }
  const { label, reason } = conclusionOf(comparison);
  const lines = comparison.findings
    .filter((finding) => finding.severity !== 'info' && !isDismissed(finding))
    .map(({ message }, index) => `${index + 1}. ${message}`);
  const questions = comparison.undecided.filter((one) => !isDismissed(one)).map(({ message }) => `?  ${message}`);
  const place = written.length === 0 ? [] : ['', `Báo cáo: ${shown(out)}`];
  const decided = decisionsOf(comparison).map(({ lead }) => lead);
  return [`${label}. ${reason}`, ...decided, ...lines, ...questions, ...place].join('\n');
}

/** One row a document, for other programs. */
export const batchJson = ({ outcomes, skipped, written, roll, stale = [] }: RunResult): BatchOutput => ({
  documents: outcomes.map((outcome) => {
    const { document, state, verdict, diagnostics, versionOf } = outcome;
    return {
      file: document.entry.file,
      name: document.name,
      state,
      label: stateText(outcome),
      ...(versionOf === undefined ? {} : { versionOf }),
      issuer: document.plan?.issuer ?? null,
      number: document.plan?.number ?? null,
      date: document.plan?.date ?? null,
      parent: verdict?.parent?.file ?? null,
      counts: verdict === null || state !== 'compared' ? null : verdict.counts,
      diagnostics,
    };
  }),
  ...(skipped.length === 0 ? {} : { skipped }),
  ...(roll === undefined ? {} : { roll }),
  written: written.map(posix),
  ...(stale.length === 0 ? {} : { stale: stale.map((file) => posix(path.relative('', file))) }),
});

/** The plans themselves, for other programs, as they were written to the folder. */
export const extractJson = async ({ outcomes, skipped, written }: RunResult, out: string): Promise<ExtractOutput> => ({
  documents: await Promise.all(
    outcomes.map(async ({ document: { entry, name, plan }, state, diagnostics }) => ({
      file: entry.file,
      name,
      state,
      diagnostics,
      plan: plan === null ? null : await loadPlan(planFile(name, out)),
    })),
  ),
  ...(skipped.length === 0 ? {} : { skipped }),
  written: written.map(posix),
});

const posix = (file: string): string => file.split(path.sep).join('/');

/** Results in whose place something else stood: an earlier run's, most likely; nothing is replaced silently. */
export function sayReplaced({ replaced, dropped = [] }: RunResult): void {
  for (const one of dropped) say(`Đã bỏ tệp của lần chạy trước, nay không còn nội dung cần gửi: ${one}.`);
  if (replaced.length === 0) return;
  const [first = ''] = replaced;
  const more = replaced.length === 1 ? '' : ` và ${replaced.length - 1} tệp khác`;
  say(`Đã thay kết quả của lần chạy trước: ${first}${more}.`);
}

/** More names than this are no help on a screen; --json names all. */
const NAMED = 5;

/** Results of documents that are gone, or in a format that was not asked for: nobody may take them for today's. */
export function sayStale({ stale = [] }: RunResult): void {
  if (stale.length === 0) return;
  const names = stale.slice(0, NAMED).map((file) => `  - ${path.relative('', file)}`);
  const more = stale.length > NAMED ? [`  - ... và ${stale.length - NAMED} tệp khác`] : [];
  say(
    [
      `Còn ${stale.length} tệp kết quả của lần chạy trước không thuộc kết quả lần này (văn bản không còn trong thư mục, hoặc loại báo cáo không được chọn); công cụ không tự xóa:`,
      ...names,
      ...more,
    ].join('\n'),
  );
}

/** What was seen in the register and not taken as it stands. */
export function sayRoster({ rosterRemarks = [] }: RunResult): void {
  for (const remark of rosterRemarks) say(`Danh sách đơn vị: ${remark}`);
}

/** What was not done again. */
const reuseText = ({ reuse }: RunResult): string =>
  reuse === undefined || reuse.reused === 0
    ? ''
    : `Dùng lại kết quả đã lưu của ${reuse.reused}/${reuse.read} văn bản không thay đổi (làm lại tất cả: --fresh).`;

/** What a corrected sheet of demands changed, and that an unchanged one changed nothing. */
export function saySheets({ sheets = [] }: RunResult): void {
  for (const { file, parent, messages } of sheets) {
    const what = messages.length === 0 ? 'không có chỗ chỉnh nào' : `${messages.length} chỗ cần biết`;
    say(`Đối chiếu "${parent}" theo bảng yêu cầu "${file}": ${what}.`);
    for (const message of messages) say(`  - ${message}`);
  }
}

/** How much a profile took out over all units: nobody may think that there was nothing. */
export function sayProfile({ outcomes }: RunResult): void {
  const used = outcomes.flatMap(({ verdict }) => verdict?.profile ?? []);
  const [first] = used;
  if (first === undefined) return;
  const silenced = used.reduce((sum, one) => sum + one.silenced, 0);
  say(`Hồ sơ quy tắc "${first.name}": ${silenced} nhận xét được lược (liệt kê trong từng báo cáo).`);
}

/** What became of the file of decisions: what was dismissed, what counts again, what nothing answers. */
export function sayDecisions({ outcomes, decisions }: RunResult): void {
  if (decisions === undefined) return;
  const told = outcomes.flatMap(({ verdict }) => verdict?.decisions ?? []);
  const sum = (count: (one: (typeof told)[number]) => number): number => told.reduce((all, one) => all + count(one), 0);
  const [dismissed, open] = [sum((one) => one.dismissed), sum((one) => one.open)];
  const again = open === 0 ? '' : `; ${open} nhận xét mở lại hoặc hết hạn, tính lại`;
  say(`Quyết định theo "${decisions.file}": ${dismissed} nhận xét đã bác bỏ, không tính (nêu trong báo cáo)${again}.`);
  for (const { message } of decisions.stale) say(`  - ${message}`);
}
