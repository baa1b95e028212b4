import type { Direction, Facts } from '../compare/facts.js';
import { placeOfStatement, quoteOf } from './quotes.js';
import type { Hit } from './types.js';

/** Hits for the numbers that moved in one direction. */
export const targetHits = (facts: Facts, direction: Direction): Hit[] =>
  facts.targetShifts
    .filter((s) => s.direction === direction)
    .map((s) => ({
      parent: quoteOf(s.demand.statement),
      child: quoteOf(s.child),
      args: {
        parent: s.parentValue,
        child: s.childValue,
        parentPlace: placeOfStatement(facts.parent, s.demand.statement),
        childPlace: placeOfStatement(facts.child, s.child),
      },
      about: s.demand.statement.ids,
      ...(direction === 'stronger' || s.certain ? {} : { severity: 'warning' as const, certainty: 'likely' as const }),
    }));
