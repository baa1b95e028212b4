// The documents of the folder as a clerk would have them in Word: what the twins are made of.
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { officeConvert } from './programs.mjs';

const LINES = /\n/u;

/**
 * Each document with its Word base and its blocks. Word files are taken as they are, text files are opened by LibreOffice;
 * PDF and markdown, which no word processor opens well, are typed out anew from what the tool reads of them.
 */
export async function documentsOf(folder, wanted, work, dist) {
  const { readDocument } = await import(pathToFileURL(path.join(dist, 'read', 'index.js')).href);
  const documents = [];
  for (const file of readdirSync(folder).sort()) {
    const { name, ext } = path.parse(file);
    if (!['.docx', '.pdf', '.md', '.txt'].includes(ext) || !file.includes(wanted)) continue;
    const original = path.join(folder, file);
    const { value: source } = await readDocument(new Uint8Array(readFileSync(original)), file);
    if (source === null) throw new Error(`${file}: the original cannot be read`);
    const base = path.join(work, 'base', `${name}.docx`);
    if (ext === '.docx') copyFileSync(original, base);
    else if (ext === '.txt')
      officeConvert([original], path.dirname(base), 'docx', 'Text (encoded):UTF8,LF,Times New Roman,vi');
    else writeFileSync(base, await typedOut(source));
    documents.push({ name, ext, original, base, source });
  }
  return documents;
}

/** A Word file of the blocks: paragraphs, and tables with their spans. */
async function typedOut(source) {
  const children = [];
  for (const group of groupsOf(source.blocks)) {
    if (group[0].cell === undefined) children.push(...group.map((block) => paragraph(source, block)));
    else children.push(table(source, group));
  }
  const document = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    sections: [{ children }],
  });
  return Packer.toBuffer(document);
}

/** Runs of paragraphs, and the blocks of one table each. */
export function groupsOf(blocks) {
  const groups = [];
  for (const block of blocks) {
    const last = groups.at(-1)?.[0];
    if (last !== undefined && last.cell?.table === block.cell?.table) groups.at(-1).push(block);
    else groups.push([block]);
  }
  return groups;
}

function paragraph({ text }, { start, end, hints }) {
  const lines = text.slice(start, end).split(LINES);
  const runs = lines.map(
    (line, i) => new TextRun({ text: line, bold: hints.bold, italics: hints.italic, break: i === 0 ? 0 : 1 }),
  );
  return new Paragraph({ children: runs, alignment: hints.centred ? AlignmentType.CENTER : undefined });
}

function table(source, blocks) {
  const { rows } = blocks[0].cell;
  const cells = new Map();
  for (const block of blocks) {
    const key = `${block.cell.row} ${block.cell.column}`;
    cells.set(key, [...(cells.get(key) ?? []), block]);
  }
  const spanned = new Set();
  const row = (r) => {
    const out = [];
    for (let c = 0; c < blocks[0].cell.columns; c += 1) {
      const own = cells.get(`${r} ${c}`);
      if (own === undefined && spanned.has(`${r} ${c}`)) continue;
      const { rowSpan = 1, columnSpan = 1 } = own?.[0].cell ?? {};
      for (let i = 0; i < rowSpan; i += 1) for (let j = 0; j < columnSpan; j += 1) spanned.add(`${r + i} ${c + j}`);
      const children = own === undefined ? [new Paragraph('')] : own.map((block) => paragraph(source, block));
      out.push(new TableCell({ children, rowSpan, columnSpan }));
    }
    return new TableRow({ children: out });
  };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: Array.from({ length: rows }, (_, r) => row(r)),
  });
}
