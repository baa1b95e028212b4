/** Pages into one text: what PDFs and pictures of pages have in common. */
import { type Diagnostic, failed, ok, type Result } from '../../model/result.js';
import type { PageGrade, SourceText } from '../../model/text.js';
import { type Aside, assemble } from '../assemble.js';
import { diagnose, type ReadCode } from '../diagnostics.js';
import { joinCured, tellLegacy } from '../legacy.js';
import { MIN_CHARS_PER_PAGE } from '../limits.js';
import type { ReadTools } from '../tools.js';
import { draftsOf } from './compose.js';
import type { PdfPage } from './document.js';
import { takeFurniture } from './furniture.js';
import { charsOf, type LaidPage, layPage, linesIn } from './layout.js';
import { type RecognisePage, replaceRecognised } from './recognition.js';
import { asidesOf, marksOf } from './stamps.js';
import { gradePages, isBroken, soundnessOf } from './trust.js';

/** Where pages come from, one after the other: page(1) ... page(pageCount). */
export interface PageSource {
  pageCount: number;
  page(number: number): Promise<PdfPage>;
}

/** Reads all pages into one text; pages without sound text are recognised when the tools allow it. */
export async function readPages(
  format: 'pdf' | 'image',
  document: PageSource,
  tools: ReadTools,
): Promise<Result<SourceText>> {
  const pages: LaidPage[] = [];
  for (let number = 1; number <= document.pageCount; number++)
    pages.push(await layPage(await document.page(number), pages.at(-1)));
  gradePages(pages);
  const needed = pages.filter((page) => isPictureOfText(page) || page.untrusted);
  if (needed.length > 0) await recognise(pages, needed, tools);
  const setAside: Aside[] = [...pages.flatMap(asidesOf), ...takeFurniture(pages)];
  if (isScan(pages)) return failed(diagnose(tools.ocrModelMissing ? 'ocr-model-missing' : 'no-text-layer'));
  markUntrusted(pages);
  const drafts = draftsOf(pages, setAside);
  const source = assemble(format, drafts, setAside, {
    pages: pages.length,
    pageGrades: pages.map(gradeOfPage),
    marks: pages.flatMap(marksOf),
  });
  return ok(source, [...remarksOn(pages), ...tellLegacy(source, joinCured(pages.map((page) => page.source.cured)))]);
}

async function recognise(pages: LaidPage[], needed: LaidPage[], { ocr, onPagesToRecognise }: ReadTools): Promise<void> {
  if (ocr === undefined) return onPagesToRecognise?.(needed.length);
  const { recogniserOf } = await import('../scan/page.js');
  const read = once(recogniserOf(ocr));
  const wanted = await worthReading(pages, needed, read);
  await replaceRecognised(pages, (page) => wanted.includes(page), read);
  const { repairLines } = await import('../scan/repair.js');
  const done = pages.filter((page) => page.method === 'ocr');
  const body = done.flatMap((page) => page.lines);
  repairLines(
    body,
    done.flatMap(linesIn).filter((line) => !body.includes(line)),
  );
}

/** Pages with a suspect text layer from which a few are tried first. */
const MANY_SUSPECTS = 6;

/**
 * A long document in another language has no sound Vietnamese on its pages either, and would be recognised for an hour for
 * nothing: of many pages with a suspect text layer some are tried, and the rest only where that gave Vietnamese.
 */
async function worthReading(pages: LaidPage[], needed: LaidPage[], read: RecognisePage): Promise<LaidPage[]> {
  const suspects = needed.filter((page) => !isPictureOfText(page));
  if (suspects.length <= MANY_SUSPECTS) return needed;
  const sample = [suspects[0], suspects[suspects.length >> 1], suspects.at(-1)];
  const tried = [...pages];
  await replaceRecognised(tried, (page) => sample.includes(page), read);
  const isSound = (page: LaidPage, at: number): boolean => page !== pages[at] && !isBroken(soundnessOf(textsIn(page)));
  return tried.some(isSound) ? needed : needed.filter(isPictureOfText);
}

/** A page that was tried is not recognised again. */
function once(read: RecognisePage): RecognisePage {
  const seen = new Map<PdfPage, ReturnType<RecognisePage>>();
  return (page) => {
    const layer = seen.get(page) ?? read(page);
    seen.set(page, layer);
    return layer;
  };
}

const textsIn = (page: LaidPage): string[] => linesIn(page).map((line) => line.content.text);

/** A picture that nobody read has been read not at all. */
const gradeOfPage = (page: LaidPage): PageGrade => ({
  page: page.number,
  grade: isPictureOfText(page) ? 0 : page.confidence,
  method: page.method,
});

/** All text of a page whose text layer is broken is in doubt: nobody can say which words are the wrong ones. */
function markUntrusted(pages: LaidPage[]): void {
  for (const page of pages) {
    if (!page.untrusted) continue;
    for (const line of linesIn(page)) {
      line.doubts = [{ start: 0, end: line.content.text.length, confidence: page.confidence, reason: 'text-layer' }];
    }
  }
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

/** Mean confidence of a page's words below which a third of them is wrong. */
const HARDLY_READ = 0.6;

/** What a page shows but does not say: a scanned page among others is the loss that nobody notices. */
function remarksOn(pages: LaidPage[]): Diagnostic[] {
  const remarks: Diagnostic[] = [];
  const add = (code: ReadCode, on: (page: LaidPage) => boolean): void => {
    const numbers = pages.filter(on).map((page) => page.number);
    if (numbers.length > 0) remarks.push(diagnose(code, `trang ${numbers.join(', ')}`));
  };
  add('damaged', (page) => page.source.damaged);
  add('pages-without-text', isPictureOfText);
  add('pages-hardly-read', (page) => page.method === 'ocr' && page.confidence < HARDLY_READ);
  add('pages-recognised', (page) => page.method === 'ocr');
  add('text-layer-suspect', (page) => page.untrusted);
  add('table-not-rebuilt', (page) => page.doubtful);
  return remarks;
}
