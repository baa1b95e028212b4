import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read/index.js';
import { readRtf } from '../../src/read/rtf/index.js';
import { codesOf } from './docx-file.js';

const bytes = (text: string): Uint8Array => Uint8Array.from([...text].map((c) => c.charCodeAt(0) & 255));
const HEAD = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Times New Roman;}{\f1\fcharset163 Arial;}{\f2\fcharset0 .VnTime;}{\f3\fcharset2 Symbol;}}`;
const read = (body: string) => readRtf(bytes(`${HEAD}${body}}`), {});
const linesOf = async (body: string): Promise<string[]> => {
  const { value } = await read(body);
  return (value?.blocks ?? []).map((block) => value?.text.slice(block.start, block.end) ?? '');
};
const raw = String.raw;

describe('text of an RTF file', () => {
  it.each([
    ['Unicode with one fallback character', raw`K\u7870\'3f HO\u7840?CH`, 'KẾ HOẠCH'],
    ['Unicode with none', raw`\uc0 K\u7870  HO\u7840 CH`, 'KẾ HOẠCH'],
    ['Unicode with two', raw`\uc2 K\u7870\'e2\'ba HO\u7840 xyCH`, 'KẾ HOẠCH'],
    ['a negative number', raw`a\u-10179?b`, 'a\uD83Db'],
    ['the count holds in its group only', raw`{\uc0 \u7870 a}\u7870?b`, 'ẾaẾb'],
    ['the Vietnamese code page, tones apart', raw`\f1 K\'ca\'ec HO\'41\'f2CH`, 'KẾ HOẠCH'],
    ['a font of the old systems is decoded', raw`\f2 K\'d5 ho\'b9ch`, 'Kế hoạch'],
    ['a bullet of a symbol font', raw`{\f3\'b7}{\f0  m\'f4t}`, '- môt'],
    ['dashes, quotes, hard spaces', raw`\ldblquote a\rdblquote  \endash  b\~c\_d`, '“a” – b c-d'],
    ['a soft line break', raw`a\line b`, 'a\nb'],
    ['hidden text', raw`a{\v b}c`, 'ac'],
    ['deleted text', raw`a{\deleted b}c`, 'ac'],
    ['the result of a field', raw`a {\field{\*\fldinst HYPERLINK "x"}{\fldrslt b}} c`, 'a b c'],
    ['a picture', raw`a{\pict\wmetafile8 0102030405}b`, 'ab'],
    ['a picture as bytes', raw`a{\pict\bin5 }}}}}b}c`, 'ac'],
    ['a group nobody knows', raw`a{\*\unknown b}c`, 'ac'],
    ['two spellings', raw`a{\upr{b}{\*\ud{\u7870?}}}c`, 'aẾc'],
    ['what is said of the file', raw`{\info{\title b}}{\stylesheet{\s0 Normal;}}a`, 'a'],
    ['a label', raw`{\listtext\pard\plain I.\tab}\ilvl0\ls1 M\u7908?C`, 'I. MỤC'],
    ['a drawn label', raw`{\pntext\f3\'b7\tab}a`, '- a'],
  ])('%s', async (_, body, expected) => {
    expect(await linesOf(raw`${body}\par`)).toEqual([expected]);
  });

  it('puts a note behind its paragraph and page headers aside', async () => {
    const { value } = await read(
      raw`{\header\pard dau trang\par}a{\super\chftn}{\footnote\pard{\chftn} ghi\par chu}b\par c\par`,
    );
    expect(value?.text).toBe('ab\n[1: ghi\nchu]\nc');
    expect(value?.setAside).toEqual([{ reason: 'header', text: 'dau trang' }]);
  });

  it('reads a text box once', async () => {
    const box = raw`{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt \pard DU THAO\par}}{\shprslt{\*\do{\dptxbxtext DU THAO\par}}}}`;
    expect(await linesOf(raw`${box}a\par`)).toEqual(['a', 'DU THAO']);
  });
});

describe('tables of an RTF file', () => {
  const row = raw`\trowd\cellx1000\cellx2000\cellx3000\pard\intbl a\cell b\cell c\cell\row`;
  it('gives cells their places; merged ones are one', async () => {
    const wide = raw`\trowd\clvmgf\cellx1000\cellx3000\pard\intbl d\cell e\cell\row`;
    const last = raw`\trowd\clvmrg\cellx1000\clmgf\cellx2000\clmrg\cellx3000\pard\intbl\cell f\cell g\cell\row`;
    const { value } = await read(raw`${row}${wide}${last}\pard sau\par`);
    const cells = value?.blocks.map(({ start, end, cell }) => [
      value.text.slice(start, end),
      cell && [cell.row, cell.column, cell.rowSpan, cell.columnSpan],
    ]);
    expect(cells).toEqual([
      ['a', [0, 0, 1, 1]],
      ['b', [0, 1, 1, 1]],
      ['c', [0, 2, 1, 1]],
      ['d', [1, 0, 2, 1]],
      ['e', [1, 1, 1, 2]],
      ['f', [2, 1, 1, 2]],
      ['g', [2, 1, 1, 2]],
      ['sau', undefined],
    ]);
  });

  it('numbers a table inside a cell by itself', async () => {
    const inner = raw`\pard\intbl\itap2 x\nestcell y\nestcell{\*\nesttableprops\trowd\cellx400\cellx800\nestrow}{\nonesttables\par}`;
    const { value } = await read(
      raw`\trowd\cellx1000\cellx2000\pard\intbl a\par ${inner}\pard\intbl b\cell c\cell\row`,
    );
    const cells = value?.blocks.map(({ start, end, cell }) => [
      value.text.slice(start, end),
      cell?.table,
      cell?.column,
    ]);
    expect(cells).toEqual([
      ['a', 0, 0],
      ['x', 1, 0],
      ['y', 1, 1],
      ['b', 0, 0],
      ['c', 0, 1],
    ]);
  });

  it('loses nothing of rows that are never ended or never described', async () => {
    expect(await linesOf(raw`\pard\intbl a\cell b\cell\row c\cell d`)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('RTF that is made to hurt', () => {
  it.each([
    ['a million groups', '{'.repeat(1_000_000), 'too-large'],
    ['a picture that claims two gigabytes', raw`a\par\bin2000000000 x`, 'damaged'],
    ['a file cut short', raw`a\par{\b b`, 'damaged'],
    ['nothing', '', 'empty-file'],
    ['too many paragraphs', raw`\pard a\par`.repeat(100_001), 'too-large'],
  ])('%s', async (_, body, code) => {
    expect(codesOf(await readRtf(bytes(`${HEAD}${body}`), {}))).toContain(code);
  });

  it('any words and braces give a result', async () => {
    const word = fc.constantFrom('{', '}', '\\', '\\par', '\\cell', '\\row', '\\trowd', '\\cellx', '\\nestcell', '\\nestrow',
      '\\itap', '\\u', '\\uc', "\\'", '\\bin', '\\*', '\\footnote', '\\shptxt', '\\fonttbl', '\\f', '\\intbl', '\\header',
      '\\clvmrg', '\\listtext', '\\upr', '\\ud', '\\v', '9', '-', '2147483647', ' ', 'e1', '\u00e1', ';'); // biome-ignore format: a row of words
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 80 }), async (words) => {
        const { value, diagnostics } = await readDocument(bytes(`{\\rtf1 ${words.join('')}`), 'a.rtf');
        expect(value !== null || diagnostics.some((d) => d.severity === 'error')).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
