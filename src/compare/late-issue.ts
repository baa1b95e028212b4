import type { Plan } from '../model/plan.js';
import { notAfter, onDay } from '../vi/dates/relations.js';
import { daysBetween } from '../vi/dates/types.js';
import { type Due, duesOf } from './dues.js';
import type { Demand, LateIssueFact, Statement } from './facts.js';
import { issueDateOf } from './issued.js';
import { onceFor } from './memo.js';
import { statementsOf } from './statements.js';

/** The day of the plan itself against the day by which the parent wants it. */

/** A plan of the day named in "trước ngày D" is a day late, which nobody minds. */
const TOLERANCE = 1;

/** The parent wants the unit's plan by a day; the child's own date is later. */
export function lateIssueOf(demands: Demand[], parent: Plan, child: Plan): LateIssueFact | null {
  const issued = issueDateOf(child);
  if (issued === null) return null;
  for (const demand of demands) {
    if (demand.applicability.binding !== 'binds' || !isPlanDemand(demand.statement)) continue;
    const due = planDue(duesOf(demand.statement, parent));
    if (due === undefined || notAfter(onDay(issued.iso), due.met) !== 'no') continue;
    const certain = issued.printed && due.sure && due.exact && daysBetween(due.last, issued.iso) > TOLERANCE;
    return { demand, due: due.named, issued: issued.iso, certain };
  }
  return null;
}

/** The day by which a plan wants those of its units, ISO; null where it names none. */
export function planDueOf(parent: Plan): string | null {
  for (const statement of statementsOf(parent)) {
    const due = isPlanDemand(statement) ? planDue(duesOf(statement, parent)) : undefined;
    if (due !== undefined) return due.named;
  }
  return null;
}

const planDue = (dues: readonly Due[]): Due | undefined =>
  dues.find((d) => d.exact && d.deeds.includes('make-plan')) ?? dues.find((d) => d.exact);

const PLAN_DEMAND =
  /(?:xây dựng|ban hành|lập|cụ thể hóa)(?: và ban hành| ban hành)?(?: chương trình,?| văn bản,?)?(?: các)? kế hoạch(?: [\p{L}]+){0,8}?/u;

/** "Xây dựng kế hoạch … gửi về …": the child plan is itself the answer. */
export const isPlanDemand = onceFor(
  ({ part, folded }: Statement): boolean =>
    part !== 'criteria' &&
    part !== 'purposes' &&
    PLAN_DEMAND.test(folded) &&
    /gửi|ban hành|xây dựng kế hoạch/u.test(folded),
);
