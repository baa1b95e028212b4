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
  /** Places of `text` that may have been misread, ordered; what is nowhere in it was read with certainty. */
  doubts: Doubt[];
  /** How well each page was read; none for formats without pages, whose letters are certain. */
  pageGrades: PageGrade[];
  /** What stands on the paper and is no text of the plan, but tells something of it. */
  marks: Mark[];
}

export const SOURCE_FORMATS = ['docx', 'doc', 'rtf', 'odt', 'html', 'pdf', 'image', 'md', 'txt'] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

export const SET_ASIDE_REASONS = [
  'page-number',
  'running-head',
  'header',
  'footer',
  'hidden',
  'deleted',
  'comment',
  'stamp',
  'draft-mark',
  'boilerplate',
  'decoration',
] as const;
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

export const DOUBT_REASONS = ['ocr', 'encoding', 'text-layer'] as const;
/** A stretch of the text that may have been misread. */
export interface Doubt {
  start: number;
  end: number;
  /** Chance that it was read rightly, 0..1, as the reader judges it. */
  confidence: number;
  reason: (typeof DOUBT_REASONS)[number];
}

export const READ_METHODS = ['text', 'ocr'] as const;
export interface PageGrade {
  page: number;
  /** 0..1: mean confidence of the page's words when recognised, the share of sound syllables when read from a text layer. */
  grade: number;
  method: (typeof READ_METHODS)[number];
}

export const MARK_KINDS = ['draft', 'signature', 'stamp'] as const;
/** A draft mark, a digital signature or a stamp. */
export interface Mark {
  kind: (typeof MARK_KINDS)[number];
  /** As printed. */
  text: string;
  page?: number | undefined;
  /** Of a digital signature: who signed, and when (ISO 8601, with its zone when it is printed). */
  signedBy?: string | undefined;
  signedAt?: string | undefined;
}

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
  /** A footnote or endnote, in brackets behind the paragraph that refers to it: said of the text, no item of it. */
  note?: boolean | undefined;
}

export interface Span {
  start: number;
  end: number;
  page?: number | undefined;
}

export const blockText = (source: SourceText, block: Block): string => source.text.slice(block.start, block.end);
