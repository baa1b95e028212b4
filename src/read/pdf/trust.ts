/**
 * Can the text layer of a page be trusted? Four signs of a broken one: letters without their marks, words that are no
 * syllables, words without a vowel, characters that mean nothing. A page with few words is judged as most others are.
 */
import { isSyllable } from '../../vi/syllables.js';
import { MARKED } from '../letters.js';
import {
  MAX_BROKEN_SHARE,
  MAX_MUTE_SHARE,
  MAX_WRONG_SHARE,
  MIN_JUDGED_WORDS,
  MIN_MARKED_SHARE,
  MIN_MUTE,
  MIN_SYLLABLE_SHARE,
  MIN_WRONG,
} from '../limits.js';
import { type LaidPage, linesIn } from './layout.js';

/** What the words of a text say of it. */
export interface Soundness {
  /** Word tokens; numbers, codes, abbreviations do not count. */
  words: number;
  /** Of them: Vietnamese syllables. */
  legal: number;
  /** What has no vowel: sound text has none of these, dropped letters leave many. */
  mute: number;
  /** As `mute`, and small words with Vietnamese marks that are no syllables: typing errors are rare, changed letters are not. */
  wrong: number;
  /** Letters of the words, and how many bear a Vietnamese mark. */
  letters: number;
  marked: number;
  /** Characters that are no text, and all characters but spaces. */
  broken: number;
  chars: number;
}

const NOTHING: Soundness = { words: 0, legal: 0, mute: 0, wrong: 0, letters: 0, marked: 0, broken: 0, chars: 0 };
const KEYS = ['words', 'legal', 'mute', 'wrong', 'letters', 'marked', 'broken', 'chars'] as const;

const TOKEN = /[^\s"“”'‘’(),;:!?…[\]{}<>|=]+/gu;
/** "b)", "c1)": labels are no words. */
const LABEL = /(?<![\p{L}\p{N}])\p{L}\d?\)/gu;
/** Numbers, codes ("46/KH-UBND", "Covid-19"), addresses: letters that follow no orthography. */
const CODE = /[\d@_&%+#*]|\p{L}\.\p{L}|[/-]\p{Lu}{2}|\p{Lu}{2}[/-]/u;
const WORD = /[\p{L}\p{M}\p{Co}\uFFFD]+/gu;
const VOWEL = /[aeiouy]/u;
/** Spellings that Vietnamese has not, as in names of places and people and foreign words: "Krông", "Đắk", "Zalo". */
const FOREIGN = /^\p{Lu}.*[fjwz]|^\p{Lu}[rlw]|^\p{Lu}\p{L}*[klrsbdvxz]$|^K[aăâoôơuưạắằáàóố]|^Ea$/u;
/** Units behind a number: "5 km", "2 kg". */
const UNIT = /^(?:[kcdm]?m|kg|g|ml|kw|kwh|đ|tr|tđ|ha|s|h)$/u;
/** Replacement characters, controls; private-use letters inside words (alone they are bullets). */
const BROKEN = /[\uFFFD\u0000-\u0008\u000E-\u001F\u007F-\u009F]|(?<=\p{L}|\p{Co})\p{Co}|\p{Co}(?=\p{L})/gu;

/** What one word adds; null when it does not count. */
type Weight = Pick<Soundness, 'legal' | 'mute' | 'wrong' | 'letters' | 'marked'> | null;

/** Weighs the words of a text, line by line; `known` keeps words from page to page, as most come again. */
export function soundnessOf(lines: Iterable<string>, known = new Map<string, Weight>()): Soundness {
  const sum: Soundness = { ...NOTHING };
  for (const line of lines) {
    sum.broken += line.match(BROKEN)?.length ?? 0;
    for (const [token] of line.replace(LABEL, ' ').matchAll(TOKEN)) {
      sum.chars += token.length;
      if (CODE.test(token)) continue;
      for (const [word] of token.matchAll(WORD)) {
        if (word.length === 1 && word !== token) continue;
        if (!known.has(word)) known.set(word, weightOf(word));
        const weight = known.get(word) ?? null;
        if (weight === null) continue;
        sum.words++;
        sum.legal += weight.legal;
        sum.mute += weight.mute;
        sum.wrong += weight.wrong;
        sum.letters += weight.letters;
        sum.marked += weight.marked;
      }
    }
  }
  return sum;
}

function weightOf(word: string): Weight {
  if (isAbbreviation(word) || UNIT.test(word) || (word.length === 1 && /\p{Lu}/u.test(word))) return null;
  const legal = isSyllable(word);
  if (!legal && FOREIGN.test(word)) return null;
  const marked = word.match(MARKED)?.length ?? 0;
  const mute = !VOWEL.test(word.normalize('NFD').toLowerCase());
  const wrong = mute || (!legal && marked > 0 && word === word.toLowerCase());
  return { legal: Number(legal), mute: Number(mute), wrong: Number(wrong), letters: word.length, marked };
}

/** Two capitals or more, unless a vowel with a mark shows that it is a word in capitals: "HOẠCH", but not "HĐND". */
const isAbbreviation = (word: string): boolean =>
  (word.match(/\p{Lu}/gu)?.length ?? 0) >= 2 &&
  !(word === word.toUpperCase() && /[\u0300-\u0303\u0306\u0309\u0323]/u.test(word.normalize('NFD')));

const shareOf = (part: number, all: number): number => (all === 0 ? 1 : part / all);

/** 0..1: the share of syllables; less where letters lack their marks, as syllables without marks are syllables too. */
export const gradeOf = (sound: Soundness): number =>
  Math.round(
    1000 *
      shareOf(sound.legal, sound.words) *
      Math.min(1, shareOf(sound.marked, sound.letters) / MIN_MARKED_SHARE) *
      shareOf(sound.chars, sound.chars + sound.broken),
  ) / 1000;

/** Does the text show that letters were lost or changed? */
export const isBroken = (sound: Soundness): boolean =>
  shareOf(sound.marked, sound.letters) < MIN_MARKED_SHARE ||
  shareOf(sound.legal, sound.words) < MIN_SYLLABLE_SHARE ||
  sound.broken > MAX_BROKEN_SHARE * sound.chars ||
  (sound.mute >= MIN_MUTE && sound.mute > MAX_MUTE_SHARE * sound.words) ||
  (sound.wrong >= MIN_WRONG && sound.wrong > MAX_WRONG_SHARE * sound.words);

/** Grades every page and marks those whose text layer is broken, in place. */
export function gradePages(pages: LaidPage[]): void {
  const known = new Map<string, Weight>();
  const graded = pages.map((page) => ({ page, sound: soundnessOf(textsOf(page), known) }));
  const judged = graded.filter(({ sound }) => sound.words >= MIN_JUDGED_WORDS);
  for (const { page, sound } of judged) {
    page.untrusted = isBroken(sound);
    page.confidence = gradeOf(sound);
  }
  // One letter lost from a font shows on a page or two only, but harms all pages: those that pass are weighed together.
  const passed = judged.filter(({ page }) => !page.untrusted);
  if (isBroken(sumOf(passed.map(({ sound }) => sound)))) {
    for (const { page, sound } of passed) page.untrusted = sound.wrong > 0;
  }
  const bad = judged.filter(({ page }) => page.untrusted);
  const mostly = bad.length > judged.length / 2;
  const usual = mostly ? gradeOf(sumOf(bad.map(({ sound }) => sound))) : 1;
  for (const { page, sound } of graded) {
    if (sound.words >= MIN_JUDGED_WORDS) continue;
    page.untrusted = mostly && sound.words > 0;
    page.confidence = page.untrusted ? usual : 1;
  }
}

function sumOf(sounds: Soundness[]): Soundness {
  const sum = { ...NOTHING };
  for (const sound of sounds) for (const key of KEYS) sum[key] += sound[key];
  return sum;
}

/** Lines as laid out; controls are gone from them, so pieces with controls are added as they were. */
const textsOf = (page: LaidPage): string[] => [
  ...linesIn(page).map((line) => line.content.text),
  ...page.source.items.flatMap((item) => item.text.match(CONTROLS) ?? []),
];
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/gu;
