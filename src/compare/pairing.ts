import { munkres } from 'munkres';

/** Pairs by global assignment: the sum of scores is the largest possible, and staying alone has a price. */
export interface Pair {
  row: number;
  column: number;
}

/**
 * `scores[row][column]`, higher is better; a pair below `floor` is never made. Each row gets a place of its own to stay
 * unmatched in, which costs as much as a pair at the floor.
 */
export function assign(scores: readonly (readonly number[])[], floor: number): Pair[] {
  const columns = scores[0]?.length ?? 0;
  if (scores.length === 0 || columns === 0) return [];
  const costs = scores.map((row, r) => [
    ...row.map((score) => 1 - (score >= floor ? score : -1)),
    ...scores.map((_, alone) => (alone === r ? 1 - floor : 2)),
  ]);
  return munkres(costs)
    .filter(([row, column]) => column < columns && (scores[row]?.[column] ?? -1) >= floor)
    .map(([row, column]) => ({ row, column }));
}

/** From pairs in order of kinship, best first: each that neither side of which a better one has taken. */
export function bestFirst<T>(ranked: readonly { parent: T; child: T }[]): { parent: T; child: T }[] {
  const taken = new Set<T>();
  return ranked.flatMap(({ parent, child }) => {
    if (taken.has(parent) || taken.has(child)) return [];
    taken.add(parent).add(child);
    return [{ parent, child }];
  });
}
