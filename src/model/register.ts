/** A unit that is expected to send a plan: a row of the register that the office keeps. */
export interface ExpectedUnit {
  name: string;
  aliases: string[];
  level: string | null;
  sector: string | null;
  parentUnit: string | null;
  contact: string | null;
  /** Number of the row in the register's file, from 1. */
  row: number;
}

/** `late`: sent, after the day that was set. `unread`: a file came, of which no plan could be made. */
export const SUBMISSION_STATES = ['sent', 'late', 'unread', 'missing'] as const;

/** What became of one expected unit. */
export interface Submission {
  unit: ExpectedUnit;
  state: (typeof SUBMISSION_STATES)[number];
  /** Files that came from it, the compared version first. */
  files: string[];
  number: string | null;
  /** Day of the plan, YYYY-MM-DD. */
  date: string | null;
  /** Why a person should look: two units answer to the name, the day is blank. */
  doubt: string | null;
}

/** Who sent a plan and who did not. */
export interface RollCall {
  /** The register's file. */
  file: string;
  /** The day by which plans were due, YYYY-MM-DD; null where neither the parent nor the analyst sets one. */
  due: string | null;
  submissions: Submission[];
  /** Files whose issuer is not in the register. */
  unlisted: string[];
}
