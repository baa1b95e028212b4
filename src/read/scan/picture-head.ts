/**
 * Size of a picture from the first bytes of its file, and whether the file is whole. The canvas that decodes pictures
 * takes the process down with it on a PNG that is cut off, and fills the memory before it can be asked for a size.
 */
export interface PictureHead {
  width: number;
  height: number;
  /** False for a file that ends before its picture does. */
  whole: boolean;
}

/** Null for what is no picture of a known kind. */
export function pictureHead(bytes: Uint8Array): PictureHead | null {
  if (bytes.length < MIN_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { is, head } of KINDS) if (is(view)) return head(view);
  return null;
}

/** No kind says its size in less. */
const MIN_BYTES = 30;

const KINDS: readonly { is(view: DataView): boolean; head(view: DataView): PictureHead | null }[] = [
  { is: (v) => v.getUint32(0) === 0x89504e47, head: pngHead },
  { is: (v) => v.getUint16(0) === 0xffd8, head: jpegHead },
  { is: (v) => v.getUint16(0) === 0x424d, head: bmpHead },
];

const END_OF_PNG = 0x49454e44;
const DATA_OF_PNG = 0x49444154;

function pngHead(view: DataView): PictureHead {
  const chunks = new Set<number>();
  let at = 8;
  while (at + 12 <= view.byteLength) {
    const next = at + 12 + view.getUint32(at);
    if (next > view.byteLength) break;
    chunks.add(view.getUint32(at + 4));
    at = next;
  }
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    whole: chunks.has(DATA_OF_PNG) && chunks.has(END_OF_PNG),
  };
}

/** Markers that say the size of a JPEG: SOF0 to SOF15 without DHT, JPG and DAC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** A photograph that is cut off still shows its upper part, which the decoder copes with: its scan only has to begin. */
function jpegHead(view: DataView): PictureHead | null {
  let size: { width: number; height: number } | null = null;
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xda) return size === null ? null : { ...size, whole: true };
    if (isFrame(marker)) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return size === null ? null : { ...size, whole: false };
}

function bmpHead(view: DataView): PictureHead {
  return {
    width: Math.abs(view.getInt32(18, true)),
    height: Math.abs(view.getInt32(22, true)),
    whole: view.getUint32(2, true) <= view.byteLength,
  };
}
