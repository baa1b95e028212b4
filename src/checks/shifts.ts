import type { Axis, Demand, Direction, Facts, ShiftFact, Statement } from '../compare/facts.js';
import { gist, groupNames, placeOfStatement, quoteOf, quoteOrNull, spokenOf } from './quotes.js';
import type { Hit } from './types.js';

/** A demand and the passage of the child that answers it with another value, where one does. */
interface Shifted {
  demand: Demand;
  child: Statement | null;
}

/** Both passages and their places beside the values that moved. */
export const shiftHit = (facts: Facts, { demand, child }: Shifted, values: Hit['args']): Hit => ({
  parent: quoteOf(demand.statement),
  child: quoteOrNull(child),
  args: {
    ...values,
    parentPlace: placeOfStatement(facts.parent, demand.statement),
    childPlace: placeOfStatement(facts.child, child),
  },
  about: demand.statement.ids,
});

/** What is no plain lowering of a typed value is a warning, even where the rule speaks of errors. */
export const LIKELY = { severity: 'warning', certainty: 'likely' } as const;

/** Hits for the values that moved in one direction along some axes. */
export function shiftHits(facts: Facts, direction: Direction, axes: readonly Axis[]): Hit[] {
  return facts.shifts
    .filter((s) => s.direction === direction && axes.includes(s.axis))
    .map((s) => ({
      ...shiftHit(facts, s, {
        parent: s.parentValue,
        child: s.childValue,
        topic: gist(spokenOf(s.demand.statement), 60),
        group: groupNames(s.demand.statement),
        ...(s.ceiling === true ? { bound: 'mức trần' } : {}),
      }),
      ...doubtOf(s),
      ...(s.demand.statement.part === 'criteria' ? {} : { part: s.demand.statement.part }),
    }));
}

/** In a criterion that is a paragraph, what seems gone may be said in other words: a question. */
const PARAGRAPH = 350;
const GONE: Axis[] = ['dropped', 'prohibition'];

function doubtOf({ direction, certain, axis, demand }: ShiftFact): Pick<Hit, 'severity' | 'certainty'> {
  if (direction === 'stronger' || certain) return {};
  const prose = GONE.includes(axis) && demand.statement.text.length > PARAGRAPH;
  return prose ? { ...LIKELY, certainty: 'review' } : LIKELY;
}

export const VALUE_AXES: Axis[] = [
  'count',
  'years',
  'percent',
  'rung',
  'level',
  'at-least',
  'consecutive',
  'comparator',
  'period',
  'whole',
  'each',
];
