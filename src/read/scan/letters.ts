/** Single letters that the recogniser gets wrong by rule: capitals among small letters, strokes of quarters. */
import type { Normalised, Original } from '../../vi/normalise.js';

interface Rule {
  pattern: RegExp;
  /** As long as what it stands for. */
  put(found: string): string;
}

/** Each with as many strokes as was read: "IHI" may be two or three, and stays. */
const QUARTERS: Record<string, string> = {
  IIL: 'III',
  IH: 'III',
  HI: 'III',
  H: 'II',
  L: 'I',
  l: 'I',
  lV: 'IV',
};

/** Capitals with marks differ from small letters in size alone. All rules keep the number of letters. */
const RULES: readonly Rule[] = [
  { pattern: /(?<=\p{Ll})(?![A-Z])\p{Lu}(?=\p{Ll}|(?!\p{L}))/gu, put: (found) => found.toLowerCase() },
  { pattern: /(?<=^\p{Lu}|[^\p{L}]\p{Lu})(?![A-Z])\p{Lu}(?=\p{Ll})/gu, put: (found) => found.toLowerCase() },
  { pattern: /(?<=(?:^|\p{Ll}[,;]?|-|\)) )SỞ(?= \p{Lu}\p{Ll}|[.;,]?$)/gu, put: () => 'Sở' },
  { pattern: /(?<=^)SỞ(?= \p{Lu}\p{Ll})/gu, put: () => 'Sở' },
  { pattern: /(?<=\p{Ll},? )Ở(?= \p{Ll})/gu, put: () => 'ở' },
  { pattern: /⁄/gu, put: () => '/' },
];

const QUARTER = /(?<=quý )(IIL|IH|HI|H|L|l|lV)(?=\s?[/⁄]\s?20\d\d)/giu;

/** The stroke between quarter and year, lost or seen twice. */
const SLASH = /(?<=quý (?:I{1,3}|IV))(?:\/\/|)(?=20\d\d(?!\d))/giu;
const SLASHES = new Set(['', '//']);

/** The text with such letters put right; what was read is kept as the original. */
export function withSoundLetters(content: Normalised): Normalised {
  let { text } = content;
  const originals: Original[] = [...content.originals];
  for (const { pattern, put } of RULES) {
    text = text.replace(pattern, (found, ...rest) => {
      const at = rest.findLast((part) => typeof part === 'number') ?? 0;
      originals.push({ start: at, end: at + found.length, text: found });
      return put(found);
    });
  }
  return { text, originals: originals.sort((a, b) => a.start - b.start) };
}

/** Where strokes of a quarter's number were seen as one letter was misread ("quý IIL/2026"), and what stands there. */
export const quarterRepairs = (text: string): { start: number; end: number; put: string }[] =>
  [...text.matchAll(QUARTER), ...text.matchAll(SLASH)].flatMap(({ 0: found, index }) => {
    const put = SLASHES.has(found) ? '/' : QUARTERS[found];
    return put === undefined ? [] : [{ start: index, end: index + found.length, put }];
  });
