import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../src/checks/index.js';
import type { Plan } from '../../src/model/plan.js';
import type { SourceText } from '../../src/model/text.js';
import { extractPlan } from '../../src/plan/extract.js';
import { HEAD, planWith, sourceWithTables } from './support.js';

const AIMS = ['I. MỤC ĐÍCH, YÊU CẦU', '1. Mục đích', '- Động viên phong trào thi đua.'];
const CRITERIA = ['II. TIÊU CHÍ', '- Có ít nhất 03 năm hoàn thành xuất sắc nhiệm vụ.'];
const WORK = ['III. TỔ CHỨC THỰC HIỆN', '- Văn phòng Sở tổng hợp, gửi báo cáo trước ngày 30/6/2026.'];
const BROKEN = '2. Tập trung phát hiện, bồi dưỡng các tập thể, cá nhân có thành tích tiêu biểu trong lao động nhằm';

const paper = (body: string[], more: Partial<SourceText>): Plan => {
  const { value } = extractPlan({ ...sourceWithTables([...HEAD, ...body]), ...more }, { file: 'thu.pdf', sha256: '' });
  if (value === null) throw new Error('no plan');
  return value;
};
const said = ({ diagnostics }: Plan): string | undefined =>
  diagnostics.find(({ code }) => code === 'plan-incomplete')?.message;

describe('a part of a plan in place of the whole', () => {
  const rows: [string, Plan, RegExp][] = [
    ['ends within a sentence', planWith([...AIMS, BROKEN]), /dừng giữa câu \(“….*nhằm”\)/u],
    ['ends within a short line', planWith([...AIMS, ...CRITERIA, '- Gương mẫu, đoàn kết và']), /dừng giữa câu/u],
    ['ends with a heading', planWith([...AIMS, ...CRITERIA, 'III. TỔ CHỨC THỰC HIỆN']), /đề mục “TỔ CHỨC THỰC HIỆN”/u],
    ['ends before a list', planWith([...AIMS, 'II. NỘI DUNG', '1. Các tiêu chí cụ thể như sau:']), /dừng ngay sau/u],
    ['is the first page of a scan', paper(AIMS, { format: 'pdf', pages: 1 }), /một trang/u],
    ['is a picture of the first page', paper(AIMS, { format: 'image' }), /một trang/u],
  ];
  it.each(rows)('%s', (_, plan, message) => expect(said(plan)).toMatch(message));
});

describe('a whole plan', () => {
  const whole = [...AIMS, ...CRITERIA, ...WORK];
  const rows: [string, Plan][] = [
    ['without recipients and signature', planWith(whole)],
    ['whose last sentence lacks its stop, but that is signed', planWith([...AIMS, BROKEN, 'GIÁM ĐỐC', 'Trần Thị Hoa'])],
    ['that ends in its recipients', planWith([...AIMS, BROKEN, 'Nơi nhận:', '- UBND tỉnh;', '- Lưu: VT.'])],
    ['that closes', planWith([...AIMS, 'Trên đây là Kế hoạch của Sở Xây dựng./.'])],
    [
      'that ends in a table',
      planWith([...whole, 'Đơn vị | Số lượng', 'Phòng Hành chính phối hợp với các đơn vị và | 2']),
    ],
    [
      'with an appendix',
      planWith([...whole, 'PHỤ LỤC', 'Danh sách các đơn vị thực hiện kế hoạch và số lượng đăng ký của']),
    ],
    ['on one page', paper(whole, { format: 'pdf', pages: 1 })],
    ['of a web page, short', paper(AIMS, { format: 'html' })],
    ['on several pages', paper(AIMS, { format: 'pdf', pages: 3 })],
  ];
  it.each(rows)('%s is not called a part', (_, plan) => expect(said(plan)).toBeUndefined());
});

describe('what is not in the part that came', () => {
  const parent = planWith([...AIMS, ...CRITERIA, ...WORK]);
  const told = (child: Plan) => {
    const { findings, undecided, demands } = comparePlans(parent, child);
    const missing = [...findings, ...undecided].filter(({ kind }) => kind === 'missing');
    return { sure: missing.filter(({ certainty }) => certainty !== 'review'), missing, demands };
  };

  it('is a question, and does not weigh as missing', () => {
    const { sure, missing, demands } = told(paper(AIMS, { format: 'image' }));
    expect(missing.length).toBeGreaterThan(0);
    expect(sure.filter(({ part }) => part !== 'citations')).toEqual([]);
    expect(demands.map(({ state }) => state)).not.toContain('missing');
  });

  it('is missing where the whole came', () => {
    const { sure, demands } = told(planWith([...AIMS, 'Trên đây là Kế hoạch của Sở Xây dựng./.']));
    expect(sure.filter(({ part }) => part !== 'citations').length).toBeGreaterThan(0);
    expect(demands.map(({ state }) => state)).toContain('missing');
  });

  it('is the signature too', () => {
    const rule = (child: Plan) => comparePlans(parent, child).undecided.filter((f) => f.rule === 'signature-missing');
    expect(rule(paper(AIMS, { format: 'image' }))).toHaveLength(1);
    expect(rule(planWith([...AIMS, 'Trên đây là Kế hoạch của Sở Xây dựng./.']))).toHaveLength(0);
  });
});
