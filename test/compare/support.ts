import { planOf, type Sketch } from '../../src/checks/sketch.js';
import type { Demand, Facts } from '../../src/compare/facts.js';
import { compareFacts } from '../../src/compare/index.js';

/** Facts of two drawings. */
export const facts = (parent: Sketch, child: Sketch): Facts =>
  compareFacts(planOf(parent), planOf({ issuer: 'Sở Y tế', ...child }));

/** The demand whose text begins so. */
export function demand({ demands }: Facts, start: string): Demand {
  const found = demands.find((d) => (d.statement.clause ?? d.statement.text).startsWith(start));
  if (found === undefined) throw new Error(`no demand begins with "${start}"`);
  return found;
}
