import { compareRungs } from '../knowledge/ladders.js';
import type { Measure } from '../model/plan.js';
import type { Axis, Leaf } from './facts.js';
import { orderOf } from './measures.js';

/** Two measures of the same thing: on which axes did the value move, and is the child's the looser or the tighter one. */

export interface LeafShift {
  axis: Axis;
  direction: 'weaker' | 'stronger';
  certain: boolean;
}

const KEEPS_RUNG =
  /trở lên|cao hơn|rộng hơn|hoặc hơn|từ (?:cấp|mức|loại)|từ hoàn thành|(?:tối thiểu|không thấp hơn|không dưới)(?! (?:\d|một|hai|ba|bốn|năm|sáu|có|là|đạt))/u;
const YEARLY = /(?:hằng|mỗi|từng|các|cả|tất cả các) năm|năm nào|liên tục|liền|liên tiếp|luôn/u;
const SOFT = /phấn đấu|khuyến khích|nếu có|cố gắng|^ưu tiên/u;

/** A bound from above: more is the looser value. */
export const isCeiling = ({ op }: Measure): boolean => op === '<=' || op === '<';

interface Pair {
  p: Measure;
  c: Measure;
  /** The child's sentence and the parent's, folded. */
  text: string;
  parentText: string;
}

const weaker = (axis: Axis, certain = false): LeafShift => ({ axis, direction: 'weaker', certain });
const stronger = (axis: Axis): LeafShift => ({ axis, direction: 'stronger', certain: false });
const turned = (shift: LeafShift): LeafShift => ({
  ...shift,
  direction: shift.direction === 'weaker' ? 'stronger' : 'weaker',
});

/** What moved between two measures of the same thing; the sentences folded. */
export function shiftsOf(parent: Leaf, child: Leaf, text: string, parentText: string): LeafShift[] {
  const pair = { p: parent.measure, c: child.measure, text, parentText };
  const amount = [...countShift(pair), ...percentShift(pair), ...windowShift(pair), ...perShift(pair)];
  return [
    ...rungShift(parent, child),
    ...(isCeiling(pair.p) ? amount.map(turned) : amount),
    ...comparatorShift(pair),
    ...yearShift(pair),
    ...runShift(pair),
    ...levelShift(pair),
    ...softShift(pair),
    ...openShift(pair),
    ...everyYearShift(pair),
  ];
}

const by = (axis: Axis, parent: number, child: number, certain = true): LeafShift[] =>
  parent === child ? [] : [{ axis, direction: child < parent ? 'weaker' : 'stronger', certain }];

const countShift = ({ p, c }: Pair): LeafShift[] => {
  if (p.what === 'percent' || p.count === undefined) return []; // the child may well count what the parent does not
  if (windowsDiffer(p, c)) return [];
  return by('count', p.count, c.count ?? 1, c.count !== undefined);
};

const percentShift = ({ p, c }: Pair): LeafShift[] =>
  p.percent === undefined || c.percent === undefined ? [] : by('percent', p.percent, c.percent);

function yearShift({ p, c, text }: Pair): LeafShift[] {
  if (p.years === undefined || p.years === c.years) return [];
  if (c.years !== undefined) return by('years', p.years, c.years);
  return YEARLY.test(text) ? [] : [weaker('years')];
}

/** "Ba năm liên tục" -> "ba năm": any three years will do. */
function runShift({ p, c, text, parentText }: Pair): LeafShift[] {
  const amount = p.years ?? p.count;
  if (amount === undefined || amount !== (c.years ?? c.count) || amount < 2) return [];
  if (p.consecutive === true && c.consecutive !== true && !YEARLY.test(text)) return [weaker('consecutive')];
  return c.consecutive === true && p.consecutive !== true && !YEARLY.test(parentText) ? [stronger('consecutive')] : [];
}

/** "Trên 80%" -> "từ 80%": the bound itself is let in; a floor that became a ceiling is no floor. */
function comparatorShift({ p, c }: Pair): LeafShift[] {
  const value = p.percent ?? p.count;
  if (value === undefined || value !== (c.percent ?? c.count)) return [];
  if (isCeiling(p) !== isCeiling(c)) return isCeiling(c) || c.op !== undefined ? [weaker('comparator')] : [];
  if (isStrict(p) === isStrict(c) || p.op === undefined || c.op === undefined || c.op === '=') return [];
  return isStrict(p) ? [weaker('comparator')] : [stronger('comparator')];
}
const isStrict = ({ op }: Measure): boolean => op === '>' || op === '<';

const YEARS_OF: Record<string, number> = {
  yearly: 1,
  'half-yearly': 1 / 2,
  quarterly: 1 / 4,
  monthly: 1 / 12,
  weekly: 1 / 52,
};
/** Over how many years the number is counted; undefined when the sentence does not say. */
const windowOf = ({ within, period }: Measure): number | undefined =>
  period === undefined ? within : (YEARS_OF[period] ?? within);

const windowsDiffer = (p: Measure, c: Measure): boolean => {
  const [before, after] = [windowOf(p), windowOf(c)];
  return before !== undefined && after !== undefined && before !== after;
};

/** Most plans of the field run five years: a number for the whole of them that makes up for a yearly one is no less. */
const CYCLE = 5;

/** The same number over a longer time is less of a floor. */
function windowShift({ p, c, text, parentText }: Pair): LeafShift[] {
  const [value, other] = [p.percent ?? p.count, c.percent ?? c.count];
  if (value === undefined || other === undefined) return [];
  const [before, after] = [windowOf(p), windowOf(c)];
  if (before !== undefined && after !== undefined)
    return before === after ? [] : by('period', p.percent ?? value / before, c.percent ?? other / after, false);
  if (p.period === 'yearly' && after === undefined && !YEARLY.test(text) && other < value * CYCLE)
    return [weaker('period')];
  const said = c.period === 'yearly' && before === undefined && value === other && !YEARLY.test(parentText);
  return said ? [stronger('period')] : [];
}

/** A rating to be kept every year, and now in some years only. */
const everyYearShift = ({ p, c, text }: Pair): LeafShift[] =>
  p.what === 'rating' && p.period === 'yearly' && p.years === undefined && c.years !== undefined && !YEARLY.test(text)
    ? [weaker('period')]
    : [];

/** "Mỗi đơn vị có 02 …" -> "toàn ngành có 02 …". */
function perShift({ p, c }: Pair): LeafShift[] {
  const counted = p.count !== undefined && p.count === c.count;
  if (!counted || p.per === undefined || c.per === undefined || p.per === c.per) return [];
  return p.per === 'each' ? [weaker('each')] : [stronger('each')];
}

function rungShift(p: Leaf, c: Leaf): LeafShift[] {
  const moved = ['award', 'rating'].includes(p.measure.what) ? orderOf(c, p) : null;
  if (moved === null || moved === 0) return [];
  return [{ axis: 'rung', direction: moved < 0 ? 'weaker' : 'stronger', certain: true }];
}

function levelShift({ p, c }: Pair): LeafShift[] {
  if (p.what !== 'initiative' || p.level === undefined) return [];
  if (c.level === undefined) return [weaker('level')];
  const moved = compareRungs(c.level, p.level);
  return moved === null || moved === 0
    ? []
    : [{ axis: 'level', direction: moved < 0 ? 'weaker' : 'stronger', certain: true }];
}

/** In a long sentence the soft word may belong to something else. */
const ONE_CLAUSE = 220;
const SOFT_FORCE = new Set<string | undefined>(['strive', 'may']);

function softShift({ p, c, text, parentText }: Pair): LeafShift[] {
  const soft = SOFT_FORCE.has(c.force) || (c.force === undefined && text.length < ONE_CLAUSE && SOFT.test(text));
  const was = SOFT_FORCE.has(p.force) || (p.force === undefined && SOFT.test(parentText));
  if (soft && !was && !SOFT.test(parentText)) return [weaker('force', SOFT.test(text))];
  return was && !soft && parentText.length < ONE_CLAUSE && !SOFT.test(text) ? [stronger('force')] : [];
}

/** "trở lên" lost: only the very rung is left. */
const openShift = ({ p, c, text }: Pair): LeafShift[] =>
  p.atLeast === true && c.atLeast !== true && p.name === c.name && !KEEPS_RUNG.test(text) ? [weaker('at-least')] : [];
