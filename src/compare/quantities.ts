import { NUMBER, numberOf } from '../vi/numbers.js';
import { AFTER, BEFORE, phrase } from '../vi/words.js';
import { remembering } from './memo.js';

/** Numbers as they stand in a text, whether or not a measure or a target was made of them. */

const WORDS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** Is this number printed, in figures or in a word? */
export function printsNumber(folded: string, value: number, percent: boolean): boolean {
  if (percent && (printsShare(folded, value) || tellsShare(folded, value))) return true;
  // the passage is asked before the pattern: it is a slow one
  if (folded.includes(String(value).charAt(0)) && figuresPattern(`${value}${percent ? '%' : ''}`).test(folded))
    return true;
  const word = percent ? undefined : WORDS[value];
  return word !== undefined && folded.includes(`${word} `) && wordPattern(word).test(folded);
}

/** "3. Đến năm 2029, …": the label of a passage counts nothing. */
const LABEL = '(?<=^\\s*)\\d{1,3}[.)]\\s';
/** Of "12" and "12%". */
const figuresPattern = remembering((printed: string): RegExp => {
  const figures = figuresOf(Number(printed.replace('%', '')));
  return new RegExp(
    `(?<![\\d/.,])(?!${LABEL})0*${figures}${printed.endsWith('%') ? '\\s*%' : '(?![\\d/%]|[.,]\\d)'}`,
    'u',
  );
});
const wordPattern = remembering((word: string): RegExp => new RegExp(`${BEFORE}${word} `, 'u'));

/** As a pattern: "0,5" with either sign, "8000" also as "8.000". */
const figuresOf = (value: number): string => {
  const [whole = '', part] = String(value).split('.');
  const groups = whole.replace(/(\d)(?=(?:\d{3})+$)/gu, '$1[. ]?');
  return part === undefined ? groups : `${groups}[.,]${part}`;
};

/** "2/3 số phiếu" prints two thirds in a hundred. */
const printsShare = (folded: string, percent: number): boolean =>
  folded.includes('/') &&
  [...folded.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/])/gu)].some(
    (m) => Math.abs((Number(m[1]) / Number(m[2])) * 100 - percent) < 1,
  );

/** "toàn bộ viên chức", "từ một nửa số cá nhân", "chín mươi phần trăm": shares in words. */
const ALL = phrase('toàn bộ|toàn thể|tất cả|mọi|ai cũng|người nào cũng|nhà nào cũng|hộ nào cũng');
const HALF = phrase('(?:một )?nửa');
const PER_HUNDRED = new RegExp(`${BEFORE}(${NUMBER})\\s+phần\\s+trăm${AFTER}`, 'gu');
function tellsShare(folded: string, percent: number): boolean {
  if (percent === 100 && ALL.test(folded)) return true;
  if (percent === 50 && HALF.test(folded)) return true;
  return folded.includes('trăm') && [...folded.matchAll(PER_HUNDRED)].some((m) => numberOf(m[1] ?? '') === percent);
}

/** The first two syllables of a noun, and the one that has to stand there at least. */
const headOf = remembering((noun: string): { head: string; least: string } => {
  const [head = '', first = ''] = /^(\p{L}+)(?: \p{L}+)?/u.exec(noun) ?? [];
  // a classifier alone is a noun of its own: "đợt", "lần", "buổi"
  return { head, least: CLASSIFIER.has(first) ? first : head };
});
const countPattern = remembering((noun: string): RegExp => {
  const { head, least } = headOf(noun);
  return new RegExp(`${BEFORE}(${NUMBER})\\s+(?:${head}|${least})${AFTER}`, 'gu');
});

/** Every number that stands before a noun, or before its first two syllables: "01 đợt tự kiểm tra", "hai đợt". */
export function anyCount(folded: string, noun: string): number[] {
  const { least } = headOf(noun);
  // the passage is asked before the pattern: it is a slow one
  if (least === '' || !folded.includes(least)) return [];
  return [...folded.matchAll(countPattern(noun))]
    .map((m) => numberOf(m[1] ?? ''))
    .filter((value) => !Number.isNaN(value));
}
const CLASSIFIER = new Set(['đợt', 'lần', 'buổi', 'cuộc', 'lớp', 'tin', 'bài', 'kỳ', 'phiên']);

export interface Quantity {
  value: number;
  /** "triệu đồng", "số phiếu": what is counted, folded. */
  unit: string;
  /** Money in đồng; anything else as counted. */
  amount: number;
  /** "85/100 điểm": the highest that can be had. */
  scale?: number | undefined;
  start: number;
  printed: string;
}

/** Units that no measure and no target knows. */
const UNIT =
  '(?:triệu|tỷ|nghìn|ngàn)(?: đồng)?|đồng|số phiếu|phiếu|điểm|giờ|ngày công|km|m2|ha|tấn|hộ|lượt|lớp|suất|tháng';
const QUANTITY = new RegExp(`${BEFORE}(?<number>\\d+/\\d+|${NUMBER})\\s+(?<unit>${UNIT})${AFTER}`, 'gu');

const valueOfNumber = (printed: string): number => {
  const [over, under] = printed.split('/').map(Number);
  return under === undefined ? numberOf(printed) : (over ?? 0) / under;
};

export const quantitiesIn = remembering((folded: string): readonly Quantity[] =>
  [...folded.matchAll(QUANTITY)].flatMap((m) => {
    const { number = '', unit = '' } = m.groups ?? {};
    if (unit === 'tháng' && !isDuration(folded, m.index, m[0].length)) return [];
    if (unit === 'điểm') return [points(number, m)];
    const value = valueOfNumber(number);
    return Number.isNaN(value) ? [] : [{ ...quantity(value, unit, m[0]), start: m.index }];
  }),
);

/** "từ 12 tháng trở lên", "liên tục 12 tháng"; "06 tháng đầu năm" and "định kỳ 06 tháng" are no stretch to be kept up. */
const LASTS = /(?:từ|ít nhất|tối thiểu|không dưới|không ít hơn|đủ|trên|liên tục|liên tiếp|liền)\s+$/u;
const TURNS = /^(?:\s+(?:một|01|1) lần|\s+(?:đầu|cuối) năm|\/)/u;
const isDuration = (folded: string, start: number, length: number): boolean =>
  LASTS.test(folded.slice(Math.max(0, start - 16), start)) && !TURNS.test(folded.slice(start + length));

/** "85/100 điểm": 85 points out of 100. */
function points(number: string, { 0: printed, index }: RegExpMatchArray): Quantity {
  const [had = '', scale] = number.split('/');
  const value = numberOf(had);
  return {
    value,
    unit: 'điểm',
    amount: value,
    printed,
    start: index ?? 0,
    scale: scale === undefined ? undefined : Number(scale),
  };
}

const MONEY: Record<string, number> = { đồng: 1, nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9 };
/** "01 tỷ đồng" and "500 triệu đồng" are of one unit. */
function quantity(value: number, unit: string, printed: string): Omit<Quantity, 'start'> {
  const factor = MONEY[unit.split(' ')[0] ?? ''];
  return factor === undefined
    ? { value, unit, amount: value, printed }
    : { value, unit: 'đồng', amount: Math.round(value * factor), printed };
}

/** The same thing counted once on each side, with another number. */
export function movedQuantities(parent: string, child: string): { parent: Quantity; child: Quantity }[] {
  const ps = quantitiesIn(parent);
  const cs = ps.length === 0 ? ps : quantitiesIn(child);
  return ps.flatMap((p) => {
    const same = cs.filter((c) => c.unit === p.unit);
    const alone = same.length === 1 && ps.filter((other) => other.unit === p.unit).length === 1;
    const [c] = same;
    if (!alone || c === undefined) return [];
    const [parent, child] = onOneScale(p, c);
    return parent.amount === child.amount ? [] : [{ parent, child }];
  });
}

/** "17/20" and "85/100" are the same share of what can be had; a scale that is not named is the other one's. */
const onOneScale = (p: Quantity, c: Quantity): [Quantity, Quantity] =>
  p.scale === undefined || c.scale === undefined || p.scale === c.scale
    ? [p, c]
    : [
        { ...p, amount: p.amount / p.scale },
        { ...c, amount: c.amount / c.scale },
      ];
