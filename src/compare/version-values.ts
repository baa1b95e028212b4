import type { Plan, PlanSpan } from '../model/plan.js';
import { fold } from '../vi/fold.js';

/** Sentences of a plan that state values, each with the place it stands at and what it states as typed data. */
interface Stated {
  key: string;
  text: string;
  values: string;
  span: PlanSpan;
}

/** One sentence that two versions have in common but for a value. */
export interface Contradiction {
  chosenText: string;
  /** Where it stands in the first plan. */
  span: PlanSpan;
  otherText: string;
}

/**
 * Sentences that two versions of one plan have in common but for a value: another number, another rung of the ladder,
 * another date.
 */
export function differences(a: Plan, b: Plan): Contradiction[] {
  const others = byKey(statedIn(b));
  const found = new Map<string, Contradiction>();
  for (const { key, text, values, span } of statedIn(a)) {
    const there = others.get(key) ?? [];
    if (there.length !== 1) continue; // a sentence that stands twice cannot be told apart from its twin
    const [other] = there;
    if (other !== undefined && other.values !== values)
      found.set(text, { chosenText: text, span, otherText: other.text });
  }
  return [...found.values()];
}

function byKey(stated: Stated[]): Map<string, Stated[]> {
  const map = new Map<string, Stated[]>();
  for (const one of stated) map.set(one.key, [...(map.get(one.key) ?? []), one]);
  return map;
}

/** A sentence without its numbers and without the names of rungs: what is left says of what the value is. */
const RUNGS = /(?:hoàn thành )?(?:xuất sắc|tốt) nhiệm vụ|hoàn thành nhiệm vụ/gu;
const keyOf = (text: string): string => fold(text).replace(RUNGS, '@').replace(/\d+/gu, '#').replace(/\s+/gu, ' ');

const numbersIn = (text: string): string =>
  (fold(text).match(new RegExp(`\\d+|${RUNGS.source}`, 'gu')) ?? []).join(' ');

const statedIn = (plan: Plan): Stated[] =>
  [
    plan.criteria,
    plan.targets,
    plan.milestones,
    plan.requirements,
    plan.activities,
    plan.assignments.flatMap(({ tasks }) => tasks),
  ]
    .flat()
    .map(({ text, span }) => ({ key: keyOf(text), text, span, values: numbersIn(text) }));
