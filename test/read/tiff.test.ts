import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read/index.js';
import { openPdf } from '../../src/read/pdf/document.js';
import { tiffPages } from '../../src/read/scan/tiff.js';
import { pdfOfTiff } from '../../src/read/scan/tiff-pdf.js';

interface Sheet {
  tags: Record<number, number | number[]>;
  strips: Uint8Array[];
}

/** A TIFF of sheets, all numbers of 32 bits. */
function tiff(sheets: Sheet[], little = true): Uint8Array {
  const parts: number[] = [];
  const put = (value: number, size: number): void => {
    const bytes = Array.from({ length: size }, (_, i) => (value >>> (8 * i)) & 255);
    parts.push(...(little ? bytes : bytes.reverse()));
  };
  parts.push(...(little ? [0x49, 0x49] : [0x4d, 0x4d]));
  put(42, 2);
  put(8, 4);
  for (const [n, { tags, strips }] of sheets.entries()) {
    const all: Record<number, number | number[]> = {
      ...tags,
      273: strips.map(() => 0),
      279: strips.map((strip) => strip.length),
    };
    const rows = Object.entries(all).map(([tag, value]) => ({ tag: Number(tag), values: [value].flat() }));
    let free = parts.length + 2 + 12 * rows.length + 4;
    const places = rows.map(({ values }) => {
      const at = free;
      if (values.length > 1) free += 4 * values.length;
      return at;
    });
    const offsets = strips.map((strip) => {
      const at = free;
      free += strip.length;
      return at;
    });
    for (const row of rows) if (row.tag === 273) row.values = offsets;
    put(rows.length, 2);
    for (const [i, { tag, values }] of rows.entries()) {
      put(tag, 2);
      put(4, 2);
      put(values.length, 4);
      put(values.length > 1 ? (places[i] ?? 0) : (values[0] ?? 0), 4);
    }
    put(n + 1 < sheets.length ? free : 0, 4);
    for (const { values } of rows) if (values.length > 1) for (const value of values) put(value, 4);
    for (const strip of strips) parts.push(...strip);
  }
  return Uint8Array.from(parts);
}

/** A thousand strips that each are the whole file. */
function overlapping(): Uint8Array {
  const bytes = tiff([
    { tags: { 256: 16, 257: 1000, 278: 1 }, strips: Array.from({ length: 1000 }, () => new Uint8Array()) },
  ]);
  const view = new DataView(bytes.buffer);
  const entries = view.getUint16(8, true);
  for (let i = 0; i < entries; i++) {
    const at = 10 + 12 * i;
    if (view.getUint16(at, true) !== 279) continue;
    const start = view.getUint32(at + 8, true);
    for (let n = 0; n < 1000; n++) view.setUint32(start + 4 * n, 8, true);
  }
  return bytes;
}

const SIDE = 16;
const sheet = (tags: Sheet['tags'], ...strips: number[][]): Sheet => ({
  tags: { 256: SIDE, 257: SIDE, 282: 72, 283: 72, ...tags },
  strips: strips.map((strip) => Uint8Array.from(strip)),
});
const rows = (count: number, ...row: number[]): number[] => Array.from({ length: count }, () => row).flat();

/** Colours of the middle of the upper and of the lower half of each page. */
async function coloursOf(bytes: Uint8Array): Promise<number[][][]> {
  const pdf = pdfOfTiff(tiffPages(bytes));
  if (pdf === null) return [];
  const document = await openPdf(pdf);
  const pages: number[][][] = [];
  for (let number = 1; number <= document.pageCount; number++) {
    const { width, height, data } = await (await document.page(number)).picture(1);
    const at = (x: number, y: number): number[] => [...data.subarray(4 * (y * width + x), 4 * (y * width + x) + 3)];
    pages.push([at(width >> 1, height >> 2), at(width >> 1, (3 * height) >> 2)]);
  }
  await document.close();
  return pages;
}

const [BLACK, WHITE, RED] = [
  [0, 0, 0],
  [255, 255, 255],
  [255, 0, 0],
];
/** The upper half in set bits, the lower half in bits that are not. */
const HALVES = [...rows(8, 255, 255), ...rows(8, 0, 0)];

describe('a TIFF', () => {
  it.each<[string, Sheet[], (number[] | undefined)[][]]>([
    ['black and white, white is zero', [sheet({ 262: 0 }, HALVES)], [[BLACK, WHITE]]],
    ['black and white, black is zero', [sheet({ 262: 1 }, HALVES)], [[WHITE, BLACK]]],
    ['in two strips', [sheet({ 262: 0, 278: 8 }, rows(8, 255, 255), rows(8, 0, 0))], [[BLACK, WHITE]]],
    [
      'packed by the byte',
      [sheet({ 262: 0, 259: 32773 }, [...rows(1, 241, 255), ...rows(1, 241, 0)])],
      [[BLACK, WHITE]],
    ],
    ['in fax encoding', [sheet({ 262: 0, 259: 4 }, [255, 255, 0, 16, 1])], [[WHITE, WHITE]]],
    ['in fax encoding, inverted', [sheet({ 262: 1, 259: 4 }, [255, 255, 0, 16, 1])], [[BLACK, BLACK]]],
    [
      'in fax encoding, its bits the other way round',
      [sheet({ 262: 0, 259: 4, 266: 2 }, [255, 255, 0, 8, 128])],
      [[WHITE, WHITE]],
    ],
    [
      'grey',
      [sheet({ 262: 1, 258: 8 }, [...Array<number>(128).fill(0), ...Array<number>(128).fill(255)])],
      [[BLACK, WHITE]],
    ],
    [
      'in colours of a table',
      [sheet({ 262: 3, 258: 1, 320: [65535, 65535, 0, 65535, 0, 65535] }, HALVES)],
      [[WHITE, RED]],
    ],
    ['in red, green and blue', [sheet({ 262: 2, 258: 8, 277: 3 }, rows(256, 255, 0, 0))], [[RED, RED]]],
    [
      'of two pages and a preview',
      [sheet({ 262: 0 }, HALVES), sheet({ 262: 0, 254: 1 }, HALVES), sheet({ 262: 1 }, HALVES)],
      [
        [BLACK, WHITE],
        [WHITE, BLACK],
      ],
    ],
    ['turned on its head', [sheet({ 262: 0, 274: 3 }, HALVES)], [[WHITE, BLACK]]],
  ])('%s is shown as it is', async (_, sheets, colours) => {
    expect(await coloursOf(tiff(sheets))).toEqual(colours);
    expect(await coloursOf(tiff(sheets, false))).toEqual(colours);
  });

  it('of a fax keeps its shape: twice as many dots across', () => {
    const pdf = pdfOfTiff(tiffPages(tiff([sheet({ 262: 0, 282: 204, 283: 98 }, HALVES)])));
    expect(Buffer.from(pdf ?? []).toString('latin1')).toContain('/MediaBox [0 0 5.647 11.755]');
  });

  it.each<[string, Uint8Array, string]>([
    ['cut off', tiff([sheet({ 262: 0 }, HALVES)]).subarray(0, 120), 'unreadable'],
    [
      'whose directory points to itself',
      Uint8Array.from([0x49, 0x49, 42, 0, 8, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0]),
      'unreadable',
    ],
    ['whose strips lie in one place', overlapping(), 'unreadable'],
    ['of a kind that nobody here knows', tiff([sheet({ 262: 5, 258: 8, 277: 4 }, HALVES)]), 'unsupported-format'],
    ['without pages', Uint8Array.from([0x49, 0x49, 42, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), 'unsupported-format'],
    ['of a blank page', tiff([sheet({ 262: 1, 258: 8 }, Array<number>(256).fill(255))]), 'no-text-layer'],
  ])('%s is refused', async (_, bytes, code) => {
    const { value, diagnostics } = await readDocument(bytes, 'a.tif');
    expect([value, diagnostics.map((one) => one.code)]).toEqual([null, [code]]);
  });

  it('gives a result, whatever follows its magic number', async () => {
    const magic = fc.constantFrom([0x49, 0x49, 42, 0], [0x4d, 0x4d, 0, 42]);
    await fc.assert(
      fc.asyncProperty(magic, fc.uint8Array({ minLength: 8, maxLength: 300 }), async (first, rest) => {
        const { value } = await readDocument(Uint8Array.from([...first, ...rest]), 'a.tif');
        expect(value).toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});
