import { strToU8, zipSync } from 'fflate';
import { docxFile, p, tbl, tc, tr } from './docx-file.js';
import { type Ink, pdfFile, setText, widthOf } from './pdf-file.js';

/** A document as its author thinks of it. */
export type Content = ({ kind: 'paragraph' | 'item'; text: string } | { kind: 'table'; rows: string[][] })[];

/** The same content in each format, by pure writers: what the readers are held against. */
export const WRITERS: Record<string, (content: Content) => Uint8Array> = {
  txt: (content) => strToU8(content.map((part) => (part.kind === 'table' ? lines(part.rows) : plain(part))).join('\n')),
  md: (content) =>
    strToU8(content.map((part) => (part.kind === 'table' ? pipes(part.rows) : plain(part))).join('\n\n')),
  html: (content) => strToU8(html(content)),
  docx: (content) =>
    docxFile({ body: content.map((part) => (part.kind === 'table' ? docxTable(part.rows) : p(plain(part)))).join('') }),
  odt,
  rtf,
  pdf,
};

const plain = ({ kind, text }: { kind: 'paragraph' | 'item' | 'table'; text: string }): string =>
  kind === 'item' ? `- ${text}` : text;
const lines = (rows: string[][]): string => rows.flat().join('\n');

const pipes = (rows: string[][]): string => {
  const written = rows.map((row) => `| ${row.join(' | ')} |`);
  written.splice(1, 0, `|${(rows[0] ?? []).map(() => ' --- |').join('')}`);
  return written.join('\n');
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function html(content: Content): string {
  const table = (rows: string[][]): string =>
    `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td><p>${escaped(cell)}</p></td>`).join('')}</tr>`).join('')}</table>`;
  const parts = content.map((part) => (part.kind === 'table' ? table(part.rows) : `<p>${escaped(plain(part))}</p>`));
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title></title></head><body>${parts.join('\n')}</body></html>`;
}

const docxTable = (rows: string[][]): string => tbl(...rows.map((row) => tr(...row.map((cell) => tc(p(cell))))));

const NAMESPACES = ['office', 'text', 'table', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

function odt(content: Content): Uint8Array {
  const paragraph = (text: string): string => `<text:p>${escaped(text)}</text:p>`;
  const table = (rows: string[][]): string =>
    `<table:table>${rows.map((row) => `<table:table-row>${row.map((cell) => `<table:table-cell>${paragraph(cell)}</table:table-cell>`).join('')}</table:table-row>`).join('')}</table:table>`;
  const body = content.map((part) => (part.kind === 'table' ? table(part.rows) : paragraph(plain(part)))).join('');
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMESPACES}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    'META-INF/manifest.xml': strToU8(
      '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/></manifest:manifest>',
    ),
  });
}

function rtf(content: Content): Uint8Array {
  const signs = (text: string): string =>
    [...text].map((c) => (/[\\{}]/u.test(c) ? `\\${c}` : c < '\x80' ? c : `\\u${c.charCodeAt(0)}?`)).join('');
  const row = (cells: string[]): string =>
    `\\trowd${cells.map((_, i) => `\\cellx${(i + 1) * 2000}`).join('')}\n${cells.map((cell) => `\\pard\\intbl ${signs(cell)}\\cell`).join('\n')}\\row\n`;
  const parts = content.map((part) =>
    part.kind === 'table' ? part.rows.map(row).join('') : `\\pard ${signs(plain(part))}\\par\n`,
  );
  return strToU8(`{\\rtf1\\ansi\\ansicpg1258\\uc1\\deff0{\\fonttbl{\\f0 Times New Roman;}}\n${parts.join('')}}`);
}

const TOP = 60;
const PAGE_ROWS = 36;
const LEADING = 18;

/** Paragraphs of a line each; a table as ruled cells. Pages are filled one after the other. */
function pdf(content: Content): Uint8Array {
  const pages: { ink: Ink[]; lines: [number, number, number, number][] }[] = [];
  let row = PAGE_ROWS;
  const room = (needed: number): { page: { ink: Ink[]; lines: [number, number, number, number][] }; y: number } => {
    if (row + needed > PAGE_ROWS || pages.length === 0) {
      pages.push({ ink: [], lines: [] });
      row = 0;
    }
    const y = TOP + row * LEADING;
    row += needed;
    return { page: pages.at(-1) ?? { ink: [], lines: [] }, y };
  };
  for (const part of content) {
    if (part.kind !== 'table') {
      const count = Math.ceil(widthOf(plain(part)) / 400) + 1;
      const { page, y } = room(count);
      page.ink.push(...setText([plain(part)], y));
    } else ruled(part.rows, room(part.rows.length * 2 + 1));
  }
  return pdfFile(pages);
}

function ruled(
  rows: string[][],
  { page, y }: { page: { ink: Ink[]; lines: [number, number, number, number][] }; y: number },
): void {
  const height = 2 * LEADING;
  const columns = rows[0]?.length ?? 1;
  const width = 450 / columns;
  const edge = (i: number): number => 85 + i * width;
  for (let r = 0; r <= rows.length; r++) page.lines.push([edge(0), y + r * height, edge(columns), y + r * height]);
  for (let c = 0; c <= columns; c++) page.lines.push([edge(c), y, edge(c), y + rows.length * height]);
  rows.forEach((row, r) => {
    row.forEach((text, c) => {
      page.ink.push({ x: edge(c) + 6, y: y + r * height + 22, text, size: 10 });
    });
  });
}
