import type { Comparison } from '../model/comparison.js';
import type { Decisions } from '../model/decision.js';
import type { Plan } from '../model/plan.js';
import type { RollCall } from '../model/register.js';
import type { Diagnostic } from '../model/result.js';
import type { Siblings } from '../model/siblings.js';

/** A compared pair, all that a report on one unit needs. The plans may be null: the report then shows what it has. */
export interface PairInput {
  parent: Plan | null;
  child: Plan | null;
  comparison: Comparison;
}

/** One unit of a batch. The plans may be null to spare memory: places then lack the item's own label, nothing else. */
export interface BatchPair extends PairInput {
  /** Base name of the unit's own reports, as the caller writes them: `<name>.html`, `<name>.docx`. */
  name: string;
}

/** A file of which no plan could be made. A diagnostic with code `not-a-plan` tells a foreign document from a broken file. */
export interface UnreadFile {
  file: string;
  diagnostics: Diagnostic[];
}

/** A file that takes no part in the comparison, though nothing is wrong with it: another version of a plan, a lock file. */
export interface AsideFile {
  file: string;
  label: string;
  reasons: string[];
}

/** A whole folder. Every file of it stands in exactly one of `roots`, `pairs`, `unread`, `aside`. */
export interface BatchInput {
  /** Plans that others are compared with and that are not themselves expected to have a parent here. */
  roots: Plan[];
  pairs: BatchPair[];
  unread: UnreadFile[];
  aside?: AsideFile[];
  /** What shows when all units under one parent are seen together. */
  siblings?: Siblings;
  /** Who of the register sent a plan; absent without a register. */
  roll?: RollCall;
  /** The file of decisions, and those in it that no plan of the folder answers; absent where nobody decided anything. */
  decisions?: Decisions;
  /** The formats being written: the index links only to reports that exist. */
  formats: readonly FormatId[];
}

/** What the office puts on its papers; see settings.ts for the defaults. */
export interface ReportSettings {
  /** Line above the reviewing body, upright: "SỞ NỘI VỤ". */
  superior: string;
  /** The reviewing body, bold: "BAN THI ĐUA - KHEN THƯỞNG". */
  body: string;
  /** Symbol after the blank number: "PRS-BTĐKT". */
  symbol: string;
  /** Place of issue before the blank date; empty leaves dots. */
  place: string;
  reviewer: string;
  approver: string;
}

/** What `--format` accepts. */
export type FormatId = 'json' | 'html' | 'docx' | 'comments' | 'xlsx' | 'sarif' | 'csv' | 'md';

/** Formats of which every unit gets a file of its own. */
export type PairFormatId = Exclude<FormatId, 'comments' | 'xlsx' | 'csv' | 'md'>;

/** A report on one pair, written as `<base name><suffix>`. */
export interface PairFormat {
  id: PairFormatId;
  scope: 'pair';
  suffix: string;
  render: (input: PairInput, settings?: Partial<ReportSettings>) => Promise<Uint8Array>;
}

/** A report on the whole folder, written as `fileName`. */
export interface BatchFormat {
  id: FormatId;
  scope: 'batch';
  fileName: string;
  render: (input: BatchInput, settings?: Partial<ReportSettings>) => Promise<Uint8Array>;
}

/** What became of a copy of the file that was sent. */
export interface Copy {
  /** Null where it could not be made; the diagnostics say why. */
  bytes: Uint8Array | null;
  /** That of the file that was sent: ".docx", ".docm". */
  extension: string;
  diagnostics: Diagnostic[];
}

/** A report written into a copy of the Word file that the unit sent, as `<base name><suffix><extension>`. */
export interface CopyFormat {
  id: FormatId;
  scope: 'copy';
  suffix: string;
  render: (input: PairInput, original: Uint8Array, settings?: Partial<ReportSettings>) => Promise<Copy>;
}

export type Format = PairFormat | BatchFormat | CopyFormat;
