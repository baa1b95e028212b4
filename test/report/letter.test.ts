import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { PairInput, ReportSettings } from '../../src/report/index.js';
import { renderLetter } from '../../src/report/letter.js';
import { pointLabel } from '../../src/report/letter-points.js';
import { renderReminder } from '../../src/report/letter-roll.js';
import { deadlineWords, small } from '../../src/report/letter-words.js';
import { batch, bytesOf, goodPair, noParentPair, pair, parentPlan, roll, submission } from './fixtures.js';
import { office } from './office.js';
import { decidedPair, decision, longRoll } from './word-files.js';

/** The words of a Word file, a line a paragraph. */
function linesOf(report: Uint8Array | null): string[] {
  const { 'word/document.xml': part = new Uint8Array() } = unzipSync(bytesOf(report));
  return [...strFromU8(part).matchAll(/<w:p>(.*?)<\/w:p>/gsu)].map(([, paragraph = '']) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
      .map(([, text = '']) => text)
      .join('')
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );
}

const letter = async (input: PairInput, settings?: Partial<ReportSettings>): Promise<string[]> =>
  linesOf(await renderLetter(input, settings));
const starting = (lines: readonly string[], words: string): string =>
  lines.find((line) => line.startsWith(words)) ?? '';

describe('the letter to a unit', () => {
  it('says in order who writes to whom about what', async () => {
    const lines = await letter(pair, office);
    const order = [
      'UBND TỈNH SÔNG LAM',
      'SỞ NỘI VỤ',
      'Số:        /SNV-BTĐKT',
      'V/v hoàn thiện Kế hoạch số 31/KH-UBND',
      'Kính gửi: Ủy ban nhân dân xã Lam Thủy',
      'Thực hiện Kế hoạch số 46/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Sông Lam về xây dựng, bồi dưỡng',
      'Qua rà soát, ',
      '1. Về căn cứ, giai đoạn',
      '2. Về tiêu chí',
      '3. Về lộ trình, thời hạn',
      '4. Về nội dung, phân công thực hiện',
      'Đề nghị Ủy ban nhân dân xã Lam Thủy hoàn thiện Kế hoạch theo các nội dung nêu trên, gửi về Sở Nội vụ trước ngày 20 tháng 12 năm 2026',
      'Nơi nhận:',
      '- Như trên;',
      '- Ủy ban nhân dân tỉnh (để b/c);',
      '- Giám đốc Sở (để b/c);',
      '- Lưu: VT, BTĐKT.',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      'Nguyễn Văn Hòa',
    ];
    const places = order.map((words) => lines.findIndex((line) => line.startsWith(words)));
    expect(order.filter((_, index) => (places[index] ?? -1) < 0)).toEqual([]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('cites both plans whole the first time', async () => {
    const lines = await letter(pair, office);
    const opening = starting(lines, 'Thực hiện');
    expect(opening).toContain('(sau đây gọi là kế hoạch cấp trên), Sở Nội vụ đã rà soát Kế hoạch số 31/KH-UBND');
    expect(opening).toContain('ngày 22 tháng 4 năm 2026 của Ủy ban nhân dân xã Lam Thủy về xây dựng, bồi dưỡng');
  });

  it('quotes both sides with their places, cut short', async () => {
    const lines = await letter(pair);
    expect(lines).toContain(
      'a) Thời hạn sơ kết muộn hơn mốc tại mục IV.2 của kế hoạch cấp trên. Đề nghị sơ kết trước ngày 19/5/2028.',
    );
    expect(lines).toContain('- Kế hoạch cấp trên, mục IV: “Sơ kết giai đoạn trước ngày 19/5/2028”;');
    expect(lines).toContain('- Kế hoạch của đơn vị, mục IV: “Sơ kết giai đoạn trước ngày 30/6/2028”.');
    const long = starting(lines, '- Kế hoạch cấp trên, trang 2, mục II.3.a: “Có 03 năm');
    expect(long.length).toBeLessThan(260);
    expect(long).toMatch(/…”;$/u);
  });

  it('asks what stands, and leaves out what is for information, open or dismissed', async () => {
    const words = (await letter(pair)).join('\n');
    expect(words).toContain('hộ nghèo');
    expect(words).not.toContain('07 cá nhân'); // for information
    expect(words).not.toContain('phấn đấu'); // a question to the analyst
    expect(words).not.toContain('3 thật'); // of a higher ancestor
    const dismissed = (await letter(decidedPair({ 'fp-household': decision() }))).join('\n');
    expect(dismissed).not.toContain('hộ nghèo');
    const corrected = (await letter(decidedPair({ 'fp-household': decision({ state: 'corrected' }) }))).join('\n');
    expect(corrected).not.toContain('hộ nghèo');
  });

  it.each(['reopened', 'expired'] as const)('asks again what was dismissed and is %s', async (standing) => {
    const words = (await letter(decidedPair({ 'fp-household': decision({ standing }) }))).join('\n');
    expect(words).toContain('hộ nghèo');
  });

  it('puts a question that the analyst confirmed to the unit, last and as a question', async () => {
    const lines = await letter(decidedPair({ 'fp-force': decision({ state: 'accepted' }) }));
    const at = lines.indexOf('5. Nội dung đề nghị đơn vị làm rõ');
    expect(lines[at + 1]).toBe('a) Đề nghị đơn vị rà soát, làm rõ nội dung sau so với kế hoạch cấp trên.');
    expect(lines[at + 2]).toContain('- Kế hoạch cấp trên, trang 3, mục III.2: “Ít nhất 60%');
    expect(lines.join('\n')).not.toContain('chuyên viên');
  });

  it.each([
    ['in order', goodPair],
    ['without a parent', noParentPair],
    [
      'of which all was dismissed',
      decidedPair(Object.fromEntries(pair.comparison.findings.map(({ id }) => [id, decision()]))),
    ],
  ])('is not written to a unit %s', async (_, input) => {
    expect(await renderLetter(input, office)).toBeNull();
  });

  it('asks for a new plan where that is the conclusion', async () => {
    const { comparison } = pair;
    const none = { required: 6, covered: 0, partial: 0, missing: 6, notApplicable: 0 };
    const lines = await letter({ ...pair, comparison: { ...comparison, coverage: { criteria: none, targets: none } } });
    expect(lines).toContain('V/v xây dựng lại Kế hoạch số 31/KH-UBND');
    expect(starting(lines, 'Qua rà soát')).toBe(
      'Qua rà soát, phần lớn nội dung được giao chưa thể hiện ở các phần: tiêu chí, chỉ tiêu. Đề nghị đơn vị xây dựng lại Kế hoạch, trong đó lưu ý các nội dung sau:',
    );
  });

  it('names nobody where the letterhead was lost, and no number where it is blank', async () => {
    const child = { ...pair.comparison.child, issuer: null, number: '/KH-UBND', date: null };
    const lines = await letter({ ...pair, comparison: { ...pair.comparison, child } }, office);
    expect(starting(lines, 'Kính gửi')).toMatch(/^Kính gửi: …+$/u);
    expect(lines).toContain('V/v hoàn thiện Kế hoạch');
    expect(lines.join('\n')).not.toContain('.docx');
  });

  it('tells the body that issued the parent plan, unless that one writes', async () => {
    const { receivers: _, ...plain } = office;
    expect(await letter(pair, plain)).toContain('- Ủy ban nhân dân tỉnh Sông Lam (để b/c);');
    const own = await letter(pair, { ...plain, letterBody: 'Ủy ban nhân dân tỉnh Sông Lam' });
    expect(own.join('\n')).not.toContain('(để b/c)');
  });

  it('leaves dots for what the office does not say', async () => {
    const lines = await letter(pair);
    expect(starting(lines, 'Đề nghị Ủy ban nhân dân xã')).toContain('trước ngày …… tháng …… năm 20……');
    expect(lines).toContain('(Ký, ghi rõ họ tên)');
  });
});

describe('the reminder', () => {
  const reminder = async (input = { ...batch, roll }, settings = office): Promise<string[]> =>
    linesOf(await renderReminder(input, settings));

  it('goes to those that did not send or sent late, and to no other', async () => {
    const lines = await reminder();
    expect(starting(lines, 'V/v')).toBe('V/v đôn đốc xây dựng, gửi kế hoạch thực hiện Kế hoạch số 46/KH-UBND');
    const at = lines.indexOf('Kính gửi:');
    expect(lines.slice(at + 1, at + 4)).toEqual([
      '- Sở Khoa học và Công nghệ;',
      '- Ủy ban nhân dân phường Bến Thủy;',
      '- Ủy ban nhân dân xã Lam Thủy.',
    ]);
    expect(lines.join('\n')).not.toMatch(/xã Lam Sơn|Cao đẳng/u);
    expect(lines).toContain(
      'Đến thời điểm tổng hợp, có 02 đơn vị chưa gửi kế hoạch; 01 đơn vị gửi kế hoạch sau thời hạn.',
    );
    expect(lines).toContain('- Ủy ban nhân dân xã Lam Thủy (Kế hoạch số 31/KH-UBND ngày 22/4/2026).');
    expect(starting(lines, 'Thực hiện')).toContain('thời hạn gửi kế hoạch là ngày 15 tháng 4 năm 2026');
  });

  it.each([
    ['Xã Lam Thủy', 'Ủy ban nhân dân xã Lam Thủy'],
    ['Phường 5', 'Ủy ban nhân dân phường 5'],
    ['Xã đoàn Lam Thủy', 'Xã đoàn Lam Thủy'],
    ['Sở Y tế', 'Sở Y tế'],
  ])('is addressed to the body where the register names the place: %s', async (name, body) => {
    const only = { ...roll, submissions: [submission(name, 'missing')] };
    const lines = await reminder({ ...batch, roll: only });
    expect(lines).toContain(`Kính gửi: ${body}`);
    expect(lines).toContain(`- ${body}.`);
  });

  it('shows the analyst what is in doubt', async () => {
    expect((await reminder()).join('\n')).toContain('(chuyên viên kiểm tra: hai đơn vị cùng tên trong danh sách)');
  });

  it('lists many units behind the letter', async () => {
    const lines = await reminder({ ...batch, roll: longRoll });
    expect(lines).toContain('Kính gửi: Các cơ quan, đơn vị, địa phương có tên trong danh sách kèm theo');
    expect(lines).toContain('Phụ lục');
    const named = lines.filter((line) => /^Ủy ban nhân dân xã Lam \d+$/u.test(line));
    expect(new Set(named).size).toBe(90);
    expect(named).toHaveLength(90);
  });

  it('writes to one unit without a list', async () => {
    const only = { ...roll, submissions: [submission('Sở Y tế', 'missing')] };
    const lines = await reminder({ ...batch, roll: only });
    expect(lines).toContain('Kính gửi: Sở Y tế');
    expect(lines.join('\n')).not.toContain('sau thời hạn');
  });

  it('names no plan where the folder holds several', async () => {
    const lines = await reminder({ ...batch, roots: [parentPlan, parentPlan], roll });
    expect(starting(lines, 'V/v')).toBe('V/v đôn đốc xây dựng, gửi kế hoạch');
    expect(starting(lines, 'Thực hiện')).toContain('Kế hoạch số ……');
  });

  it.each([
    ['without a register', { ...batch, roll: undefined }],
    ['where all sent in time', { ...batch, roll: { ...roll, submissions: [submission('Sở Y tế', 'sent')] } }],
    [
      'where the rest is to be looked at first',
      { ...batch, roll: { ...roll, submissions: [submission('Sở Y tế', 'unread')] } },
    ],
  ])('is not written %s', async (_, input) => {
    expect(await renderReminder(input, office)).toBeNull();
  });
});

describe('words of a letter', () => {
  it.each([
    [0, 'a)'],
    [3, 'd)'],
    [4, 'đ)'],
    [22, 'y)'],
    [23, 'aa)'],
    [46, 'ba)'],
  ])('counts points in the Vietnamese alphabet: %i is %s', (index, label) => {
    expect(pointLabel(index)).toBe(label);
  });

  it.each([
    ['', 'trước ngày …… tháng …… năm 20……'],
    ['2026-12-20', 'trước ngày 20 tháng 12 năm 2026'],
    ['2027-02-05', 'trước ngày 05 tháng 02 năm 2027'],
  ])('sets a day: %s', (iso, words) => {
    expect(deadlineWords(iso)).toBe(words);
  });

  it.each([
    ['Phần lớn nội dung', 'phần lớn nội dung'],
    ['UBND tỉnh', 'UBND tỉnh'],
    ['6/10 nội dung', '6/10 nội dung'],
  ])('goes on in a sentence: %s', (text, said) => {
    expect(small(text)).toBe(said);
  });
});
