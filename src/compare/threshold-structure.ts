import { words } from '../vi/words.js';
import type { Demand, Leaf, ShiftFact, Statement } from './facts.js';
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

// "cách làm hay được nhân rộng": a good one
const ANOTHER_WAY =
  /(?<!\p{L})(?:hoặc|(?<!(?:cách làm|mô hình|sáng kiến|giải pháp|kinh nghiệm|ý tưởng|việc làm|điển hình|gương|bài|tin|sách|tác phẩm) )hay) (?=(?:được|có|đạt|là) )(?<way>[^.;]{8,160})/u;
const NO_OTHER_WAY = /cao hơn|tương đương|trở lên|hơn$/u;
const SAID = 0.5;

/** "… hoặc được tập thể bình chọn": a way in that no measure was made of, and of which the parent says nothing. */
export function otherWay(demand: Demand, answers: Statement[]): ShiftFact[] {
  const { statement } = demand;
  const [child, ...more] = answers;
  if (child === undefined || more.length > 0 || demand.score < SAID || / (?:hoặc|hay) /u.test(statement.folded))
    return [];
  const way = ANOTHER_WAY.exec(child.folded)?.groups?.way;
  if (way === undefined || NO_OTHER_WAY.test(way)) return [];
  const known = new Set(words(statement.folded));
  const own = words(way);
  if (own.filter((word) => known.has(word)).length / own.length >= SAID) return [];
  return [
    {
      direction: 'weaker',
      axis: 'alternative',
      certain: false,
      demand,
      child,
      parentValue: gistOf(statement.folded),
      childValue: `hoặc ${way}`,
      parentSpan: null,
    },
  ];
}

const GIST = 120;
const gistOf = (folded: string): string =>
  folded.length > GIST ? `${folded.slice(0, GIST - 1)}…` : folded.replace(/[.;\s]+$/u, '');
