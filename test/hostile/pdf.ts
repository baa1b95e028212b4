import { deflateSync } from 'node:zlib';
import { type Hostile, latin, MEGABYTE, numbers } from './types.js';

/** A PDF of objects as they stand; number 1 is the catalogue. */
export function pdf(objects: (string | Uint8Array)[], trailer = ''): Uint8Array {
  const parts: Uint8Array[] = [latin('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = 9;
  for (const [i, body] of objects.entries()) {
    const object = Buffer.concat([
      latin(`${i + 1} 0 obj\n`),
      typeof body === 'string' ? latin(body) : body,
      latin('\nendobj\n'),
    ]);
    offsets.push(at);
    parts.push(object);
    at += object.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer << /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${at}\n%%EOF`;
  return Buffer.concat([...parts, latin(end)]);
}

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>';
const page = (more = '', box = '0 0 595 842'): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${more} >> >>`;

function stream(data: Uint8Array, dictionary = ''): Uint8Array {
  const packed = deflateSync(data);
  return Buffer.concat([
    latin(`<< /Length ${packed.length} /Filter /FlateDecode ${dictionary}>>\nstream\n`),
    packed,
    latin('\nendstream'),
  ]);
}

const onePage = (content: Uint8Array, more = '', rest: (string | Uint8Array)[] = [], box?: string): Uint8Array =>
  pdf([CATALOG, PAGES, page(more, box), stream(content), FONT, ...rest]);

const words = (count: number): string =>
  Array.from({ length: count }, (_, i) => `1 0 0 1 ${50 + (i % 400)} ${800 - (i % 700)} Tm (ab) Tj`).join('\n');
/** Lines of Vietnamese, twenty words each, and as many spaces that pdf.js puts between them: a page of anything else is read once more from its picture, in a time of its own. */
const lines = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) => `1 0 0 1 ${50 + (i % 20) * 25} ${800 - Math.floor(i / 20) * 13} Tm (l\\340) Tj`,
  ).join('\n');
const text = (orders: string): Uint8Array => latin(`BT /F1 12 Tf\n${orders}\nET`);

/** Pages that all show the same. */
function samePages(count: number, content: Uint8Array): Uint8Array {
  const kids = Array.from({ length: count }, (_, i) => `${i + 5} 0 R`).join(' ');
  const one =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /Font << /F1 4 0 R >> >> >>';
  return pdf([
    CATALOG,
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    stream(content),
    FONT,
    ...Array<string>(count).fill(one),
  ]);
}
const manyPages = (count: number): Uint8Array => samePages(count, text(''));

const form = (resources: string, orders: string): Uint8Array =>
  stream(latin(orders), `/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << ${resources} >> >> `);

/** Forms that each draw the next ten times. */
function multiplying(levels: number): Uint8Array {
  const forms = Array.from({ length: levels }, (_, i) =>
    form(i + 1 < levels ? `/X ${i + 7} 0 R` : '', '/X Do '.repeat(10)),
  );
  return onePage(latin('/X Do'), '/XObject << /X 6 0 R >>', forms);
}

const picture = (width: number, height: number, data: Uint8Array): Uint8Array =>
  stream(
    data,
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 `,
  );

export const PDF: Hostile[] = [
  {
    name: 'pdf: 270 MB of drawing orders in 270 KB',
    codes: ['too-large'],
    bytes: () => onePage(Buffer.alloc(270 * MEGABYTE, 'q Q ')),
  },
  {
    name: 'pdf: 250 MB of spaces in a stream',
    codes: ['too-large'],
    bytes: () => onePage(Buffer.alloc(250 * MEGABYTE, ' ')),
  },
  {
    name: 'pdf: 15 MB of drawing orders, just let in',
    codes: ['too-large', 'reader-timeout', 'reader-memory', 'no-text-layer'],
    bytes: () => onePage(Buffer.alloc(15 * MEGABYTE, 'q Q ')),
  },
  {
    name: 'pdf: a font file of 270 MB',
    codes: ['too-large'],
    bytes: () => onePage(text(words(400)), '', [stream(Buffer.alloc(270 * MEGABYTE), `/Length1 ${270 * MEGABYTE} `)]),
  },
  { name: 'pdf: 20,000 pages', codes: ['too-large'], bytes: () => manyPages(20_000) },
  {
    name: 'pdf: 2,000,000,000 pages claimed',
    codes: ['too-large', 'unreadable', 'no-text-layer'],
    quick: true,
    bytes: () => pdf([CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>', page(), stream(text('')), FONT]),
  },
  {
    name: 'pdf: pages that contain themselves',
    codes: ['unreadable', 'no-text-layer'],
    quick: true,
    bytes: () =>
      pdf([CATALOG, '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
  },
  {
    name: 'pdf: a drawing that draws itself',
    codes: ['no-text-layer', 'unreadable'],
    quick: true,
    bytes: () => onePage(latin('/X Do'), '/XObject << /X 6 0 R >>', [form('/X 6 0 R', '/X Do')]),
  },
  {
    name: 'pdf: drawings that draw each other ten times, 12 deep',
    codes: ['too-large', 'reader-timeout', 'no-text-layer', 'reader-memory'],
    bytes: () => multiplying(12),
  },
  {
    name: 'pdf: a page a thousand kilometres wide',
    codes: [],
    quick: true,
    bytes: () => onePage(text('1 0 0 1 50 700 Tm (KE HOACH) Tj'), '', [], '0 0 2900000000 2900000000'),
  },
  {
    name: 'pdf: 1,000,000 pieces of text on a page',
    codes: ['too-large'],
    bytes: () => onePage(text(words(1_000_000))),
  },
  {
    name: 'pdf: 49,000 pieces of text on a page, just let in',
    codes: [],
    bytes: () => onePage(text(words(49_000))),
  },
  {
    name: 'pdf: 600 pages of 600 pieces, just let in',
    codes: [],
    bytes: () => samePages(600, text(lines(300))),
  },
  {
    name: 'pdf: 600 pages of 900 pieces',
    codes: ['too-large'],
    bytes: () => samePages(600, text(lines(450))),
  },
  {
    name: 'pdf: 600 pages of 3,000 pieces',
    codes: ['too-large'],
    bytes: () => samePages(600, text(lines(1_500))),
  },
  {
    name: 'pdf: 300,000 lines drawn beside a table',
    codes: ['too-large', ''],
    bytes: () => onePage(latin(`${'1 1 m 500 1 l S\n'.repeat(300_000)}BT /F1 12 Tf\n${words(400)}\nET`)),
  },
  {
    name: 'pdf: a table of contents that points to itself',
    codes: ['unreadable', 'no-text-layer'],
    quick: true,
    bytes: () => loopingXref(),
  },
  {
    name: 'pdf: a million arrays in each other',
    codes: ['unreadable', 'no-text-layer', 'reader-memory', 'reader-crashed'],
    bytes: () => pdf([CATALOG, PAGES, page(), `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`, FONT]),
  },
  {
    name: 'pdf: a font that maps four billion codes',
    codes: ['', 'no-text-layer', 'too-large', 'reader-timeout', 'reader-memory'],
    bytes: mapsAll,
  },
  {
    name: 'pdf: a picture of 60,000 by 60,000',
    codes: ['no-text-layer', 'too-large', 'reader-memory'],
    bytes: () =>
      onePage(latin('q 595 0 0 842 0 0 cm /P Do Q'), '/XObject << /P 6 0 R >>', [
        picture(60_000, 60_000, Buffer.alloc(200 * MEGABYTE)),
      ]),
  },
  { name: 'pdf: 600 pages of pictures that claim much', codes: ['no-text-layer', 'too-large'], bytes: picturePages },
  { name: 'pdf: cut in the middle', codes: ['unreadable'], quick: true, bytes: () => manyPages(10).slice(0, 900) },
  {
    name: 'pdf: noise behind the signature',
    codes: ['unreadable'],
    quick: true,
    bytes: () => Buffer.concat([latin('%PDF-1.7\n'), noise(200_000), latin('\nstartxref\n0\n%%EOF')]),
  },
].map((row) => ({ file: 'a.pdf', ...row }));

function loopingXref(): Uint8Array {
  const made = latin(
    '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer << /Size 1 /Root 1 0 R /Prev 58 >>\nstartxref\n58\n%%EOF',
  );
  return made;
}

function mapsAll(): Uint8Array {
  const map = latin(
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <00000000> <ffffffff> endcodespacerange\n1 beginbfrange\n<00000000> <ffffffff> <0041>\nendbfrange\nendcmap end end',
  );
  const font =
    '<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /F /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>] /ToUnicode 6 0 R >>';
  return pdf([CATALOG, PAGES, page(), stream(text('1 0 0 1 50 700 Tm <00410042> Tj')), font, stream(map)]);
}

function picturePages(): Uint8Array {
  const count = 600;
  const kids = Array.from({ length: count }, (_, i) => `${i + 6} 0 R`).join(' ');
  const one =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /XObject << /P 4 0 R >> >> >>';
  return pdf([
    CATALOG,
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    stream(latin('q 595 0 0 842 0 0 cm /P Do Q')),
    picture(9_000, 9_000, Buffer.alloc(81_000_000, 255)),
    FONT,
    ...Array<string>(count).fill(one),
  ]);
}

function noise(length: number): Uint8Array {
  const next = numbers(7);
  return Uint8Array.from({ length }, () => Math.floor(next() * 256));
}
