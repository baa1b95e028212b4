import { createCanvas } from '@napi-rs/canvas';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read/index.js';
import { codesOf, docxFile, p, para, textsOf } from './docx-file.js';

/** A page with some ink on it: one without is taken for the back of a sheet. */
function picture(width = 827, height = 1169): Uint8Array {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#000000';
  for (let y = 100; y < height - 100; y += 40)
    for (let x = 100; x < width - 100; x += 14) context.fillRect(x, y, 7, 10);
  return new Uint8Array(canvas.toBuffer('image/png'));
}

const WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const drawing = (id: string): string =>
  para(
    `<w:r><w:drawing><wp:inline xmlns:wp="${WP}"><wp:extent cx="5400000" cy="7600000"/><a:blip xmlns:r="${R}" r:embed="${id}"/></wp:inline></w:drawing></w:r>`,
  );
const vml = (id: string): string =>
  para(`<w:r><w:pict><v:shape><v:imagedata xmlns:r="${R}" r:id="${id}"/></v:shape></w:pict></w:r>`);

/** A docx with pictures under the ids p1, p2, ... */
function docxWith(body: string, pictures: Uint8Array[]): Uint8Array {
  const files: Record<string, Uint8Array> = unzipSync(docxFile({ body }));
  const relations = pictures.map(
    (_, i) => `<Relationship Id="p${i + 1}" Type="${R}/image" Target="media/${i + 1}.png"/>`,
  );
  files['word/_rels/document.xml.rels'] = strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
  );
  for (const [i, bytes] of pictures.entries()) files[`word/media/${i + 1}.png`] = bytes;
  return zipSync(files);
}

function odtWith(body: string, pictures: Uint8Array[]): Uint8Array {
  const files: Record<string, Uint8Array> = {
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  };
  for (const [i, bytes] of pictures.entries()) files[`Pictures/${i + 1}.png`] = bytes;
  return zipSync(files);
}
const frame = (n: number): string =>
  `<text:p><draw:frame svg:width="16cm" svg:height="23cm"><draw:image xlink:href="Pictures/${n}.png"/></draw:frame></text:p>`;

const SAID =
  'KẾ HOẠCH phát động phong trào thi đua yêu nước năm 2026 của Ủy ban nhân dân xã, yêu cầu các phòng, đơn vị, thôn nghiêm túc triển khai thực hiện';
const ocr = {
  recognise: async () => ({
    width: 827,
    height: 1169,
    words: SAID.split(' ').map((text, i) => {
      const left = 100 + (i % 9) * 70;
      const top = 200 + Math.floor(i / 9) * 30;
      return { text, confidence: 0.95, line: Math.floor(i / 9), left, top, right: left + 60, bottom: top + 18 };
    }),
  }),
};
const LONG = 'Nội dung của kế hoạch được trình bày đầy đủ trong văn bản này. '.repeat(8);

describe('a document whose pages are pictures', () => {
  it.each([
    ['docx', docxWith(drawing('p1') + drawing('p2'), [picture(), picture()])],
    ['docx of an older Word', docxWith(vml('p1') + vml('p2'), [picture(), picture()])],
    ['odt', odtWith(frame(1) + frame(2), [picture(), picture()])],
  ])('is recognised like a scan: %s', async (kind, file) => {
    const name = kind === 'odt' ? 'a.odt' : 'a.docx';
    const result = await readDocument(file, name, { ocr });
    expect(result.diagnostics.map((d) => d.code)).toEqual(['pages-recognised']);
    expect(result.value?.format).toBe(kind === 'odt' ? 'odt' : 'docx');
    expect(result.value?.pageGrades.map((grade) => grade.method)).toEqual(['ocr', 'ocr']);
    expect(result.value?.text.match(/phát động phong trào/gu)).toHaveLength(2);
    expect(result.value?.blocks.at(-1)?.page).toBe(2);
  });

  it('keeps what is typed beside them, before them', async () => {
    const file = docxWith(p('Bản sao gửi Sở Nội vụ') + drawing('p1'), [picture()]);
    const texts = textsOf(await readDocument(file, 'a.docx', { ocr }));
    expect(texts[0]).toBe('Bản sao gửi Sở Nội vụ');
    expect(texts.join(' ')).toContain('phong trào thi đua');
  });

  it('is counted before it is recognised, and refused where nothing recognises', async () => {
    let pages = 0;
    const file = docxWith(drawing('p1') + drawing('p2'), [picture(), picture()]);
    const result = await readDocument(file, 'a.docx', { onPagesToRecognise: (count) => (pages += count) });
    expect(pages).toBe(2);
    expect(codesOf(result)).toEqual(['no-text-layer']);
    expect(codesOf(await readDocument(file, 'a.docx', { ocrModelMissing: true }))).toEqual(['ocr-model-missing']);
  });

  it.each<[string, string, Uint8Array, string[]]>([
    ['a page among text', 'a.docx', docxWith(p(LONG) + drawing('p1'), [picture()]), ['pictures-unread']],
    [
      'a page among the text of an odt',
      'a.odt',
      odtWith(`<text:p>${LONG}</text:p>${frame(1)}`, [picture()]),
      ['pictures-unread'],
    ],
    ['a seal', 'a.docx', docxWith(p('Bản sao') + vml('p1'), [picture(200, 200)]), ['no-text-layer']],
    ['bytes that are no picture', 'a.docx', docxWith(drawing('p1'), [new Uint8Array(900)]), ['no-text-layer']],
    ['a reference to nothing', 'a.docx', docxWith(drawing('p7'), []), ['no-text-layer']],
  ])('is not made of %s', async (_, name, file, codes) => {
    expect(codesOf(await readDocument(file, name, { ocr }))).toEqual(codes);
  });
});
