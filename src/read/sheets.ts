/** A scan that was pasted into a text document: its pages are pictures, and what is typed beside them is a line or two. */
import type { Result } from '../model/result.js';
import type { SourceText } from '../model/text.js';
import { type About, assemble, type Draft } from './assemble.js';
import { draftsOfSource, tablesOf } from './docx/chunks.js';
import { MAX_PDF_PAGES, MIN_CHARS_PER_PAGE } from './limits.js';
import { pictureHead } from './scan/picture-head.js';
import type { ReadTools } from './tools.js';

/** Pixels of the shorter side from which a picture may be a page: a page photographed badly has 700, a seal 200. */
const MIN_SHEET = 500;
/** A page is at most so much longer than wide; banners and rules are longer. */
const MAX_LENGTH = 2;

/** The pictures of pages among those named, in their order, where the text is far too little beside them; else none. */
export function sheetsOf(names: string[], chars: number, bytesOf: (name: string) => Uint8Array | null): Uint8Array[] {
  const all = [...new Set(names)];
  if (chars >= MIN_CHARS_PER_PAGE * all.length) return [];
  const pictures = all.slice(0, MAX_PDF_PAGES).map((name) => bytesOf(name) ?? new Uint8Array());
  const sheets = pictures.filter(isSheet);
  return chars < MIN_CHARS_PER_PAGE * sheets.length ? sheets : [];
}

function isSheet(bytes: Uint8Array): boolean {
  const head = pictureHead(bytes);
  if (head === null) return false;
  const [short, long] = [Math.min(head.width, head.height), Math.max(head.width, head.height)];
  return short >= MIN_SHEET && long <= MAX_LENGTH * short;
}

/** What is typed, then what is recognised on the sheets, as one text; nothing when no words were recognised. */
export async function joinSheets(
  typed: SourceText,
  drafts: Draft[],
  sheets: Uint8Array[],
  tools: ReadTools,
): Promise<Result<SourceText>> {
  const { readPictures } = await import('./scan/image.js');
  const { value: scan, diagnostics } = await readPictures(sheets, tools);
  if (scan === null) return { value: null, diagnostics };
  const pages = draftsOfSource(scan, tablesOf(typed)).map((draft, i) => ({ ...draft, page: scan.blocks[i]?.page }));
  const about: About = { pageGrades: scan.pageGrades, marks: [...typed.marks, ...scan.marks] };
  if (scan.pages !== undefined) about.pages = scan.pages;
  const setAside = [...typed.setAside, ...scan.setAside];
  return { value: assemble(typed.format, [...drafts, ...pages], setAside, about), diagnostics };
}
