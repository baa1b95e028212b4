import { describe, expect, it } from 'vitest';
import { saidToOrganisation } from '../../src/compare/mass.js';
import { abbreviates, bodyCore, foldBody } from '../../src/compare/unit.js';
import { demand, facts } from './support.js';

// Organisations within offices: whom an address to a sort of them means, how they are named short, a row each.

const UNION = 'Liên đoàn Lao động tỉnh Sông Lam';
const YOUTH = 'Tỉnh đoàn Sông Lam';

type Binding = 'binds' | 'other' | 'unclear';
const taskBinding = (actor: string, issuer: string): Binding =>
  demand(
    facts({ issuer: UNION, tasks: [{ actor, text: 'Vận động ít nhất 03 giải pháp.' }] }, { issuer, superior: UNION }),
    'Vận động',
  ).applicability.binding;

describe('an address to the organisations of a sort of office', () => {
  it.each<[string, string, Binding]>([
    ['Công đoàn cơ sở trực thuộc trong cơ quan, đơn vị sự nghiệp', 'Công đoàn cơ sở Bệnh viện Phổi', 'binds'],
    ['Công đoàn cơ sở trong các cơ quan, đơn vị', 'CĐCS Sở Tài chính', 'binds'],
    ['Công đoàn cơ sở trực thuộc trong cơ quan, đơn vị sự nghiệp', 'Công đoàn phường Lam Thủy', 'other'],
    ['Công đoàn cơ sở trực thuộc trong cơ quan, đơn vị', 'Công đoàn các Khu công nghiệp tỉnh', 'other'],
    ['Công đoàn cơ sở trong cơ quan, đơn vị sự nghiệp', 'Công đoàn cơ sở Công ty Cổ phần May 5', 'other'],
    ['CĐCS trong doanh nghiệp', 'CĐCS Công ty Cổ phần May 5', 'binds'],
    ['Công đoàn cơ sở trong doanh nghiệp ngoài nhà nước', 'CĐCS Công ty Cổ phần May 5', 'unclear'],
    ['Công đoàn các xã, phường', 'Công đoàn xã Lam Sơn', 'binds'],
    ['Công đoàn các xã, phường', 'Công đoàn cơ sở Bệnh viện Phổi', 'other'],
    ['Công đoàn các xã, phường', 'Công đoàn ngành Giáo dục tỉnh', 'other'],
    ['Công đoàn các trường học', 'Công đoàn Trường THPT Nguyễn Khuyến', 'binds'],
    ['Các công đoàn trực thuộc', 'Ban Chấp hành CĐCS Bệnh viện Phổi', 'binds'],
  ])('%s: %s', (actor, issuer, expected) => expect(taskBinding(actor, issuer)).toBe(expected));

  it('is no address of the kind to an office', () => {
    const { unit } = facts({ issuer: UNION }, { issuer: 'Sở Y tế' });
    expect(saidToOrganisation('công đoàn các xã, phường', unit)).toBeNull();
  });
});

describe('the organisation that issued the plan above, by a short name', () => {
  it.each<[string, string, string, Binding]>([
    [UNION, 'LĐLĐ tỉnh tuyên dương 150 thợ giỏi.', 'Công đoàn xã Lam Sơn', 'other'],
    [UNION, 'BTV LĐLĐ tỉnh tặng 40 suất học bổng.', 'Công đoàn xã Lam Sơn', 'other'],
    [UNION, 'Công đoàn tỉnh trao 30 Bằng khen.', 'CĐCS Bệnh viện Phổi', 'other'],
    ['Hội Nông dân tỉnh Sông Lam', 'Hội tỉnh tôn vinh 60 hộ.', 'Hội Nông dân xã Lam Sơn', 'other'],
    [YOUTH, 'Đoàn tỉnh trao 20 giải thưởng.', 'Đoàn Thanh niên Sở Y tế', 'other'],
    [YOUTH, 'Tỉnh đoàn trao 20 giải thưởng.', 'Đoàn Thanh niên Sở Y tế', 'other'],
    [UNION, 'Mỗi công đoàn trực thuộc trao 20 suất quà.', 'Công đoàn xã Lam Sơn', 'binds'],
    ['Hội Nông dân tỉnh Sông Lam', 'Mỗi hội có ít nhất 02 mô hình.', 'Hội Nông dân xã Lam Sơn', 'binds'],
  ])('%s: %s', (issuer, text, child, expected) =>
    expect(
      demand(facts({ issuer, targets: [{ text, values: [] }] }, { issuer: child, superior: issuer }), text.slice(0, 8))
        .applicability.binding,
    ).toBe(expected),
  );
});

describe('one body under two names', () => {
  it.each([
    ['LĐLĐ tỉnh Sông Lam', 'Liên đoàn Lao động tỉnh Sông Lam'],
    ['Ban Thường vụ LĐLĐ tỉnh', 'LIÊN ĐOÀN LAO ĐỘNG TỈNH SÔNG LAM'],
    ['BTV Liên đoàn Lao động tỉnh', 'Liên đoàn Lao động tỉnh Sông Lam'],
    ['Ban Chấp hành CĐCS Sở Y tế', 'Công đoàn cơ sở Sở Y tế'],
  ])('%s', (a, b) => expect(bodyCore(a)).toBe(bodyCore(b)));

  it.each([
    ['Hội LHPN tỉnh', 'Hội Liên hiệp Phụ nữ tỉnh Sông Lam', true],
    ['Hội CCB', 'Hội Cựu chiến binh', true],
    ['Đoàn TNCS Hồ Chí Minh', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh', true],
    ['Sở GD&ĐT', 'Sở Giáo dục và Đào tạo', true],
    ['Hội CTĐ', 'Hội Cựu chiến binh', false],
    ['Sở Y tế', 'Sở Nội vụ', false],
  ])('%s for %s: %s', (short, long, same) => expect(abbreviates(foldBody(short), foldBody(long))).toBe(same));
});
