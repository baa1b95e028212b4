import { romanOf } from '../vi/roman.js';

const LETTERS = 26;

const ONES = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
/** Beyond this a number in words is printed in digits. */
const MAX_IN_WORDS = 99;
const CIRCLED = 20;

const FORMATS: Record<string, (value: number) => string> = {
  none: () => '',
  upperRoman: romanOf,
  lowerRoman: (value) => romanOf(value).toLowerCase(),
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerLetter: letter,
  upperAlpha: (value) => alpha(value).toUpperCase(),
  lowerAlpha: alpha,
  decimalEnclosedParen: (value) => `(${value})`,
  decimalEnclosedFullstop: (value) => `${value}.`,
  decimalEnclosedCircle: (value) =>
    value >= 1 && value <= CIRCLED ? String.fromCodePoint(0x245f + value) : String(value),
  numberInDash: (value) => `- ${value} -`,
  vietnameseCounting: inWords,
};

/**
 * A number as a list prints it, by the name of Word's numFmt; "Alpha" are the letters of browsers. A name that is not known
 * prints decimal, as Word does with what it cannot show.
 */
export const formatNumber = (value: number, format: string): string =>
  FORMATS[format]?.(value) ?? String(value).padStart(widthOf(format), '0');

/** "một", "mười hai", "hai mươi mốt". */
function inWords(value: number): string {
  if (value < 1 || value > MAX_IN_WORDS) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return ONES[ones] ?? '';
  const first = tens === 1 ? 'mười' : `${ONES[tens]} mươi`;
  const last = ones === 5 ? 'lăm' : ones === 1 && tens > 1 ? 'mốt' : ONES[ones];
  return `${first} ${last}`.trim();
}

/** "decimalZero" is 01, 02; a custom pattern "001, 002, 003, …" says its width itself. */
function widthOf(format: string): number {
  if (format === 'decimalZero') return 2;
  return /^(0+\d),/.exec(format)?.[1]?.length ?? 1;
}

/** Beyond this (thirty letters in a row, where Word stops too) a letter is a mistake, and would be as long as the document. */
const MAX_LETTER = 780;

/** a … z, aa, bb … zz, aaa: Word repeats the letter. */
function letter(value: number): string {
  if (value < 1 || value > MAX_LETTER) return String(value);
  const sign = String.fromCharCode(97 + ((value - 1) % LETTERS));
  return sign.repeat(Math.ceil(value / LETTERS));
}

/** a … z, aa, ab …: browsers go on in two letters. */
function alpha(value: number): string {
  if (value < 1 || value > MAX_LETTER) return String(value);
  const rest = String.fromCharCode(97 + ((value - 1) % LETTERS));
  return value > LETTERS ? alpha(Math.floor((value - 1) / LETTERS)) + rest : rest;
}
