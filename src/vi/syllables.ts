/**
 * How Vietnamese syllables are spelt: onset, rhyme and tone from tables. Tells sound text from what a broken font map or
 * a foreign recogniser leaves, and where words end in a line whose spaces are in doubt.
 */

/** Onsets, longest first, with the first letters of the rhymes that they may stand before. */
const FRONT = 'ieêy';
const BACK = 'aăâoôơuư';
const ANY = FRONT + BACK;
const ONSETS: readonly (readonly [string, string])[] = [
  ['ngh', FRONT],
  ['ng', BACK],
  ['nh', ANY],
  ['gh', FRONT],
  // "giờ"; in "gì", "giếng" the i is that of the rhyme.
  ['gi', BACK + 'eê'],
  ['g', BACK + 'i'],
  ['kh', ANY],
  ['ph', ANY],
  // "quan"; in "quốc", "quyết" the u is that of the rhyme.
  ['qu', 'aăâeêiơy'],
  ['q', 'u'],
  ['th', ANY],
  ['tr', ANY],
  ['ch', ANY],
  ['c', BACK],
  ['k', FRONT],
  ...[...'bdđhlmnprstvx'].map((onset) => [onset, ANY] as const),
  ['', ANY],
];

/** All rhymes of the language, without tones. */
const RHYMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh ' +
    'êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm ' +
    'oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ' +
    'ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưm ưng ưt ưu ' +
    'ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu'
  ).split(' '),
);
/** "quốc", "quỳnh": a rhyme that begins with the u of "q" goes on with a vowel. */
const GLIDE = /^u[âêơyô]/u;
/** "yên" stands alone, "iên" behind an onset. */
const ALONE = /^yê/u;
const BOUND = /^iê/u;

/** Every letter of the language, small or capital, as the letter without its tone and the tone. */
const LETTERS = new Map<string, { bare: string; tone: string }>();
for (const vowel of 'aăâeêioôơuưy') {
  for (const tone of ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']) {
    const letter = (vowel + tone).normalize('NFC');
    LETTERS.set(letter, { bare: vowel, tone });
    LETTERS.set(letter.toUpperCase(), { bare: vowel, tone });
  }
}
for (const consonant of 'bcdđghklmnpqrstvx') {
  LETTERS.set(consonant, { bare: consonant, tone: '' });
  LETTERS.set(consonant.toUpperCase(), { bare: consonant, tone: '' });
}

/** Before a stop only the rising and the heavy tone are spoken. */
const STOPPED = /(?:c|ch|p|t)$/u;
const SHARP_OR_HEAVY = new Set(['\u0301', '\u0323']);
/** "nghiêng". */
const LONGEST = 7;

/**
 * Spelling alone: onset, rhyme and tone go together. The tone may stand on any vowel ("hòa", "hoà"). Letters must be NFC.
 */
export function isSyllable(text: string): boolean {
  if (text.length > LONGEST) return false;
  let bare = '';
  let tone = '';
  for (const char of text) {
    const letter = LETTERS.get(char);
    if (letter === undefined || (letter.tone !== '' && tone !== '')) return false;
    bare += letter.bare;
    tone += letter.tone;
  }
  if (STOPPED.test(bare) && !SHARP_OR_HEAVY.has(tone)) return false;
  return ONSETS.some(([onset, before]) => bare.startsWith(onset) && isRhyme(onset, before, bare.slice(onset.length)));
}

function isRhyme(onset: string, before: string, rhyme: string): boolean {
  if (rhyme === '' || !before.includes(rhyme.charAt(0)) || !RHYMES.has(rhyme)) return onset === 'qu' && QU.has(rhyme);
  if (onset === 'q') return GLIDE.test(rhyme);
  if (onset === 'g') return !rhyme.startsWith('i') || GI.test(rhyme);
  return onset === '' ? !BOUND.test(rhyme) : !ALONE.test(rhyme) || onset === 'qu';
}

/** "quýt", "quỳnh": the y behind "qu" is written as in no other place. */
const QU = new Set(['yt', 'ynh', 'ych', 'yp', 'yu']);
/** "gì", "gìn", "giết", "gia": of the rhymes with i, g takes these. */
const GI = /^i(?:$|n$|m$|a$|ê)/u;
