import type { Plan } from '../model/plan.js';
import { periodRelation } from '../vi/dates/relations.js';
import { foldKeep } from '../vi/fold.js';
import { duesOf } from './dues.js';
import type { PeriodAbsence, PeriodFact, Statement } from './facts.js';

/** The years that two plans run over. */

type Printed = NonNullable<Plan['period']>;
const of = ({ start, end, span }: Printed): PeriodFact['parent'] => ({ start, end, span: span ?? null });

export function periodOf(parent: Plan, child: Plan): PeriodFact | null {
  if (parent.period === null || child.period === null) return null;
  const relation = periodRelation([child.period.start, child.period.end], [parent.period.start, parent.period.end]);
  return relation === 'equal' ? null : { relation, parent: of(parent.period), child: of(child.period) };
}

/** The parent runs over several years, and the child says nowhere which years are its own. */
export function periodAbsence(parent: Plan, child: Plan): PeriodAbsence | null {
  if (parent.period === null || child.period !== null) return null;
  const [from, to] = [parent.period.start.slice(0, 4), parent.period.end.slice(0, 4)];
  if (from === to) return null;
  const named = new RegExp(`${from}\\s*(?:-|đến(?:\\s+(?:hết\\s+)?năm)?)\\s*${to}`, 'u').test(foldKeep(child.text));
  return { parent: of(parent.period), named };
}

export const yearsOf = (plan: Plan): number =>
  plan.period === null
    ? 1
    : Math.max(1, Number(plan.period.end.slice(0, 4)) - Number(plan.period.start.slice(0, 4)) + 1);

/** Lies after the child's own period: not asked again when the period itself is told. */
export const afterPeriod = (statement: Statement, parent: Plan, child: Plan): boolean => {
  const end = child.period?.end;
  if (end === undefined) return false;
  const dues = duesOf(statement, parent);
  const starts = statement.when?.start;
  return (dues.length > 0 && dues.every((d) => d.last > end)) || (starts !== undefined && starts > end);
};
