/** Words of fixed phrases get the marks that the recogniser lost or confused; what was read is kept as the original. */
import { FIXED_PHRASES } from '../../knowledge/fixed-phrases.js';
import { foldBare } from '../../vi/fold.js';
import type { Normalised } from '../../vi/normalise.js';

interface Phrase {
  words: string[];
  bare: string[];
}

/** Phrases by their first word without marks, the longest first. */
const PHRASES = new Map<string, Phrase[]>();
for (const phrase of [...FIXED_PHRASES].sort((a, b) => b.length - a.length)) {
  const words = phrase.split(' ');
  const bare = words.map((word) => foldBare(word));
  PHRASES.set(bare[0] ?? '', [...(PHRASES.get(bare[0] ?? '') ?? []), { words, bare }]);
}

const WORD = /[\p{L}\p{M}]+/gu;

/** The text with its fixed phrases in their right spelling. Letters stand one for one, so every place stays. */
export function withSoundPhrases(content: Normalised): Normalised {
  const found = [...content.text.matchAll(WORD)].map(({ 0: text, index }) => ({ text, index, bare: foldBare(text) }));
  let { text } = content;
  const originals = [...content.originals];
  for (let i = 0; i < found.length; i++) {
    const phrase = (PHRASES.get(found[i]?.bare ?? '') ?? []).find(({ bare }) =>
      bare.every((word, k) => found[i + k]?.bare === word && (k === 0 || isNextTo(content.text, found, i + k))),
    );
    if (phrase === undefined) continue;
    phrase.words.forEach((right, k) => {
      const read = found[i + k];
      if (read === undefined) return;
      const put = inCaseOf(read.text, right);
      if (put === read.text || put.length !== read.text.length || isOldTone(read.text, put)) return;
      text = text.slice(0, read.index) + put + text.slice(read.index + put.length);
      originals.push({ start: read.index, end: read.index + put.length, text: read.text });
    });
    i += phrase.words.length - 1;
  }
  return { text, originals: originals.sort((a, b) => a.start - b.start) };
}

const isNextTo = (text: string, found: { text: string; index: number }[], at: number): boolean => {
  const [before, after] = [found[at - 1], found[at]];
  return (
    before !== undefined && after !== undefined && text.slice(before.index + before.text.length, after.index) === ' '
  );
};

/** "hoà" and "uỷ" are printed so: a matter of taste, no misreading. */
const isOldTone = (read: string, put: string): boolean =>
  /o[àáảãạ]|u[ỳýỷỹỵ]/iu.test(read) && /[òóỏõọ]a|[ùúủũụ]y/iu.test(put);

function inCaseOf(read: string, right: string): string {
  if (read === read.toUpperCase()) return right.toUpperCase();
  return read[0] === read[0]?.toUpperCase() ? `${right[0]?.toUpperCase() ?? ''}${right.slice(1)}` : right;
}
