import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read/index.js';
import { codesOf, textsOf } from './docx-file.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const txt = async (text: string): Promise<string[]> => textsOf(await readDocument(utf8(text), 'a.txt'));

describe('plain text', () => {
  it('has a paragraph in every line', async () => {
    expect(await txt('KẾ HOẠCH\r\nXây dựng điển hình\r\n\r\n\tI. MỤC ĐÍCH \n- Một;\n- Hai.\n')).toEqual([
      'KẾ HOẠCH',
      'Xây dựng điển hình',
      'I. MỤC ĐÍCH',
      '- Một;',
      '- Hai.',
    ]);
  });

  it('joins a sentence that a page end cut in two, and no item to another', async () => {
    expect(
      await txt(
        'Các phòng, đơn vị tập trung xây dựng các mô hình, gương điển hình\n\nphát huy hết năng lực của mình.\n1. Đối tượng\nĐiển hình tiên tiến là tập thể.\n- Các tập thể đoàn kết, hoàn thành nhiệm vụ được giao\n- cá nhân gương mẫu\na) điểm\n',
      ),
    ).toEqual([
      'Các phòng, đơn vị tập trung xây dựng các mô hình, gương điển hình phát huy hết năng lực của mình.',
      '1. Đối tượng',
      'Điển hình tiên tiến là tập thể.',
      '- Các tập thể đoàn kết, hoàn thành nhiệm vụ được giao',
      '- cá nhân gương mẫu',
      'a) điểm',
    ]);
  });

  it('joins nothing after the closing of a decision, and reads the attached plan as a body again', async () => {
    expect(
      await txt(
        'Nơi nhận:\n- Như trên;\nCHỦ TỊCH\nLò Văn A\nKẾ HOẠCH\nI. MỤC ĐÍCH\n1. Đối tượng\nTập thể, cá nhân của huyện.\n',
      ),
    ).toEqual([
      'Nơi nhận:',
      '- Như trên;',
      'CHỦ TỊCH',
      'Lò Văn A',
      'KẾ HOẠCH',
      'I. MỤC ĐÍCH',
      '1. Đối tượng',
      'Tập thể, cá nhân của huyện.',
    ]);
  });

  const WRAPPED = [
    'Thực hiện Kế hoạch số 46/KH-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh',
    'về xây dựng và nhân rộng điển hình tiên tiến giai đoạn 2026 - 2030, phong',
    'trào thi đua yêu nước của tỉnh, Sở Giáo dục và Đào tạo xây dựng Kế hoạch',
    'thực hiện như sau:',
    'I. MỤC ĐÍCH, YÊU CẦU',
    '1. Mục đích',
    '- Nâng cao nhận thức, trách nhiệm của người đứng đầu các phòng thuộc Sở,',
    'hiệu trưởng, giám đốc các cơ sở giáo dục trong công tác Thi đua - Khen',
    'thưởng; làm tốt việc bình xét điển hình tiên tiến giai đoạn năm học 2026',
    '- 2030 theo quy định của Hội đồng Thi đua',
    '- Khen thưởng tỉnh.',
    '- Hằng năm có ít nhất 90% nhà giáo được xếp loại hoàn thành tốt nhiệm vụ từ',
    '02 năm trở lên.',
    'Nơi nhận:',
    '- Như trên;',
    '- Các phòng thuộc Sở và các cơ sở giáo dục, đào tạo trực thuộc Sở quản lý',
    'trong tỉnh;',
    '- Lưu: VT.',
    'GIÁM ĐỐC',
    'Nguyễn Văn A',
  ];
  const JOINED = [
    'Thực hiện Kế hoạch số 46/KH-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh về xây dựng và nhân rộng điển hình tiên tiến giai đoạn 2026 - 2030, phong trào thi đua yêu nước của tỉnh, Sở Giáo dục và Đào tạo xây dựng Kế hoạch thực hiện như sau:',
    'I. MỤC ĐÍCH, YÊU CẦU',
    '1. Mục đích',
    '- Nâng cao nhận thức, trách nhiệm của người đứng đầu các phòng thuộc Sở, hiệu trưởng, giám đốc các cơ sở giáo dục trong công tác Thi đua - Khen thưởng; làm tốt việc bình xét điển hình tiên tiến giai đoạn năm học 2026 - 2030 theo quy định của Hội đồng Thi đua - Khen thưởng tỉnh.',
    '- Hằng năm có ít nhất 90% nhà giáo được xếp loại hoàn thành tốt nhiệm vụ từ 02 năm trở lên.',
    'Nơi nhận:',
    '- Như trên;',
    '- Các phòng thuộc Sở và các cơ sở giáo dục, đào tạo trực thuộc Sở quản lý trong tỉnh;',
    '- Lưu: VT.',
    'GIÁM ĐỐC',
    'Nguyễn Văn A',
  ];

  it('that is wrapped at a column is put together again', async () => {
    expect(await txt(WRAPPED.join('\n'))).toEqual(JOINED);
  });

  it('that keeps the look of the page has its columns read one after the other', async () => {
    const page = [
      '   UBND TỈNH SÔNG LAM               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '         SỞ Y TẾ                             Độc lập - Tự do - Hạnh phúc',
      '   Số:       /KH-SYT                   Sông Lam, ngày 30 tháng 3 năm 2026',
      '',
      '                              KẾ HOẠCH',
      ...WRAPPED.slice(0, 4),
      'Nơi nhận:                                        KT. GIÁM ĐỐC',
      '- UBND tỉnh;                                     PHÓ GIÁM ĐỐC',
      '- Lưu: VT.',
      '',
      '                                              Đặng Thị Minh Nguyệt',
    ];
    expect(await txt(page.join('\n'))).toEqual([
      'UBND TỈNH SÔNG LAM',
      'SỞ Y TẾ',
      'Số: /KH-SYT',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Sông Lam, ngày 30 tháng 3 năm 2026',
      'KẾ HOẠCH',
      JOINED[0],
      'Nơi nhận:',
      '- UBND tỉnh;',
      '- Lưu: VT.',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      'Đặng Thị Minh Nguyệt',
    ]);
  });

  it.each([
    ['- Lưu: VT, TCHC.\tHIỆU TRƯỞNG'],
    ['- Lưu: VT, TCHC.\t\t\tHIỆU TRƯỞNG'],
    ['- Lưu: VT, TCHC.                    HIỆU TRƯỞNG'],
  ])('parts the post from the recipient beside it: %j', async (line) => {
    const page = [...WRAPPED.slice(0, 4), 'Nơi nhận:', '- Sở Y tế;', line, '', '', '', 'Đặng Thị Minh Nguyệt'];
    const lines = await txt(page.join('\n'));
    expect(lines.slice(-5)).toEqual([
      'Nơi nhận:',
      '- Sở Y tế;',
      '- Lưu: VT, TCHC.',
      'HIỆU TRƯỞNG',
      'Đặng Thị Minh Nguyệt',
    ]);
  });

  it('sets rules and page numbers aside, but not the numbers of rows', async () => {
    const page = (n: number): string => Array.from({ length: 8 }, (_, i) => `${n}.${i}. Nội dung.`).join('\n');
    const result = await readDocument(
      utf8(`${page(1)}\n_______\n2\n${page(2)}\n3\n${page(3)}\n\f4\n${page(4)}\n9`),
      'a.txt',
    );
    expect(result.value?.setAside).toEqual([
      { reason: 'decoration', text: '_______' },
      { reason: 'page-number', text: '4' },
      { reason: 'page-number', text: '2' },
      { reason: 'page-number', text: '3' },
    ]);
    expect(textsOf(result).at(-1)).toBe('9');
    const rows = `${page(1)}\n1\nViệc một\nSở A\n2\nViệc hai\nSở B\n3\nViệc ba\nSở C`;
    expect((await readDocument(utf8(rows), 'a.txt')).value?.setAside).toEqual([]);
    expect(
      (await txt(`${page(1)}\nCác phòng, đơn vị trực thuộc tập trung thực hiện\n2\nnhiệm vụ được giao.`)).at(-1),
    ).toBe('Các phòng, đơn vị trực thuộc tập trung thực hiện nhiệm vụ được giao.');
  });
});

describe('encodings', () => {
  const TEXT = 'KẾ HOẠCH\nThi đua, khen thưởng của Ủy ban nhân dân tỉnh năm 2026, ban hành kèm theo';
  const utf16 = (big: boolean, mark: boolean): Uint8Array => {
    const units = [...(mark ? '\uFEFF' : ''), ...TEXT].map((c) => c.charCodeAt(0));
    return Uint8Array.from(units.flatMap((u) => (big ? [u >> 8, u & 255] : [u & 255, u >> 8])));
  };

  it.each([
    ['UTF-8 with a mark', utf8(`\uFEFF${TEXT}`)],
    ['UTF-16 LE with a mark', utf16(false, true)],
    ['UTF-16 BE with a mark', utf16(true, true)],
    ['UTF-16 LE', utf16(false, false)],
    ['UTF-16 BE', utf16(true, false)],
  ])('%s', async (_, bytes) => {
    const result = await readDocument(bytes, 'a.txt');
    expect(result.value?.text).toBe(TEXT);
    expect(result.diagnostics).toEqual([]);
  });

  it('takes the old Vietnamese code page for what is no UTF-8, and says so', async () => {
    // "Thời gian thực hiện" in windows-1258: letters with loose tones.
    const bytes = Uint8Array.from(
      [...'Th']
        .map((c) => c.charCodeAt(0))
        .concat(
          [0xf5, 0xcc],
          [...'i gian th'].map((c) => c.charCodeAt(0)),
          [0xfd, 0xf2],
          [...'c hi'].map((c) => c.charCodeAt(0)),
          [0xea, 0xf2, 0x6e],
        ),
    );
    const result = await readDocument(bytes, 'a.txt');
    expect(result.value?.text).toBe('Thời gian thực hiện');
    expect(codesOf(result)).toEqual(['guessed-encoding']);
  });
});
