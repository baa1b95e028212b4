import { describe, expect, it } from 'vitest';
import type { Sketch } from '../../src/checks/sketch.js';
import { planOf } from '../../src/checks/sketch.js';
import { compareFacts } from '../../src/compare/index.js';
import { anyCount, printsNumber } from '../../src/compare/quantities.js';
import { readMeasures } from '../../src/plan/measures.js';
import { foldKeep } from '../../src/vi/fold.js';

/** What no part of the child holds is looked for in its text before it is called missing. */

const criterion = (text: string, to: 'individual' | 'collective' = 'collective') => {
  const { requires, prohibits } = readMeasures(text, foldKeep(text), 0);
  return { text, to: [to], bans: prohibits, ...(requires === null ? {} : { needs: requires }) };
};
const OWN = criterion('Nội bộ đoàn kết, dân chủ, giữ vững kỷ cương hành chính.');

/** The child as it was read, and lines of its text of which nothing was made. */
function presence(asked: Sketch, own: Sketch, ...lines: string[]): string | undefined {
  const child = planOf({ issuer: 'Sở Y tế', ...own });
  const whole = { ...child, text: `${child.text}\n${lines.join('\n')}` };
  return compareFacts(planOf(asked), whole).demands.at(-1)?.presence;
}

describe('a criterion in a table that was not read as criteria', () => {
  it.each([
    [
      'Có ít nhất 92% người bệnh hài lòng với thái độ phục vụ.',
      ['Hài lòng của người bệnh', 'Từ 92% trở lên'],
      'present',
    ],
    [
      'Giúp đỡ ít nhất 10 hộ nghèo thoát nghèo bền vững.',
      ['Hộ nghèo được giúp thoát nghèo', 'mười hộ trở lên'],
      'present',
    ],
    ['Có ít nhất 92% người bệnh hài lòng với thái độ phục vụ.', ['Chăm sóc cây xanh', 'Hằng tuần'], 'absent'],
  ])('%s | %j: %s', (asked, lines, expected) =>
    expect(presence({ criteria: [criterion(asked)] }, { criteria: [OWN] }, ...lines)).toBe(expected),
  );

  it('is not answered by a criterion for other people', () => {
    const asked = 'Hằng năm tổ chức ít nhất 02 cuộc đối thoại với người lao động.';
    const own = { criteria: [{ ...criterion(asked), to: ['household' as const] }, OWN] };
    expect(presence({ criteria: [criterion(asked)] }, own)).not.toBe('present');
  });
});

describe('a body to be set up', () => {
  const asked = 'Thành lập Ban Chỉ đạo (hoặc Tổ công tác) do người đứng đầu làm Trưởng ban; phân công rõ việc.';
  const parent = { tasks: [{ actor: 'Các cơ quan, đơn vị', text: asked }] };
  const own = { tasks: [{ actor: 'Văn phòng', text: 'Theo dõi, đôn đốc việc thực hiện.' }] };
  it.each([
    ['Giám đốc ra quyết định thành lập Tổ công tác gồm 09 thành viên.', 'present'],
    ['Kiện toàn Ban Chỉ đạo phong trào.', 'present'],
    ['Văn phòng giúp việc Ban Chỉ đạo.', 'absent'],
  ])('%s: %s', (line, expected) => expect(presence(parent, own, line)).toBe(expected));
});

describe('numbers in words', () => {
  it.each([
    ['toàn bộ viên chức được bồi dưỡng', 100, true],
    ['từ một nửa số cá nhân là giáo viên', 50, true],
    ['chín mươi phần trăm học sinh', 90, true],
    ['một phần trăm quỹ lương', 1, true],
    ['một số viên chức', 100, false],
    ['nửa năm một lần', 5, false],
  ])('%s prints %d%%: %s', (text, percent, expected) => expect(printsNumber(text, percent, true)).toBe(expected));

  it.each([
    ['mỗi năm kiểm tra hai đợt tại các chi cục', 'đợt tự kiểm tra', [2]],
    ['tối thiểu 02 lần trong một năm học', 'lần', [2]],
    ['mỗi tháng có ba tin, bài', 'buổi', []],
  ])('%s: %s', (text, noun, expected) => expect(anyCount(text, noun)).toEqual(expected));
});

describe('what demands nothing of its own', () => {
  const own = { criteria: [OWN] };
  const excused = (text: string, when: { start?: string; end?: string } = {}) =>
    compareFacts(
      planOf({ period: ['2026-01-01', '2030-12-31'], milestones: [{ text, when }] }),
      planOf({ issuer: 'Sở Y tế', ...own }),
    ).demands[0]?.excused;
  it.each([
    ['Trước ngày 30/9/2026', true],
    ['Quý III năm 2028', true],
    ['Phong trào thi đua được thực hiện từ năm 2026 đến hết năm 2030, chia làm 02 giai đoạn.', true],
    ['Kế hoạch này được triển khai từ tháng 01/2026 đến tháng 12/2030.', true],
    ['Tổ chức sơ kết trước ngày 30/9/2028', false],
    ['Phong trào được phát động từ năm 2026 đến hết năm 2027.', false],
  ])('%s: %s', (text, expected) => expect(excused(text) ?? false).toBe(expected));
});

describe('a set of criteria behind the plan', () => {
  const asked = criterion('Cảnh quan xanh, sạch; phòng làm việc ngăn nắp, có góc đọc sách.');
  const parent = planOf({ criteria: [OWN, asked] });
  const at = parent.text.indexOf(asked.text);
  const annex = 'PHỤ LỤC\n';
  const annexed = {
    ...parent,
    text: `${parent.text.slice(0, at)}${annex}${parent.text.slice(at)}`,
    criteria: parent.criteria.map((c) =>
      c.span.start < at ? c : { ...c, span: { start: c.span.start + annex.length, end: c.span.end + annex.length } },
    ),
  };
  const said = (line: string) => {
    const child = planOf({ issuer: 'Sở Y tế', criteria: [OWN] });
    return compareFacts(annexed, { ...child, text: `${child.text}\n${line}` }).demands.find(
      ({ statement }) => statement.text === asked.text,
    )?.presence;
  };
  it.each([
    ['Đạt từ 85 điểm trở lên theo Bộ tiêu chí ban hành kèm theo Kế hoạch số 12/KH-UBND.', 'present'],
    ['Chấm điểm theo Bảng điểm của tỉnh.', 'present'],
    ['Thực hiện theo Phụ lục kèm theo Kế hoạch của Ủy ban nhân dân tỉnh.', 'present'],
    ['Chấm điểm công khai, dân chủ.', 'doubtful'],
  ])('%s: %s', (line, expected) => expect(said(line)).toBe(expected));
});
