/** Size of a picture by its header: known before the decoder unpacks it, which takes what it is given and may break on a torso. */
export interface PictureSize {
  width: number;
  height: number;
}

/** Null when the bytes are no whole header of PNG, JPEG or BMP with picture data behind it. */
export const pictureSize = (bytes: Uint8Array): PictureSize | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = sizeOfPng(view) ?? sizeOfJpeg(view) ?? sizeOfBmp(view);
  return size === null || size.width < 1 || size.height < 1 ? null : size;
};

const PNG = 0x89504e47;
const IHDR = 0x49484452;
const IDAT = 0x49444154;
const CHUNK = 12;

function sizeOfPng(view: DataView): PictureSize | null {
  if (view.byteLength < 33 || view.getUint32(0) !== PNG || view.getUint32(12) !== IHDR) return null;
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  for (let at = 8; at + CHUNK <= view.byteLength; at += CHUNK + view.getUint32(at)) {
    if (view.getUint32(at + 4) === IDAT) return size;
  }
  return null;
}

const START_OF_SCAN = 0xda;
/** Kinds of frames: C0 to CF but for three tables that lie among them. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function sizeOfJpeg(view: DataView): PictureSize | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let size: PictureSize | null = null;
  for (let at = 2; at + 9 < view.byteLength && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (marker === START_OF_SCAN) return size;
  }
  return null;
}

const BMP_HEADER = 54;

function sizeOfBmp(view: DataView): PictureSize | null {
  if (view.byteLength < BMP_HEADER || view.getUint16(0) !== 0x424d) return null;
  // A negative height says that the rows run downwards.
  return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
}
