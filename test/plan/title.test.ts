import { describe, expect, it } from 'vitest';
import type { BlockHints, SourceText } from '../../src/model/text.js';
import { extractPlan } from '../../src/plan/extract.js';
import { sourceOf, sourceWithTables } from './support.js';

const HEAD = ['SỞ NỘI VỤ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Số: 15/KH-SNV', 'An Trạch, ngày 12 tháng 3 năm 2026'];
const BODY = [
  'Căn cứ Luật Thi đua, khen thưởng năm 2022; Sở Nội vụ xây dựng Kế hoạch phát động phong trào thi đua như sau:',
  'I. MỤC ĐÍCH',
  '1. Nâng cao nhận thức.',
  'II. NỘI DUNG',
  '1. Đăng ký thi đua trước ngày 31/3/2026.',
];
const TAIL = ['Nơi nhận:', '- UBND tỉnh;', '- Lưu: VT.', 'GIÁM ĐỐC', 'Nguyễn Văn An'];

const plansOf = (lines: string[]) => extractPlan(sourceOf(lines), { file: 'a.txt', sha256: '' });
const subjectOf = (source: SourceText): string | undefined =>
  extractPlan(source, { file: 'a.txt', sha256: '' }).value?.title.subject;
const under = (title: string[], head = HEAD): string[] => [...head, ...title, ...BODY, ...TAIL];

/** All lines of one text, the title's line laid out as told. */
function laidOut(title: string, hints: BlockHints, head = HEAD): SourceText {
  const source = sourceOf(under([title], head));
  const block = source.blocks[head.length];
  if (block !== undefined) block.hints = hints;
  return source;
}

describe('the title KẾ HOẠCH', () => {
  it.each([
    ['KẾ HOẠCH', 'Thi đua năm 2026', 'Thi đua năm 2026'],
    ['KẾ HOẠCH:', 'Thi đua năm 2026', 'Thi đua năm 2026'],
    ['KẾ HOẠCH.', 'Thi đua năm 2026', 'Thi đua năm 2026'],
    ['*** KẾ HOẠCH ***', 'Thi đua năm 2026', 'Thi đua năm 2026'],
    ['K Ế  H O Ạ C H', 'Thi đua năm 2026', 'Thi đua năm 2026'],
    ['DỰ THẢO KẾ HOẠCH', 'Thi đua năm 2026', 'Thi đua năm 2026'],
    ['(DỰ THẢO) KẾ HOẠCH', 'Thi đua năm 2026', 'Thi đua năm 2026'],
    ['DỰ THẢO KẾ HOẠCH THI ĐUA', 'năm 2026', 'THI ĐUA năm 2026'],
    ['KẾ HOẠCH (DỰ THẢO)', 'Thi đua năm 2026', 'Thi đua năm 2026'],
    ['BẢN KẾ HOẠCH', 'Thi đua năm 2026', 'Thi đua năm 2026'],
    ['KẾ HOẠCH SỐ 5', 'Thi đua năm 2026', 'Thi đua năm 2026'],
    ['KẾ HOẠCH SỐ 05/KH-SNV', 'Thi đua năm 2026', 'Thi đua năm 2026'],
    ['KẾ HOẠCH 05-KH/TU', 'Thi đua năm 2026', 'Thi đua năm 2026'],
    ['KẾ HOẠCH 2026', 'Thi đua', '2026 Thi đua'],
    ['KẾ HOẠCH LIÊN TỊCH', 'Thi đua năm 2026', 'LIÊN TỊCH Thi đua năm 2026'],
    ['KẾ HOẠCH, PHƯƠNG ÁN', 'Thi đua năm 2026', 'PHƯƠNG ÁN Thi đua năm 2026'],
    ['Kế hoạch', 'Thi đua năm 2026', 'Thi đua năm 2026'],
  ])('%s', (title, subject, read) => expect(subjectOf(sourceOf(under([title, subject])))).toBe(read));

  it('in small letters is told by its layout', () => {
    expect(subjectOf(laidOut('Kế hoạch thi đua năm 2026', { bold: true, centred: true }))).toBe('thi đua năm 2026');
    expect(subjectOf(laidOut('Kế hoạch thi đua năm 2026', { centred: true }))).toBe('thi đua năm 2026');
    expect(subjectOf(laidOut('Kế hoạch này gồm hai phần', { bold: true, centred: true }))).toBeUndefined();
    expect(subjectOf(laidOut('Kế hoạch thi đua năm 2026', { centred: true }, HEAD.slice(0, 2)))).toBeUndefined();
  });

  it('stands in a table, alone in its row', () => {
    const lines = ['SỞ NỘI VỤ | CỘNG HÒA XÃ HỘI', 'KẾ HOẠCH', 'Thi đua năm 2026', ...BODY];
    expect(subjectOf(sourceWithTables(lines))).toBe('Thi đua năm 2026');
  });
});

describe('no title', () => {
  it.each([
    ['the subject of a report', under(['BÁO CÁO', 'KẾT QUẢ THỰC HIỆN', 'KẾ HOẠCH CẢI CÁCH NĂM 2025'])],
    ['the subject of a report in one line', under(['BÁO CÁO KẾT QUẢ THỰC HIỆN', 'KẾ HOẠCH CẢI CÁCH NĂM 2025'])],
    ['what a decision enacts', under(['QUYẾT ĐỊNH', 'BAN HÀNH', 'KẾ HOẠCH CẢI CÁCH NĂM 2026'])],
    ['a part of a report', under(['BÁO CÁO NHIỆM VỤ NĂM 2025', 'Năm qua đã có nhiều việc.', 'KẾ HOẠCH NĂM 2026'])],
    ['a body whose name is wrapped', under(['V/v trả lời kiến nghị'], ['SỞ', 'KẾ HOẠCH VÀ ĐẦU TƯ'])],
  ])('%s', (_, lines) => expect(plansOf(lines).diagnostics.map((d) => d.code)).toEqual(['not-a-plan']));

  it('the head of a column', () => {
    const lines = [...HEAD, 'V/v chỉ tiêu', 'CHỈ TIÊU | KẾ HOẠCH | THỰC HIỆN', 'Đơn vị | 10 | 9', ...TAIL];
    expect(subjectOf(sourceWithTables(lines))).toBeUndefined();
  });
});

describe('a plan behind another document', () => {
  const decision = ['QUYẾT ĐỊNH', 'Ban hành Kế hoạch', 'Điều 1. Ban hành Kế hoạch.', 'Điều 2. Có hiệu lực.', ...TAIL];
  it('is read, whatever stands in its title', () =>
    expect(plansOf(under([...decision, 'KẾ HOẠCH CẢI CÁCH NĂM 2026'])).value?.title.subject).toBe('CẢI CÁCH NĂM 2026'));

  it('is told when the first is a plan too', () => {
    const codes = (lines: string[]) => plansOf(lines).value?.diagnostics.map((d) => d.code);
    const one = under(['KẾ HOẠCH', 'Thi đua năm 2026']);
    expect(codes([...one, ...under(['KẾ HOẠCH', 'Kiểm tra năm 2026'])])).toContain('further-plan');
    expect(codes([...one, 'PHỤ LỤC', 'MẪU', 'KẾ HOẠCH', 'Của cơ quan, đơn vị'])).not.toContain('further-plan');
    expect(codes(one)).not.toContain('further-plan');
  });
});
