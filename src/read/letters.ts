import type { Diagnostic } from '../model/result.js';
import type { SourceText } from '../model/text.js';
import { diagnose } from './diagnostics.js';
import { MIN_MARKED_SHARE } from './limits.js';

/** Fewer letters than this prove nothing. */
const MIN_LETTERS = 200;
/** Vietnamese letters with marks, composed. */
export const MARKED =
  /[ăâđêôơư\u00C0-\u00C3\u00C8-\u00CA\u00CC\u00CD\u00D2-\u00D5\u00D9\u00DA\u00DD\u00E0-\u00E3\u00E8-\u00EA\u00EC\u00ED\u00F2-\u00F5\u00F9\u00FA\u00FDĂĐĨĩŨũƠƯ\u1EA0-\u1EF9]/gu;
const LETTERS = /\p{L}/gu;

/**
 * Letters with Vietnamese marks divided by all letters tells sound text from a broken font map, a foreign OCR or an old
 * Vietnamese encoding. Where the format knows pages, each is judged by itself.
 */
export function suspectLetters(source: SourceText): Diagnostic[] {
  const bad = [...byPage(source)].filter(([, text]) => isSuspect(text)).map(([page]) => page);
  if (bad.length === 0) return [];
  const share = Math.round(shareOf(source.text) * 100);
  const where = source.pages === undefined ? '' : `, trang ${bad.join(', ')}`;
  return [diagnose('text-layer-suspect', `chỉ ${share}% chữ cái có dấu${where}`)];
}

function byPage(source: SourceText): Map<number, string> {
  const pages = new Map<number, string>();
  if (source.pages === undefined) return pages.set(0, source.text);
  // A page read from a text layer was judged by its reader, which knows more than letters.
  const judged = new Set(source.pageGrades.filter((g) => g.method === 'text').map((g) => g.page));
  for (const block of source.blocks) {
    const page = block.page ?? 0;
    if (judged.has(page)) continue;
    pages.set(page, `${pages.get(page) ?? ''}${source.text.slice(block.start, block.end)}\n`);
  }
  return pages;
}

const isSuspect = (text: string): boolean =>
  (text.match(LETTERS)?.length ?? 0) >= MIN_LETTERS && shareOf(text) < MIN_MARKED_SHARE;

function shareOf(text: string): number {
  const letters = text.match(LETTERS)?.length ?? 0;
  return letters === 0 ? 0 : (text.match(MARKED)?.length ?? 0) / letters;
}
