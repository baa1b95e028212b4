import type { Target } from '../model/plan.js';
import { fold } from '../vi/fold.js';

/** Sums of money, whatever they are counted in. */

const SCALES: [RegExp, number][] = [
  [/^tỷ(?: đồng)?(?!\p{L})/u, 1e9],
  [/^triệu(?: đồng)?(?!\p{L})/u, 1e6],
  [/^nghìn(?: đồng)?(?!\p{L})/u, 1e3],
  [/^đồng(?!\p{L})/u, 1],
];

/** How many đồng one of the unit is; null where no money is counted. */
export const scaleOf = ({ unit, percent }: Target): number | null =>
  percent === undefined ? (SCALES.find(([pattern]) => pattern.test(fold(unit)))?.[1] ?? null) : null;

/** Two sums in đồng; any other target as it is. */
export function inOneUnit(target: Target): Target {
  const scale = scaleOf(target);
  return scale === null || target.count === null ? target : { ...target, count: target.count * scale };
}
