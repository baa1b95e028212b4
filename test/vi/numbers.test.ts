import { describe, expect, it } from 'vitest';
import { NUMBER, numberOf } from '../../src/vi/numbers.js';

const VALUES: [string, number][] = [
  ['02', 2],
  ['1.000', 1000],
  ['92,5', 92.5],
  ['05 (năm)', 5],
  ['ba', 3],
  ['mười lăm', 15],
  ['hai mươi', 20],
  ['hai mươi mốt', 21],
  ['mười', 10],
];
/** What NUMBER finds first in a folded text; null when there is no number. */
const FOUND: [string, string | null][] = [
  ['năm năm liền', 'năm'],
  ['hằng năm có', null],
  ['trong năm học', null],
  ['từ hai lần', 'hai'],
];

describe('numbers', () => {
  it.each(VALUES)('%s is %d', (text, value) => expect(numberOf(text)).toBe(value));
  it.each(FOUND)('in "%s": %s', (text, found) =>
    expect(text.match(new RegExp(`(?<!\\p{L})(?:${NUMBER})(?!\\p{L})`, 'u'))?.[0] ?? null).toBe(found),
  );
});
