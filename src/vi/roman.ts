/** Roman numbers, read and written: the parts of an administrative document. */

const SIGNS: readonly (readonly [number, string])[] = [
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
/** Beyond this a roman number is a mistake, and would be as long as the document. */
const MAX_ROMAN = 3999;

/** 4 -> "IV"; what has no roman number is written in digits. */
export function romanOf(value: number): string {
  if (value < 1 || value > MAX_ROMAN) return String(value);
  let rest = value;
  let out = '';
  for (const [size, sign] of SIGNS) {
    while (rest >= size) {
      out += sign;
      rest -= size;
    }
  }
  return out;
}

const VALUES = new Map(SIGNS.map(([value, sign]) => [sign, value]));

/** "IV" -> 4; signs that are none count nothing. */
export function romanValue(roman: string): number {
  let total = 0;
  for (let i = 0; i < roman.length; i++) {
    const here = VALUES.get(roman.charAt(i)) ?? 0;
    const next = VALUES.get(roman.charAt(i + 1)) ?? 0;
    total += here < next ? -here : here;
  }
  return total;
}
