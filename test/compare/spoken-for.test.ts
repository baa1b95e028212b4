import { describe, expect, it } from 'vitest';
import { goal, planOf, type Sketch } from '../../src/checks/sketch.js';
import { compareFacts } from '../../src/compare/index.js';
import { readMeasures } from '../../src/plan/measures.js';
import { foldKeep } from '../../src/vi/fold.js';
import { planWith } from '../plan/support.js';

/** What answers one demand in its own words is not taken for the answer to another one. */

const criterion = (text: string, to: 'individual' | 'collective' | 'leader' = 'collective') => {
  const { requires, prohibits } = readMeasures(text, foldKeep(text), 0);
  return { text, to: [to], bans: prohibits, ...(requires === null ? {} : { needs: requires }) };
};
const UNIT = { issuer: 'Sở Y tế' };

describe('a number of another demand', () => {
  const yearly = { ...goal(3, 'mô hình'), period: 'yearly' as const };
  const target = { text: 'Hằng năm, mỗi đơn vị phát hiện, nhân rộng ít nhất 03 mô hình hay.', values: [yearly] };
  const own = 'Chủ trì lựa chọn, giới thiệu ít nhất 06 mô hình phòng bệnh tiêu biểu của ngành.';
  const task = { actor: 'Sở Y tế', text: own, targets: [goal(6, 'mô hình')] };
  const presence = (child: Sketch): string | undefined =>
    compareFacts(planOf({ targets: [target], tasks: [task] }), planOf({ ...UNIT, ...child })).demands.find(
      ({ statement }) => statement.part === 'targets',
    )?.presence;
  const given = { ...task, actor: 'Phòng Nghiệp vụ Y' };
  it.each<[string, Sketch, boolean]>([
    ['only the task', { tasks: [given] }, false],
    ['the task and the target', { tasks: [given], targets: [target] }, true],
    [
      'a task that does more of it each year',
      { tasks: [{ ...given, targets: [{ ...goal(6, 'mô hình'), period: 'yearly' }], text: `Hằng năm ${own}` }] },
      true,
    ],
  ])('%s', (_, child, expected) => expect(presence(child) === 'present').toBe(expected));
});

describe('what is forbidden twice', () => {
  const general = criterion('Không để xảy ra vi phạm bị xử lý kỷ luật hoặc thanh tra kết luận phải chấn chỉnh.');
  const share = 'Mỗi năm có ít nhất 90% viên chức hoàn thành tốt nhiệm vụ';
  const both = criterion(`${share}; không để xảy ra vi phạm bị xử lý kỷ luật.`);
  const dropped = (parent: Sketch, child: Sketch): number =>
    compareFacts(planOf(parent), planOf({ ...UNIT, ...child })).shifts.filter(({ axis }) => axis === 'prohibition')
      .length;
  it('is dropped where only the general criterion is left', () =>
    expect(dropped({ criteria: [general, both] }, { criteria: [general, criterion(`${share}.`)] })).toBe(1));
  it('is kept where the parent says it once and the child in an item of its own', () =>
    expect(dropped({ criteria: [both] }, { criteria: [general, criterion(`${share}.`)] })).toBe(0));
  it('is not looked for among those for other people', () => {
    const led = criterion('Đơn vị do mình lãnh đạo hoàn thành tốt nhiệm vụ 03 năm; không để mất đoàn kết.', 'leader');
    const person = criterion('Bản thân hoàn thành tốt nhiệm vụ trở lên trong 03 năm liên tục.', 'individual');
    expect(dropped({ criteria: [led, person] }, { criteria: [person] })).toBe(0);
  });
});

describe('a criterion moved to other people who are asked for nearly the same', () => {
  const works = (n: number, to: 'individual' | 'collective') =>
    criterion(`Trong ${n} năm liên tục được xếp loại hoàn thành tốt nhiệm vụ trở lên.`, to);
  const person = criterion('Được đồng nghiệp tín nhiệm giới thiệu.', 'individual');
  it('is told as moved', () =>
    expect(
      compareFacts(
        planOf({ criteria: [works(5, 'collective'), works(3, 'individual'), person] }),
        planOf({ ...UNIT, criteria: [works(5, 'collective'), works(3, 'collective'), person] }),
      ).moved.map(({ child }) => child.text),
    ).toEqual(['Trong 3 năm liên tục được xếp loại hoàn thành tốt nhiệm vụ trở lên.']));
});

describe('or in one word', () => {
  const asked = criterion('Có ít nhất 02 sáng kiến được công nhận cấp cơ sở.', 'individual');
  const said = (text: string): number =>
    compareFacts(
      planOf({ criteria: [asked] }),
      planOf({ ...UNIT, criteria: [criterion(text, 'individual')] }),
    ).shifts.filter(({ axis }) => axis === 'alternative').length;
  it.each([
    ['Có ít nhất 02 sáng kiến được công nhận cấp cơ sở hay được đồng nghiệp bình chọn là gương tốt.', 1],
    ['Có ít nhất 02 sáng kiến được công nhận cấp cơ sở hoặc được đồng nghiệp bình chọn là gương tốt.', 1],
    ['Có ít nhất 02 sáng kiến được công nhận cấp cơ sở, có cách làm hay được nhiều nơi học theo.', 0],
  ])('%s: %d', (text, count) => expect(said(text)).toBe(count));
});

describe('work left over', () => {
  const unowned = (heading: string, task: string): number => {
    const lines = [
      ['1. Văn phòng', '- Theo dõi, tổng hợp kết quả.'],
      ['2. Phòng Kế hoạch', '- Bố trí kinh phí.'],
      ['3. Phòng Nghiệp vụ', '- Thẩm định hồ sơ.'],
      [`4. ${heading}`, `- ${task}`],
    ].flat();
    const plan = planWith(['I. TỔ CHỨC THỰC HIỆN', ...lines]);
    return compareFacts(null, plan).duties.unowned.length;
  };
  it.each([
    ['Một số nhiệm vụ khác', 'Ra quân tổng vệ sinh cơ quan, nơi công cộng mỗi tháng 02 lần.', 1],
    ['Các công việc còn lại', 'Niêm yết đường dây nóng tại trụ sở các đơn vị.', 1],
    ['Một số nhiệm vụ khác', 'Giao Phòng Nghiệp vụ ra quân tổng vệ sinh mỗi tháng 02 lần.', 0],
    ['Kinh phí', 'Lấy từ nguồn của cơ quan và nguồn hợp pháp khác.', 0],
  ])('%s: %s: %d', (heading, task, count) => expect(unowned(heading, task)).toBe(count));
});
