import { type Diagnostic, failed, ok, type Result } from '../../model/result.js';
import type { BlockHints, SourceText } from '../../model/text.js';
import { type Aside, assemble, type Draft } from '../assemble.js';
import { diagnose, type ReadCode } from '../diagnostics.js';
import { joinCured, tellLegacy } from '../legacy.js';
import { MAX_PDF_PAGES, MIN_CHARS_PER_PAGE } from '../limits.js';
import type { ReadTools } from '../tools.js';
import { openPdf, type PdfDocument, PdfEncrypted, type PdfPage } from './document.js';
import { type Faces, facesOf, isBold, isItalic } from './faces.js';
import { type PageLines, takeFurniture } from './furniture.js';
import { gridsOf } from './grid.js';
import { joinContents, linesOf, type PdfLine } from './lines.js';
import { type Note, noteDraft, takeNotes } from './notes.js';
import { type Body, bodiesOf, isCentred, joinPdfLines } from './paragraphs.js';
import { rowsOf, signsOfTable } from './rows.js';
import { continueTable, type PdfTable, tableDrafts, tableOf } from './tables.js';

/** Reads a PDF with a text layer. */
export async function readPdf(bytes: Uint8Array, _tools: ReadTools = {}): Promise<Result<SourceText>> {
  let document: PdfDocument | undefined;
  if (isCutShort(bytes)) return failed(diagnose('unreadable', 'thiếu phần cuối của tệp PDF'));
  try {
    document = await openPdf(bytes);
    if (document.pageCount > MAX_PDF_PAGES) return failed(diagnose('too-large', `${document.pageCount} trang`));
    return await readPages(document);
  } catch (error) {
    if (error instanceof PdfEncrypted) return failed(diagnose('encrypted'));
    return failed(diagnose('unreadable', error instanceof Error ? error.message.slice(0, 120) : 'lỗi không rõ'));
  } finally {
    await document?.close();
  }
}

/** A PDF ends with a pointer to its table of contents; without it pdf.js reads what it finds and says nothing of the rest. */
const TAIL = 16 * 1024;

function isCutShort(bytes: Uint8Array): boolean {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-TAIL));
  return !tail.includes('%%EOF') && !tail.includes('startxref');
}

/** A stretch of a page in reading order: lines of text, or a table. */
type Part = { lines: PdfLine[] } | { table: PdfTable };

interface LaidPage extends PageLines {
  source: PdfPage;
  parts: Part[];
  /** Looked like a table, but no borders were found. */
  doubtful: boolean;
  /** Shows something else than its text; looked at only where there is little text. */
  pictured: boolean;
}

async function readPages(document: PdfDocument): Promise<Result<SourceText>> {
  const pages: LaidPage[] = [];
  for (let number = 1; number <= document.pageCount; number++) pages.push(await readPage(await document.page(number)));
  const setAside: Aside[] = takeFurniture(pages);
  for (const { source, number } of pages) {
    for (const text of source.slanted) setAside.push({ reason: 'decoration', text, page: number });
  }
  if (isScan(pages)) return failed(diagnose('no-text-layer'));
  const drafts = draftsOf(pages, setAside);
  const source = assemble('pdf', drafts, setAside, { pages: pages.length });
  return ok(source, [...remarksOn(pages), ...tellLegacy(source, joinCured(pages.map((page) => page.source.cured)))]);
}

/** Below this many characters, stamps included, it is worth asking whether the page is a picture. */
const FEW_CHARS = 4 * MIN_CHARS_PER_PAGE;

async function readPage(page: PdfPage): Promise<LaidPage> {
  const laid = await layOut(page);
  if (charsOf(laid) < FEW_CHARS) laid.pictured = (await page.drawing()).pictured;
  page.close();
  return laid;
}

/** Signs of a table from which its borders are looked for. */
const MIN_SIGNS = 2;

async function layOut(page: PdfPage): Promise<LaidPage> {
  const laid: LaidPage = {
    source: page,
    number: page.number,
    height: page.height,
    lines: [],
    parts: [],
    doubtful: false,
    pictured: false,
  };
  const rows = rowsOf(page.items);
  const tabular = signsOfTable(page.items, rows, page.number) >= MIN_SIGNS;
  const { grids, rest } = tabular ? gridsOf((await page.drawing()).rules, page.items) : { grids: [], rest: page.items };
  laid.doubtful = tabular && grids.length === 0;
  if (grids.length === 0) {
    laid.lines = linesOf(rows, page.number);
    laid.parts = [{ lines: laid.lines }];
    return laid;
  }
  let top = Number.NEGATIVE_INFINITY;
  const addLines = (bottom: number): void => {
    const lines = linesOf(rowsOf(rest.filter((item) => item.y > top && item.y <= bottom)), page.number);
    if (lines.length > 0) laid.parts.push({ lines });
    laid.lines.push(...lines);
    top = bottom;
  };
  for (const grid of grids) {
    addLines(grid.top + 1);
    laid.parts.push({ table: tableOf(grid, page.number) });
  }
  addLines(Number.POSITIVE_INFINITY);
  return laid;
}

function charsOf(page: LaidPage): number {
  const inLines = page.lines.reduce((sum, line) => sum + line.content.text.length, 0);
  const tables = page.parts.flatMap((part) => ('table' in part ? part.table.cells.flatMap((c) => c.lines) : []));
  return inLines + tables.reduce((sum, line) => sum + line.content.text.length, 0);
}

function draftsOf(pages: LaidPage[], setAside: Aside[]): Draft[] {
  const bodyAt = bodiesFor(pages);
  const notes = pages.flatMap((page) => takeNotes(page, bodyOfPage(page, bodyAt)));
  const faces = facesOf(pages.flatMap((page) => page.lines));
  let tables = 0;
  const drafts: Draft[] = [];
  for (const part of joinParts(pages, setAside)) {
    if ('table' in part) {
      drafts.push(...tableDrafts(part.table, tables++, faces));
      continue;
    }
    for (const paragraph of joinPdfLines(part.lines, bodyAt)) {
      drafts.push({
        content: joinContents(paragraph),
        page: paragraph[0]?.page,
        hints: hintsOf(paragraph, faces, bodyAt),
      });
      for (const note of takeAfter(notes, paragraph)) drafts.push(noteDraft(note));
    }
  }
  return [...drafts, ...notes.map(noteDraft)];
}

function hintsOf(paragraph: PdfLine[], faces: Faces, bodyAt: (line: PdfLine) => Body): BlockHints {
  const hints: BlockHints = {};
  if (isBold(paragraph, faces)) hints.bold = true;
  if (isItalic(paragraph, faces)) hints.italic = true;
  if (paragraph.every((line) => line.column === null && isCentred(line, bodyAt(line)))) hints.centred = true;
  return hints;
}

const bodyOfPage = (page: LaidPage, bodyAt: (line: PdfLine) => Body): number =>
  page.lines[0] === undefined ? 0 : bodyAt(page.lines[0]).size;

/** The notes that belong behind a paragraph, taken off the list. */
function takeAfter(notes: Note[], paragraph: PdfLine[]): Note[] {
  const own = notes.filter((note) => note.after !== null && paragraph.includes(note.after));
  for (const note of own) notes.splice(notes.indexOf(note), 1);
  return own;
}

function bodiesFor(pages: LaidPage[]): (line: PdfLine) => Body {
  const widths = new Map(pages.map((page) => [page.number, page.source.width]));
  const bodies = bodiesOf(
    pages.flatMap((page) => page.lines),
    widths,
  );
  return (line) => bodies.get(Math.round(widths.get(line.page) ?? 0)) ?? NO_BODY;
}

const NO_BODY: Body = { left: 0, right: 0, size: 1, leading: 1, indented: false };

/** Parts of all pages in a row: text goes on over page ends, and so do tables that nothing stands between. */
function joinParts(pages: LaidPage[], setAside: Aside[]): Part[] {
  const joined: Part[] = [];
  for (const page of pages) {
    const kept = new Set(page.lines);
    page.parts.forEach((part) => {
      const last = joined.at(-1);
      if ('table' in part) {
        if (last === undefined || !('table' in last) || !continueTable(last.table, part.table, setAside))
          joined.push(part);
        return;
      }
      const lines = part.lines.filter((line) => kept.has(line));
      if (lines.length === 0) return;
      if (last !== undefined && 'lines' in last) last.lines.push(...lines);
      else joined.push({ lines });
    });
  }
  return joined;
}

/** A page with a picture and less text than this is a picture of its text. */
const isPictureOfText = (page: LaidPage): boolean => page.pictured && charsOf(page) < MIN_CHARS_PER_PAGE;
/** Scanned pages to each page of text from which the document counts as a scan with a cover. */
const MOSTLY = 4;

function isScan(pages: LaidPage[]): boolean {
  if (pages.every((page) => charsOf(page) === 0)) return true;
  const pictures = pages.filter(isPictureOfText).length;
  const written = pages.filter((page) => charsOf(page) >= MIN_CHARS_PER_PAGE).length;
  return pictures > written * MOSTLY;
}

/** What a page shows but does not say: a scanned page among others is the loss that nobody notices. */
function remarksOn(pages: LaidPage[]): Diagnostic[] {
  const remarks: Diagnostic[] = [];
  const add = (code: ReadCode, on: (page: LaidPage) => boolean): void => {
    const numbers = pages.filter(on).map((page) => page.number);
    if (numbers.length > 0) remarks.push(diagnose(code, `trang ${numbers.join(', ')}`));
  };
  add('damaged', (page) => page.source.damaged);
  add('pages-without-text', isPictureOfText);
  add('table-not-rebuilt', (page) => page.doubtful);
  return remarks;
}
