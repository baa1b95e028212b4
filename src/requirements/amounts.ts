import type { Force, Op } from '../model/plan.js';
import { fold, foldKeep } from '../vi/fold.js';
import { numberOf } from '../vi/numbers.js';
import { keyOf } from './words.js';

/** "phấn đấu ít nhất 90% cán bộ": an amount in words, and read back. */
export interface Amount {
  op?: Op;
  force?: Force;
  value: number;
  percent: boolean;
  /** What is counted, as written. */
  of: string;
}

const OP_WORDS: Record<Op, string> = { '>=': 'ít nhất', '>': 'trên', '<=': 'không quá', '<': 'dưới', '=': 'đúng' };
/** Other words that analysts use for the same. */
const OP_ALIASES: [string, Op][] = [
  ['tối thiểu', '>='],
  ['không dưới', '>='],
  ['không ít hơn', '>='],
  ['từ', '>='],
  ['tối đa', '<='],
  ['hơn', '>'],
];
const SOFT: Partial<Record<Force, string>> = { strive: 'phấn đấu', may: 'khuyến khích' };

export const opWord = (op: Op | undefined): string => (op === undefined ? '' : OP_WORDS[op]);
export const softWord = (force: Force | undefined): string => (force === undefined ? '' : (SOFT[force] ?? ''));

/** "05", "1.250", "92,5". */
export const numberText = (n: number): string => {
  if (Number.isInteger(n)) return n < 10 && n >= 0 ? `0${n}` : String(n).replace(/(\d)(?=(?:\d{3})+$)/gu, '$1.');
  return String(n).replace('.', ',');
};

export const amountText = ({ op, force, value, percent, of }: Amount): string =>
  [
    softWord(force),
    opWord(op),
    `${percent ? numberText(value).replace(/^0(?=\d)/u, '') : numberText(value)}${percent ? '%' : ''}`,
    of,
  ]
    .filter((part) => part !== '')
    .join(' ');

const OPS = [...Object.values(OP_WORDS), ...OP_ALIASES.map(([word]) => word)];
const AMOUNT = new RegExp(
  `^(?:(?<soft>phấn đấu|khuyến khích)\\s+)?(?:(?<op>${OPS.join('|')})\\s+)?(?<number>\\d+(?:[.,]\\d+)*)\\s*(?<percent>%)?(?:\\s+(?<of>.+))?$`,
  'u',
);

export function amountIn(text: string): Amount | null {
  const groups = AMOUNT.exec(foldKeep(text))?.groups;
  const value = numberOf(groups?.number ?? '');
  if (groups === undefined || Number.isNaN(value)) return null;
  const op = keyOf(OP_WORDS, groups.op ?? '') ?? OP_ALIASES.find(([word]) => word === groups.op)?.[1];
  const force = keyOf(SOFT as Record<Force, string>, groups.soft ?? '');
  return {
    ...(op === undefined ? {} : { op }),
    ...(force === null ? {} : { force }),
    value,
    percent: groups.percent !== undefined,
    // offsets of folded text are those of the printed one
    of: groups.of === undefined ? '' : text.slice(text.length - groups.of.length).trim(),
  };
}

const PERIOD_WORDS: Record<string, string> = {
  yearly: 'hằng năm',
  'half-yearly': 'mỗi 6 tháng',
  quarterly: 'hằng quý',
  monthly: 'hằng tháng',
  weekly: 'hằng tuần',
};
export const periodText = (period: string | undefined): string =>
  period === undefined ? '' : (PERIOD_WORDS[period] ?? period);
export const periodIn = (text: string): string | null =>
  keyOf(PERIOD_WORDS, fold(text).replace(/^(?:mỗi|từng) (?=năm|quý|tháng|tuần)/u, 'hằng '));
