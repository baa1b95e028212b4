import { planDueOf } from '../compare/late-issue.js';
import type { Plan } from '../model/plan.js';

/** The day by which the units' plans were due: of the plan that most of them carry out, where it names one. */
export function dueOf(parents: readonly Plan[]): string | null {
  const count = new Map<Plan, number>();
  for (const parent of parents) count.set(parent, (count.get(parent) ?? 0) + 1);
  const ranked = [...count].sort(([, a], [, b]) => b - a);
  for (const [parent] of ranked) {
    const due = planDueOf(parent);
    if (due !== null) return due;
  }
  return null;
}
