import type { Finding } from '../model/comparison.js';
import { decisionOn } from './decisions.js';
import { CERTAINTY_LABELS, KIND_LABELS, PART_LABELS, SEVERITY_LABELS } from './labels.js';
import { xmlSafe } from './package.js';
import type { BatchInput } from './types.js';
import { type FindingView, type PairView, pairView } from './view.js';

/** A finding and the plan that it is about. */
interface Row {
  view: PairView;
  of: FindingView;
  group: string;
}

/** The heads of `findings.csv`, and what stands under each. */
const COLUMNS: readonly [head: string, cell: (row: Row) => string][] = [
  ['Đơn vị', ({ view }) => view.child.unit],
  ['Tệp', ({ view }) => view.child.file],
  ['Số, ký hiệu', ({ view }) => view.child.number],
  ['Ngày', ({ view }) => view.child.date],
  ['Kế hoạch cấp trên', ({ view }) => view.parent?.full ?? ''],
  ['STT', ({ of }) => String(of.n)],
  ['Nhóm', ({ group }) => group],
  ['Phần', ({ of }) => PART_LABELS[of.finding.part]],
  ['Loại', ({ of }) => KIND_LABELS[of.finding.kind]],
  ['Mức độ', ({ of }) => SEVERITY_LABELS[of.finding.severity]],
  ['Độ chắc', ({ of }) => CERTAINTY_LABELS[of.finding.certainty]],
  ['Nhận xét', ({ of }) => of.finding.message],
  ['Đề nghị', ({ of }) => of.finding.suggestion],
  ['Vị trí ở kế hoạch cấp trên', ({ of }) => of.quotes.parent?.place ?? ''],
  ['Trích kế hoạch cấp trên', ({ of }) => of.quotes.parent?.text ?? ''],
  ['Vị trí ở kế hoạch đơn vị', ({ of }) => of.quotes.child?.place ?? ''],
  ['Trích kế hoạch đơn vị', ({ of }) => of.quotes.child?.text ?? ''],
  ['Quyết định', ({ of }) => decisionOn(of.finding)],
  ['Mã quy tắc', ({ of }) => of.finding.rule],
  ['Mã nhận xét', ({ of }) => of.finding.id],
];

/** By this Excel knows that a file is UTF-8. */
const BOM = '\uFEFF';
const LINE_END = '\r\n';

/** `findings.csv`: every finding of every unit, a row each, for tables and programs. */
export const renderCsv = ({ pairs }: BatchInput): Uint8Array => {
  const rows = pairs.flatMap((pair) => rowsOf(pairView(pair)));
  const lines = [COLUMNS.map(([head]) => head), ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row)))];
  return new TextEncoder().encode(`${BOM}${lines.map((cells) => cells.map(cellText).join(',') + LINE_END).join('')}`);
};

const rowsOf = (view: PairView): Row[] => [
  ...view.findings.map((of) => ({ view, of, group: 'Nhận xét' })),
  ...view.undecided.map((of) => ({ view, of, group: 'Cần kiểm tra' })),
  ...view.inherited.map((of) => ({ view, of, group: 'Yêu cầu của cấp cao hơn' })),
  ...silencedRows(view),
];

/** What the office's profile took out is kept, and is in no numbered list. */
const silencedRows = (view: PairView): Row[] =>
  (view.comparison.silenced ?? []).map((finding) => ({
    view,
    of: unnumbered(finding),
    group: 'Lược theo hồ sơ quy tắc',
  }));

const unnumbered = (finding: Finding): FindingView => {
  const quote = (side: 'parent' | 'child'): FindingView['quotes']['child'] => {
    const found = finding[side];
    return found === null ? null : { text: found.text, place: '', trail: '', span: found.span };
  };
  return {
    n: 0,
    finding,
    quotes: { parent: quote('parent'), child: quote('child') },
    blanks: { parent: '', child: '' },
    args: [],
    overridden: null,
  };
};

/** Signs with which a spreadsheet begins a formula, also the full-width ones, and spaces that it passes over. */
const FORMULA = /^[\s\u00A0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/** A text that would be a formula is shown as the text that it is. */
const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const clean = (text: string): string => xmlSafe(text).replace(/\r\n?/gu, '\n');

const cellText = (text: string): string => {
  const safe = guarded(clean(text));
  return /[",\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
