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

  const FARMERS = 'Hội Nông dân tỉnh Sông Lam';
  it.each<[string, string, string, Binding]>([
    [FARMERS, 'Hội Nông dân các xã, phường', 'Hội Nông dân xã Lam Sơn', 'binds'],
    [FARMERS, 'Hội ND các xã, phường', 'Hội Nông dân phường Bến Thủy', 'binds'],
    [FARMERS, 'Hội Nông dân các xã, phường', 'Hội Nông dân Công an tỉnh', 'other'],
    [FARMERS, 'Hội Nông dân Công an tỉnh, Hội Nông dân Trường Cao đẳng', 'Hội Nông dân xã Lam Sơn', 'other'],
    ['Hội Nông dân xã Lam Sơn', 'Các chi hội nông dân', 'Chi hội Nông dân thôn Đông', 'binds'],
    ['Hội Nông dân xã Lam Sơn', 'Mỗi chi hội', 'Chi hội Nông dân thôn Đông', 'binds'],
    ['Hội Nông dân xã Lam Sơn', 'Chi hội', 'Chi hội Nông dân thôn Đông', 'binds'],
    ['Đoàn Thanh niên xã Lam Sơn', 'Các chi đoàn', 'Chi đoàn thôn Đông', 'binds'],
    ['Hội Nông dân xã Lam Sơn', 'Hội Nông dân xã', 'Chi hội Nông dân thôn Đông', 'other'],
  ])('of %s, %s: %s', (above, actor, issuer, expected) =>
    expect(
      demand(
        facts(
          { issuer: above, tasks: [{ actor, text: 'Vận động ít nhất 03 giải pháp.' }] },
          { issuer, superior: above },
        ),
        'Vận động',
      ).applicability.binding,
    ).toBe(expected),
  );

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

describe('criteria under the name of a body', () => {
  const FARMERS = 'Hội Nông dân tỉnh Sông Lam';
  it.each<[string, string, string, Binding]>([
    [
      FARMERS,
      '6. Tiêu chí riêng đối với Hội Nông dân Công an tỉnh, Hội Nông dân Biên phòng',
      'Hội Nông dân xã Lam Sơn',
      'other',
    ],
    [FARMERS, '6. Tiêu chí riêng đối với Hội Nông dân Công an tỉnh', 'Hội Nông dân Công an tỉnh', 'binds'],
    [FARMERS, '2. Tiêu chí đối với tập thể Hội Nông dân các xã, phường', 'Hội Nông dân xã Lam Sơn', 'binds'],
    ['Hội Nông dân xã Lam Sơn', '2. Tiêu chí đối với tập thể Hội Nông dân xã', 'Chi hội Nông dân thôn Đông', 'other'],
    [
      'Hội Nông dân xã Lam Sơn',
      '4. Tiêu chí của cán bộ chủ chốt của Hội Nông dân xã',
      'Chi hội Nông dân thôn Đông',
      'other',
    ],
    ['Hội Nông dân xã Lam Sơn', '3. Tiêu chí đối với tập thể chi hội', 'Chi hội Nông dân thôn Đông', 'binds'],
    [FARMERS, '4. Tiêu chí đối với cán bộ chủ chốt của Hội', 'Hội Nông dân xã Lam Sơn', 'binds'],
  ])('of %s, %s: %s', (above, under, issuer, expected) =>
    expect(
      demand(
        facts({ issuer: above, criteria: [{ text: 'Giúp đỡ ít nhất 05 hộ.', under }] }, { issuer, superior: above }),
        'Giúp đỡ',
      ).applicability.binding,
    ).toBe(expected),
  );
});

describe('a letterhead of a scan', () => {
  it.each([
    ['HỘI NÔNG DÂN XÃ LAM CHI HỘI NÔNG DÂN THÔN ĐÔNG', 'Hội Nông dân xã Lam Sơn', 'CHI HỘI NÔNG DÂN THÔN ĐÔNG'],
    ['Công đoàn cơ sở Trường THPT Bến Thủy', 'Công đoàn cơ sở Xây dựng', 'Công đoàn cơ sở Trường THPT Bến Thủy'],
  ])('%s below %s', (issuer, above, name) => expect(facts({ issuer: above }, { issuer }).unit.name).toBe(name));
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
