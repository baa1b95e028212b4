/** The blocks of a document out of its laid pages. */
import type { BlockHints } from '../../model/text.js';
import type { Aside, Draft } from '../assemble.js';
import { joinClosing } from './closing.js';
import { type Faces, facesOf, isBold, isItalic } from './faces.js';
import type { LaidPage, Part } from './layout.js';
import { joinContents, joinDoubts, type PdfLine } from './lines.js';
import { type Note, noteDraft, takeNotes } from './notes.js';
import { type Body, bodiesOf, isCentred, joinPdfLines } from './paragraphs.js';
import { continueTable, tableDrafts } from './tables.js';

/** Paragraphs and tables of all pages in reading order; heads of tables that are printed again go aside. */
export function draftsOf(pages: LaidPage[], setAside: Aside[]): Draft[] {
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
        doubts: joinDoubts(paragraph),
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

const NO_BODY: Body = { left: 0, right: 0, size: 1, leading: 1, indented: false, spaced: false, chars: 0 };

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
      if (last !== undefined && 'lines' in last) last.lines = joinClosing(last.lines, lines);
      else joined.push({ lines });
    });
  }
  return joined;
}
