import type { Demand, Leaf, ShiftFact } from './facts.js';
import { measureValue } from './measures.js';
import { alternatives, type Found, type OwnedLeaf } from './threshold-input.js';

/** "và" became "hoặc", an alternative was added; or the other way round. */
export function structureShifts(found: Found[], parents: Leaf[], spare: OwnedLeaf[], demand: Demand): ShiftFact[] {
  const shift = (direction: ShiftFact['direction'], pair: Found, other: string, certain: boolean): ShiftFact => ({
    direction,
    axis: 'alternative',
    certain,
    demand,
    child: pair.owner,
    parentValue:
      direction === 'weaker'
        ? `${measureValue(pair.parent.measure)}${other === '' ? '' : ` và ${other}`}`
        : `${measureValue(pair.parent.measure)} hoặc ${other}`,
    childValue:
      direction === 'weaker'
        ? `${measureValue(pair.child.measure)} hoặc ${other}`
        : `${measureValue(pair.child.measure)} và ${other}`,
    parentSpan: pair.parent.measure.span ?? null,
  });
  for (const [i, a] of found.entries()) {
    for (const b of found.slice(i + 1)) {
      const [before, after] = [alternatives(a.parent, b.parent), alternatives(a.child, b.child)];
      if (!before && after) return [shift('weaker', a, measureValue(b.child.measure), true)];
      if (before && !after && a.owner === b.owner) return [shift('stronger', a, measureValue(b.child.measure), false)];
    }
  }
  // an alternative without its like in the child may be what the extra one stands for
  const met = new Set(found.map((pair) => pair.parent));
  const open = new Set(
    found.filter((pair) => parents.some((other) => alternatives(pair.parent, other) && !met.has(other))),
  );
  for (const extra of spare) {
    const pair = found.find((p) => p.owner === extra.owner && alternatives(p.child, extra) && !open.has(p));
    if (pair !== undefined)
      return [
        {
          ...shift('weaker', pair, measureValue(extra.measure), false),
          parentValue: measureValue(pair.parent.measure),
        },
      ];
  }
  return [];
}
