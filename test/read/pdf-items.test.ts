import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read/index.js';
import { textsOf } from './docx-file.js';
import { type Ink, type Page, pdfFile, readPages, setText, widthOf } from './pdf-file.js';

const LEFT = 85;
const at = (x: number, y: number, text: string, size = 13): Ink => ({ x, y, text, size });
const lines = (y: number, rows: [x: number, text: string][]): Ink[] =>
  rows.map(([x, text], i) => at(x, y + i * 15.6, text));

describe('labels of items', () => {
  it('at the margin with their text at a tab stop make no columns, also when they are set smaller', async () => {
    const ink = [
      at(LEFT, 100, 'I.', 10),
      at(LEFT + 36, 100, 'MỤC ĐÍCH, YÊU CẦU'),
      at(LEFT, 120, '1.', 10),
      at(LEFT + 36, 120, 'Mục đích'),
      at(LEFT + 36, 140, '- Tiếp tục nâng cao nhận thức của các cấp ủy, chính quyền về vị trí của'),
      at(LEFT, 155.6, 'điển hình tiên tiến trong phong trào thi đua yêu nước của tỉnh.'),
    ];
    expect(textsOf(await readPages({ ink }))).toEqual([
      'I. MỤC ĐÍCH, YÊU CẦU',
      '1. Mục đích',
      '- Tiếp tục nâng cao nhận thức của các cấp ủy, chính quyền về vị trí của điển hình tiên tiến trong phong trào thi đua yêu nước của tỉnh.',
    ]);
  });

  it('may be followed by a number: the next item is not joined to a full line', async () => {
    const first = '1. Hằng năm lựa chọn ít nhất 02 tập thể và 05 cá nhân điển hình của xã.';
    const ink = lines(100, [
      [LEFT, first],
      [LEFT, '2. 100% thôn, tổ dân phố đăng ký danh sách điển hình tiên tiến dự kiến'],
      [LEFT, 'bồi dưỡng trong năm 2026.'],
    ]);
    expect(textsOf(await readPages({ ink }))[1]).toMatch(/^2\. 100% .*2026\.$/u);
  });
});

/** Full lines end near 550: what follows decides. */
describe('a full line goes on', () => {
  const body = setText(
    ['Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh, xã xây dựng kế hoạch như sau:'],
    60,
    LEFT,
    550,
    13,
    0,
  );

  it('behind a word that wants another, whatever comes next looks like', async () => {
    const ink = [
      ...body,
      ...lines(110, [
        [LEFT, 'a) Chấp hành chủ trương của Đảng; tích cực thi đua, đạt tiêu chí tại'],
        [LEFT, 'Phần III.'],
        [LEFT, 'b) Không trong thời gian bị xem xét kỷ luật.'],
      ]),
    ];
    expect(textsOf(await readPages({ ink })).slice(1)).toEqual([
      'a) Chấp hành chủ trương của Đảng; tích cực thi đua, đạt tiêu chí tại Phần III.',
      'b) Không trong thời gian bị xem xét kỷ luật.',
    ]);
  });

  it('as a title in capitals whose last words are centred below', async () => {
    const title = 'PHÂN CÔNG NHIỆM VỤ THỰC HIỆN PHONG TRÀO THI ĐUA XÂY DỰNG NÔNG THÔN BỀN';
    const ink = [at(LEFT, 100, title), at(LEFT + widthOf(title) / 2 - widthOf('VỮNG') / 2, 116, 'VỮNG')];
    const text = setText(
      Array.from({ length: 4 }, () => 'Các xã, phường thực hiện nội dung được giao trong phụ lục này.'),
      160,
    );
    expect(textsOf(await readPages({ ink: [...ink, ...text] }))[0]).toBe(`${title} VỮNG`);
  });

  it('not as an indented line whose own next line stands at the margin: that begins a paragraph', async () => {
    const ink = [
      ...setText(
        ['Các đơn vị tổ chức tuyên truyền về các gương điển hình tiên tiến trên địa bàn huyện và trong nhân dân.'],
        60,
      ),
      ...lines(110, [
        [LEFT + 36, '3. Đề nghị Ủy ban Mặt trận Tổ quốc huyện và các đoàn thể nhân dân'],
        [LEFT + 36, 'Tuyên truyền, vận động đoàn viên, hội viên tích cực tham gia phong'],
        [LEFT, 'trào thi đua; phát hiện, giới thiệu điển hình tiên tiến từ khu dân cư.'],
      ]),
    ];
    const [, first, second] = textsOf(await readPages({ ink }));
    expect(first).toMatch(/đoàn thể nhân dân$/u);
    expect(second).toMatch(/^Tuyên truyền.*khu dân cư\.$/u);
  });
});

describe('the closing', () => {
  const before = setText(['Trên đây là Kế hoạch của xã, yêu cầu các đơn vị nghiêm túc thực hiện./.'], 640);
  const left = (y: number, ...texts: string[]): Ink[] => texts.map((text, i) => at(90, y + i * 15, text, 11));

  it.each<[string, Page, Page, string]>([
    [
      'as columns on both pages',
      { ink: [...before, ...left(700, 'Nơi nhận:', '- Sở Nội vụ;'), at(400, 700, 'CHỦ TỊCH')] },
      { ink: [...left(80, '- Các thôn;', '- Lưu: VT.'), at(390, 80, 'Nguyễn Văn An')] },
      'Nơi nhận: | - Sở Nội vụ; | - Các thôn; | - Lưu: VT. | CHỦ TỊCH | Nguyễn Văn An',
    ],
    [
      'with recipients alone at the top of the next page',
      { ink: [...before, ...left(700, 'Nơi nhận:', '- Sở Nội vụ;'), at(400, 715, 'CHỦ TỊCH')] },
      { ink: [...left(80, '- Các thôn;', '- Các trường;', '- Lưu: VT.'), at(390, 110, 'Nguyễn Văn An')] },
      'Nơi nhận: | - Sở Nội vụ; | - Các thôn; | - Các trường; | - Lưu: VT. | CHỦ TỊCH | Nguyễn Văn An',
    ],
  ])('that goes on overleaf %s is read column by column', async (_, first, second, said) => {
    const texts = textsOf(await readPages(first, second));
    expect(texts.slice(texts.indexOf('Nơi nhận:')).join(' | ')).toBe(said);
  });
});

describe('footnotes', () => {
  it('whose number is as large as the text are told by the size of their words', async () => {
    const ink = [
      ...setText(['Toàn tỉnh có ít nhất 10% số xã đạt chuẩn nông thôn mới hiện đại theo quy định.'], 500),
      at(LEFT, 770, '1'),
      at(LEFT + 12, 770, 'Mức độ đạt chuẩn theo Quyết định số 2306/QĐ-TTg của Thủ tướng.', 9),
    ];
    expect(textsOf(await readPages({ ink })).at(-1)).toMatch(/^\[1: Mức độ.*\]$/u);
  });

  it('leave no space where their sign stood before a full stop', async () => {
    const text = 'Ít nhất 10% số xã đạt chuẩn hiện đại';
    const end = LEFT + widthOf(text);
    const ink = [at(LEFT, 100, text), at(end, 95, '1', 8), at(end + 4, 100, '. Các xã còn lại đạt chuẩn.')];
    expect(textsOf(await readPages({ ink }))).toEqual([`${text}. Các xã còn lại đạt chuẩn.`]);
  });
});

describe('letters of a second font', () => {
  it('in decomposed form, one of them without a width, go back into their words', async () => {
    const word = (text: string, x: number, font: 'F1' | 'F2' = 'F1'): Ink => ({
      text: text.normalize('NFD'),
      x,
      y: 100,
      font,
    });
    const ink = [
      word('H', 100),
      word('ạ', 106.5, 'F2'),
      word('t', 120),
      word('ầ', 126.5, 'F2'),
      word('ng v', 139.5),
      word('à', 165.5, 'F2'),
    ];
    expect(textsOf(await readPages({ ink }))[0]).toBe('Hạ tầng và');
  });
});

describe('many pages with a suspect text layer', () => {
  const foreign = setText(
    Array.from({ length: 12 }, () => 'The quick brown fox jumps over the lazy dog and keeps walking.'),
  );
  const file = (): Uint8Array => pdfFile(Array.from({ length: 8 }, () => ({ ink: foreign })));
  const seen = (text: string) =>
    text.split(' ').map((word, i) => ({
      text: word,
      confidence: 0.95,
      line: Math.floor(i / 10),
      left: 40 + (i % 10) * 55,
      top: 60 + Math.floor(i / 10) * 20,
      right: 90 + (i % 10) * 55,
      bottom: 72 + Math.floor(i / 10) * 20,
    }));

  it.each([
    ['are left when a few of them show no Vietnamese', 'quick brown fox jumps over lazy dog '.repeat(12), 3, 'text'],
    [
      'are all recognised when a few of them do',
      'thực hiện kế hoạch của tỉnh về thi đua yêu nước '.repeat(12),
      8,
      'ocr',
    ],
  ])('%s', async (_, text, calls, method) => {
    let asked = 0;
    const recognise = async () => {
      asked++;
      return { width: 595, height: 842, words: seen(text.trim()) };
    };
    const { value } = await readDocument(file(), 'a.pdf', { ocr: { recognise } });
    expect(value?.pageGrades.map((grade) => grade.method)).toEqual(Array.from({ length: 8 }, () => method));
    expect(asked).toBe(calls);
  });
});
