import { describe, expect, it } from 'vitest';
import type { Sketch } from '../../src/checks/sketch.js';
import { goal } from '../../src/checks/sketch.js';
import type { Target } from '../../src/model/plan.js';
import { demand, facts } from './support.js';

// What the issuer does in its own house, what it asks of the sum, and what it asks of those who meet a condition: a row each.

type Binding = 'binds' | 'other' | 'unclear';
const bindingOf = (parent: Sketch, child: Sketch, start: string): Binding =>
  demand(facts(parent, child), start).applicability.binding;

const PROVINCE = 'Ủy ban nhân dân tỉnh Sông Lam';
const EDUCATION = 'Sở Giáo dục và Đào tạo';
const HEALTH = 'Sở Y tế';
const SCIENCE = 'Sở Khoa học và Công nghệ';
const HIGH = 'Trường THPT Nguyễn Khuyến';
const BOARDING = 'Trường Phổ thông Dân tộc nội trú tỉnh';

describe('the target of each unit under a department', () => {
  it.each<[string, string, string, string, Binding]>([
    ['Mỗi năm, mỗi đơn vị trực thuộc Sở nhận giúp đỡ ít nhất 02 thôn.', 'Mỗi năm', HEALTH, 'Bệnh viện Phổi', 'binds'],
    ['Hằng năm, mỗi đơn vị trực thuộc Sở hỗ trợ ít nhất 05 hộ.', 'Hằng', EDUCATION, HIGH, 'binds'],
    [
      'Trong cả giai đoạn, mỗi đơn vị trực thuộc Sở trồng mới ít nhất 25 cây xanh.',
      'Trong',
      HEALTH,
      'Bệnh viện Phổi',
      'binds',
    ],
    ['Mỗi đơn vị trực thuộc Sở xây dựng 03 mô hình thu gom pin.', 'Mỗi', HEALTH, 'Bệnh viện Phổi', 'binds'],
    ['Từng đơn vị trực thuộc: có ít nhất 01 tổ hòa giải.', 'Từng', HEALTH, 'Trung tâm Pháp y', 'binds'],
    [
      'Các đơn vị thuộc Sở đăng ký ít nhất 02 sáng kiến.',
      'Các',
      SCIENCE,
      'Chi cục Tiêu chuẩn Đo lường Chất lượng',
      'binds',
    ],
    ['Mỗi đơn vị trực thuộc Sở Y tế tiết kiệm ít nhất 05% điện.', 'Mỗi', PROVINCE, HIGH, 'other'],
    ['Mỗi đơn vị trực thuộc Sở Xây dựng có 01 công trình.', 'Mỗi', PROVINCE, 'Trung tâm Y tế khu vực', 'other'],
  ])('%s', (text, start, parent, child, expected) =>
    expect(
      bindingOf(
        { issuer: parent, targets: [{ text, values: [] }] },
        { issuer: child, superior: parent === PROVINCE ? EDUCATION : parent },
        start,
      ),
    ).toBe(expected),
  );
});

describe('the own house of the issuer', () => {
  it.each<[string, string, string, string, Binding]>([
    ['Hằng năm Sở đăng ký ít nhất 02 công trình.', 'Hằng', SCIENCE, 'Trung tâm Ứng dụng tiến bộ', 'other'],
    ['Mỗi năm Ngành tổ chức 01 hội thi tay nghề.', 'Mỗi', EDUCATION, HIGH, 'other'],
    ['Sở tổng hợp, báo cáo trong tháng 12/2028.', 'Sở', HEALTH, 'Bệnh viện Phổi', 'other'],
    ['Giám đốc Sở tặng ít nhất 20 Giấy khen.', 'Giám', HEALTH, 'Bệnh viện Phổi', 'other'],
    ['Cấp tỉnh tổ chức vào quý IV/2028.', 'Cấp', PROVINCE, 'Sở Y tế', 'other'],
    ['Tỉnh tổ chức hội nghị biểu dương trong tháng 10/2028.', 'Tỉnh', PROVINCE, 'Sở Y tế', 'other'],
    ['Ban Chỉ đạo phong trào tỉnh kiểm tra ít nhất 10 đơn vị.', 'Ban', PROVINCE, 'Sở Y tế', 'other'],
    [
      'Ủy ban nhân dân xã tổ chức gặp mặt trong tháng 01/2028.',
      'Ủy',
      'Ủy ban nhân dân xã Lam Thủy',
      'Trường Tiểu học Lam Thủy',
      'other',
    ],
    ['Hội nghị tổng kết được Sở tổ chức trong quý III/2030.', 'Hội nghị', HEALTH, 'Bệnh viện Phổi', 'other'],
    ['Hội thi do Sở tổ chức vào tháng 8/2028.', 'Hội thi', HEALTH, 'Bệnh viện Phổi', 'other'],
    // the units are meant beside it, or take part
    ['Sở và các đơn vị trực thuộc trồng ít nhất 500 cây xanh.', 'Sở', HEALTH, 'Bệnh viện Phổi', 'binds'],
    ['Cử ít nhất 02 thí sinh tham gia Hội thi do Sở tổ chức.', 'Cử', HEALTH, 'Bệnh viện Phổi', 'binds'],
    ['Mô hình được Sở công nhận: có ít nhất 01.', 'Mô hình', HEALTH, 'Bệnh viện Phổi', 'binds'],
  ])('%s', (text, start, parent, child, expected) =>
    expect(
      bindingOf(
        { issuer: parent, milestones: [{ text, when: { end: '2028-12-31' } }] },
        { issuer: child, superior: parent },
        start,
      ),
    ).toBe(expected),
  );

  it("in two clauses: only the second is the unit's", () => {
    const text =
      'Hằng năm Sở hoàn thành ít nhất 02 công trình; mỗi đơn vị trực thuộc hoàn thành ít nhất 01 công trình.';
    const made = facts(
      { issuer: SCIENCE, targets: [{ text, who: 'Sở', values: [goal(2, 'công trình'), goal(1, 'công trình')] }] },
      { issuer: 'Chi cục Tiêu chuẩn Đo lường Chất lượng', superior: SCIENCE },
    );
    expect([demand(made, 'Hằng').applicability.binding, demand(made, 'mỗi').applicability.binding]).toEqual([
      'other',
      'binds',
    ]);
  });

  it.each([
    ['Sở', HEALTH, 'Bệnh viện Phổi'],
    ['Lãnh đạo Sở', HEALTH, 'Bệnh viện Phổi'],
    ['UBND tỉnh', PROVINCE, 'Sở Y tế'],
    ['Cấp tỉnh', PROVINCE, 'Sở Y tế'],
  ])('in the column of who does it: %s', (actor, parent, child) =>
    expect(
      bindingOf(
        { issuer: parent, tasks: [{ actor, text: 'Thẩm định, công nhận danh hiệu.', due: '2028-07-15' }] },
        { issuer: child, superior: parent },
        'Thẩm',
      ),
    ).toBe('other'),
  );
});

const share = (percent: number, unit: string): Target => ({
  count: null,
  percent,
  op: '>=',
  unit,
  force: 'must',
  text: '',
});

describe('asked of the sum over all units', () => {
  it.each<[string, string, string, Binding, Target[]]>([
    ['Toàn Ngành: đến hết năm 2028 có 50% đơn vị trực thuộc đạt danh hiệu.', EDUCATION, HIGH, 'other', []],
    ['Toàn tỉnh có ít nhất 30 mô hình.', PROVINCE, 'Sở Y tế', 'other', []],
    [
      'Phấn đấu đến năm 2030, toàn phường có 12 mô hình.',
      'Ủy ban nhân dân phường Cẩm Sơn',
      'Trường Tiểu học Cẩm Sơn',
      'other',
      [],
    ],
    ['Đến năm 2030 toàn Sở có 15 sáng kiến.', HEALTH, 'Bệnh viện Phổi', 'other', []],
    // each of them, all people, bodies "cấp tỉnh"
    ['Toàn tỉnh, mỗi cơ quan, đơn vị có ít nhất 02 mô hình.', PROVINCE, 'Sở Y tế', 'binds', []],
    ['Toàn ngành có 100% viên chức ký cam kết.', HEALTH, 'Bệnh viện Phổi', 'binds', [share(100, 'viên chức')]],
    ['Toàn ngành có 80% viên chức đạt chuẩn.', HEALTH, 'Bệnh viện Phổi', 'other', [share(80, 'viên chức')]],
    ['Các sở, ban, ngành, đoàn thể cấp tỉnh xây dựng ít nhất 02 mô hình.', PROVINCE, 'Sở Y tế', 'binds', []],
    ['100% lớp toàn trường ký cam kết.', EDUCATION, HIGH, 'binds', [share(100, 'lớp')]],
  ])('%s', (text, parent, child, expected, values) =>
    expect(
      bindingOf(
        { issuer: parent, targets: [{ text, values }] },
        { issuer: child, superior: parent },
        text.slice(0, 12),
      ),
    ).toBe(expected),
  );
});

describe('asked of those who meet a condition', () => {
  const said = (text: string, child: Sketch, parent = EDUCATION): Binding =>
    bindingOf({ issuer: parent, criteria: [{ text }] }, { superior: parent, ...child }, text.slice(0, 12));
  const BOARDERS = 'Riêng đối với đơn vị có học sinh nội trú: 100% bếp ăn bảo đảm an toàn thực phẩm.';
  const DESK = 'Đối với cơ quan có tiếp nhận, giải quyết thủ tục hành chính: tỷ lệ đúng hạn từ 98% trở lên.';
  const FREE = 'Đối với đơn vị sự nghiệp tự chủ: thu nhập tăng ít nhất 05% mỗi năm.';
  const CRAFT = 'Riêng các xã có làng nghề truyền thống: có ít nhất 01 sản phẩm được công nhận.';
  it.each<[string, string, Sketch, Binding]>([
    ['no boarders', BOARDERS, { issuer: HIGH }, 'other'],
    ['a boarding school', BOARDERS, { issuer: BOARDING }, 'binds'],
    [
      'its plan speaks of boarders',
      BOARDERS,
      { issuer: HIGH, criteria: [{ text: 'Khu nội trú gọn gàng, sạch sẽ.' }] },
      'binds',
    ],
    ['a department', DESK, { issuer: 'Sở Xây dựng' }, 'binds'],
    ['a union', DESK, { issuer: 'Hội Nông dân tỉnh' }, 'other'],
    [
      'a hospital with a desk',
      DESK,
      { issuer: 'Bệnh viện Phổi', criteria: [{ text: 'Bộ phận Một cửa trả đúng hạn.' }] },
      'binds',
    ],
    ['no word of autonomy', FREE, { issuer: 'Bệnh viện Phổi' }, 'other'],
    [
      'autonomous',
      FREE,
      { issuer: 'Bệnh viện Phổi', criteria: [{ text: 'Mức tự chủ chi thường xuyên được giữ vững.' }] },
      'binds',
    ],
    ['a condition of no row, not met', CRAFT, { issuer: 'Ủy ban nhân dân xã Lam Thủy' }, 'other'],
    [
      'a condition of no row, met',
      CRAFT,
      { issuer: 'Ủy ban nhân dân xã Lam Thủy', criteria: [{ text: 'Làng nghề truyền thống có nhãn hiệu.' }] },
      'binds',
    ],
    [
      'a number is no condition',
      'Đối với đơn vị có ít nhất 02 năm hoàn thành xuất sắc: được ưu tiên.',
      { issuer: HIGH },
      'binds',
    ],
    ['people in office', 'Riêng đối với người đứng đầu: được tặng ít nhất 01 Bằng khen.', { issuer: HIGH }, 'binds'],
  ])('%s: %#', (_, text, child, expected) => expect(said(text, child)).toBe(expected));
});

describe('tasks for one kind of school or hospital', () => {
  it.each<[string, string, Binding]>([
    ['Các trường phổ thông dân tộc nội trú', HIGH, 'other'],
    ['Các trường phổ thông dân tộc nội trú', BOARDING, 'binds'],
    ['Trường Phổ thông Dân tộc nội trú', HIGH, 'other'],
    ['Các trường PTDTNT THCS và THPT', HIGH, 'other'],
    ['Các trường THPT, trường phổ thông dân tộc nội trú', HIGH, 'binds'],
    ['Các trường THPT', BOARDING, 'binds'],
    ['Các trường THPT chuyên', HIGH, 'other'],
    ['Các trường THPT', 'Trường THPT Chuyên Lê Khiết', 'binds'],
    ['Các trường phổ thông dân tộc bán trú', HIGH, 'other'],
    ['Các trường mầm non, mẫu giáo', HIGH, 'other'],
    ['Các trạm y tế', 'Bệnh viện Phổi', 'other'],
    ['Các bệnh viện', 'Trung tâm Y tế khu vực Thanh Sơn', 'other'],
    ['Các bệnh viện, trung tâm y tế', 'Trung tâm Y tế khu vực Thanh Sơn', 'binds'],
    ['Các cơ sở y tế', 'Trung tâm Y tế khu vực Thanh Sơn', 'binds'],
  ])('%s; %s: %s', (actor, issuer, expected) =>
    expect(
      bindingOf(
        {
          issuer: /y tế|bệnh viện/iu.test(actor) ? HEALTH : EDUCATION,
          tasks: [{ actor, text: 'Duy trì ít nhất 01 câu lạc bộ.' }],
        },
        { issuer },
        'Duy',
      ),
    ).toBe(expected),
  );
});
