import { describe, expect, it } from 'vitest';
import { assemble, type Draft } from '../../src/read/assemble.js';
import { isDraftMark } from '../../src/read/draft-mark.js';
import { readDocument } from '../../src/read/index.js';
import { WRITERS } from './writers.js';

const BODY = [
  'UBND TỈNH SÔNG LAM',
  'Số: /KH-UBND',
  'KẾ HOẠCH',
  'Nhân rộng điển hình tiên tiến giai đoạn 2026 - 2030',
  'I. MỤC ĐÍCH',
  'Các cơ quan góp ý vào dự thảo kế hoạch trước khi trình Ủy ban nhân dân tỉnh xem xét, quyết định.',
];

describe.each(Object.entries(WRITERS))('a draft as %s', (format, write) => {
  const read = (lines: string[]) =>
    readDocument(write(lines.map((text) => ({ kind: 'paragraph', text }))), `a.${format}`);

  it('is told to be one, and its mark is no text', async () => {
    const { value, diagnostics } = await read([BODY[0] ?? '', 'DỰ THẢO LẦN 2', ...BODY.slice(1)]);
    expect(value?.marks).toMatchObject([{ kind: 'draft', text: 'DỰ THẢO LẦN 2' }]);
    expect(value?.setAside).toMatchObject([{ reason: 'draft-mark', text: 'DỰ THẢO LẦN 2' }]);
    expect(value?.text).not.toContain('LẦN 2');
    expect(diagnostics.filter(({ code }) => code === 'draft-mark')).toMatchObject([
      { severity: 'info', message: expect.stringContaining('“DỰ THẢO LẦN 2”') },
    ]);
  });

  it('is told to be one by its title, which stays', async () => {
    const { value, diagnostics } = await read(BODY.map((line) => (line === 'KẾ HOẠCH' ? 'DỰ THẢO KẾ HOẠCH' : line)));
    expect(value?.text).toContain('DỰ THẢO KẾ HOẠCH');
    expect(diagnostics.map(({ code }) => code)).toContain('draft-mark');
  });

  it('is not one because it speaks of drafts', async () => {
    const { value, diagnostics } = await read(BODY);
    expect(value?.marks).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).not.toContain('draft-mark');
  });
});

describe('a line that is a draft mark', () => {
  it.each(['DỰ THẢO', '(Dự thảo)', '(dự thảo lần 3)', 'Bản dự thảo ngày 15/4/2026', 'DỰ THẢO - để lấy ý kiến'])(
    '%s',
    (line) => expect(isDraftMark(line)).toBe(true),
  );
  it.each([
    'dự thảo.', // the end of a sentence that was cut into lines
    'Dự thảo báo cáo trình Ủy ban nhân dân tỉnh',
    'DỰ THẢO KẾ HOẠCH',
  ])('not: %s', (line) => expect(isDraftMark(line)).toBe(false));
});

describe('a mark among other lines of a block', () => {
  const text = 'SỞ Y TẾ\nDỰ THẢO\nSố: 12/KH-SYT';
  const at = text.indexOf('12');
  const block: Draft = {
    content: {
      text,
      originals: [
        { start: 8, end: 9, text: 'Đ' },
        { start: at, end: at + 2, text: 'l2' },
      ],
    },
    hints: {},
    doubts: [{ start: at, end: at + 2, confidence: 0.5, reason: 'ocr' }],
  };
  it('goes, and what is known of the other lines moves with them', () => {
    const source = assemble('txt', [block]);
    expect(source.text).toBe('SỞ Y TẾ\nSố: 12/KH-SYT');
    const places = [...source.originals, ...source.doubts].map(({ start, end }) => source.text.slice(start, end));
    expect(places).toEqual(['12', '12']);
  });
  it('stays far below the title, but for a box', () => {
    const line = (content: string): Draft => ({ content: { text: content, originals: [] }, hints: {} });
    const many = Array.from({ length: 20 }, (_, i) => line(`Việc ${i}`));
    expect(assemble('txt', [...many, line('Dự thảo')]).marks).toEqual([]);
    expect(assemble('docx', [...many, { ...line('Dự thảo'), boxed: true }]).marks).toHaveLength(1);
  });
});
