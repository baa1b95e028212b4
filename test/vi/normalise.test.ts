import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinNormalised, normalise } from '../../src/vi/normalise.js';

const text = (raw: string): string => normalise(raw).text;

describe('normalise', () => {
  it('composes letters, whatever the order of their marks', () => {
    expect(text('Thi đua, khen thưởng'.normalize('NFD'))).toBe('Thi đua, khen thưởng');
    expect(text('tie\u0301\u0302n')).toBe('tiến');
    expect(text('ê\u0301')).toBe('ế');
  });

  it('puts right the letters that fonts and OCR mistake', () => {
    expect(text('nƣớc, đƣờng, Ƣu')).toBe('nước, đường, Ưu');
    expect(text('Ðảng bộ tỉnh Lâm Ðồng ðã')).toBe('Đảng bộ tỉnh Lâm Đồng đã');
    expect(text('NĐ-CР số 152/2025/NĐ-СP')).toBe('NĐ-CP số 152/2025/NĐ-CP');
    expect(text('ﬁ 2\u2212\u20103')).toBe('fi 2--3');
  });

  it('leaves real Cyrillic alone', () => {
    expect(text('Москва và СССР')).toBe('Москва và СССР');
  });

  it.each([
    ['Số: 653/КН-UBND', 'Số: 653/KH-UBND'],
    ['К​Н-UBND', 'KH-UBND'],
    ['ngày О5/3/2О26', 'ngày O5/3/2O26'],
    ['152/2025/NĐ-СР', '152/2025/NĐ-CP'],
    ['TР. Hồ Chí Minh', 'TP. Hồ Chí Minh'],
    ['0 và O đứng yên: 10, 1O', '0 và O đứng yên: 10, 1O'],
  ])('knows Cyrillic look-alikes in numbers and names: %s', (printed, meant) => {
    expect(normalise(printed).text).toBe(meant);
    expect(normalise(printed).originals.length > 0).toBe(printed !== meant);
  });

  it('keeps dashes and quotation marks as printed', () => {
    expect(text('2021 – 2025 — “gương”')).toBe('2021 – 2025 — “gương”');
  });

  it('keeps one plain space between words and none at the ends of lines', () => {
    expect(text(' \u00A0Số:\u00A0\u2003  12\t/KH \r\n\t ngày \u000B tháng ')).toBe('Số: 12 /KH\nngày\ntháng');
  });

  it('drops what nobody sees', () => {
    expect(text('\uFEFFKế\u200B ho\u00ADạch\u0000\u0007')).toBe('Kế hoạch');
    expect(text('a \u200B b')).toBe('a b');
  });

  it('makes hyphens of private-use bullets', () => {
    expect(text('\uF0B7 Một')).toBe('- Một');
  });

  it('lists the places that print otherwise, and only those', () => {
    expect(normalise('Số:   12').originals).toEqual([]);
    expect(normalise('một hai').originals).toEqual([]);
    expect(normalise('Ðảng\u00A0 bộ ƣ').originals).toEqual([
      { start: 0, end: 1, text: 'Ð' },
      { start: 4, end: 5, text: '\u00A0 ' },
      { start: 8, end: 9, text: 'ƣ' },
    ]);
  });

  it('holds its guarantees for any text', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(
          ' ',
          '\n',
          '\t',
          '\u00A0',
          'a',
          'ê',
          '\u0301',
          '\u0302',
          'ð',
          'Р',
          'я',
          '\u200B',
          '-',
          '1',
          '\uF0B7',
        ),
      }),
    );
    fc.assert(
      fc.property(any, (raw) => {
        const { text: out, originals } = normalise(raw);
        expect(out).toBe(out.normalize('NFC'));
        expect(out).not.toMatch(/ {2}| \n|\n |^\s|\s$|[\t\r\u00A0\u200B\uFEFFƣðÐ]/u);
        expect(normalise(out).text).toBe(out);
        let last = 0;
        for (const o of originals) {
          expect(o.start).toBeGreaterThanOrEqual(last);
          expect(o.end).toBeGreaterThan(o.start);
          expect(o.end).toBeLessThanOrEqual(out.length);
          last = o.end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('is quick on clean text and not slow on the worst', () => {
    const clean = 'Thi đua, khen thưởng. '.repeat(50_000).trim();
    const worst = 'e\u0301\u0302\u00A0 Р'.repeat(50_000);
    const started = performance.now();
    normalise(clean);
    normalise(worst);
    normalise(' '.repeat(500_000));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('pieces of normalised text', () => {
  it('carry their originals along', () => {
    const joined = joinNormalised([normalise('a\u00A0b'), normalise('ðã')], ' ');
    expect(joined).toEqual({
      text: 'a b đã',
      originals: [
        { start: 1, end: 2, text: '\u00A0' },
        { start: 4, end: 5, text: 'ð' },
      ],
    });
  });
});
