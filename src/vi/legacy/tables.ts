/**
 * The two systems in which Vietnamese was written on computers before Unicode. Their fonts draw Vietnamese letters at the
 * places of western ones, so their text reads as western letters everywhere else.
 */
export type LegacySystem = 'tcvn3' | 'vni';
export const LEGACY_SYSTEMS: readonly LegacySystem[] = ['tcvn3', 'vni'];

const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] as const;
const nfc = (vowel: string, tone: string): string => (vowel + tone).normalize('NFC');

/** The vowels with their letters for grave, hook, tilde, acute and dot, in that order. */
type ToneRow = readonly [vowel: string, signs: string];

/**
 * TCVN 5712:1993, set VN3 ("ABC", fonts named .VnTime): one byte a letter, shown as its western letter. Only the capitals
 * without a tone have bytes of their own; the others are printed by fonts whose small letters look like capitals.
 */
const TCVN3_PLAIN: readonly [letters: string, signs: string] = [
  'ĂÂÊÔƠƯĐăâêôơưđ',
  '\u00A1\u00A2\u00A3\u00A4\u00A5\u00A6\u00A7\u00A8\u00A9\u00AA\u00AB\u00AC\u00AD\u00AE',
];
const TCVN3_TONES: readonly ToneRow[] = [
  ['a', '\u00B5\u00B6\u00B7\u00B8\u00B9'],
  ['ă', '\u00BB\u00BC\u00BD\u00BE\u00C6'],
  ['â', '\u00C7\u00C8\u00C9\u00CA\u00CB'],
  ['e', '\u00CC\u00CE\u00CF\u00D0\u00D1'],
  ['ê', '\u00D2\u00D3\u00D4\u00D5\u00D6'],
  ['i', '\u00D7\u00D8\u00DC\u00DD\u00DE'],
  ['o', '\u00DF\u00E1\u00E2\u00E3\u00E4'],
  ['ô', '\u00E5\u00E6\u00E7\u00E8\u00E9'],
  ['ơ', '\u00EA\u00EB\u00EC\u00ED\u00EE'],
  ['u', '\u00EF\u00F1\u00F2\u00F3\u00F4'],
  ['ư', '\u00F5\u00F6\u00F7\u00F8\u00F9'],
  ['y', '\u00FA\u00FB\u00FC\u00FD\u00FE'],
];

/**
 * VNI for Windows (fonts named VNI-Times): a mark is a letter of its own behind the vowel, in the case of the vowel; a
 * few letters are one sign.
 */
const VNI_SINGLE: Record<string, string> = {
  ơ: 'ô', ư: 'ö', đ: 'ñ', í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î',
}; // biome-ignore format: a table of pairs reads best in rows
/** How the vowels with a hat or a bow are written without tone, and their five tones; the others take the plain tones. */
const VNI_PLAIN_TONES = 'øûõùï';
const VNI_MARKED: Record<string, { base: string; mark: string; tones: string }> = {
  ă: { base: 'a', mark: 'ê', tones: 'èúüéë' },
  â: { base: 'a', mark: 'â', tones: 'àåãáä' },
  ê: { base: 'e', mark: 'â', tones: 'àåãáä' },
  ô: { base: 'o', mark: 'â', tones: 'àåãáä' },
};
const VNI_PLAIN: Record<string, string> = { a: 'a', e: 'e', o: 'o', ơ: 'ô', u: 'u', ư: 'ö', y: 'y' };

function tcvn3(): Map<string, string> {
  const signs = new Map<string, string>();
  const [plain, plainSigns] = TCVN3_PLAIN;
  for (const [i, letter] of [...plain].entries()) signs.set(letter, plainSigns[i] ?? '');
  for (const [vowel, row] of TCVN3_TONES) {
    for (const [i, tone] of TONES.entries()) signs.set(nfc(vowel, tone), row[i] ?? '');
  }
  return signs;
}

function vniSmall(): Map<string, string> {
  const signs = new Map<string, string>(Object.entries(VNI_SINGLE));
  for (const [vowel, base] of Object.entries(VNI_PLAIN)) addTones(signs, vowel, base, VNI_PLAIN_TONES);
  for (const [vowel, { base, mark, tones }] of Object.entries(VNI_MARKED)) {
    signs.set(vowel, base + mark);
    addTones(signs, vowel, base, tones);
  }
  return signs;
}

function addTones(signs: Map<string, string>, vowel: string, base: string, marks: string): void {
  TONES.forEach((tone, i) => {
    const letter = nfc(vowel, tone);
    if (!signs.has(letter)) signs.set(letter, base + (marks[i] ?? ''));
  });
}

function vni(): Map<string, string> {
  const signs = vniSmall();
  for (const [letter, sign] of [...signs]) signs.set(letter.toUpperCase(), sign.toUpperCase());
  return signs;
}

/** The signs of every letter that a system can write. */
export const SIGNS: Record<LegacySystem, ReadonlyMap<string, string>> = { tcvn3: tcvn3(), vni: vni() };
