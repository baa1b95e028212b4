import type { Plan } from '../model/plan.js';
import { fitsInto, type Stretch, stretch } from '../vi/dates/relations.js';
import { addDays } from '../vi/dates/types.js';
import { type Due, duesOf } from './dues.js';
import type { LateIssueFact, OwnDateFact, Statement } from './facts.js';
import { issueDateOf } from './issued.js';

/** The dates of a plan against the plan itself: its period and the day it was issued. */

/** After the end of a plan its results are gathered, rewarded and reported. */
const WINDING_UP = 92;
/** The review of the whole, and what is said of it, takes longer. */
const REVIEWED = 366;
const REVIEW_DEEDS = ['final-review', 'report', 'interim-review'];
/** Before its first year a plan is drawn up and sent round. */
const PREPARING = 366;

/** From so many dates outside on, it is the period that was misread, not the dates. */
const MOSTLY = 0.5;

/** Dates printed in full, of passages that say when something is to be done. */
const printed = (statements: Statement[], plan: Plan): Due[] =>
  statements.flatMap((s) => duesOf(s, plan)).filter((due) => due.sure && !isPast(due));

/** "số liệu tính đến ngày 31/12/2025", "đã hoàn thành trước ngày …": of what was. */
const PAST = /(?:^|\s)(?:đã|tính đến|số liệu|kết quả đạt được)(?=\s|$)/u;
const isPast = ({ clause }: Due): boolean => PAST.test(clause);

const stretchOf = ({ first, last }: Due): Stretch => stretch(first < last ? first : last, last);

/** Milestones that lie outside the plan's own period, and not within the parent's: there the period itself is told. */
export function outsidePeriod(statements: Statement[], plan: Plan, parent: Plan | null): OwnDateFact[] {
  const { period } = plan;
  if (period === null) return [];
  const dues = printed(statements, plan);
  const outside = dues.filter((due) => {
    const { deeds } = due.statement;
    const after = REVIEW_DEEDS.some((id) => deeds.includes(id) || due.deeds.includes(id)) ? REVIEWED : WINDING_UP;
    const own = stretch(addDays(period.start, -PREPARING), addDays(period.end, after));
    const above = parent?.period == null ? null : stretch(parent.period.start, parent.period.end);
    const answer = fitsInto(stretchOf(due), own);
    return answer === 'no' && (above === null || fitsInto(stretchOf(due), above) === 'no');
  });
  if (outside.length === 0 || outside.length > MOSTLY * dues.length) return [];
  const against = `${period.start}..${period.end}`;
  return outside.map((due) => ({ statement: due.statement, named: due.named, against }));
}

/** Days by which something is to be done that had passed when the plan was issued. */
export function beforeIssue(statements: Statement[], plan: Plan, late: LateIssueFact | null): OwnDateFact[] {
  const issued = issueDateOf(plan);
  if (issued === null) return [];
  const dues = printed(statements, plan).filter((due) => due.exact);
  const passed = dues.filter((due) => due.named < issued.iso && due.named !== late?.due);
  if (passed.length > MOSTLY * dues.length && dues.length > 1) return [];
  return passed.map((due) => ({ statement: due.statement, named: due.named, against: issued.iso }));
}
