import { describe, expect, it } from 'vitest';
import { facts } from './support.js';

// Where a plan has to go, and by what names its recipients stand for that: a row each.

const PROVINCE = 'Ủy ban nhân dân tỉnh Sông Lam';
const EDUCATION = 'Sở Giáo dục và Đào tạo';
const HIGH = 'Trường THPT Nguyễn Khuyến';

describe('a plan that must go to', () => {
  it.each<[to: string, parent: string, child: string, recipients: string[], missing: boolean]>([
    ['về Sở (qua Văn phòng Sở)', EDUCATION, HIGH, ['Sở GD&ĐT (b/c)', 'Lưu: VT'], false],
    ['về Sở (qua Văn phòng Sở)', EDUCATION, HIGH, ['Sở GDĐT (Văn phòng Sở)', 'Lưu: VT'], false],
    ['về Sở (qua Phòng Tổ chức cán bộ)', EDUCATION, HIGH, ['Sở Giáo dục và Đào tạo', 'Lưu: VT'], false],
    ['Văn phòng Sở', EDUCATION, HIGH, ['Sở GDĐT (b/c)', 'Lưu: VT'], false],
    ['Văn phòng Sở', EDUCATION, HIGH, ['Ban Giám hiệu', 'Lưu: VT'], true],
    ['về Sở', EDUCATION, HIGH, ['Lãnh đạo Sở (b/c)', 'Lưu: VT'], false],
    ['về Sở', EDUCATION, HIGH, ['Các tổ chuyên môn', 'Lưu: VT'], true],
    ['về Sở Nội vụ', PROVINCE, 'Sở Y tế', ['UBND tỉnh', 'Sở Nội vụ', 'Lưu: VT'], false],
    ['về Ủy ban nhân dân tỉnh (qua Sở Nội vụ)', PROVINCE, 'Sở Y tế', ['UBND tỉnh', 'Sở Nội vụ', 'Lưu: VT'], false],
    ['về Ủy ban nhân dân tỉnh (qua Sở Nội vụ)', PROVINCE, 'Sở Y tế', ['Sở Nội vụ', 'Lưu: VT'], false],
    ['về Ủy ban nhân dân tỉnh (qua Sở Nội vụ)', PROVINCE, 'Sở Y tế', ['UBND tỉnh (b/c)', 'Lưu: VT'], true],
    ['về Ủy ban nhân dân tỉnh (qua Sở Nội vụ)', PROVINCE, 'Sở Y tế', ['UBND tỉnh', 'Ban TĐKT tỉnh', 'Lưu: VT'], false],
    ['về Ủy ban nhân dân tỉnh (qua Sở Nội vụ)', PROVINCE, 'Sở Nội vụ', ['UBND tỉnh', 'Lưu: VT'], false],
    ['về Ủy ban nhân dân tỉnh (qua Văn phòng)', PROVINCE, 'Sở Y tế', ['UBND tỉnh', 'Lưu: VT'], false],
    ['về Ủy ban nhân dân tỉnh (qua Sở Nội vụ)', PROVINCE, 'Sở Y tế', ['Như trên', 'Lưu: VT'], false],
  ])('%s, of %s by %s to %j: %s', (to, parent, issuer, recipients, missing) => {
    const text = `Xây dựng kế hoạch thực hiện, gửi ${to} trước ngày 15/4/2026.`;
    const made = facts(
      { issuer: parent, tasks: [{ actor: 'Các cơ quan, đơn vị', text, due: '2026-04-15' }] },
      { issuer, recipients },
    );
    expect(made.recipients?.missing ?? false).toBe(missing);
  });

  it.each<[string[], boolean]>([
    [['Hội Nông dân tỉnh', 'Ban Chấp hành Hội Nông dân xã', 'Lưu: VT'], false],
    [['Thường trực Hội ND tỉnh (b/c)', 'Lưu: VT'], false],
    [['Đảng ủy xã', 'Ban Chấp hành Hội Nông dân xã', 'Lưu: VT'], true],
  ])('the one above, of the name of the unit itself: %j: %s', (recipients, missing) => {
    const above = 'Hội Nông dân tỉnh Sông Lam';
    const made = facts({ issuer: above }, { issuer: 'Hội Nông dân xã Lam Sơn', superior: above, recipients });
    expect(made.recipients?.missing).toBe(missing);
    if (missing) expect(made.recipients?.superiorNamed).toBe(false);
  });

  it('names the day no recipient', () => {
    const text = 'Xây dựng kế hoạch thực hiện, gửi về Sở – Trước ngày 20/3/2026';
    const made = facts(
      { issuer: EDUCATION, tasks: [{ actor: 'Các đơn vị trực thuộc', text, due: '2026-03-20' }] },
      { issuer: HIGH, recipients: ['Các tổ', 'Lưu: VT'] },
    );
    expect(made.recipients?.expected).toEqual(['Sở giáo dục và đào tạo']);
  });

  it('counts an office of the superior as the superior', () => {
    const made = facts(
      { issuer: 'Sở Khoa học và Công nghệ', milestones: [] },
      { issuer: 'Chi cục Tiêu chuẩn Đo lường Chất lượng', recipients: ['Văn phòng Sở', 'Lãnh đạo Chi cục'] },
    );
    expect(made.recipients?.missing).toBe(false);
  });
});
