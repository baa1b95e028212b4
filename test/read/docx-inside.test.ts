import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/model/result.js';
import type { SourceText } from '../../src/model/text.js';
import { readDocument } from '../../src/read/index.js';
import { asidesOf, code, codesOf, docxFile, mark, p, para, readParts, run, tbl, tc, textsOf, tr } from './docx-file.js';

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const DGM = 'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"';
const C = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';
const RELATION = `xmlns:r="${TYPE}"`;
const RELATIONS = 'word/_rels/document.xml.rels';

/** A docx whose text refers to parts as "x0", "x1", …: their names below word/ and what they hold. */
function docxWith(body: string, parts: Record<string, string | Uint8Array>): Uint8Array {
  const files = unzipSync(docxFile({ body }));
  const relations = Object.entries(parts).map(([name, part], i) => {
    files[`word/${name}`] = typeof part === 'string' ? strToU8(part) : new Uint8Array(part);
    return `<Relationship Id="x${i}" Type="${TYPE}/any" Target="${name}"/>`;
  });
  const xml = strFromU8(files[RELATIONS] ?? new Uint8Array(0));
  files[RELATIONS] = strToU8(xml.replace('</Relationships>', `${relations.join('')}</Relationships>`));
  return zipSync(files);
}

const read = (bytes: Uint8Array, name = 'a.docx'): Promise<Result<SourceText>> => readDocument(bytes, name);
const graphic = (content: string): string =>
  `<w:p>${run('Trước')}<w:r><w:drawing><a:graphic>${content}</a:graphic></w:drawing></w:r></w:p>`;
const words = (text: string): string => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`;

describe('drawings with words', () => {
  const diagram = `<dgm:dataModel ${DGM} ${A}><dgm:pt>${words('Trưởng ban')}</dgm:pt><dgm:pt>${words('Phó ban')}</dgm:pt></dgm:dataModel>`;

  it('reads SmartArt at its place', async () => {
    const bytes = docxWith(graphic(`<dgm:relIds ${DGM} ${RELATION} r:dm="x0"/>`) + p('Sau'), { 'd/data.xml': diagram });
    const result = await read(bytes);
    expect(textsOf(result)).toEqual(['Trước', 'Trưởng ban', 'Phó ban', 'Sau']);
    expect(codesOf(result)).toEqual([]);
  });

  it('tells of SmartArt whose words are missing', async () => {
    const result = await read(docxWith(graphic(`<dgm:relIds ${DGM} ${RELATION} r:dm="x7"/>`), {}));
    expect(codesOf(result)).toEqual(['embedded-document']);
  });

  it('sets the words and figures of a chart aside', async () => {
    const values = '<c:pt idx="0"><c:v>Quý I</c:v></c:pt><c:pt idx="1"><c:v>85</c:v></c:pt>';
    const chart = `<c:chartSpace ${C} ${A}><c:title>${words('Tỷ lệ')}</c:title>${values}</c:chartSpace>`;
    const result = await read(docxWith(graphic(`<c:chart ${C} ${RELATION} r:id="x0"/>`), { 'charts/c.xml': chart }));
    expect([textsOf(result), asidesOf(result), codesOf(result)]).toEqual([
      ['Trước'],
      ['decoration: Tỷ lệ; Quý I; 85'],
      ['chart-aside'],
    ]);
  });

  it('reads shapes of a drawing canvas', async () => {
    const body = graphic(`<a:txBody>${words('Một')}${words('Hai')}</a:txBody>`) + p('Sau');
    expect(textsOf(await readParts({ body }))).toEqual(['Trước', 'Một', 'Hai', 'Sau']);
  });
});

describe('lists in forms', () => {
  const field = (chosen: string): string =>
    para(
      run('Chọn: '),
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList>${chosen}<w:listEntry w:val="Tốt"/><w:listEntry w:val="Khá"/></w:ddList></w:ffData></w:fldChar></w:r>`,
      code(' FORMDROPDOWN '),
      mark('end'),
    );
  it.each([
    ['<w:result w:val="1"/>', 'Chọn: Khá'],
    ['', 'Chọn: Tốt'],
  ])('%s', async (chosen, text) => expect(textsOf(await readParts({ body: field(chosen) }))).toEqual([text]));
});

describe('files inside a docx', () => {
  const chunk = (n: number): string => `<w:altChunk ${RELATION} r:id="x${n}"/>`;
  const page =
    '<html><head><meta charset="utf-8"></head><body><p>Đoạn của trang thứ nhất</p><table border="1"><tr><td>Việc</td><td>Hạn</td></tr><tr><td>Họp</td><td>30/6</td></tr></table></body></html>';

  it.each([
    ['a.htm', page, ['Đoạn của trang thứ nhất', 'Việc', 'Hạn', 'Họp', '30/6']],
    ['a.rtf', '{\\rtf1\\ansi Ph\\u7847?n nh\\u250?ng\\par}', ['Phần nhúng']],
    ['a.txt', 'Phần nhúng thuần', ['Phần nhúng thuần']],
    ['a.docx', docxFile({ body: p('Phần nhúng Word') }), ['Phần nhúng Word']],
  ] as const)('reads %s at its place', async (name, part, texts) => {
    const result = await read(docxWith(p('Trước') + chunk(0) + p('Sau'), { [name]: part }));
    expect(textsOf(result)).toEqual(['Trước', ...texts, 'Sau']);
    expect(codesOf(result)).toEqual([]);
  });

  it('numbers the tables of the whole', async () => {
    const table = tbl(tr(tc(p('a')), tc(p('b'))));
    const { value } = await read(docxWith(table + chunk(0) + table, { 'a.htm': page }));
    const tables = (value?.blocks ?? []).map(({ cell }) => cell?.table);
    expect(tables).toEqual([0, 0, undefined, 1, 1, 1, 1, 2, 2]);
  });

  it('puts a file in a cell into the cell', async () => {
    const { value } = await read(docxWith(tbl(tr(tc(chunk(0)), tc(p('b')))), { 'a.txt': 'Trong ô' }));
    expect(value?.blocks.map(({ cell }) => cell?.column)).toEqual([0, 1]);
  });

  it('takes what a file sets aside and its marks', async () => {
    const inner = docxFile({ body: p('Nội dung'), header: p('Đầu trang trong') });
    expect(asidesOf(await read(docxWith(chunk(0), { 'a.docx': inner })))).toEqual(['header: Đầu trang trong']);
  });

  it('tells of a file that cannot be read, and of files too deep', async () => {
    const deep = docxWith(p('Trong') + chunk(0), { 'a.txt': 'Sâu hơn' });
    expect(codesOf(await read(docxWith(p('Ngoài') + chunk(0), { 'a.docx': deep })))).toEqual(['embedded-document']);
    expect(codesOf(await read(docxWith(p('Ngoài') + chunk(0), { 'a.bin': '\0\u0001\u0002' })))).toEqual([
      'embedded-document',
    ]);
    expect(codesOf(await read(docxWith(p('Ngoài') + chunk(3), {})))).toEqual(['embedded-document']);
  });
});

describe('names of parts', () => {
  const renamed = (change: (name: string) => string): Uint8Array => {
    const files = unzipSync(docxFile({ body: p('Nội dung'), header: p('Đầu trang') }));
    return zipSync(Object.fromEntries(Object.entries(files).map(([name, part]) => [change(name), part])));
  };
  it.each([
    ['in other case', (name: string) => name.replace('word/', 'Word/')],
    ['with the other slash', (name: string) => name.replaceAll('/', '\\')],
  ])('%s', async (_, change) => {
    const result = await read(renamed(change));
    expect([textsOf(result), asidesOf(result)]).toEqual([['Nội dung'], ['header: Đầu trang']]);
  });
});

describe('XML of Word in one file', () => {
  const W2003 = 'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="urn:wx" xmlns:aml="urn:aml"';
  const word2003 = (body: string): Uint8Array =>
    strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Word.Document"?><w:wordDocument ${W2003}><w:styles><w:style w:type="paragraph" w:default="on" w:styleId="N"><w:rPr><w:b/></w:rPr></w:style></w:styles><w:docPr><w:x>thừa</w:x></w:docPr><w:body><wx:sect>${body}</wx:sect></w:body></w:wordDocument>`,
    );

  it('reads what Word 2003 wrote', async () => {
    const listed = (text: string, label: string, font: string): string =>
      p(
        text,
        `<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/><wx:t wx:val="${label}"/><wx:font wx:val="${font}"/></w:listPr>`,
      );
    const body =
      listed('Mục đích', 'I.', 'Times New Roman') +
      listed('Việc', '·', 'Symbol') +
      para(run('Có chú'), `<w:r><w:footnote>${p('Chú thích')}</w:footnote></w:r>`, run(' thích')) +
      tbl(tr(tc(p('a'), '<w:vmerge w:val="restart"/>'), tc(p('b'))), tr(tc(p(''), '<w:vmerge/>'), tc(p('c')))) +
      para(
        `<aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:delText>bỏ</w:delText></w:r></aml:content></aml:annotation>`,
        `<aml:annotation w:type="Word.Insertion"><aml:content>${run('thêm')}</aml:content></aml:annotation>`,
        `<aml:annotation w:type="Word.Comment"><aml:content>${p('Ý kiến')}</aml:content></aml:annotation>`,
      ) +
      `<w:sectPr><w:hdr w:type="odd">${p('Đầu trang')}</w:hdr></w:sectPr>`;
    const result = await read(word2003(body), 'a.xml');
    expect(textsOf(result)).toEqual(['I. Mục đích', '- Việc', 'Có chú thích', '[1: Chú thích]', 'a', 'b', 'c', 'thêm']);
    expect(asidesOf(result).sort()).toEqual(['comment: Ý kiến', 'deleted: bỏ', 'header: Đầu trang']);
    expect(result.value?.blocks.find(({ cell }) => cell !== undefined)?.cell?.rowSpan).toBe(2);
    expect(result.value?.blocks[0]?.hints.bold).toBe(true);
    expect(codesOf(result)).toEqual(['tracked-changes']);
  });

  it('reads a package without its zip', async () => {
    const files = unzipSync(docxFile({ body: p('Nội dung'), header: p('Đầu trang') }));
    const parts = Object.entries(files).map(
      ([name, part]) =>
        `<pkg:part pkg:name="/${name}" pkg:contentType="x"><pkg:xmlData>${strFromU8(part)}</pkg:xmlData></pkg:part>`,
    );
    const xml = `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join('')}</pkg:package>`;
    const result = await read(strToU8(xml), 'a.xml');
    expect([textsOf(result), asidesOf(result), codesOf(result)]).toEqual([['Nội dung'], ['header: Đầu trang'], []]);
  });

  it('refuses XML of another kind, and broken XML, by name', async () => {
    expect(codesOf(await read(strToU8('<?xml version="1.0"?><data>x</data>'), 'a.xml'))).toEqual([
      'unsupported-format',
    ]);
    expect(codesOf(await read(word2003('<w:p>').subarray(0, 300), 'a.xml'))).toEqual(['unreadable']);
  });
});
