/** What the cells of a row say: who does it and who helps, what comes of it, and what no field of the plan holds. */
import { CHART_MARK, type ColumnRole, MONTH_HEAD, QUARTER_HEAD, ROLES_IN_CELL } from '../knowledge/table-heads.js';
import type { Assignment, Item } from '../model/plan.js';
import { foldKeep } from '../vi/fold.js';
import { isBodyName } from './actors.js';
import { type Cell, cellsIn, printed, type Row, spanOf } from './grid.js';
import type { Head } from './table-head.js';

export function cellsOf(row: Row, head: Head, role: ColumnRole): Cell[] {
  const found = head.columns.flatMap((column, at) => (column === role ? [row[at] ?? null] : []));
  return [...new Set(found)].filter((c): c is Cell => c !== null && c.text !== '');
}

export const cellOf = (row: Row, head: Head, role: ColumnRole): Cell | null => cellsOf(row, head, role)[0] ?? null;

export const productsOf = (row: Row, head: Head): Pick<Assignment, 'products'> => {
  const products = cellsOf(row, head, 'product').map((c) => listed(c));
  return products.length === 0 ? {} : { products };
};

/** Who does it and who helps; both may stand in one cell. */
export function actorsOf(
  row: Row,
  head: Head,
): { actor: string | null; partners: { names: string[]; led: boolean }; used: Cell[] } {
  const lead = cellsOf(row, head, 'lead');
  const doers = cellsOf(row, head, 'responsible');
  const helpers = cellsOf(row, head, 'partners').filter((c) => !lead.includes(c) && !doers.includes(c));
  const [main, ...others] = [...lead, ...doers];
  const names = [...others, ...helpers].map(listed).filter((name) => /\p{L}/u.test(name));
  const used = [...lead, ...doers, ...helpers];
  if (main === undefined) return { actor: null, partners: { names, led: false }, used: [] };
  const text = listed(main);
  for (const pattern of ROLES_IN_CELL) {
    const m = foldKeep(text).match(new RegExp(pattern.source, 'du'));
    const [, first, second] = m?.indices ?? [];
    if (first === undefined || second === undefined) continue;
    const cut = ([from, to]: [number, number]): string => bare(text.slice(from, to));
    return {
      actor: cut(first),
      partners: { names: [cut(second), ...names], led: /chủ trì/u.test(pattern.source) },
      used,
    };
  }
  return { actor: bare(text), partners: { names, led: false }, used };
}

export const bare = (text: string): string => text.replace(/^[-+•,;\s]+|[.;,\s]+$/gu, '');

/** A cell as a list: its lines joined by commas where each is an entry of its own, by spaces where they only wrap. */
function listed(cell: Cell): string {
  const entries = cell.lines.every(
    (l, i) => i === 0 || l.marker !== null || /[;,.]$/u.test(cell.lines[i - 1]?.text ?? '') || isBodyName(l.text),
  );
  if (cell.lines.length < 2 || !entries) return bare(cell.text);
  return cell.lines.map((l) => bare(l.marker?.ordinal == null ? l.text : printed(l))).join(', ');
}

/** Cells that no field of the plan holds, with the heads over them. */
export function restOf(row: Row, head: Head, used: Cell[]): NonNullable<Item['cells']> {
  const numbers = head.columns.flatMap((role, at) => (role === 'number' || role === 'group' ? [row[at]] : []));
  return cellsIn(row)
    .filter((c) => !used.includes(c) && !numbers.includes(c) && /[\p{L}\p{N}]/u.test(c.text))
    .map((c) => toldCell(c, head));
}

export const toldCell = (c: Cell, head: Head): NonNullable<Item['cells']>[number] => ({
  head: head.names[c.column] ?? '',
  text: c.text,
  span: spanOf(c),
});

/** The time of a row: its due cells, or the last marked column of a chart of months ("T1 | T2 | T3"). */
export function timeOf(row: Row, head: Head): { text: string; cells: Cell[] } {
  const cells = cellsOf(row, head, 'due');
  if (cells.length > 0) return { text: cells.map((c) => c.text).join(' - '), cells };
  const marked = row.flatMap((cell, at) => {
    const name =
      foldKeep(head.names[at] ?? '')
        .split(' - ')
        .at(-1) ?? '';
    const [month, quarter] = [MONTH_HEAD.exec(name)?.[1], QUARTER_HEAD.exec(name)?.[1]];
    if (cell === null || !CHART_MARK.test(cell.text.trim()) || (month ?? quarter) === undefined) return [];
    return [{ cell, text: month === undefined ? `Quý ${(quarter ?? '').toUpperCase()}` : `Tháng ${month}` }];
  });
  return { text: marked.at(-1)?.text ?? '', cells: marked.map((m) => m.cell) };
}
