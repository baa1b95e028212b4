import { type Cell, type PageSetup, Workbook, type Worksheet } from '@cj-tech-master/excelts';
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
import { withoutTime, xmlSafe } from './package.js';
import { NOTICE } from './settings.js';
import { type SiblingRow, siblingRows, TOPIC_LABELS } from './siblings-view.js';
import type { BatchInput } from './types.js';
import type { FindingView } from './view.js';

type Tone = 'error' | 'warning' | 'info' | 'ok' | 'ask' | 'none';
type Value = string | number | Date | null;

/** A column says what it is called, how wide it is and what it shows of a row: a sheet is a list of these. */
interface Column<Row> {
  header: string;
  width: number;
  value: (row: Row) => Value;
  tone?: (row: Row) => Tone;
  centred?: boolean;
  /** Stays on the screen, to filter and look up by; a page that is to be read has no room for it. */
  offPaper?: boolean;
}

/** Pale enough that black text stands out on paper too; every tone has its words in the same cell. */
const FILLS: Record<Exclude<Tone, 'none'>, string> = {
  error: 'FFFBE0DC',
  warning: 'FFFFF0CC',
  info: 'FFE2EEF8',
  ok: 'FFE0F1E6',
  ask: 'FFEBE3F7',
};
const HEADER_FILL = 'FFDCE4EC';
const LINE = { style: 'thin', color: { argb: 'FFB0BAC4' } } as const;
const FONT = { name: 'Times New Roman', family: 1, size: 12 } as const;

/** The cell is text whatever it begins with: "- Gương mẫu…" stays a sentence when somebody edits it. */
const AS_TEXT = '@';
const AS_DAY = 'dd/mm/yyyy';
/** Excel refuses more. */
const CELL_MAX = 32_000;

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/u;
const dayValue = (iso: string | null | undefined): Value =>
  iso !== null && iso !== undefined && ISO_DAY.test(iso) ? new Date(`${iso}T00:00:00Z`) : (iso ?? null);

const setValue = (cell: Cell, value: Value): void => {
  if (value === null) return;
  if (typeof value === 'number') {
    cell.value = value;
    return;
  }
  cell.value = typeof value === 'string' ? xmlSafe(value).slice(0, CELL_MAX) : value;
  cell.numFmt = typeof value === 'string' ? AS_TEXT : AS_DAY;
};

const fill = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };

const styleHeader = (cell: Cell): void => {
  cell.font = { ...FONT, bold: true };
  cell.fill = fill(HEADER_FILL);
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  cell.border = BORDER;
};

const styleBody = (cell: Cell, tone: Tone, centred: boolean): void => {
  cell.font = FONT;
  cell.alignment = { horizontal: centred ? 'center' : 'left', vertical: 'top', wrapText: true };
  cell.border = BORDER;
  if (tone !== 'none') cell.fill = fill(FILLS[tone]);
};

const PAPER_A4 = 9;
/** Inches: 15 mm at the sides, 20 mm above and below, where the running head stands. */
const MARGINS = { left: 0.6, right: 0.6, top: 0.8, bottom: 0.8, header: 0.4, footer: 0.4 };

interface SheetOptions {
  name: string;
  title: string;
  /** Columns that stay in view when scrolling to the right. */
  frozen: number;
  /** Pages side by side when printed. */
  pagesWide?: number;
}

const pageSetup = (
  { frozen, pagesWide = 1 }: SheetOptions,
  size: { rows: number; columns: number },
): Partial<PageSetup> => ({
  paperSize: PAPER_A4,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: pagesWide,
  // 0: as many pages down as needed.
  fitToHeight: 0,
  margins: MARGINS,
  printTitlesRow: '1:1',
  // The library puts the sign before the columns only; a print area must be absolute in both directions.
  printArea: `A$1:${columnLetter(size.columns)}$${size.rows + 1}`,
  ...(pagesWide > 1 ? { printTitlesColumn: `A:${columnLetter(frozen)}` } : {}),
});

/** 1 -> "A", 27 -> "AA". */
const columnLetter = (index: number): string =>
  index <= 0 ? '' : columnLetter(Math.floor((index - 1) / 26)) + String.fromCharCode(65 + ((index - 1) % 26));

// In a running head "&" opens a code; "&&" is the sign itself.
const headText = (text: string): string => text.replaceAll('&', '&&');

/** Points of a line of 12-point letters, and letters of it in one unit of column width. */
const LINE_HEIGHT = 15.75;
const LETTERS_A_UNIT = 1.15;
/** Excel's own limit for a row. */
const ROW_MAX = 409;

/** Bold letters are wider, and short headings break badly. */
const BOLD_SHARE = 0.7;

const linesIn = (value: Value, width: number): number =>
  typeof value !== 'string'
    ? 1
    : value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * LETTERS_A_UNIT))), 0);

/** Written out, since not every program fits the height of wrapped rows when it opens a file. */
const heightOf = (lines: readonly number[]): number => Math.min(ROW_MAX, Math.max(1, ...lines) * LINE_HEIGHT + 3);

const addSheet = <Row>(
  workbook: Workbook,
  options: SheetOptions,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): void => {
  const sheet: Worksheet = workbook.addWorksheet(options.name, {
    views: [{ state: 'frozen', xSplit: options.frozen, ySplit: 1, showGridLines: false }],
    pageSetup: pageSetup(options, { rows: rows.length, columns: columns.filter(({ offPaper }) => !offPaper).length }),
    headerFooter: {
      oddHeader: `&C&"Times New Roman,Bold"&13${headText(options.title)}`,
      oddFooter: `&L&"Times New Roman,Italic"&10${headText(NOTICE)}&R&"Times New Roman,Regular"&10&P/&N`,
    },
  });
  columns.forEach(({ header, width }, index) => {
    sheet.getColumn(index + 1).width = width;
    const cell = sheet.getCell(1, index + 1);
    setValue(cell, header);
    styleHeader(cell);
  });
  sheet.getRow(1).height = heightOf(columns.map(({ header, width }) => linesIn(header, width * BOLD_SHARE)));
  rows.forEach((row, line) => {
    const values = columns.map((column) => column.value(row));
    columns.forEach((column, index) => {
      const cell = sheet.getCell(line + 2, index + 1);
      setValue(cell, values[index] ?? null);
      styleBody(cell, column.tone?.(row) ?? 'none', column.centred ?? false);
    });
    sheet.getRow(line + 2).height = heightOf(columns.map(({ width }, index) => linesIn(values[index] ?? null, width)));
  });
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: Math.max(rows.length + 1, 2), column: columns.length } };
};

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

const addMatrix = (workbook: Workbook, matrix: Matrix, name: string): void =>
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

/** `tong-hop.xlsx`: the first thing the head of an office opens. */
export const renderXlsx = async (input: BatchInput): Promise<Uint8Array> => {
  const view = batchView(input);
  const workbook = new Workbook();
  workbook.creator = 'kehoach';
  workbook.lastModifiedBy = 'kehoach';
  workbook.title = TITLE;
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
  if (view.aside.length > 0)
    addSheet(
      workbook,
      { name: 'Không đối chiếu', title: 'PHIÊN BẢN KHÁC VÀ TỆP KHÔNG ĐỌC', frozen: 0 },
      ASIDE_COLUMNS,
      numbered(view.aside),
    );
  return withoutTime(new Uint8Array(await workbook.xlsx.writeBuffer()));
};
