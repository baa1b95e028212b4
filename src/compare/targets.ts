import type { Target } from '../model/plan.js';
import { fold } from '../vi/fold.js';
import { words } from '../vi/words.js';
import { remembering } from './memo.js';
import { inOneUnit, scaleOf } from './money.js';
import { bestFirst } from './pairing.js';

/** Numbers to be reached: are two of the same thing, and how do they compare. */

const SAME = 0.5;
const FILLER = new Set([
  'điển',
  'hình',
  'tiên',
  'tiến',
  'tiêu',
  'biểu',
  'gương',
  'mô',
  'các',
  'số',
  'trở',
  'lên',
  'được',
  'mới',
]);

const unitWords = remembering((unit: string): readonly string[] => {
  const all = words(fold(unit));
  const telling = all.filter((w) => !FILLER.has(w));
  return telling.length > 0 ? telling : all;
});

/** 0..1: do two targets count the same thing? A share counts only against a share. */
export function sameUnit(a: Target, b: Target): number {
  if ((a.percent === undefined) !== (b.percent === undefined)) return 0;
  const sums = [scaleOf(a), scaleOf(b)].filter((scale) => scale !== null).length;
  if (sums > 0) return sums === 2 ? 1 : 0;
  const [x, y] = [unitWords(a.unit), unitWords(b.unit)];
  if (x.length === 0 || y.length === 0) return 0.3;
  const shared = x.filter((w) => y.includes(w)).length;
  const share = shared / Math.min(x.length, y.length);
  // the noun that is counted stands first
  return a.percent === undefined
    ? x[0] === y[0]
      ? Math.max(share, 0.6)
      : share * 0.5
    : Math.max(share, a.percent === b.percent ? SAME : 0.3);
}

/** From here on it is surely the same thing that is counted. */
export const SURELY_SAME = 0.75;

/** Of the parent's targets, how many the child counts too; null when one side has none. */
export function kinOfTargets(parents: readonly Target[], children: readonly Target[]): number | null {
  if (parents.length === 0 || children.length === 0) return null;
  return parents.filter((p) => children.some((c) => sameUnit(p, c) >= SAME)).length / parents.length;
}

export interface TargetPair {
  parent: Target;
  child: Target;
}

const nearness = (a: Target, b: Target): number =>
  sameUnit(a, b) +
  (a.count === b.count && a.percent === b.percent ? 0.3 : 0) +
  (a.period === b.period ? 0.1 : 0) +
  (suffices(a, b) ? ENOUGH : 0);

/** "mỗi chi hội chọn 02 hộ để Hội biểu dương 12 hộ": of two numbers of one thing the one that suffices is meant. */
const ENOUGH = 0.05;
const suffices = (a: Target, b: Target): boolean =>
  a.count !== null && b.count !== null && !isCap(a) && b.count >= a.count;

export function pairTargets(parents: readonly Target[], children: readonly Target[]): TargetPair[] {
  const ranked = parents
    .flatMap((parent) =>
      children.map((child) => ({ parent, child, near: nearness(parent, child), unit: sameUnit(parent, child) })),
    )
    .filter(({ unit, parent }) => unit >= (parent.percent === undefined ? SAME : 0.3))
    .sort((a, b) => b.near - a.near);
  return bestFirst(ranked);
}

export const PER_YEAR: Record<string, number> = { yearly: 1, 'half-yearly': 2, quarterly: 4, monthly: 12, weekly: 52 };

export interface TargetMove {
  axis: 'count' | 'percent' | 'force' | 'period';
  direction: 'weaker' | 'stronger';
  certain: boolean;
}

const SOFT = new Set(['strive', 'may']);

/** What moved between two numbers of the same thing; `years`: how long the child's plan runs. */
export function movesOf(pair: TargetPair, years: number): TargetMove[] {
  const [parent, child] = [inOneUnit(pair.parent), inOneUnit(pair.child)];
  const softer = SOFT.has(child.force ?? '') && !SOFT.has(parent.force ?? '');
  const harder = SOFT.has(parent.force ?? '') && !SOFT.has(child.force ?? '') && child.force !== undefined;
  const force: TargetMove[] = softer
    ? [{ axis: 'force', direction: 'weaker', certain: true }]
    : harder
      ? [{ axis: 'force', direction: 'stronger', certain: false }]
      : [];
  if (parent.percent !== undefined && child.percent !== undefined) {
    return parent.percent === child.percent
      ? force
      : [
          {
            axis: 'percent',
            direction: child.percent < parent.percent !== isCap(parent) ? 'weaker' : 'stronger',
            certain: sameUnit(parent, child) >= SURELY_SAME,
          },
        ];
  }
  if (parent.count === null || child.count === null) return force;
  if (parent.period === child.period)
    return parent.count === child.count
      ? force
      : [limited(parent, step('count', parent.count, child.count, sameUnit(parent, child) >= SURELY_SAME))];
  return acrossPeriods({ parent, child }, years, force);
}

const isCap = (t: Target): boolean => t.op === '<=' || t.op === '<';

/** "không quá 03": a higher number is the looser one. */
const limited = (parent: Target, move: TargetMove): TargetMove =>
  isCap(parent) ? { ...move, direction: move.direction === 'weaker' ? 'stronger' : 'weaker', certain: false } : move;

/** "Mỗi năm 02" against "cả giai đoạn 10": both as the sum over the period. */
function acrossPeriods({ parent, child }: TargetPair, years: number, force: TargetMove[]): TargetMove[] {
  const sum = (t: Target): number => (t.count ?? 0) * (t.period === undefined ? 1 : (PER_YEAR[t.period] ?? 1) * years);
  const [p, c] = [sum(parent), sum(child)];
  if (parent.period !== undefined && child.period !== undefined) return p === c ? force : [step('period', p, c, false)];
  if ((child.count ?? 0) < (parent.count ?? 0) && c < p) return [step('count', p, c, false)];
  if (child.count === parent.count)
    return child.period === undefined ? [...force, { axis: 'period', direction: 'weaker', certain: false }] : force;
  return p === c ? force : [step('count', p, c, false)];
}

const step = (axis: TargetMove['axis'], parent: number, child: number, certain: boolean): TargetMove => ({
  axis,
  direction: child < parent ? 'weaker' : 'stronger',
  certain,
});

/** Shares as plans print them: two thirds is no "66,7%". */
const FRACTIONS = new Map([
  [66.7, '2/3'],
  [33.3, '1/3'],
]);
export const printedShare = (percent: number): string =>
  FRACTIONS.get(percent) ?? `${String(percent).replace('.', ',')}%`;

const pad = (n: number): string => (Number.isInteger(n) && n < 10 ? `0${n}` : n.toLocaleString('vi-VN'));
const PERIOD_NAME: Record<string, string> = {
  yearly: ' mỗi năm',
  monthly: ' mỗi tháng',
  weekly: ' mỗi tuần',
  quarterly: ' mỗi quý',
  'half-yearly': ' mỗi 6 tháng',
};

/** "ít nhất 15 tập thể", "phấn đấu 60% cá nhân", "30 buổi mỗi năm". */
export function targetValue(target: Target): string {
  const amount =
    target.percent !== undefined ? printedShare(target.percent) : target.count === null ? '' : pad(target.count);
  const force = SOFT.has(target.force ?? '')
    ? target.force === 'may'
      ? 'khuyến khích '
      : 'phấn đấu '
    : target.op === '>='
      ? 'ít nhất '
      : '';
  const unit = target.unit.split(/[“”"(;,]/u)[0]?.trim() ?? '';
  return `${force}${amount} ${unit}${PERIOD_NAME[target.period ?? ''] ?? ''}`.replace(/\s+/gu, ' ').trim();
}
