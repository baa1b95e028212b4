/** Puts what the tables say into the parts of the plan. */
import { sectionKind } from '../knowledge/sections.js';
import type { Assignment, Item, Plan } from '../model/plan.js';
import type { Diagnostic } from '../model/result.js';
import { recurrenceOf } from '../vi/dates/index.js';
import { foldKeep } from '../vi/fold.js';
import { isAttachment, TITLE_MAX, titleLines } from './appendix.js';
import { type Due, dueIn, startIn } from './due.js';
import { cellsIn, gridOf } from './grid.js';
import type { Line } from './lines.js';
import { headingText, kindAt, type Node, pathOf, walk } from './outline.js';
import type { Head } from './table-head.js';
import { isDataTable, type RowItem, readTable, type TableReading } from './tables.js';
import { planYear } from './timeline.js';
import { isAppendixHead } from './zones.js';

type Draft = Omit<Plan, 'diagnostics'>;

export interface TableDue {
  due: Due;
  text: string;
  /** Gets its id when all items are numbered. */
  owner: { id: string; path: string[] };
  span: Item['span'];
}

export interface PlacedTables {
  /** Lines of tables that are not read, or of rows that are not. */
  unread: Line[];
  /** Lines above tables of appendices that only name them. */
  titles: Set<Line>;
  remarks: Diagnostic[];
  /** Days in due columns, each with its task. */
  dues: TableDue[];
}

/** Where the tables stand: the lines around them, and the tree of the body. */
export interface Surroundings {
  body: Line[];
  appendix: Line[];
  root: Node;
  /** Puts a node into the part that its content and its headings call for. */
  place: (node: Node) => void;
}

/** Tables of two columns or more, each as its lines; a table of one column only frames its paragraphs. */
export function tablesIn(body: Line[]): Line[][] {
  const byTable = new Map<number, Line[]>();
  for (const l of body) {
    if (l.cell === undefined) continue;
    const known = byTable.get(l.cell.table);
    if (known === undefined) byTable.set(l.cell.table, [l]);
    else known.push(l);
  }
  const tables = [...byTable.values()];
  const columns = (t: Line[] | undefined): number => t?.[0]?.cell?.columns ?? 1;
  // A single row may go on from the table before it, over a page end.
  const worth = (t: Line[], i: number): boolean =>
    (t[0]?.cell?.rows ?? 1) > 1 || isDataTable(t) || (columns(t) > 2 && columns(t) === columns(tables[i - 1]));
  return tables.filter((t, i) => columns(t) > 1 && worth(t, i));
}

/** The lines right above tables, each with the first line of its table. */
export function linesOver(tables: Line[][], lines: Line[]): Map<Line, Line> {
  const over = new Map<Line, Line>();
  for (const [first] of tables) {
    const above = first === undefined ? undefined : lines[first.index - 1];
    if (first !== undefined && above !== undefined && above.cell === undefined) over.set(above, first);
  }
  return over;
}

/** Reads the tables; what is in none of the plan's parts is returned. */
export function placeTables(tables: Line[][], around: Surroundings, draft: Draft): PlacedTables {
  const placed: PlacedTables = { unread: [], titles: new Set(), remarks: [], dues: [] };
  let before: Head | null = null;
  for (const table of tables) {
    const place = placeOf(table, around);
    const reading = readTable(table, place.path, before);
    note(draft, table, reading);
    if (reading === null) {
      placed.unread.push(...table);
      placed.remarks.push(unreadRemark(table, place.path));
      continue;
    }
    for (const title of place.titles) placed.titles.add(title);
    before = reading.head;
    placed.unread.push(...reading.left);
    placeReading(reading, place, around, draft, placed);
  }
  return placed;
}

function note(draft: Draft, table: Line[], reading: TableReading | null): void {
  const [first, last] = [table[0], table.at(-1)];
  if (first?.cell === undefined || last === undefined) return;
  draft.tables = draft.tables ?? [];
  draft.tables.push({
    columns: (reading?.head.names ?? []).map((head, i) => ({ head, role: reading?.head.columns[i] ?? null })),
    rows: first.cell.rows,
    read: reading !== null,
    span: { start: first.start, end: last.end, ...(first.page ? { page: first.page } : {}) },
    cells: cellPlaces(table),
  });
}

/** What a report needs to show the table as one. */
const cellPlaces = (table: Line[]): NonNullable<NonNullable<Plan['tables']>[number]['cells']> =>
  [...new Set(gridOf(table).flatMap(cellsIn))].map(({ row, column, rowSpan, columnSpan, start, end }) => ({
    row,
    column,
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(columnSpan > 1 ? { columnSpan } : {}),
    start,
    end,
  }));

interface TablePlace {
  path: string[];
  titles: Line[];
  section: Node | null;
}

/** What stands over a table: headings of the body, or the title of its appendix. */
function placeOf(table: Line[], { body, appendix, root }: Surroundings): TablePlace {
  const first = table[0]?.index ?? 0;
  if (first >= (appendix[0]?.index ?? Number.POSITIVE_INFINITY)) return titleOf(appendix, first);
  let section: Node | null = null;
  walk(root, (n) => {
    if (n.line !== null && n.line.index < first) section = n;
  });
  const node = section as Node | null;
  if (node === null) {
    const above = body.filter((l) => l.index < first && l.cell === undefined).at(-1);
    return { path: above === undefined ? [] : [above.text], titles: [], section: null };
  }
  const leads = node.role !== 'item' || /:["”)*]*$|bảng|biểu|phụ lục|như sau|dưới đây/u.test(node.line?.folded ?? '');
  return { path: leads ? [...pathOf(node), headingText(node)] : pathOf(node), titles: [], section: node };
}

function titleOf(appendix: Line[], first: number): TablePlace {
  const above = appendix.filter((l) => l.index < first && l.cell === undefined);
  const own = titleLines(above.slice(headIndex(above)));
  const section = above.findLast(
    (l) => l.marker !== null && l.text.length <= TITLE_MAX && l.index > (own.at(-1)?.index ?? -1),
  );
  const lead = above.at(-1);
  const titles = [...new Set([...own, ...(section ? [section] : []), ...(lead && leadsTable(lead) ? [lead] : [])])];
  const path = titles
    .filter((l) => !isAttachment(l))
    .map((l) => (l.marker === null ? l.text : `${l.marker.label} ${l.text}`));
  return { path, titles, section: null };
}

const leadsTable = (l: Line): boolean => /:["”)*]*$|^\(?đơn vị tính|^bảng |^biểu /u.test(l.folded);

/** The first line of the appendix that the last line belongs to: "Phụ lục I", which "DANH MỤC …" may follow. */
function headIndex(above: Line[]): number {
  let at = above.findLastIndex((l) => isAppendixHead(l));
  while (at > 0 && isAppendixHead(above[at - 1] as Line)) at--;
  return Math.max(at, 0);
}

function placeReading(
  reading: TableReading,
  place: TablePlace,
  around: Surroundings,
  draft: Draft,
  placed: PlacedTables,
): void {
  const year = yearOf(draft, place.path);
  for (const { due, ...row } of reading.assignments) {
    const assignment: Assignment = { id: '', ...row };
    const end = dueIn(due, year);
    if (end !== null) assignment.deadline = end.date;
    draft.assignments.push(assignment);
    const [task] = assignment.tasks;
    if (task !== undefined) noteDay(placed, end, due, task, row.span);
    if (isTimed(place) || leadsWithTime(reading.head)) draft.milestones.push(...milestonesOf(assignment, due, end));
  }
  draft.targets.push(...reading.quotas.map((row) => ({ id: '', ...row })));
  for (const item of reading.items) placeItem(item, place, around, draft, placed, year);
}

/** A day in a due column is a dated obligation as well. */
function noteDay(
  placed: PlacedTables,
  due: Due | null,
  text: string,
  owner: { id: string; path: string[] },
  span: Item['span'],
): void {
  if (due?.day === true) placed.dues.push({ due, text, owner, span });
}

function placeItem(
  { due, dueCells, ...row }: RowItem,
  place: TablePlace,
  around: Surroundings,
  draft: Draft,
  placed: PlacedTables,
  year: number | null,
): void {
  const end = dueIn(due, year);
  const start = startIn(due, year);
  const recurrence = recurrenceOf(foldKeep(due));
  if (end !== null) {
    const milestone = { id: '', ...row, kind: 'deadline' as const, when: whenOf(end, due) };
    draft.milestones.push(milestone);
    const ends = dueCells.map((c) => c.span?.end ?? 0);
    noteDay(placed, end, due, milestone, { ...row.span, end: Math.max(row.span.end, ...ends) });
  } else if (recurrence !== null)
    draft.milestones.push({ id: '', ...row, kind: 'recurring', when: { recurrence, raw: due } });
  else if (start !== null) draft.milestones.push({ id: '', ...row, kind: 'phase', when: { start, raw: due } });
  else if (isCriterion(place)) {
    around.place(nodeOf(row, place));
    const placed = [...draft.criteria, ...draft.subjects].find((item) => item.span.start === row.span.start);
    if (placed !== undefined && row.cells !== undefined) placed.cells = row.cells;
  } else {
    const cells = [...dueCells, ...(row.cells ?? [])];
    draft.activities.push({ id: '', ...row, ...(cells.length > 0 ? { cells } : {}) });
  }
}

/** A table under a heading of times ("TIẾN ĐỘ THỰC HIỆN"). */
const isTimed = ({ section }: TablePlace): boolean =>
  section !== null && /^(?:timeline|phase)$/u.test(kindAt(section) ?? '');

/** "Thời gian | Nội dung | Người thực hiện": what stands before the work is what the table is about. */
const leadsWithTime = ({ columns }: Head): boolean => {
  const [due, task] = [columns.indexOf('due'), columns.indexOf('task')];
  return due >= 0 && due < task;
};

/** Such a table is the plan's timetable, whoever does the work. */
function milestonesOf({ tasks }: Assignment, raw: string, end: Due | null): Plan['milestones'] {
  const recurrence = recurrenceOf(foldKeep(raw));
  if (raw.trim() === '') return [];
  const when = end === null ? { ...(recurrence === null ? {} : { recurrence }), raw } : whenOf(end, raw);
  return tasks.map((task) => ({ ...task, kind: end === null ? 'recurring' : 'deadline', when }));
}

const whenOf = ({ from, date }: Due, raw: string): Plan['milestones'][number]['when'] => ({
  ...(from === undefined ? {} : { start: from }),
  end: date,
  raw,
});

/** A table of criteria: its rows are read as items of the section are. */
function isCriterion({ section, path }: TablePlace): boolean {
  const kind = section === null ? sectionKind(foldKeep(path.at(-1) ?? '')) : kindAt(section);
  return kind !== null && /^criteria/u.test(kind);
}

function nodeOf(row: Omit<RowItem, 'due' | 'dueCells'>, { section, path }: TablePlace): Node {
  const line = lineOf(row.text, row.span, row.label);
  const kind = section === null ? 'criteria' : null;
  // rows that part the table are headings of those below them: "A | Đối với tập thể"
  const parts = row.path.slice(path.length);
  const parent = parts.reduce<Node | null>((above, text, depth) => {
    const start = row.span.start;
    return {
      line: lineOf(text, { start, end: start }, null),
      role: 'heading',
      rank: 90 + depth,
      kind: null,
      parent: above,
      children: [],
    };
  }, section);
  return { line, role: 'item', rank: 99, kind, parent, children: [] };
}

const lineOf = (text: string, { start, end, page }: Item['span'], label: string | null): Line => ({
  index: -1,
  start,
  end,
  textStart: start,
  marker: label === null ? null : { kind: 'decimal', label, ordinal: null, length: 0 },
  text,
  folded: foldKeep(text),
  hints: {},
  page,
});

/** The year that due cells leave out: of the plan when it runs for one year, else of the headings above the table. */
function yearOf(draft: Draft, path: string[]): number | null {
  const named = /(?:^|[^\d])năm (20\d{2})(?!\d|\s*-)/u.exec(foldKeep(path.join(' ')))?.[1];
  return named === undefined ? planYear(draft) : Number(named);
}

/** A table of many words that nobody understood has to be looked at. */
const MANY_LETTERS = 200;

function unreadRemark(table: Line[], path: string[]): Diagnostic {
  const [first, last] = [table[0], table.at(-1)];
  const rows = first?.cell?.rows ?? 0;
  const letters = table.reduce((n, l) => n + l.text.length, 0);
  const where = path.at(-1) ?? '';
  const named = where === '' ? '' : ` (ở “${where.length > 80 ? `${where.slice(0, 79)}…` : where}”)`;
  const page = first?.page === undefined ? '' : ` trang ${first.page}`;
  return {
    code: 'table-unread',
    severity: letters >= MANY_LETTERS && rows > 2 ? 'warning' : 'info',
    message: `Bảng ${rows} dòng${page}${named} chưa đọc được thành nhiệm vụ, chỉ tiêu hay mốc thời gian; nội dung được giữ ở phần chưa xếp, đề nghị xem trực tiếp trong kế hoạch.`,
    ...(first === undefined || last === undefined ? {} : { span: { start: first.start, end: last.end } }),
  };
}
