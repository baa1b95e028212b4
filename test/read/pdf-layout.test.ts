import { describe, expect, it } from 'vitest';
import { MAX_PICTURE_PIXELS } from '../../src/read/limits.js';
import { openPdf } from '../../src/read/pdf/document.js';
import { textsOf } from './docx-file.js';
import { type Ink, LETTERHEAD, pdfFile, readPages, setText, widthOf } from './pdf-file.js';

const TEXT = [
  'Thực hiện Kế hoạch số 46/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Sông Lam, Sở Y tế xây dựng Kế hoạch như sau:',
  'I. MỤC ĐÍCH, YÊU CẦU',
  '1. Mục đích',
  'a) Đề cao trách nhiệm của người đứng đầu các phòng thuộc Sở. Việc bình xét phải công khai, dân chủ, đúng tiêu chí, không chạy theo số lượng.',
  'Kết quả là căn cứ xếp loại.',
];
const centred = (text: string, y: number, middle = 297, size = 13): Ink => ({
  x: middle - widthOf(text, size) / 2,
  y,
  text,
  size,
});
/** Letters one by one, as some writers of PDF place them. */
const spelt = ({ text, x, size = 13, ...ink }: Ink): Ink[] =>
  [...text].flatMap((letter, i) =>
    letter === ' ' ? [] : [{ ...ink, size, text: letter, x: x + i * widthOf('a', size) }],
  );

describe('odd print', () => {
  it.each<[string, (ink: Ink) => Ink[]]>([
    ['letter by letter', spelt],
    ['letter by letter, backwards', (ink) => spelt(ink).reverse()],
    [
      'word by word',
      (ink) => {
        let at = 0;
        return ink.text.split(' ').map((text) => {
          const x = ink.x + widthOf(ink.text.slice(0, at));
          at += text.length + 1;
          return { ...ink, text, x };
        });
      },
    ],
    ['twice, for bold type', (ink) => [ink, { ...ink, x: ink.x + 0.6 }]],
    [
      'twice, half a point apart',
      (ink) => [
        { ...ink, x: ink.x + 0.3 },
        { ...ink, x: ink.x + 0.8, y: ink.y + 0.3 },
      ],
    ],
  ])('%s is read as it looks', async (_, print) => {
    expect(textsOf(await readPages({ ink: setText(TEXT).flatMap(print) }))).toEqual(TEXT);
  });

  it('with marks beside their letters is composed', async () => {
    const ink = setText(TEXT).map((i) => ({ ...i, text: i.text.normalize('NFD') }));
    expect(textsOf(await readPages({ ink }))).toEqual(TEXT);
  });

  it('with soft hyphens at the ends of lines has none', async () => {
    const ink = setText(TEXT).map((i, at) => (at === 0 ? { ...i, text: `${i.text}\u00AD` } : i));
    expect(textsOf(await readPages({ ink }))[0]).toBe(TEXT[0]);
  });
});

describe('page numbers', () => {
  const body = (n: number): Ink[] => setText([`${n}. Nội dung của trang này gồm các việc phải làm trong năm.`], 100);
  it.each<[string, (n: number) => Ink]>([
    ['top, centred', (n) => centred(String(n), 40)],
    ['between dashes', (n) => centred(`- ${n} -`, 40)],
    ['of all pages, at the foot', (n) => ({ x: 480, y: 810, text: `Trang ${n}/3` })],
  ])('%s are set aside', async (_, number) => {
    const pages = [1, 2, 3].map((n) => ({ ink: [...(n === 1 ? [] : [number(n)]), ...body(n)] }));
    const { value, diagnostics } = await readPages(...pages);
    expect(diagnostics).toEqual([]);
    expect(value?.setAside.map((a) => a.reason)).toEqual(['page-number', 'page-number']);
    expect(value?.blocks).toHaveLength(3);
  });

  it('begin again in an appendix', async () => {
    const pages = [1, 2, 3, 4, 1, 2].map((n, i) => ({ ink: [centred(String(n), 40), ...body(i + 1)] }));
    const { value } = await readPages(...pages);
    expect(value?.setAside.filter((a) => a.reason === 'page-number')).toHaveLength(6);
  });

  it('are told from numbers of a table at the edge of the page', async () => {
    const { value } = await readPages({ ink: body(1) }, { ink: [centred('85', 60), ...body(2)] });
    expect(value?.text).toContain('85');
  });
});

describe('the head of a document', () => {
  it('with three lines of issuer, the number beside the day', async () => {
    const ink = [
      centred('ỦY BAN NHÂN DÂN', 60, 150, 11),
      centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 60, 410, 11),
      centred('TỈNH SÔNG LAM', 74, 150, 11),
      centred('Độc lập - Tự do - Hạnh phúc', 75, 410, 12),
      centred('SỞ Y TẾ', 88, 150, 12),
      centred('Số: 873/KH-SYT', 110, 150),
      centred('Sông Lam, ngày 30 tháng 3 năm 2026', 110, 410),
      centred('KẾ HOẠCH', 140),
      ...setText(TEXT, 180),
    ];
    expect(textsOf(await readPages({ ink }))).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH SÔNG LAM', ...LETTERHEAD, ...TEXT]);
  });

  it('with the motto above the issuer, the number and day on lines of their own', async () => {
    const ink = [
      centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 50, 297, 12),
      centred('Độc lập - Tự do - Hạnh phúc', 66, 297, 12),
      centred('SỞ Y TẾ TỈNH SÔNG LAM', 90),
      { x: 85, y: 115, text: 'Số: 873/KH-SYT' },
      centred('Sông Lam, ngày 30 tháng 3 năm 2026', 115, 420),
      centred('KẾ HOẠCH', 140),
      ...setText(TEXT, 180),
    ];
    const texts = textsOf(await readPages({ ink }));
    expect(texts.slice(0, 6)).toEqual([
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'SỞ Y TẾ TỈNH SÔNG LAM',
      'Số: 873/KH-SYT',
      'Sông Lam, ngày 30 tháng 3 năm 2026',
      'KẾ HOẠCH',
    ]);
  });
});

describe('paragraphs without indents', () => {
  it('that stand apart go on behind a full line that closes a clause', async () => {
    const long = [
      'Tuyên truyền gương người tốt, việc tốt trên Cổng thông tin điện tử; Sở Y tế chủ trì, phối hợp với các đơn vị.',
      'Kết quả là căn cứ xếp loại.',
      'Tổ chức hội nghị biểu dương điển hình tiên tiến toàn ngành, toàn tỉnh; Sở Nội vụ phối hợp với các đơn vị.',
      'Báo cáo kết quả hằng năm.',
    ];
    const ink: Ink[] = [];
    for (const text of long) ink.push(...setText([text], (ink.at(-1)?.y ?? 76) + 24, 85, 525, 13, 0));
    expect(ink[0]?.text.endsWith('điện tử;')).toBe(true);
    expect(textsOf(await readPages({ ink }))).toEqual(long);
  });
});

describe('a sentence that the page end cuts', () => {
  it('goes on behind a running head, a page number and a footnote', async () => {
    const ink = setText([...TEXT, ...TEXT.slice(3)], 640);
    const cut = ink.findIndex((i) => i.y > 715);
    const first = ink.slice(0, cut);
    const second = ink.slice(cut).map((i, at) => ({ ...i, y: 100 + at * 17 }));
    const title = centred('Kế hoạch xây dựng điển hình tiên tiến năm 2026', 30, 297, 10);
    const note: Ink[] = [
      { x: 85, y: 757, text: '1', size: 6 },
      { x: 89, y: 760, text: ' Theo mẫu của Sở Nội vụ ban hành năm 2026.', size: 10 },
    ];
    const more = (n: number) => ({
      ink: [title, centred(String(n), 45), ...setText([`${n}. Nội dung của trang này.`])],
    });
    const result = await readPages(
      { ink: [title, ...first, ...note] },
      { ink: [title, centred('2', 45), ...second] },
      more(3),
    );
    const texts = textsOf(result);
    expect(texts.filter((t) => !t.startsWith('[1:')).slice(0, 7)).toEqual([...TEXT, ...TEXT.slice(3)]);
    expect(texts).toContain('[1: Theo mẫu của Sở Nội vụ ban hành năm 2026.]');
    expect(result.value?.setAside.filter((a) => a.reason === 'running-head')).toHaveLength(3);
  });
});

describe('the picture of a page', () => {
  it.each<[string, number, number, number, number]>([
    ['is as large as asked for', 595, 842, 2, 1190 * 1684],
    ['of a page that claims to be five metres wide is held small', 14_000, 14_000, 4, MAX_PICTURE_PIXELS],
  ])('%s', async (_, width, height, scale, most) => {
    const document = await openPdf(pdfFile([{ ink: setText(TEXT), width, height }]));
    const page = await document.page(1);
    page.close();
    const { width: w, height: h, data } = await page.picture(scale);
    await document.close();
    expect(w * h).toBeLessThanOrEqual(most * 1.001);
    expect(w * h).toBeGreaterThan(most * 0.99);
    expect(data.length).toBe(4 * w * h);
  });
});

describe('blanks to be written in by hand', () => {
  const at = (x: number, text: string, y: number): Ink => ({ x, y, text });
  it.each<[string, string[], string]>([
    ['a day', ['Sông Lam, ngày', 'tháng 3 năm 2026'], 'Sông Lam, ngày tháng 3 năm 2026'],
    ['day and month', ['Sông Lam, ngày', 'tháng', 'năm 2026'], 'Sông Lam, ngày tháng năm 2026'],
    ['a day that is there', ['Sông Lam, ngày', '05', 'tháng', '3', 'năm 2026'], 'Sông Lam, ngày 05 tháng 3 năm 2026'],
  ])('%s: part no columns', async (_, pieces, line) => {
    let x = 230;
    const date = pieces.map((text) => {
      const ink = at(x, text, 130);
      x += widthOf(text) + 25;
      return ink;
    });
    const head = [
      at(60, 'SỞ Y TẾ', 80),
      at(300, 'CỘNG HÒA XÃ HỘI', 80),
      at(60, 'Số:', 130),
      at(120, '/KH-SYT', 130),
      ...date,
      centred('KẾ HOẠCH', 200),
    ];
    const texts = textsOf(await readPages({ ink: [...head, ...setText(TEXT, 260)] }));
    expect(texts).toContain(line);
    expect(texts).toContain('Số: /KH-SYT');
  });

  it('of a table part its columns', async () => {
    const rows = ['ngày', 'ngày', 'ngày'].flatMap((text, i) => [
      at(60, `Việc ${i + 1} xong trước ${text}`, 600 + 30 * i),
      at(420, `${i + 1} người`, 600 + 30 * i),
    ]);
    const texts = textsOf(await readPages({ ink: [...setText(TEXT), ...rows] }));
    expect(texts.join('|')).not.toContain('ngày 1 người');
  });
});
