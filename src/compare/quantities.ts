import { NUMBER, numberOf } from '../vi/numbers.js';
import { AFTER, BEFORE } from '../vi/words.js';

/** Numbers as they stand in a text, whether or not a measure or a target was made of them. */

const WORDS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** Is this number printed, in figures or in a word? */
export function printsNumber(folded: string, value: number, percent: boolean): boolean {
  const printed = figuresOf(value);
  const figures = new RegExp(`(?<![\\d/.,])0*${printed}${percent ? '\\s*%' : '(?![\\d/%]|[.,]\\d)'}`, 'u');
  const word = percent ? undefined : WORDS[value];
  if (percent && printsShare(folded, value)) return true;
  return figures.test(folded) || (word !== undefined && new RegExp(`${BEFORE}${word} `, 'u').test(folded));
}

/** As a pattern: "0,5" with either sign, "8000" also as "8.000". */
const figuresOf = (value: number): string => {
  const [whole = '', part] = String(value).split('.');
  const groups = whole.replace(/(\d)(?=(?:\d{3})+$)/gu, '$1[. ]?');
  return part === undefined ? groups : `${groups}[.,]${part}`;
};

/** "2/3 số phiếu" prints two thirds in a hundred. */
const printsShare = (folded: string, percent: number): boolean =>
  [...folded.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/])/gu)].some(
    (m) => Math.abs((Number(m[1]) / Number(m[2])) * 100 - percent) < 1,
  );

export interface Quantity {
  value: number;
  /** "triệu đồng", "số phiếu": what is counted, folded. */
  unit: string;
  /** Money in đồng; anything else as counted. */
  amount: number;
  printed: string;
}

/** Units that no measure and no target knows. */
const UNIT = '(?:triệu|tỷ|nghìn|ngàn)(?: đồng)?|đồng|số phiếu|phiếu|điểm|giờ|ngày công|km|m2|ha|tấn|hộ|lượt|lớp|suất';
const QUANTITY = new RegExp(`${BEFORE}(?<number>\\d+/\\d+|${NUMBER})\\s+(?<unit>${UNIT})${AFTER}`, 'gu');

const valueOfNumber = (printed: string): number => {
  const [over, under] = printed.split('/').map(Number);
  return under === undefined ? numberOf(printed) : (over ?? 0) / under;
};

export const quantitiesIn = (folded: string): Quantity[] =>
  [...folded.matchAll(QUANTITY)].flatMap((m) => {
    const value = valueOfNumber(m.groups?.number ?? '');
    return Number.isNaN(value) ? [] : [quantity(value, m.groups?.unit ?? '', m[0])];
  });

const MONEY: Record<string, number> = { đồng: 1, nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9 };
/** "01 tỷ đồng" and "500 triệu đồng" are of one unit. */
function quantity(value: number, unit: string, printed: string): Quantity {
  const factor = MONEY[unit.split(' ')[0] ?? ''];
  return factor === undefined
    ? { value, unit, amount: value, printed }
    : { value, unit: 'đồng', amount: Math.round(value * factor), printed };
}

/** The same thing counted once on each side, with another number. */
export function movedQuantities(parent: string, child: string): { parent: Quantity; child: Quantity }[] {
  const [ps, cs] = [quantitiesIn(parent), quantitiesIn(child)];
  return ps.flatMap((p) => {
    const same = cs.filter((c) => c.unit === p.unit);
    const alone = same.length === 1 && ps.filter((other) => other.unit === p.unit).length === 1;
    const [c] = same;
    return alone && c !== undefined && c.amount !== p.amount ? [{ parent: p, child: c }] : [];
  });
}
