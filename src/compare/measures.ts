import type { Measure } from '../model/plan.js';
import { fold } from '../vi/fold.js';
import { words } from '../vi/words.js';
import type { Axis, Leaf } from './facts.js';
import { remembering } from './memo.js';
import { bestFirst } from './pairing.js';
import { printedShare } from './targets.js';

/** Two measures: do they measure the same thing, and in which direction did the value move. */

const overlapOf = (x: ReadonlySet<string>, y: ReadonlySet<string>): number => {
  if (x.size === 0 || y.size === 0) return 0;
  let shared = 0;
  for (const word of x) if (y.has(word)) shared++;
  return shared / Math.min(x.size, y.size);
};

/** -1, 0, 1: `a` lower, equal, higher than `b`; null when no ladder has both. */
export const orderOf = (a: Leaf, b: Leaf): -1 | 0 | 1 | null => {
  if (a.rung === null || b.rung === null || a.rung.ladder !== b.rung.ladder) return null;
  return a.rung.rung === b.rung.rung ? 0 : a.rung.rung < b.rung.rung ? -1 : 1;
};

/** "Tổ dân phố văn hóa" of "Thôn, tổ dân phố văn hóa": one name lies within the other, and no ladder tells them apart. */
const partOfName = (a: Leaf, b: Leaf): boolean =>
  (a.rung === null || b.rung === null) && overlapOf(a.words, b.words) >= 0.99;

/** 0: another thing; 1: the same thing and value; between: the same thing. */
export function kinship(a: Leaf, b: Leaf): number {
  const [m, n] = [a.measure, b.measure];
  const base = m.what === n.what ? KIN[m.what](a, b) : 0;
  if (base === 0) return 0;
  const equal = Number(m.count === n.count) + Number(m.years === n.years) + Number(m.percent === n.percent);
  return base * 0.7 + equal * 0.1;
}

const named = (a: Leaf, b: Leaf, other: (a: Leaf, b: Leaf) => number): number => {
  if (a.name === '' || b.name === '') return 0.5;
  return a.name === b.name ? 1 : other(a, b);
};

/** Of two measures of one kind: how surely they measure the same thing. */
const KIN: Record<Measure['what'], (a: Leaf, b: Leaf) => number> = {
  rating: (a, b) => named(a, b, () => 0.6),
  award: (a, b) => named(a, b, () => (orderOf(a, b) !== null || partOfName(a, b) ? 0.7 : 0)),
  standard: (a, b) => named(a, b, () => (overlapOf(a.words, b.words) >= 0.6 ? 0.8 : 0)),
  // of several, the one of the same scope is meant
  initiative: ({ measure: m }, { measure: n }) => (m.level === n.level ? 1 : 0.8),
  count: (a, b) => named(a, b, () => (overlapOf(a.words, b.words) >= 0.5 ? overlapOf(a.words, b.words) : 0)),
  percent: ({ measure: m }, { measure: n }) => {
    if (m.percent === n.percent) return 1;
    const known = m.denominator !== undefined && n.denominator !== undefined;
    return 0.4 + 0.4 * (known ? overlapOf(wordsOf(m.denominator), wordsOf(n.denominator)) : 0.5);
  },
};
const wordsIn = remembering((text: string): ReadonlySet<string> => new Set(words(fold(text))));
const wordsOf = (text: string | undefined): ReadonlySet<string> => wordsIn(text ?? '');

export interface LeafPair {
  parent: Leaf;
  child: Leaf;
}

/** Each measure of the parent with the child's measure of the same thing; the closest kin first. */
export function pairLeaves(parents: readonly Leaf[], children: readonly Leaf[]): LeafPair[] {
  const ranked = parents
    .flatMap((parent) => children.map((child) => ({ parent, child, kin: kinship(parent, child) })))
    .filter(({ kin }) => kin > 0)
    .sort((a, b) => b.kin - a.kin);
  return bestFirst(ranked);
}

const pad = (n: number): string => (Number.isInteger(n) && n < 10 ? `0${n}` : String(n).replace('.', ','));

/** What is asked, without how much of it. */
const amountOf = (m: Measure): string | null => {
  if (m.count === undefined) return null;
  if (m.what === 'count') return `${pad(m.count)} ${m.name ?? ''}`.trim();
  return `${pad(m.count)} ${m.what === 'initiative' ? 'sáng kiến' : 'lần'}`;
};

const COMPARATOR: Record<NonNullable<Measure['op']>, string> = {
  '>=': 'ít nhất',
  '>': 'trên',
  '=': 'đúng',
  '<=': 'không quá',
  '<': 'dưới',
};
const PERIOD: Record<string, string> = {
  yearly: 'mỗi năm',
  'half-yearly': 'mỗi nửa năm',
  quarterly: 'mỗi quý',
  monthly: 'mỗi tháng',
  weekly: 'mỗi tuần',
};
const windowWords = ({ period, within }: Measure): string | null => {
  if (period !== undefined) return PERIOD[period] ?? null;
  return within === undefined ? null : `trong ${pad(within)} năm`;
};

/** The value of a measure in words, with what the axis is about: "02 năm", "Bằng khen cấp tỉnh trở lên (01 lần)". */
export function measureValue(m: Measure, axis?: Axis): string {
  const ceiling = m.op === '<=' || m.op === '<';
  const parts = [
    axis === 'each' && m.per !== undefined ? (m.per === 'each' ? 'mỗi đơn vị' : 'tính chung') : null,
    ceiling || axis === 'comparator' ? COMPARATOR[m.op ?? '>='] : null,
    m.percent === undefined ? null : printedShare(m.percent),
    amountOf(m),
    m.what === 'count' || m.what === 'percent' ? null : (m.name ?? null),
    m.level === undefined ? null : `cấp ${m.level === 'bộ' ? 'bộ, ngành' : m.level}`,
    m.atLeast === true ? 'trở lên' : null,
    m.years === undefined ? null : `${pad(m.years)} năm`,
    m.consecutive === true && (m.years ?? m.count) !== undefined ? 'liên tục' : null,
    axis === 'period' ? windowWords(m) : null,
  ];
  return parts.filter((part) => part !== null).join(' ') || 'có';
}
