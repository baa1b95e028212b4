import type { Comparison } from '../src/model/comparison.js';
import type { Plan } from '../src/model/plan.js';
import type { Case, Source } from './cases.js';
import type { Doc } from './document.js';
import { fold } from './fold.js';

/** A pair of the tool's alignment, and whether the lines belong together by construction. */
export interface AlignedPair {
  score: number;
  right: boolean;
}

/** Every object of a plan that has an id and a text. */
function itemsOf(plan: Plan): Map<string, string> {
  const out = new Map<string, string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (value !== null && typeof value === 'object') {
      const { id, text } = value as { id?: unknown; text?: unknown };
      if (typeof id === 'string' && typeof text === 'string') out.set(id, text);
      Object.values(value).forEach(walk);
    }
  };
  walk([plan.purposes, plan.requirements, plan.subjects, plan.criteria, plan.activities]);
  walk([plan.milestones, plan.assignments, plan.targets]);
  return out;
}

const lineOf = (doc: Doc, text: string): string | null => {
  const wanted = fold(text);
  const found = doc.body.filter(
    (line) => !line.heading && (fold(line.text) === wanted || fold(line.text).includes(wanted)),
  );
  return found.length === 1 ? (found[0]?.id ?? null) : null;
};

/** Only pairs whose both sides are one known line each are judged. */
export function alignmentsOf(
  source: Source,
  one: Case,
  parent: Plan,
  child: Plan,
  comparison: Comparison,
): AlignedPair[] {
  if (one.container !== 'txt') return [];
  const [above, below] = [itemsOf(parent), itemsOf(child)];
  return comparison.alignments.flatMap((pair) => {
    const lines = pair.parent.map((id) => lineOf(source.family.parent, above.get(id) ?? ''));
    const own = pair.child.map((id) => lineOf(one.doc, below.get(id) ?? ''));
    if (lines.some((id) => id === null) || own.some((id) => id === null)) return [];
    return [{ score: pair.score, right: lines.some((id) => own.includes(id)) }];
  });
}
