/** The pages of a TIFF file: where their pictures lie, and how they are packed. Fax machines and scanners send many pages in one. */
import { MAX_PDF_PAGES } from '../limits.js';

export interface TiffPage {
  width: number;
  height: number;
  /** Dots to an inch: a fax has twice as many across as down. */
  across: number;
  down: number;
  compression: number;
  photometric: number;
  /** Bits of one sample, and samples of one dot. */
  bits: number;
  samples: number;
  /** Each byte has its first dot in its lowest bit. */
  reversed: boolean;
  predictor: number;
  /** Options of the fax encoding. */
  fax: number;
  /** As the camera or the scanner held the sheet, 1..8. */
  orientation: number;
  /** Of coloured dots by number: red, green, blue of each, 16 bits. */
  colours: number[];
  /** Tables that the JPEG strips share. */
  tables: Uint8Array | null;
  strips: { rows: number; data: Uint8Array }[];
}

/** Parts of a page; one row a part would make ten thousand. */
const MAX_STRIPS = 4_000;
/** A fax has 200; what is less or absurd is a number that nobody set. */
const USUAL_DPI = 200;
const DPI = { least: 50, most: 2_400 };

export const isTiff = (bytes: Uint8Array): boolean =>
  bytes.length > 8 && ['II*\0', 'MM\0*'].includes(String.fromCharCode(...bytes.subarray(0, 4)));

/** The pages of a file. Throws RangeError where it is broken or ends too early. */
export function tiffPages(bytes: Uint8Array): TiffPage[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  const pages: TiffPage[] = [];
  const seen = new Set<number>();
  // No two things of an honest file lie in one place: together they are no larger than it.
  let left = bytes.length;
  const spend = (size: number): void => {
    left -= size;
    if (left < 0) throw new RangeError('các phần của ảnh chồng lên nhau');
  };
  for (let at = view.getUint32(4, little); at !== 0; ) {
    if (seen.has(at) || seen.size > MAX_PDF_PAGES) throw new RangeError('mục lục ảnh chỉ vòng');
    seen.add(at);
    const count = view.getUint16(at, little);
    const tags = tagsAt(view, at + 2, count, little, spend);
    // Small pictures for a preview stand among the pages.
    if ((one(tags, TAG.kind, 0) & 1) === 0) {
      const page = pageOf(bytes, tags);
      for (const { data } of page.strips) spend(data.length);
      pages.push(page);
    }
    at = view.getUint32(at + 2 + 12 * count, little);
  }
  return pages;
}

const TAG = {
  kind: 254,
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  orientation: 274,
  samples: 277,
  rowsPerStrip: 278,
  stripBytes: 279,
  across: 282,
  down: 283,
  fax: 292,
  unit: 296,
  predictor: 317,
  colours: 320,
  tables: 347,
};

type Tags = Map<number, number[]>;
const SIZES: Record<number, number> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 };
/** Values of one tag: colours of 8 bits have 768, JPEG tables some hundred, strips as many as there are. */
const MAX_VALUES = 65_536;

const KNOWN: ReadonlySet<number> = new Set(Object.values(TAG));

function tagsAt(view: DataView, start: number, count: number, little: boolean, spend: (size: number) => void): Tags {
  const tags: Tags = new Map();
  for (let i = 0; i < count; i++) {
    const entry = start + 12 * i;
    const [tag, type] = [view.getUint16(entry, little), view.getUint16(entry + 2, little)];
    const length = view.getUint32(entry + 4, little);
    const size = SIZES[type];
    if (size === undefined || length > MAX_VALUES || !KNOWN.has(tag)) continue;
    if (size * length > 4) spend(size * length);
    const at = size * length <= 4 ? entry + 8 : view.getUint32(entry + 8, little);
    const values = Array.from({ length }, (_, n) => valueAt(view, at + n * size, type, little));
    tags.set(tag, values);
  }
  return tags;
}

function valueAt(view: DataView, at: number, type: number, little: boolean): number {
  if (type === 3) return view.getUint16(at, little);
  if (type === 4) return view.getUint32(at, little);
  if (type === 5) return view.getUint32(at, little) / (view.getUint32(at + 4, little) || 1);
  return view.getUint8(at);
}

const one = (tags: Tags, tag: number, otherwise: number): number => tags.get(tag)?.[0] ?? otherwise;

function pageOf(bytes: Uint8Array, tags: Tags): TiffPage {
  const [width, height] = [one(tags, TAG.width, 0), one(tags, TAG.height, 0)];
  const perInch = one(tags, TAG.unit, 2) === 3 ? 2.54 : 1;
  return {
    width,
    height,
    across: dpi(one(tags, TAG.across, 0) * perInch),
    down: dpi(one(tags, TAG.down, 0) * perInch),
    compression: one(tags, TAG.compression, 1),
    photometric: one(tags, TAG.photometric, 1),
    bits: one(tags, TAG.bits, 1),
    samples: one(tags, TAG.samples, 1),
    reversed: one(tags, TAG.fillOrder, 1) === 2,
    predictor: one(tags, TAG.predictor, 1),
    fax: one(tags, TAG.fax, 0),
    orientation: one(tags, TAG.orientation, 1),
    colours: tags.get(TAG.colours) ?? [],
    tables: tags.has(TAG.tables) ? Uint8Array.from(tags.get(TAG.tables) ?? []) : null,
    strips: stripsOf(bytes, tags, height),
  };
}

const dpi = (claimed: number): number => (claimed >= DPI.least && claimed <= DPI.most ? claimed : USUAL_DPI);

function stripsOf(bytes: Uint8Array, tags: Tags, height: number): TiffPage['strips'] {
  const [offsets, lengths] = [tags.get(TAG.stripOffsets) ?? [], tags.get(TAG.stripBytes) ?? []];
  if (offsets.length > MAX_STRIPS) throw new RangeError('quá nhiều mảnh ảnh');
  const usual = Math.min(height, one(tags, TAG.rowsPerStrip, height));
  return offsets.map((offset, i) => {
    const end = offset + (lengths[i] ?? 0);
    if (end > bytes.length) throw new RangeError('ảnh bị cắt cụt');
    return { rows: Math.min(usual, height - i * usual), data: bytes.subarray(offset, end) };
  });
}
