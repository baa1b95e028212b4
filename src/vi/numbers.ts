/** Numbers as Vietnamese plans print them: "02", "1.000", "92,5", "05 (năm)", "ba", "hai mươi". */

const UNITS: Record<string, number> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};

/** "năm" is five or year: five only before a noun that is counted, and not after a word that makes it a year. */
const FIVE =
  'năm(?=\\s+(?:năm|lần|phần trăm|tập thể|cá nhân|sáng kiến|hộ|đơn vị|bằng|người|mô hình|cuộc|buổi))(?<!(?:hằng|mỗi|từng|trong|các|những|số|cuối|đầu|cả|hai|ba|\\d)\\s+năm)';
const WORD = `(?:(?:một )?trăm(?=\\s+phần trăm)|(?:hai|ba|bốn|năm|sáu|bảy|tám|chín) mươi(?: (?:mốt|một|hai|ba|tư|bốn|lăm|năm|sáu|bảy|tám|chín))?|mười(?: (?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?|một|hai|ba|bốn|sáu|bảy|tám|chín|${FIVE})`;

/** Source of a pattern for one number in folded text; use inside a larger pattern with word edges. */
export const NUMBER = `(?:\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,\\d+)?(?:\\s*\\(\\s*[\\p{L} ]{2,20}\\))?|${WORD}`;

/** Value of a text that NUMBER matched; NaN when it is none. */
export function numberOf(text: string): number {
  const s = text.replace(/\s*\([^)]*\)/, '').trim();
  if (/^\d/.test(s)) return Number(s.replace(/\.(?=\d{3}(?:\D|$))/g, '').replace(',', '.'));
  const parts = s.split(/\s+/);
  if (parts.at(-1) === 'trăm') return 100;
  if (parts[1] === 'mươi') return (UNITS[parts[0] ?? ''] ?? Number.NaN) * 10 + unitOf(parts[2]);
  if (parts[0] === 'mười' && parts.length > 1) return 10 + unitOf(parts[1]);
  return UNITS[s] ?? Number.NaN;
}

function unitOf(word: string | undefined): number {
  if (word === undefined) return 0;
  if (word === 'mốt') return 1;
  if (word === 'lăm') return 5;
  return UNITS[word] ?? Number.NaN;
}
