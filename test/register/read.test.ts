import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRegisterProblem, type ReadRegister, readRegister } from '../../src/register/index.js';
import { addHiddenSheet, bytesOf, newWorkbook } from '../../src/report/xlsx-sheet.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What Excel writes in Vietnamese on an old machine: base letters, and tones as marks of their own. */
const CP1258: Record<string, number> = {
  Đ: 0xd0,
  đ: 0xf0,
  ă: 0xe3,
  â: 0xe2,
  ê: 0xea,
  ô: 0xf4,
  ơ: 0xf5,
  ư: 0xfd,
  Ư: 0xdd,
  Ê: 0xca,
};
const TONES: Record<string, number> = {
  '\u0300': 0xcc,
  '\u0301': 0xec,
  '\u0309': 0xd2,
  '\u0303': 0xde,
  '\u0323': 0xf2,
};
const cp1258 = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text.normalize('NFC')].flatMap((letter) => {
      if (letter.charCodeAt(0) < 0x80) return [letter.charCodeAt(0)];
      if (CP1258[letter] !== undefined) return [CP1258[letter]];
      const marks = [...letter.normalize('NFD')];
      const tone = marks.find((mark) => TONES[mark] !== undefined) ?? '';
      const base = marks
        .filter((mark) => mark !== tone)
        .join('')
        .normalize('NFC');
      return [CP1258[base] ?? base.charCodeAt(0), TONES[tone] ?? 0x3f];
    }),
  );

const read = async (bytes: Uint8Array): Promise<ReadRegister> => {
  const found = await readRegister(bytes);
  if (isRegisterProblem(found)) throw new Error(found.problem);
  return found;
};
const namesIn = async (bytes: Uint8Array): Promise<string[]> => (await read(bytes)).units.map(({ name }) => name);

const ROWS = [
  ['STT', 'Tên đơn vị', 'Viết tắt', 'Cơ quan chủ quản', 'Điện thoại'],
  ['1', 'Sở Y tế', 'SYT', 'UBND tỉnh Sông Lam', '0239 555 01'],
  ['2', 'Sở Văn hóa, Thể thao và Du lịch', 'SVHTTDL; Sở VHTT&DL', 'UBND tỉnh Sông Lam', ''],
  ['3', 'Trường Tiểu học Lam Sơn', '', 'Phường Lam Sơn', ''],
];
const NAMES = ROWS.slice(1).map(([, name = '']) => name);
const csv = (separator: string): string =>
  ROWS.map((row) => row.map((cell) => (cell.includes(separator) ? `"${cell}"` : cell)).join(separator)).join('\r\n');
const workbook = async (rows: string[][]): Promise<Uint8Array> => {
  const book = newWorkbook('x');
  addHiddenSheet(book, 'Bìa', [['Danh sách kèm theo Công văn']]);
  addHiddenSheet(book, 'Đơn vị', rows);
  return bytesOf(book);
};

describe('a register', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['commas', () => utf8(csv(','))],
    ['semicolons', () => utf8(csv(';'))],
    ['semicolons behind a byte order mark', () => utf8(`\uFEFF${csv(';')}`)],
    ['tabs', () => utf8(csv('\t'))],
    ['the separator told by Excel', () => utf8(`sep=;\r\n${csv(';')}`)],
    ['UTF-16, as Excel calls Unicode text', () => Buffer.from(`\uFEFF${csv('\t')}`, 'utf16le')],
    ['the old Vietnamese code page', () => cp1258(csv(';'))],
    ['decomposed letters', () => utf8(csv(';').normalize('NFD'))],
    ['a workbook whose first sheet is a cover', () => workbook(ROWS)],
    [
      'a workbook with the titles of the office over it',
      () => workbook([['SỞ NỘI VỤ'], ['DANH SÁCH ĐƠN VỊ'], [], ...ROWS]),
    ],
  ])('is read with %s', async (_, bytes) => {
    const { units } = await read(await bytes());
    expect(units.map(({ name }) => name)).toEqual(NAMES);
    expect(units[0]).toMatchObject({ aliases: ['SYT'], parentUnit: 'UBND tỉnh Sông Lam', contact: '0239 555 01' });
    expect(units[1]?.aliases).toEqual(['SVHTTDL', 'Sở VHTT&DL']);
  });

  it.each([
    'Đơn vị',
    'TÊN CƠ QUAN, ĐƠN VỊ',
    'Cơ quan/đơn vị',
    'Tên đơn vị (ghi đầy đủ)',
    'Sở, ban, ngành',
    'Các cơ quan, đơn vị',
    'Ten don vi',
    'Name',
  ])('knows the column of names under “%s”', async (head) => {
    expect(await namesIn(utf8(`TT;${head};Email\n1;Sở Y tế;a@b.vn`))).toEqual(['Sở Y tế']);
  });

  it('takes headings of groups for the sector, passes over sums, tells what stands twice', async () => {
    const text =
      'TT;Đơn vị;Liên hệ\nI;Các sở, ngành;\n1;Sở Y tế;A\n2;Sở Y tế;B\nII;UBND cấp xã;\n3;Xã Lam Thủy;C\n;Tổng cộng: 3;';
    const { units, remarks } = await read(utf8(text));
    expect(units.map(({ name, sector, row }) => [name, sector, row])).toEqual([
      ['Sở Y tế', 'Các sở, ngành', 3],
      ['Xã Lam Thủy', 'UBND cấp xã', 6],
    ]);
    expect(remarks).toEqual(['Dòng 4 trùng dòng 3 (“Sở Y tế”); chỉ tính một lần.']);
  });

  it('reads cells that hold separators, quotes and line ends', async () => {
    const { units } = await read(utf8('Đơn vị,Liên hệ\n"Sở ""Y tế""","Hoa,\n0239"\n'));
    expect(units[0]).toMatchObject({ name: 'Sở "Y tế"', contact: 'Hoa, 0239' });
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['a PDF', utf8('%PDF-1.7 x'), /không phải bảng tính/u],
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /lưu danh sách đơn vị lại/u],
    ['a broken workbook', utf8('PK\x03\x04 rubbish'), /tiêu đề|không phải/u],
    ['text', utf8('Kính gửi các đơn vị,\nĐề nghị gửi kế hoạch.'), /tiêu đề/u],
    ['heads alone', utf8('STT;Đơn vị\n'), /không có đơn vị nào/u],
  ])('tells that %s is none', async (_, bytes, problem) => {
    expect(await readRegister(bytes)).toMatchObject({ problem: expect.stringMatching(problem) });
  });

  it('answers to any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await readRegister(bytes)).toBeDefined();
      }),
      { numRuns: 60 },
    );
  });
});
