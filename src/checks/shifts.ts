import type { Axis, Direction, Facts, ShiftFact } from '../compare/facts.js';
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
      ...doubtOf(s),
    }));
}

/** In a criterion that is a paragraph, what seems gone may be said in other words: a question. */
const PARAGRAPH = 350;
const GONE: Axis[] = ['dropped', 'prohibition'];

function doubtOf({ direction, certain, axis, demand }: ShiftFact): Pick<Hit, 'severity' | 'certainty'> {
  if (direction === 'stronger' || certain) return {};
  const prose = GONE.includes(axis) && demand.statement.text.length > PARAGRAPH;
  return { severity: 'warning', certainty: prose ? 'review' : 'likely' };
}

export const VALUE_AXES: Axis[] = ['count', 'years', 'percent', 'rung', 'level', 'at-least', 'consecutive', 'period'];
