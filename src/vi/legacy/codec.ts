import { LEGACY_SYSTEMS, type LegacySystem, SIGNS } from './tables.js';

interface Codec {
  letters: Map<string, string>;
  /** Any sign of the system, the longest first. */
  pattern: RegExp;
}

const codecs: Record<LegacySystem, Codec> = { tcvn3: codecOf('tcvn3'), vni: codecOf('vni') };

function codecOf(system: LegacySystem): Codec {
  const letters = new Map<string, string>();
  for (const [letter, sign] of SIGNS[system]) {
    letters.set(sign, letter);
    // A capital with its mark in the small form ("Aù") is typed often, and prints as a capital.
    if (system === 'vni' && sign.length === 2 && sign === sign.toUpperCase()) {
      letters.set((sign[0] ?? '') + (sign[1] ?? '').toLowerCase(), letter);
    }
  }
  const longestFirst = [...letters.keys()].sort((a, b) => b.length - a.length);
  return { letters, pattern: new RegExp(longestFirst.join('|'), 'gu') };
}

/** Old fonts that Windows takes for symbol fonts keep their bytes in the private use area. */
const PRIVATE = /[\uF0A1-\uF0FE]/gu;
/** Fonts share a glyph between the micro sign and this Greek letter, and a PDF may name either. */
const GREEK_MU = /\u03BC/gu;

/** Text of an old system as Unicode. Signs that the system does not know stay as they are. */
export function decode(text: string, system: LegacySystem): string {
  const { letters, pattern } = codecs[system];
  const bytes = text.replace(PRIVATE, (c) => String.fromCharCode(c.charCodeAt(0) & 0xff));
  const signs = bytes.replace(GREEK_MU, '\u00B5');
  return signs.normalize('NFC').replace(pattern, (sign) => letters.get(sign) ?? sign);
}

/** Unicode as text of an old system. A capital that the system has no sign for is written as the small letter. */
export function encode(text: string, system: LegacySystem): string {
  const signs = SIGNS[system];
  return Array.from(text.normalize('NFC'), (c) => signs.get(c) ?? signs.get(c.toLowerCase()) ?? c).join('');
}

/** Has the text any sign that the system reads otherwise than Unicode does? */
export const hasSigns = (text: string, system: LegacySystem): boolean => text.search(SOME_SIGN[system]) >= 0;
const SOME_SIGN = Object.fromEntries(
  LEGACY_SYSTEMS.map((system) => [system, new RegExp(codecs[system].pattern.source, 'u')]),
) as Record<LegacySystem, RegExp>;

/** Letters of TCVN3 whose capitals have no sign: after decoding they are small wherever the writer meant either. */
const UNSURE = [...SIGNS.tcvn3.keys()].filter((c) => !SIGNS.tcvn3.has(c.toUpperCase())).join('');
const AT_START = new RegExp(`^(?:[^\\p{L}]+|\\P{L}*(?:[IVX]+|\\p{L})[.)]\\s+)?[${UNSURE}]`, 'u');
const IN_SENTENCES = new RegExp(`(?<=[.!?]\\s+)[${UNSURE}]`, 'gu');

/** Gives a paragraph and its sentences the capitals at their start that TCVN3 has no sign for. */
export function mendStarts(decoded: string, isStart: boolean): string {
  const mended = decoded.replace(IN_SENTENCES, (c) => c.toUpperCase());
  return isStart ? mended.replace(AT_START, (start) => start.slice(0, -1) + start.slice(-1).toUpperCase()) : mended;
}

/** "46/KH-UBND" is in capitals in any text. */
const CODE = /\S*[\d/]\S*/gu;

/**
 * TCVN3 has no capitals with tones, so titles were typed "KÕ HO¹CH" and printed "Kế HOạCH". A word whose plain letters are
 * capitals is one in capitals, and so is every word of a text that has plain capitals only.
 */
export function mendCapitals(decoded: string): string {
  const words = decoded.replace(CODE, ' ');
  if (/[A-Z]{2}/u.test(words) && !/[a-z]/u.test(words)) return decoded.toUpperCase();
  return decoded.replace(/[\p{L}]+/gu, (word) =>
    /[A-Z].*[A-Z]/u.test(word) && !/[a-z]/u.test(word) ? word.toUpperCase() : word,
  );
}
