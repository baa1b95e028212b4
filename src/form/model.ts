/** A Word document as a form check sees it: what is printed how, resolved through its styles. Lengths in twentieths of a point. */

export interface FormRun {
  text: string;
  /** Null where a theme decides. */
  font: string | null;
  /** Half-points; null where nothing says. */
  size: number | null;
  bold: boolean;
  italic: boolean;
  /** Six hexadecimal digits, or "auto". */
  color: string;
}

/** Where in a table a paragraph stands. */
export interface FormCell {
  table: number;
  row: number;
  column: number;
  width: number | null;
}

export interface FormParagraph {
  text: string;
  /** Without those that print nothing. */
  runs: FormRun[];
  align: string;
  firstLine: number;
  left: number;
  right: number;
  before: number;
  after: number;
  /** 240 is a single line; null where the line has a length of its own. */
  line: number | null;
  /** A line drawn under it, as a border or as a picture. */
  ruled: boolean;
  hasPageNumber: boolean;
  /** Numbered by Word: its indents stand in the numbering, which is not read here. */
  numbered: boolean;
  cell: FormCell | null;
}

export interface FormSection {
  width: number;
  height: number;
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** Its first page has a head of its own. */
  titlePage: boolean;
  /** Heads by kind: "default", "first", "even". */
  heads: Record<string, FormParagraph[]>;
  /** A table stands in it. */
  hasTable: boolean;
}

export interface FormDocument {
  paragraphs: FormParagraph[];
  sections: FormSection[];
  /** Comments, insertions and deletions that were left in it. */
  leftovers: { comments: number; changes: number };
}
