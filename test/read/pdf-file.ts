import type { Result } from '../../src/model/result.js';
import type { SourceText } from '../../src/model/text.js';
import { readDocument } from '../../src/read/index.js';

/** A piece of text on a page, from the top left corner, in points. */
export interface Ink {
  x: number;
  y: number;
  text: string;
  size?: number;
  font?: 'F1' | 'F2' | 'F3';
  /** Quarter turns counter-clockwise. */
  turned?: boolean;
}

export interface Page {
  ink: Ink[];
  /** Rulings: x1, y1, x2, y2. */
  lines?: [number, number, number, number][];
  picture?: boolean;
  /** Orders that no reader understands, after the first piece of text. */
  broken?: boolean;
  /** Annotations, as dictionaries without their brackets. */
  annotations?: string[];
  width?: number;
  height?: number;
}

const WIDTH = 595;
const HEIGHT = 842;
/** Every letter of the test font is half as wide as it is high, a space too. */
export const widthOf = (text: string, size = 13): number => (text.length * size) / 2;

const hex = (text: string): string => [...text].map((c) => c.charCodeAt(0).toString(16).padStart(4, '0')).join('');

/** Codes are UTF-16 units; each range may only span one high byte. */
const toUnicode = (): string => {
  const ranges = Array.from({ length: 256 }, (_, i) => {
    const high = i.toString(16).padStart(2, '0');
    return `<${high}00> <${high}ff> <${high}00>`;
  });
  const blocks = [0, 100, 200].map((at) => {
    const part = ranges.slice(at, at + 100);
    return `${part.length} beginbfrange\n${part.join('\n')}\nendbfrange`;
  });
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks.join('\n')}\nendcmap end end`;
};

/** A PDF of the pages given, written by hand: three fonts (F1 plain, F2 bold, F3 italic), text as it is placed. */
export function pdfFile(pages: Page[], trailer = ''): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (data: string, dict = ''): string => `<< /Length ${data.length} ${dict}>>\nstream\n${data}\nendstream`;
  const unicode = add(stream(toUnicode()));
  const fonts = ['F1', 'F2', 'F3'].map((name) => {
    const cid = add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 0 500 1000] /Ascent 800 /Descent -200 /ItalicAngle 0 /CapHeight 700 /StemV 80 >> >>`,
    );
    return `/${name} ${add(`<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${cid} 0 R] /ToUnicode ${unicode} 0 R >>`)} 0 R`;
  });
  const picture = add(
    stream('\0', '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 '),
  );
  const root = objects.length + 2 * pages.length + 1;
  const kids = pages.map((page) => {
    const height = page.height ?? HEIGHT;
    const content = add(stream(contentOf(page, height)));
    return add(
      `<< /Type /Page /Parent ${root} 0 R /MediaBox [0 0 ${page.width ?? WIDTH} ${height}] /Contents ${content} 0 R /Resources << /Font << ${fonts.join(' ')} >> /XObject << /P ${picture} 0 R >> >> /Annots [${(page.annotations ?? []).map((a) => `<< /Type /Annot ${a} >>`).join(' ')}] >>`,
    );
  });
  add(`<< /Type /Pages /Kids [${kids.map((k) => `${k} 0 R`).join(' ')}] /Count ${kids.length} >>`);
  const catalog = add(`<< /Type /Catalog /Pages ${root} 0 R >>`);
  return assemble(objects, catalog, trailer);
}

function contentOf(page: Page, height: number): string {
  const ink = page.ink.map(({ x, y, text, size = 13, font = 'F1', turned = false }) => {
    const matrix = turned ? `0 1 -1 0 ${x} ${height - y}` : `1 0 0 1 ${x} ${height - y}`;
    return `BT /${font} ${size} Tf ${matrix} Tm <${hex(text)}> Tj ET`;
  });
  const lines = (page.lines ?? []).map(([a, b, c, d]) => `${a} ${height - b} m ${c} ${height - d} l S`);
  if (page.broken === true) ink.splice(1, 0, `${'1 '.repeat(40)}Td`);
  return [...ink, ...lines, page.picture === true ? 'q 500 0 0 700 20 20 cm /P Do Q' : ''].join('\n');
}

function assemble(objects: string[], catalog: number, trailer: string): Uint8Array {
  let out = '%PDF-1.7\n';
  const offsets = objects.map((body, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = out.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer << /Size ${objects.length + 1} /Root ${catalog} 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF`;
  return Uint8Array.from(out, (c) => c.charCodeAt(0));
}

/** Sets paragraphs as an office would: first lines indented, wrapped at the right margin, one line below the other. */
export function setText(paragraphs: string[], top = 100, left = 85, right = 550, size = 13, indent = 36): Ink[] {
  const ink: Ink[] = [];
  let y = top;
  for (const paragraph of paragraphs) {
    let x = left + indent;
    let line = '';
    const flush = (): void => {
      ink.push({ x, y, text: line, size });
      y += size * 1.2;
      x = left;
      line = '';
    };
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && x + widthOf(longer, size) > right) flush();
      line = line === '' ? word : `${line} ${word}`;
    }
    flush();
    y += 4;
  }
  return ink;
}

/** Borders of a table with the column edges and row edges given. */
export function gridLines(xs: number[], ys: number[]): [number, number, number, number][] {
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return [
    ...xs.map((x): [number, number, number, number] => [x, top, x, bottom]),
    ...ys.map((y): [number, number, number, number] => [left, y, right, y]),
  ];
}

/** A string of a dictionary, as UTF-16. */
export const pdfString = (text: string): string => `<feff${hex(text)}>`;

export const readPages = (...pages: Page[]): Promise<Result<SourceText>> => readDocument(pdfFile(pages), 'a.pdf');

/** The lines of a letterhead in two columns, in reading order, from the issuer to the title. */
export const LETTERHEAD: readonly string[] = [
  'SỞ Y TẾ',
  'Số: 873/KH-SYT',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Sông Lam, ngày 30 tháng 3 năm 2026',
  'KẾ HOẠCH',
];
