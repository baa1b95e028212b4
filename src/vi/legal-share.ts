import { isSyllable } from './syllables.js';

export interface LegalShare {
  legal: number;
  words: number;
}

const EDGES = /^[\s!-/:-@[-`{-~“”„‘’…–—•]+|[\s!-/:-@[-`{-~“”„‘’…–—•]+$/gu;
const BETWEEN = /[\s,;:()[\]"“”„…]+/u;
/** Numbers, codes, addresses, words joined by a sign: no syllables, and no proof of damage either. */
const CODE = /[\d/@._+=&'’–—-]/u;
const ROMAN = /^[IVXLC]+$/u;
/** "UBND", "HĐND", "CNTT". */
const ABBREVIATION = /^[A-ZĐ]{1,6}$/u;

/**
 * Counts words, and those that are legal syllables. Numbers, codes, single letters, roman numbers and abbreviations do not
 * count as words; any other stretch with a letter does, whatever signs stand in it: those are how damage looks.
 */
export function legalShare(text: string): LegalShare {
  const share: LegalShare = { legal: 0, words: 0 };
  for (const piece of text.normalize('NFC').split(BETWEEN)) {
    const word = piece.replace(EDGES, '');
    if (word.length < 2 || !/\p{L}/u.test(word) || CODE.test(word) || ROMAN.test(word)) continue;
    const legal = isSyllable(word);
    if (!legal && ABBREVIATION.test(word)) continue;
    share.words++;
    if (legal) share.legal++;
  }
  return share;
}
