import { type Cell, type CellValue, type PageSetup, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { withoutTime, xmlSafe } from './package.js';
import { NOTICE } from './settings.js';

/** Workbooks for offices: the one file that knows the library. Sheets are lists of columns; other sheets are read back by their cells. */

export type Tone = 'error' | 'warning' | 'info' | 'ok' | 'ask' | 'none';
export type Value = string | number | Date | null;

/** A column says what it is called, how wide it is and what it shows of a row: a sheet is a list of these. */
export interface Column<Row> {
  header: string;
  width: number;
  value: (row: Row) => Value;
  tone?: (row: Row) => Tone;
  centred?: boolean;
  /** Written down, and no longer asked of anybody. */
  struck?: (row: Row) => boolean;
  /** Stays on the screen, to filter and look up by; a page that is to be read has no room for it. */
  offPaper?: boolean;
  /** What the cell offers to choose from. */
  choices?: readonly string[];
  /** For the tool alone. */
  hidden?: boolean;
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
/** Grey that still has the contrast to be read. */
const STRUCK = { ...FONT, strike: true, color: { argb: 'FF595959' } } as const;

/** The cell is text whatever it begins with: "- Gương mẫu…" stays a sentence when somebody edits it. */
const AS_TEXT = '@';
const AS_DAY = 'dd/mm/yyyy';
/** Excel refuses more. */
const CELL_MAX = 32_000;

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/u;
export const dayValue = (iso: string | null | undefined): Value =>
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

const styleBody = (cell: Cell, tone: Tone, centred: boolean, struck = false): void => {
  cell.font = struck ? STRUCK : FONT;
  cell.alignment = { horizontal: centred ? 'center' : 'left', vertical: 'top', wrapText: true };
  cell.border = BORDER;
  if (tone !== 'none') cell.fill = fill(FILLS[tone]);
};

const PAPER_A4 = 9;
/** Inches: 15 mm at the sides, 20 mm above and below, where the running head stands. */
const MARGINS = { left: 0.6, right: 0.6, top: 0.8, bottom: 0.8, header: 0.4, footer: 0.4 };

export interface SheetOptions {
  name: string;
  title: string;
  /** Columns that stay in view when scrolling to the right. */
  frozen: number;
  /** Pages side by side when printed. */
  pagesWide?: number;
  /** Rows below the last one that take a new row in the same form. */
  spare?: number;
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

/** A running head with its codes may have 255 letters in all, or Excel calls the file damaged. */
const HEAD_MAX = 190;
// In a running head "&" opens a code; "&&" is the sign itself.
const headText = (text: string): string => {
  const clean = xmlSafe(text);
  return (clean.length > HEAD_MAX ? `${clean.slice(0, HEAD_MAX - 1).trimEnd()}…` : clean).replaceAll('&', '&&');
};

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

const offer = (cell: Cell, choices: readonly string[] | undefined): void => {
  if (choices === undefined) return;
  cell.dataValidation = { type: 'list', allowBlank: true, formulae: [`"${choices.join(',')}"`] };
};

/** Empty rows that look like the others: what is typed there stays text. */
const addSpare = <Row>(sheet: Worksheet, columns: readonly Column<Row>[], first: number, count: number): void => {
  for (let line = first; line < first + count; line++) {
    columns.forEach((column, index) => {
      const cell = sheet.getCell(line, index + 1);
      cell.numFmt = AS_TEXT;
      styleBody(cell, 'none', column.centred ?? false);
      offer(cell, column.choices);
    });
  }
};

export const addSheet = <Row>(
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
  columns.forEach(({ header, width, hidden }, index) => {
    sheet.getColumn(index + 1).width = width;
    if (hidden === true) sheet.getColumn(index + 1).hidden = true;
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
      styleBody(cell, column.tone?.(row) ?? 'none', column.centred ?? false, column.struck?.(row));
      offer(cell, column.choices);
    });
    sheet.getRow(line + 2).height = heightOf(columns.map(({ width }, index) => linesIn(values[index] ?? null, width)));
  });
  addSpare(sheet, columns, rows.length + 2, options.spare ?? 0);
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: Math.max(rows.length + 1, 2), column: columns.length } };
};

/** A workbook under the tool's name. */
export const newWorkbook = (title: string): Workbook => {
  const workbook = new Workbook();
  workbook.creator = 'kehoach';
  workbook.lastModifiedBy = 'kehoach';
  workbook.title = title;
  return workbook;
};

/** A sheet for the tool alone: rows of texts, not shown. */
export const addHiddenSheet = (workbook: Workbook, name: string, rows: readonly (readonly string[])[]): void => {
  const sheet = workbook.addWorksheet(name, { state: 'veryHidden' });
  rows.forEach((row, line) => {
    row.forEach((text, index) => {
      setValue(sheet.getCell(line + 1, index + 1), text === '' ? null : text);
    });
  });
};

export const bytesOf = async (workbook: Workbook): Promise<Uint8Array> =>
  withoutTime(new Uint8Array(await workbook.xlsx.writeBuffer()));

/** The cells of a sheet as texts, row by row; days as "05/03/2026". */
export type SheetTexts = string[][];

/** Every sheet of a workbook by its name; null where the bytes are no workbook. */
export async function sheetsOf(bytes: Uint8Array): Promise<Map<string, SheetTexts> | null> {
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(bytes);
  } catch {
    return null;
  }
  return new Map(workbook.worksheets.map((sheet) => [sheet.name, textsOf(sheet)]));
}

/** A sheet that somebody stretched to the end of the grid is read so far. */
const MAX_ROWS = 5000;
const MAX_COLUMNS = 40;

const textsOf = (sheet: Worksheet): SheetTexts => {
  const [rows, columns] = [Math.min(sheet.rowCount, MAX_ROWS), Math.min(sheet.columnCount, MAX_COLUMNS)];
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => textOf(sheet.getCell(row + 1, column + 1).value)),
  );
};

/** Whatever Excel made of what was typed, as it looks. */
function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dayText(value);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value && Array.isArray(value.richText)) return value.richText.map(({ text }) => text).join('');
  if ('text' in value && typeof value.text === 'string') return value.text;
  return 'result' in value && value.result !== undefined ? textOf(value.result) : '';
}

const two = (n: number): string => String(n).padStart(2, '0');
const dayText = (day: Date): string => `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`;
