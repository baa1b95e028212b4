import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../src/checks/index.js';
import { goal, planOf, type Sketch, shareOf } from '../../src/checks/sketch.js';
import { demand, facts } from './support.js';

const task = (actor: string, text: string): Sketch => ({ tasks: [{ actor, text }] });

describe('years by which something is done', () => {
  const dues = (above: string, below: string, more: Sketch = {}): string[] =>
    facts(
      { ...task('Các cơ quan, đơn vị', above), period: ['2026-01-01', '2030-12-31'] },
      { ...task('Văn phòng', below), period: ['2026-01-01', '2030-12-31'], ...more },
    ).dateShifts.map((s) => `${s.direction} ${s.childDue.slice(0, 4)}`);
  const said = (when: string): string => `Trồng ít nhất 40 vườn thuốc nam ${when}.`;
  it.each([
    ['đến hết năm 2027', 'đến hết năm 2028', ['later 2028']],
    ['trước năm 2028', 'trong năm 2028', ['later 2028']],
    ['đến năm 2027', 'xong trong năm 2027', []],
    ['đến hết năm 2028', 'đến hết năm 2027', []],
    ['đến hết năm 2028', 'trong năm 2027, 60 vườn đến hết năm 2030', []],
    ['đến hết năm 2028', 'giai đoạn 2026 - 2030', []],
  ])('%s -> %s', (above, below, expected) => expect(dues(said(above), said(below))).toEqual(expected));
  it('leaves the end of the plan to its period', () =>
    expect(dues(said('đến hết năm 2030'), said('đến hết năm 2031'), { period: ['2026-01-01', '2031-12-31'] })).toEqual(
      [],
    ));
});

describe('each of those that are named above', () => {
  const parent = task('Các sở, Công an tỉnh, Thanh tra tỉnh', 'Mỗi cơ quan nhận đỡ đầu ít nhất 02 lớp học vùng cao.');
  it.each([
    ['Sở Y tế', 'binds'],
    ['Công an tỉnh', 'binds'],
    ['Ủy ban nhân dân xã Lam Thủy', 'other'],
    ['Hội Nông dân tỉnh', 'other'],
  ])('%s: %s', (issuer, expected) =>
    expect(demand(facts(parent, { issuer }), 'Mỗi cơ quan').applicability.binding).toBe(expected),
  );
  it('everybody, where no body is named above', () =>
    expect(
      demand(
        facts(
          { targets: [{ text: 'Mỗi cơ quan nhận đỡ đầu 02 lớp.', values: [] }] },
          { issuer: 'Ủy ban nhân dân xã Lam Thủy' },
        ),
        'Mỗi cơ quan',
      ).applicability.binding,
    ).toBe('binds'));
});

describe('sums of money', () => {
  const rules = (above: number, aboveIn: string, below: number, belowIn: string): string[] => {
    const of = (actor: string, count: number, unit: string): Sketch => ({
      tasks: [
        {
          actor,
          text: `Ủng hộ Quỹ Khuyến học ít nhất ${count} ${unit} mỗi năm.`,
          targets: [goal(count, unit, { period: 'yearly' })],
        },
      ],
    });
    const child = planOf({ issuer: 'Sở Y tế', ...of('Văn phòng', below, belowIn) });
    return comparePlans(planOf(of('Các cơ quan, đơn vị', above, aboveIn)), child)
      .findings.map((f) => f.rule)
      .filter((id) => id.startsWith('target'));
  };
  it.each<[number, string, number, string, string[]]>([
    [200, 'triệu đồng', 150, 'triệu đồng', ['target-weaker']],
    [1, 'tỷ đồng', 900, 'triệu đồng', ['target-weaker']],
    [500, 'triệu đồng', 1, 'tỷ đồng', ['target-stronger']],
    [1, 'tỷ đồng', 1000, 'triệu đồng', []],
  ])('%d %s -> %d %s', (above, aboveIn, below, belowIn, expected) =>
    expect(rules(above, aboveIn, below, belowIn)).toEqual(expected),
  );
});

describe('a share of everybody', () => {
  const asked = 'Tặng máy tính bảng cho 100% viên chức có nhiệm vụ theo dõi sổ khám bệnh điện tử tại trạm.';
  const presence = (below: string): string | undefined =>
    demand(
      facts(
        { tasks: [{ actor: 'Sở Y tế', text: asked, targets: [shareOf(100, 'viên chức')] }] },
        { issuer: 'Sở Y tế', criteria: [{ text: below }] },
      ),
      'Tặng máy',
    ).presence;
  it.each([
    ['100% buổi trực có viên chức có nhiệm vụ theo dõi sổ khám bệnh điện tử; giờ trực đúng quy định.', 'absent'],
    ['Cấp máy tính bảng cho 100% viên chức theo dõi sổ khám bệnh điện tử.', 'present'],
  ])('%s: %s', (below, expected) => expect(presence(below) === 'present').toBe(expected === 'present'));
});

it('giving to a fund is a task of those who are asked, not of the fund', () =>
  expect(
    demand(
      facts(task('Các cơ quan, đơn vị', 'Ủng hộ Quỹ Khuyến học mỗi năm một lần.'), { issuer: 'Sở Y tế' }),
      'Ủng hộ',
    ).applicability.binding,
  ).toBe('binds'));

describe('whose money it is', () => {
  const foreign = (text: string): string[] =>
    comparePlans(null, planOf({ issuer: 'Sở Y tế', ...task('Văn phòng Sở', text) }))
      .findings.filter((f) => f.rule === 'foreign-unit-name')
      .map((f) => String(f.args?.child ?? f.message));
  it.each([
    ['Bố trí kinh phí trong dự toán của Sở và từ nguồn tài trợ.', 0],
    ['Bố trí kinh phí trong dự toán của Sở hoặc nguồn xã hội hóa.', 0],
    ['Bố trí kinh phí trong dự toán của Sở Tư pháp và từ nguồn tài trợ.', 1],
  ])('%s', (text, count) => expect(foreign(text)).toHaveLength(count));
});

describe('two prohibitions in one sentence, kept as two items', () => {
  const bans = ['Không có người bị kỷ luật từ hình thức khiển trách', 'không có người hút thuốc trong phòng bệnh'];
  const shifts = (items: string[][]): number =>
    facts(
      { criteria: [{ text: `${bans.join('; ')}.`, bans }] },
      { criteria: items.map((own) => ({ text: `${own.join('; ')}.`, bans: own })) },
    ).shifts.filter((s) => s.axis === 'prohibition').length;
  const [first = '', second = ''] = bans;
  it.each<[string, string[][], number]>([
    ['both', [['Không ai chịu kỷ luật ở mức khiển trách trở lên'], [second]], 0],
    ['one lost', [[second]], 1],
    ['the same sentence', [[first, second]], 0],
  ])('%s', (_, items, count) => expect(shifts(items)).toBe(count));
});
