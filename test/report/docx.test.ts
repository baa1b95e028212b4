import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/report/docx.js';
import type { PairInput } from '../../src/report/index.js';
import { goodPair, noParentPair, pair } from './fixtures.js';

const partsOf = async (input: PairInput, settings = {}): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await renderDocx(input, settings))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
const all = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map(([, value = '']) => value);
const wordsOf = (xml: string): string => all(xml, /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu).join(' ');

describe('the review sheet', () => {
  it('has the page of Nghị định 30/2020', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf(pair);
    const sections = all(xml, /<w:sectPr>(.*?)<\/w:sectPr>/gu);
    expect(sections).toHaveLength(1);
    expect(sections[0]).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(sections[0]).toMatch(/<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/u);
    expect(sections[0]).toContain('<w:titlePg/>');
  });

  it('is set in Times New Roman 13 and 14 throughout', async () => {
    const parts = await partsOf(pair);
    const { 'word/document.xml': xml = '', 'word/styles.xml': styles = '' } = parts;
    expect(new Set(all(xml, /<w:sz w:val="(\d+)"/gu))).toEqual(new Set(['26', '28']));
    expect(new Set(all(xml, /w:ascii="([^"]*)"/gu))).toEqual(new Set(['Times New Roman']));
    expect(all(xml, /(<w:r>(?:(?!<w:rFonts).)*?<w:t)/gu)).toEqual([]);
    expect(styles).toContain('<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"');
  });

  it('numbers its pages in the middle of the head, not on the first', async () => {
    const parts = await partsOf(pair);
    const heads = Object.entries(parts).filter(([name]) => /^word\/header\d+\.xml$/u.test(name));
    const numbered = heads.filter(([, xml]) => xml.includes('PAGE'));
    expect(numbered).toHaveLength(1);
    for (const [, xml] of numbered) expect(xml).toContain('<w:jc w:val="center"/>');
    const { 'word/_rels/document.xml.rels': relations = '', 'word/document.xml': xml = '' } = parts;
    const firstId = /<w:headerReference w:type="first" r:id="([^"]*)"/u.exec(xml)?.[1];
    const target = new RegExp(`Id="${firstId}"[^>]*Target="([^"]*)"`, 'u').exec(relations)?.[1];
    expect(parts[`word/${target}`]).not.toContain('PAGE');
  });

  it('says what an office expects, in order', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf(pair);
    const words = wordsOf(xml);
    const order = [
      'SỞ NỘI VỤ',
      'BAN THI ĐUA - KHEN THƯỞNG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      '/PRS-BTĐKT',
      'PHIẾU RÀ SOÁT KẾ HOẠCH',
      'Kết quả rà soát Kế hoạch số 31/KH-UBND ngày 22/4/2026',
      'Bản rà soát tự động, chuyên viên kiểm tra trước khi trình ký',
      'I. THÔNG TIN CHUNG',
      'Đạt, cần chỉnh sửa.',
      'II. CĂN CỨ, GIAI ĐOẠN',
      'III. TIÊU CHÍ',
      'IV. LỘ TRÌNH, THỜI HẠN',
      'V. NỘI DUNG, PHÂN CÔNG THỰC HIỆN',
      'VI. NỘI DUNG GHI NHẬN',
      'VII. NỘI DUNG CẦN CHUYÊN VIÊN KIỂM TRA',
      'VIII. NỘI DUNG KẾ HOẠCH CẤP TRÊN TRỰC TIẾP ĐÃ LƯỢC BỎ',
      'IX. LƯU Ý KHI ĐỌC VĂN BẢN',
      'NGƯỜI RÀ SOÁT',
      'LÃNH ĐẠO DUYỆT',
    ];
    const places = order.map((text) => words.indexOf(text));
    expect(places.filter((place) => place < 0)).toEqual([]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('repeats the head of each table, keeps short rows whole and lets long ones go on', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf(pair);
    expect(all(xml, /(<w:tblHeader\/>)/gu)).toHaveLength(9);
    const rows = all(xml, /<w:tr>(.*?)<\/w:tr>/gu);
    const long = rows.filter((row) => row.includes('đo đếm được trong các phong trào'));
    expect(long).toHaveLength(1);
    const whole = rows.filter((row) => !long.includes(row));
    expect(whole.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([]);
    expect(long[0]).not.toContain('<w:cantSplit/>');
  });

  it('quotes both sides with their places', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf(pair);
    const words = wordsOf(xml);
    expect(words).toContain('Trang 2, mục II.3.a: “ Có 03 năm'.replace('“ ', ' “'));
    expect(words).toContain('Chưa thể hiện trong kế hoạch của đơn vị.');
    expect(words).toContain('&lt;script&gt;alert(&quot;xã&quot;)&lt;/script&gt;');
  });

  it('takes the office’s own names', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf(pair, { body: 'PHÒNG THI ĐUA', place: 'Lam Sơn' });
    expect(wordsOf(xml)).toContain('PHÒNG THI ĐUA');
    expect(wordsOf(xml)).toContain('Lam Sơn, ngày');
    expect(wordsOf(xml)).not.toContain('BAN THI ĐUA');
  });

  it.each([
    ['without a parent', noParentPair, 'Chưa có kế hoạch cấp trên để đối chiếu.'],
    ['in order', goodPair, 'Đạt.'],
  ])('%s is one upright section', async (_, input, words) => {
    const { 'word/document.xml': xml = '' } = await partsOf(input);
    expect(all(xml, /(<w:sectPr>)/gu)).toHaveLength(1);
    expect(xml).not.toContain('landscape');
    expect(wordsOf(xml)).toContain(words);
    expect(wordsOf(xml)).toContain('NGƯỜI RÀ SOÁT');
  });

  it('carries no time of day', async () => {
    const { 'docProps/core.xml': core = '' } = await partsOf(pair);
    expect(core).toContain('Phiếu rà soát');
    expect(core).not.toMatch(/\d{4}-\d{2}-\d{2}T/u);
  });

  it('survives control characters of a damaged file', async () => {
    const odd = {
      ...pair,
      comparison: {
        ...pair.comparison,
        findings: pair.comparison.findings.map((one) => ({ ...one, message: 'a\u0000b\u001F\uFFFE\uD800c\nd' })),
      },
    };
    const { 'word/document.xml': xml = '' } = await partsOf(odd);
    expect(xml).toContain('>abc</w:t>');
    expect(xml).not.toMatch(/[\u0000-\u0008\u000B-\u001F]/u);
  });
});
