import type { Comparison, Finding } from '../src/model/comparison.js';
import type { Case, Expectation } from './cases.js';
import { dice, fold, tokens } from './fold.js';

/** What the catalogue says of a rule: how loudly it may speak at most. */
export interface RuleRow {
  id: string;
  severity: 'error' | 'warning' | 'info';
  certainty: 'certain' | 'likely' | 'review';
}

/** found; told: only as information; asked: only as a question; missed. */
export type Outcome = 'found' | 'told' | 'asked' | 'missed';

export interface Remark {
  rule: string;
  kind: string;
  part: string;
  severity: string;
  certainty: string;
  parent: string | null;
  child: string | null;
}

export interface Result {
  id: string;
  operator: string;
  family: string;
  size: string;
  coat: string | null;
  parent: string;
  split: string;
  expectations: { expect: Expectation; outcome: Outcome; by: string | null }[];
  /** Remarks of severity error or warning, not questions, that nothing planted explains. */
  alarms: Remark[];
  /** Questions that nothing planted explains. */
  questions: Remark[];
  /** Rules of the remarks that were right, repeats included. */
  right: string[];
}

/** Kinds that a reader would take for the same remark. */
const KINDS: Record<string, readonly string[]> = { weaker: ['weaker', 'missing'] };
/** Parts that overlap in real plans: a due date may stand in a milestone or a task, a target in a task. */
const PARTS: Record<string, readonly string[]> = {
  deadlines: ['deadlines', 'milestones', 'assignments'],
  milestones: ['milestones', 'deadlines'],
  targets: ['targets', 'assignments', 'criteria', 'milestones', 'activities'],
  assignments: ['assignments', 'targets', 'deadlines', 'activities'],
  purposes: ['purposes', 'requirements'],
  requirements: ['requirements', 'purposes'],
};
/** A quotation is the passage itself, not half the plan. */
const QUOTE_MAX = 1200;
/** An item that was cut or joined still shares most of its words. */
const SAME_WORDS = 0.72;
const SHORT = 10;

const about = (quote: string, line: string): boolean => {
  if (quote.length > QUOTE_MAX) return false;
  const [a, b] = [fold(quote), fold(line)];
  if (a === '' || b === '') return false;
  const [small, large] = a.length < b.length ? [a, b] : [b, a];
  if (small.length >= SHORT && large.includes(small)) return true;
  return a === b || dice(tokens(quote), tokens(line)) >= SAME_WORDS;
};

const quotes = (text: string | undefined, lines: readonly string[]): boolean =>
  text !== undefined && lines.some((line) => about(text, line));

const samePart = (finding: Finding, expect: Expectation): boolean => {
  if (expect.kind === 'copied') return true;
  if (expect.kind === 'defect' && ['form', 'citations', 'milestones', 'deadlines'].includes(finding.part)) return true;
  return (PARTS[expect.part] ?? [expect.part]).includes(finding.part);
};

/** The finding says what was planted, of the passage where it was planted. The wording of its message plays no part. */
export function matches(finding: Finding, expect: Expectation): boolean {
  if (!(KINDS[expect.kind] ?? [expect.kind]).includes(finding.kind) || !samePart(finding, expect)) return false;
  if (expect.parentTexts.length === 0 && expect.childTexts.length === 0) return true;
  return quotes(finding.parent?.text, expect.parentTexts) || quotes(finding.child?.text, expect.childTexts);
}

const remarkOf = (finding: Finding): Remark => ({
  rule: finding.rule,
  kind: finding.kind,
  part: finding.part,
  severity: finding.severity,
  certainty: finding.certainty,
  parent: finding.parent?.text ?? null,
  child: finding.child?.text ?? null,
});

/** What is worth no more than information by the catalogue may be told as such; the same holds for questions. */
function outcomeOf(
  hits: Finding[],
  expect: Expectation,
  rules: ReadonlyMap<string, RuleRow>,
): { outcome: Outcome; by: string | null } {
  const row = rules.get(expect.rule);
  const note =
    expect.note === true || ['stronger', 'earlier', 'added'].includes(expect.kind) || row?.severity === 'info';
  const question = row?.certainty === 'review';
  const said = hits.find((one) => one.certainty !== 'review' && (note || one.severity !== 'info'));
  if (said !== undefined) return { outcome: 'found', by: said.rule };
  const asked = hits.find((one) => one.certainty === 'review');
  if (asked !== undefined) return { outcome: question ? 'found' : 'asked', by: asked.rule };
  return hits[0] === undefined ? { outcome: 'missed', by: null } : { outcome: 'told', by: hits[0].rule };
}

/** One compared case against what was planted in it. */
export function score(one: Case, comparison: Comparison, rules: ReadonlyMap<string, RuleRow>): Result {
  const all = [...comparison.findings, ...comparison.undecided];
  const expectations = one.expect.map((expect) => ({
    expect,
    ...outcomeOf(
      all.filter((finding) => matches(finding, expect)),
      expect,
      rules,
    ),
  }));
  const explained = (finding: Finding): boolean => one.expect.some((expect) => matches(finding, expect));
  const allowed = (finding: Finding): boolean => one.allow.some((expect) => matches(finding, expect));
  const rest = all.filter((finding) => !explained(finding) && !allowed(finding));
  return {
    id: one.id,
    operator: one.operator,
    family: one.family,
    size: one.size,
    coat: one.coat,
    parent: one.parent,
    split: one.split,
    expectations,
    alarms: rest.filter((finding) => finding.severity !== 'info' && finding.certainty !== 'review').map(remarkOf),
    questions: rest.filter((finding) => finding.certainty === 'review').map(remarkOf),
    right: all.filter((finding) => finding.certainty !== 'review' && explained(finding)).map(({ rule }) => rule),
  };
}

/** Wilson's interval of a share, 95 %. */
export function wilson(hits: number, of: number): [low: number, high: number] {
  if (of === 0) return [0, 1];
  const z = 1.96;
  const share = hits / of;
  const middle = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const under = 1 + (z * z) / of;
  return [Math.max(0, (middle - half) / under), Math.min(1, (middle + half) / under)];
}
