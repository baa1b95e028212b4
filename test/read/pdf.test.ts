import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/model/result.js';
import type { SourceText } from '../../src/model/text.js';
import { readDocument } from '../../src/read/index.js';
import type { RecognisedWord } from '../../src/read/tools.js';
import { codesOf, textsOf } from './docx-file.js';
import { gridLines, type Ink, LETTERHEAD, pdfFile, readPages, setText, widthOf } from './pdf-file.js';

const centred = (text: string, y: number, middle = 297, size = 13): Ink => ({
  x: middle - widthOf(text, size) / 2,
  y,
  text,
  size,
});
const LONG = [
  'Thực hiện Kế hoạch số 46/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Sông Lam về xây dựng và nhân rộng điển hình tiên tiến, Sở Y tế xây dựng Kế hoạch như sau:',
  'I. MỤC ĐÍCH, YÊU CẦU',
  '1. Mục đích',
  'a) Đề cao trách nhiệm của người đứng đầu các phòng thuộc Sở. Việc bình xét phải công khai, dân chủ, đúng tiêu chí, không chạy theo số lượng và phải có sức lan tỏa trong toàn ngành Y tế của tỉnh.',
  '- Làm tốt công tác Thi đua - Khen thưởng của các đơn vị, Thi đua - Khen thưởng của ngành, Thi đua - Khen thưởng của tỉnh, Thi đua - Khen thưởng của các cấp, Thi đua - Khen thưởng hằng năm.',
  'Kết quả là căn cứ xếp loại.',
];
const cells = (result: Result<SourceText>): string[] =>
  (result.value?.blocks ?? []).flatMap((b) => {
    const c = b.cell;
    if (c === undefined) return [];
    return [
      `${result.value?.text.slice(b.start, b.end)} @${c.table}:${c.row},${c.column} ${c.rowSpan}x${c.columnSpan}/${c.rows}x${c.columns}`,
    ];
  });

describe('text of a PDF', () => {
  it('is put together from wrapped lines, with the page of its start', async () => {
    const result = await readPages({ ink: setText(LONG) });
    expect(textsOf(result)).toEqual(LONG);
    expect(result.value?.blocks.every((b) => b.page === 1)).toBe(true);
    expect(result.value?.pages).toBe(1);
  });

  it('goes on over page ends; page numbers and running heads are set aside', async () => {
    const ink = setText(LONG, 700);
    const first = ink.filter((i) => i.y < 770);
    const second = ink.filter((i) => i.y >= 770).map((i) => ({ ...i, y: i.y - 690 }));
    const head = (n: number): Ink[] => [centred(String(n), 40), centred('Sở Y tế tỉnh Sông Lam', 800)];
    const more = (n: number) => ({
      ink: [...head(n), ...setText([`${n}. Nội dung của trang này gồm các việc phải làm trong năm.`])],
    });
    const result = await readPages(
      { ink: [...first, centred('Sở Y tế tỉnh Sông Lam', 800)] },
      { ink: [...head(2), ...second] },
      more(3),
      more(4),
    );
    expect(textsOf(result).slice(0, 6)).toEqual(LONG);
    const aside = result.value?.setAside.map((a) => [a.reason, a.text, a.page]);
    expect(aside).toContainEqual(['page-number', '2', 2]);
    expect(aside).toContainEqual(['page-number', '4', 4]);
    expect(aside?.filter(([reason]) => reason === 'running-head')).toHaveLength(4);
  });

  it('in block style, without indents, is parted by distance and by short lines', async () => {
    const ink = setText(LONG, 100, 85, 550, 13, 0);
    expect(textsOf(await readPages({ ink }))).toEqual(LONG);
  });

  it('reads the columns of letterhead and closing one after the other, whatever the order of writing', async () => {
    const head: Ink[] = [
      centred('UBND TỈNH SÔNG LAM', 60, 150, 11),
      centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 60, 410, 11),
      centred('SỞ Y TẾ', 75, 150),
      centred('Độc lập - Tự do - Hạnh phúc', 76, 410),
      centred('Số: 873/KH-SYT', 100, 150),
      centred('Sông Lam, ngày 30 tháng 3 năm 2026', 101, 410),
      centred('KẾ HOẠCH', 130),
      centred('Xây dựng điển hình tiên tiến', 145),
    ];
    const closing: Ink[] = [
      { x: 85, y: 600, text: 'Nơi nhận:' },
      centred('KT. GIÁM ĐỐC', 600, 440),
      { x: 85, y: 613, text: '- UBND tỉnh;', size: 11 },
      centred('PHÓ GIÁM ĐỐC', 616, 440),
      { x: 85, y: 626, text: '- Các phòng thuộc Sở;', size: 11 },
      { x: 85, y: 639, text: '- Lưu: VT.', size: 11 },
      centred('Phan Văn Tuyên', 700, 440),
    ];
    const result = await readPages({ ink: [...head, ...setText(LONG, 180), ...closing] });
    expect(textsOf(result)).toEqual([
      'UBND TỈNH SÔNG LAM',
      ...LETTERHEAD,
      'Xây dựng điển hình tiên tiến',
      ...LONG,
      'Nơi nhận:',
      '- UBND tỉnh;',
      '- Các phòng thuộc Sở;',
      '- Lưu: VT.',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      'Phan Văn Tuyên',
    ]);
  });

  it('joins a motto that its column was too narrow for', async () => {
    const ink = [
      centred('UBND XÃ', 60, 140),
      centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT', 60, 410),
      centred('NAM', 75, 410),
      centred('Độc lập - Tự do - Hạnh phúc', 90, 410),
      ...setText(LONG, 180),
    ];
    expect(textsOf(await readPages({ ink }))[1]).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  });

  it('sets the text of digital signatures and of slanted stamps aside', async () => {
    const stamp: Ink[] = [
      'Ký bởi: Sở Y tế',
      'Email: soyte@songlam.gov.vn',
      'Cơ quan: Tỉnh Sông Lam',
      'Thời gian ký: 30.03.2026 08:58:00 +07:00',
    ].map((text, i) => ({ x: 380, y: 40 + 9 * i, text, size: 7 }));
    const result = await readPages({
      ink: [
        ...stamp,
        { x: 30, y: 500, text: 'DỰ THẢO', turned: true },
        ...setText([...LONG, 'Cơ quan: Sở Y tế chủ trì']),
      ],
    });
    expect(textsOf(result)).toEqual([...LONG, 'Cơ quan: Sở Y tế chủ trì']);
    expect(result.value?.setAside.map((a) => a.reason)).toEqual(['stamp', 'stamp', 'stamp', 'stamp', 'draft-mark']);
  });

  it('puts footnotes behind their paragraph and drops the small number that calls them', async () => {
    const ink: Ink[] = [
      ...setText(LONG),
      { x: 121, y: 500, text: '2. Các đơn vị gửi báo cáo' },
      { x: 121 + widthOf('2. Các đơn vị gửi báo cáo'), y: 495, text: '1', size: 7 },
      { x: 121 + widthOf('2. Các đơn vị gửi báo cáo') + 4, y: 500, text: ' về Sở.' },
      { x: 121, y: 520, text: '3. Diện tích 50 m' },
      { x: 121 + widthOf('3. Diện tích 50 m'), y: 515, text: '2', size: 7 },
      { x: 85, y: 760, text: '1', size: 6 },
      { x: 89, y: 763, text: ' Theo mẫu của Sở Nội vụ ban hành năm 2026.', size: 10 },
    ];
    const result = await readPages({ ink }, { ink: setText(['4. Nội dung của trang sau.']) });
    expect(textsOf(result).slice(-4)).toEqual([
      '2. Các đơn vị gửi báo cáo về Sở.',
      '3. Diện tích 50 m2',
      '[1: Theo mẫu của Sở Nội vụ ban hành năm 2026.]',
      '4. Nội dung của trang sau.',
    ]);
  });

  it('puts letters of a second font back into the holes of the first', async () => {
    const at = (text: string): number => 121 + widthOf(text);
    const ink: Ink[] = [
      ...setText(LONG),
      { x: 121, y: 500, text: 'đ n v th c hi n' },
      { x: at('đ'), y: 500, text: 'ơ', font: 'F2' },
      { x: at('đ n v'), y: 500, text: 'ị', font: 'F2' },
      { x: at('đ n v th'), y: 500, text: 'ự', font: 'F2' },
      { x: at('đ n v th c hi'), y: 500, text: 'ệ', font: 'F2' },
    ];
    expect(textsOf(await readPages({ ink })).at(-1)).toBe('đơn vị thực hiện');
  });

  it('reads pages that are printed sideways', async () => {
    const ink = setText(LONG, 100, 85, 550).map((i) => ({ ...i, x: i.y, y: 800 - i.x, turned: true }));
    expect(textsOf(await readPages({ ink }))).toEqual(LONG);
  });

  it('hints at bold and italic lines by the use of the fonts', async () => {
    const bold = (ink: Ink): Ink => ({ ...ink, font: 'F2' });
    const result = await readPages({
      ink: [
        bold(centred('KẾ HOẠCH', 60, 317)),
        ...setText(LONG).map((i) => (i.text.startsWith('I.') ? bold(i) : i)),
        { x: 300, y: 600, text: 'Sông Lam, ngày 05 tháng 3 năm 2026', font: 'F3' },
      ],
    });
    const hints = new Map(result.value?.blocks.map((b) => [result.value?.text.slice(b.start, b.end), b.hints]));
    expect(hints.get('KẾ HOẠCH')).toEqual({ bold: true, centred: true });
    expect(hints.get('I. MỤC ĐÍCH, YÊU CẦU')).toEqual({ bold: true });
    expect(hints.get('1. Mục đích')).toEqual({});
    expect(hints.get('Sông Lam, ngày 05 tháng 3 năm 2026')).toEqual({ italic: true });
  });
});

describe('tables of a PDF', () => {
  const XS = [85, 120, 330, 450, 550];
  const row = (y: number, ...texts: string[]): Ink[] =>
    texts.flatMap((text, i) =>
      text.split('|').map((t, j) => ({ x: (XS[i] ?? 0) + 5, y: y + 15 * j, text: t, size: 12 })),
    );

  it('are rebuilt from their borders, with merged cells', async () => {
    const lines = gridLines(XS, [200, 240, 280, 320]).filter(([x1, y1, x2]) => !(x1 !== x2 && y1 === 280));
    // The wall between the second and the third row is missing in the third column.
    const walls: [number, number, number, number][] = [
      [85, 280, 330, 280],
      [450, 280, 550, 280],
    ];
    const ink = [
      ...setText(LONG.slice(0, 2)),
      ...row(215, 'TT', 'Nhiệm vụ', 'Chủ trì', 'Hạn'),
      ...row(255, '1', 'Xây dựng kế hoạch thực hiện của|đơn vị', 'Sở Nội vụ', 'Quý I'),
      ...row(295, '2', 'Tổng kết;|- Khen thưởng', '', 'Quý IV'),
      ...setText(LONG.slice(2), 400),
    ];
    const result = await readPages({ ink, lines: [...lines, ...walls] });
    expect(cells(result)).toEqual([
      'TT @0:0,0 1x1/3x4',
      'Nhiệm vụ @0:0,1 1x1/3x4',
      'Chủ trì @0:0,2 1x1/3x4',
      'Hạn @0:0,3 1x1/3x4',
      '1 @0:1,0 1x1/3x4',
      'Xây dựng kế hoạch thực hiện của đơn vị @0:1,1 1x1/3x4',
      'Sở Nội vụ @0:1,2 2x1/3x4',
      'Quý I @0:1,3 1x1/3x4',
      '2 @0:2,0 1x1/3x4',
      'Tổng kết; @0:2,1 1x1/3x4',
      '- Khen thưởng @0:2,1 1x1/3x4',
      'Quý IV @0:2,3 1x1/3x4',
    ]);
    expect(textsOf(result).slice(0, 2)).toEqual(LONG.slice(0, 2));
    expect(textsOf(result).slice(-4)).toEqual(LONG.slice(2));
    expect(result.diagnostics).toEqual([]);
  });

  it('go on over page ends, with their head once and cut rows whole', async () => {
    const head = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Hạn'];
    const result = await readPages(
      {
        ink: [
          ...setText(LONG),
          ...row(615, ...head),
          ...row(655, '1', 'Việc một', 'Sở A', 'Quý I'),
          ...row(695, '2', 'Việc hai của các cơ quan, đơn vị|thuộc', 'Sở B', 'Quý II'),
        ],
        lines: gridLines(XS, [600, 640, 680, 720]),
      },
      {
        ink: [
          centred('2', 40),
          ...row(75, ...head),
          ...row(115, '', 'phạm vi quản lý', '', ''),
          ...row(155, '3', 'Việc ba', 'Sở C', 'Quý III'),
        ],
        lines: gridLines(XS, [60, 100, 140, 180]),
      },
    );
    expect(cells(result)).toEqual([
      ...head.map((t, i) => `${t} @0:0,${i} 1x1/4x4`),
      ...['1', 'Việc một', 'Sở A', 'Quý I'].map((t, i) => `${t} @0:1,${i} 1x1/4x4`),
      ...['2', 'Việc hai của các cơ quan, đơn vị thuộc phạm vi quản lý', 'Sở B', 'Quý II'].map(
        (t, i) => `${t} @0:2,${i} 1x1/4x4`,
      ),
      ...['3', 'Việc ba', 'Sở C', 'Quý III'].map((t, i) => `${t} @0:3,${i} 1x1/4x4`),
    ]);
    expect(result.value?.setAside.filter((a) => a.reason === 'running-head').map((a) => a.text)).toEqual(head);
  });
});

describe('PDFs that cannot be read, or not wholly', () => {
  it('are scans when their pages hold pictures only, stamps aside', async () => {
    const stamp = { x: 380, y: 40, text: 'Ký bởi: Sở Y tế', size: 7 };
    const result = await readPages({ ink: [stamp], picture: true }, { ink: [centred('2', 40)], picture: true });
    expect(result.value).toBeNull();
    expect(codesOf(result)).toEqual(['no-text-layer']);
  });

  it('name the pages that are pictures among pages of text', async () => {
    const result = await readPages(
      { ink: setText(LONG) },
      { ink: [], picture: true },
      { ink: setText(LONG) },
      { ink: [] },
    );
    expect(result.value?.pages).toBe(4);
    expect(codesOf(result)).toEqual(['pages-without-text']);
    expect(result.diagnostics[0]?.message).toContain('trang 2 ');
  });

  it('name the pages whose letters lack their marks', async () => {
    const bad = LONG.map((t) => t.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd'));
    const result = await readPages({ ink: setText(LONG) }, { ink: setText(bad) });
    expect(codesOf(result)).toEqual(['text-layer-suspect']);
    expect(result.diagnostics[0]?.message).toContain('trang 2');
  });

  it('name the pages whose data is damaged', async () => {
    const result = await readPages({ ink: setText(LONG) }, { ink: setText(LONG), broken: true });
    expect(result.value?.pages).toBe(2);
    expect(codesOf(result)).toEqual(['damaged']);
    expect(result.diagnostics[0]?.message).toContain('trang 2;');
  });

  it('cut short are refused, though much could still be read', async () => {
    const whole = pdfFile([{ ink: setText(LONG) }]);
    const result = await readDocument(whole.subarray(0, whole.length - 900), 'a.pdf');
    expect(result.value).toBeNull();
    expect(codesOf(result)).toEqual(['unreadable']);
  });

  it('under a password say so', async () => {
    const key = '<' + '61'.repeat(32) + '>';
    const trailer = `/ID [${key} ${key}] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> `;
    expect(codesOf(await readDocument(pdfFile([{ ink: setText(LONG) }], trailer), 'a.pdf'))).toEqual(['encrypted']);
  });

  it('of absurdly many pages are refused', async () => {
    const pages = Array.from({ length: 601 }, () => ({ ink: [] }));
    expect(codesOf(await readPages(...pages))).toEqual(['too-large']);
  });
});

describe('pages that need recognition', () => {
  const word = (text: string, left: number, y: number, confidence: number): RecognisedWord => ({
    text,
    confidence,
    left,
    right: left + widthOf(text),
    top: y - 13,
    bottom: y,
  });
  const WORDS = [
    word('Kế', 100, 100, 0.97),
    word('hoạch', 120, 100, 0.8),
    word('năm', 160, 100, 0.93),
    word('2026', 190, 100, 0.93),
  ];
  const ocr = { recognise: async () => ({ width: 595, height: 842, words: WORDS }) };

  it('are read from their picture among pages of text, and doubts keep their places', async () => {
    const pages = [{ ink: setText(LONG) }, { ink: [], picture: true }];
    const { value, diagnostics } = await readDocument(pdfFile(pages), 'a.pdf', { ocr });
    expect(diagnostics.map((d) => d.code)).toEqual(['pages-recognised']);
    expect(value?.text.endsWith('Kế hoạch năm 2026')).toBe(true);
    expect(value?.doubts.map((d) => [value.text.slice(d.start, d.end), d.confidence, d.reason])).toEqual([
      ['hoạch', 0.8, 'ocr'],
      ['2026', 0.93, 'ocr'],
    ]);
    expect(value?.pageGrades.map((g) => g.method)).toEqual(['text', 'ocr']);
  });

  it('are all pages of a scan', async () => {
    const { value } = await readDocument(pdfFile([{ ink: [], picture: true }]), 'a.pdf', { ocr });
    expect(value?.text).toBe('Kế hoạch năm 2026');
  });

  it('stay what they were when the recogniser fails', async () => {
    const failing = { recognise: () => Promise.reject(new Error('no model')) };
    const result = await readDocument(pdfFile([{ ink: [], picture: true }]), 'a.pdf', { ocr: failing });
    expect(codesOf(result)).toEqual(['no-text-layer']);
  });

  it('whose text layer is broken are in doubt as a whole when nothing can recognise them', async () => {
    const bad = LONG.map((t) => t.replace(/[ểốệạưộ]/gu, ''));
    const { value, diagnostics } = await readDocument(pdfFile([{ ink: setText(bad) }]), 'a.pdf');
    expect(diagnostics.map((d) => d.code)).toEqual(['text-layer-suspect']);
    expect(value?.doubts.every((d) => d.reason === 'text-layer' && d.confidence < 0.95)).toBe(true);
    expect(value?.doubts.reduce((sum, d) => sum + d.end - d.start, 0)).toBeGreaterThan(
      0.97 * (value?.text.length ?? 0),
    );
  });
});
