import type { Direction, Facts } from '../compare/facts.js';
import { shiftHit } from './shifts.js';
import type { Hit } from './types.js';

/** Hits for what recurs more often, or more rarely, than asked. */
export const recurrenceHits = (facts: Facts, direction: Direction): Hit[] =>
  facts.recurrenceShifts
    .filter((s) => s.direction === direction)
    .map((s) => shiftHit(facts, s, { parent: s.parentValue, child: s.childValue }));
