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
  if (result.outcomes.length === 0) return nothingIn(places.folder);
  const overview = (result.overview ?? []).join('\n');
  const parts = [batchTable(result.outcomes), LEGEND, overview, skippedText(result), wherePlaced(result, places)];
  return [...parts, ...(places.welcome ? [WELCOME] : [])].filter((part) => part !== '').join('\n\n');
}

/** Versions of one plan look alike by unit and number: then the files are named too, last, where nothing need be cut. */
function batchTable(outcomes: readonly Outcome[]): string {
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
export const batchJson = ({ outcomes, skipped, written }: RunResult): BatchOutput => ({
  documents: outcomes.map((outcome) => {
    const { document, state, verdict, diagnostics, versionOf } = outcome;
    return {
      file: document.entry.file,
      name: document.name,
      state,
      label: stateText(outcome),
      ...(versionOf === undefined ? {} : { versionOf }),
      issuer: document.plan?.header.issuer ?? null,
      number: document.plan?.header.number?.raw ?? null,
      date: document.plan?.header.date?.iso ?? null,
      parent: verdict?.parent?.file ?? null,
      counts: verdict === null || state !== 'compared' ? null : verdict.counts,
      diagnostics,
    };
  }),
  ...(skipped.length === 0 ? {} : { skipped }),
  written: written.map(posix),
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
export function sayReplaced({ replaced }: RunResult): void {
  if (replaced.length === 0) return;
  const [first = ''] = replaced;
  const more = replaced.length === 1 ? '' : ` và ${replaced.length - 1} tệp khác`;
  say(`Đã thay kết quả của lần chạy trước: ${first}${more}.`);
}

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
