import { describe, expect, it } from 'vitest';
import { LOST, MOVED, SAME } from './bars.data.js';
import { verdict } from './support.js';

describe('the stricter phrase above, the looser below', () => {
  it.each([...MOVED, ...LOST])('%s: %s -> %s', (axis, strict, loose) =>
    expect(verdict(strict, loose)).toEqual([`weaker ${axis}`]),
  );
});

describe('the looser phrase above, the stricter below', () => {
  it.each(MOVED)('%s: %3$s <- %2$s', (axis, strict, loose) =>
    expect(verdict(loose, strict)).toEqual([`stronger ${axis}`]),
  );
  it.each(LOST)('%s: %3$s <- %2$s', (_, strict, loose) =>
    expect(verdict(loose, strict).filter((v) => !v.startsWith('stronger'))).toEqual([]),
  );
});

describe('the same in other words', () => {
  it.each(SAME)('%s = %s', (a, b) => expect(verdict(a, b)).toEqual([]));
  it.each(SAME)('%2$s = %1$s', (a, b) => expect(verdict(b, a)).toEqual([]));
});

describe('a phrase and itself', () => {
  const all = [...MOVED, ...LOST].flatMap(([, a, b]) => [a, b]);
  it.each([...new Set([...all, ...SAME.flat()])])('%s', (text) => expect(verdict(text, text)).toEqual([]));
});
