/**
 * Normalise once, at the door. What every later stage may rely on:
 * - NFC; Vietnamese letters in one code point, the marks of a letter in the right order;
 * - no look-alikes (ƣ, ð, Cyrillic letters inside Latin words), no ligatures, no private-use bullets;
 * - one kind of space, no space before or after a line, never two in a row; line breaks are "\n";
 * - no zero-width characters, soft hyphens, byte order marks, control characters;
 * - hyphens are "-"; en and em dashes and quotation marks stay as printed.
 */
export interface Normalised {
  text: string;
  /** Places in `text` whose printed characters were different, ordered; mere runs of plain spaces are not listed. */
  originals: Original[];
}

export interface Original {
  start: number;
  end: number;
  text: string;
}

const EMPTY: Normalised = { text: '', originals: [] };

/** Letters that fonts, converters and OCR put in place of the Vietnamese ones, and characters of no meaning of their own. */
const SINGLE: Record<string, string> = {
  ƣ: 'ư',
  Ƣ: 'Ư',
  ð: 'đ',
  Ð: 'Đ',
  Ɖ: 'Đ',
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '-',
  '\uFE63': '-',
  '\uFF0D': '-',
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  // Bullets of Symbol and Wingdings, which Word and its PDF writer leave in the private use area.
  '\uF02D': '-',
  '\uF0A7': '-',
  '\uF0A8': '-',
  '\uF0B7': '-',
  '\uF0D8': '-',
  '\uF0E0': '→',
  '\uF0FC': '-',
  '\uF076': '-',
  '\uF06E': '-',
  '\uF06C': '-',
  '\uF02B': '+',
  '\uF02A': '*',
};

const CYRILLIC: Record<string, string> = {
  А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', Х: 'X', У: 'Y', Ѕ: 'S', І: 'I', Ј: 'J',
  а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', х: 'x', у: 'y', ѕ: 's', і: 'i', ј: 'j',
}; // biome-ignore format: a table of pairs reads best in rows

const INVISIBLE =
  '\u00AD\u034F\u061C\u115F\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFE00-\uFE0F\uFEFF';
const CONTROL = '\u0000-\u0008\u000E-\u001F\u007F-\u009F';
const ODD_SPACE = '\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000';
const LINE_BREAK = '\n\r\u000B\u000C\u0085\u2028\u2029';
const SINGLES = Object.keys(SINGLE).join('');

/** Anything that a clean line does not hold; the quick exit of nearly every call. */
const DIRTY = new RegExp(
  `[${SINGLES}${INVISIBLE}${CONTROL}${ODD_SPACE}\\t\\r\\u000B\\u000C\\u0085\\u2028\\u2029\\u0400-\\u04FF\\p{M}]|^[ \\n]|[ \\n]$|  | \\n|\\n `,
  'u',
);

const SPACES = `[ \\t${ODD_SPACE}${LINE_BREAK}${INVISIBLE}${CONTROL}]+`;
const LOOSE_MARKS = `\\P{M}(?:[${INVISIBLE}]*\\p{M})+`;

/** One pass over the dirty places: spaces, invisible characters, look-alikes, letters with loose marks. */
const PLACES = new RegExp([SPACES, `[${SINGLES}](?!\\p{M})`, LOOSE_MARKS].join('|'), 'gu');
/** Where there is Cyrillic, every word is looked at as a whole. */
const WORDS = new RegExp([SPACES, `[\\p{L}\\p{M}\\p{N}${INVISIBLE}${SINGLES}./-]+`, LOOSE_MARKS].join('|'), 'gu');

const SPACING = new RegExp(`^[ \\t${ODD_SPACE}${LINE_BREAK}${INVISIBLE}${CONTROL}]`, 'u');
const ANY_SPACE = new RegExp(`[ \\t${ODD_SPACE}${LINE_BREAK}]`, 'u');
const ODD = new RegExp(`[${ODD_SPACE}]`, 'u');
const UNSEEN = new RegExp(`[${INVISIBLE}]`, 'gu');
const BREAKS = /\r\n|[\n\r\u000B\u000C\u0085\u2028\u2029]/gu;
const REAL_CYRILLIC = /[\u0400-\u04FF]/gu;

/** Marks that belong to the vowel (â, ă, ơ) stand before the tone: then NFC can compose the letter. */
const VOWEL_MARKS = '\u0302\u0306\u031B';

/** Normalises the text of a line or paragraph. Line breaks inside it stay; blank ones at its ends go. */
export function normalise(raw: string): Normalised {
  const nfc = raw.normalize('NFC');
  if (nfc === raw && !DIRTY.test(raw)) return raw === '' ? EMPTY : { text: raw, originals: [] };
  const places = /[\u0400-\u04FF]/u.test(raw) ? WORDS : PLACES;
  const russian = places === WORDS && isRussian(raw);
  const out: string[] = [];
  const originals: Original[] = [];
  let length = 0;
  let done = 0;
  const put = (text: string): void => {
    out.push(text);
    length += text.length;
  };
  for (const match of raw.matchAll(places)) {
    const found = match[0];
    if (match.index > done) put(raw.slice(done, match.index));
    done = match.index + found.length;
    const better = SPACING.test(found) ? spacing(found, length === 0, done === raw.length) : lettersOf(found, russian);
    if (better !== found && better !== '' && isWorthKeeping(found)) {
      originals.push({ start: length, end: length + better.length, text: found });
    }
    put(better);
  }
  put(raw.slice(done));
  const text = out.join('');
  // Letters that come together only now (Korean syllables, a mark after what was dropped): rare enough to begin again.
  const composed = text.normalize('NFC');
  return composed === text ? { text, originals } : { text: normalise(composed).text, originals: [] };
}

/** One normalised text out of several, with a separator between them. */
export function joinNormalised(parts: Normalised[], separator: string): Normalised {
  const only = parts[0];
  if (only !== undefined && parts.length === 1) return only;
  const originals: Original[] = [];
  let at = 0;
  for (const part of parts) {
    for (const o of part.originals) originals.push({ start: o.start + at, end: o.end + at, text: o.text });
    at += part.text.length + separator.length;
  }
  return { text: parts.map((part) => part.text).join(separator), originals };
}

function spacing(found: string, first: boolean, last: boolean): string {
  if (!ANY_SPACE.test(found)) return '';
  if (first || last) return '';
  const breaks = found.match(BREAKS);
  return breaks === null ? ' ' : '\n'.repeat(breaks.length);
}

/** Plain runs of spaces, tabs and breaks print as what they become; an odd space or a strange letter does not. */
const isWorthKeeping = (found: string): boolean => !SPACING.test(found) || ODD.test(found);

function lettersOf(found: string, russian: boolean): string {
  const latin = REAL_CYRILLIC.test(found) ? withoutCyrillic(found, russian) : found;
  REAL_CYRILLIC.lastIndex = 0;
  const single = [...latin.replace(UNSEEN, '')].map((c) => SINGLE[c] ?? c).join('');
  return compose(single);
}

function compose(text: string): string {
  const nfc = text.normalize('NFC');
  if (!/\p{M}/u.test(nfc)) return nfc;
  const sorted = text.normalize('NFD').replace(/\p{M}{2,}/gu, (marks) => {
    const all = [...marks];
    const own = all.filter((m) => VOWEL_MARKS.includes(m));
    return [...own, ...all.filter((m) => !VOWEL_MARKS.includes(m))].join('');
  });
  const better = sorted.normalize('NFC');
  return /\p{M}/u.test(better) ? nfc : better;
}

/** A word with letters that only Cyrillic has is Cyrillic; one made of look-alikes is Latin unless the text is Russian. */
function withoutCyrillic(word: string, russian: boolean): string {
  const letters = word.match(REAL_CYRILLIC) ?? [];
  if (letters.some((c) => CYRILLIC[c] === undefined)) return word;
  const mixed = /[\p{Script=Latin}\p{N}]/u.test(word);
  return mixed || !russian ? [...word].map((c) => CYRILLIC[c] ?? c).join('') : word;
}

function isRussian(text: string): boolean {
  for (const match of text.matchAll(REAL_CYRILLIC)) if (CYRILLIC[match[0]] === undefined) return true;
  return false;
}
