/** The numbers of a table: targets of a row's task, or of the body that a row names. */
import type { Item, Target } from '../model/plan.js';
import { foldKeep } from '../vi/fold.js';
import { periodIn } from '../vi/rhythm.js';
import { type Cell, type Row, spanOf } from './grid.js';
import { bare, cellOf, cellsOf, restOf } from './table-cells.js';
import type { Head } from './table-head.js';
import { readTargets } from './targets.js';

export type Quota = Omit<Item, 'id'> & { values: Target[]; addressee: string | null };

export interface Counted {
  cell: Cell;
  text: string;
  target: Target;
}

export const measureOf = (row: Row, head: Head): string => cellOf(row, head, 'measure')?.text.trim() ?? '';

/** The numbers of a row, each with what its column or its row counts. */
export function countsOf(row: Row, head: Head): Counted[] {
  return head.counts.flatMap(({ at, noun, year }) => {
    const cell = row[at] ?? null;
    if (cell === null || !/\d/u.test(cell.text)) return [];
    const unit = noun === '' ? measureOf(row, head) : noun;
    const [first] = measured(cell, unit);
    // The head is the unit as a whole: a sentence's rules for where a noun ends do not hold for it.
    const target =
      first === undefined ? plainTarget(cell, unit) : noun === '' || noun === '%' ? first : { ...first, unit: noun };
    return [
      { cell, text: `${cell.text} ${unit}`.trim(), target: year === undefined ? target : { ...target, period: year } },
    ];
  });
}

/** "02" under "Số lượng" in a row counted in "lớp". */
export const measured = (cell: Cell, unit: string): Target[] => {
  if (unit === '' || !/^\d[\d.,]*$/u.test(cell.text.trim())) return targetsIn(cell);
  const text = unit === '%' ? `${cell.text.trim()}%` : `${cell.text.trim()} ${unit}`;
  return readTargets(text, foldKeep(text), cell.start).map((t) => ({ ...t, span: spanOf(cell) }));
};

const plainTarget = (cell: Cell, unit: string): Target => {
  const value = Number(cell.text.replace(/[^\d,]/gu, '').replace(',', '.'));
  const percent = unit === '%' || cell.text.includes('%');
  return {
    count: percent ? null : value,
    ...(percent ? { percent: value } : {}),
    op: '>=',
    unit: percent ? '' : unit,
    text: cell.text,
    span: spanOf(cell),
  };
};

/** What one body owes, or how much of one thing: "Xã Lam Thủy | 02 | 04" under "Tập thể | Cá nhân". */
export function quotaOf(row: Row, head: Head, actor: Cell | null, path: string[], above: string): Quota[] {
  const counted = countsOf(row, head);
  const goals = cellsOf(row, head, 'target').filter((c) => !counted.some((n) => n.cell === c));
  const named = goals.find((c) => counted.length > 0 && !/^\d/u.test(c.text)) ?? null;
  const name = named ?? actor;
  const told = goals.filter((c) => c !== name);
  if (name === null || counted.length + told.length === 0) return [];
  const cells = [...counted.map((n) => n.cell), ...told];
  // "Mỗi năm, từng đơn vị giới thiệu … theo bảng sau:" holds for every row
  const often = periodIn(foldKeep(above));
  const values = [...counted.map((n) => n.target), ...told.flatMap((c) => measured(c, measureOf(row, head)))];
  const text = [...counted.map((n) => n.text), ...told.map((c) => c.text)].join(', ');
  const unit = cellsOf(row, head, 'measure');
  const rest = restOf(row, head, [name, ...cells, ...unit, ...(actor === null ? [] : [actor])]);
  return [
    {
      text: `${name.text}: ${text}`,
      label: cellOf(row, head, 'number')?.text ?? null,
      path,
      span: spanOf(name, ...cells),
      ...(rest.length > 0 ? { cells: rest } : {}),
      values: values.map((value) => ({ ...often, ...value })),
      addressee: actor === null ? null : bare(actor.text),
    },
  ];
}

export const countedQuota = (task: Cell, counted: Counted[], path: string[], label: string | null): Quota => ({
  text: `${task.text}: ${counted.map((n) => n.text).join(', ')}`,
  label,
  path,
  span: spanOf(task, ...counted.map((n) => n.cell)),
  values: counted.map((n) => n.target),
  addressee: null,
});

/** A result with a number in a row that names nobody; the time column says how often. */
export function resultOf(
  task: Cell,
  cell: Cell,
  when: string,
  path: string[],
  label: string | null,
  unit: string,
): Quota[] {
  const often = periodIn(foldKeep(when));
  const values = measured(cell, unit).map((target) => ({ ...often, ...target }));
  if (values.length === 0) return [];
  return [{ text: `${task.text}: ${cell.text}`, label, path, span: spanOf(task, cell), values, addressee: null }];
}

export const targetsIn = (c: Cell): Target[] => readTargets(c.text, foldKeep(c.text), c.start);
