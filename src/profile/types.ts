import type { Part, Severity } from '../model/comparison.js';

/** What an office makes of a judgement. `off`: not told among the findings, only counted. */
export interface Grade {
  severity: Severity | 'off';
  note?: string;
}

/** How an office grades the judgements: by rule, else by the part of the plan that they are about. */
export interface Profile {
  file: string;
  name: string;
  rules: Record<string, Grade>;
  parts: Partial<Record<Part, Grade>>;
}
