/** The tasks of a row: one, or several in one cell. */
import type { Cell, Row } from './grid.js';
import type { Line } from './lines.js';
import { cellOf, cellsOf } from './table-cells.js';
import type { Head } from './table-head.js';

export interface Part {
  row: Row;
  task: Cell;
  /** A lead-in within the cell, or a merged cell beside it. */
  above: string[];
  items: PartItem[];
}

export interface PartItem {
  label: string | null;
  text: string;
  start: number;
  end: number;
}

/** The task cell of a row: of several columns of tasks the first, unless it is merged over rows. */
export function taskOf(row: Row, head: Head): Cell | null {
  const cells = cellsOf(row, head, 'task');
  return cells.find((c) => c.rowSpan === 1) ?? cells.at(-1) ?? null;
}

/** The tasks of a row: bullets inside its cell are tasks of their own, the line over them leads them in. */
export function partsOf(row: Row, head: Head, task: Cell): Part {
  const above = cellsOf(row, head, 'group')
    .filter((c) => c !== task)
    .map((c) => c.text);
  const label = cellOf(row, head, 'number')?.text ?? null;
  const marked = task.lines.filter((l) => l.marker !== null);
  if (marked.length > 1) return bulleted(row, task, above, label);
  if (marked.length === 0 && task.lines.length > 1 && isParagraphs(task.lines)) {
    const items = task.lines.map((l) => ({ label: null, text: l.text, start: l.textStart, end: l.end }));
    return { row, task, above, items };
  }
  return { row, task, above, items: [lone(task, label)] };
}

/** One task, without the bullet before it; its own number is its label where the row has none. */
function lone(task: Cell, label: string | null): PartItem {
  const [first] = task.lines;
  const marker = first?.marker ?? null;
  if (first === undefined || marker === null || (marker.ordinal !== null && label !== null))
    return { label, text: task.text, start: task.start, end: task.end };
  const text = task.text.slice(marker.label.length).trim();
  return { label: label ?? marker.label, text, start: first.textStart, end: task.end };
}

function bulleted(row: Row, task: Cell, above: string[], label: string | null): Part {
  const items: PartItem[] = [];
  const lead: string[] = [];
  for (const line of task.lines) {
    const last = items.at(-1);
    if (line.marker !== null)
      items.push({ label: line.marker.label, text: line.text, start: line.textStart, end: line.end });
    else if (last === undefined) lead.push(line.text);
    else Object.assign(last, { text: `${last.text} ${line.text}`, end: line.end });
  }
  const number = label === null ? '' : `${label} `;
  const leads = lead.length === 0 ? [] : [`${number}${lead.join(' ')}`.replace(/\s*:\s*$/u, '')];
  return { row, task, above: [...above, ...leads], items };
}

/** What a row names and how much of it has to be reached, in the cell right behind: one criterion. */
export function withLevel(items: readonly PartItem[], task: Cell, levels: readonly Cell[]): PartItem | null {
  const [item] = items;
  const [level] = levels;
  if (item === undefined || items.length > 1 || levels.length !== 1 || level?.start !== task.end + 1) return null;
  return { ...item, text: `${item.text} ${level.text}`, end: level.end };
}

/** Sentences, each a paragraph, and not one that the cell's width has broken. */
const isParagraphs = (lines: Line[]): boolean =>
  lines.every((l, i) => /^\p{Lu}/u.test(l.text) && (i === lines.length - 1 || /[.;]$/u.test(l.text)));
