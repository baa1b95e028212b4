import { describe, expect, it } from 'vitest';
import type { Sketch } from '../../src/checks/sketch.js';
import { subjectOf } from '../../src/compare/address.js';
import { fold } from '../../src/vi/fold.js';
import { demand, facts } from './support.js';

const binding = (parent: Sketch, issuer: string, start: string, more: Partial<Sketch> = {}): string =>
  demand(facts(parent, { issuer, ...more }), start).applicability.binding;

describe('subjectOf', () => {
  it.each([
    ['Sở Nội vụ tham mưu Ủy ban nhân dân tỉnh tổ chức sơ kết.', 'sở nội vụ'],
    ['Trong quý III/2030: Ủy ban nhân dân tỉnh tổng kết.', 'ủy ban nhân dân tỉnh'],
    ['Hằng năm, mỗi cơ quan, đơn vị phát hiện 01 tập thể.', 'mỗi cơ quan, đơn vị'],
    ['Giao Phòng Văn hóa - Xã hội làm đầu mối.', 'phòng văn hóa-xã hội'],
    ['Sơ kết: các đơn vị hoàn thành trước ngày 30/6/2028.', 'các đơn vị'],
    ['Hằng tháng đăng ít nhất 01 tin, bài về gương điển hình.', ''],
    ['Phân công 01 lãnh đạo phụ trách.', ''],
  ])('%s -> %s', (text, subject) => expect(subjectOf(fold(text))).toBe(subject));
});

describe('who does it stands behind the deed', () => {
  const milestones = [
    {
      text: 'Hội nghị điển hình tiên tiến: tổ chức trong quý III/2030, do Sở Nội vụ tham mưu.',
      when: { end: '2030-09-30' },
    },
  ];
  it.each([
    ['Sở Y tế', 'other'],
    ['Sở Nội vụ', 'binds'],
  ])('%s: %s', (issuer, expected) => expect(binding({ milestones }, issuer, 'Hội nghị')).toBe(expected));
});

describe('criteria that name who chooses', () => {
  const criteria = [
    { text: 'Nông dân (do xã, phường và Hội Nông dân tỉnh lựa chọn): được tặng ít nhất 02 Giấy khen.' },
  ];
  it.each([
    ['Hội Nông dân tỉnh', 'binds'],
    ['Ủy ban nhân dân xã Lam Thủy', 'binds'],
    ['Sở Y tế', 'other'],
  ])('%s: %s', (issuer, expected) => expect(binding({ criteria }, issuer, 'Nông dân')).toBe(expected));
});

describe('tasks', () => {
  const task = (actor: string, text = 'Bồi dưỡng điển hình tiên tiến.'): Sketch => ({ tasks: [{ actor, text }] });
  it.each([
    ['Sở Y tế', 'Sở Y tế', 'binds'],
    ['Sở Y tế', 'Sở Tư pháp', 'other'],
    ['Các sở, ban, ngành', 'Sở Tư pháp', 'binds'],
    ['Các sở, ban, ngành', 'Ủy ban nhân dân xã Lam Thủy', 'other'],
    ['Ủy ban nhân dân các xã, phường', 'Ủy ban nhân dân phường Cẩm Sơn', 'binds'],
    ['Các cơ quan, đơn vị, địa phương', 'Bệnh viện Y học cổ truyền tỉnh', 'binds'],
    ['Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh', 'Sở Y tế', 'other'],
    ['Sở Lao động - Thương binh và Xã hội', 'Sở Nội vụ', 'binds'],
    ['Các trường trung học phổ thông', 'Trường THPT Nguyễn Khuyến', 'binds'],
    ['Các trường tiểu học', 'Trường THPT Nguyễn Khuyến', 'other'],
    ['Các công đoàn ngành', 'Công đoàn ngành Y tế', 'binds'],
  ])('%s asks %s: %s', (actor, issuer, expected) => expect(binding(task(actor), issuer, 'Bồi')).toBe(expected));

  it('a department inside the addressed unit is the unit itself', () =>
    expect(
      binding(
        task('Ủy ban nhân dân các xã, phường', 'Giao Phòng Văn hóa - Xã hội làm đầu mối.'),
        'Ủy ban nhân dân xã Lam Thủy',
        'Giao',
      ),
    ).toBe('binds'));
});

describe('criteria', () => {
  const field: Sketch = { criteria: [{ text: 'Tỷ lệ hài lòng từ 92% trở lên.', field: 'y tế' }] };
  const household: Sketch = { criteria: [{ text: 'Ba năm đạt Gia đình văn hóa.', to: ['household'] }] };
  const headed: Sketch = {
    criteria: [{ text: 'Có ít nhất 01 chính sách được ban hành.', under: '4. Đối với sở, ban, ngành' }],
  };
  it.each<[string, Sketch, string, string]>([
    ['field, its own', field, 'Sở Y tế', 'binds'],
    ['field, a hospital', field, 'Bệnh viện Đa khoa tỉnh', 'binds'],
    ['field, another', field, 'Sở Tư pháp', 'other'],
    ['field, a commune', field, 'Ủy ban nhân dân xã Lam Thủy', 'unclear'],
    ['household, a commune', household, 'Ủy ban nhân dân xã Lam Thủy', 'binds'],
    ['household, a department', household, 'Sở Y tế', 'other'],
    ['heading, a department', headed, 'Sở Y tế', 'binds'],
    ['heading, a commune', headed, 'Ủy ban nhân dân xã Lam Thủy', 'other'],
  ])('%s: %#', (_, parent, issuer, expected) =>
    expect(binding(parent, issuer, parent.criteria?.[0]?.text.slice(0, 6) ?? '')).toBe(expected),
  );
});

describe('targets and dates of the parent itself', () => {
  it('the sum over all units is not asked of one', () =>
    expect(
      binding({ targets: [{ text: 'Toàn tỉnh công nhận ít nhất 300 tập thể.', values: [] }] }, 'Sở Y tế', 'Toàn'),
    ).toBe('other'));
  it('the issuer acts for itself', () =>
    expect(
      binding(
        {
          issuer: 'Sở Giáo dục và Đào tạo',
          milestones: [{ text: 'Sở tổ chức sơ kết trong quý III/2028.', when: { end: '2028-09-30' } }],
        },
        'Trường THPT Nguyễn Khuyến',
        'Sở',
      ),
    ).toBe('other'));
});
