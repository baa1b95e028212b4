import type { DateShift, Facts } from '../compare/facts.js';
import { gist, spokenOf, vnDate } from './quotes.js';
import { LIKELY, shiftHit } from './shifts.js';
import type { Hit } from './types.js';

/** Hits for dates that lie after, or before, the dates they serve. */
export const dateHits = (facts: Facts, which: (shift: DateShift) => boolean): Hit[] =>
  facts.dateShifts.filter(which).map((s) => ({
    ...shiftHit(facts, s, {
      parent: vnDate(s.parentDue),
      child: vnDate(s.childDue),
      topic: gist(spokenOf(s.demand.statement), 70),
    }),
    ...(s.direction === 'earlier' || s.certain ? {} : LIKELY),
  }));
