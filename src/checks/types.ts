import type { Facts } from '../compare/facts.js';
import type { Certainty, Kind, Part, Quote, Severity } from '../model/comparison.js';
import type { Plan } from '../model/plan.js';

/** What a rule found once: quotations and typed values. The sentences are made of `args` at the edge. */
export interface Hit {
  parent: Quote | null;
  child: Quote | null;
  args: Record<string, string>;
  /** Where a hit is milder or surer than its rule. */
  severity?: Severity;
  certainty?: Certainty;
  part?: Part;
  /** Ids of the parent's statements the hit speaks of. */
  about: string[];
  /** Ids of statements whose own findings this one explains: they are not told again. */
  claims?: string[];
}

export interface Example {
  name: string;
  parent: Plan | null;
  child: Plan;
  fires: boolean;
}

/** A judgement: metadata and a short pure function. Its examples are its tests and its documentation. */
export interface Rule {
  id: string;
  kind: Kind;
  part: Part;
  /** Of an undisputed hit. `error` only with certainty `certain`. */
  severity: Severity;
  certainty: Certainty;
  /** The rule that looks the other way, or why there is none. */
  mirror: string | { waived: string };
  /** Vietnamese, for `kehoach rules`. */
  title: string;
  /** The legal instrument that it rests on (Vietnamese); without one it rests on the parent plan alone. */
  source?: string;
  message(args: Record<string, string>): string;
  suggestion(args: Record<string, string>): string;
  examples: Example[];
  run(facts: Facts): Hit[];
}
