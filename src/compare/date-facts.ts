import { PRESENT } from './align.js';
import { type DateInput, datedAnswers } from './date-candidates.js';
import { dateShifts, undatedFact } from './date-shifts.js';
import type { DateShift, Demand, Facts, RecurrenceShift, Statement } from './facts.js';
import { recurrenceShift } from './recurrence.js';
import { termFacts, yearlyShifts } from './terms.js';

/** The dates of all demands against the child's. */

export const isDatedPart = (s: Statement): boolean => s.part !== 'criteria' && s.part !== 'subjects';

export type DateFacts = Pick<Facts, 'dateShifts' | 'dateDoubts' | 'recurrenceShifts' | 'undated'>;

export interface DateContext extends Omit<DateInput, 'demand'> {
  children: Statement[];
}

/** Looks for an unanswered dated demand among the child's dates. */
export function byDate(demand: Demand, context: DateContext): Demand {
  const open =
    demand.presence !== 'present' && demand.applicability.binding === 'binds' && isDatedPart(demand.statement);
  const found = open ? datedAnswers({ demand, ...context }) : [];
  return found.length === 0
    ? demand
    : {
        ...demand,
        answers: [...found, ...demand.answers],
        score: Math.max(demand.score, PRESENT),
        presence: 'present',
      };
}

/** Where the turns became fewer, the day of one that fell away is not late: it is told as the rhythm. */
const isTurnLeftOut = (shift: DateShift, rhythm: RecurrenceShift | null): boolean =>
  rhythm?.direction === 'weaker' && shift.direction === 'later' && shift.parentDue.startsWith('--');

export function dateFacts(bound: Demand[], context: DateContext): DateFacts {
  const facts: DateFacts = {
    dateShifts: [],
    dateDoubts: [],
    recurrenceShifts: [],
    undated: [],
  };
  for (const demand of bound) {
    if (!isDatedPart(demand.statement) || demand.excused) continue;
    const { shifts, doubts, undated } = dateShifts({ demand, ...context });
    const recurrence =
      demand.presence === 'present' ? recurrenceShift(demand, context.children) : { shift: null, undated: null };
    facts.dateShifts.push(...shifts.filter((shift) => !isTurnLeftOut(shift, recurrence.shift)));
    facts.dateDoubts.push(...doubts);
    if (demand.presence === 'present') {
      const terms = termFacts(demand, context.parent, context.child);
      const yearly = yearlyShifts(demand, context.parent, context.child);
      facts.dateShifts.push(...yearly.filter((shift) => !isTurnLeftOut(shift, recurrence.shift)), ...terms.shifts);
      facts.dateDoubts.push(...terms.doubts);
    }
    if (recurrence.shift !== null) facts.recurrenceShifts.push(recurrence.shift);
    const missing = undatedFact(demand, undated && shifts.length === 0, recurrence.undated, context.dues);
    if (missing !== null) facts.undated.push(missing);
  }
  return facts;
}
