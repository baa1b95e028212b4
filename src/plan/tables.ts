import { type ColumnRole, ROLES_IN_CELL, TOTAL_ROW } from '../knowledge/table-heads.js';
import type { Assignment, Item, Target } from '../model/plan.js';
import { foldKeep } from '../vi/fold.js';
import { markerOf, RANK } from '../vi/outline.js';
import { periodIn } from '../vi/rhythm.js';
import { isBodyName } from './actors.js';
import { type Cell, cellsIn, gridOf, printed, type Row, spanOf } from './grid.js';
import type { Line } from './lines.js';
import { type Head, headOf } from './table-head.js';
import { readTargets } from './targets.js';

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
type Quota = Omit<Item, 'id'> & { values: Target[]; addressee: string | null };

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
  const reader: Reader = { head, path, sections: [], out, last: null };
  const heads = grid.slice(0, head.body).map(keyOf);
  grid.forEach((row, at) => {
    // A row in which every cell began above, or a head printed again on the next page, says nothing new.
    if (at < head.body || cellsIn(row).every((c) => c.row < at) || heads.includes(keyOf(row))) return;
    readRow(reader, row, at);
  });
  closeSections(reader, -1);
  return out;
}

const keyOf = (row: Row): string => row.map((c) => foldKeep(c?.text ?? '').trim()).join('|');

function readRow(reader: Reader, row: Row, at: number): void {
  const { head } = reader;
  if (isGroup(row, head, at)) {
    openSection(reader, row);
    return;
  }
  const task = taskOf(row, head);
  const actor = cellOf(row, head, 'lead') ?? cellOf(row, head, 'responsible');
  for (const section of reader.sections) section.used = true;
  if (task !== null && (task === actor || TOTAL_ROW.test(foldKeep(task.text)))) {
    leave(reader, row);
    return;
  }
  if (task === null) {
    const quota = quotaOf(row, reader, actor);
    if (quota.length > 0) reader.out.quotas.push(...quota);
    else leave(reader, row);
    return;
  }
  const before = reader.last;
  reader.last = { task, doer: actor };
  if (before !== null && before.task === task && before.doer === actor && goOn(reader, row)) return;
  for (const part of partsOf(row, head, task)) readTask(reader, part);
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

const leave = (reader: Reader, row: Row): void => {
  for (const cell of cellsIn(row)) reader.out.left.push(...cell.lines.filter((l) => !reader.out.left.includes(l)));
};

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
  for (const section of reader.sections) section.used = true;
  reader.sections.push({ rank, text, row, used: false });
}

/** Ends the sections of this rank and deeper; one that nothing stood below was a row of its own. */
function closeSections(reader: Reader, rank: number): void {
  while ((reader.sections.at(-1)?.rank ?? -1) >= rank) {
    const section = reader.sections.pop();
    if (section === undefined) return;
    if (section.used) continue;
    const task = taskOf(section.row, reader.head);
    if (task === null || task.columnSpan >= section.row.length) leave(reader, section.row);
    else for (const part of partsOf(section.row, reader.head, task)) readTask(reader, part);
  }
}

interface Part {
  row: Row;
  task: Cell;
  /** A lead-in within the cell, or a merged cell beside it. */
  above: string[];
  items: { label: string | null; text: string; start: number; end: number }[];
}

/** The task cell of a row: of several columns of tasks the first, unless it is merged over rows. */
function taskOf(row: Row, head: Head): Cell | null {
  const cells = cellsOf(row, head, 'task');
  return cells.find((c) => c.rowSpan === 1) ?? cells.at(-1) ?? null;
}

/** The tasks of a row: bullets inside its cell are tasks of their own, the line over them leads them in. */
function partsOf(row: Row, head: Head, task: Cell): Part[] {
  const above = cellsOf(row, head, 'group')
    .filter((c) => c !== task)
    .map((c) => c.text);
  const label = cellOf(row, head, 'number')?.text ?? null;
  const marked = task.lines.filter((l) => l.marker !== null);
  if (marked.length < 2) {
    const [first] = task.lines;
    const bullet = first?.marker !== null && first?.marker.ordinal === null;
    const own = first?.marker != null && (bullet || label === null);
    const text = own ? task.text.slice(first.marker?.label.length).trim() : task.text;
    const start = own ? first.textStart : task.start;
    return [
      {
        row,
        task,
        above,
        items: [{ label: label ?? (own ? (first.marker?.label ?? null) : null), text, start, end: task.end }],
      },
    ];
  }
  const items: Part['items'] = [];
  const lead: string[] = [];
  for (const line of task.lines) {
    const last = items.at(-1);
    if (line.marker !== null)
      items.push({ label: line.marker.label, text: line.text, start: line.textStart, end: line.end });
    else if (last === undefined) lead.push(line.text);
    else Object.assign(last, { text: `${last.text} ${line.text}`, end: line.end });
  }
  const leads =
    lead.length === 0 ? [] : [`${label === null ? '' : `${label} `}${lead.join(' ')}`.replace(/\s*:\s*$/u, '')];
  return [{ row, task, above: [...above, ...leads], items }];
}

function readTask(reader: Reader, { row, task, above, items }: Part): void {
  const { head, out } = reader;
  const path = [...reader.path, ...reader.sections.map((s) => s.text), ...above];
  const due = cellsOf(row, head, 'due');
  const when = due.map((c) => c.text).join(' - ');
  const { actor, partners, used } = actorsOf(row, head);
  const results = [...cellsOf(row, head, 'product'), ...cellsOf(row, head, 'target')];
  const counted = countsOf(row, head);
  const page = task.page ? { page: task.page } : {};
  const unit = counted.length > 0 ? cellsOf(row, head, 'measure') : [];
  const rest = restOf(row, head, [
    task,
    ...due,
    ...unit,
    ...counted.map((n) => n.cell),
    ...used,
    ...(actor === null ? [] : results),
  ]);
  const tasks: Omit<Item, 'id'>[] = items.map(({ label, text, start, end }, i) => ({
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
    role: head.columns.includes('lead') || partners.led ? 'lead' : 'responsible',
    ...(partners.names.length === 0 ? {} : { partners: partners.names }),
    tasks: tasks.map((item) => ({ id: '', ...item })),
    targets: [
      ...targetsIn(task),
      ...results.filter((c) => !counted.some((n) => n.cell === c)).flatMap((c) => measured(c, measureOf(row, head))),
      ...counted.map((n) => n.target),
    ],
    ...productsOf(row, head),
    ...(when === '' ? {} : { timing: when }),
    path,
    span: spanOf(task, ...cellsIn(row)),
    due: when,
  });
}

const productsOf = (row: Row, head: Head): Pick<Assignment, 'products'> => {
  const products = cellsOf(row, head, 'product').map((c) => listed(c));
  return products.length === 0 ? {} : { products };
};

/** Who does it and who helps; both may stand in one cell. */
function actorsOf(
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

const bare = (text: string): string => text.replace(/^[-+•,;\s]+|[.;,\s]+$/gu, '');

/** A cell as a list: its lines joined by commas where each is an entry of its own, by spaces where they only wrap. */
function listed(cell: Cell): string {
  const entries = cell.lines.every(
    (l, i) => i === 0 || l.marker !== null || /[;,.]$/u.test(cell.lines[i - 1]?.text ?? '') || isBodyName(l.text),
  );
  if (cell.lines.length < 2 || !entries) return bare(cell.text);
  return cell.lines.map((l) => bare(l.marker?.ordinal == null ? l.text : printed(l))).join(', ');
}

/** Cells that no field of the plan holds, with the heads over them. */
function restOf(row: Row, head: Head, used: Cell[]): NonNullable<Item['cells']> {
  const numbers = head.columns.flatMap((role, at) => (role === 'number' || role === 'group' ? [row[at]] : []));
  return cellsIn(row)
    .filter((c) => !used.includes(c) && !numbers.includes(c) && /[\p{L}\p{N}]/u.test(c.text))
    .map((c) => toldCell(c, head));
}

const toldCell = (c: Cell, head: Head): NonNullable<Item['cells']>[number] => ({
  head: head.names[c.column] ?? '',
  text: c.text,
  span: spanOf(c),
});

interface Counted {
  cell: Cell;
  text: string;
  target: Target;
}

const measureOf = (row: Row, head: Head): string => cellOf(row, head, 'measure')?.text.trim() ?? '';

/** The numbers of a row, each with what its column or its row counts. */
function countsOf(row: Row, head: Head): Counted[] {
  return head.counts.flatMap(({ at, noun, year }) => {
    const cell = row[at] ?? null;
    if (cell === null || !/\d/u.test(cell.text)) return [];
    const unit = noun === '' ? measureOf(row, head) : noun;
    const [first] = measured(cell, unit);
    const target = first ?? plainTarget(cell, unit);
    return [
      { cell, text: `${cell.text} ${unit}`.trim(), target: year === undefined ? target : { ...target, period: year } },
    ];
  });
}

/** "02" under "Số lượng" in a row counted in "lớp". */
const measured = (cell: Cell, unit: string): Target[] => {
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
function quotaOf(row: Row, reader: Reader, actor: Cell | null): Quota[] {
  const { head } = reader;
  const counted = countsOf(row, head);
  const goals = cellsOf(row, head, 'target').filter((c) => !counted.some((n) => n.cell === c));
  const named = goals.find((c) => counted.length > 0 && !/^\d/u.test(c.text)) ?? null;
  const name = named ?? actor;
  const told = goals.filter((c) => c !== name);
  if (name === null || counted.length + told.length === 0) return [];
  const cells = [...counted.map((n) => n.cell), ...told];
  const path = [...reader.path, ...reader.sections.map((s) => s.text)];
  // "Mỗi năm, từng đơn vị giới thiệu … theo bảng sau:" holds for every row
  const often = periodIn(foldKeep(reader.path.at(-1) ?? ''));
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
      addressee: actor === null || TOTAL_ROW.test(foldKeep(actor.text)) ? null : bare(actor.text),
    },
  ];
}

const countedQuota = (task: Cell, counted: Counted[], path: string[], label: string | null): Quota => ({
  text: `${task.text}: ${counted.map((n) => n.text).join(', ')}`,
  label,
  path,
  span: spanOf(task, ...counted.map((n) => n.cell)),
  values: counted.map((n) => n.target),
  addressee: null,
});

/** A result with a number in a row that names nobody; the time column says how often. */
function resultOf(task: Cell, cell: Cell, when: string, path: string[], label: string | null, unit: string): Quota[] {
  const often = periodIn(foldKeep(when));
  const values = measured(cell, unit).map((target) => ({ ...often, ...target }));
  if (values.length === 0) return [];
  return [{ text: `${task.text}: ${cell.text}`, label, path, span: spanOf(task, cell), values, addressee: null }];
}

const targetsIn = (c: Cell): Target[] => readTargets(c.text, foldKeep(c.text), c.start);

function cellsOf(row: Row, head: Head, role: ColumnRole): Cell[] {
  const found = head.columns.flatMap((column, at) => (column === role ? [row[at] ?? null] : []));
  return [...new Set(found)].filter((c): c is Cell => c !== null && c.text !== '');
}

const cellOf = (row: Row, head: Head, role: ColumnRole): Cell | null => cellsOf(row, head, role)[0] ?? null;
