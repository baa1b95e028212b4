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
export function assign(scores: readonly ArrayLike<number>[], floor: number): Pair[] {
  return islands(scores, floor).flatMap(({ rows, columns }) => {
    const [row, column] = [rows[0] ?? 0, columns[0] ?? 0];
    if (rows.length === 1 && columns.length === 1) return [{ row, column }];
    const own = rows.map((r) => columns.map((c) => scores[r]?.[c] ?? 0));
    return optimum(own, floor).map((pair) => ({ row: rows[pair.row] ?? 0, column: columns[pair.column] ?? 0 }));
  });
}

interface Island {
  rows: number[];
  columns: number[];
}

/** Rows and columns that possible pairs hold together: what is best for one island says nothing about another. */
function islands(scores: readonly ArrayLike<number>[], floor: number): Island[] {
  const byColumn = new Map<number, Island>();
  const found = new Set<Island>();
  scores.forEach((row, r) => {
    const home: Island = { rows: [r], columns: [] };
    for (let column = 0; column < row.length; column++) {
      if ((row[column] ?? 0) < floor) continue;
      const other = byColumn.get(column);
      if (other === home) continue;
      home.rows.push(...(other?.rows ?? []));
      home.columns.push(...(other?.columns ?? [column]));
      if (other === undefined) byColumn.set(column, home);
      else found.delete(other);
      for (const own of other?.columns ?? []) byColumn.set(own, home);
    }
    if (home.columns.length > 0) found.add(home);
  });
  const ascending = (a: number, b: number): number => a - b;
  return [...found].map(({ rows, columns }) => ({ rows: rows.sort(ascending), columns: columns.sort(ascending) }));
}

function optimum(scores: readonly (readonly number[])[], floor: number): Pair[] {
  const columns = scores[0]?.length ?? 0;
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
