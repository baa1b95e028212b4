/**
 * Folding for matching only: what a reader would call the same spelling becomes the same string. The printed text is kept
 * for quoting. Tone placement and i/y are not regulated for administrative texts (Quyết định 1989/QĐ-BGDĐT binds textbooks).
 */

/** Old tone placement for new: "hoà" -> "hòa", "uỷ" -> "ủy"; one code point for one, so lengths stay. */
const TONE: Record<string, string> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};
const TONE_AT_END = /o[àáảãạèéẻẽẹ](?!\p{L})|(?<!q)u[ỳýỷỹỵ](?!\p{L})/gu;

/** Spellings of one word that officials mix; both sides have the same length. */
const SPELLINGS = /chiến sỹ|bác sỹ|tỉ lệ|hàng (?=năm|quý|tháng|tuần|ngày)/g;
const SPELLED: Record<string, string> = {
  'chiến sỹ': 'chiến sĩ',
  'bác sỹ': 'bác sĩ',
  'tỉ lệ': 'tỷ lệ',
  'hàng ': 'hằng ',
};
const SIGNS = /[–—−‑“”„‟«»‘’]/g;
const sign = (c: string): string => ('–—−‑'.includes(c) ? '-' : '‘’'.includes(c) ? "'" : '"');

/** Lower case, tone placement, quotes and dashes folded. The result has the same length: offsets stay valid. */
export function foldKeep(text: string): string {
  let s = text.toLowerCase();
  if (s.length !== text.length)
    s = Array.from(text, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('');
  return s
    .replace(TONE_AT_END, (m) => TONE[m] ?? m)
    .replace(SIGNS, sign)
    .replace(SPELLINGS, (m) => SPELLED[m] ?? m);
}

/** What fold takes out or makes one: markup and quotes, spaces round a dash, runs of spaces. */
const LOOSE = /["'*_#]+|\s+-\s*|-\s+|\s{2,}|[^\S ]/g;
/** Most texts hold nothing of it: the longer pattern is asked only where this one finds something. */
const UNTIDY = /["'*_#-]|\s\s|[^\S ]/;
const tight = (m: string): string => (m.includes('-') ? '-' : /\s/.test(m) ? ' ' : '');

/** foldKeep, and also quotes and markup out, spaces round dashes out, spaces collapsed. For comparing, not for offsets. */
export function fold(text: string): string {
  const kept = foldKeep(text.normalize('NFC'));
  if (!UNTIDY.test(kept)) return kept.trim();
  const folded = kept.replace(LOOSE, tight).trim();
  return folded.includes('  ') || folded.includes(' -') || folded.includes('- ')
    ? folded.replace(LOOSE, tight)
    : folded;
}

/** fold without diacritics ("Kế hoạch" -> "ke hoach"): for titles that were read badly. */
export const foldBare = (text: string): string =>
  fold(text)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd');
