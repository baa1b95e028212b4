/** Is this a Vietnamese syllable? Tells where words end in a line whose spaces are in doubt. */

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

/** Spelling alone: onset, rhyme and tone go together. Letters must be NFC. */
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
  if (bare.length > 2 && STOPPED.test(bare) && !SHARP_OR_HEAVY.has(tone)) return false;
  const onset = ONSET.exec(bare)?.[0] ?? '';
  if (RHYMES.has(bare.slice(onset.length))) return true;
  // "gì", "quốc", "giếng": the vowel of the onset may be that of the rhyme.
  return (onset === 'gi' || onset === 'qu') && RHYMES.has(bare.slice(1));
}
