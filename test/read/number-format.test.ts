import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../src/read/number-format.js';

describe('numbers of lists', () => {
  it.each([
    ['decimal', [1, 10], ['1', '10']],
    ['decimalZero', [1, 10], ['01', '10']],
    ['upperRoman', [1, 4, 4000], ['I', 'IV', '4000']],
    ['lowerRoman', [9], ['ix']],
    ['lowerLetter', [1, 26, 27, 53], ['a', 'z', 'aa', 'aaa']], // as Word: the letter is repeated
    ['lowerAlpha', [1, 26, 27, 53], ['a', 'z', 'aa', 'ba']], // as browsers: in two letters
    ['upperAlpha', [2, 28], ['B', 'AB']],
    ['vietnameseCounting', [1, 15, 21, 100], ['một', 'mười lăm', 'hai mươi mốt', '100']],
    ['none', [1], ['']],
    ['unheard-of', [7], ['7']],
  ])('%s', (format, values, printed) => expect(values.map((value) => formatNumber(value, format))).toEqual(printed));
});
