/** Pages whose fonts draw the letters of an old Vietnamese encoding. */
import { decode } from '../../vi/legacy/codec.js';
import { type Cured, cureRuns, type Run } from '../../vi/legacy/cure.js';
import { isSyllable } from '../../vi/syllables.js';
import type { PdfItem } from './document.js';

/** What was decoded on a page; guesses are single lines. */
export type CuredPage = Pick<Cured, 'systems' | 'guesses'>;

/** Part of the size of the letters that a gap between two pieces of a line must have to part two words. */
const GAP = 0.1;

/**
 * Decodes the pieces of a page in place, font by font: a font has one encoding. The names of the fonts cost a pass over the
 * page, so they are asked for only when the letters speak for an old encoding; then they tell which ones draw capitals.
 */
export async function cureItems(items: PdfItem[], namesOf: () => Promise<Map<string, string>>): Promise<CuredPage> {
  const fonts = byFont(items);
  const { systems } = cureRuns(fonts.map((font) => runsOf(font)));
  if (systems.length === 0) return { systems, guesses: [] };
  if (systems.includes('tcvn3')) for (const item of items) item.text = withSoftHyphens(item.text);
  const names = await namesOf();
  const paragraphs = fonts.map((font) => runsOf(font, names.get(font[0]?.font ?? '')));
  const cured = cureRuns(paragraphs);
  for (const [i, font] of fonts.entries()) {
    for (const [j, item] of font.entries()) item.text = cured.paragraphs[i]?.[2 * j] ?? item.text;
  }
  return { systems: cured.systems, guesses: cured.guesses };
}

function byFont(items: PdfItem[]): PdfItem[][] {
  const fonts = new Map<string, PdfItem[]>();
  for (const item of items) {
    const own = fonts.get(item.font);
    if (own === undefined) fonts.set(item.font, [item]);
    else own.push(item);
  }
  return [...fonts.values()];
}

const HYPHENED = /[\p{L}\u00A7-\u00BE]+-[\p{L}\u00A7-\u00BE]*|-[\p{L}\u00A7-\u00BE]+/gu;

/** The "ư" of TCVN3 is the soft hyphen, which some PDFs give as a plain one: "nh-ng" is "nhưng". */
const withSoftHyphens = (text: string): string =>
  text.replace(HYPHENED, (word) => {
    const meant = word.replace('-', '\u00AD');
    return isSyllable(decode(meant, 'tcvn3')) ? meant : word;
  });

/** The pieces of one font, and between any two what parts them: nothing, a space or the end of a line. */
function runsOf(items: PdfItem[], font?: string): Run[] {
  return items.flatMap((item, i) => {
    const next = items[i + 1];
    const text = next === undefined ? '' : partingOf(item, next);
    return [
      { text: item.text, font },
      { text, font },
    ];
  });
}

function partingOf(item: PdfItem, next: PdfItem): string {
  if (Math.abs(item.y - next.y) > item.size / 2) return '\n';
  return next.left - item.right > GAP * item.size ? ' ' : '';
}
