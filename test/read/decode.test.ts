import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/read/decode.js';
import { readDocument } from '../../src/read/index.js';
import { encode } from '../../src/vi/legacy/codec.js';
import { codesOf, textsOf } from './docx-file.js';

const TEXT =
  'KẾ HOẠCH\nThi đua, khen thưởng của Ủy ban nhân dân tỉnh năm 2026 – “điển hình”\nđược ban hành kèm theo quyết định này';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const utf16 = (text: string, big: boolean): Uint8Array =>
  Uint8Array.from(
    text.split('').flatMap((c) => {
      const unit = c.charCodeAt(0);
      return big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8];
    }),
  );

/** The bytes of the old Vietnamese code page: letters with loose tones behind them. */
const PAGE = new Map(
  Array.from({ length: 256 }, (_, i) => [new TextDecoder('windows-1258').decode(Uint8Array.of(i)), i] as const),
);
const cp1258 = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text.normalize('NFC')].flatMap((c) => {
      const own = PAGE.get(c);
      if (own !== undefined) return [own];
      const [base = '', ...marks] = c.normalize('NFD');
      const vowel = marks
        .filter((m) => '\u0302\u0306\u031B'.includes(m))
        .reduce((v, m) => (v + m).normalize('NFC'), base);
      const tones = marks.filter((m) => !'\u0302\u0306\u031B'.includes(m));
      return [vowel, ...tones].map((part) => PAGE.get(part) ?? 0x3f);
    }),
  );

/** Bytes of western letters, quotes and dashes included. */
const western = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((c) => (c.charCodeAt(0) < 0x100 ? c.charCodeAt(0) : (PAGE.get(c) ?? 0x3f))));
const lines = (...parts: Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part, i) => [...(i === 0 ? [] : [0x0a]), ...part]));

const [TITLE = '', SECOND = '', THIRD = ''] = TEXT.split('\n');
const read = (bytes: Uint8Array): string => decodeText(bytes).text.normalize('NFC');

describe('bytes of text', () => {
  it.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with a mark', utf8(`\uFEFF${TEXT}`)],
    ['UTF-8, NFD', utf8(TEXT.normalize('NFD'))],
    ['UTF-16 LE with a mark', utf16(`\uFEFF${TEXT}`, false)],
    ['UTF-16 BE with a mark', utf16(`\uFEFF${TEXT}`, true)],
    ['UTF-16 LE', utf16(TEXT, false)],
    ['UTF-16 BE', utf16(TEXT, true)],
    ['UTF-16 LE, NFD', utf16(TEXT.normalize('NFD'), false)],
    ['VNI', western(encode(TEXT, 'vni'))],
    ['VNI in UTF-8', utf8(encode(TEXT, 'vni'))],
    ['VNI in UTF-16', utf16(encode(TEXT, 'vni'), false)],
    ['windows-1258', cp1258(TEXT)],
    ['UTF-8 with a line of windows-1258', lines(utf8(TITLE), cp1258(SECOND), utf8(THIRD))],
    ['windows-1258 with a line of UTF-8', lines(cp1258(TITLE), utf8(SECOND), cp1258(THIRD))],
    [
      'UTF-8 with a word of windows-1258',
      lines(utf8(TITLE), utf8(SECOND), Uint8Array.of(...cp1258('được ban hành '), ...utf8('kèm theo quyết định này'))),
    ],
  ])('%s', (_, bytes) => {
    expect(read(bytes)).toBe(TEXT);
  });

  it.each(['tcvn3', 'vni'] as const)('%s beside UTF-8', (system) => {
    const old = [SECOND, THIRD].map((line) => western(encode(line.toLowerCase(), system)));
    const text = [TEXT, SECOND, THIRD].join('\n').toLowerCase();
    expect(read(lines(utf8(TEXT), ...old)).toLowerCase()).toBe(text);
  });

  it('TCVN3', () => {
    const old = encode('Thi đua, khen thưởng của Ủy ban – “điển hình”\nđược ban hành kèm theo quyết định này', 'tcvn3');
    const meant = 'Thi đua, khen thưởng của ủy ban – “điển hình”\nđược ban hành kèm theo quyết định này';
    expect([western(old), utf8(old), utf16(old, true)].map(read)).toEqual([meant, meant, meant]);
  });

  it.each([
    ['ẢẨẪẬỀỂ', false],
    ['ƯỜNGƯỚCĐƯỢC', true],
    ['một', false],
    ['ĐỀ ÁN', true],
  ])('UTF-16 without a mark and with few plain letters: %s', (text, big) => {
    expect(decodeText(utf16(text, big)).text).toBe(text);
  });

  it('each letter of windows-1258', () => {
    for (const vowel of 'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY') {
      for (const tone of ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']) {
        const text = `t${vowel}${tone} là đ`.normalize('NFC');
        expect(read(cp1258(text))).toBe(text);
      }
    }
  });

  it('that were damaged stay UTF-8, and the damage shows', () => {
    const bytes = utf8(`${TEXT}\n${TEXT}`);
    const cut = bytes.subarray(0, bytes.length - 1);
    const damaged = Uint8Array.from([...cut, 0xe1, 0xbb]);
    expect(decodeText(damaged).text.startsWith(TEXT)).toBe(true);
    expect(decodeText(damaged).guessed).toBe(true);
  });

  it('of any kind give text', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => typeof decodeText(bytes).text === 'string'));
  });

  it('of valid UTF-8 lose nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aáảđeêơ bcnhgt.,-\n0') }), (text) => {
        const decoded = decodeText(utf8(`Kế hoạch ${text}`));
        expect(decoded.text).toBe(`Kế hoạch ${text}`);
      }),
    );
  });
});

describe('a text file', () => {
  const body = Array.from({ length: 6 }, (_, i) => `${i + 1}. ${SECOND}; ${THIRD}.`).join('\n');

  it('in TCVN3 says what it was', async () => {
    const result = await readDocument(western(encode(body.toLowerCase(), 'tcvn3')), 'a.txt');
    expect(textsOf(result).join('\n').toLowerCase()).toBe(body.toLowerCase());
    expect(codesOf(result)).toEqual(['legacy-encoding']);
    expect(result.value?.doubts).toEqual([]);
    expect(result.value?.originals).toEqual([]);
  });

  it('in VNI is in doubt, for its letters are of Unicode too', async () => {
    const result = await readDocument(western(encode(body, 'vni')), 'a.txt');
    expect(textsOf(result).join('\n')).toBe(body);
    expect(codesOf(result)).toEqual(['legacy-encoding-guessed']);
    const source = result.value;
    expect(source?.doubts.map(({ start, end }) => ({ start, end }))).toEqual(
      source?.blocks.map(({ start, end }) => ({ start, end })),
    );
    expect(new Set(source?.doubts.map((d) => d.reason))).toEqual(new Set(['encoding']));
  });

  it('in windows-1258 says that it was guessed', async () => {
    const result = await readDocument(cp1258(body), 'a.txt');
    expect(textsOf(result).join('\n')).toBe(body);
    expect(codesOf(result)).toEqual(['guessed-encoding']);
  });
});
