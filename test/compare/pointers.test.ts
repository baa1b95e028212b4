import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../src/checks/index.js';
import { goal, planOf, type Sketch } from '../../src/checks/sketch.js';
import { demand, facts } from './support.js';

describe('notes of application among the criteria', () => {
  it.each([
    ['(Đối với thôn, tổ dân phố chỉ áp dụng tiêu chí chung và tiêu chí đạt danh hiệu văn hóa 03 năm).', true],
    ['Riêng các trường mầm non chỉ xét các tiêu chí tại điểm 2.', true],
    ['Đối với đơn vị mới thành lập không áp dụng tiêu chuẩn về thời gian công tác.', true],
    ['Đối với cá nhân: có ít nhất 02 sáng kiến được công nhận.', false],
    ['Áp dụng ít nhất 02 giải pháp chuyển đổi số trong công tác chuyên môn.', false],
  ])('%s', (text, excused) => {
    const other: Sketch = { criteria: [{ text: 'Đoàn kết nội bộ, giữ gìn kỷ cương cơ quan.' }] };
    expect(demand(facts({ criteria: [{ text }] }, other), text.slice(0, 20)).excused).toBe(excused);
  });
});

describe('a number that stands in an appendix', () => {
  it.each([
    ['Số lượng mô hình giới thiệu dự hội thi thực hiện theo Phụ lục kèm theo Kế hoạch này.', true],
    ['Danh mục công trình thi đua thực hiện theo biểu ban hành kèm theo.', true],
    ['Vận động cán bộ trồng cây tại các phụ lục địa bàn.', false],
  ])('%s', (text, excused) =>
    expect(
      demand(
        facts({ targets: [{ text, values: [] }] }, { targets: [{ text: 'Mỗi năm có 03 mô hình.', values: [] }] }),
        text.slice(0, 20),
      ).excused,
    ).toBe(excused),
  );
});

describe("events of the parent's own level behind the units' part", () => {
  it.each([
    [
      'Các đơn vị tổng kết trước ngày 31/3/2030; Hội nghị tổng kết cấp tỉnh tổ chức vào quý II/2030.',
      'Hội nghị',
      'other',
    ],
    ['Các địa phương sơ kết trước ngày 30/4/2028; Lễ biểu dương toàn ngành vào tháng 6/2028.', 'Lễ biểu', 'other'],
    [
      'Các đơn vị tổng kết trước ngày 31/3/2030; Hội nghị tổng kết cấp mình tổ chức vào quý I/2030.',
      'Hội nghị',
      'binds',
    ],
  ])('%s', (text, start, binding) =>
    expect(
      demand(facts({ milestones: [{ text, when: { end: '2030-03-31' }, due: '2030-03-31' }] }, {}), start).applicability
        .binding,
    ).toBe(binding),
  );
});

describe('a row for each of some bodies', () => {
  it.each([
    ['Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh (mỗi đơn vị)', 'other'],
    ['Sở Y tế, Sở Nội vụ (mỗi đơn vị)', 'binds'],
    ['Các sở, ban, ngành (mỗi cơ quan)', 'binds'],
  ])('%s', (who, binding) =>
    expect(
      demand(
        facts({ targets: [{ text: `${who}: 05 tập thể`, values: [goal(5, 'tập thể')], who }] }, {}),
        who.slice(0, 6),
      ).applicability.binding,
    ).toBe(binding),
  );
});

describe('names of other companies', () => {
  const said = (text: string): boolean =>
    comparePlans(
      null,
      planOf({ issuer: 'Công ty TNHH MTV Cấp nước Sông Lam', tasks: [{ actor: 'Các phòng', text }] }),
    ).findings.some((f) => f.rule === 'foreign-unit-name');
  it.each([
    ['Các phòng chịu trách nhiệm trước Giám đốc Công ty Cổ phần May mặc Hải Bình về kết quả thực hiện.', true],
    ['Thực hiện nghiêm nội quy lao động của Công ty TNHH Xây lắp Nam Hà.', true],
    ['Các phòng chịu trách nhiệm trước Giám đốc Công ty TNHH MTV Cấp nước Sông Lam.', false],
    ['Phối hợp với Công ty Cổ phần May mặc Hải Bình bảo đảm cấp nước.', false],
    ['Chịu trách nhiệm trước Giám đốc Công ty về kết quả thực hiện.', false],
  ])('%s', (text, fires) => expect(said(text)).toBe(fires));
});
