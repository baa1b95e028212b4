import { Inflate, zipSync } from 'fflate';
import { MAX_ZIP_ENTRIES } from './limits.js';

/** An entry of an archive as its directory declares it. */
export interface ZipEntry {
  name: string;
  method: number;
  encrypted: boolean;
  packed: number;
  declared: number;
  crc: number;
  offset: number;
  /** Where the archive's directory tells of it. */
  record: number;
}

export class ZipLimit extends Error {}
export class ZipBroken extends Error {}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const MAX_COMMENT = 65_535;
/** Packed bytes given to the inflater at a time: at a ratio of 1:1000 that is 32 MB before the cap is looked at again. */
const SLICE = 32 * 1024;

/** Reads the directory of an archive. Throws ZipBroken when there is none (a truncated file), ZipLimit on too many entries. */
export function listEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ZIP_ENTRIES) throw new ZipLimit(`${count} tệp con`);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) throw new ZipBroken('danh mục zip hỏng');
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      declared: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      record: at,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new ZipBroken('thiếu phần cuối của tệp zip');
}

/** Unpacks one entry, never beyond `cap` bytes, whatever the directory declares. */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry, cap: number): Uint8Array {
  if (entry.declared > cap) throw new ZipLimit(entry.name);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > view.byteLength || view.getUint32(entry.offset, true) !== LOCAL) {
    throw new ZipBroken(`mục ${entry.name} hỏng`);
  }
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length < entry.packed) throw new ZipBroken(`mục ${entry.name} bị cắt cụt`);
  if (entry.method !== 0 && entry.method !== 8) throw new ZipBroken(`mục ${entry.name} nén theo kiểu lạ`);
  const part = entry.method === 0 ? packed : inflate(packed, entry, cap);
  if (crcOf(part) !== entry.crc) throw new ZipBroken(`mục ${entry.name} sai mã kiểm tra`);
  return part;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, i) => {
  let value = i;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum of a part: a wrong one is a digit that changed on the way, which would go unseen. */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function inflate(packed: Uint8Array, entry: ZipEntry, cap: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    if (size > cap) throw new ZipLimit(entry.name);
    chunks.push(chunk);
  });
  for (let at = 0; at < packed.length; at += SLICE) {
    stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
  }
  return concat(chunks, size);
}

function concat(chunks: Uint8Array[], size: number): Uint8Array {
  const only = chunks[0];
  if (only !== undefined && chunks.length === 1) return only;
  const out = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}

/** Packs files without compressing them: quick to write, quick to read again. */
export function storeZip(files: Record<string, Uint8Array>): Uint8Array {
  return zipSync(files, { level: 0 });
}
