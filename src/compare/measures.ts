import { compareRungs } from '../knowledge/ladders.js';
import type { Measure } from '../model/plan.js';
import { fold } from '../vi/fold.js';
import { words } from '../vi/words.js';
import type { Axis, Leaf } from './facts.js';
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
const order = (a: Leaf, b: Leaf): -1 | 0 | 1 | null => {
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
  award: (a, b) => named(a, b, () => (order(a, b) !== null || partOfName(a, b) ? 0.7 : 0)),
  standard: (a, b) => named(a, b, () => (overlapOf(a.words, b.words) >= 0.6 ? 0.8 : 0)),
  initiative: () => 1,
  count: (a, b) => named(a, b, () => (overlapOf(a.words, b.words) >= 0.5 ? overlapOf(a.words, b.words) : 0)),
  percent: ({ measure: m }, { measure: n }) => {
    if (m.percent === n.percent) return 1;
    const known = m.denominator !== undefined && n.denominator !== undefined;
    return 0.4 + 0.4 * (known ? overlapOf(wordsOf(m.denominator), wordsOf(n.denominator)) : 0.5);
  },
};
const wordsOf = (text: string | undefined): Set<string> => new Set(words(fold(text ?? '')));

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

export interface LeafShift {
  axis: Axis;
  direction: 'weaker' | 'stronger';
  certain: boolean;
}

const by = (axis: Axis, parent: number, child: number, certain = true): LeafShift[] =>
  parent === child ? [] : [{ axis, direction: child < parent ? 'weaker' : 'stronger', certain }];

/** An upper bound moves the other way. */
const flip = (shifts: LeafShift[], measure: Measure): LeafShift[] =>
  measure.op === '<=' || measure.op === '<'
    ? shifts.map((s) => ({ ...s, direction: s.direction === 'weaker' ? 'stronger' : 'weaker' }))
    : shifts;

const KEEPS_RUNG =
  /trở lên|cao hơn|rộng hơn|hoặc hơn|từ (?:cấp|mức|loại)|từ hoàn thành|tối thiểu|không thấp hơn|không dưới/u;
const YEARLY = /(?:hằng|mỗi|từng|các|cả|tất cả các) năm|năm nào|liên tục|liền|liên tiếp|luôn/u;
const SOFT = /phấn đấu|khuyến khích|nếu có|cố gắng/u;

/** What moved between two measures of the same thing. `text`: the child's sentence, folded. */
export function shiftsOf(parent: Leaf, child: Leaf, text: string, parentText: string): LeafShift[] {
  const [p, c] = [parent.measure, child.measure];
  return [
    ...rungShift(parent, child),
    ...flip(countShift(p, c), p),
    ...yearShift(p, c, text),
    ...runShift(p, c, text),
    ...flip(percentShift(p, c), p),
    ...levelShift(p, c),
    ...softShift(p, c, text, parentText),
    ...openShift(p, c, text),
    ...periodShift(p, c, text),
  ];
}

const countShift = (p: Measure, c: Measure): LeafShift[] => {
  if (p.what === 'percent' || (p.count === undefined && c.count === undefined)) return [];
  if (p.count === undefined) return []; // the child may well count what the parent does not
  return by('count', p.count, c.count ?? 1, c.count !== undefined);
};

function yearShift(p: Measure, c: Measure, text: string): LeafShift[] {
  if (p.years === undefined || p.years === c.years) return [];
  if (c.years !== undefined) return by('years', p.years, c.years);
  return YEARLY.test(text) ? [] : [{ axis: 'years', direction: 'weaker', certain: false }];
}

/** "Ba năm liên tục" -> "ba năm": any three years will do. */
const runShift = (p: Measure, c: Measure, text: string): LeafShift[] =>
  p.consecutive === true && p.years !== undefined && p.years === c.years && c.consecutive !== true && !YEARLY.test(text)
    ? [{ axis: 'consecutive', direction: 'weaker', certain: false }]
    : [];

const percentShift = (p: Measure, c: Measure): LeafShift[] => {
  if (p.percent === undefined || c.percent === undefined) return [];
  if (p.percent !== c.percent) return by('percent', p.percent, c.percent);
  return p.op === '>' && c.op === '>=' ? [{ axis: 'percent', direction: 'weaker', certain: false }] : [];
};

function rungShift(p: Leaf, c: Leaf): LeafShift[] {
  const moved = ['award', 'rating'].includes(p.measure.what) ? order(c, p) : null;
  if (moved === null || moved === 0) return [];
  return [{ axis: 'rung', direction: moved < 0 ? 'weaker' : 'stronger', certain: true }];
}

function levelShift(p: Measure, c: Measure): LeafShift[] {
  if (p.what !== 'initiative' || p.level === undefined) return [];
  if (c.level === undefined) return [{ axis: 'level', direction: 'weaker', certain: false }];
  const moved = compareRungs(c.level, p.level);
  return moved === null || moved === 0
    ? []
    : [{ axis: 'level', direction: moved < 0 ? 'weaker' : 'stronger', certain: true }];
}

/** In a long sentence the soft word may belong to something else. */
const ONE_CLAUSE = 220;
const SOFT_FORCE = new Set<string | undefined>(['strive', 'may']);

function softShift(p: Measure, c: Measure, text: string, parentText: string): LeafShift[] {
  const soft = SOFT_FORCE.has(c.force) || (c.force === undefined && text.length < ONE_CLAUSE && SOFT.test(text));
  const was = SOFT_FORCE.has(p.force) || (p.force === undefined && SOFT.test(parentText));
  if (soft && !was && !SOFT.test(parentText)) return [{ axis: 'force', direction: 'weaker', certain: SOFT.test(text) }];
  return was && !soft && parentText.length < ONE_CLAUSE && !SOFT.test(text)
    ? [{ axis: 'force', direction: 'stronger', certain: false }]
    : [];
}

/** "trở lên" lost: only the very rung is left. */
const openShift = (p: Measure, c: Measure, text: string): LeafShift[] =>
  p.atLeast === true && c.atLeast !== true && p.name === c.name && !KEEPS_RUNG.test(text)
    ? [{ axis: 'at-least', direction: 'weaker', certain: false }]
    : [];

const periodShift = (p: Measure, c: Measure, text: string): LeafShift[] =>
  p.period === 'yearly' &&
  c.period === undefined &&
  (p.count !== undefined || p.percent !== undefined) &&
  !YEARLY.test(text)
    ? [{ axis: 'period', direction: 'weaker', certain: false }]
    : [];

/** The value of a measure in words: "02 năm", "Bằng khen cấp tỉnh trở lên (01 lần)". */
export function measureValue(m: Measure): string {
  const pad = (n: number): string => (Number.isInteger(n) && n < 10 ? `0${n}` : String(n).replace('.', ','));
  const parts = [
    m.percent === undefined ? null : printedShare(m.percent),
    m.count === undefined
      ? null
      : m.what === 'count'
        ? `${pad(m.count)} ${m.name ?? ''}`.trim()
        : m.what === 'initiative'
          ? `${pad(m.count)} sáng kiến`
          : `${pad(m.count)} lần`,
    m.what === 'count' || m.what === 'percent' ? null : (m.name ?? null),
    m.level === undefined ? null : `cấp ${m.level === 'bộ' ? 'bộ, ngành' : m.level}`,
    m.atLeast === true ? 'trở lên' : null,
    m.years === undefined ? null : `${pad(m.years)} năm${m.consecutive === true ? ' liên tục' : ''}`,
  ];
  return parts.filter((part) => part !== null).join(' ') || 'có';
}
