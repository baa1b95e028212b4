import type { CellAddress } from '../model/text.js';

/** The little HTML that stands in markdown: line breaks, stray tags, tables of some converters. */

/** A cell of the table at hand; which of the document's tables that is, its reader knows. */
export type HtmlCell = Omit<CellAddress, 'table'> & { text: string };

const ENTITIES: Record<string, string> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
};
/** No table of a plan is wider; a larger span is a slip or an attack. */
const MAX_SPAN = 100;

/** Text of a piece of HTML: breaks and block ends are "\n", other tags vanish. */
export const textOfHtml = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?-->/gu, '')
    .replace(/<(?:br|\/p|\/div|\/li|\/h[1-6])\s*\/?>/giu, '\n')
    .replace(/<[^<>]*>/gu, '')
    .replace(
      /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,8}));/giu,
      (whole, dec?: string, hex?: string, name?: string) => {
        if (dec !== undefined) return character(Number.parseInt(dec, 10));
        if (hex !== undefined) return character(Number.parseInt(hex, 16));
        return ENTITIES[name?.toLowerCase() ?? ''] ?? whole;
      },
    );

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

/** The cells of the first table in a piece of HTML with their places in the grid, or null when there is none. */
export function cellsOfHtml(html: string): HtmlCell[] | null {
  if (!/<table[\s>]/iu.test(html)) return null;
  const rows = html.split(/<tr[\s>]/iu).slice(1);
  const taken = new Set<string>();
  const cells: Omit<HtmlCell, 'rows' | 'columns'>[] = [];
  let columns = 0;
  rows.forEach((row, r) => {
    let c = 0;
    for (const match of row.matchAll(/<t[dh]([^>]*)>([\s\S]*?)(?=<t[dh][\s>]|<\/tr|<\/table|$)/giu)) {
      while (taken.has(`${r},${c}`)) c++;
      const rowSpan = Math.min(spanOf(match[1] ?? '', 'rowspan'), rows.length - r);
      const columnSpan = spanOf(match[1] ?? '', 'colspan');
      cells.push({ text: textOfHtml(match[2] ?? ''), row: r, column: c, rowSpan, columnSpan });
      for (let i = 1; i < rowSpan; i++) for (let j = 0; j < columnSpan; j++) taken.add(`${r + i},${c + j}`);
      c += columnSpan;
    }
    columns = Math.max(columns, c);
  });
  return cells.map((cell) => ({ ...cell, rows: rows.length, columns }));
}

function spanOf(attributes: string, name: string): number {
  const value = new RegExp(`${name}\\s*=\\s*["']?(\\d+)`, 'iu').exec(attributes)?.[1];
  return Math.min(Math.max(Number(value ?? 1), 1), MAX_SPAN);
}
