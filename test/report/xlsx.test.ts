import { Workbook } from '@cj-tech-master/excelts';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderIndexHtml } from '../../src/report/index-html.js';
import { renderXlsx } from '../../src/report/xlsx.js';
import { batch, pair } from './fixtures.js';

type Sheet = NonNullable<ReturnType<Workbook['getWorksheet']>>;

const open = async (bytes: Uint8Array): Promise<Workbook> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  return workbook;
};
const sheetOf = (workbook: Workbook, name: string): Sheet => {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};
const rowOf = (sheet: Sheet, row: number): unknown[] => {
  const { values } = sheet.getRow(row);
  return Array.isArray(values) ? values.slice(1) : [];
};
const columnOf = (sheet: Sheet, header: string): number => rowOf(sheet, 1).indexOf(header) + 1;
const valuesIn = (sheet: Sheet, header: string): unknown[] => {
  const column = columnOf(sheet, header);
  return Array.from({ length: sheet.rowCount - 1 }, (_, index) => sheet.getCell(index + 2, column).value);
};

describe('tong-hop.xlsx', () => {
  let bytes: Uint8Array;
  let workbook: Workbook;
  beforeAll(async () => {
    bytes = await renderXlsx(batch);
    workbook = await open(bytes);
  });

  it('has its four sheets, head frozen and filtered, fit to A4 landscape', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Đơn vị', 'Nhận xét', 'Ma trận', 'Tệp chưa đọc được']);
    for (const sheet of workbook.worksheets) {
      expect(sheet.views[0], sheet.name).toMatchObject({ state: 'frozen', ySplit: 1 });
      expect(sheet.autoFilter, sheet.name).toBeTruthy();
      expect(sheet.pageSetup, sheet.name).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true });
      expect(sheet.pageSetup.fitToHeight).toBe(0);
      const head = sheet.getCell(1, 1);
      expect(head.font).toMatchObject({ name: 'Times New Roman', size: 12, bold: true });
    }
  });

  it('lists every unit with its counts and conclusion', () => {
    const sheet = sheetOf(workbook, 'Đơn vị');
    expect(valuesIn(sheet, 'Kết luận')).toEqual([
      'Chưa đọc được',
      'Không phải kế hoạch',
      'Chưa có kế hoạch cấp trên để đối chiếu',
      'Đạt, cần chỉnh sửa',
      'Đạt',
    ]);
    expect(valuesIn(sheet, 'Thiếu')).toEqual([null, null, null, 2, 0]);
    expect(valuesIn(sheet, 'Cần kiểm tra')).toEqual([null, null, null, 1, 0]);
    expect(valuesIn(sheet, 'Ngày')[3]).toEqual(new Date('2026-04-22T00:00:00Z'));
    expect(valuesIn(sheet, 'Tệp')[0]).toBe('corpus/bản quét <1>.pdf');
  });

  it('lists findings, questions and inherited demands with both quotations', () => {
    const sheet = sheetOf(workbook, 'Nhận xét');
    expect(sheet.rowCount).toBe(11);
    expect(valuesIn(sheet, 'Nhóm').filter((group) => group === 'Cần chuyên viên kiểm tra')).toHaveLength(1);
    expect(valuesIn(sheet, 'Vị trí trong kế hoạch cấp trên')[1]).toBe('trang 2, mục II.3.a');
    expect(valuesIn(sheet, 'Giá trị đối chiếu')[1]).toBe('Cấp trên: 02 năm\nĐơn vị: 01 năm');
    expect(valuesIn(sheet, 'Số nhận xét')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('keeps text that looks like a formula text', () => {
    const sheet = sheetOf(workbook, 'Nhận xét');
    const risky = [...valuesIn(sheet, 'Trích kế hoạch cấp trên'), ...valuesIn(sheet, 'Trích kế hoạch đơn vị')].filter(
      (value) => typeof value === 'string' && /^[=+@-]/u.test(value),
    );
    expect(risky).toEqual([
      '=Tổng hợp & báo cáo <kết quả> "định kỳ" về Sở Nội vụ.',
      '- Phấn đấu 60% điển hình tiên tiến là người trực tiếp lao động, sản xuất.',
    ]);
    const cell = sheet.getCell(7, columnOf(sheet, 'Trích kế hoạch cấp trên'));
    expect(cell.numFmt).toBe('@');
    const sheets = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('xl/worksheets/'));
    expect(sheets).toHaveLength(4);
    for (const [, xml] of sheets) expect(strFromU8(xml)).not.toContain('<f>');
  });

  it('has the matrix with words in every cell', () => {
    const sheet = sheetOf(workbook, 'Ma trận');
    expect(rowOf(sheet, 1)).toEqual([
      'Phần',
      'Vị trí',
      'Yêu cầu của kế hoạch cấp trên',
      'Số đơn vị cần xử lý',
      'Sở Công Thương tỉnh Sông Lam',
      'Ủy ban nhân dân xã Lam Thủy',
    ]);
    expect(valuesIn(sheet, 'Ủy ban nhân dân xã Lam Thủy')).toEqual([
      '✓',
      'thấp hơn',
      'thiếu',
      'thấp hơn',
      'không áp dụng',
      'cần kiểm tra',
      'cao hơn',
    ]);
    expect(sheet.views[0]).toMatchObject({ xSplit: 4, ySplit: 1 });
  });

  it('says of every unread file why', () => {
    const sheet = sheetOf(workbook, 'Tệp chưa đọc được');
    expect(valuesIn(sheet, 'Tình trạng')).toEqual(['Chưa đọc được', 'Không phải kế hoạch']);
    expect(valuesIn(sheet, 'Lý do')[0]).toBe('Tệp là bản quét, chưa có lớp chữ để đọc.');
  });

  it('prints what is to be read, absolute in both directions', () => {
    const xml = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array());
    expect(xml).toContain('!$A$1:$O$6</definedName>');
    expect(xml).toContain('!$1:$1</definedName>');
  });

  it('holds quotations longer than a cell and several parents', async () => {
    const long = {
      ...pair.comparison,
      parent: { ...pair.comparison.child, sha256: 'e'.repeat(64) },
      findings: pair.comparison.findings.map((one) => ({ ...one, message: `-${'x'.repeat(40_000)}` })),
    };
    const input = { ...batch, pairs: [...batch.pairs, { ...pair, comparison: long, name: 'y' }] };
    const two = await open(await renderXlsx(input));
    const matrices = two.worksheets.map(({ name }) => name).filter((name) => name.startsWith('Ma trận'));
    expect(matrices).toEqual(['Ma trận 1', 'Ma trận 2']);
    const page = new TextDecoder().decode(renderIndexHtml(input));
    for (const name of matrices) expect(page).toContain(`>${name}</a>`); // one name in every report
    const messages = valuesIn(sheetOf(two, 'Nhận xét'), 'Nhận xét').map(String);
    expect(Math.max(...messages.map(({ length }) => length))).toBe(32_000);
  });
});
