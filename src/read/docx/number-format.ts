const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Beyond this a Roman number is a mistake, and would be as long as the document. */
const MAX_ROMAN = 3999;
const LETTERS = 26;

/** A number as Word's numFmt prints it. A name that is not known prints decimal, as Word does with what it cannot show. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letter(value).toUpperCase();
    case 'lowerLetter':
      return letter(value);
    default:
      return String(value).padStart(widthOf(format), '0');
  }
}

/** "decimalZero" is 01, 02; a custom pattern "001, 002, 003, …" says its width itself. */
function widthOf(format: string): number {
  if (format === 'decimalZero') return 2;
  return /^(0+\d),/.exec(format)?.[1]?.length ?? 1;
}

function roman(value: number): string {
  if (value < 1 || value > MAX_ROMAN) return String(value);
  let rest = value;
  let out = '';
  for (const [size, sign] of ROMAN) {
    while (rest >= size) {
      out += sign;
      rest -= size;
    }
  }
  return out;
}

/** Beyond this (thirty letters in a row, where Word stops too) a letter is a mistake, and would be as long as the document. */
const MAX_LETTER = 780;

/** a … z, aa, bb … zz, aaa: Word repeats the letter. */
function letter(value: number): string {
  if (value < 1 || value > MAX_LETTER) return String(value);
  const sign = String.fromCharCode(97 + ((value - 1) % LETTERS));
  return sign.repeat(Math.ceil(value / LETTERS));
}
