import type { Axis, Direction, Facts } from '../compare/facts.js';
import { gist, groupNames, placeOfStatement, quoteOf, spokenOf } from './quotes.js';
import type { Hit } from './types.js';

/** Hits for the values that moved in one direction along some axes. */
export function shiftHits(facts: Facts, direction: Direction, axes: readonly Axis[]): Hit[] {
  return facts.shifts
    .filter((s) => s.direction === direction && axes.includes(s.axis))
    .map((s) => ({
      parent: quoteOf(s.demand.statement),
      child: quoteOf(s.child),
      args: {
        parent: s.parentValue,
        child: s.childValue,
        topic: gist(spokenOf(s.demand.statement), 60),
        group: groupNames(s.demand.statement),
        parentPlace: placeOfStatement(facts.parent, s.demand.statement),
        childPlace: placeOfStatement(facts.child, s.child),
      },
      about: s.demand.statement.ids,
      ...(direction === 'stronger' || s.certain ? {} : { severity: 'warning' as const, certainty: 'likely' as const }),
    }));
}

export const VALUE_AXES: Axis[] = ['count', 'years', 'percent', 'rung', 'level', 'at-least', 'consecutive', 'period'];
