import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkForm, FORM_RULES } from '../../src/form/index.js';
import { renderDocx } from '../../src/report/docx.js';
import { renderLetter } from '../../src/report/letter.js';
import { bytesOf, pair } from '../report/fixtures.js';
import { office } from '../report/office.js';

const letter = bytesOf(await renderLetter(pair, office));
const sheet = await renderDocx(pair, office);

/** The file with one of its parts changed; the change has to change something. */
function damaged(bytes: Uint8Array, change: (xml: string) => string, part = 'word/document.xml'): Uint8Array {
  const files = unzipSync(bytes);
  const before = strFromU8(files[part] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...files, [part]: strToU8(after) });
}

const rulesOf = (bytes: Uint8Array): string[] => [...new Set((checkForm(bytes) ?? []).map(({ rule }) => rule))];

/** Changes the first run that begins with a text: its properties, or the text itself. */
const run =
  (text: string, from: RegExp | string, to: string) =>
  (xml: string): string =>
    xml.replace(new RegExp(`<w:r>(?:(?!</w:r>).)*>${text}.*?</w:r>`, 'u'), (found) => found.replace(from, to));

/** Changes the paragraph that holds a text. */
const paragraph =
  (text: string, from: RegExp | string, to: string) =>
  (xml: string): string =>
    xml.replace(new RegExp(`<w:p>(?:(?!</w:p>).)*>${text}.*?</w:p>`, 'u'), (found) => found.replace(from, to));

/** Each row of the rules, broken in each way that it speaks of. */
const DAMAGES: readonly (readonly [rule: string, what: string, change: (xml: string) => string])[] = [
  ['paper', 'Letter paper', (xml) => xml.replace('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"')],
  ['paper', 'no paper at all', (xml) => xml.replace(/<w:sectPr>.*?<\/w:sectPr>/u, '')],
  ['margins', 'left 2 cm', (xml) => xml.replace('w:left="1701"', 'w:left="1134"')],
  ['margins', 'right 2,54 cm', (xml) => xml.replace('w:right="1134"', 'w:right="1440"')],
  ['margins', 'top 3 cm', (xml) => xml.replace('w:top="1134"', 'w:top="1701"')],
  ['font', 'one run in Arial', run('Qua rà soát', /Times New Roman/gu, 'Arial')],
  ['font', 'marked letters in another', run('Qua rà soát', 'w:hAnsi="Times New Roman"', 'w:hAnsi="Calibri"')],
  ['unicode', 'combining marks', run('Qua rà soát', 'rà', 'ra\u0300')],
  ['colour', 'red', run('Qua rà soát', '<w:sz ', '<w:color w:val="FF0000"/><w:sz ')],
  ['page-number', 'on the first page', (xml) => xml.replace('<w:titlePg/>', '')],
  ['page-number', 'none', (xml) => xml.replace(/<w:headerReference w:type="default"[^>]*>/u, '')],
  ['nation', 'other words', run('CỘNG HÒA', 'CỘNG HÒA', 'CỘNG HOÀ')],
  ['nation', 'not bold', run('CỘNG HÒA', '<w:b/>', '<w:b w:val="false"/>')],
  ['nation', 'absent', run('CỘNG HÒA', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '')],
  ['motto', 'dashes without spaces', run('Độc lập', 'Độc lập - Tự do', 'Độc lập-Tự do')],
  ['motto', 'size 12', run('Độc lập', 'w:sz w:val="28"', 'w:sz w:val="24"')],
  ['motto', 'a short rule', (xml) => xml.replace(/(Hạnh phúc.*?<w:ind w:left=")\d+(" w:right=")\d+/u, '$12000$22000')],
  ['motto', 'no rule', (xml) => xml.replace(/(Hạnh phúc.*?)<w:pBdr>.*?<\/w:pBdr>/u, '$1')],
  ['issuer', 'not bold', run('SỞ NỘI VỤ', '<w:b/>', '<w:b w:val="false"/>')],
  ['issuer', 'superior body bold', run('UBND TỈNH', '<w:b w:val="false"/>', '<w:b/>')],
  ['issuer', 'a long rule', (xml) => xml.replace(/(SỞ NỘI VỤ.*?<w:ind w:left=")\d+(" w:right=")\d+/u, '$1100$2100')],
  ['number', 'no colon', run('Số:', 'Số:', 'Số')],
  ['number', 'one digit', run('Số:', /Số: +\//u, 'Số: 5/')],
  ['number', 'spaces round the dash', run('Số:', 'SNV-BTĐKT', 'SNV - BTĐKT')],
  ['number', 'bold', run('Số:', '<w:sz ', '<w:b/><w:sz ')],
  ['place-date', 'upright', run('Sông Lam, ngày', '<w:i/>', '<w:i w:val="false"/>')],
  ['place-date', 'day without zero', run('Sông Lam, ngày', / ngày +tháng +năm 20 +/u, ' ngày 5 tháng 3 năm 2026')],
  ['place-date', 'March with zero', run('Sông Lam, ngày', / ngày +tháng +năm 20 +/u, ' ngày 05 tháng 03 năm 2026')],
  ['place-date', 'no comma', run('Sông Lam, ngày', 'Sông Lam, ngày', 'Sông Lam ngày')],
  ['title', '"V/v" bold', run('V/v', '<w:sz ', '<w:b/><w:sz ')],
  ['addressee', 'absent', run('Kính gửi', 'Kính gửi: ', 'Gửi: ')],
  ['addressee', 'no colon', run('Kính gửi', 'Kính gửi: ', 'Kính gửi ')],
  ['body-size', 'size 12', run('Qua rà soát', 'w:sz w:val="28"', 'w:sz w:val="24"')],
  ['body-lines', 'left', paragraph('Qua rà soát', '<w:jc w:val="both"/>', '<w:jc w:val="left"/>')],
  ['body-lines', 'no indent', paragraph('Qua rà soát', /<w:ind [^>]*\/>/u, '')],
  ['body-lines', 'no gap', paragraph('Qua rà soát', 'w:after="120"', 'w:after="0"')],
  ['body-lines', 'double spaced', paragraph('Qua rà soát', 'w:line="264"', 'w:line="480"')],
  ['signer', 'not bold', run('PHÓ GIÁM ĐỐC', '<w:b/>', '<w:b w:val="false"/>')],
  ['signer', 'absent', (xml) => run('PHÓ GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', '')(run('KT. GIÁM ĐỐC', 'KT. GIÁM ĐỐC', '')(xml))],
  ['receivers', 'absent', run('Nơi nhận:', 'Nơi nhận:', 'Gửi:')],
  ['receivers', 'size 14', run('Nơi nhận:', 'w:sz w:val="24"', 'w:sz w:val="28"')],
  ['receivers', 'no semicolon', run('- Như trên', 'Như trên;', 'Như trên')],
  ['receivers', 'no archive', run('- Lưu', 'Lưu: VT', 'Hồ sơ')],
  ['receivers', 'an item in 14', run('- Như trên', 'w:sz w:val="22"', 'w:sz w:val="28"')],
  ['ending', 'no "./."', (xml) => xml.replace('./.', '.')],
  ['leftovers', 'a tracked insertion', run('Qua rà soát', '<w:r>', '<w:ins w:id="1"/><w:r>')],
  ['leftovers', 'a comment', run('Qua rà soát', '<w:t ', '<w:commentReference w:id="1"/><w:t ')],
];

describe('the form check', () => {
  it('finds nothing in what is in order', () => {
    expect(checkForm(letter)).toEqual([]);
    expect(checkForm(sheet)).toEqual([]);
  });

  it.each(DAMAGES)('%s: %s', (rule, _, change) => {
    expect(rulesOf(damaged(letter, change))).toEqual([rule]);
  });

  it('breaks every rule at least once', () => {
    expect(new Set(DAMAGES.map(([rule]) => rule))).toEqual(new Set(FORM_RULES.map(({ id }) => id)));
  });

  it('says where the decree asks it', () => {
    for (const { source, asks } of FORM_RULES) {
      expect(source).toMatch(/^Nghị định 30\/2020\/NĐ-CP, Phụ lục I/u);
      expect(asks).toMatch(/^[\p{Lu}“].*\.$/su);
    }
  });

  it('asks a title of what is no letter', () => {
    const small = damaged(sheet, run('PHIẾU RÀ SOÁT', '<w:sz w:val="28"/>', '<w:sz w:val="32"/>'));
    expect(rulesOf(small)).toEqual(['title', 'body-size']);
  });

  it('takes a page across where it holds a table, and only there', () => {
    const turned = 'w:w="16838" w:h="11906" w:orient="landscape"';
    const turn = (xml: string): string => xml.replace('w:w="11906" w:h="16838" w:orient="portrait"', turned);
    expect(rulesOf(damaged(sheet, turn))).toEqual([]);
    const bare = damaged(sheet, (xml) => turn(xml).replace(/<w:tbl>.*?<\/w:tbl>/gu, ''));
    expect(rulesOf(bare)).toContain('paper');
  });

  it('reads the look of letters through styles', () => {
    const styled = damaged(letter, (xml) => run('Qua rà soát', /<w:rPr>.*?<\/w:rPr>/u, '')(xml));
    expect(rulesOf(styled)).toEqual([]); // the document's own default is Times New Roman 14
    const other = damaged(styled, (xml) => xml.replaceAll('Times New Roman', 'Arial'), 'word/styles.xml');
    expect(rulesOf(other)).toContain('font');
  });

  it('does not measure the indents of what Word numbers', () => {
    const numbered = paragraph('Qua rà soát', /<w:ind [^>]*\/>/u, '<w:numPr><w:numId w:val="1"/></w:numPr>');
    expect(rulesOf(damaged(letter, numbered))).toEqual([]);
  });

  it('does not call in order what it cannot measure', () => {
    expect(checkForm(new Uint8Array())).toBeNull();
    expect(checkForm(letter.subarray(0, letter.length / 2))).toBeNull();
    expect(checkForm(strToU8('Số: 12/KH-UBND'))).toBeNull();
  });

  it('takes any bytes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: letter.length - 1 }), fc.integer({ min: 0, max: 255 }), (at, byte) => {
        const bytes = Uint8Array.from(letter);
        bytes[at] = byte;
        const remarks = checkForm(bytes);
        expect(remarks === null || Array.isArray(remarks)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
