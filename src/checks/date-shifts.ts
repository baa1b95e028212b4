import type { DateShift, Facts } from '../compare/facts.js';
import { gist, placeOfStatement, quoteOf, spokenOf, vnDate } from './quotes.js';
import type { Hit } from './types.js';

/** Hits for dates that lie after, or before, the dates they serve. */
export const dateHits = (facts: Facts, which: (shift: DateShift) => boolean): Hit[] =>
  facts.dateShifts.filter(which).map((s) => ({
    parent: quoteOf(s.demand.statement),
    child: quoteOf(s.child),
    args: {
      parent: vnDate(s.parentDue),
      child: vnDate(s.childDue),
      topic: gist(spokenOf(s.demand.statement), 70),
      parentPlace: placeOfStatement(facts.parent, s.demand.statement),
      childPlace: placeOfStatement(facts.child, s.child),
    },
    about: s.demand.statement.ids,
    ...(s.direction === 'earlier' || s.certain ? {} : { severity: 'warning' as const, certainty: 'likely' as const }),
  }));
