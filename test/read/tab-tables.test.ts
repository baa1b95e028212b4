import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tabTables } from '../../src/read/tab-tables.js';
import { readTxt } from '../../src/read/txt.js';

const addresses = (lines: string[]): string[] =>
  tabTables(lines)
    .flat()
    .map(({ text, cell }) => (cell ? `${cell.row}:${cell.column}/${cell.columnSpan} ${text}` : text));

describe('rows of tabs in plain text', () => {
  it('are a table from their head on', () => {
    expect(addresses(['Biểu giao việc:', 'TT\tViệc\tAi làm', '1\tTrồng cây\tĐội 2', 'Hết.'])).toEqual([
      'Biểu giao việc:',
      '0:0/1 TT',
      '0:1/1 Việc',
      '0:2/1 Ai làm',
      '1:0/1 1',
      '1:1/1 Trồng cây',
      '1:2/1 Đội 2',
      'Hết.',
    ]);
  });

  it('may be parted by a line of its own, and may leave cells empty', () => {
    expect(
      addresses(['TT\tViệc\tHạn', 'A. VIỆC CHUNG', '1\tSơn cổng\t', 'B. VIỆC RIÊNG\t\t', '2\tQuét lá\t30/6']),
    ).toEqual([
      '0:0/1 TT',
      '0:1/1 Việc',
      '0:2/1 Hạn',
      '1:0/3 A. VIỆC CHUNG',
      '2:0/1 1',
      '2:1/1 Sơn cổng',
      '2:2/1 ',
      '3:0/3 B. VIỆC RIÊNG',
      '4:0/1 2',
      '4:1/1 Quét lá',
      '4:2/1 30/6',
    ]);
  });

  it.each([
    ['an indent', ['\t1. Trồng cây', '\t2. Quét lá']],
    ['two columns', ['SỞ A\tCỘNG HÒA', 'Số: 1\tHà Nội']],
    ['columns set apart by some tabs', ['SỞ A\t\tCỘNG HÒA', 'VĂN PHÒNG\t\tĐộc lập']],
    ['one row', ['a\tb\tc', 'd']],
  ])('are none in %s', (_, lines) => {
    expect(
      tabTables(lines)
        .flat()
        .every(({ cell }) => cell === undefined),
    ).toBe(true);
  });

  it('lose no word', () => {
    const line = fc.stringMatching(/^[a-c \t]{0,12}$/u);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const words = (text: string): string[] => text.split(/\s+/u).filter((w) => w !== '');
        const read = readTxt(lines.join('\n')).value;
        const kept = `${read?.text ?? ''} ${read?.setAside.map((a) => a.text).join(' ') ?? ''}`;
        expect(words(kept).sort()).toEqual(words(lines.join(' ')).sort());
      }),
    );
  });
});
