import { strToU8 } from 'fflate';
import { abstract, docxFile, list, lvl, numbered, p, styled, tbl, tc, tr } from '../read/docx-file.js';
import { type Hostile, MEGABYTE } from './types.js';
import { type Member, zip } from './zip.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const document = (body: string): string => `<w:document ${W}><w:body>${body}</w:body></w:document>`;
const LINE = p('KẾ HOẠCH');

/** A docx whose main part is the given XML as it stands, with more members behind it. */
const raw = (xml: string | Uint8Array, claimed?: number, more: Member[] = []): Uint8Array =>
  zip([
    { name: '[Content_Types].xml', data: strToU8(TYPES) },
    { name: 'word/document.xml', data: typeof xml === 'string' ? strToU8(xml) : xml, claimed },
    ...more,
  ]);

/** The XML of a document with a filler of so many bytes in it. */
function swollen(bytes: number): Uint8Array {
  const [head = '', tail = ''] = document(`<w:p><w:r><w:t>|</w:t></w:r></w:p>`).split('|');
  return Buffer.concat([Buffer.from(head), Buffer.alloc(bytes, 'a'), Buffer.from(tail)]);
}

const nested = (depth: number, open: string, close: string): string => open.repeat(depth) + LINE + close.repeat(depth);
const LAUGHS = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i + 1} "&a${i};&a${i};">`).join('')}]>`;
const HUGE = 2_147_483_647;
const endless = (format: string): string =>
  abstract(1, lvl(0, format, '%1.').replace('w:start w:val="1"', `w:start w:val="${HUGE}"`)) + list(1, 1);

export const DOCX: Hostile[] = [
  { name: 'docx: 200 MB of text in 200 KB', codes: ['too-large'], bytes: () => raw(swollen(200 * MEGABYTE)) },
  {
    name: 'docx: 200 MB that claim to be 10 bytes',
    codes: ['too-large'],
    bytes: () => raw(swollen(200 * MEGABYTE), 10),
  },
  { name: 'docx: 30 MB in one word', codes: ['too-large'], bytes: () => raw(swollen(30 * MEGABYTE)) },
  {
    name: 'docx: names that climb out of the archive',
    codes: [],
    quick: true,
    bytes: () =>
      raw(document(LINE), undefined, [
        { name: '../../../tmp/kehoach-was-here', data: strToU8('x') },
        { name: '/etc/kehoach-was-here', data: strToU8('x') },
      ]),
  },
  {
    name: 'docx: 60,000 members',
    codes: ['too-large'],
    quick: true,
    bytes: () =>
      raw(
        document(LINE),
        undefined,
        Array.from({ length: 60_000 }, (_, i) => ({ name: `word/media/${i}.png`, data: EMPTY })),
      ),
  },
  { name: 'docx: 20 headers of 30 MB', codes: ['too-large'], bytes: manyHeaders },
  {
    name: 'docx: 20,000 tables in each other',
    codes: ['too-large'],
    quick: true,
    bytes: () => docxFile({ body: nested(20_000, '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>') }),
  },
  {
    name: 'docx: 1,000,000 elements in each other',
    codes: ['too-large'],
    bytes: () => docxFile({ body: nested(1_000_000, '<w:sdt>', '</w:sdt>') }),
  },
  {
    name: 'docx: billion laughs',
    codes: ['unreadable'],
    quick: true,
    bytes: () => raw(`${LAUGHS}${document(p('&a30;'))}`),
  },
  {
    name: 'docx: entity of a file',
    codes: ['unreadable'],
    quick: true,
    bytes: () => raw(`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${document(p('&e;'))}`),
  },
  {
    name: 'docx: styles that rest on each other',
    codes: [],
    quick: true,
    bytes: () =>
      docxFile({
        body: styled('KẾ HOẠCH', 'A'),
        styles:
          '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>',
      }),
  },
  { name: 'docx: lists that link to each other', codes: [], quick: true, bytes: cyclicLists },
  {
    name: 'docx: a letter of number 2,147,483,647',
    codes: [],
    quick: true,
    bytes: () =>
      docxFile({
        body: Array.from({ length: 50 }, () => numbered('x', 1)).join(''),
        numbering: endless('lowerLetter'),
      }),
  },
  {
    name: 'docx: a roman of number 2,147,483,647',
    codes: [],
    quick: true,
    bytes: () =>
      docxFile({ body: Array.from({ length: 50 }, () => numbered('x', 1)).join(''), numbering: endless('upperRoman') }),
  },
  { name: 'docx: 500,000 paragraphs', codes: ['too-large'], bytes: () => docxFile({ body: p('x').repeat(500_000) }) },
  {
    name: 'docx: 49,000 paragraphs',
    codes: [],
    bytes: () => docxFile({ body: p('a) Nâng cao nhận thức, trách nhiệm;').repeat(49_000) }),
  },
  {
    name: 'docx: 600,000 runs in a paragraph',
    codes: ['too-large'],
    bytes: () => docxFile({ body: `<w:p>${'<w:r><w:t>x</w:t></w:r>'.repeat(600_000)}</w:p>` }),
  },
  {
    name: 'docx: 1,000,000 tabs',
    codes: ['too-large'],
    bytes: () => docxFile({ body: `<w:p><w:r>${'<w:tab/>'.repeat(1_000_000)}<w:t>x</w:t></w:r></w:p>` }),
  },
  {
    name: 'docx: a cell over 1,000,000,000 columns',
    codes: [],
    quick: true,
    bytes: () => docxFile({ body: tbl(tr(tc(LINE, '<w:gridSpan w:val="1000000000"/>'), tc(LINE))) }),
  },
  {
    name: 'docx: 2,400 rows of merged cells',
    codes: [],
    bytes: () =>
      docxFile({
        body: tbl(
          ...Array.from({ length: 2_400 }, () => tr(...Array.from({ length: 20 }, () => tc(p('x'), '<w:vMerge/>')))),
        ),
      }),
  },
  {
    name: 'docx: 100,000 attributes',
    codes: [],
    bytes: () =>
      docxFile({ body: `<w:p ${Array.from({ length: 100_000 }, (_, i) => `w:a${i}="x"`).join(' ')}>${LINE.slice(5)}` }),
  },
  {
    name: 'docx: 100,000 styles in a chain',
    codes: ['too-large'],
    bytes: () =>
      docxFile({
        body: styled('KẾ HOẠCH', 's99999'),
        styles: Array.from(
          { length: 100_000 },
          (_, i) => `<w:style w:type="paragraph" w:styleId="s${i}"><w:basedOn w:val="s${i - 1}"/></w:style>`,
        ).join(''),
      }),
  },
  {
    name: 'docx: 80,000 references to one footnote',
    codes: [],
    bytes: () =>
      docxFile({
        body: `<w:p>${'<w:r><w:footnoteReference w:id="2"/></w:r>'.repeat(80_000)}</w:p>`,
        footnotes: `<w:footnote w:id="2">${p('x'.repeat(10_000))}</w:footnote>`,
      }),
  },
].map((row) => ({ file: 'a.docx', ...row }));

const EMPTY = new Uint8Array(0);

function manyHeaders(): Uint8Array {
  const header = Buffer.concat([
    Buffer.from(`<w:hdr ${W}><w:p><w:r><w:t>`),
    Buffer.alloc(30 * MEGABYTE, 'a'),
    Buffer.from('</w:t></w:r></w:p></w:hdr>'),
  ]);
  const names = Array.from({ length: 20 }, (_, i) => `header${i}.xml`);
  const relations = names
    .map(
      (name, i) =>
        `<Relationship Id="r${i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="${name}"/>`,
    )
    .join('');
  const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`;
  return raw(document(LINE), undefined, [
    { name: 'word/_rels/document.xml.rels', data: strToU8(rels) },
    ...names.map((name) => ({ name: `word/${name}`, data: header })),
  ]);
}

function cyclicLists(): Uint8Array {
  const link = (id: number, style: string): string =>
    `<w:abstractNum w:abstractNumId="${id}"><w:numStyleLink w:val="${style}"/></w:abstractNum>`;
  const style = (id: string, num: number): string =>
    `<w:style w:type="numbering" w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="${num}"/></w:numPr></w:pPr></w:style>`;
  return docxFile({
    body: numbered('KẾ HOẠCH', 1),
    numbering: link(1, 'B') + link(2, 'A') + list(1, 1) + list(2, 2),
    styles: style('A', 1) + style('B', 2),
  });
}
