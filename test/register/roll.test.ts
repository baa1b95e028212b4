import { describe, expect, it } from 'vitest';
import type { ExpectedUnit } from '../../src/model/register.js';
import { type Arrival, dueOf, rollCall } from '../../src/register/index.js';
import { type PlanSketch, planOf } from '../support/plans.js';

let row = 1;
const unit = (name: string, more: Partial<ExpectedUnit> = {}): ExpectedUnit => {
  row += 1;
  return { name, aliases: [], level: null, sector: null, parentUnit: null, contact: null, row, ...more };
};
const came = (sketch: PlanSketch, more: Partial<Arrival> = {}): Arrival => {
  const plan = planOf({ date: '2026-03-20', ...sketch });
  return { file: plan.source.file, kind: 'plan', plan, ...more };
};
const called = (units: ExpectedUnit[], arrivals: Arrival[], due: string | null = '2026-03-31') =>
  rollCall({ file: 'don-vi.csv', units }, arrivals, due);
const states = (units: ExpectedUnit[], arrivals: Arrival[], due?: string | null): string[] =>
  called(units, arrivals, due).submissions.map(({ state }) => state);

describe('the roll', () => {
  it.each<[expected: string, issuer: string]>([
    ['Sở Y tế', 'SỞ Y TẾ'],
    ['Sở Y tế tỉnh Sông Lam', 'SỞ Y TẾ'],
    ['SYT', 'Sở Y tế'],
    ['Sở GD&ĐT', 'SỞ GIÁO DỤC VÀ ĐÀO TẠO'],
    ['Sở Văn hóa, Thể thao và Du lịch', 'SỞ VĂN HOÁ, THỂ THAO VÀ DU LỊCH'],
    ['Xã Lam Thủy', 'ỦY BAN NHÂN DÂN XÃ LAM THỦY'],
    ['UBND xã Lam Thuỷ, tỉnh Sông Lam', 'UỶ BAN NHÂN DÂN XÃ LAM THUỶ'],
    ['Trường THPT Lê Lợi', 'TRƯỜNG TRUNG HỌC PHỔ THÔNG LÊ LỢI'],
    ['Trường Trung học phổ thông Lê Lợi', 'TRƯỜNG THPT LÊ LỢI'],
    ['Hội LHPN tỉnh', 'HỘI LIÊN HIỆP PHỤ NỮ TỈNH SÔNG LAM'],
    ['LĐLĐ tỉnh', 'LIÊN ĐOÀN LAO ĐỘNG TỈNH SÔNG LAM'],
    ['Ban QL Khu kinh tế', 'BAN QUẢN LÝ KHU KINH TẾ'],
    ['Trung tâm Văn hóa – Điện ảnh tỉnh', 'TRUNG TÂM VĂN HÓA - ĐIỆN ẢNH TỈNH'],
  ])('knows “%s” by the letterhead “%s”', (expected, issuer) => {
    expect(called([unit(expected), unit('Sở Tư pháp')], [came({ issuer })])).toMatchObject({
      submissions: [{ state: 'sent', doubt: null }, { state: 'missing' }],
      unlisted: [],
    });
  });

  it.each<[expected: string, issuer: string]>([
    ['Trường Tiểu học Lam Sơn 1', 'TRƯỜNG TIỂU HỌC LAM SƠN 2'],
    ['Trường Tiểu học Lam Sơn', 'TRƯỜNG TIỂU HỌC LAM SƠN 2'],
    ['Trường THCS Lê Lợi', 'TRƯỜNG THPT LÊ LỢI'],
    ['Xã Lam Thủy', 'ỦY BAN NHÂN DÂN XÃ LAM SƠN'],
    ['Xã Lam Thủy', 'ĐẢNG ỦY XÃ LAM THỦY'],
    ['Sở Y tế', 'BỆNH VIỆN Y HỌC CỔ TRUYỀN TỈNH'],
    ['Chi cục Dân số', 'SỞ Y TẾ'],
  ])('does not take “%s” for “%s”', (expected, issuer) => {
    expect(called([unit(expected)], [came({ issuer, file: 'a.docx' })])).toMatchObject({
      submissions: [{ state: 'missing', files: [] }],
      unlisted: ['a.docx'],
    });
  });

  it('knows a unit by a name that the register gives it', () => {
    expect(
      states([unit('Đơn vị 7', { aliases: ['Trường Mầm non Hoa Mai'] })], [came({ issuer: 'TRƯỜNG MẦM NON HOA MAI' })]),
    ).toEqual(['sent']);
  });

  it('tells two units of one name apart by the body over them, and else says so and accuses neither', () => {
    const units = [
      unit('Trường THCS Nguyễn Du', { parentUnit: 'UBND xã Lam Thủy' }),
      unit('Trường THCS Nguyễn Du', { parentUnit: 'UBND xã Lam Sơn' }),
    ];
    const one = came({ issuer: 'TRƯỜNG THCS NGUYỄN DU', superior: 'ỦY BAN NHÂN DÂN XÃ LAM SƠN' });
    expect(states(units, [one])).toEqual(['missing', 'sent']);
    const { submissions } = called(units, [came({ issuer: 'TRƯỜNG THCS NGUYỄN DU', file: 'x.docx' })]);
    expect(submissions.map(({ state }) => state)).toEqual(['sent', 'sent']);
    for (const { doubt } of submissions)
      expect(doubt).toMatch(/^Tệp "x\.docx" có thể của “.*” \(UBND xã Lam Thủy\).* hoặc /u);
  });

  it('doubts a name that agrees without its marks alone', () => {
    const { submissions } = called([unit('So Tu phap')], [came({ issuer: 'SỞ TƯ PHÁP' })]);
    expect(submissions[0]).toMatchObject({ state: 'sent', doubt: expect.stringMatching(/bỏ dấu/u) });
  });

  it.each<[date: string | null, due: string | null, state: string, doubt: RegExp | null]>([
    ['2026-03-31', '2026-03-31', 'sent', null],
    ['2026-04-01', '2026-03-31', 'late', null],
    ['2026-04-01', null, 'sent', null],
    [null, '2026-03-31', 'sent', /chưa ghi đủ ngày/u],
    [null, null, 'sent', null],
  ])('of a plan of %s due on %s: %s', (date, due, state, doubt) => {
    const { submissions } = called([unit('Sở Y tế')], [came({ issuer: 'SỞ Y TẾ', date })], due);
    expect(submissions[0]).toMatchObject({ state, doubt: doubt === null ? null : expect.stringMatching(doubt) });
  });

  it('counts versions, the compared one first, and what came and was no plan', () => {
    const units = [unit('Sở Y tế'), unit('Sở Tư pháp')];
    const arrivals: Arrival[] = [
      came({ issuer: 'SỞ Y TẾ', file: 'a dự thảo.docx' }, { kind: 'version', of: 'b ký.pdf' }),
      came({ issuer: 'SỞ Y TẾ', file: 'b ký.pdf' }),
      { file: 'kh/Sở Tư pháp/bản chụp.pdf', kind: 'unread', plan: null },
      { file: 'kh/ảnh.pdf', kind: 'unread', plan: null },
    ];
    expect(called(units, arrivals).submissions).toMatchObject([
      { state: 'sent', files: ['b ký.pdf', 'a dự thảo.docx'] },
      { state: 'unread', files: ['kh/Sở Tư pháp/bản chụp.pdf'] },
    ]);
  });

  it('does not list the plan of the body above as one that nobody expected', () => {
    const above = came({ issuer: 'ỦY BAN NHÂN DÂN TỈNH SÔNG LAM' }, { kind: 'root' });
    expect(called([unit('Sở Y tế')], [above]).unlisted).toEqual([]);
  });

  it('takes the day that the parent sets, of several parents that of the one with most units', () => {
    const demanding = (due: string) => {
      const text = `Các cơ quan, đơn vị xây dựng kế hoạch thực hiện, gửi về Ủy ban nhân dân tỉnh trước ngày ${due}.`;
      const span = { start: 0, end: text.length };
      const item = { id: 'g1.1', label: null, text, path: [], span };
      const plan = planOf({ text });
      plan.assignments = [{ ...item, actor: 'Các cơ quan, đơn vị', role: 'responsible', tasks: [item], targets: [] }];
      plan.deadlines = [{ id: 'd1', due, strict: true, text, path: [], itemId: 'g1.1', span }];
      return plan;
    };
    const [a, b] = [demanding('2026-04-15'), demanding('2026-05-15')];
    expect(dueOf([a, b, b])).toBe('2026-05-15');
    expect(dueOf([planOf({}), a])).toBe('2026-04-15');
    expect(dueOf([planOf({})])).toBeNull();
  });
});
