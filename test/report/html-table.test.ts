import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.js';
import { linesOf } from '../../src/report/desk.js';
import { gridOf, tableMarkup } from '../../src/report/html-table.js';
import { html } from '../../src/report/markup.js';

type Table = NonNullable<Plan['tables']>[number];
type Cell = NonNullable<Table['cells']>[number];

const TEXT = 'Trước\nSTT\nViệc\n1\nSơ kết\nở xã\nCộng\nSau';
const at = (words: string): { start: number; end: number } => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
});
const table = (cells: Cell[] | undefined): Table => ({
  ...{ columns: [], rows: 3, read: true, span: { start: at('STT').start, end: at('Cộng').end } },
  ...(cells === undefined ? {} : { cells }),
});
const WHOLE: Cell[] = [
  { row: 0, column: 0, ...at('STT') },
  { row: 0, column: 1, ...at('Việc') },
  { row: 1, column: 0, ...at('1') },
  { row: 1, column: 1, ...at('Sơ kết\nở xã') },
  { row: 2, column: 0, columnSpan: 2, ...at('Cộng') },
];
const lines = linesOf(TEXT);
const shown = (cells: Cell[]): string | null => {
  const grid = gridOf(table(cells), lines);
  if (grid === null) return null;
  return tableMarkup(grid, 'Bảng', (line) => html`<p>${TEXT.slice(lines[line]?.start, lines[line]?.end)}</p>`).markup;
};

describe('a table of a plan', () => {
  it('is a table, its cells with all their lines', () => {
    expect(
      shown(WHOLE)
        ?.replace(/<\/?(?:div|table)[^>]*>/gu, '')
        .trim(),
    ).toBe(
      [
        '<tr><th scope="col"><p>STT</p></th><th scope="col"><p>Việc</p></th></tr>',
        '<tr><td><p>1</p></td><td><p>Sơ kết</p><p>ở xã</p></td></tr>',
        '<tr><td colspan="2"><p>Cộng</p></td></tr>',
      ].join('\n'),
    );
  });

  it.each([
    ['no cells are known', undefined],
    ['no cell is there', []],
    ['two cells claim a place', [...WHOLE.slice(0, 4), { row: 1, column: 0, columnSpan: 2, ...at('Cộng') }]],
    ['the grid is beyond all tables', [{ row: 0, column: 0, rowSpan: 900, columnSpan: 900, ...at('STT') }]],
  ] as [string, Cell[] | undefined][])('stays lines where %s', (_, cells) => {
    expect(gridOf(table(cells), lines)).toBeNull();
  });

  it('never loses a line nor tells one twice, whatever its cells are', () => {
    const cell = fc.record({
      row: fc.nat({ max: 4 }),
      column: fc.nat({ max: 4 }),
      rowSpan: fc.integer({ min: 1, max: 3 }),
      columnSpan: fc.integer({ min: 1, max: 3 }),
      start: fc.nat({ max: TEXT.length + 5 }),
      end: fc.nat({ max: TEXT.length + 5 }),
    });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 6 }), (cells) => {
        const markup = shown(cells);
        if (markup === null) return;
        const said = [...markup.matchAll(/<p>([^<]*)<\/p>/gu)].map(([, words]) => words);
        expect([...said].sort()).toEqual(['1', 'Cộng', 'STT', 'Sơ kết', 'Việc', 'ở xã'].sort());
      }),
    );
  });
});
