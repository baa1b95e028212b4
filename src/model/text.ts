/** A document as read: normalised text cut into blocks. Offsets are UTF-16 indexes into `text`, end exclusive. */
export interface SourceText {
  format: SourceFormat;
  /** All blocks in reading order, joined by "\n". A soft line break inside a block is "\n" too. */
  text: string;
  blocks: Block[];
  /** Number of pages where the format knows pages (pdf). */
  pages?: number | undefined;
  /** Places where the printed characters differ from `text` (NFD, homoglyphs, odd spaces): lets a quotation be restored. */
  originals: { start: number; end: number; text: string }[];
  /** What the reader took out of the body: page numbers, running heads, headers and footers, stamps. Nothing is lost silently. */
  setAside: { reason: SetAsideReason; text: string; page?: number | undefined }[];
}

export type SourceFormat = 'docx' | 'pdf' | 'md' | 'txt';
export type SetAsideReason =
  | 'page-number'
  | 'running-head'
  | 'header'
  | 'footer'
  | 'hidden'
  | 'comment'
  | 'stamp'
  | 'decoration';

/** A paragraph (or one paragraph of a table cell): the unit that the plan stage classifies. */
export interface Block {
  start: number;
  end: number;
  page?: number | undefined;
  /** The block stands in a table; a paragraph of a cell carries the cell's address. */
  cell?: CellAddress | undefined;
  hints: BlockHints;
}

export interface CellAddress {
  /** Number of the table in the document, from 0. */
  table: number;
  /** Top left grid position of the cell, from 0, and how many grid rows and columns it covers. */
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  /** Size of the table's grid. */
  rows: number;
  columns: number;
}

/** What the layout says; never decisive by itself. */
export interface BlockHints {
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  centred?: boolean | undefined;
  /** Heading depth as the format claims it (Word heading style, "#" count): often wrong. */
  headingDepth?: number | undefined;
  /** A label that Word numbers automatically and that the reader wrote into the text: its list level, from 0. */
  autoLevel?: number | undefined;
}

export interface Span {
  start: number;
  end: number;
  page?: number | undefined;
}

export const blockText = (source: SourceText, block: Block): string => source.text.slice(block.start, block.end);
