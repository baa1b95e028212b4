/** What stands on the pages beside the text: numbers and running heads. */
import type { Aside } from '../assemble.js';
import { isRule, pageNumberOf, startsWithMarker } from '../lines.js';
import type { PdfLine } from './lines.js';

export interface PageLines {
  number: number;
  height: number;
  lines: PdfLine[];
}

/** Page numbers and running heads stand within this share of the height from the edge. */
const EDGE = 0.13;
/** Lines at each edge that are looked at. */
const EDGE_LINES = 2;
/** Running heads come back at the same height, within points. */
const SAME_HEIGHT = 6;

/** Takes page furniture out of the lines, in place, and returns what was taken. */
export function takeFurniture(pages: PageLines[]): Aside[] {
  const asides: Aside[] = [];
  const take = (page: PageLines, line: PdfLine, reason: Aside['reason']): void => {
    page.lines = page.lines.filter((l) => l !== line);
    asides.push({ reason, text: line.content.text, page: page.number });
  };
  for (const page of pages) {
    for (const line of page.lines) if (isRule(line.content.text)) take(page, line, 'decoration');
  }
  for (const { page, line } of pageNumbers(pages)) take(page, line, 'page-number');
  for (const { page, line } of runningHeads(pages)) take(page, line, 'running-head');
  return asides;
}

function edgeLines(page: PageLines): PdfLine[] {
  const sorted = [...page.lines].sort((a, b) => a.y - b.y);
  const top = sorted.slice(0, EDGE_LINES).filter((l) => l.y < EDGE * page.height);
  const bottom = sorted.slice(-EDGE_LINES).filter((l) => l.y > (1 - EDGE) * page.height);
  return [...new Set([...top, ...bottom])];
}

/** Page numbers that count on, and other numbers that stand where these do: an appendix begins at 1 again. */
function pageNumbers(pages: PageLines[]): Placed[] {
  const all = pages.flatMap((page) =>
    edgeLines(page).flatMap((line) => {
      const number = pageNumberOf(line.content.text);
      return number === null ? [] : [{ page, line, number }];
    }),
  );
  const offset = numberOffset(pages);
  const sure = all.filter(({ page, number }) => offset !== null && number === page.number + offset);
  const counted = new Set(sure.map(({ page }) => page));
  const alike = all.filter(
    ({ page, line }) => !counted.has(page) && sure.length > 1 && sure.some((own) => isSamePlace(own.line, line)),
  );
  return [...sure, ...alike];
}

interface Placed {
  page: PageLines;
  line: PdfLine;
}

const isSamePlace = (a: PdfLine, b: PdfLine): boolean =>
  Math.abs(a.y - b.y) < SAME_HEIGHT && Math.abs(a.left + a.right - b.left - b.right) < 4 * SAME_HEIGHT;

/** Difference between printed number and page, as most pages have it: appendices may begin at 1 again, covers count as none. */
function numberOffset(pages: PageLines[]): number | null {
  const votes = new Map<number, number>();
  for (const page of pages) {
    for (const line of edgeLines(page)) {
      const number = pageNumberOf(line.content.text);
      if (number !== null) votes.set(number - page.number, (votes.get(number - page.number) ?? 0) + 1);
    }
  }
  const best = [...votes].sort((a, b) => b[1] - a[1])[0];
  if (best === undefined) return null;
  return best[1] >= 2 || best[0] === 0 ? best[0] : null;
}

/** The same words at the same height on most pages; their digits may differ ("Trang 2/14"). */
function runningHeads(pages: PageLines[]): Placed[] {
  if (pages.length < 3) return [];
  const groups = new Map<string, Placed[]>();
  for (const page of pages) {
    for (const line of edgeLines(page)) {
      const { text } = line.content;
      // "1. Nội dung", "2. Nội dung" are headings, however alike.
      const key = startsWithMarker(text) ? text : text.replace(/\d+/gu, '#');
      groups.set(key, [...(groups.get(key) ?? []), { page, line }]);
    }
  }
  return [...groups.values()].flatMap((group) => {
    const first = group[0]?.line.y ?? 0;
    const level = group.filter(({ line }) => Math.abs(line.y - first) < SAME_HEIGHT);
    return level.length >= Math.max(3, pages.length / 2) ? level : [];
  });
}
