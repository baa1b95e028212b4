import { describe, expect, it } from 'vitest';
import { cureItems } from '../../src/read/pdf/legacy.js';
import { encode } from '../../src/vi/legacy/codec.js';

const LINES = [
  'Căn cứ Kế hoạch của Tỉnh về công tác thi đua, khen thưởng giai đoạn 2026 - 2030 và các văn bản',
  'hướng dẫn của Sở Nội vụ, Trung tâm xây dựng kế hoạch bồi dưỡng điển hình tiên tiến như sau',
];
const page = (lines: string[], font = 'f1') =>
  lines.map((text, i) => ({ text, left: 0, right: 400, y: 20 * i, size: 13, font }));
const none = async (): Promise<Map<string, string>> => new Map();

describe('a page', () => {
  it('in TCVN3 is decoded, its hyphens that are letters too', async () => {
    const items = page(LINES.map((line, i) => encode(line, 'tcvn3').replaceAll('\u00AD', i === 0 ? '\u00AD' : '-')));
    const cured = await cureItems(items, none);
    expect(items.map((item) => item.text)).toEqual(LINES);
    expect(cured).toEqual({ systems: ['tcvn3'], guesses: [] });
  });

  it('in VNI is a guess while the fonts have no telling names', async () => {
    const items = page(LINES.map((line) => encode(line, 'vni')));
    const cured = await cureItems(items, none);
    expect(items.map((item) => item.text)).toEqual(LINES);
    expect(cured.guesses).toHaveLength(1);
    const named = page(LINES.map((line) => encode(line, 'vni')));
    expect((await cureItems(named, async () => new Map([['f1', 'ABCDEF+VNI-Times']]))).guesses).toEqual([]);
  });

  it('has the capitals that the names of its fonts tell', async () => {
    const body = page(LINES.map((line) => encode(line, 'tcvn3')));
    const items = [...body, ...page(['kÕ ho¹ch'], 'f2')];
    await cureItems(items, async () => new Map([['f2', 'ABCDEF+.VnTimeH,Bold']]));
    expect(items.map((item) => item.text)).toEqual([...LINES, 'KẾ HOẠCH']);
  });

  it('in Unicode stays as it is, and its fonts are not asked for', async () => {
    const items = page([...LINES, 'Có 20°C, 5 µm']);
    const cured = await cureItems(items, () => Promise.reject(new Error('asked')));
    expect(items.map((item) => item.text)).toEqual([...LINES, 'Có 20°C, 5 µm']);
    expect(cured).toEqual({ systems: [], guesses: [] });
  });
});
