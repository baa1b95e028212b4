import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/plan/lines.js';
import { titleIndex } from '../../src/plan/title.js';
import { zonesOf } from '../../src/plan/zones.js';
import { planWith, sourceWithTables } from './support.js';

const TAIL = ['Nơi nhận:', '- UBND tỉnh;', '- Lưu: VT.', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Trần Thị Hoa'];
const TABLE = [
  'TT | Việc cần làm | Đơn vị chủ trì | Đơn vị phối hợp | Thời hạn',
  '1 | Lắp đặt 30 trụ nước chữa cháy | Phòng Hạ tầng | Công an xã | Trước 30/9/2026',
  '2 | In sổ tay an toàn điện | Phòng Văn hóa | Điện lực | Quý IV/2026',
];

describe('an appendix that does not call itself one', () => {
  const attached = planWith(
    ['I. TỔ CHỨC THỰC HIỆN', '1. Văn phòng Sở: tổng hợp báo cáo.'],
    [...TAIL, 'BIỂU GIAO VIỆC', '(Kèm theo Kế hoạch số 12/KH-SXD ngày 05/3/2026 của Sở Xây dựng)', ...TABLE],
  );
  it('reads the rows of its table', () =>
    expect(attached.assignments.slice(1).map((g) => [g.actor, g.role, g.tasks[0]?.text, g.deadline])).toEqual([
      ['Phòng Hạ tầng', 'lead', 'Lắp đặt 30 trụ nước chữa cháy', '2026-09-30'],
      ['Phòng Văn hóa', 'lead', 'In sổ tay an toàn điện', '2026-12-31'],
    ]));
  it('makes the day of a due cell a deadline', () =>
    expect(attached.deadlines.map((d) => [d.due, d.strict])).toContainEqual(['2026-09-30', true]));
  it('names the rows after its title', () => expect(attached.assignments[1]?.path).toEqual(['BIỂU GIAO VIỆC']));
  it('leaves recipients and signature whole', () =>
    expect([attached.recipients.length, attached.signature?.capacity, attached.signature?.name]).toEqual([
      2,
      'PHÓ GIÁM ĐỐC',
      'Trần Thị Hoa',
    ]));
  it('is found by its table alone', () => {
    const plan = planWith(['I. TỔ CHỨC THỰC HIỆN', '1. Văn phòng Sở: tổng hợp báo cáo.'], [...TAIL, ...TABLE]);
    expect(plan.assignments).toHaveLength(3);
    expect(plan.signature?.name).toBe('Trần Thị Hoa');
  });
  it('is none where recipients and signature stand in a table', () => {
    const lines = linesOf(
      sourceWithTables([
        'KẾ HOẠCH',
        'Thi đua năm 2026',
        'I. MỤC ĐÍCH',
        '1. Nâng cao chất lượng.',
        'Nơi nhận: | TM. ỦY BAN NHÂN DÂN | KT. CHỦ TỊCH',
        '- Lưu: VT. | PHÓ CHỦ TỊCH | Trần Thị Hoa',
      ]),
    );
    expect(zonesOf(lines, titleIndex(lines)).appendix[0]).toBe(lines.length);
  });
});

describe('who leads, whatever the words before', () => {
  const roles = (tasks: string[]): unknown => {
    const plan = planWith(['I. TỔ CHỨC THỰC HIỆN', '1. Phòng Lao động', ...tasks.map((t) => `- ${t}`)]);
    return plan.assignments[0]?.role;
  };
  it.each([
    [['Là đơn vị đầu mối, chủ trì theo dõi việc thực hiện.'], 'lead'],
    [['Là bộ phận thường trực của phong trào.', 'Chủ trì, phối hợp với Công đoàn tổ chức hội thi.'], 'lead'],
    [['Rà soát danh sách lao động.', 'Chủ trì tổ chức hội thi.'], 'responsible'],
    [['Là bộ phận thường trực của phong trào.', 'Tổng hợp báo cáo.'], 'responsible'],
  ])('%j', (tasks, role) => expect(roles(tasks)).toBe(role));
});

it('takes the whole of a heading for a name that ends with a verb', () => {
  const plan = planWith(['I. TỔ CHỨC THỰC HIỆN', '1. Phòng Nghiên cứu tổng hợp', '- Lập danh sách điển hình.']);
  expect(plan.assignments[0]?.actor).toBe('Phòng Nghiên cứu tổng hợp');
});

describe('parts of a section that mixes them', () => {
  const plan = planWith([
    'I. ĐỐI TƯỢNG, LĨNH VỰC',
    '1. Đối tượng',
    '- Hộ gia đình, cá nhân sinh sống trên địa bàn.',
    '2. Lĩnh vực đăng ký',
    '- Cải tạo cảnh quan: trồng cây xanh, lát vỉa hè.',
    'II. TIÊU CHUẨN',
    '1. Tiêu chuẩn của phường',
    '- Có ít nhất 03 tuyến phố văn minh.',
  ]);
  it('keeps what is done out of who takes part', () =>
    expect([plan.subjects.length, plan.activities.map((a) => a.text)]).toEqual([
      1,
      ['Cải tạo cảnh quan: trồng cây xanh, lát vỉa hè.'],
    ]));
  it('takes all groups of a list', () =>
    expect(plan.subjects[0]?.appliesTo.sort()).toEqual(['household', 'individual']));
  it('takes a kind of body for a collective', () => expect(plan.criteria[0]?.appliesTo).toEqual(['collective']));
});

describe('days and numbers', () => {
  const plan = planWith([
    'I. CHỈ TIÊU',
    '1. Đến trước ngày 20/10/2027, mỗi tuần tổ chức ít nhất 02 ngày “Thứ Bảy tình nguyện”.',
    'II. TIẾN ĐỘ',
    '1. Các phòng nộp báo cáo trước ngày 05/5/2028; Sở họp tổng kết, trình Ủy ban nhân dân tỉnh trước ngày 12/6/2028.',
    'III. TỔ CHỨC THỰC HIỆN',
    'Các đơn vị thực hiện theo bảng sau:',
    ...TABLE,
  ]);
  it('reads "đến trước ngày"', () => expect(plan.deadlines[0]).toMatchObject({ due: '2027-10-20', strict: true }));
  it('counts a day that has a name', () =>
    expect(plan.targets[0]?.values.map((v) => [v.count, v.op])).toEqual([[2, '>=']]));
  it('is done at the last of several days', () => expect(plan.milestones[0]?.when.end).toBe('2028-06-12'));
  it('leads a table in and assigns nothing', () =>
    expect(plan.assignments.map((g) => g.actor)).toEqual(['Phòng Hạ tầng', 'Phòng Văn hóa']));
});

describe('days in rows that name nobody', () => {
  const plan = planWith([
    'I. TIẾN ĐỘ THỰC HIỆN',
    'Các mốc chính như sau:',
    'TT | Nội dung | Thời hạn',
    '1 | Nộp danh mục công trình | Trước ngày 12/4/2026',
    '2 | Kiểm kê cây xanh | Trước ngày 09/9/2026',
  ]);
  it('are told once, with their row', () =>
    expect(plan.deadlines.map((d) => [d.due, d.itemId])).toEqual([
      ['2026-04-12', plan.milestones[0]?.id],
      ['2026-09-09', plan.milestones[1]?.id],
    ]));
});

describe('documents', () => {
  it('reads who asked from before the document', () => {
    const plan = planWith([]);
    expect(plan.citations).toHaveLength(1);
    const asked = planWith([
      'I. CĂN CỨ',
      '1. Theo đề nghị của Sở Giao thông tại Tờ trình số 15/TTr-SGT ngày 02/02/2026.',
    ]);
    expect(asked.citations.at(-1)).toMatchObject({
      type: 'Tờ trình',
      number: '15/TTr-SGT',
      issuer: 'Sở Giao thông',
    });
  });
});

describe('whom a criterion is about', () => {
  const plan = planWith([
    'I. TIÊU CHÍ THI ĐUA',
    '1. Đối với xóm, tổ dân phố',
    '- Bản, khu dân cư có ít nhất 01 tuyến đường hoa.',
    '- Hộ gia đình tiêu biểu có vườn mẫu.',
    '2. Đối với cá nhân',
    '- Hoàn thành tốt nhiệm vụ.',
    '- Cá nhân là người đứng đầu trực tiếp phụ trách ít nhất 01 phần việc.',
    '3. Công dân số',
    '- Sử dụng thành thạo ứng dụng định danh.',
    'II. TIÊU CHUẨN TẶNG GIẤY KHEN',
    'a) Tiêu chuẩn chung: chấp hành tốt pháp luật của Nhà nước.',
    'b) Đối với tập thể: hoàn thành tốt nhiệm vụ 02 năm liên tục.',
  ]);
  it.each([
    ['Bản, khu dân cư', ['collective'], 'specific'],
    ['Hộ gia đình', ['household'], 'specific'],
    ['Hoàn thành tốt', ['individual'], 'specific'],
    ['Cá nhân là người', ['leader'], 'specific'],
    ['Sử dụng thành thạo', ['individual'], 'specific'],
    ['Tiêu chuẩn chung', ['collective', 'individual'], 'general'],
    ['Đối với tập thể', ['collective'], 'specific'],
  ])('%s', (start, groups, scope) => {
    const found = plan.criteria.find((c) => c.text.startsWith(start));
    expect([found?.appliesTo, found?.scope]).toEqual([groups, scope]);
  });
});

it('takes where and when a plan holds for no subject', () => {
  const plan = planWith([
    'I. PHẠM VI, ĐỐI TƯỢNG',
    '1. Phạm vi: Phong trào được tổ chức trên địa bàn toàn tỉnh, từ năm 2026 đến năm 2030.',
    '2. Đối tượng: các cơ quan, đơn vị.',
  ]);
  expect(plan.subjects.map((s) => s.text)).toEqual(['Đối tượng: các cơ quan, đơn vị.']);
});

it('takes a ban among the aims for a requirement', () => {
  const plan = planWith(['I. MỤC ĐÍCH, YÊU CẦU', '1. Nâng cao nhận thức.', '2. Không thu tiền của người học.']);
  expect([plan.purposes.length, plan.requirements.length]).toEqual([1, 1]);
});
