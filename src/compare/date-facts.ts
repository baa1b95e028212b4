import { PRESENT } from './align.js';
import { type DateInput, datedAnswers } from './date-candidates.js';
import { dateShifts, undatedFact } from './date-shifts.js';
import type { Demand, Facts, Statement } from './facts.js';
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
    facts.dateShifts.push(...shifts);
    facts.dateDoubts.push(...doubts);
    if (demand.presence === 'present') {
      const terms = termFacts(demand, context.parent, context.child);
      facts.dateShifts.push(...yearlyShifts(demand, context.parent, context.child), ...terms.shifts);
      facts.dateDoubts.push(...terms.doubts);
    }
    const recurrence =
      demand.presence === 'present' ? recurrenceShift(demand, context.children) : { shift: null, undated: null };
    if (recurrence.shift !== null) facts.recurrenceShifts.push(recurrence.shift);
    const missing = undatedFact(demand, undated && shifts.length === 0, recurrence.undated, context.dues);
    if (missing !== null) facts.undated.push(missing);
  }
  return facts;
}
