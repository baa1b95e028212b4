import { library, type Paragraph, type Section, type Table, type TextRun } from './docx-lib.js';
import { withoutTime, xmlSafe } from './package.js';

const { AlignmentType, BorderStyle, PageNumber, PageOrientation, TableLayoutType, VerticalAlignTable, WidthType } =
  library;

/**
 * The form of Nghị định 30/2020/NĐ-CP in the units of the file: twentieths of a point (DXA) for lengths, half-points for
 * letters. A4; 20 mm above, below and right, 30 mm left; Times New Roman 13-14.
 */
export const FONT = 'Times New Roman';
export const BODY_SIZE = 28;
export const TABLE_SIZE = 26;
const PAGE = { width: 11906, height: 16838 } as const;
const MARGINS = { top: 1134, right: 1134, bottom: 1134, left: 1701, header: 567, footer: 567 } as const;
export const PORTRAIT_WIDTH = PAGE.width - MARGINS.left - MARGINS.right;
export const LANDSCAPE_WIDTH = PAGE.height - MARGINS.left - MARGINS.right;

const AFTER = 120;
const FIRST_LINE = 567;

export interface Run {
  text: string;
  bold?: boolean;
  italics?: boolean;
  strike?: boolean;
}

export type Align = 'left' | 'center' | 'both';

export interface ParagraphOptions {
  align?: Align;
  size?: number;
  after?: number;
  before?: number;
  firstLine?: boolean;
  /** Twentieths of a point from the left edge; a list's dash hangs before it. */
  left?: number;
  hanging?: number;
  keepNext?: boolean;
}

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  both: AlignmentType.JUSTIFIED,
} as const;

const BLACK = '000000';
const RULE = { style: BorderStyle.SINGLE, size: 6, space: 1, color: BLACK } as const;

/** A line break in the text stays one in Word. */
const runs = ({ text, bold, italics, strike }: Run, size: number): TextRun[] =>
  xmlSafe(text)
    .split('\n')
    .map(
      (line, index) =>
        new library.TextRun({
          text: line,
          font: FONT,
          size,
          bold,
          italics,
          strike,
          ...(index === 0 ? {} : { break: 1 }),
        }),
    );

/** One paragraph; a string is upright text. */
export const paragraph = (content: string | readonly Run[], options: ParagraphOptions = {}): Paragraph => {
  const { align = 'both', size = BODY_SIZE, after = AFTER, before = 0, firstLine = false, left, hanging } = options;
  const pieces = typeof content === 'string' ? [{ text: content }] : content;
  return new library.Paragraph({
    alignment: ALIGNMENTS[align],
    spacing: { before, after, line: 264 },
    keepNext: options.keepNext ?? false,
    ...(firstLine ? { indent: { firstLine: FIRST_LINE } } : left === undefined ? {} : { indent: { left, hanging } }),
    children: pieces.flatMap((piece) => runs(piece, size)),
  });
};

/** An empty line of a given height, with a rule across its middle part when asked. */
export const ruleLine = (inset: number): Paragraph =>
  new library.Paragraph({
    spacing: { before: 0, after: 0, line: 60, lineRule: 'exact' },
    indent: { left: inset, right: inset },
    border: { bottom: RULE },
    children: [],
  });

const THIN = { style: BorderStyle.SINGLE, size: 4, color: BLACK } as const;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const grid = (line: typeof THIN | typeof NO_LINE) => ({
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
});

/** Six columns on an upright page leave no room to give away. */
const CELL_MARGINS = { top: 40, bottom: 40, left: 57, right: 57 } as const;
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 } as const;

export type CellContent = readonly Paragraph[];

interface TableOptions {
  widths: readonly number[];
  /** The first rows that repeat on every page. */
  headRows?: number;
  lines?: boolean;
  /** Rows that may go on over a page: a long one kept whole would leave half a page empty. */
  mayBreak?: (row: number) => boolean;
}

/** A table of fixed widths. Rows stay whole unless said otherwise; the head comes back on every page. */
export const table = (rows: readonly (readonly CellContent[])[], options: TableOptions): Table => {
  const { widths, headRows = 0, lines = true, mayBreak = () => false } = options;
  const total = widths.reduce((sum, width) => sum + width, 0);
  return new library.Table({
    width: { size: total, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: grid(lines ? THIN : NO_LINE),
    rows: rows.map(
      (cells, line) =>
        new library.TableRow({
          cantSplit: !mayBreak(line),
          tableHeader: line < headRows,
          children: cells.map(
            (content, column) =>
              new library.TableCell({
                width: { size: widths[column] ?? 0, type: WidthType.DXA },
                margins: lines ? CELL_MARGINS : NO_MARGINS,
                verticalAlign: line < headRows ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
                children: [...content],
              }),
          ),
        }),
    ),
  });
};

/** Paragraphs of a cell: no space after the last one. */
export const cell = (content: string | readonly Run[], align: Align = 'left'): CellContent => [
  paragraph(content, { align, size: TABLE_SIZE, after: 0 }),
];

export const headCell = (text: string): CellContent => cell([{ text, bold: true }], 'center');

const pageNumber = new library.Header({
  children: [
    new library.Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new library.TextRun({ font: FONT, size: TABLE_SIZE, children: [PageNumber.CURRENT] })],
    }),
  ],
});

/** The first page shows no number; what stands there instead is for the reader of the draft. */
const firstHeader = (note: string) =>
  new library.Header({
    children: [note === '' ? new library.Paragraph({ children: [] }) : draftNote(note)],
  });

const draftNote = (note: string): Paragraph =>
  paragraph([{ text: note, italics: true }], { align: 'center', size: TABLE_SIZE, after: 0 });

interface SectionOptions {
  landscape?: boolean;
  /** The first of the document, or an appendix that counts its own pages: no number on its first page. */
  first?: boolean;
  /** Above the first page. */
  note?: string;
  /** Counts its pages from 1. */
  ownPages?: boolean;
}

/** A section of the document; the number is centred above, and the first page of the first section has none. */
export const section = (
  children: Section['children'],
  { landscape = false, first = false, note = '', ownPages = false }: SectionOptions,
): Section => ({
  properties: {
    page: {
      // The library itself exchanges the two sides for a landscape page.
      size: { ...PAGE, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      margin: MARGINS,
      ...(ownPages ? { pageNumbers: { start: 1 } } : {}),
    },
    titlePage: first,
  },
  headers: first ? { default: pageNumber, first: firstHeader(note) } : { default: pageNumber },
  children,
});

/** A Word file as bytes, the same whenever it is written. */
export const fileOf = async (title: string, sections: readonly Section[]): Promise<Uint8Array> => {
  const file = new library.Document({
    creator: 'kehoach',
    lastModifiedBy: 'kehoach',
    title: xmlSafe(title),
    styles: { default: { document: { run: { font: FONT, size: BODY_SIZE } } } },
    sections,
  });
  return withoutTime(new Uint8Array(await library.Packer.toBuffer(file)));
};
