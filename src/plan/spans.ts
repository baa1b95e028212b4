/** A stretch of the text, end exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** The stretches that share a character with [start, end). `sorted` must be in order and free of overlaps. */
export function overlapping<T extends Stretch>(sorted: readonly T[], { start, end }: Stretch): T[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let at = low; at < sorted.length; at++) {
    const one = sorted[at];
    if (one === undefined || one.start >= end) break;
    found.push(one);
  }
  return found;
}

/** Stretches in order, those that touch or overlap as one. */
export function merged(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}

/** How many characters of a stretch lie in the others. */
export const sharedLength = (sorted: readonly Stretch[], stretch: Stretch): number =>
  overlapping(sorted, stretch).reduce(
    (sum, s) => sum + Math.min(s.end, stretch.end) - Math.max(s.start, stretch.start),
    0,
  );
