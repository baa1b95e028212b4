/** The end of a plan is two columns, recipients and signature, that may go on overleaf: each goes on where it broke off. */
import { startsWithBullet } from '../lines.js';
import type { Column, PdfLine } from './lines.js';

/** Points by which the left edge of a column may differ from page to page. */
const SAME_EDGE = 8;
const CLOSING = /^nơi nhận/iu;

/** Lines of one page and of the next: recipients overleaf go behind those before the page's end, not behind the signature. */
export function joinClosing(lines: PdfLine[], next: PdfLine[]): PdfLine[] {
  const column = closingColumn(lines);
  const at = column === null ? -1 : lines.findLastIndex((line) => line.column === column);
  // With nothing behind them they are followed by what comes next all the same.
  if (column === null || at === lines.length - 1) return addTo(lines, next);
  const more = next.slice(0, lengthOf(next, column, lines));
  for (const line of more) line.column = column;
  return [...lines.slice(0, at + 1), ...more, ...lines.slice(at + 1), ...next.slice(more.length)];
}

/** In place: a document may have hundreds of pages. */
function addTo(lines: PdfLine[], next: PdfLine[]): PdfLine[] {
  for (const line of next) lines.push(line);
  return lines;
}

/** The column of the recipients, where the page ends with it and the one beside it. */
function closingColumn(lines: PdfLine[]): Column | null {
  const last = lines.at(-1);
  if (last === undefined || last.column === null) return null;
  const head = lines.findLastIndex((line) => line.page !== last.page || CLOSING.test(line.content.text));
  const [first, second] = [lines[head], lines[head + 1]];
  // "Nơi nhận:" may stand higher than the signature, and alone.
  const column = first?.column ?? second?.column ?? null;
  if (column === null || first?.page !== last.page) return null;
  const behind = lines.slice(head + 1);
  return behind.every((line) => line.column !== null) && last.column.left > column.left ? column : null;
}

/** How many lines at the head of a page are recipients: lines at the place of their column, or items alone. */
function lengthOf(next: PdfLine[], column: Column, lines: PdfLine[]): number {
  const beside = Math.min(...lines.flatMap((line) => (line.column && line.column !== column ? [line.left] : [])));
  const own = (line: PdfLine): boolean =>
    line.left < beside &&
    (line.column === null
      ? startsWithBullet(line.content.text) && near(line, column)
      : near(line.column, column) && line.page === next[0]?.page);
  if (!startsWithBullet(next[0]?.content.text ?? '')) return 0;
  const end = next.findIndex((line) => !own(line));
  return end < 0 ? next.length : end;
}

const near = (a: { left: number }, b: { left: number }): boolean => Math.abs(a.left - b.left) < SAME_EDGE;
