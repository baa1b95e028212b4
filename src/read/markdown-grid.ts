/**
 * Tables that pandoc draws with "+---+" and "|", which markdown parsers do not know: rewritten as HTML tables, which the
 * markdown reader does. A letterhead that comes from Word by way of pandoc is one.
 */
import { isCapitals, startsLower } from './lines.js';

const BORDER = /^\s*\+(?:[-=:]+\+)+\s*$/u;
const INSIDE = /^\s*[|+]/u;
/** A line that fills its cell to this share was broken by the writer of the table, not of the text. */
const FULL = 0.8;

/** The text with its drawn tables turned into HTML. */
export function gridsToHtml(text: string): string {
  if (!/^\s*\+[-=:]{2}/mu.test(text)) return text;
  const out: string[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; ) {
    const end = endOfGrid(lines, at);
    if (end > at) out.push('', htmlOf(lines.slice(at, end)), '');
    else out.push(lines[at] ?? '');
    at = Math.max(end, at + 1);
  }
  return out.join('\n');
}

/** The line behind a drawn table that begins at `at`; `at` itself when none does. */
function endOfGrid(lines: string[], at: number): number {
  if (!BORDER.test(lines[at] ?? '')) return at;
  let end = at;
  while (INSIDE.test(lines[end] ?? '')) end++;
  return end > at + 2 ? end : at;
}

function htmlOf(lines: string[]): string {
  const edges = edgesOf(lines.filter((line) => BORDER.test(line)));
  const rows: string[][][] = [];
  for (const line of lines) {
    if (BORDER.test(line)) rows.push(edges.slice(1).map(() => []));
    else addLine(rows.at(-1) ?? [], line, edges);
  }
  const filled = rows.filter((row) => row.some((cell) => cell.some((l) => l.trim() !== '')));
  const widths = edges.slice(1).map((edge, i) => edge - (edges[i] ?? 0) - 3);
  return `<table>${filled.map((row) => `<tr>${row.map((cell, i) => `<td>${cellHtml(cell, widths[i] ?? 0)}</td>`).join('')}</tr>`).join('')}</table>`;
}

/** Columns of the "+" signs of all borders. */
function edgesOf(borders: string[]): number[] {
  const edges = new Set<number>();
  for (const border of borders) for (const match of border.matchAll(/\+/gu)) edges.add(match.index);
  return [...edges].sort((a, b) => a - b);
}

/** Where a line has no wall at an edge, the cell goes on over it. */
function addLine(row: string[][], line: string, edges: number[]): void {
  const chars = [...line];
  let cell = 0;
  let text = '';
  for (let i = 0; i + 1 < edges.length; i++) {
    text += chars.slice((edges[i] ?? 0) + (text === '' ? 1 : 0), edges[i + 1]).join('');
    const wall = chars[edges[i + 1] ?? 0];
    if (wall !== '|' && wall !== '+' && wall !== undefined) continue;
    row[cell]?.push(text);
    cell = i + 1;
    text = '';
  }
}

function cellHtml(lines: string[], width: number): string {
  const out: string[] = [];
  let open = false;
  for (const raw of lines) {
    const line = raw.trim().replace(/[&<>]/gu, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));
    const before = out.at(-1) ?? '';
    const goesOn =
      open && isCapitals(line) === isCapitals(before) && (startsLower(line) || before.length >= FULL * width);
    if (line !== '' && goesOn) out.splice(-1, 1, `${before} ${line}`);
    else if (line !== '') out.push(line);
    open = line !== '';
  }
  return out.join('<br>');
}
