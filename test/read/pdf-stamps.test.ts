import { describe, expect, it } from 'vitest';
import { mergeSignatures, signaturesIn } from '../../src/read/pdf/signatures.js';
import { isoTime, signatureOf, stampLine } from '../../src/read/stamps.js';
import { textsOf } from './docx-file.js';
import { type Ink, readPages, setText, widthOf } from './pdf-file.js';

const TEXT = [
  'Thực hiện Kế hoạch số 46/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Sông Lam, Sở Y tế xây dựng Kế hoạch như sau:',
  'I. MỤC ĐÍCH, YÊU CẦU',
  'Người ký bản cam kết chịu trách nhiệm về nội dung đã đăng ký với cơ quan.',
  'Cơ quan: Sở Y tế chủ trì, phối hợp với các đơn vị.',
];
const small = (y: number, ...texts: string[]): Ink[] =>
  texts.map((text, i) => ({ x: 400, y: y + 9 * i, text, size: 7 }));

describe('lines that were stamped', () => {
  it.each([
    ['Ký bởi: Sở Y tế', 'signature', false],
    ['Người ký: Nguyễn Văn A', 'signature', false],
    ['Thời gian ký: 15.09.2022 08:58:00 +07:00', 'signature', false],
    ['Digitally signed by NGUYỄN VĂN A', 'signature', false],
    ['46/KH-UBND; 05/03/2026 09:12:33 +07:00', 'signature', false],
    ['Email: soyte@songlam.gov.vn', 'signature', true],
    ['CÔNG VĂN ĐẾN', 'stamp', false],
    ['Số đến: 1234', 'stamp', false],
    ['Ngày đến: ..../..../2026', 'stamp', false],
    ['Ngày: 20/9/2026', 'stamp', true],
    ['HỎA TỐC', 'stamp', false],
    ['SAO Y', 'stamp', false],
    ['SAO Y; Sở Nội vụ; 15/9/2026 10:20:35', 'stamp', false],
    ['DỰ THẢO', 'draft', false],
    ['DỰ THẢO LẦN 2', 'draft', false],
    ['(Dự thảo)', 'draft', false],
  ])('%s', (line, kind, beside) => expect(stampLine(line)).toEqual({ kind, beside }));

  it.each([
    'Số: 873/KH-SYT',
    'Ngày 20 tháng 11 tổ chức lễ kỷ niệm',
    'Người ký bản cam kết',
    'dự thảo',
    'Dự thảo báo cáo trình Ủy ban nhân dân tỉnh',
    'Công văn đến được xử lý trong ngày',
    'BẢN SAO Y TẾ',
    'Sở Nội vụ',
    '- Lưu: VT.',
    'KẾ HOẠCH',
  ])('not: %s', (line) => expect(stampLine(line)).toBeNull());

  it.each([
    ['15.09.2022 08:58:00 +07:00', '2022-09-15T08:58:00+07:00'],
    ["Date: 2022.09.15 08:58:00 +07'00'", '2022-09-15T08:58:00+07:00'],
    ['15/9/2022 8:58:00', '2022-09-15T08:58:00'],
    ['08:58 15/09/2022', '2022-09-15T08:58:00'],
    ['2022-09-15T08:58:00Z', '2022-09-15T08:58:00Z'],
    ['Ngày ký: 15/9/2022', '2022-09-15'],
    ['32/13/2022', null],
    ['không có', null],
  ])('time of %s', (text, iso) => expect(isoTime(text)).toBe(iso));

  it('name the signer over two lines', () =>
    expect(
      signatureOf(['Ký bởi: Ủy ban nhân dân', 'tỉnh Sông Lam', 'Cơ quan: x', 'Thời gian ký: 1/2/2026 08:00:00']),
    ).toEqual({
      signedBy: 'Ủy ban nhân dân tỉnh Sông Lam',
      signedAt: '2026-02-01T08:00:00',
    }));
});

describe('stamps on a page of a PDF', () => {
  it('leave the text, and are kept as marks', async () => {
    const { value } = await readPages({
      ink: [
        ...small(40, 'Ký bởi: Ủy ban nhân dân', 'tỉnh Sông Lam', 'Thời gian ký: 15.09.2022 08:58:00 +07:00'),
        { x: 400, y: 100, text: 'CÔNG VĂN ĐẾN', size: 12 },
        { x: 400, y: 114, text: 'Số: 1204', size: 12 },
        { x: 400, y: 128, text: 'Ngày: 20/9/2022', size: 12 },
        { x: 300, y: 150, text: 'HỎA TỐC' },
        { x: 85, y: 170, text: 'DỰ THẢO' },
        ...setText(TEXT, 220),
      ],
    });
    expect(value?.text.split('\n')).toEqual(TEXT);
    expect(value?.setAside.map((a) => a.reason)).toEqual([...Array(7).fill('stamp'), 'draft-mark']);
    expect(value?.marks).toEqual([
      {
        kind: 'signature',
        text: 'Ký bởi: Ủy ban nhân dân\ntỉnh Sông Lam\nThời gian ký: 15.09.2022 08:58:00 +07:00',
        page: 1,
        signedBy: 'Ủy ban nhân dân tỉnh Sông Lam',
        signedAt: '2022-09-15T08:58:00+07:00',
      },
      { kind: 'stamp', text: 'CÔNG VĂN ĐẾN\nSố: 1204\nNgày: 20/9/2022', page: 1 },
      { kind: 'stamp', text: 'HỎA TỐC', page: 1 },
      { kind: 'draft', text: 'DỰ THẢO', page: 1 },
    ]);
  });

  it('are taken from between the letters of the text that they lie on', async () => {
    const ink = setText(TEXT, 200);
    const over = (text: string, y: number): Ink => ({ x: 300, y, text, size: 7 });
    const [a = 0, b = 0] = [ink[0]?.y, ink[1]?.y];
    const result = await readPages({
      ink: [...ink, over('Ký bởi: Sở Y tế', a), over('Thời gian ký: 15.09.2022 08:58:00', b)],
    });
    expect(textsOf(result)).toEqual(TEXT);
  });

  it('across the page, letter by letter, are a draft mark', async () => {
    const across = [...'DỰ THẢO'].map((text, i) => ({ x: 30, y: 500 - 20 * i, text, size: 20, turned: true }));
    const { value } = await readPages({ ink: [...across, ...setText(TEXT)] });
    expect(value?.marks.map((mark) => mark.kind)).toEqual(['draft']);
    expect(value?.setAside.every((aside) => aside.reason === 'draft-mark')).toBe(true);
  });

  it('leave a letterhead alone that stands beside them', async () => {
    const { value } = await readPages({
      ink: [
        { x: 90, y: 60, text: 'SỞ Y TẾ', size: 12 },
        { x: 90, y: 76, text: 'Số: 873/KH-SYT' },
        { x: 90 + widthOf('Số: 873/KH-SYT') + 20, y: 70, text: 'Ký bởi: Sở Y tế', size: 7 },
        ...setText(TEXT, 220),
      ],
    });
    expect(value?.text.split('\n')).toEqual(['SỞ Y TẾ', 'Số: 873/KH-SYT', ...TEXT]);
  });
});

describe('signature dictionaries', () => {
  const bytes = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
  const utf16 = (text: string): string =>
    `<FEFF${[...text].map((c) => c.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;
  const signature = (fields: string): string =>
    `9 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite ${fields} /Contents <${'0f'.repeat(900)}> /ByteRange [0 1 2 3] >>\nendobj\n`;

  it('tell who signed and when', () => {
    const file = bytes(
      `%PDF-1.7\n${signature(`/M (D:20220915085800+07'00') /Name ${utf16('Sở Y tế')}`)}${signature('/M(D:20220916Z) /Name (A \\(B\\) \\103)')}`,
    );
    expect(signaturesIn(file)).toEqual([
      {
        kind: 'signature',
        text: 'Sở Y tế, 2022-09-15T08:58:00+07:00',
        signedBy: 'Sở Y tế',
        signedAt: '2022-09-15T08:58:00+07:00',
      },
      { kind: 'signature', text: 'A (B) C, 2022-09-16', signedBy: 'A (B) C', signedAt: '2022-09-16' },
    ]);
  });

  it('are one with what is printed of them', () => {
    const printed = { kind: 'signature' as const, text: 'Ký bởi: A', page: 1, signedAt: '2022-09-15T01:58:00Z' };
    const filed = { kind: 'signature' as const, text: '', signedBy: 'A', signedAt: '2022-09-15T08:58:20+07:00' };
    expect(mergeSignatures([printed], [filed])).toEqual([{ ...printed, signedBy: 'A' }]);
    expect(mergeSignatures([printed], [{ ...filed, signedAt: '2022-10-01' }])).toHaveLength(2);
  });
});
