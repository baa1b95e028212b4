import type { Direction, Facts } from '../compare/facts.js';
import { LIKELY, shiftHit } from './shifts.js';
import type { Hit } from './types.js';

/** Hits for the numbers that moved in one direction. */
export const targetHits = (facts: Facts, direction: Direction): Hit[] =>
  facts.targetShifts
    .filter((s) => s.direction === direction)
    .map((s) => ({
      ...shiftHit(facts, s, { parent: s.parentValue, child: s.childValue }),
      ...(direction === 'stronger' || s.certain ? {} : LIKELY),
    }));
