import { describe, expect, it } from 'vitest';
import { encode } from '../../src/vi/legacy/codec.js';
import {
  abstract,
  codesOf,
  list,
  lvl,
  numbered,
  type Parts,
  readParts,
  styled,
  tbl,
  tc,
  textsIn,
  textsOf,
  tr,
} from './docx-file.js';

const fonts = (font: string): string => `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`;
const run = (text: string, font = '', more = ''): string =>
  `<w:r><w:rPr>${font === '' ? '' : fonts(font)}${more}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const para = (...runs: string[]): string => `<w:p>${runs.join('')}</w:p>`;
const style = (id: string, inner: string, attributes = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"${attributes}>${inner}</w:style>`;

const SENTENCE = 'Căn cứ kế hoạch của tỉnh, nhà trường xây dựng kế hoạch bồi dưỡng điển hình';
const old = encode(SENTENCE, 'tcvn3');

describe('a Word document in an old encoding', () => {
  it.each<[string, Parts]>([
    ['on the runs', { body: para(run(old, '.VnTime')) }],
    [
      'on the character style',
      {
        body: para(run(old, '', '<w:rStyle w:val="c"/>')),
        styles: `<w:style w:type="character" w:styleId="c"><w:rPr>${fonts('.VnTime')}</w:rPr></w:style>`,
      },
    ],
    [
      'on a style that the style is based on',
      {
        body: styled(old, 'a'),
        styles: style('b', `<w:rPr>${fonts('.VnTime')}</w:rPr>`) + style('a', '<w:basedOn w:val="b"/>'),
      },
    ],
    [
      'on the style of all paragraphs',
      {
        body: para(run(old)),
        styles: style('n', `<w:rPr>${fonts('.VnTime')}</w:rPr>`, ' w:default="1"'),
      },
    ],
    [
      'on the whole document',
      {
        body: para(run(old)),
        styles: `<w:docDefaults><w:rPrDefault><w:rPr>${fonts('.VnTime')}</w:rPr></w:rPrDefault></w:docDefaults>`,
      },
    ],
  ])('has its font %s', async (_, parts) => {
    const result = await readParts(parts);
    expect(textsOf(result)).toEqual([SENTENCE]);
    expect(codesOf(result)).toEqual(['legacy-encoding']);
    expect(result.value?.doubts).toEqual([]);
  });

  it('names its system in the message', async () => {
    const [remark] = (await readParts({ body: para(run(encode(SENTENCE, 'vni'), 'VNI-Times')) })).diagnostics;
    expect(remark?.message).toContain('VNI');
    expect(remark?.severity).toBe('info');
  });

  it('is decoded before soft hyphens go and capitals come', async () => {
    const caps = para(run('kÕ ho¹ch ', '.VnTime', '<w:caps/>'), run('nh\u00ADng', '.VnTime', '<w:caps/>'));
    const word = `<w:r><w:rPr>${fonts('.VnTime')}</w:rPr><w:t>®</w:t><w:softHyphen/><w:t>îc th</w:t><w:softHyphen/><w:t>ëng</w:t></w:r>`;
    expect(await textsIn({ body: caps + para(word) + para(run('kÕ ho¹ch', '.VnTimeH')) })).toEqual([
      'KẾ HOẠCH NHƯNG',
      'được thưởng',
      'KẾ HOẠCH',
    ]);
  });

  it('may have one such heading only', async () => {
    const body = para(run('kÕ ho¹ch n¨m häc', '.VnTimeH', '<w:b/>')) + para(run(SENTENCE, 'Times New Roman'));
    expect(await textsIn({ body })).toEqual(['KẾ HOẠCH NĂM HỌC', SENTENCE]);
  });

  it('may have the fonts and be in Unicode all the same', async () => {
    const result = await readParts({ body: para(run(SENTENCE, '.VnTime')) + para(run('Mục đích\u00AD', '.VnTimeH')) });
    expect(textsOf(result)).toEqual([SENTENCE, 'Mục đích']);
    expect(codesOf(result)).toEqual([]);
  });

  it('may have lost its fonts: a guess then, and for VNI a doubt', async () => {
    const twice = (text: string): string => para(run(text, 'Times New Roman')) + para(run(text, 'Times New Roman'));
    expect(codesOf(await readParts({ body: twice(old) }))).toEqual(['legacy-encoding']);
    const vni = await readParts({ body: twice(encode(SENTENCE, 'vni')) });
    expect(textsOf(vni)).toEqual([SENTENCE, SENTENCE]);
    expect(codesOf(vni)).toEqual(['legacy-encoding-guessed']);
    expect(vni.value?.doubts.map((d) => vni.value?.text.slice(d.start, d.end))).toEqual([SENTENCE, SENTENCE]);
  });

  it('is decoded in cells, footnotes and the labels of lists', async () => {
    const cell = tbl(tr(tc(para(run(old, '.VnTime'))), tc(para(run('2026', '.VnTime')))));
    const note = para(run(old, '.VnTime'), '<w:r><w:footnoteReference w:id="5"/></w:r>');
    const item = numbered(old, 1).replace('<w:r>', `<w:r><w:rPr>${fonts('.VnTime')}</w:rPr>`);
    expect(
      await textsIn({
        body: cell + note + item,
        footnotes: `<w:footnote w:id="5">${para(run('theo quy ®Þnh cña LuËt', '.VnTime'))}</w:footnote>`,
        numbering: abstract(1, lvl(0, 'decimal', '§iÒu %1.')) + list(1, 1),
      }),
    ).toEqual([SENTENCE, '2026', SENTENCE, '[1: theo quy định của Luật]', `Điều 1. ${SENTENCE}`]);
  });
});
