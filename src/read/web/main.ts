/**
 * The document on its page. Portals differ in their markup and change it every year; the document itself always looks the
 * same: it runs from the letterhead to the recipients and the signature, in long lines that lead nowhere. It is found by that.
 */
import { isCapitals } from '../lines.js';
import { APPENDIX, isSaidAfter, isSaidAmong, LETTERHEAD, METADATA, MOTTO, RECIPIENTS, TITLE } from './cues.js';
import type { PageLines, Region, WebLine } from './lines.js';

/** A line is running text from this length on, as long as it is no link. */
const PROSE = 40;
/** A line that leads elsewhere as a whole. */
const LINK = 0.8;
/** Share of the running text that the element of the document holds at least. */
const MOST = 0.6;
/** Furniture holds less of the running text than this. */
const LITTLE = 0.25;
/** Links, each a line of its own, from which on a page is one of a portal: documents have a few at most. */
const PORTAL_LINKS = 4;
/** Links in a row that are a menu or a list of other documents. */
const MENU = 3;
/** Lines of a letterhead above its motto. */
const HEAD_LINES = 8;
const MAX_HEAD_LINE = 90;

const isLink = (line: WebLine): boolean => line.linked >= LINK;
const textOf = (line: WebLine): string => line.content.text;
const isOpen = (line: WebLine): boolean => line.aside === null;
const proseOf = (line: WebLine): number =>
  textOf(line).length >= PROSE && !isLink(line) ? textOf(line).length * (1 - line.linked) : 0;
const isAnchor = (line: WebLine): boolean =>
  !isLink(line) && [MOTTO, TITLE, RECIPIENTS].some((cue) => cue.test(textOf(line)));

const sliceOf = (lines: WebLine[], { from, to }: { from: number; to: number }): WebLine[] => lines.slice(from, to);
const prose = (lines: WebLine[]): number => lines.reduce((sum, line) => sum + proseOf(line), 0);

/** Sets aside what is the page's own and not the document's. What cannot be told stays. */
export function setPageApart({ lines, whole }: PageLines): void {
  revealHidden(lines, whole);
  const chrome = regionsOf(whole, 'chrome').filter((region) => isFurniture(lines, region));
  const portal =
    chrome.length > 0 ||
    lines.filter((line) => isOpen(line) && isLink(line)).length >= PORTAL_LINKS ||
    hasPageLine(lines);
  if (!portal) return;
  for (const region of chrome) drop(sliceOf(lines, region));
  const main = mainOf(lines, whole);
  drop(lines.slice(0, main.from));
  drop(lines.slice(main.to));
  const inside = sliceOf(lines, main).filter(isOpen);
  const start = startOf(inside);
  drop(inside.slice(0, start));
  const end = endOf(inside);
  dropBehind(inside.slice(end));
  dropAmong(inside.slice(start, end));
}

const hasPageLine = (lines: WebLine[]): boolean => lines.some((line) => isOpen(line) && isSaidAmong(textOf(line)));

function drop(lines: WebLine[]): void {
  for (const line of lines) line.aside ??= 'boilerplate';
}

function regionsOf(region: Region, apart: Region['apart']): Region[] {
  return region.children.flatMap((child) => (child.apart === apart ? [child] : regionsOf(child, apart)));
}

/** A saved page keeps the tab that was not looked at hidden: when that is where the document stands, it is read. */
function revealHidden(lines: WebLine[], whole: Region): void {
  const shown = prose(lines.filter(isOpen));
  for (const region of regionsOf(whole, 'hidden')) {
    const inside = sliceOf(lines, region);
    if (!inside.some(isAnchor) || prose(inside) <= shown) continue;
    for (const line of inside) if (line.aside === 'hidden') line.aside = null;
  }
}

/** Furniture by its element, and by what it holds: no part of a document, and little running text. */
function isFurniture(lines: WebLine[], region: Region): boolean {
  const inside = sliceOf(lines, region).filter(isOpen);
  return !inside.some(isAnchor) && prose(inside) <= LITTLE * prose(lines.filter(isOpen));
}

/** The innermost element that holds all marks of the document and most of the running text. */
function mainOf(lines: WebLine[], whole: Region): Region {
  const sums = runningSums(lines, proseOfOpen);
  const anchors = runningSums(lines, (line) => (isOpen(line) && isAnchor(line) ? 1 : 0));
  const inside = (sum: number[], { from, to }: Region): number => (sum[to] ?? 0) - (sum[from] ?? 0);
  let region = whole;
  for (;;) {
    const here = region;
    const next = here.children.find(
      (child) =>
        inside(anchors, child) === inside(anchors, here) &&
        inside(sums, child) >= MOST * inside(sums, here) &&
        inside(sums, child) > 0,
    );
    if (next === undefined || hasAppendixBeside(lines, here, next)) return here;
    region = next;
  }
}

const proseOfOpen = (line: WebLine): number => (isOpen(line) ? proseOf(line) : 0);

function runningSums(lines: WebLine[], weigh: (line: WebLine) => number): number[] {
  const sums = [0];
  for (const line of lines) sums.push((sums.at(-1) ?? 0) + weigh(line));
  return sums;
}

/** Some portals put each appendix into an element of its own behind that of the document. */
const hasAppendixBeside = (lines: WebLine[], outer: Region, inner: Region): boolean =>
  lines
    .slice(inner.to, outer.to)
    .some(
      (line) => isOpen(line) && !isLink(line) && APPENDIX.test(textOf(line)) && isCapitals(textOf(line).slice(0, 7)),
    );

/** Where the letterhead begins; 0 when the page shows neither motto nor title. */
function startOf(lines: WebLine[]): number {
  const motto = lines.findIndex((line) => !isLink(line) && MOTTO.test(textOf(line)));
  const title = lines.findIndex(
    (line) => !isLink(line) && line.hints.headingDepth === undefined && TITLE.test(textOf(line)),
  );
  const anyTitle = title >= 0 ? title : lines.findIndex((line) => !isLink(line) && TITLE.test(textOf(line)));
  const known =
    motto >= 0 && (anyTitle < 0 || motto < anyTitle || prose(lines.slice(anyTitle, motto)) < PROSE * HEAD_LINES);
  let at = known ? motto : anyTitle;
  if (at < 0) return 0;
  const table = lines[at]?.cell?.table;
  while (at > 0 && table !== undefined && lines[at - 1]?.cell?.table === table) at--;
  for (let steps = 0; at > 0 && steps < HEAD_LINES && isHeadLine(lines[at - 1]); steps++) at--;
  return at;
}

/** Issuer, number, place and date above the motto or the title. */
function isHeadLine(line: WebLine | undefined): boolean {
  if (line === undefined || isLink(line) || line.hints.headingDepth !== undefined) return false;
  const text = textOf(line);
  if (text.length > MAX_HEAD_LINE || /^K[ẾÊ] HO[ẠA]CH/u.test(text) || isSaidAmong(text)) return false;
  if (/^Số hiệu/iu.test(text)) return false;
  return LETTERHEAD.test(text) || isCapitals(text);
}

/** Where the part behind the recipients begins, in which the page's own may follow; the end when there are none. */
function endOf(lines: WebLine[]): number {
  const recipients = lines.findLastIndex((line) => RECIPIENTS.test(textOf(line)));
  if (recipients < 0) return lines.length;
  const table = lines[recipients]?.cell?.table;
  let at = recipients + 1;
  while (table !== undefined && at < lines.length && lines[at]?.cell?.table === table) at++;
  return at;
}

/** From the first line that a page says behind a document to the next appendix. */
function dropBehind(lines: WebLine[]): void {
  let own = false;
  lines.forEach((line, i) => {
    const text = textOf(line);
    const next = lines[i + 1];
    if (!isLink(line) && APPENDIX.test(text) && isCapitals(text.slice(0, 7))) own = false;
    else if (line.cell === undefined && isSaidAfter(text)) own = true;
    else if (isLink(line) && next !== undefined && isLink(next)) own = true;
    else if (line.cell !== undefined && METADATA.test(text)) own = true;
    if (own) line.aside ??= 'boilerplate';
  });
}

/** Notices and menus between the paragraphs of the document. */
function dropAmong(lines: WebLine[]): void {
  let links: WebLine[] = [];
  for (const line of lines) {
    if (line.label === '' && line.cell === undefined && isSaidAmong(textOf(line))) line.aside ??= 'boilerplate';
    if (isLink(line) && line.cell === undefined) links.push(line);
    else links = [];
    if (links.length >= MENU) drop(links);
  }
}
