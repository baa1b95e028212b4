import { describe, expect, it } from 'vitest';
import { MAYBE_NONE, MAYBE_SPACE, settleSpaces } from '../../src/read/pdf/weave.js';
import { textsOf } from './docx-file.js';
import { gridLines, type Ink, readPages, setText, widthOf } from './pdf-file.js';

describe('doubtful spaces', () => {
  /** Here "|" is probably a space, "_" probably none. */
  const settled = (line: string): string => settleSpaces(line.replaceAll('|', MAYBE_SPACE).replaceAll('_', MAYBE_NONE));
  it.each([
    ['H_ạ|t|ầ_ng', 'Hạ tầng'],
    ['h_ạ|t_ầ_ng', 'hạ tầng'],
    ['đ_ô|th_ị', 'đô thị'],
    // Where the positions are plain, a syllable may begin with its vowel.
    ['c_á_c|ô_ng', 'các ông'],
    ['th_ự_c|ấ_n', 'thực ấn'],
    ['ph_á_t|ấ_n|ph_ẩ_m', 'phát ấn phẩm'],
  ])('%s is %s', (line, expected) => {
    expect(settled(line)).toBe(expected);
  });
});

describe('a letterhead set with tabs', () => {
  const head = (name: string): Ink[] => [
    { x: 57, y: 66, text: 'ỦY BAN NHÂN DÂN PHƯỜNG' },
    { x: 300, y: 66, text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' },
    { x: 340, y: 82, text: 'Độc lập - Tự do - Hạnh phúc' },
    { x: 57, y: 98, text: 'Số: 52/KH-UBND' },
    { x: 230, y: 98, text: 'Cát Minh, ngày 20 tháng 10 năm 2025' },
    { x: 57, y: 130, text: name },
    { x: 57, y: 146, text: 'Tổ chức phong trào thi đua yêu nước và xây dựng điển hình tiên tiến' },
    ...setText(['Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh, Ủy ban nhân dân phường xây dựng Kế hoạch.'], 180),
  ];
  it.each(['KẾ HOẠCH', 'CHƯƠNG TRÌNH HÀNH ĐỘNG'])('is read before the name of the document: %s', async (name) => {
    const texts = textsOf(await readPages({ ink: head(name) }));
    const [number, date, at] = ['Số: 52', 'Cát Minh, ngày', name].map((t) => texts.findIndex((x) => x.startsWith(t)));
    expect([number, date, at].every((i) => i !== undefined && i >= 0)).toBe(true);
    expect(at).toBeGreaterThan(date ?? 0);
    expect(at).toBeGreaterThan(number ?? 0);
  });
});

describe('a dash at the head of a line in a cell', () => {
  const cells = (lines: string[], width: number): Promise<string[]> => {
    const [xs, ys] = [
      [60, 100, 100 + width, 530],
      [90, 110, 200],
    ];
    const rows: Ink[] = ['TT', 'Chủ trì', 'Nhiệm vụ'].map((text, i) => ({ x: (xs[i] ?? 0) + 6, y: 104, text }));
    const own = lines.map((text, i) => ({ x: 106, y: 126 + 16 * i, text }));
    const last: Ink[] = [
      { x: 66, y: 126, text: '1' },
      { x: 106 + width, y: 126, text: 'Phổ biến' },
    ];
    return readPages({ ink: [...rows, ...own, ...last], lines: gridLines(xs, ys) }).then(textsOf);
  };
  const NAME = 'Phòng Hành chính';
  const narrow = widthOf(NAME) + 24;
  it('belongs to the name when the line before is full', async () => {
    expect(await cells([NAME, '- Tổng hợp'], narrow)).toContain(`${NAME} - Tổng hợp`);
  });
  it.each<[string, string[], number]>([
    ['there was room for it', [NAME, '- Tổ chuyên môn'], narrow + 60],
    ['it is one of several', [NAME, '- Các tổ', '- Các đội'], narrow],
    ['the line before announces a list', [`${NAME}:`, '- Các tổ'], narrow],
  ])('begins an item when %s', async (_, lines, width) => {
    const texts = await cells(lines, width);
    for (const line of lines) expect(texts).toContain(line);
  });
});
