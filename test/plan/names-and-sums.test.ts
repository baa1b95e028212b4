import { describe, expect, it } from 'vitest';
import { splitActor } from '../../src/plan/actors.js';
import { leadingGroup } from '../../src/plan/groups.js';
import { readTargets } from '../../src/plan/targets.js';
import { foldKeep } from '../../src/vi/fold.js';
import { measured, planWith } from './support.js';

const PLAN_TAIL = ['Nơi nhận:', '- UBND tỉnh;', '- Lưu: VT.', 'GIÁM ĐỐC', 'Trần Thị Hoa'];

describe('two rungs, of which the second has years of its own', () => {
  it.each([
    [
      'Mỗi năm đều được đánh giá hoàn thành tốt nhiệm vụ trở lên, trong đó có tối thiểu 02 năm xếp loại hoàn thành xuất sắc nhiệm vụ.',
      'rating hoàn thành tốt nhiệm vụ + & rating hoàn thành xuất sắc nhiệm vụ 2y >=',
    ],
    [
      'Năm nào cũng xếp loại hoàn thành tốt nhiệm vụ trở lên, cả giai đoạn ít nhất 04 năm được công nhận hoàn thành xuất sắc nhiệm vụ.',
      'rating hoàn thành tốt nhiệm vụ + & rating hoàn thành xuất sắc nhiệm vụ 4y >=',
    ],
    [
      'Được xếp loại hoàn thành tốt nhiệm vụ trở lên trong 03 năm liên tục.',
      'rating hoàn thành tốt nhiệm vụ 3y + liền',
    ],
  ])('%s', (text, expected) => expect(measured(text)).toBe(expected));
});

describe('bodies with a verb in their name', () => {
  it.each([
    ['Chi cục Thẩm định xây dựng mỗi quý kiểm tra 05 công trình', 'Chi cục Thẩm định xây dựng'],
    ['Phòng Kế hoạch là bộ phận thường trực, tổng hợp kết quả', 'Phòng Kế hoạch'],
    ['Phòng Cảnh sát quản lý hành chính chủ trì làm thẻ tại nhà', 'Phòng Cảnh sát quản lý hành chính'],
    ['Trung tâm Dịch vụ tổng hợp xã phát tin hằng ngày', 'Trung tâm Dịch vụ tổng hợp xã'],
    ['Trung tâm Y tế tổng hợp kết quả gửi Sở', 'Trung tâm Y tế'],
    ['Phòng Nội vụ quản lý hồ sơ khen thưởng', 'Phòng Nội vụ'],
  ])('%s', (text, actor) => expect(splitActor(text, foldKeep(text))?.actor).toBe(actor));
  it('in headings', () => {
    const plan = planWith(
      [
        'I. TỔ CHỨC THỰC HIỆN',
        '1. Trung tâm Dịch vụ tổng hợp phường',
        '- Phát thanh mỗi tuần 02 buổi.',
        '2. Đội Cảnh sát quản lý hành chính về trật tự xã hội',
        '- Cấp thẻ lưu động.',
        '3. Phòng Nội vụ tổng hợp:',
        '- Lập danh sách khen thưởng.',
      ],
      PLAN_TAIL,
    );
    expect(plan.assignments.map(({ actor }) => actor)).toEqual([
      'Trung tâm Dịch vụ tổng hợp phường',
      'Đội Cảnh sát quản lý hành chính về trật tự xã hội',
      'Phòng Nội vụ',
    ]);
  });
});

const goals = (text: string): string[] =>
  readTargets(text, foldKeep(text), 0).map((t) => `${t.percent ?? t.count} ${t.unit}${t.period ? ` ${t.period}` : ''}`);

describe('sums, days of work, times', () => {
  it.each([
    ['Mỗi đơn vị góp ít nhất 50 triệu đồng mỗi năm vào Quỹ “Vì người nghèo”.', ['50 triệu đồng yearly']],
    ['Huy động tối thiểu 1,5 tỷ đồng.', ['1.5 tỷ đồng']],
    ['Kinh phí thực hiện 300 triệu đồng.', []],
    ['Mức hỗ trợ không quá 20 triệu đồng.', []],
    ['Đóng góp ít nhất 2.500 ngày công làm đường.', ['2500 ngày công làm đường']],
    ['Gửi chậm nhất 05 ngày làm việc.', []],
    ['Thành lập ít nhất 12 đội “Áo xanh” đến hết năm 2027.', ['12 đội “Áo xanh”']],
    ['Hằng năm tặng ít nhất 02 máy bơm; bảo dưỡng 10 máy cày.', ['2 máy bơm yearly', '10 máy cày yearly']],
    ['Hằng năm tặng ít nhất 02 máy bơm; đến hết năm 2030 có 10 kho lạnh.', ['2 máy bơm yearly', '10 kho lạnh']],
  ])('%s', (text, expected) => expect(goals(text)).toEqual(expected));
});

describe('tables', () => {
  const plan = planWith(
    [
      'I. LỘ TRÌNH THỰC HIỆN',
      'Bảng 1. Các bước tổ chức hội thi',
      'TT | Nội dung | Thời gian | Đơn vị thực hiện',
      '1 | Tổ chức vòng sơ khảo | Trước ngày 30/9/2026 | Phòng Đào tạo',
      'II. PHÂN CÔNG',
      'Bảng 2. Việc giao các phòng',
      'TT | Đơn vị | Nhiệm vụ | Mức thực hiện',
      '1 | Phòng Tài vụ | Ủng hộ Quỹ Khuyến học | Ít nhất 80 triệu đồng mỗi năm',
      '2 | Phòng Truyền thông | Viết tin về hội thi | Ít nhất 04 tin, bài mỗi quý',
    ],
    PLAN_TAIL,
  );
  it('read the level of a task as its target', () =>
    expect(
      plan.assignments.slice(1).flatMap(({ actor, targets }) => targets.map((t) => [actor, t.count, t.unit, t.period])),
    ).toEqual([
      ['Phòng Tài vụ', 80, 'triệu đồng', 'yearly'],
      ['Phòng Truyền thông', 4, 'tin', 'quarterly'],
    ]));
  it('are named by the line above, which is no step', () =>
    expect(plan.milestones.map(({ text }) => text)).toEqual(['Tổ chức vòng sơ khảo']));
});

describe('whom a sentence speaks of first', () => {
  it.each([
    ['Tổ chức ít nhất 04 buổi đọc sách mỗi năm', null],
    ['Tổ chức được 03 hội thi', null],
    ['Tổ chức Đoàn được xếp loại khá trở lên', 'collective'],
    ['Tổ, đội có ít nhất 02 sáng kiến', 'collective'],
  ])('%s', (text, expected) => expect(leadingGroup(foldKeep(text))).toBe(expected));
});
