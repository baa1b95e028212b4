import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planSchema } from '../../src/model/plan.js';
import { extractPlan } from '../../src/plan/extract.js';
import { planOf, planWith, show, sourceOf } from './support.js';

const TAIL = [
  'Nơi nhận:',
  '- UBND tỉnh (b/c);',
  '- Sở Nội vụ;',
  '- Lưu: VT.',
  'KT. GIÁM ĐỐC',
  'PHÓ GIÁM ĐỐC',
  'Trần Thị Hoa',
];

describe('letterhead, title, closing', () => {
  const plan = planWith(
    ['I. MỤC ĐÍCH, YÊU CẦU', '1. Động viên phong trào.', 'II. TỔ CHỨC THỰC HIỆN', '1. Văn phòng Sở tổng hợp báo cáo.'],
    TAIL,
  );
  it('reads the letterhead', () =>
    expect(plan.header).toMatchObject({
      superior: 'UBND TỈNH SÔNG LAM',
      issuer: 'SỞ XÂY DỰNG',
      number: { raw: '12/KH-SXD', ordinal: 12, symbol: 'KH-SXD' },
      place: 'Sông Lam',
      date: { iso: '2026-03-05' },
    }));
  it('reads title and period', () =>
    expect([plan.title.subject, plan.period?.start, plan.period?.end]).toEqual([
      'Nhân rộng điển hình tiên tiến giai đoạn 2026 - 2030',
      '2026-01-01',
      '2030-12-31',
    ]));
  it('reads the parent', () =>
    expect(plan.citations[0]).toMatchObject({
      type: 'Kế hoạch',
      number: '46/KH-UBND',
      date: '2026-03-02',
      issuer: 'Ủy ban nhân dân tỉnh',
      role: 'parent',
    }));
  it('reads recipients', () =>
    expect(plan.recipients.map((r) => [r.text, r.note])).toEqual([
      ['UBND tỉnh', 'b/c'],
      ['Sở Nội vụ', undefined],
      ['Lưu: VT', undefined],
    ]));
  it('reads the signature', () =>
    expect(plan.signature).toMatchObject({ authority: 'KT.', capacity: 'PHÓ GIÁM ĐỐC', name: 'Trần Thị Hoa' }));
  it('keeps to its schema', () => expect(() => planSchema.parse(plan)).not.toThrow());
  it('joins an issuer of two lines', () =>
    expect(
      planOf([
        'ỦY BAN NHÂN DÂN',
        'XÃ LAM THỦY',
        'Số:      /KH-UBND',
        'Lam Thủy, ngày      tháng 4 năm 2026',
        'KẾ HOẠCH',
        'Thi đua năm 2026',
        'I. MỤC ĐÍCH',
        '1. Một.',
      ]).header,
    ).toMatchObject({
      superior: null,
      issuer: 'ỦY BAN NHÂN DÂN XÃ LAM THỦY',
      number: { ordinal: null, symbol: 'KH-UBND' },
      date: { year: 2026, month: 4, day: null, iso: null },
    }));
  it('takes the issuer from the enacting sentence', () =>
    expect(
      planOf([
        'KẾ HOẠCH',
        'Thi đua năm 2026',
        'Thực hiện Kế hoạch số 5/KH-UBND ngày 02/3/2026 của UBND tỉnh, Trung tâm Khuyến nông tỉnh xây dựng Kế hoạch như sau:',
        'I. MỤC ĐÍCH',
        '1. Một.',
      ]).header.issuer,
    ).toBe('Trung tâm Khuyến nông tỉnh'));
});

describe('parts by content and path', () => {
  it('splits undivided aims by obligation', () => {
    const plan = planWith(['I. MỤC ĐÍCH, YÊU CẦU', '1. Động viên phong trào.', '2. Việc bình chọn phải công khai.']);
    expect([plan.purposes.map((p) => p.text), plan.requirements.map((r) => r.text)]).toEqual([
      ['Động viên phong trào.'],
      ['Việc bình chọn phải công khai.'],
    ]);
  });

  it('finds criteria under NỘI DUNG, with scope and group', () => {
    const plan = planWith([
      'II. NỘI DUNG',
      '1. Đối tượng: Các tập thể, cá nhân thuộc Sở.',
      '2. Tiêu chí chung',
      '- Tập thể đoàn kết.',
      '- Cá nhân gương mẫu.',
      '3. Tiêu chí cụ thể',
      'a) Đối với tập thể',
      '- Có 02 năm liền xếp loại hoàn thành tốt nhiệm vụ trở lên.',
      'b) Đối với cá nhân giữ chức vụ lãnh đạo, quản lý',
      '- Có 01 sáng kiến cấp tỉnh.',
    ]);
    expect(plan.subjects.map((s) => s.appliesTo)).toEqual([['collective', 'individual']]);
    expect(plan.criteria.map((c) => [c.scope, c.appliesTo.join(), show(c.requires)])).toEqual([
      ['general', 'collective', ''],
      ['general', 'individual', ''],
      ['specific', 'collective', 'rating hoàn thành tốt nhiệm vụ 2y + liền'],
      ['specific', 'leader', 'initiative tỉnh x1'],
    ]);
  });

  it('finds the timeline under TỔ CHỨC THỰC HIỆN and dates under phase headings', () => {
    const plan = planWith([
      'III. TỔ CHỨC THỰC HIỆN',
      '1. Thời gian và các bước tiến hành:',
      'a) Giai đoạn 1 (2026 - 2027):',
      '- Quý II/2026: quán triệt Kế hoạch.',
      '- Bồi dưỡng điển hình.',
      '- Gửi báo cáo về Sở Nội vụ trước ngày 10/6 và trước ngày 05/12 hằng năm, định kỳ 06 tháng.',
      '2. Phân công:',
      '2.1. Văn phòng Sở: Tổng hợp, gửi danh sách trước ngày 30/6/2026.',
    ]);
    expect(plan.milestones.map((m) => [m.when.start, m.when.end, m.when.recurrence, m.when.monthDay])).toEqual([
      ['2026-04-01', '2026-06-30', undefined, undefined],
      ['2026-01-01', '2027-12-31', undefined, undefined],
      [undefined, undefined, 'half-yearly', '--06-10 --12-05'],
    ]);
    expect(plan.deadlines.map((d) => [d.due, d.strict, d.itemId])).toEqual([['2026-06-30', true, 'g1.1']]);
    expect(plan.assignments.map((g) => [g.actor, g.role, g.deadline, g.tasks.length])).toEqual([
      ['Văn phòng Sở', 'responsible', '2026-06-30', 1],
    ]);
  });

  it('reads targets standing alone and inside tasks', () => {
    const plan = planWith([
      'IV. CHỈ TIÊU',
      '1. Hằng năm, mỗi đơn vị bồi dưỡng ít nhất 01 tập thể và 03 cá nhân.',
      'V. TỔ CHỨC THỰC HIỆN',
      '1. Sở Y tế',
      'a) Chủ trì lựa chọn ít nhất 12 tập thể.',
    ]);
    expect(
      plan.targets.map((t) => [t.addressee, t.values.map((v) => `${v.op}${v.count} ${v.unit} ${v.period}`)]),
    ).toEqual([['mỗi đơn vị', ['>=1 tập thể yearly', '>=3 cá nhân yearly']]]);
    expect(plan.assignments.map((g) => [g.actor, g.role, g.targets.map((t) => t.count)])).toEqual([
      ['Sở Y tế', 'lead', [12]],
    ]);
  });

  it('keeps the bodies of a list apart from the one that leads it', () => {
    const plan = planWith([
      'IV. TỔ CHỨC THỰC HIỆN',
      '1. Căn cứ Kế hoạch này, các sở, ban, ngành xây dựng kế hoạch, gửi về Sở Nội vụ trước ngày 10/8/2026.',
      'Ngoài ra, giao các cơ quan chủ trì thực hiện như sau:',
      '- Sở Y tế lựa chọn ít nhất 10 tập thể.',
      '- Sở Tư pháp lựa chọn ít nhất 08 tập thể.',
    ]);
    expect(plan.assignments.map((g) => [g.actor, g.role, g.deadline, g.targets.map((t) => t.count)])).toEqual([
      ['các sở, ban, ngành', 'responsible', '2026-08-10', []],
      ['Sở Y tế', 'lead', undefined, [10]],
      ['Sở Tư pháp', 'lead', undefined, [8]],
    ]);
  });
});

describe('diagnostics', () => {
  const codes = (lines: string[]): string[] => planWith(lines).diagnostics.map((d) => d.code);
  it('tells a gap and a duplicate in the numbering', () => {
    expect(codes(['I. MỤC ĐÍCH', '1. Một.', '2. Hai.', '4. Bốn.'])).toContain('numbering-gap');
    expect(codes(['I. MỤC ĐÍCH', '1. Một.', 'II. NỘI DUNG', '1. Hai.', 'II. TỔ CHỨC', '1. Ba.'])).toContain(
      'numbering-duplicate',
    );
    expect(codes(['I. MỤC ĐÍCH', 'a) Một.', 'd) Hai.', 'đ) Ba.', 'e) Bốn.'])).toContain('numbering-gap');
    expect(codes(['I. MỤC ĐÍCH', 'c) Một.', 'd) Hai.', 'e) Bốn.'])).not.toContain('numbering-gap');
  });
  it.each([
    [['I. MỤC ĐÍCH', 'Một.', 'I. NỘI DUNG', 'Hai.', 'II. TỔ CHỨC', 'Ba.'], true],
    [['I. MỤC ĐÍCH, YÊU CẦU', '1. Mục đích', '- Một.', '1. Yêu cầu', '- Hai.', 'II. TỔ CHỨC', 'Ba.'], true],
    [['I. NỘI DUNG', 'a) Một.', 'a) Hai.', 'b) Ba.', 'II. TỔ CHỨC', 'Bốn.'], true],
    [['I. NỘI DUNG', '1. Một.', '1. Hai.', '1. Ba.', 'II. TỔ CHỨC', 'Bốn.'], false],
    [['I. NỘI DUNG', '1. Một.', '2. Hai.', '1. Ba.', '2. Bốn.', 'II. TỔ CHỨC', 'Năm.'], false],
  ])('%j: a first number twice %s', (lines, expected) =>
    expect(codes(lines).includes('numbering-duplicate')).toBe(expected),
  );
  it.each([
    ['1. Giai đoạn 1 (2026 - 2028):', '2. Giai đoạn 2 (2028 - 2030):', true],
    ['1. Giai đoạn 1 (2026 - 2030):', '2. Giai đoạn 2 (2029 - 2030):', true],
    ['1. Giai đoạn I (2026 - 2028):', '2. Giai đoạn II (năm 2028):', true],
    ['1. Giai đoạn 1 (2026 - 2028):', '2. Giai đoạn 2 (2029 - 2030):', false],
    ['1. Giai đoạn 2026 - 2035:', '2. Giai đoạn 2031 - 2035:', false],
  ])('%s, %s: overlapping phases %s', (first, second, expected) =>
    expect(codes(['III. THỜI GIAN', first, 'a) Một.', second, 'a) Hai.']).includes('phase-overlap')).toBe(expected),
  );
  it('does not take a decision for a plan', () => {
    const { value, diagnostics } = extractPlan(
      sourceOf(['UBND TỈNH SÔNG LAM', 'Số: 3/QĐ-UBND', 'QUYẾT ĐỊNH', 'Về việc khen thưởng', 'Điều 1. Tặng Bằng khen.']),
      { file: 'qd.txt', sha256: '' },
    );
    expect([value, diagnostics.map((d) => d.code)]).toEqual([null, ['not-a-plan']]);
  });
});

describe('tables without a column of tasks', () => {
  const plan = planWith([
    'I. SỐ LƯỢNG GIỚI THIỆU',
    'Mỗi năm, từng đơn vị giới thiệu số lượng điển hình theo bảng sau:',
    'Đơn vị | Số lượng tối thiểu',
    'Mỗi sở, ban, ngành | ít nhất 02 tập thể và 03 cá nhân',
    'Mỗi xã, phường | ít nhất 04 cá nhân',
    'II. THỜI GIAN THỰC HIỆN',
    '1. Các đơn vị gửi hồ sơ trước ngày 15/8/2028.',
    'Nội dung | Kết quả phải đạt | Thời gian',
    'Giới thiệu điển hình | Phấn đấu 06 doanh nghiệp | Mỗi năm',
    'Báo cáo kết quả thực hiện | Báo cáo | 06 tháng một lần',
  ]);
  it('numbers of each unit are targets, with the rhythm above the table', () =>
    expect(
      plan.targets.slice(0, 2).map((t) => [t.addressee, t.values.map((v) => `${v.count} ${v.unit} ${v.period}`)]),
    ).toEqual([
      ['Mỗi sở, ban, ngành', ['2 tập thể yearly', '3 cá nhân yearly']],
      ['Mỗi xã, phường', ['4 cá nhân yearly']],
    ]));
  it('a result with a number is a target too', () =>
    expect(plan.targets[2]).toMatchObject({ values: [{ count: 6, force: 'strive', period: 'yearly' }] }));
  it('a rhythm in the time column is kept', () =>
    expect(plan.milestones.map((m) => m.when?.recurrence ?? m.when?.end)).toEqual([
      '2028-08-15',
      'yearly',
      'half-yearly',
    ]));
  it('the lead-in over the table is not above the next part', () =>
    expect(plan.milestones[0]?.path).toEqual(['II. THỜI GIAN THỰC HIỆN']));
  it('nothing of the tables is left over', () => expect(plan.unplaced).toEqual([]));
});

describe('tables of bare numbers', () => {
  const plan = planWith([
    'I. CHỈ TIÊU GIỚI THIỆU ĐIỂN HÌNH',
    'Chỉ tiêu hằng năm giao các đơn vị như sau:',
    'TT | Đơn vị | Tập thể | Số cá nhân',
    '1 | Sở Y tế | 02 | 05',
    '2 | Xã Lam Thủy | - | 03',
    'II. TỔ CHỨC THỰC HIỆN',
    '1. Văn phòng Sở tổng hợp báo cáo.',
  ]);
  it('count what stands over them', () =>
    expect(plan.targets.map((t) => [t.text, t.values.map((v) => `${v.count} ${v.unit}`)])).toEqual([
      ['Sở Y tế: 02 tập thể, 05 cá nhân', ['2 tập thể', '5 cá nhân']],
      ['Xã Lam Thủy: 03 cá nhân', ['3 cá nhân']],
    ]));
});

describe('any text', () => {
  const word = fc.constantFrom(
    'KẾ HOẠCH',
    'I. MỤC ĐÍCH',
    '1. Sở Y tế',
    '- ít nhất 02 năm',
    'Nơi nhận:',
    'trước ngày 31/6/2026',
    ':',
    '',
    'GIÁM ĐỐC',
    'a)',
    '100%',
    'năm năm năm',
  );
  it('gives a result and spans that lie in the text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 30 }), (lines) => {
        const clean = lines.map((l) => l.replace(/\s+/g, ' ').trim()).filter((l) => l !== '');
        const { value } = extractPlan(sourceOf(['KẾ HOẠCH', ...clean]), { file: 'x', sha256: '' });
        if (value === null) return;
        const text = clean.join('\n').length + 9;
        for (const i of [...value.criteria, ...value.milestones, ...value.deadlines, ...value.activities])
          expect(i.span.start <= i.span.end && i.span.end <= text).toBe(true);
      }),
    );
  });
});
