import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.js';
import { extractPlan } from '../../src/plan/extract.js';
import { readTxt } from '../../src/read/txt.js';

const HEAD = [
  'KẾ HOẠCH',
  'Xây dựng điển hình tiên tiến giai đoạn 2026-2030',
  'Thực hiện Kế hoạch số 1/KH-UBND của tỉnh, Sở Y tế xây dựng kế hoạch như sau:',
];
const BODY = [
  'I. MỤC ĐÍCH, YÊU CẦU',
  '1. Mục đích',
  '- Nâng cao nhận thức của cán bộ, công chức về công tác thi đua.',
  '2. Yêu cầu',
  '- Phải bảo đảm khách quan, đúng người, đúng việc.',
  'II. NỘI DUNG',
  '1. Đẩy mạnh tuyên truyền các điển hình tiên tiến trên báo, đài.',
  '2. Tổ chức phát động thi đua tại các đơn vị trong ngành.',
  'III. TỔ CHỨC THỰC HIỆN',
  '1. Văn phòng Sở',
  '- Theo dõi, đôn đốc các đơn vị thực hiện kế hoạch này.',
  '2. Các đơn vị trực thuộc',
  '- Xây dựng kế hoạch và tổ chức thực hiện tại đơn vị.',
];

function planOf(body: string[]): Plan {
  const source = readTxt([...HEAD, ...body].join('\n')).value;
  const plan = source === null ? null : extractPlan(source, { file: 'a.txt', sha256: '' }).value;
  if (plan === null) throw new Error('no plan');
  return plan;
}

const codes = ({ diagnostics }: Plan): string[] => diagnostics.map(({ code }) => code);
const lost = (body: string[]): string[] => body.filter((line) => !/^[IVX]+\./u.test(line));

describe('parts whose headings were lost', () => {
  const whole = planOf(BODY);
  const bare = planOf(lost(BODY));

  it('are told apart by their numbers', () => {
    expect(codes(bare)).toContain('heading-recovered');
    const shape = (plan: Plan): unknown => [
      plan.purposes.map(({ text }) => text),
      plan.requirements.map(({ text }) => text),
      plan.assignments.map(({ actor }) => actor),
    ];
    expect(shape(bare)).toEqual(shape(whole));
  });

  it('put no text into the plan', () => {
    expect(bare.text).not.toContain('MỤC ĐÍCH, YÊU CẦU');
    expect(bare.outline.map(({ heading }) => heading)).not.toContain('');
    expect(bare.purposes[0]?.path).toEqual(['1. Mục đích']);
  });

  it('are not looked for where a heading stands', () => {
    expect(codes(whole)).not.toContain('heading-recovered');
    expect(
      codes(planOf(['1. Mục đích', '- Nâng cao nhận thức của cán bộ.', '2. Nội dung', '- Tuyên truyền.'])),
    ).not.toContain('heading-recovered');
  });
});
