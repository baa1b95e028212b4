import { fold } from './fold.js';

/**
 * "cấp tính" for "cấp tỉnh", "02 Iần" for "02 lần": a word of the child that differs from the parent's in its marks alone, in
 * the very same place. Whoever typed or recognised it meant the same word, so what rests on the difference is a question.
 */

interface Word {
  text: string;
  /** Without its marks, and with letters that look alike taken for one. */
  shape: string;
}

const MARKS = /[\u0300-\u036f]/gu;
const shapeOf = (word: string): string =>
  word
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/đ/gu, 'd')
    .replace(/^i(?=[aeouy])/u, 'l')
    .replace(/rn/gu, 'm');

const wordsOf = (text: string): Word[] =>
  (fold(text).match(/[\p{L}\p{M}\d]+/gu) ?? []).map((word) => ({ text: word, shape: shapeOf(word) }));

/** "năm" and "nam", "ba" and "bà", "tư" and "từ": numbers have neighbours in sound that are other words. */
const NUMERALS = new Set(['một', 'hai', 'ba', 'bốn', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mươi', 'lăm']);

/** The child's word that stands for one of the parent's with other marks, as far as its neighbour is the same; or null. */
export function lookAlike(parent: string, child: string): string | null {
  const [above, own] = [wordsOf(parent), wordsOf(child)];
  const [asked, told] = [new Set(above.map(({ text }) => text)), new Set(own.map(({ text }) => text))];
  const open = (word: Word, other: Set<string>): boolean =>
    word.shape.length > 1 && !other.has(word.text) && !NUMERALS.has(word.text);
  const places = new Set(above.flatMap((word, at) => (open(word, told) ? placesOf(above, at) : [])));
  const at = own.findIndex((word, i) => open(word, asked) && placesOf(own, i).some((place) => places.has(place)));
  return own[at]?.text ?? null;
}

/** A word by its shape, with the one before it and with the one behind it. */
function placesOf(words: readonly Word[], at: number): string[] {
  const [before, word, behind] = [words[at - 1], words[at], words[at + 1]];
  const shape = word?.shape ?? '';
  return [
    ...(before === undefined ? [] : [`${before.text}<${shape}`]),
    ...(behind === undefined ? [] : [`${shape}>${behind.text}`]),
  ];
}
