/** What the columns of a table hold: by their heads, and where these say nothing by what stands below them. */
import { BARE_COUNT, type ColumnRole, columnRole, GROUP_HEAD, SHORT_BODY } from '../knowledge/table-heads.js';
import { datesIn, recurrenceOf } from '../vi/dates/index.js';
import { foldKeep } from '../vi/fold.js';
import { isBodyName } from './actors.js';
import { cellsIn, type Row } from './grid.js';

export interface Head {
  /** Index of the first row below the head. */
  body: number;
  columns: (ColumnRole | null)[];
  /** Heads as printed, the storeys joined: "Đơn vị - Chủ trì". */
  names: string[];
  /** Columns of bare numbers and what they count; a year where the head only names one. */
  counts: { at: number; noun: string; year?: string }[];
}

/** How many rows may stand above the head row (a title row, a unit of money). */
const HEAD_WITHIN = 3;
/** Heads are short: what is longer is said. */
const HEAD_MAX = 80;
/** A due cell names a time and little else. */
const DUE_MAX = 70;
const MOSTLY = 0.6;

/** The head of a table of data; null when the table holds none that is known. `before`: of the table that it may go on from. */
export function headOf(grid: Row[], before: Head | null = null): Head | null {
  const width = grid[0]?.length ?? 0;
  if (width < 2) return null;
  for (let at = 0; at < Math.min(HEAD_WITHIN, grid.length); at++) {
    const head = headAt(grid, at);
    if (head !== null && holdsData(head) && head.known) return head;
  }
  if (before !== null && goesOn(grid[0] ?? [], before)) return { ...before, body: 0 };
  const first = headAt(grid, 0);
  if (first !== null && holdsData(first) && grid.length > first.body + 1) return first;
  const none = described(
    grid,
    0,
    Array.from({ length: width }, () => ''),
  );
  return holdsData(none) && grid.length > 2 ? none : null;
}

/** A table without a head goes on from one of as many columns, where its first row holds what those columns hold. */
function goesOn(row: Row, before: Head): boolean {
  if (before.columns.length !== row.length) return false;
  const fits = before.columns.map((role, at) => {
    const text = row[at]?.text.trim() ?? '';
    if (text === '' || row[at]?.columnSpan !== 1) return null;
    if (role === 'number') return isRunning(text);
    if (role === 'due') return isDue(text);
    return role === 'lead' || role === 'responsible' ? isBody(text) : null;
  });
  return fits.includes(true) && !fits.includes(false);
}

/** A task with anything beside its number, or numbers for somebody or something. */
function holdsData({ columns, counts }: Head): boolean {
  const says = (role: ColumnRole): boolean => columns.includes(role);
  if (says('task')) return columns.some((c) => c !== null && c !== 'task' && c !== 'number') || counts.length > 0;
  return (says('responsible') || says('lead') || says('target')) && (says('target') || counts.length > 0);
}

function headAt(grid: Row[], at: number): (Head & { known: boolean }) | null {
  const row = grid[at] ?? [];
  if (row.some((c) => c !== null && c.text.length > HEAD_MAX)) return null;
  if (cellsIn(row).length < 2) return null;
  const storeys = isTwoStoreyed(grid, at) ? 2 : 1;
  const below = storeys === 2 ? (grid[at + 1] ?? []) : row;
  const names = row.map((c, i) => {
    const lower = below[i] ?? null;
    if (lower === null || lower === c) return c?.text ?? '';
    return c === null ? lower.text : `${c.text} - ${lower.text}`;
  });
  const body = at + storeys;
  const head = described(grid, isIndexRow(grid[body] ?? []) ? body + 1 : body, names);
  const known = names.map((name) => roleOfName(name));
  return { ...head, known: holdsData({ ...head, columns: known }) };
}

/** The lower storey says what a column holds; where it does not, the upper one does. */
function roleOfName(name: string): ColumnRole | null {
  const [upper = '', lower] = foldKeep(name).split(' - ');
  if (lower === undefined) return columnRole(upper);
  return columnRole(lower) ?? columnRole(`${upper} ${lower}`) ?? columnRole(upper);
}

/** A cell of the head that spans some columns and has cells of its own below, while the first column goes on. */
function isTwoStoreyed(grid: Row[], at: number): boolean {
  const row = grid[at] ?? [];
  const next = grid[at + 1];
  if (next === undefined || grid.length <= at + 2) return false;
  if (next.some((c) => c !== null && c.text.length > HEAD_MAX)) return false;
  const first = next[0] ?? null;
  if (first !== null && first !== row[0]) return false;
  return cellsIn(row).some(
    (c) =>
      c.columnSpan > 1 &&
      c.columnSpan < row.length &&
      cellsIn(next.slice(c.column, c.column + c.columnSpan)).length > 1,
  );
}

/** "(1) | (2) | (3)", "A | B | 1 | 2" below a head. */
function isIndexRow(row: Row): boolean {
  const texts = row.map((c) => c?.text.trim() ?? '');
  if (texts.length < 3 || !texts.every((t) => /^\(?(?:\d{1,2}|\p{Lu})\)?$/u.test(t))) return false;
  const numbers = texts.map((t) => Number(t.replace(/[()]/gu, ''))).filter((n) => !Number.isNaN(n));
  return numbers.length > 1 && numbers.every((n, i) => i === 0 || n === (numbers[i - 1] ?? 0) + 1);
}

/** Roles by name, then by contents; and the columns of numbers. */
function described(grid: Row[], body: number, names: string[]): Head {
  const rows = grid.slice(body);
  const named = names.map((name) => (name === '' ? null : roleOfName(name)));
  const columns = grouped(rows, names, inferred(rows, named));
  const counts = countsIn(rows, names, columns);
  return { body, columns: counts.length > 0 ? columns : workOfGoals(rows, columns), names, counts };
}

/** A goal that somebody is charged with and that takes a sentence to tell is work: "Mục tiêu | Chủ trì | Thời gian". */
function workOfGoals(rows: Row[], columns: (ColumnRole | null)[]): (ColumnRole | null)[] {
  if (columns.includes('task') || !(columns.includes('lead') || columns.includes('responsible'))) return columns;
  const at = columns.findIndex((c, i) => c === 'target' && share(columnTexts(rows, i), isSentence) >= MOSTLY);
  return at < 0 ? columns : columns.with(at, 'task');
}

/** Fewer words than this name a thing; more tell what is to be done with it. */
const SENTENCE_WORDS = 6;
const isSentence = (text: string): boolean => (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= SENTENCE_WORDS;

/** Texts of a column, a merged cell once; rows that one cell spans say nothing of the column. */
function columnTexts(rows: Row[], at: number): string[] {
  const seen = new Set<unknown>();
  return rows.flatMap((row) => {
    const cell = row[at] ?? null;
    if (cell === null || seen.has(cell) || cell.columnSpan >= row.length) return [];
    seen.add(cell);
    return [cell.text.trim()];
  });
}

const share = (texts: string[], test: (text: string) => boolean): number =>
  texts.length === 0 ? 0 : texts.filter(test).length / texts.length;

const isDue = (text: string): boolean => {
  const folded = foldKeep(text);
  if (text.length > DUE_MAX) return false;
  return (
    datesIn(folded).length > 0 ||
    recurrenceOf(folded) !== null ||
    /^(?:thường xuyên|(?:trong |trước |hết )*(?:tháng|quý) (?:\d{1,2}|[ivx]+)(?!\p{L}))/u.test(folded)
  );
};
const isBody = (text: string): boolean => {
  const name = text.replace(/^[-+•]\s*/u, '');
  return text.length <= 200 && (isBodyName(name) || SHORT_BODY.test(name));
};
const isRunning = (text: string): boolean => /^(?:\d{1,3}|[IVXL]+|[a-zđ]|\d+(?:\.\d+)+)[.)]?$/u.test(text);

/** What each column that its head leaves open holds, by its cells. */
function inferred(rows: Row[], named: (ColumnRole | null)[]): (ColumnRole | null)[] {
  const columns = [...named];
  const texts = columns.map((_, at) => columnTexts(rows, at));
  const open = (at: number): boolean => columns[at] === null && (texts[at]?.length ?? 0) > 0;
  const take = (role: ColumnRole, test: (text: string) => boolean): void => {
    const at = columns.findIndex((_, i) => open(i) && share(texts[i] ?? [], test) >= MOSTLY);
    if (at >= 0) columns[at] = role;
  };
  if (!columns.includes('number') && open(0) && share(texts[0] ?? [], isRunning) >= MOSTLY) columns[0] = 'number';
  if (!columns.includes('due')) take('due', isDue);
  if (!columns.includes('responsible') && !columns.includes('lead')) take('responsible', isBody);
  if (!columns.includes('partners') && (columns.includes('responsible') || columns.includes('lead')))
    take('partners', isBody);
  if (!columns.includes('task') && !columns.includes('target')) takeLongest(columns, texts);
  return columns;
}

/** Of several columns of tasks, those before the last group the rows when they say so or are merged over rows. */
function grouped(rows: Row[], names: string[], columns: (ColumnRole | null)[]): (ColumnRole | null)[] {
  const last = columns.lastIndexOf('task');
  const merged = (at: number): boolean => rows.some((row) => (row[at]?.rowSpan ?? 1) > 1 && row[last] !== row[at]);
  return columns.map((role, at) => {
    const before = at < last && (role === 'task' || role === null);
    return before && (GROUP_HEAD.test(foldKeep(names[at] ?? '')) || merged(at)) ? 'group' : role;
  });
}

/** The task is what needs the most words. */
function takeLongest(columns: (ColumnRole | null)[], texts: string[][]): void {
  if (!columns.some((c) => c === 'due' || c === 'responsible' || c === 'lead')) return;
  const length = (at: number): number => (texts[at] ?? []).join('').replace(/[^\p{L}]/gu, '').length;
  const open = columns.flatMap((c, at) => (c === null && length(at) > 0 ? [at] : []));
  const [longest] = open.sort((a, b) => length(b) - length(a));
  if (longest !== undefined) columns[longest] = 'task';
}

const BARE = /^\d[\d.,]*\s*%?$/u;
const BLANK = /^[-–—/]*$/u;

/** "Tập thể", "Số cá nhân", "Năm 2027" over nothing but numbers. */
function countsIn(rows: Row[], names: string[], columns: (ColumnRole | null)[]): Head['counts'] {
  return names.flatMap((name, at) => {
    const role = columns[at] ?? null;
    if (role !== null && role !== 'target' && role !== 'level' && !(role === 'due' && yearOf(name) !== null)) return [];
    const texts = columnTexts(rows, at);
    if (!texts.some((t) => BARE.test(t)) || !texts.every((t) => BARE.test(t) || BLANK.test(t))) return [];
    const noun = nounOf(name);
    const year = yearOf(name);
    if (noun === '' && role !== 'target' && year === null) return [];
    return [{ at, noun, ...(year === null ? {} : { year }) }];
  });
}

/** What a head counts: "hộ" of "Chỉ tiêu năm 2026 - Số hộ", "%" of "Tỷ lệ (%)"; "" where it only says that it counts. */
function nounOf(name: string): string {
  const last = foldKeep(name).split(' - ').at(-1) ?? '';
  if (/%/u.test(last)) return '%';
  const bare = last
    .replace(/\(?20\d{2}\)?/gu, '')
    .replace(
      /\((?:ít nhất|tối thiểu|không dưới|từ|đơn vị tính[^)]*|\p{L}+(?: \p{L}+){0,2})\)|(?:ít nhất|tối thiểu)$/gu,
      '',
    )
    .replace(/^(?:số lượng|chỉ tiêu|số) (?=\p{L})/u, '')
    .trim();
  if (BARE_COUNT.test(bare)) return '';
  return /^\p{L}[\p{L} ,]{3,80}$/u.test(bare) || (bare !== last && /^\p{L}{2,}$/u.test(bare)) ? bare : '';
}

/** The one year that a head names: "Năm 2027", "Chỉ tiêu - 2027". */
function yearOf(name: string): string | null {
  const years = new Set(name.match(/(?<!\d)20\d{2}(?!\d)/gu));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}
