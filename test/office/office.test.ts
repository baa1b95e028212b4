import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnusable, type OfficeSettings, readOffice } from '../../src/office/index.js';
import { KEY_NAMES, KEYS_OF } from '../../src/office/schema.js';
import { ROOT } from '../support/sources.js';

const settingsOf = (text: string): OfficeSettings => {
  const read = readOffice(text);
  if (isUnusable(read)) throw new Error(read.problems.join(' '));
  return read;
};

const problemsOf = (text: string): string[] => {
  const read = readOffice(text);
  return isUnusable(read) ? read.problems : [];
};

const SAMPLE = readFileSync(path.join(ROOT, 'docs', 'co-quan.yaml'), 'utf8');

describe('what an office puts on its papers', () => {
  it('is read from the sample that comes with the tool', () => {
    expect(settingsOf(SAMPLE)).toEqual({
      superior: 'Sở Nội vụ',
      body: 'Ban Thi đua - Khen thưởng',
      place: 'Sông Lam',
      symbol: 'PRS-BTĐKT',
      reviewer: { authority: '', title: 'Người rà soát', name: 'Lê Thị Minh' },
      approver: { authority: '', title: 'Lãnh đạo duyệt', name: '' },
      letterSuperior: 'UBND tỉnh Sông Lam',
      letterBody: 'Sở Nội vụ',
      letterSymbol: 'SNV-BTĐKT',
      signer: { authority: 'KT. Giám đốc', title: 'Phó Giám đốc', name: 'Nguyễn Văn Hòa' },
      receivers: ['Ủy ban nhân dân tỉnh (để b/c)', 'Giám đốc Sở (để b/c)'],
      archive: 'VT, BTĐKT',
      deadline: '2026-12-20',
      contact: 'Ban Thi đua - Khen thưởng, điện thoại 0239 3000 000',
    });
  });

  it('shows every key in the sample', () => {
    for (const name of Object.values(KEY_NAMES)) expect(SAMPLE).toContain(`${name}:`);
    expect(new Set(Object.values(KEYS_OF).flat())).toEqual(new Set(Object.keys(KEY_NAMES)));
  });

  it.each(['cơ quan', 'Cơ quan', 'CO QUAN', 'co-quan', 'co_quan', 'cơ  quan'])('takes the key "%s"', (key) => {
    expect(settingsOf(`${key}: Sở Y tế`)).toEqual({ body: 'Sở Y tế' });
  });

  it('keeps the default of what is left out or blank', () => {
    expect(settingsOf('cơ quan: Sở Y tế\nđịa danh:\ncông văn:\n')).toEqual({ body: 'Sở Y tế' });
  });

  it.each([
    ['công văn: { thời hạn: 5/2/2027 }', '2027-02-05'],
    ['công văn: { thời hạn: 2026-12-20 }', '2026-12-20'],
  ])('reads a day: %s', (text, deadline) => {
    expect(settingsOf(text)).toEqual({ deadline });
  });

  it.each([
    ['cơ quan: [Sở Y tế', 'Không đọc được như một tệp YAML (dòng 1)'],
    ['cơ quan: A\ncơ quan: B', 'Không đọc được như một tệp YAML (dòng 2)'],
    ['cơ quan: A\nco-quan: B', 'Mục “cơ quan” được nêu hai lần.'],
    ['', 'Tệp không nêu mục nào'],
    ['- Sở Y tế', 'Tệp chưa đúng: cần các mục con'],
    ['Sở Y tế', 'Tệp chưa đúng: cần các mục con'],
    ['tên: Sở Y tế', 'Không có mục “ten”; chỉ nhận: cơ quan chủ quản, cơ quan, địa danh, phiếu rà soát, công văn.'],
    ['công văn: { số: 12 }', 'Không có mục “so” trong “công văn”; chỉ nhận: cơ quan chủ quản, cơ quan, ký hiệu'],
    ['công văn: { người ký: { tên: A } }', 'Không có mục “ten” trong “công văn › người ký”; chỉ nhận: thẩm quyền'],
    ['cơ quan: 12', 'Mục “cơ quan”: cần một dòng chữ; số hoặc ngày thì đặt trong dấu nháy kép.'],
    [`cơ quan: ${'a'.repeat(201)}`, 'Mục “cơ quan”: dài quá 200 ký tự.'],
    ['công văn: Sở Y tế', 'Mục “công văn”: cần các mục con'],
    ['công văn: { nơi nhận: Sở Y tế }', 'Mục “công văn › nơi nhận”: cần danh sách'],
    ['công văn: { nơi nhận: [Sở Y tế, 12] }', 'Mục “công văn › nơi nhận › dòng 2”: cần một dòng chữ'],
    ['công văn: { ký hiệu: "12/SNV" }', 'Mục “công văn › ký hiệu”: cần ký hiệu viết hoa'],
    ['phiếu rà soát: { ký hiệu: "PRS - BTĐKT" }', 'Mục “phiếu rà soát › ký hiệu”: cần ký hiệu viết hoa'],
    ['công văn: { thời hạn: 31/2/2026 }', 'Mục “công văn › thời hạn”: cần ngày dạng 20/12/2026'],
    ['công văn: { thời hạn: sớm }', 'Mục “công văn › thời hạn”: cần ngày dạng 20/12/2026'],
    [
      'a: &a [1]\nb: [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a]',
      'Tệp chưa đúng',
    ],
  ])('is refused: %s', (text, said) => {
    expect(problemsOf(text).join(' ')).toContain(said);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = readOffice(text);
        expect(typeof read).toBe('object');
      }),
    );
  });
});
