import { planOf, type Sketch } from '../../src/checks/sketch.js';
import type { Demand, Facts } from '../../src/compare/facts.js';
import { compareFacts } from '../../src/compare/index.js';
import type { Plan } from '../../src/model/plan.js';
import { readMeasures } from '../../src/plan/measures.js';
import { foldKeep } from '../../src/vi/fold.js';

/** Facts of two drawings. */
export const facts = (parent: Sketch, child: Sketch): Facts =>
  compareFacts(planOf(parent), planOf({ issuer: 'Sở Y tế', ...child }));

/** The demand whose text begins so. */
export function demand({ demands }: Facts, start: string): Demand {
  const found = demands.find((d) => (d.statement.clause ?? d.statement.text).startsWith(start));
  if (found === undefined) throw new Error(`no demand begins with "${start}"`);
  return found;
}

/** A plan of one criterion, its measures read as the extractor reads them. */
function planWith(text: string): Plan {
  const { requires, prohibits } = readMeasures(text, foldKeep(text), 0);
  return planOf({
    issuer: 'Sở Y tế',
    criteria: [{ text, ...(requires === null ? {} : { needs: requires }), bans: prohibits }],
  });
}

/** "weaker count", "incomparable": what the comparison says of two phrases; empty when it says nothing. */
export function verdict(parent: string, child: string): string[] {
  const { shifts, incomparable, demands } = compareFacts(planWith(parent), planWith(child));
  return [
    ...new Set([
      ...shifts.map(({ direction, axis }) => `${direction} ${axis}`),
      ...incomparable.map(() => 'incomparable'),
      ...demands.filter(({ presence }) => presence !== 'present').map(({ presence }) => presence),
    ]),
  ];
}
