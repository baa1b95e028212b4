import { crc32, deflateSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import { docxFile, p } from '../read/docx-file.js';
import { type Hostile, latin, MEGABYTE, numbers } from './types.js';
import { zip } from './zip.js';

const NS = ['office', 'text', 'table', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');
const odt = (body: string | Uint8Array, claimed?: number, doctype = ''): Uint8Array => {
  const [head, tail] = [
    `${doctype}<office:document-content ${NS}><office:body><office:text>`,
    '</office:text></office:body></office:document-content>',
  ];
  const content = Buffer.concat([
    Buffer.from(head),
    typeof body === 'string' ? Buffer.from(body) : body,
    Buffer.from(tail),
  ]);
  return zip([
    { name: 'mimetype', data: strToU8('application/vnd.oasis.opendocument.text') },
    {
      name: 'META-INF/manifest.xml',
      data: strToU8(
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/></manifest:manifest>',
      ),
    },
    { name: 'content.xml', data: content, claimed },
  ]);
};
const LAUGHS = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i + 1} "&a${i};&a${i};">`).join('')}]>`;
const nest = (depth: number, open: string, close: string): string =>
  `${open.repeat(depth)}KẾ HOẠCH${close.repeat(depth)}`;

const ODT: Hostile[] = [
  {
    name: 'odt: 200 MB in 200 KB',
    codes: ['too-large'],
    bytes: () => odt(Buffer.concat([latin('<text:p>'), Buffer.alloc(200 * MEGABYTE, 'a'), latin('</text:p>')])),
  },
  {
    name: 'odt: 200 MB that claim to be 10 bytes',
    codes: ['too-large', 'unreadable'],
    bytes: () => odt(Buffer.concat([latin('<text:p>'), Buffer.alloc(200 * MEGABYTE, 'a'), latin('</text:p>')]), 10),
  },
  {
    name: 'odt: a billion spaces in one sign',
    codes: [],
    bytes: () => odt('<text:p>KẾ<text:s text:c="1000000000"/>HOẠCH</text:p>'),
  },
  {
    name: 'odt: a cell repeated a million times in a million rows',
    codes: [],
    bytes: () =>
      odt(
        '<table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000000"><text:p>x</text:p></table:table-cell></table:table-row></table:table>',
      ),
  },
  {
    name: 'odt: 20,000 tables in each other',
    codes: ['too-large', 'unreadable'],
    bytes: () =>
      odt(
        nest(
          20_000,
          '<table:table><table:table-row><table:table-cell>',
          '</table:table-cell></table:table-row></table:table>',
        ),
      ),
  },
  { name: 'odt: billion laughs', codes: ['unreadable'], bytes: () => odt('<text:p>&a30;</text:p>', undefined, LAUGHS) },
].map((row) => ({ file: 'a.odt', ...row }));

const RTF: Hostile[] = [
  {
    name: 'rtf: a million groups in each other',
    codes: ['too-large', 'unreadable'],
    bytes: () => latin(`{\\rtf1\\ansi ${nest(1_000_000, '{', '}').replace('KẾ HOẠCH', 'x')}}`),
  },
  {
    name: 'rtf: a million groups that never close',
    codes: ['too-large', 'unreadable'],
    bytes: () => latin(`{\\rtf1\\ansi ${'{\\b x'.repeat(1_000_000)}`),
  },
  {
    name: 'rtf: 2,000,000,000 bytes of picture claimed',
    codes: [],
    bytes: () => latin('{\\rtf1\\ansi KE HOACH {\\pict\\bin2000000000 abc}\\par x}'),
  },
  {
    name: 'rtf: 3 MB of signs',
    codes: [],
    bytes: () => latin(`{\\rtf1\\ansi ${"\\'e0\\u7871?\\par ".repeat(200_000)}}`),
  },
  {
    name: 'rtf: 60 MB of a picture',
    codes: [],
    bytes: () => latin(`{\\rtf1\\ansi KE HOACH\\par {\\pict\\pngblip ${'0123456789abcdef'.repeat(3_700_000)}}}`),
  },
].map((row) => ({ file: 'a.rtf', ...row }));

const html = (body: string): Uint8Array =>
  Buffer.from(`<!doctype html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`);
const HTML: Hostile[] = [
  {
    name: 'html: a million divs in each other',
    codes: ['too-large'],
    bytes: () => html('<div>'.repeat(1_000_000)),
  },
  {
    name: 'html: 200,000 bold words that never close',
    codes: ['too-large'],
    bytes: () => html('<b><p>x'.repeat(200_000)),
  },
  {
    name: 'html: 20,000 tables in each other',
    codes: ['too-large'],
    bytes: () => html('<table><tr><td>'.repeat(20_000)),
  },
  {
    name: 'html: a cell over a billion rows and columns',
    codes: [],
    bytes: () => html('<table><tr><td rowspan="1000000000" colspan="1000000000">x</td><td>y</td></tr></table>'),
  },
  {
    name: 'html: 60 MB of words',
    codes: ['too-large'],
    bytes: () => html('<p>Nâng cao nhận thức</p>'.repeat(2_000_000)),
  },
  { name: 'html: a million entities', codes: [], bytes: () => html('&amp;&notit;&#x1EBF;'.repeat(200_000)) },
  {
    name: 'html: an attribute of 3 MB',
    codes: [],
    bytes: () => html(`<p title="${'a'.repeat(3_000_000)}">KẾ HOẠCH</p>`),
  },
].map((row) => ({ file: 'a.html', ...row }));

/** A PNG that unpacks to far more than it is. */
function png(width: number, height: number, data: Uint8Array, depth = 8): Uint8Array {
  const chunk = (type: string, body: Uint8Array): Uint8Array => {
    const typed = Buffer.concat([latin(type), body]);
    const out = Buffer.alloc(8 + typed.length);
    out.writeUInt32BE(body.length, 0);
    out.set(typed, 4);
    out.writeUInt32BE(crc32(typed), 4 + typed.length);
    return out;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = depth;
  return Buffer.concat([
    latin('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(data)),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

const jpegHead = (width: number, height: number): Uint8Array =>
  Buffer.from([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    16,
    0x4a,
    0x46,
    0x49,
    0x46,
    0,
    1,
    1,
    0,
    0,
    1,
    0,
    1,
    0,
    0,
    0xff,
    0xc0,
    0,
    11,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    1,
    1,
    0x11,
    0,
    0xff,
    0xda,
    0,
    8,
    1,
    1,
    0,
    0,
    63,
    0,
    1,
    2,
    3,
    0xff,
    0xd9,
  ]);

const PICTURE = ['too-large', 'unreadable', 'no-text-layer'] as const;
const PICTURES: Hostile[] = [
  {
    name: 'png: 30,000 by 30,000 in 110 KB',
    file: 'a.png',
    codes: PICTURE,
    bytes: () => png(30_000, 30_000, Buffer.alloc(30_000 * 3_751), 1),
  },
  {
    name: 'png: four billion pixels claimed',
    file: 'a.png',
    codes: PICTURE,
    bytes: () => png(65_535, 65_535, Buffer.alloc(1_000)),
  },
  {
    name: 'png: two billion wide',
    file: 'a.png',
    codes: PICTURE,
    bytes: () => png(2_147_483_647, 1, Buffer.alloc(1_000)),
  },
  { name: 'jpg: 65,500 by 65,500 claimed', file: 'a.jpg', codes: PICTURE, bytes: () => jpegHead(65_500, 65_500) },
  {
    name: 'png: cut in the middle',
    file: 'a.png',
    codes: PICTURE,
    bytes: () => png(1_000, 1_000, Buffer.alloc(1_001_000, 200)).slice(0, 300),
  },
  {
    name: 'bmp: a head that lies',
    file: 'a.bmp',
    codes: PICTURE,
    bytes: () =>
      latin(
        `BM\xff\xff\xff\x7f\0\0\0\0\x36\0\0\0\x28\0\0\0\xff\xff\xff\x7f\xff\xff\xff\x7f\x01\0\x18\0${'\0'.repeat(100)}`,
      ),
  },
  {
    name: 'tif: a directory that points to itself',
    file: 'a.tif',
    codes: PICTURE,
    bytes: () => latin(`II*\0\x08\0\0\0\x01\0\0\x01\x03\0\x01\0\0\0\xff\xff\0\0\x08\0\0\0${'\0'.repeat(100)}`),
  },
];

/** Archives in archives, the innermost one of zeros. */
function russianDolls(depth: number): Uint8Array {
  let inner: Uint8Array = zip([{ name: 'a.txt', data: Buffer.alloc(50 * MEGABYTE) }]);
  for (let i = 0; i < depth; i++)
    inner = zip(Array.from({ length: 16 }, (_, n) => ({ name: `${n}.zip`, data: inner })));
  return inner;
}

/** The old container of Office, its chain of sectors a circle. */
function circularDoc(): Uint8Array {
  const out = Buffer.alloc(512 * 8);
  out.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  out.writeUInt16LE(0x3e, 24);
  out.writeUInt16LE(3, 26);
  out.writeUInt16LE(0xfffe, 28);
  out.writeUInt16LE(9, 30);
  out.writeUInt16LE(6, 32);
  out.writeUInt32LE(1, 44);
  out.writeUInt32LE(1, 48);
  out.writeUInt32LE(4096, 56);
  out.writeUInt32LE(0, 60);
  out.writeUInt32LE(0xfffffffe, 68);
  out.fill(0xff, 76, 512);
  out.writeUInt32LE(0, 76);
  out.fill(0, 512, 1024); // every sector's next one is sector 0
  out.write('WordDocument', 1024, 'utf16le');
  return out;
}

function noise(length: number, seed: number): Uint8Array {
  const next = numbers(seed);
  return Uint8Array.from({ length }, () => Math.floor(next() * 256));
}

const whole = (): Uint8Array => docxFile({ body: p('KẾ HOẠCH').repeat(500) });
const ANYTHING: Hostile[] = [
  {
    name: 'zip: archives in archives',
    file: 'a.zip',
    codes: ['unsupported-format', 'too-large', 'archive'],
    bytes: () => russianDolls(3),
  },
  {
    name: 'zip named .docx: 50 MB of zeros',
    file: 'a.docx',
    codes: ['unsupported-format', 'too-large', 'unreadable'],
    bytes: () => zip([{ name: 'a.bin', data: Buffer.alloc(50 * MEGABYTE) }]),
  },
  {
    name: 'doc: a chain of sectors in a circle',
    file: 'a.doc',
    codes: ['unreadable', 'unsupported-format', 'too-large'],
    bytes: circularDoc,
    quick: true,
  },
  {
    name: 'docx: cut in the middle',
    file: 'a.docx',
    codes: ['unreadable'],
    bytes: () => whole().slice(0, 900),
    quick: true,
  },
  {
    name: 'docx: its last byte missing',
    file: 'a.docx',
    codes: ['', 'unreadable', 'not-a-plan'],
    bytes: () => whole().slice(0, -1),
    quick: true,
  },
  ...['a.docx', 'a.pdf', 'a.doc', 'a.odt', 'a.png', 'a'].map(
    (file, i): Hostile => ({
      name: `noise named ${file}`,
      file,
      codes: ['unreadable', 'unsupported-format'],
      bytes: () => noise(1 * MEGABYTE, i + 1),
      quick: true,
    }),
  ),
  { name: 'nothing', file: 'a.docx', codes: ['empty-file'], bytes: () => new Uint8Array(0), quick: true },
  { name: '65 MB of zeros', file: 'a.doc', codes: ['too-large'], bytes: () => Buffer.alloc(65 * MEGABYTE) },
];

export const OTHER: Hostile[] = [...ODT, ...RTF, ...HTML, ...PICTURES, ...ANYTHING];
