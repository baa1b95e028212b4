import { TOTAL_ROW } from '../knowledge/table-heads.js';
import type { Assignment, Item } from '../model/plan.js';
import { foldKeep } from '../vi/fold.js';
import { markerOf, RANK } from '../vi/outline.js';
import { type Cell, cellsIn, gridOf, type Row, spanOf } from './grid.js';
import type { Line } from './lines.js';
import { actorsOf, cellOf, cellsOf, productsOf, restOf, timeOf, toldCell } from './table-cells.js';
import { type Head, headOf } from './table-head.js';
import {
  countedQuota,
  countsOf,
  measured,
  measureOf,
  type Quota,
  quotaOf,
  resultOf,
  targetsIn,
} from './table-numbers.js';
import { type Part, partsOf, taskOf, withLevel } from './table-tasks.js';

/** What a data table says: each row a task with its body, partners, due date and product. */
export interface TableReading {
  head: Head;
  assignments: RowAssignment[];
  /** Rows that name nobody. */
  items: RowItem[];
  /** Rows that set numbers: for a body without a task ("Mỗi xã, phường | ít nhất 02 tập thể"), or in a column of results. */
  quotas: Quota[];
  /** Lines of rows that could not be read. */
  left: Line[];
}

export type RowAssignment = Omit<Assignment, 'id' | 'deadline'> & { due: string };
export type RowItem = Omit<Item, 'id'> & { due: string; dueCells: NonNullable<Item['cells']> };

/** A row that parts the table ("I. Công tác tuyên truyền"): the path of the rows below it. */
interface Section {
  rank: number;
  text: string;
  row: Row;
  used: boolean;
}

interface Reader {
  head: Head;
  path: string[];
  sections: Section[];
  out: TableReading;
  /** The task and the doer of the row before: merged over rows, they go on. */
  last: { task: Cell; doer: Cell | null } | null;
}

/** A group row without a label stands below those that have one. */
const UNLABELLED_RANK = 50;

/** True for a table that holds data, not layout. */
export const isDataTable = (lines: Line[], before: Head | null = null): boolean =>
  headOf(gridOf(lines), before) !== null;

/** Reads a table of data; null when it is none. `before` is the head of the table that it may go on from. */
export function readTable(lines: Line[], path: string[], before: Head | null = null): TableReading | null {
  const grid = gridOf(lines);
  const head = headOf(grid, before);
  if (head === null) return null;
  const out: TableReading = { head, assignments: [], items: [], quotas: [], left: [] };
  const heads = grid.slice(0, head.body);
  const titles = titlesOf(heads, head);
  const reader: Reader = { head, path: [...path, ...titles.map((c) => c.text)], sections: [], out, last: null };
  const keys = heads.map(keyOf);
  grid.forEach((row, at) => {
    // A row in which every cell began above, or a head printed again on the next page, says nothing new.
    if (at < head.body || cellsIn(row).every((c) => c.row < at) || keys.includes(keyOf(row))) return;
    if (isGroup(row, head, at)) openSection(reader, row);
    else keepAll(reader, row, () => readRow(reader, row));
  });
  closeSections(reader, -1);
  if (out.assignments.length + out.items.length + out.quotas.length === 0)
    out.left.unshift(...titles.flatMap((c) => c.lines));
  return out;
}

/** What stands over the head row names the table; it is no head of any column. */
function titlesOf(heads: Row[], head: Head): Cell[] {
  const named = head.names.join('\n');
  const over = new Set(heads.flatMap(cellsIn).filter((c) => !named.includes(c.text) && /\p{L}{2}/u.test(c.text)));
  return [...over];
}

const keyOf = (row: Row): string => row.map((c) => foldKeep(c?.text ?? '').trim()).join('|');

/** Reads a row and leaves those of its lines that have come into no part of the reading. `read` tells whether it went on. */
function keepAll({ head, out, sections }: Reader, row: Row, read: () => boolean): void {
  const { length } = out.assignments;
  const [items, quotas] = [out.items.length, out.quotas.length];
  const from = read() ? length - 1 : length;
  const fresh = [...out.assignments.slice(from), ...out.items.slice(items), ...out.quotas.slice(quotas)];
  const kept = JSON.stringify(fresh, (key, value: unknown) => (key === 'span' ? undefined : value));
  if (fresh.length > 0) for (const section of sections) section.used = true;
  for (const cell of cellsIn(row)) {
    if (head.columns[cell.column] === 'number' && !/\p{L}{2}/u.test(cell.text)) continue;
    out.left.push(...cell.lines.filter((line) => !isKept(line, kept) && !out.left.includes(line)));
  }
}

const within = (text: string): string => JSON.stringify(text.replace(/^[-+•,;\s]+|[.;:,\s]+$/gu, '')).slice(1, -1);

/** The words of a line stand in what was made of the row: as they are, or parted into who leads and who helps. */
const isKept = (line: Line, kept: string): boolean =>
  kept.includes(within(line.text)) ||
  line.text
    .split(/[;:.,()]|chủ trì|phối hợp(?: với| thực hiện)?|cơ quan|đơn vị/iu)
    .every((piece) => kept.includes(within(piece)));

/** Reads one row; true when it went on in the assignment of the row before. */
function readRow(reader: Reader, row: Row): boolean {
  const { head } = reader;
  const task = taskOf(row, head);
  const actor = cellOf(row, head, 'lead') ?? cellOf(row, head, 'responsible');
  if (TOTAL_ROW.test(foldKeep(cellsIn(row).find((c) => /\p{L}/u.test(c.text))?.text ?? ''))) return false;
  if (task !== null && task === actor) return false;
  if (task === null) {
    const path = [...reader.path, ...reader.sections.map((s) => s.text)];
    reader.out.quotas.push(...quotaOf(row, head, actor, path, reader.path.at(-1) ?? ''));
    return false;
  }
  const before = reader.last;
  reader.last = { task, doer: actor };
  if (before?.task === task && actor !== null && before.doer === actor && goOn(reader, row)) return true;
  readTask(reader, partsOf(row, head, task));
  return false;
}

/** Task and doer are merged with the row before: what is new here belongs to the same assignment. */
function goOn({ head, out }: Reader, row: Row): boolean {
  const open = out.assignments.at(-1);
  if (open === undefined) return false;
  const { products } = productsOf(row, head);
  if (products !== undefined) open.products = [...new Set([...(open.products ?? []), ...products])];
  const due = cellsOf(row, head, 'due')
    .map((c) => c.text)
    .join(' - ');
  if (due !== '' && !(open.timing ?? '').split('; ').includes(due))
    open.timing = open.timing === undefined ? due : `${open.timing}; ${due}`;
  if (open.due === '') open.due = due;
  const results = [...cellsOf(row, head, 'product'), ...cellsOf(row, head, 'target')];
  open.targets.push(...results.flatMap((c) => measured(c, measureOf(row, head))));
  const rest = restOf(row, head, [...results, ...cellsOf(row, head, 'due'), ...actorsOf(row, head).used]);
  const [task] = open.tasks;
  if (task !== undefined && rest.length > 0) task.cells = [...(task.cells ?? []), ...rest];
  open.span = { ...open.span, end: Math.max(open.span.end, ...cellsIn(row).map((c) => c.end)) };
  return true;
}

/** A row that spans all columns, or fills only its number and its name, parts the table. */
function isGroup(row: Row, { columns, counts }: Head, at: number): boolean {
  const cells = cellsIn(row);
  const numbers = cells.filter((c) => c.columnSpan === 1 && columns[c.column] === 'number');
  const worded = cells.filter((c) => /\p{L}{3}/u.test(c.text) && (!numbers.includes(c) || cells.length === 1));
  const [only] = worded;
  if (only === undefined || worded.length > 1) return false;
  if (cells.some((c) => c !== only && !numbers.includes(c))) return false;
  if (counts.some((n) => row[n.at] != null && row[n.at] !== only)) return false;
  // A cell that began in a row above is what the rows share, not what parts them.
  if (only.row < at) return false;
  return (
    only.columnSpan > 1 ||
    columns[only.column] === 'task' ||
    columns[only.column] === 'number' ||
    !columns.includes('task')
  );
}

function openSection(reader: Reader, row: Row): void {
  const text = cellsIn(row)
    .map((c) => c.text)
    .join(' ');
  const marker = markerOf(text) ?? markerOf(text.replace(/^(\S+)\s/u, '$1. '));
  const rank = marker === null ? UNLABELLED_RANK : RANK[marker.kind];
  closeSections(reader, rank);
  reader.sections.push({ rank, text, row, used: false });
}

/** Ends the sections of this rank and deeper; one that nothing stood below was a row of its own. */
function closeSections(reader: Reader, rank: number): void {
  while ((reader.sections.at(-1)?.rank ?? -1) >= rank) {
    const section = reader.sections.pop();
    if (section === undefined) return;
    if (section.used) continue;
    const task = taskOf(section.row, reader.head);
    keepAll(reader, section.row, () => {
      if (task !== null && task.columnSpan < section.row.length)
        readTask(reader, partsOf(section.row, reader.head, task));
      return false;
    });
  }
}

function readTask(reader: Reader, { row, task, above, items }: Part): void {
  const { head, out } = reader;
  const path = [...reader.path, ...reader.sections.map((s) => s.text), ...above];
  const { text: when, cells: due } = timeOf(row, head);
  const { actor, partners, used } = actorsOf(row, head);
  const results = [...cellsOf(row, head, 'product'), ...cellsOf(row, head, 'target')];
  const counted = countsOf(row, head);
  const page = task.page ? { page: task.page } : {};
  const unit = counted.length > 0 ? cellsOf(row, head, 'measure') : [];
  const levels = actor === null ? cellsOf(row, head, 'level') : [];
  const graded = withLevel(items, task, levels);
  const rest = restOf(row, head, [
    task,
    ...(graded === null ? [] : levels),
    ...due,
    ...unit,
    ...counted.map((n) => n.cell),
    ...used,
    ...(actor === null ? [] : results),
  ]);
  const tasks: Omit<Item, 'id'>[] = (graded === null ? items : [graded]).map(({ label, text, start, end }, i) => ({
    label,
    text,
    path,
    span: { start, end, ...page },
    ...(i === 0 && rest.length > 0 ? { cells: rest } : {}),
  }));
  if (actor === null) {
    const set = results.flatMap((cell) =>
      resultOf(task, cell, when, path, tasks[0]?.label ?? null, measureOf(row, head)),
    );
    if (counted.length > 0) set.push(countedQuota(task, counted, path, tasks[0]?.label ?? null));
    out.quotas.push(...set);
    const dueCells = due.map((c) => toldCell(c, head));
    out.items.push(...tasks.map((item) => ({ ...item, due: when, dueCells })));
    return;
  }
  out.assignments.push({
    label: cellOf(row, head, 'number')?.text ?? tasks[0]?.label ?? null,
    actor,
    role: head.columns.includes('lead') || head.columns.includes('partners') || partners.led ? 'lead' : 'responsible',
    ...(partners.names.length === 0 ? {} : { partners: partners.names }),
    tasks: tasks.map((item) => ({ id: '', ...item })),
    targets: [
      ...targetsIn(task),
      ...[...results, ...cellsOf(row, head, 'level')]
        .filter((c) => !counted.some((n) => n.cell === c))
        .flatMap((c) => measured(c, measureOf(row, head))),
      ...counted.map((n) => n.target),
    ],
    ...productsOf(row, head),
    ...(when === '' ? {} : { timing: when }),
    path,
    span: spanOf(task, ...cellsIn(row)),
    due: when,
  });
}
