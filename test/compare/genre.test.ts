import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../src/checks/index.js';
import { goal, planOf, type Sketch } from '../../src/checks/sketch.js';
import { compareFacts } from '../../src/compare/index.js';
import { printsNumber } from '../../src/compare/quantities.js';
import type { Plan } from '../../src/model/plan.js';
import { fold } from '../../src/vi/fold.js';
import { demand, facts } from './support.js';

const rules = (parent: Plan, child: Plan): string[] => comparePlans(parent, child).findings.map((f) => f.rule);

describe('numbers in thousands', () => {
  it.each([
    ['trồng 15.000 cây xanh', 15000, true],
    ['trồng 15000 cây xanh', 15000, true],
    ['trồng 15 000 cây xanh', 15000, true],
    ['trồng 115.000 cây xanh', 15000, false],
    ['trồng 15.000.000 cây xanh', 15000, false],
    ['tăng 0,5 điểm', 0.5, true],
  ])('%s: %d', (text, value, printed) => expect(printsNumber(fold(text), value, false)).toBe(printed));
});

describe('what every body owes', () => {
  const share = { count: null, percent: 100, op: '>=' as const, unit: 'cơ quan, đơn vị', text: '100% cơ quan, đơn vị' };
  const parent: Sketch = {
    targets: [{ text: '100% cơ quan, đơn vị ban hành kế hoạch và ký cam kết trong năm 2026.', values: [share] }],
  };
  it('is no number that its plan could lack', () =>
    expect(
      facts(parent, { targets: [{ text: 'Ký cam kết, ban hành kế hoạch trong năm 2026.', values: [] }] }).targetGaps,
    ).toEqual([]));
  it.each(['tỉnh', 'thành phố'])('binds the bodies of the level that it names: %s', (level) => {
    const each: Sketch = {
      targets: [
        {
          text: `Hằng năm, mỗi cơ quan, đơn vị cấp ${level} nhận đỡ đầu ít nhất 02 trẻ em.`,
          values: [goal(2, 'trẻ em')],
        },
      ],
    };
    const binding = (issuer: string): string => demand(facts(each, { issuer }), 'Hằng năm').applicability.binding;
    expect(
      ['Sở Y tế', 'Trung tâm Xúc tiến du lịch tỉnh', 'Ủy ban nhân dân xã Bình An', 'Trường THPT Bình An'].map(binding),
    ).toEqual(['binds', 'binds', 'other', 'other']);
  });
});

describe('mass organisations', () => {
  const parent: Sketch = {
    tasks: [
      {
        actor: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, các tổ chức chính trị - xã hội',
        text: 'Giám sát việc thực hiện.',
        role: 'requested',
      },
    ],
  };
  it.each([
    ['Hội Nông dân tỉnh', 'binds'],
    ['Hội Liên hiệp Phụ nữ tỉnh', 'binds'],
    ['Hội Người mù tỉnh', 'other'],
    ['Hội Khuyến học tỉnh', 'other'],
  ])('%s: %s', (issuer, binding) =>
    expect(demand(facts(parent, { issuer }), 'Giám sát').applicability.binding).toBe(binding),
  );
});

describe('where the plan goes', () => {
  const parent = planOf({
    issuer: 'Ủy ban nhân dân tỉnh',
    tasks: [
      {
        actor: 'Các cơ quan, đơn vị',
        text: 'Ban hành kế hoạch; gửi kế hoạch và danh sách đăng ký thi đua về Sở Tư pháp trước ngày 15/4/2026.',
      },
    ],
  });
  const to = (...recipients: string[]): boolean =>
    rules(parent, planOf({ issuer: 'Sở Y tế', recipients })).includes('recipient-missing');
  it('is where the parent says', () => expect(to('UBND tỉnh', 'Sở Tư pháp', 'Lưu: VT')).toBe(false));
  it('is not its issuer alone', () => expect(to('UBND tỉnh', 'Lưu: VT')).toBe(true));
});

describe('who is among the recipients', () => {
  const sends = (where: string, recipients: string[], issuer = 'Ủy ban nhân dân tỉnh', own = 'Sở Y tế'): boolean => {
    const text = `Các cơ quan, đơn vị xây dựng kế hoạch thực hiện, gửi về ${where} trước ngày 15/4/2026.`;
    const above = planOf({ issuer, tasks: where === '' ? [] : [{ actor: 'Các cơ quan, đơn vị', text }] });
    const child = planOf({ issuer: own, recipients: [...recipients, 'Lưu: VT'] });
    return !rules(above, child).includes('recipient-missing');
  };
  it.each([
    ['Sở Nội vụ', ['Ban TĐKT tỉnh'], true],
    ['Ban Thi đua - Khen thưởng tỉnh', ['Sở Nội vụ'], true],
    ['Cơ quan thường trực Hội đồng Thi đua - Khen thưởng tỉnh', ['Sở Nội vụ (b/c)'], true],
    ['Sở Nội vụ', ['Hội đồng Thi đua, Khen thưởng tỉnh'], true],
    ['Sở Nội vụ', ['Hội đồng TĐ-KT tỉnh'], true],
    ['Sở Nội vụ', ['Hội đồng TĐKT ngành'], false],
    ['Sở Nội vụ', ['Như trên', 'Các phòng'], true],
    ['Sở Nội vụ', ['Như Điều 3'], true],
    ['Sở Nội vụ', ['Các phòng, đơn vị'], false],
    ['Ủy ban nhân dân tỉnh', ['Chủ tịch, các PCT UBND tỉnh (b/c)'], true],
    ['Ủy ban nhân dân tỉnh', ['HĐND, UBND, UBMTTQ tỉnh'], true],
    ['Ủy ban nhân dân tỉnh', ['UBND các xã, phường trong tỉnh'], false],
    ['Ủy ban nhân dân tỉnh', ['UBND xã'], false],
  ])('%s: %j', (where, recipients, sent) => expect(sends(where, recipients)).toBe(sent));

  it.each([
    ['Sở Xây dựng', ['Ban Giám đốc Sở'], 'Phòng Tổng hợp', true],
    ['Sở Xây dựng', ['Ban Giám đốc Sở'], 'Sở Y tế', false],
    ['Sở Xây dựng', ['Sở XD (b/c)'], 'Sở Y tế', true],
    ['Sở Xây dựng', ['Lãnh đạo Sở Nội vụ'], 'Phòng Tổng hợp', false],
    ['Trung tâm Y tế huyện Lam Hà', ['Lãnh đạo Trung tâm'], 'Khoa Dược', true],
  ])('of %s where nothing is said: %j in the plan of %s', (issuer, recipients, own, sent) =>
    expect(sends('', recipients, issuer, own)).toBe(sent),
  );
});

describe('a review of which the child never speaks', () => {
  const parent: Sketch = {
    milestones: [
      {
        text: 'Các cơ quan, đơn vị tổ chức sơ kết, gửi báo cáo sơ kết về Sở Tư pháp trước ngày 20/11/2028.',
        when: { end: '2028-11-20' },
        due: '2028-11-20',
      },
    ],
  };
  const presence = (text: string): string =>
    demand(
      facts(parent, { milestones: [{ text, when: { recurrence: 'half-yearly' }, kind: 'recurring' }] }),
      'Các cơ quan',
    ).presence;
  it('is missing, whatever reports there are', () =>
    expect(presence('Báo cáo định kỳ 06 tháng về Sở Tư pháp trước ngày 10/6 và ngày 10/12 hằng năm.')).toBe('absent'));
  it('is there where the child speaks of it', () =>
    expect(presence('Họp sơ kết, báo cáo Sở Tư pháp trước ngày 10/11/2028.')).toBe('present'));
});

describe('turns of a year that became fewer', () => {
  const parent: Sketch = {
    issuer: 'Hội Nông dân tỉnh Sông Lam',
    milestones: [
      {
        text: 'Các đơn vị báo cáo kết quả định kỳ 06 tháng về Hội Nông dân tỉnh trước ngày 05/6 và trước ngày 20/11 hằng năm.',
        when: { recurrence: 'half-yearly', monthDay: '--06-05 --11-20' },
        kind: 'recurring',
      },
    ],
  };
  const told = (text: string, monthDay: string): string[] => {
    const { dateShifts, recurrenceShifts } = facts(parent, {
      issuer: 'Hội Nông dân xã Lam Sơn',
      milestones: [{ text, when: { recurrence: 'yearly', monthDay }, kind: 'recurring' }],
    });
    return [...dateShifts.map((s) => s.direction), ...recurrenceShifts.map((s) => `${s.direction} rhythm`)];
  };
  it.each([
    [
      'Hội Nông dân xã báo cáo kết quả về Hội Nông dân tỉnh mỗi năm một lần, trước ngày 20/11 hằng năm; chi hội báo cáo trước ngày 10/11 hằng năm.',
      '--11-20 --11-10',
      ['weaker rhythm'],
    ],
    [
      'Hội Nông dân xã báo cáo kết quả định kỳ 06 tháng về Hội Nông dân tỉnh trước ngày 05/6 và trước ngày 20/11 hằng năm.',
      '--06-05 --11-20',
      [],
    ],
  ])('%s', (text, monthDay, expected) => expect(told(text, monthDay)).toEqual(expected));
});

describe('what must not be', () => {
  const shifts = (parent: string, child: string): string[] =>
    facts({ requirements: [parent] }, { requirements: [child] }).shifts.map((s) => `${s.axis} ${s.direction}`);
  it.each([
    [
      'Không được sử dụng ngân sách để tổ chức liên hoan.',
      'Hạn chế sử dụng ngân sách để tổ chức liên hoan.',
      ['force weaker'],
    ],
    [
      'Nghiêm cấm sử dụng ngân sách để tổ chức liên hoan.',
      'Không nên sử dụng ngân sách để tổ chức liên hoan.',
      ['force weaker'],
    ],
    ['Không được sử dụng ngân sách để tổ chức liên hoan.', 'Không sử dụng ngân sách để tổ chức liên hoan.', []],
    [
      'Không được sử dụng ngân sách để tổ chức liên hoan.',
      'Nghiêm cấm sử dụng ngân sách tổ chức liên hoan; hạn chế hội họp.',
      [],
    ],
  ])('%s | %s', (parent, child, moved) => expect(shifts(parent, child)).toEqual(moved));
  it('is told as a requirement', () => {
    const one = (text: string): Plan => planOf({ issuer: 'Sở Y tế', requirements: [text] });
    const found = comparePlans(
      one('Không được sử dụng ngân sách để tổ chức liên hoan.'),
      one('Hạn chế sử dụng ngân sách để tổ chức liên hoan.'),
    ).findings.find((f) => f.rule === 'obligation-softened');
    expect([found?.part, found?.severity]).toEqual(['requirements', 'warning']);
  });
});

describe('times of rows', () => {
  const row = (timing: string, deadline: string, issuer = 'Sở Y tế'): Plan => {
    const plan = planOf({
      issuer,
      tasks: [{ actor: 'Sở Y tế', text: 'Ban hành sổ tay hướng dẫn phòng bệnh mùa mưa.' }],
    });
    return { ...plan, assignments: plan.assignments.map((a) => ({ ...a, timing, deadline })) };
  };
  const moved = (parent: Plan, child: Plan): string[] => compareFacts(parent, child).dateShifts.map((s) => s.direction);
  const second = row('Quý II/2027', '2027-06-30', 'Ủy ban nhân dân tỉnh');
  it.each([
    ['Quý III/2027', '2027-09-30', ['later']],
    ['Quý I/2027', '2027-03-31', []],
    ['Quý II/2027', '2027-06-30', []],
    ['Tháng 5/2027', '2027-05-31', []],
    ['Tháng 7/2027', '2027-07-31', ['later']],
  ])('Quý II/2027 -> %s', (timing, deadline, expected) =>
    expect(moved(second, row(timing, deadline))).toEqual(expected),
  );
});

describe('numbers of headings on a scan', () => {
  const child = planOf({ issuer: 'Sở Y tế', defects: ['numbering-gap'] });
  const scan: Plan = { ...child, source: { ...child.source, pageGrades: [{ page: 1, grade: 0.9, method: 'ocr' }] } };
  it('are a question', () => {
    const { findings, undecided } = comparePlans(planOf({}), scan);
    expect([...findings, ...undecided].filter((f) => f.rule === 'numbering-defect').map((f) => f.certainty)).toEqual([
      'review',
    ]);
  });
});

describe('a number told in stages', () => {
  const share = (percent: number) => ({
    count: null,
    percent,
    op: '>=' as const,
    unit: 'cán bộ',
    text: `${percent}% cán bộ`,
  });
  const parent: Sketch = {
    targets: [
      {
        text: 'Đến hết năm 2028, ít nhất 70% cán bộ dùng chữ ký số; đến năm 2030 đạt 100%.',
        values: [share(70), { ...share(100), unit: '' }],
      },
    ],
  };
  it('is one demand', () =>
    expect(facts(parent, { targets: [] }).demands.filter((d) => d.statement.part === 'targets')).toHaveLength(1));
  it('is kept by reaching more and sooner', () => {
    const child: Sketch = {
      targets: [
        {
          text: 'Đến hết năm 2027 đạt 80%, đến hết năm 2028 đạt 100% cán bộ dùng chữ ký số.',
          values: [{ ...share(80), unit: '' }, share(100)],
        },
      ],
    };
    expect(
      rules(planOf(parent), planOf({ issuer: 'Sở Y tế', ...child })).filter((r) => r.startsWith('target-m')),
    ).toEqual([]);
  });
});

describe('the one thing that is named', () => {
  const parent: Sketch = {
    targets: [{ text: 'Phân công 01 công chức làm đầu mối theo dõi.', values: [goal(1, 'công chức làm đầu mối')] }],
  };
  it.each([
    ['Phòng Tổng hợp làm đầu mối theo dõi.', 0],
    ['Phân công công chức có kinh nghiệm, đầu mối theo dõi.', 1],
  ])('%s: %d left open', (text, open) =>
    expect(facts(parent, { targets: [{ text, values: [] }] }).targetGaps).toHaveLength(open),
  );
});
