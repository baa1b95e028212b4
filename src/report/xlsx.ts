import type { Party } from '../model/comparison.js';
import { type BatchView, batchView, COUNT_COLUMNS, type Matrix, type MatrixRow, type UnitRow } from './batch-view.js';
import { CONCLUSION_TONES } from './conclusion.js';
import {
  CERTAINTY_LABELS,
  type DemandState,
  KIND_LABELS,
  MATRIX_OF,
  matrixName,
  PART_LABELS,
  SEVERITY_LABELS,
  STATE_LABELS,
} from './labels.js';
import { type SiblingRow, siblingRows, TOPIC_LABELS } from './siblings-view.js';
import type { BatchInput } from './types.js';
import type { FindingView } from './view.js';
import { addSheet, bytesOf, type Column, dayValue, newWorkbook, type Tone, type Value } from './xlsx-sheet.js';

type Numbered<Row> = Row & { no: number };
const numbered = <Row extends object>(rows: readonly Row[]): Numbered<Row>[] =>
  rows.map((row, index) => ({ ...row, no: index + 1 }));

const statusLabel = ({ view, conclusion }: UnitRow): string =>
  view?.comparison.status === 'compared' ? 'Đã đối chiếu' : conclusion.label;

/** Nothing for documents whose letters are certain. */
const readingGrade = (party: Party | undefined): string | null =>
  party?.grade === undefined || party.gradeLow === undefined
    ? null
    : `${Math.round(100 * party.grade)}%, trang thấp nhất ${Math.round(100 * party.gradeLow)}%`;

const UNIT_COLUMNS: readonly Column<Numbered<UnitRow>>[] = [
  { header: 'STT', width: 5, value: ({ no }) => no, centred: true },
  { header: 'Cơ quan, đơn vị', width: 26, value: ({ unit }) => unit },
  { header: 'Số, ký hiệu', width: 16, value: ({ identity }) => identity?.number ?? null },
  { header: 'Ngày', width: 12, value: ({ view }) => dayValue(view?.comparison.child.date), centred: true },
  ...COUNT_COLUMNS.map(({ label, count }) => ({
    header: label,
    width: 8.5,
    centred: true,
    value: (row: UnitRow) => count(row),
    tone: (row: UnitRow): Tone => ((count(row) ?? 0) > 0 ? 'warning' : 'none'),
  })),
  {
    header: 'Kết luận',
    width: 18,
    value: ({ conclusion }) => conclusion.label,
    tone: ({ conclusion }) => CONCLUSION_TONES[conclusion.id],
  },
  { header: 'Căn cứ kết luận', width: 28, value: ({ conclusion }) => conclusion.reason },
  { header: 'Kế hoạch cấp trên', width: 26, value: ({ parent }) => parent?.full ?? null },
  { header: 'Trạng thái', width: 18, value: statusLabel, offPaper: true },
  {
    header: 'Độ tin cậy khi đọc',
    width: 18,
    value: ({ view }) => readingGrade(view?.comparison.child),
    offPaper: true,
  },
  { header: 'Tệp', width: 30, value: ({ file }) => file, offPaper: true },
];

type Group = 'findings' | 'undecided' | 'inherited';
const GROUP_LABELS: Record<Group, string> = {
  findings: 'Nhận xét',
  undecided: 'Cần chuyên viên kiểm tra',
  inherited: 'Cấp trên trực tiếp đã lược bỏ',
};

interface FindingRow {
  unit: UnitRow;
  group: Group;
  view: FindingView;
}

const findingRows = (view: BatchView): FindingRow[] =>
  view.units.flatMap((unit) => {
    const pair = unit.view;
    if (pair === null) return [];
    return (['findings', 'undecided', 'inherited'] as const).flatMap((group) =>
      pair[group].map((one) => ({ unit, group, view: one })),
    );
  });

const findingTone = ({ group, view }: FindingRow): Tone => (group === 'findings' ? view.finding.severity : 'ask');

const FINDING_COLUMNS: readonly Column<FindingRow>[] = [
  { header: 'Số nhận xét', width: 7, value: ({ view }) => view.n, centred: true },
  { header: 'Cơ quan, đơn vị', width: 18, value: ({ unit }) => unit.unit },
  { header: 'Nhóm', width: 11, value: ({ group }) => GROUP_LABELS[group] },
  { header: 'Phần', width: 11, value: ({ view }) => PART_LABELS[view.finding.part] },
  { header: 'Loại', width: 11, value: ({ view }) => KIND_LABELS[view.finding.kind] },
  { header: 'Mức độ', width: 11, value: ({ view }) => SEVERITY_LABELS[view.finding.severity], tone: findingTone },
  { header: 'Nhận xét', width: 30, value: ({ view }) => view.finding.message },
  { header: 'Đề nghị', width: 26, value: ({ view }) => view.finding.suggestion },
  { header: 'Vị trí trong kế hoạch cấp trên', width: 12, value: ({ view }) => view.quotes.parent?.place ?? null },
  { header: 'Trích kế hoạch cấp trên', width: 36, value: ({ view }) => view.quotes.parent?.text ?? null },
  { header: 'Vị trí trong kế hoạch đơn vị', width: 12, value: ({ view }) => view.quotes.child?.place ?? null },
  { header: 'Trích kế hoạch đơn vị', width: 36, value: ({ view }) => view.quotes.child?.text ?? null },
  { header: 'Độ chắc chắn', width: 13, value: ({ view }) => CERTAINTY_LABELS[view.finding.certainty], offPaper: true },
  {
    header: 'Giá trị đối chiếu',
    width: 24,
    value: ({ view }) => view.args.map(({ label, value }) => `${label}: ${value}`).join('\n') || null,
    offPaper: true,
  },
  { header: 'Tệp', width: 30, value: ({ unit }) => unit.file, offPaper: true },
  { header: 'Mã nhận xét', width: 20, value: ({ view }) => view.finding.id, offPaper: true },
];

const STATE_TONES: Record<DemandState, Tone> = {
  covered: 'ok',
  stronger: 'ok',
  weaker: 'warning',
  partial: 'warning',
  missing: 'error',
  undecided: 'ask',
  'not-applicable': 'none',
};

const matrixColumns = (matrix: Matrix): Column<MatrixRow>[] => [
  { header: 'Phần', width: 13, value: ({ part }) => PART_LABELS[part] },
  { header: 'Vị trí', width: 14, value: ({ place }) => place },
  { header: 'Yêu cầu của kế hoạch cấp trên', width: 52, value: ({ text }) => text },
  { header: 'Số đơn vị cần xử lý', width: 10, value: ({ open }) => open, centred: true },
  ...matrix.columns.map(({ unit }, index) => ({
    header: unit,
    width: 14,
    centred: true,
    value: ({ cells }: MatrixRow): Value => {
      const cell = cells[index] ?? null;
      return cell === null ? '–' : STATE_LABELS[cell.state];
    },
    tone: ({ cells }: MatrixRow): Tone => {
      const cell = cells[index] ?? null;
      return cell === null ? 'none' : STATE_TONES[cell.state];
    },
  })),
];

/** The columns before the units: part, place, text, count. */
const MATRIX_FROZEN = 4;
/** Units that still read when a landscape A4 page is filled by them and the frozen columns. */
const UNITS_A_PAGE = 14;

const addMatrix = (workbook: ReturnType<typeof newWorkbook>, matrix: Matrix, name: string): void =>
  addSheet(
    workbook,
    {
      name,
      title: `${name} ${MATRIX_OF}`.toUpperCase() + ` – ${matrix.parent.full}`,
      frozen: MATRIX_FROZEN,
      pagesWide: Math.max(1, Math.ceil(matrix.columns.length / UNITS_A_PAGE)),
    },
    matrixColumns(matrix),
    matrix.rows,
  );

const UNREAD_COLUMNS: readonly Column<Numbered<BatchView['unread'][number]>>[] = [
  { header: 'STT', width: 6, value: ({ no }) => no, centred: true },
  { header: 'Tệp', width: 50, value: ({ file }) => file },
  {
    header: 'Tình trạng',
    width: 22,
    value: ({ conclusion }) => conclusion.label,
    tone: ({ conclusion }) => CONCLUSION_TONES[conclusion.id],
  },
  {
    header: 'Lý do',
    width: 80,
    value: ({ diagnostics, conclusion }) => diagnostics.map(({ message }) => message).join('\n') || conclusion.reason,
  },
];

const ASIDE_COLUMNS: readonly Column<Numbered<BatchView['aside'][number]>>[] = [
  { header: 'STT', width: 6, value: ({ no }) => no, centred: true },
  { header: 'Tệp', width: 50, value: ({ file }) => file },
  { header: 'Tình trạng', width: 50, value: ({ label }) => label },
  { header: 'Lý do', width: 80, value: ({ reasons }) => reasons.join('\n') || null },
];

const SIBLING_COLUMNS: readonly Column<SiblingRow>[] = [
  { header: 'Nhóm', width: 22, value: ({ topic }) => TOPIC_LABELS[topic] },
  { header: 'Vị trí trong kế hoạch cấp trên', width: 22, value: ({ place }) => place || null },
  { header: 'Nội dung', width: 56, value: ({ text }) => text || null },
  { header: 'Số lượng, tỷ lệ', width: 15, value: ({ amount }) => amount, centred: true },
  { header: 'Đơn vị', width: 44, value: ({ units }) => units.join('\n') },
  { header: 'Nhận xét', width: 44, value: ({ remark }) => remark || null },
  { header: 'Kế hoạch cấp trên', width: 30, value: ({ parent }) => parent, offPaper: true },
];

const DECISION_COLUMNS: readonly Column<Numbered<BatchView['decisions'][number]>>[] = [
  { header: 'STT', width: 6, value: ({ no }) => no, centred: true },
  { header: 'Loại', width: 16, value: ({ kind }) => kind },
  { header: 'Tệp', width: 28, value: ({ file }) => file },
  { header: 'Kế hoạch cấp trên, đơn vị', width: 34, value: ({ about }) => about },
  { header: 'Nội dung', width: 80, value: ({ text }) => text },
  { header: 'Ghi chú', width: 30, value: ({ note }) => note || null },
];

const TITLE = 'BẢNG TỔNG HỢP KẾT QUẢ RÀ SOÁT KẾ HOẠCH';

const NO_MATRIX: Matrix = {
  parent: { unit: '', number: '', date: '', file: '', full: 'chưa có kế hoạch cấp trên', subject: '', period: '' },
  columns: [],
  rows: [],
};

/** `tong-hop.xlsx`: the first thing the head of an office opens. */
export const renderXlsx = async (input: BatchInput): Promise<Uint8Array> => {
  const view = batchView(input);
  const workbook = newWorkbook(TITLE);
  addSheet(workbook, { name: 'Đơn vị', title: TITLE, frozen: 2 }, UNIT_COLUMNS, numbered(view.units));
  addSheet(
    workbook,
    { name: GROUP_LABELS.findings, title: 'NHẬN XÉT VÀ NỘI DUNG CẦN KIỂM TRA', frozen: 2 },
    FINDING_COLUMNS,
    findingRows(view),
  );
  const matrices = view.matrices.length === 0 ? [NO_MATRIX] : view.matrices;
  for (const [index, matrix] of matrices.entries()) addMatrix(workbook, matrix, matrixName(index, matrices.length));
  const siblings = siblingRows(input, view);
  if (siblings.length > 0)
    addSheet(
      workbook,
      { name: 'Nhìn chung', title: 'NHÌN CHUNG CÁC ĐƠN VỊ CÙNG MỘT KẾ HOẠCH CẤP TRÊN', frozen: 1 },
      SIBLING_COLUMNS,
      siblings,
    );
  addSheet(
    workbook,
    { name: 'Tệp chưa đọc được', title: 'TỆP CHƯA ĐỌC ĐƯỢC HOẶC KHÔNG PHẢI KẾ HOẠCH', frozen: 0 },
    UNREAD_COLUMNS,
    numbered(view.unread),
  );
  if (view.decisions.length > 0)
    addSheet(
      workbook,
      { name: 'Chuyên viên chỉnh', title: 'YÊU CẦU ĐÃ CHỈNH VÀ HỒ SƠ QUY TẮC', frozen: 0 },
      DECISION_COLUMNS,
      numbered(view.decisions),
    );
  if (view.aside.length > 0)
    addSheet(
      workbook,
      { name: 'Không đối chiếu', title: 'PHIÊN BẢN KHÁC VÀ TỆP KHÔNG ĐỌC', frozen: 0 },
      ASIDE_COLUMNS,
      numbered(view.aside),
    );
  return bytesOf(workbook);
};
