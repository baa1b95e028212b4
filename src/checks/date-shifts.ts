import type { DateShift, Facts } from '../compare/facts.js';
import { gist, spokenOf, vnDate } from './quotes.js';
import { LIKELY, shiftHit } from './shifts.js';
import type { Hit } from './types.js';

/** Hits for dates that lie after, or before, the dates they serve. */
const SLIGHT = { severity: 'info', certainty: 'likely' } as const;

const doubtOf = ({ direction, slight, certain }: DateShift): Pick<Hit, 'severity' | 'certainty'> => {
  if (slight) return SLIGHT;
  return direction === 'earlier' || certain ? {} : LIKELY;
};

export const dateHits = (facts: Facts, which: (shift: DateShift) => boolean): Hit[] =>
  facts.dateShifts.filter(which).map((s) => ({
    ...shiftHit(facts, s, {
      // the same day: only the words before it tell them apart
      parent: s.slight ? `trước ngày ${vnDate(s.parentDue)}` : vnDate(s.parentDue),
      child: s.slight ? `đến hết ngày ${vnDate(s.childDue)}` : vnDate(s.childDue),
      topic: gist(spokenOf(s.demand.statement), 70),
    }),
    ...doubtOf(s),
  }));
