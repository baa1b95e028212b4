import { fold } from '../vi/fold.js';

/**
 * Near-duplicates among many texts: pairs of neighbouring syllables as numbers, their MinHash signatures, and bands of the
 * signatures, so that only texts which probably share most of their pairs are ever held against each other.
 */

/** A text as pairs of syllables; `at[i]`: where the first syllable of pair i begins, `end[i]`: where the second ends. */
export interface Shingled {
  pairs: Uint32Array;
  at: Uint32Array;
  end: Uint32Array;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Spreads a number over 32 bits. */
function mix(n: number): number {
  let h = Math.imul(n ^ (n >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function hashOf(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** Syllables recur: each is folded once for all texts of a run. */
export function shingler(): (text: string) => Shingled {
  const known = new Map<string, number>();
  const numberOf = (word: string): number => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const made = hashOf(fold(word));
    known.set(word, made);
    return made;
  };
  return (text) => {
    const matches = [...text.matchAll(WORD)];
    const numbers = matches.map(([word]) => numberOf(word));
    const size = Math.max(0, matches.length - 1);
    const shingled = { pairs: new Uint32Array(size), at: new Uint32Array(size), end: new Uint32Array(size) };
    for (let i = 0; i < size; i++) {
      shingled.pairs[i] = mix(Math.imul(numbers[i] ?? 0, 31) ^ (numbers[i + 1] ?? 0));
      shingled.at[i] = matches[i]?.index ?? 0;
      shingled.end[i] = (matches[i + 1]?.index ?? 0) + (matches[i + 1]?.[0].length ?? 0);
    }
    return shingled;
  };
}

/** Share of what either has that both have, 0..1. */
export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const pair of few) if (many.has(pair)) shared++;
  const either = a.size + b.size - shared;
  return either === 0 ? 0 : shared / either;
}

/** Bands of rows: two texts of likeness 0.6 meet in some band 988 times in a thousand, of likeness 0.2 fifty times. */
const BANDS = 32;
const ROWS = 4;
/** An odd factor and a summand for each row, fixed: equal folders give equal results. */
const FACTORS = Uint32Array.from({ length: BANDS * ROWS }, (_, i) => mix(i + 1) | 1);
const SUMMANDS = Uint32Array.from({ length: BANDS * ROWS }, (_, i) => mix(i + 0x9e3779b9));

/** For each row the least number that its function gives any pair. */
export function signatureOf(pairs: ReadonlySet<number>): Uint32Array {
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const pair of pairs) {
    for (let row = 0; row < least.length; row++) {
      const value = (Math.imul(FACTORS[row] ?? 1, pair) + (SUMMANDS[row] ?? 0)) >>> 0;
      if (value < (least[row] ?? 0)) least[row] = value;
    }
  }
  return least;
}

const bandKey = (signature: Uint32Array, band: number): string =>
  `${band}:${signature.subarray(band * ROWS, (band + 1) * ROWS).join()}`;

/**
 * Groups of texts that are alike, each at least so much like the first of its group. A text is held against the first ones
 * of the groups it meets in a band, never against every member: a thousand copies cost a thousand comparisons.
 */
export function alikeGroups(sets: readonly ReadonlySet<number>[], least: number): number[][] {
  const groups: number[][] = [];
  const buckets = new Map<string, Set<number[]>>();
  sets.forEach((set, index) => {
    if (set.size === 0) return;
    const signature = signatureOf(set);
    const keys = Array.from({ length: BANDS }, (_, band) => bandKey(signature, band));
    const met = new Set(keys.flatMap((key) => [...(buckets.get(key) ?? [])]));
    const home = [...met].find(([first]) => jaccard(sets[first ?? -1] ?? EMPTY, set) >= least);
    const group = home ?? [];
    group.push(index);
    if (home === undefined) groups.push(group);
    for (const key of keys) buckets.set(key, (buckets.get(key) ?? new Set()).add(group));
  });
  return groups.filter((group) => group.length > 1);
}

const EMPTY: ReadonlySet<number> = new Set();
