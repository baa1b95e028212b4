/** A TIFF as a PDF: both pack pictures the same ways, so nothing is unpacked here, and the reader of PDFs does the rest. */
import type { TiffPage } from './tiff.js';

/** How a strip is unpacked by a PDF; null for ways that it does not know. */
type Filter = (page: TiffPage, rows: number) => string | null;

const fax =
  (k: (page: TiffPage) => number, aligned = false): Filter =>
  (page, rows) =>
    `/Filter /CCITTFaxDecode /DecodeParms << /K ${k(page)} /Columns ${page.width} /Rows ${rows} /EndOfBlock false /EncodedByteAlign ${aligned || (page.fax & 4) > 0} /BlackIs1 ${page.photometric === 1} >>`;
const packed =
  (name: string): Filter =>
  ({ predictor, samples, bits, width }) =>
    predictor === 1 || predictor === 2
      ? `/Filter /${name} /DecodeParms << /Predictor ${predictor} /Colors ${samples} /BitsPerComponent ${bits} /Columns ${width} >>`
      : null;

/** By the number of the compression. */
const FILTERS: Record<number, Filter> = {
  1: () => '',
  2: fax(() => 0, true),
  3: fax(({ fax: options }) => (options & 1 ? 1 : 0)),
  4: fax(() => -1),
  5: packed('LZWDecode'),
  7: () => '/Filter /DCTDecode',
  8: packed('FlateDecode'),
  32946: packed('FlateDecode'),
  32773: () => '/Filter /RunLengthDecode',
};
const FAX = new Set([2, 3, 4]);
const JPEG = 7;

/** The colours of the dots; null for kinds that no scanner of an office makes. */
function colourSpace({ compression, photometric, bits, samples, colours }: TiffPage): string | null {
  if (FAX.has(compression))
    return bits === 1 && photometric <= 1 ? '/ColorSpace /DeviceGray /BitsPerComponent 1' : null;
  const depth = `/BitsPerComponent ${bits}`;
  if (compression === JPEG && samples === 3) return `/ColorSpace /DeviceRGB ${depth}`;
  if (samples === 3 && photometric === 2 && bits === 8) return `/ColorSpace /DeviceRGB ${depth}`;
  if (samples !== 1 || ![1, 2, 4, 8].includes(bits)) return null;
  if (photometric === 0) return `/ColorSpace /DeviceGray ${depth} /Decode [1 0]`;
  if (photometric === 1) return `/ColorSpace /DeviceGray ${depth}`;
  if (photometric !== 3 || colours.length !== 3 * 2 ** bits) return null;
  const count = 2 ** bits;
  const table = Array.from({ length: 3 * count }, (_, i) => (colours[(i % 3) * count + Math.floor(i / 3)] ?? 0) >> 8);
  const hex = table.map((value) => value.toString(16).padStart(2, '0')).join('');
  return `/ColorSpace [/Indexed /DeviceRGB ${count - 1} <${hex}>] ${depth}`;
}

/** How far the page is turned to stand upright, by the number of its orientation. */
const TURNS: Record<number, number> = { 3: 180, 6: 90, 8: 270 };

/** Null when a page is packed in a way that a PDF does not know. */
export function pdfOfTiff(pages: TiffPage[]): Uint8Array | null {
  const file = new PdfParts();
  const kids: number[] = [];
  const root = file.reserve();
  for (const page of pages) {
    const colours = colourSpace(page);
    const names: string[] = [];
    for (const [i, strip] of page.strips.entries()) {
      const filter = FILTERS[page.compression]?.(page, strip.rows) ?? null;
      if (colours === null || filter === null) return null;
      const head = `/Type /XObject /Subtype /Image /Width ${page.width} /Height ${strip.rows} ${colours} ${filter}`;
      names.push(`/S${i} ${file.stream(head, dataOf(page, strip.data))} 0 R`);
    }
    const content = file.stream('', new TextEncoder().encode(drawing(page)));
    const [width, height] = [points(page.width, page.across), points(page.height, page.down)];
    kids.push(
      file.add(
        `<< /Type /Page /Parent ${root} 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${TURNS[page.orientation] ?? 0} /Contents ${content} 0 R /Resources << /XObject << ${names.join(' ')} >> >> >>`,
      ),
    );
  }
  file.put(root, `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`);
  return file.bytes(file.add(`<< /Type /Catalog /Pages ${root} 0 R >>`));
}

const points = (pixels: number, dpi: number): number => Math.max(1, Math.round((pixels * 72_000) / dpi) / 1000);

/** The strips from top to bottom, each a little over the next, so that no line of paper shows between them. */
function drawing(page: TiffPage): string {
  const row = 72 / page.down;
  const width = points(page.width, page.across);
  let bottom = page.height * row;
  const orders = page.strips.map(({ rows }, i) => {
    bottom -= rows * row;
    return `q ${width} 0 0 ${(rows + OVERLAP) * row} 0 ${bottom - OVERLAP * row} cm /S${i} Do Q`;
  });
  return orders.join('\n');
}

/** In rows. */
const OVERLAP = 0.5;

function dataOf({ compression, reversed, tables }: TiffPage, data: Uint8Array): Uint8Array {
  // The tables end, and the strip begins, with a marker of a whole picture.
  if (compression === JPEG && tables !== null && tables.length > 4)
    return Buffer.concat([tables.subarray(0, tables.length - 2), data.subarray(2)]);
  return reversed && compression !== JPEG ? data.map((byte) => REVERSED[byte] ?? 0) : data;
}

const REVERSED = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number.parseInt(byte.toString(2).padStart(8, '0').split('').reverse().join(''), 2),
);

/** The objects of a PDF, and its table of contents. */
class PdfParts {
  private readonly objects: Uint8Array[] = [];

  reserve(): number {
    return this.objects.push(new Uint8Array());
  }
  put(number: number, body: string): void {
    this.objects[number - 1] = encode(body);
  }
  add(body: string): number {
    return this.objects.push(encode(body));
  }
  stream(head: string, data: Uint8Array): number {
    const open = encode(`<< /Length ${data.length} ${head} >>\nstream\n`);
    return this.objects.push(Buffer.concat([open, data, encode('\nendstream')]));
  }
  bytes(catalog: number): Uint8Array {
    const parts: Uint8Array[] = [encode('%PDF-1.7\n')];
    const offsets: number[] = [];
    let at = 9;
    for (const [i, body] of this.objects.entries()) {
      const object = Buffer.concat([encode(`${i + 1} 0 obj\n`), body, encode('\nendobj\n')]);
      offsets.push(at);
      parts.push(object);
      at += object.length;
    }
    const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    const size = this.objects.length + 1;
    parts.push(
      encode(
        `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer << /Size ${size} /Root ${catalog} 0 R >>\nstartxref\n${at}\n%%EOF`,
      ),
    );
    return Buffer.concat(parts);
  }
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
