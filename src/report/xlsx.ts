import { type BatchView, batchView, type Matrix, type MatrixCell, type MatrixRow } from './batch-view.js';
import { CONCLUSION_TONES } from './conclusion.js';
import { type DemandState, MATRIX_OF, matrixName, PART_LABELS, STATE_LABELS } from './labels.js';
import { type SiblingRow, siblingRows, TOPIC_LABELS } from './siblings-view.js';
import type { BatchInput } from './types.js';
import { DECIDED_COLUMNS, decidedRows } from './xlsx-decisions.js';
import { FINDING_COLUMNS, findingRows, GROUP_LABELS } from './xlsx-findings.js';
import { addSheet, bytesOf, type Column, newWorkbook, type Tone, type Value } from './xlsx-sheet.js';
import { TARGETS_FROZEN, targetSheets } from './xlsx-targets.js';
import { unitColumns, unitLines } from './xlsx-units.js';

type Numbered<Row> = Row & { no: number };
const numbered = <Row extends object>(rows: readonly Row[]): Numbered<Row>[] =>
  rows.map((row, index) => ({ ...row, no: index + 1 }));

const STATE_TONES: Record<DemandState, Tone> = {
  covered: 'ok',
  stronger: 'ok',
  weaker: 'warning',
  partial: 'warning',
  missing: 'error',
  undecided: 'ask',
  'not-applicable': 'none',
};

const stateText = (cell: MatrixCell | null): string => {
  if (cell === null) return '–';
  return cell.dismissed === true ? `${STATE_LABELS[cell.state]} (đã bác bỏ)` : STATE_LABELS[cell.state];
};

const stateTone = (cell: MatrixCell | null): Tone =>
  cell === null || cell.dismissed === true ? 'none' : STATE_TONES[cell.state];

const matrixColumns = (matrix: Matrix): Column<MatrixRow>[] => [
  { header: 'Phần', width: 13, value: ({ part }) => PART_LABELS[part] },
  { header: 'Vị trí', width: 14, value: ({ place }) => place },
  { header: 'Yêu cầu của kế hoạch cấp trên', width: 52, value: ({ text }) => text },
  { header: 'Số đơn vị cần xử lý', width: 10, value: ({ open }) => open, centred: true },
  ...matrix.columns.map(({ unit }, index) => ({
    header: unit,
    width: 14,
    centred: true,
    value: ({ cells }: MatrixRow): Value => stateText(cells[index] ?? null),
    tone: ({ cells }: MatrixRow): Tone => stateTone(cells[index] ?? null),
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

const TITLE = 'BẢNG TỔNG HỢP KẾT QUẢ RÀ SOÁT KẾ HOẠCH';

const NO_MATRIX: Matrix = {
  parent: { unit: '', number: '', date: '', file: '', full: 'chưa có kế hoạch cấp trên', subject: '', period: '' },
  columns: [],
  rows: [],
};

type Book = ReturnType<typeof newWorkbook>;

/** `tong-hop.xlsx`: the first thing the head of an office opens. */
export const renderXlsx = async (input: BatchInput): Promise<Uint8Array> => {
  const view = batchView(input);
  const workbook = newWorkbook(TITLE);
  addUnits(workbook, input, view);
  addSheet(
    workbook,
    { name: GROUP_LABELS.findings, title: 'NHẬN XÉT VÀ NỘI DUNG CẦN KIỂM TRA', frozen: 2 },
    FINDING_COLUMNS,
    findingRows(view),
  );
  const matrices = view.matrices.length === 0 ? [NO_MATRIX] : view.matrices;
  for (const [index, matrix] of matrices.entries()) addMatrix(workbook, matrix, matrixName(index, matrices.length));
  addTargets(workbook, input, view);
  addOptional(workbook, SIBLINGS, SIBLING_COLUMNS, siblingRows(input, view));
  addSheet(
    workbook,
    { name: 'Tệp chưa đọc được', title: 'TỆP CHƯA ĐỌC ĐƯỢC HOẶC KHÔNG PHẢI KẾ HOẠCH', frozen: 0 },
    UNREAD_COLUMNS,
    numbered(view.unread),
  );
  addOptional(workbook, DECIDED, DECIDED_COLUMNS, decidedRows(input, view));
  addOptional(workbook, ASIDE, ASIDE_COLUMNS, numbered(view.aside));
  return bytesOf(workbook);
};

const SIBLINGS = { name: 'Nhìn chung', title: 'NHÌN CHUNG CÁC ĐƠN VỊ CÙNG MỘT KẾ HOẠCH CẤP TRÊN', frozen: 1 };
const DECIDED = {
  name: 'Chuyên viên quyết định',
  title: 'YÊU CẦU ĐÃ CHỈNH, HỒ SƠ QUY TẮC, QUYẾT ĐỊNH VỀ NHẬN XÉT',
  frozen: 0,
};
const ASIDE = { name: 'Không đối chiếu', title: 'PHIÊN BẢN KHÁC VÀ TỆP KHÔNG ĐỌC', frozen: 0 };

/** A sheet that is there when there is something to show. */
function addOptional<Row>(
  workbook: Book,
  sheet: { name: string; title: string; frozen: number },
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): void {
  if (rows.length > 0) addSheet(workbook, sheet, columns, rows);
}

function addUnits(workbook: Book, input: BatchInput, view: BatchView): void {
  const parents = [...new Set(view.units.flatMap(({ parent }) => parent?.full ?? []))];
  const [only] = parents;
  const title = parents.length === 1 && only !== undefined ? `${TITLE} – ${only}` : TITLE;
  addSheet(workbook, { name: 'Đơn vị', title, frozen: 2 }, unitColumns(parents.length), unitLines(input, view));
}

function addTargets(workbook: Book, input: BatchInput, view: BatchView): void {
  const sheets = targetSheets(input, view);
  for (const [index, { parent, columns, rows, units }] of sheets.entries()) {
    const name = sheets.length > 1 ? `Tổng chỉ tiêu ${index + 1}` : 'Tổng chỉ tiêu';
    const pagesWide = Math.max(1, Math.ceil(units / UNITS_A_PAGE));
    const title = `TỔNG CHỈ TIÊU CỦA CÁC ĐƠN VỊ SO VỚI MỨC CHUNG – ${parent}`;
    addSheet(workbook, { name, title, frozen: TARGETS_FROZEN, pagesWide }, columns, rows);
  }
}
