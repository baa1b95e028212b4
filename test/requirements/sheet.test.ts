import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { comparePlans } from '../../src/checks/index.js';
import type { Finding } from '../../src/model/comparison.js';
import type { Plan } from '../../src/model/plan.js';
import { renderXlsx } from '../../src/report/xlsx.js';
import { type Applied, applySheet, kinshipOf, readSheet, requirementsSheet } from '../../src/requirements/index.js';
import { isProblem } from '../../src/requirements/words.js';
import { CHILD, type Change, columnOf, edited, lineOf, open, PARENT, readBack, sheetNamed } from './support.js';

let written: Uint8Array;
beforeAll(async () => {
  written = await requirementsSheet(PARENT);
});

const applied = async (changes: readonly Change[], parent: Plan = PARENT): Promise<Applied> => {
  const sheet = await readBack(await edited(written, changes));
  const kinship = kinshipOf(sheet, parent);
  return applySheet(parent, sheet, 'bang.xlsx', kinship === 'same' ? 'same' : 'copy');
};

const found = (plan: Plan, rule: string, words: string, child = CHILD): Finding[] => {
  const { findings, undecided } = comparePlans(plan, child);
  return [...findings, ...undecided].filter(
    (f) => f.rule === rule && (f.message + (f.parent?.text ?? '')).includes(words),
  );
};

describe('the sheet', () => {
  it('is A4 landscape, its head frozen and filtered, with choices and room for more', async () => {
    const workbook = await open(written);
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['Yêu cầu', 'visible'],
      ['Hướng dẫn', 'visible'],
      ['kehoach', 'veryHidden'],
    ]);
    const sheet = sheetNamed(workbook, 'Yêu cầu');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true });
    expect(sheet.autoFilter).toBeTruthy();
    expect(sheet.getCell(2, columnOf(sheet, 'Áp dụng')).dataValidation).toMatchObject({
      formulae: ['"Có,Không yêu cầu"'],
    });
    expect(sheet.getColumn(columnOf(sheet, 'Mã')).hidden).toBe(true);
    expect(sheet.getCell(lineOf(sheet, 0), 2).numFmt).toBe('@');
  });

  it('is the same bytes from the same plan', async () => expect(await requirementsSheet(PARENT)).toEqual(written));

  it('unedited changes nothing: the very same plan is compared', async () => {
    const { plan, problems } = await applied([]);
    expect(problems).toEqual([]);
    expect(plan).toBe(PARENT);
  });

  it('saved by another program, unedited, changes nothing either', async () => {
    const workbook = await open(written);
    const again = new Uint8Array(await workbook.xlsx.writeBuffer());
    const { plan } = applySheet(PARENT, await readBack(again), 'bang.xlsx', 'same');
    expect(plan).toBe(PARENT);
  });
});

describe('what an analyst corrects', () => {
  const SURVEY = 'Các cơ quan, đơn vị, địa phương tổ chức sơ kết';
  it('a value', async () => {
    const { plan } = await applied([
      [
        'Hằng năm có ít nhất 02 sáng kiến',
        'Giá trị đã đọc',
        'Sáng kiến: ít nhất 05 sáng kiến; cấp cơ sở trở lên; hằng năm',
      ],
      ['Hằng năm có ít nhất 02 sáng kiến', 'Ghi chú', 'Bản chụp mờ'],
    ]);
    expect(found(PARENT, 'threshold-weaker', 'sáng kiến')).toEqual([]);
    expect(found(plan, 'threshold-weaker', '05 sáng kiến')).toHaveLength(1);
    expect(plan.corrections?.entries).toMatchObject([{ kind: 'changed', note: 'Bản chụp mờ' }]);
  });

  it('the wording: values are read anew', async () => {
    const { plan } = await applied([
      [
        'Hằng năm có ít nhất 02 sáng kiến',
        'Trích nguyên văn',
        'Hằng năm có ít nhất 06 sáng kiến, giải pháp được công nhận, phạm vi ảnh hưởng cấp cơ sở trở lên.',
      ],
    ]);
    expect(found(plan, 'threshold-weaker', '06 sáng kiến')).toHaveLength(1);
  });

  it.each<[string | Date, string]>([
    ['trước ngày 01/02/2027', '31/1/2027'],
    ['chậm nhất ngày 01/02/2027', '01/02/2027'],
    [new Date('2027-02-01T00:00:00Z'), '01/02/2027'],
  ])('a day: %s', async (value) => {
    const { plan, problems } = await applied([[SURVEY, 'Thời hạn', value]]);
    expect(problems).toEqual([]);
    expect(found(PARENT, 'deadline-later', SURVEY)).toEqual([]);
    expect(found(plan, 'deadline-later', SURVEY)).toHaveLength(1);
  });

  it('a row that nobody has to do', async () => {
    const { plan } = await applied([[SURVEY, 'Áp dụng', 'Không yêu cầu']]);
    const { demands, overrides } = comparePlans(plan, CHILD);
    expect(demands.find(({ text }) => text.startsWith(SURVEY))?.state).toBe('not-applicable');
    expect(overrides?.entries[0]?.message).toMatch(/^Chuyên viên đã chỉnh yêu cầu tại mục .*: không yêu cầu\.$/u);
  });

  it.each([
    ['xã Lam Thủy; Sở Y tế', true],
    ['Các xã, phường', true],
    ['Sở Y tế', false],
    ['xã Nam Giang', false],
  ])('the units it binds: %s', async (units, binds) => {
    const lost = {
      ...CHILD,
      assignments: [],
      targets: [],
      activities: [],
      criteria: [],
      milestones: [],
      deadlines: [],
    };
    const row = 'Giao Phòng Văn hóa - Xã hội';
    const { plan, problems } = await applied([[row, 'Chỉ áp dụng cho', units]]);
    expect(problems).toEqual([]);
    const state = comparePlans(plan, lost).demands.find(({ text }) => text.includes(row))?.state;
    expect(state === 'not-applicable').toBe(!binds);
  });

  it('a demand of its own, and who has to meet it', async () => {
    const own: Change[] = [
      [0, 'Phần', 'Chỉ tiêu'],
      [0, 'Trích nguyên văn', 'Tổ chức ít nhất 04 buổi tọa đàm về vệ tinh viễn thám trước ngày 20/11/2027.'],
    ];
    const all = await applied(own);
    expect(found(all.plan, 'target-missing', 'vệ tinh')).toHaveLength(1);
    const { plan } = await applied([...own, [0, 'Chỉ áp dụng cho', 'Sở Y tế']]);
    expect(found(plan, 'target-missing', 'vệ tinh')).toEqual([]);
  });

  it('what is merely welcome is not missed', async () => {
    const { plan } = await applied([
      [0, 'Phần', 'Chỉ tiêu'],
      [0, 'Trích nguyên văn', 'Tổ chức ít nhất 04 buổi tọa đàm về vệ tinh viễn thám.'],
      [0, 'Tính chất', 'Khuyến khích'],
    ]);
    expect(found(plan, 'target-missing', 'vệ tinh')).toEqual([]);
  });

  it('the number that units have to cite', async () => {
    const { plan } = await applied([[2, 'Giá trị đã đọc', '64/KH-UBND']]);
    expect(plan.header.number).toMatchObject({ raw: '64/KH-UBND', ordinal: 64, symbol: 'KH-UBND' });
    expect(found(plan, 'parent-citation-mismatch', '64/KH-UBND').length).not.toBe(
      found(PARENT, 'parent-citation-mismatch', '64/KH-UBND').length,
    );
  });

  it('a row that is deleted still counts, and that is told', async () => {
    const changes = ['Trích nguyên văn', 'Giá trị đã đọc', 'Thời hạn', 'Của ai', 'Tính chất', 'Áp dụng'];
    const { plan } = await applied(changes.map((head): Change => [SURVEY, head, null]));
    expect(plan.corrections).toBeUndefined();
    expect(plan.diagnostics.at(-1)).toMatchObject({ code: 'requirements-row-removed' });
  });
});

describe('another copy of the parent', () => {
  const copy: Plan = { ...PARENT, source: { ...PARENT.source, sha256: 'f'.repeat(64) } };
  it('takes the corrections by their quotation, and says so', async () => {
    const { plan } = await applied([['Hằng năm có ít nhất 02 sáng kiến', 'Áp dụng', 'Không yêu cầu']], copy);
    expect(plan.diagnostics.at(-1)).toMatchObject({ code: 'requirements-other-copy' });
    expect(plan.corrections?.entries).toMatchObject([{ kind: 'struck' }]);
  });
  it('tells a corrected row that matches nothing', async () => {
    const other = { ...copy, criteria: copy.criteria.filter(({ text }) => !text.startsWith('Hằng năm có ít nhất 02')) };
    const { plan } = await applied([['Hằng năm có ít nhất 02 sáng kiến', 'Áp dụng', 'Không yêu cầu']], other);
    expect(plan.corrections?.entries).toMatchObject([{ kind: 'unmatched' }]);
    expect(plan.diagnostics.map(({ code }) => code)).toContain('requirements-unmatched');
  });
  it('another plan is another plan', async () => expect(kinshipOf(await readBack(written), CHILD)).toBe('other'));
});

describe('what nobody understands is told, row by row', () => {
  it.each<[Change, RegExp]>([
    [['Hằng năm có ít nhất 02 sáng kiến', 'Giá trị đã đọc', 'nhiều'], /^Dòng \d+: không hiểu giá trị “nhiều”/u],
    [['Hằng năm có ít nhất 02 sáng kiến', 'Thời hạn', 'sớm'], /không hiểu thời hạn “sớm”/u],
    [['Hằng năm có ít nhất 02 sáng kiến', 'Áp dụng', 'tùy'], /cột “Áp dụng” ghi “tùy”/u],
    [['Hằng năm có ít nhất 02 sáng kiến', 'Tính chất', 'vừa'], /cột “Tính chất” ghi “vừa”/u],
    [['Hằng năm có ít nhất 02 sáng kiến', 'Của ai', 'mọi người'], /cột “Của ai” ghi “mọi người”/u],
    [['Hằng năm có ít nhất 02 sáng kiến', 'Chỉ áp dụng cho', 'Lam Thủy'], /“Lam Thủy”, không rõ là cơ quan/u],
    [['Hằng năm có ít nhất 02 sáng kiến', 'Phần', 'Chỉ tiêu'], /cột “Phần” không đổi được/u],
    [['Hằng năm có ít nhất 02 sáng kiến', 'Trích nguyên văn', null], /“Trích nguyên văn” để trống/u],
    [[0, 'Trích nguyên văn', 'Việc mới.'], /chưa ghi cột “Phần”/u],
    [[0, 'Phần', 'Việc'], /^$/u],
    [[3, 'Giá trị đã đọc', 'hôm qua'], /không hiểu ngày “hôm qua”/u],
    [[5, 'Giá trị đã đọc', 'mãi mãi'], /không hiểu giai đoạn/u],
    [[5, 'Thời hạn', '2030'], /chỉ chỉnh được cột/u],
  ])('%j', async (change, message) => {
    const { problems } = await applied([change]);
    expect(problems.join('\n')).toMatch(message);
  });
});

describe('a file that is no such sheet', () => {
  const problemOf = async (bytes: Uint8Array): Promise<string> => {
    const read = await readSheet(bytes);
    return isProblem(read) ? read.problem : '';
  };
  it.each<[string, () => Promise<Uint8Array> | Uint8Array, RegExp]>([
    ['text', () => strToU8('không phải bảng tính'), /không mở được/u],
    ['nothing', () => new Uint8Array(0), /không mở được/u],
    ['another zip', () => zipSync({ 'a.txt': strToU8('a') }), /không/u],
    [
      'another workbook',
      () => renderXlsx({ roots: [], pairs: [], unread: [], formats: [] }),
      /không phải bảng yêu cầu/u,
    ],
    ['half of it', () => written.slice(0, 4000), /không mở được/u],
  ])('%s', async (_, make, message) => expect(await problemOf(await make())).toMatch(message));

  it('a sheet without one of its columns', async () => {
    const bytes = await edited(written, [[1, 'Áp dụng', 'Đồng ý']]);
    expect(await problemOf(bytes)).toMatch(/không còn cột “Áp dụng”/u);
  });

  it('whatever stands in its cells gives a plan or a problem', async () => {
    const heads = ['Giá trị đã đọc', 'Thời hạn', 'Của ai', 'Chỉ áp dụng cho', 'Trích nguyên văn', 'Phần'];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...heads),
        fc.integer({ min: 2, max: 90 }),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        async (head, line, text) => {
          const { plan, problems } = await applied([[line, head, text]]);
          expect(Array.isArray(problems)).toBe(true);
          expect(plan.text).toBe(PARENT.text);
        },
      ),
      { numRuns: 12 },
    );
  });
});
