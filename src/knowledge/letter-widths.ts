/**
 * Widths of the letters of Times New Roman in thousandths of the letter size, as the metrics of the typeface give them.
 * Marks of Vietnamese letters stand over or under the letter and take no room; the horn of ơ, ư takes a little.
 */
interface Face {
  upperWidths: readonly number[];
  lowerWidths: readonly number[];
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const CAPITALS = LETTERS.toUpperCase();

const UPRIGHT: Face = {
  upperWidths: [
    722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944,
    722, 722, 611,
  ],
  lowerWidths: [
    444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722,
    500, 500, 444,
  ],
};

const BOLD: Face = {
  upperWidths: [
    722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000,
    722, 722, 667,
  ],
  lowerWidths: [
    500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722,
    500, 500, 444,
  ],
};

const NARROW = new Set(' .,;:/|!\'’“”"()-');
const NARROW_WIDTH = 270;
const OTHER_WIDTH = 500;
const HORN = '\u031B';
const HORN_WIDTH = 60;

const widthOf = (letter: string, { upperWidths, lowerWidths }: Face): number => {
  if (letter === HORN) return HORN_WIDTH;
  if (/\p{M}/u.test(letter)) return 0;
  const plain = letter.replace('đ', 'd').replace('Đ', 'D');
  const capital = CAPITALS.indexOf(plain);
  if (capital >= 0) return upperWidths[capital] ?? OTHER_WIDTH;
  const small = LETTERS.indexOf(plain);
  if (small >= 0) return lowerWidths[small] ?? OTHER_WIDTH;
  return NARROW.has(plain) ? NARROW_WIDTH : OTHER_WIDTH;
};

/** Twentieths of a point in a half-point, thousandths in a whole. */
const PER_HALF_POINT = 10 / 1000;

/** About how long a line is on paper, in twentieths of a point; `size` in half-points. */
export const lineLength = (text: string, size: number, bold = false): number => {
  const face = bold ? BOLD : UPRIGHT;
  const sum = [...text.normalize('NFD')].reduce((total, letter) => total + widthOf(letter, face), 0);
  return Math.round(sum * size * PER_HALF_POINT);
};
