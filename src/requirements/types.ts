import type { Statement } from '../compare/facts.js';
import type { Part } from '../model/comparison.js';

/** What an analyst may change of a demand, each a cell of text. */
export interface Cells {
  text: string;
  value: string;
  due: string;
  whom: string;
  force: string;
  applies: string;
  units: string;
  note: string;
}

/** A demand of the parent as a row of the sheet. */
export interface RequirementRow {
  /** Names the row from the writing of the sheet to its reading. */
  key: string;
  part: Part;
  place: string;
  cells: Cells;
  /** What it was made of; null for a row on the letterhead. */
  statement: Statement | null;
}

/** The parent that a sheet was made of. */
export interface SheetParent {
  file: string;
  sha256: string;
  issuer: string;
  number: string;
  date: string;
}

/** A row as it was written, and as it came back. */
export interface SheetRow {
  /** Number of the row in Excel: how messages name it. */
  line: number;
  key: string;
  /** The part as the cell names it, and as it was written. */
  part: string;
  partBefore: string;
  /** Null for a row that the analyst added. */
  before: Cells | null;
  after: Cells;
}

/** A sheet that came back. */
export interface Sheet {
  parent: SheetParent;
  rows: SheetRow[];
  /** Rows that were written and are no longer there. */
  removed: { key: string; cells: Cells }[];
}
