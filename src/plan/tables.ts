import type { Assignment, Item, Target } from '../model/plan.js';
import { datesIn } from '../vi/dates/index.js';
import { foldKeep } from '../vi/fold.js';
import { periodIn } from '../vi/rhythm.js';
import type { Line } from './lines.js';
import { readTargets } from './targets.js';

type Column = 'number' | 'task' | 'lead' | 'responsible' | 'partners' | 'due' | 'product' | 'target' | 'note';

/** Column heads of task tables, as offices call them (folded). The narrower row stands first. */
const HEADS: { column: Column; pattern: RegExp }[] = [
  { column: 'number', pattern: /^(?:stt|tt|số tt|số thứ tự|#)$/u },
  { column: 'partners', pattern: /phối hợp/u },
  { column: 'lead', pattern: /chủ trì|đầu mối/u },
  { column: 'due', pattern: /thời gian|thời hạn|tiến độ|hoàn thành|lộ trình|kỳ hạn/u },
  { column: 'product', pattern: /sản phẩm|kết quả|đầu ra/u },
  { column: 'target', pattern: /chỉ tiêu|số lượng|mục tiêu/u },
  {
    column: 'responsible',
    pattern:
      /(?:đơn vị|cơ quan|bộ phận|người|tập thể|cá nhân)(?:,? \p{L}+){0,3}? ?(?:thực hiện|phụ trách|chịu trách nhiệm|triển khai)|^(?:đơn vị|cơ quan)(?:,? đơn vị)?$|^thực hiện$|phân công/u,
  },
  { column: 'task', pattern: /nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|tên |tiêu chí/u },
  { column: 'note', pattern: /ghi chú/u },
];

/** One cell's text with the place of its first line. */
interface Cell {
  text: string;
  start: number;
  end: number;
  page?: number | undefined;
}

/** What a data table says: each row a task with its body, partners, due date and product. */
export interface TableReading {
  assignments: Omit<Assignment, 'id' | 'deadline'>[];
  /** Rows that name nobody. */
  items: RowItem[];
  /** Rows that set numbers: for a body without a task ("Mỗi xã, phường | ít nhất 02 tập thể"), or in a column of results. */
  quotas: Quota[];
}

type RowItem = { text: string; label: string | null; path: string[]; span: Item['span']; due: string };
type Quota = Omit<RowItem, 'due'> & { values: Target[]; addressee: string | null };

/** True for a table that holds data, not layout: a recognised head row. */
export const isDataTable = (lines: Line[]): boolean => headOf(gridOf(lines)) !== null;

export function readTable(lines: Line[], path: string[]): TableReading {
  const grid = gridOf(lines);
  const head = headOf(grid);
  const reading: TableReading = { assignments: [], items: [], quotas: [] };
  if (head === null) return reading;
  let section: string[] = [];
  for (const row of grid.slice(head.row + 1)) {
    const task = cellOf(row, head.columns, 'task');
    const actor = cellOf(row, head.columns, 'lead') ?? cellOf(row, head.columns, 'responsible');
    if (!head.columns.includes('task')) {
      reading.quotas.push(...quotaOf(row, head, actor, [...path, ...section]));
      continue;
    }
    if (task === null) {
      const lone = row.find((c) => c !== null && /\p{L}{3}/u.test(c.text)) ?? null;
      if (lone !== null) section = [lone.text];
      continue;
    }
    if (actor === task || (actor === null && isSectionRow(row, head.columns))) {
      section = [task.text];
      continue;
    }
    readRow(row, head.columns, task, actor, [...path, ...section], reading);
  }
  return reading;
}

/** A row that fills only its number and its name parts the table. */
const isSectionRow = (row: (Cell | null)[], columns: (Column | null)[]): boolean =>
  row.every(
    (c, i) => c === null || columns[i] === 'number' || columns[i] === 'task' || c === row[columns.indexOf('task')],
  );

function readRow(
  row: (Cell | null)[],
  columns: (Column | null)[],
  task: Cell,
  actor: Cell | null,
  path: string[],
  reading: TableReading,
): void {
  const label = cellOf(row, columns, 'number')?.text ?? null;
  const due = cellOf(row, columns, 'due');
  const partners = cellOf(row, columns, 'partners');
  const extra = [cellOf(row, columns, 'product'), cellOf(row, columns, 'target')].filter((c) => c !== null);
  const span = { start: task.start, end: task.end, ...(task.page ? { page: task.page } : {}) };
  if (actor === null) {
    reading.items.push({ text: task.text, label, path, span, due: due?.text ?? '' });
    reading.quotas.push(...extra.flatMap((cell) => resultOf(task, cell, due, { label, path })));
    return;
  }
  const cells = [task, actor, due, partners, ...extra].filter((c): c is Cell => c !== null);
  reading.assignments.push({
    label,
    actor: actor.text.replace(/^[-+•]\s*/u, '').replace(/[.;,]+$/u, ''),
    role: columns.includes('lead') ? 'lead' : 'responsible',
    ...(partners === null ? {} : { partners: [partners.text.replace(/[.;]+$/u, '')] }),
    tasks: [{ id: '', label, text: task.text, path, span }],
    targets: [task, ...extra].flatMap((c) => targetsIn(c)),
    path,
    span: {
      start: Math.min(...cells.map((c) => c.start)),
      end: Math.max(...cells.map((c) => c.end)),
      ...(task.page ? { page: task.page } : {}),
    },
  });
}

const spanOf = (first: Cell, last: Cell): Item['span'] => ({
  start: Math.min(first.start, last.start),
  end: Math.max(first.end, last.end),
  ...(first.page ? { page: first.page } : {}),
});

/** What one body owes: "Ban Quản lý | ít nhất 01 tập thể", or "Xã Lam Thủy | 02 | 04" under "Tập thể | Cá nhân". */
function quotaOf(row: (Cell | null)[], head: Head, actor: Cell | null, path: string[]): Quota[] {
  const counted = head.counts.flatMap(({ at, noun }) => {
    const cell = row[at];
    return cell == null || !/\d/u.test(cell.text) ? [] : [{ ...cell, text: `${cell.text} ${noun}` }];
  });
  const told = cellOf(row, head.columns, 'target');
  const cells = counted.length > 0 ? counted : told === null ? [] : [told];
  const last = cells.at(-1);
  if (actor === null || last === undefined) return [];
  // "Mỗi năm, từng đơn vị giới thiệu … theo bảng sau:" holds for every row
  const often = periodIn(foldKeep(path[0] ?? ''));
  return [
    {
      text: `${actor.text}: ${cells.map(({ text }) => text).join(', ')}`,
      label: cellOf(row, head.columns, 'number')?.text ?? null,
      path,
      span: spanOf(actor, last),
      values: cells.flatMap(targetsIn).map((value) => ({ ...often, ...value })),
      addressee: actor.text,
    },
  ];
}

/** A result with a number in a row that names nobody; the time column says how often. */
function resultOf(task: Cell, cell: Cell, due: Cell | null, place: Pick<Quota, 'label' | 'path'>): Quota[] {
  const often = due === null ? {} : periodIn(foldKeep(due.text));
  const values = targetsIn(cell).map((target) => ({ ...often, ...target }));
  if (values.length === 0) return [];
  return [{ text: `${task.text}: ${cell.text}`, ...place, span: spanOf(task, cell), values, addressee: null }];
}

const targetsIn = (c: Cell): Target[] => readTargets(c.text, foldKeep(c.text), c.start);

/** The last day that a due cell names, when it names a day, month or quarter. */
export function dueOf(text: string): string | null {
  const d = datesIn(foldKeep(text)).find((x) => x.grain !== 'month-day');
  return d?.to ?? null;
}

function cellOf(row: (Cell | null)[], columns: (Column | null)[], column: Column): Cell | null {
  const at = columns.indexOf(column);
  const cell = at < 0 ? null : (row[at] ?? null);
  return cell === null || cell.text === '' ? null : cell;
}

/** Cells by grid position; a cell that spans rows or columns stands in each of them. */
function gridOf(lines: Line[]): (Cell | null)[][] {
  const address = lines[0]?.cell;
  if (address === undefined) return [];
  const grid: (Cell | null)[][] = Array.from({ length: address.rows }, () =>
    Array.from({ length: address.columns }, () => null),
  );
  const cells = new Map<string, Cell>();
  for (const l of lines) {
    if (l.cell === undefined) continue;
    const key = `${l.cell.row}:${l.cell.column}`;
    const printed = l.marker === null ? l.text : `${l.marker.label} ${l.text}`;
    const known = cells.get(key);
    const cell: Cell =
      known === undefined
        ? { text: printed, start: l.start, end: l.end, page: l.page }
        : { ...known, text: `${known.text} ${printed}`, end: l.end };
    cells.set(key, cell);
    for (let r = l.cell.row; r < l.cell.row + l.cell.rowSpan; r++)
      for (let c = l.cell.column; c < l.cell.column + l.cell.columnSpan; c++) {
        const row = grid[r];
        if (row !== undefined && c < row.length) row[c] = cell;
      }
  }
  return grid;
}

/** How many rows may stand above the head row (a title row, a two-storey head). */
const HEAD_WITHIN = 3;

interface Head {
  row: number;
  columns: (Column | null)[];
  /** Columns of bare numbers and what they count. */
  counts: { at: number; noun: string }[];
}

/** "Tập thể", "Số cá nhân" over nothing but numbers. */
function countsIn(grid: (Cell | null)[][], row: number): Head['counts'] {
  return (grid[row] ?? []).flatMap((head, at) => {
    const below = grid.slice(row + 1).map((cells) => cells[at]?.text.trim() ?? '');
    const noun = foldKeep(head?.text ?? '').replace(/^(?:số lượng|chỉ tiêu|số) (?=\p{L})/u, '');
    const bare =
      below.some((text) => /^\d{1,4}$/u.test(text)) && below.every((text) => /^(?:\d{1,4}|[-–—/]*)$/u.test(text));
    return bare && /^\p{L}[\p{L} ,]{3,40}$/u.test(noun) && !/^(?:số )?(?:tt|stt|thứ tự)$/u.test(noun)
      ? [{ at, noun }]
      : [];
  });
}

function headOf(grid: (Cell | null)[][]): Head | null {
  if ((grid[0]?.length ?? 0) < 2) return null;
  for (let r = 0; r < Math.min(HEAD_WITHIN, grid.length); r++) {
    const columns = (grid[r] ?? []).map((c) =>
      c === null || c.text.length > 60 ? null : (HEADS.find((h) => h.pattern.test(foldKeep(c.text)))?.column ?? null),
    );
    const once = columns.map((c, i) => (c !== null && columns.indexOf(c) === i ? c : null));
    const says = (column: Column): boolean => once.includes(column);
    const counts = countsIn(grid, r);
    if (says('task') && once.some((c) => c !== null && c !== 'task' && c !== 'number'))
      return { row: r, columns: once, counts };
    if (says('responsible') && (says('target') || counts.length > 0)) return { row: r, columns: once, counts };
  }
  return null;
}
