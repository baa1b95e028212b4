import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainOf, deskOf, lineAt, linesOf } from '../../src/report/desk.js';
import { pairView } from '../../src/report/view.js';
import { noParentPair, pair } from './fixtures.js';
import { longPair, SHARED } from './long-pair.js';

describe('lines', () => {
  it('hold every offset of the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 6 }), { maxLength: 8 }), (parts) => {
        const text = parts.map((part) => part.replace(/\n/gu, ' ')).join('\n');
        const lines = linesOf(text);
        for (let at = 0; at < text.length; at++) {
          const line = lines[lineAt(lines, at)];
          expect(line !== undefined && line.start <= at && at <= line.end).toBe(true);
        }
      }),
    );
  });
});

describe('the chain along which the texts scroll', () => {
  const increasing = (numbers: readonly number[]): boolean =>
    numbers.every((one, index) => index === 0 || one > (numbers[index - 1] ?? 0));

  it('goes down both plans and holds only given pairs', () => {
    const side = fc.nat({ max: 40 });
    fc.assert(
      fc.property(fc.array(fc.tuple(side, side), { maxLength: 40 }), (pairs) => {
        const chain = chainOf(pairs);
        expect(increasing(chain.map(([parent]) => parent))).toBe(true);
        expect(increasing(chain.map(([, child]) => child))).toBe(true);
        for (const [parent, child] of chain) expect(pairs.some(([a, b]) => a === parent && b === child)).toBe(true);
        expect(chain.length > 0).toBe(pairs.length > 0);
      }),
    );
  });

  it.each([
    [
      [
        [1, 1],
        [2, 2],
        [3, 3],
      ],
      [
        [1, 1],
        [2, 2],
        [3, 3],
      ],
    ],
    [
      [
        [1, 9],
        [2, 2],
        [3, 3],
      ],
      [
        [2, 2],
        [3, 3],
      ],
    ],
    [
      [
        [1, 4],
        [1, 5],
        [2, 6],
      ],
      [
        [1, 4],
        [2, 6],
      ],
    ],
    [[], []],
  ] as [[number, number][], [number, number][]][])('of %j is %j', (pairs, chain) => {
    expect(chainOf(pairs)).toEqual(chain);
  });
});

describe('the desk', () => {
  it('ties the lines of aligned items both ways', () => {
    const { parent, child } = deskOf(pairView(longPair));
    expect(parent.ties.size).toBe(SHARED.length);
    for (const [line, { partner }] of parent.ties) expect(child.ties.get(partner)?.partner).toBe(line);
    expect(parent.chain.size).toBe(child.chain.size);
  });

  it('says beside each demand what became of it, and which items are the own of the unit', () => {
    const { parent, child } = deskOf(pairView(longPair));
    expect([...parent.states.values()].filter((state) => state === 'missing')).toHaveLength(10);
    expect(child.states.size).toBe(0);
    // The stray is tied to an item of the parent: the tie says more.
    expect(child.strays.size).toBe(0);
  });

  it('is empty where there is nothing to tie', () => {
    expect(deskOf(pairView(noParentPair)).child.ties.size).toBe(0);
    expect(deskOf(pairView({ ...pair, child: null })).child.lines).toHaveLength(1);
  });
});
