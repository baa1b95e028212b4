/** How Vietnamese syllables are spelt: tells sound text from a broken font map, a wrong encoding or lost spaces. */

const ONSET = /^(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?/u;

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

/** Onsets that are written before some vowels only. "k" goes before any: names of places ("Kạn", "Kon"). */
const BEFORE_FRONT = new Set(['gh', 'ngh']);
const BEFORE_BACK = new Set(['c', 'g', 'ng']);
const FRONT = /^[eêiy]/u;

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
const LONGEST = 7;

/** Do onset, rhyme and tone go together? The tone may stand on any vowel ("hòa", "hoà"); letters must be NFC. */
export function isLegalSyllable(word: string): boolean {
  if (word.length > LONGEST) return false;
  let bare = '';
  let tone = '';
  for (const char of word) {
    const letter = LETTERS.get(char);
    if (letter === undefined || (letter.tone !== '' && tone !== '')) return false;
    bare += letter.bare;
    tone += letter.tone;
  }
  if (bare.length > 2 && STOPPED.test(bare) && !SHARP_OR_HEAVY.has(tone)) return false;
  const onset = ONSET.exec(bare)?.[0] ?? '';
  const rhyme = bare.slice(onset.length);
  if (RHYMES.has(rhyme) && agree(onset, rhyme)) return true;
  // "gì", "quốc", "giếng": the vowel of the onset may be that of the rhyme.
  return (onset === 'gi' || onset === 'qu') && RHYMES.has(bare.slice(1));
}

function agree(onset: string, rhyme: string): boolean {
  if (BEFORE_FRONT.has(onset)) return FRONT.test(rhyme);
  return !BEFORE_BACK.has(onset) || !FRONT.test(rhyme);
}

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
    const legal = isLegalSyllable(word);
    if (!legal && ABBREVIATION.test(word)) continue;
    share.words++;
    if (legal) share.legal++;
  }
  return share;
}
