import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docAlone, readDoc } from '../../src/read/doc/index.js';
import { readDocument } from '../../src/read/index.js';
import { codesOf, docxFile, p } from './docx-file.js';

/** Letterhead, lists of four levels, notes, a table with merged cells and one inside it, hidden and deleted text, a landscape part. */
const FILE = new Uint8Array(readFileSync(new URL('../fixtures/old-word.doc', import.meta.url)));

const linesOf = (bytes: Uint8Array): string[] => {
  const { value } = docAlone(bytes);
  return (value?.blocks ?? []).map((block) => value?.text.slice(block.start, block.end) ?? '');
};
/** Place of the file information block. */
const FIB = FILE.findIndex((byte, i) => i % 512 === 0 && byte === 0xec && FILE[i + 1] === 0xa5);
const changed = (change: (bytes: Uint8Array) => void): Uint8Array => {
  const bytes = FILE.slice();
  change(bytes);
  return bytes;
};
const encrypted = changed((bytes) => {
  bytes[FIB + 11] = (bytes[FIB + 11] ?? 0) | 1;
});
const word95 = changed((bytes) => {
  bytes.set([104, 0], FIB + 2);
});

describe('an old Word file, read without LibreOffice', () => {
  it('has its automatic numbers', () => {
    const lines = linesOf(FILE);
    expect(lines).toEqual(
      expect.arrayContaining([
        'I. MỤC ĐÍCH, YÊU CẦU',
        '1. Mục đích',
        'a) Điểm chữ cái',
        'b) Điểm chữ cái nữa',
        '2. Yêu cầu',
      ]),
    );
    expect(lines).toContain('2.1. Cụ thể');
    expect(lines).toContain('- Gạch đầu dòng');
  });

  it('has its tables with merged cells and the table inside a cell', () => {
    const { value } = docAlone(FILE);
    const cell = (text: string) =>
      value?.blocks.find((block) => value.text.slice(block.start, block.end) === text)?.cell;
    expect(cell('Cơ quan')).toEqual({ table: 1, row: 0, column: 2, rowSpan: 1, columnSpan: 2, rows: 4, columns: 5 });
    expect(cell('Việc thứ nhất')).toMatchObject({ table: 1, row: 1, column: 1, rowSpan: 2 });
    expect(cell('Sở Y tế')).toMatchObject({ table: 1, row: 2, column: 2 });
    expect(cell('con 4')).toMatchObject({ table: 2, row: 1, column: 1, rows: 2, columns: 2 });
    expect(cell('sau bảng con')).toMatchObject({ table: 1, row: 3, column: 1 });
  });

  it('reads cells of the letterhead one by one, and notes behind their paragraph', () => {
    const lines = linesOf(FILE);
    expect(lines.slice(0, 4)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH A',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
    ]);
    const at = lines.indexOf('Đạt 95% trở lên trước ngày 30/6/2026.');
    expect(lines.slice(at + 1, at + 3)).toEqual(['[1: Ghi chú thứ nhất của văn bản.]', '[2: Ghi chú thứ hai.]']);
  });

  it('sets aside what is hidden, deleted, or at the edge of the page', () => {
    const aside = docAlone(FILE).value?.setAside ?? [];
    expect(aside).toContainEqual({ reason: 'hidden', text: 'chữ ẩn' });
    expect(aside).toContainEqual({ reason: 'deleted', text: 'đã xóa' });
    expect(aside).toContainEqual({ reason: 'header', text: 'Đầu trang kế hoạch' });
    expect(linesOf(FILE)).toContain('Chữ thấy thấy tiếp, thêm vào.');
  });

  it('keeps letters that are set closer together', () => {
    expect(linesOf(FILE)).toContain('Dãn cách chữ lẻ “trích dẫn” – ư ơ ă đ ễ ự Đ 5.000.000');
  });

  it.each([
    ['itself', FILE, 'converted-without-office'],
    ['a password', encrypted, 'encrypted'],
    ['Word 95', word95, 'unsupported-format'],
    ['half of the file', FILE.slice(0, FILE.length >> 1), 'unreadable'],
  ])('says what is the matter: %s', async (_, bytes, code) => {
    expect(codesOf(await readDocument(bytes, 'a.doc'))).toContain(code);
  });
});

describe('an old Word file with a converter at hand', () => {
  it('is what the converter made of it, and stays a .doc', async () => {
    const docx = docxFile({ body: p('KẾ HOẠCH') });
    const { value, diagnostics } = await readDoc(FILE, { office: async () => docx });
    expect(value).toMatchObject({ text: 'KẾ HOẠCH', format: 'doc' });
    expect(diagnostics).toEqual([]);
  });

  it('is read all the same when the converter fails', async () => {
    const { value, diagnostics } = await readDoc(FILE, { office: async () => null });
    expect(value?.text).toContain('MỤC ĐÍCH, YÊU CẦU');
    expect(diagnostics.map((d) => d.code)).toContain('converted-without-office');
  });

  it('is not given to the converter when it has a password', async () => {
    const result = await readDoc(encrypted, { office: async () => docxFile({ body: p('?') }) });
    expect(codesOf(result)).toEqual(['encrypted']);
  });
});

it('any damage to the file gives a result', async () => {
  const place = fc.integer({ min: 0, max: FILE.length - 1 });
  const damage = fc.array(fc.tuple(place, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(damage, fc.integer({ min: 0, max: FILE.length }), async (changes, cut) => {
      const bytes = changed((all) => {
        for (const [at, byte] of changes) all[at] = byte;
      });
      for (const one of [bytes, bytes.slice(0, cut)]) {
        const { value, diagnostics } = await readDocument(one, 'a.doc');
        expect(value !== null || diagnostics.some((d) => d.severity === 'error')).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});
