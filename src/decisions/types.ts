import type { DECISION_STATES } from '../model/decision.js';

/** What was quoted when the finding was decided on; null where that side had nothing to quote. */
export interface Quoted {
  parent: string | null;
  child: string | null;
}

/** A decision as a person writes it down. */
export interface Entry {
  /** Fingerprint of the finding. */
  finding: string;
  state: (typeof DECISION_STATES)[number];
  reason: string;
  author: string;
  /** Days as YYYY-MM-DD. */
  date: string;
  /** The last day on which it holds; null: until the quoted text changes. */
  expires: string | null;
  /** Whose plan it is about; without a unit and a file it is about every plan with this finding. */
  unit: string | null;
  file: string | null;
  quoted: Quoted | null;
}

/** All that was decided, in the order in which it was written: of several on one finding the last is in force. */
export interface DecisionBook {
  file: string;
  entries: BookEntry[];
}

export interface BookEntry extends Entry {
  /** Line of the file, for messages. */
  line: number;
  /** Its last day has passed. */
  expired: boolean;
  /** The unit's name as it is looked up, folded: a folder asks for it with every plan. */
  unitKey: string | null;
}
