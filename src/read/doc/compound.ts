/** The container of the old Office formats: a small file system of sectors (MS-CFB). */
export class CompoundBroken extends Error {}

export interface Compound {
  /** Streams of the root folder by name. */
  stream(name: string): Uint8Array | null;
  names: string[];
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];
/** Sector numbers from here on are marks: end of chain, free, part of the tables. */
const LAST_SECTOR = 0xfffffff9;
const HEADER_SIZE = 512;
const ENTRY_SIZE = 128;
const HEADER_DIFAT = 109;
const STREAM = 2;
const ROOT = 5;

interface Entry {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

/** Opens the container. Every chain is bounded by the number of sectors that the file has: a ring ends with an error. */
export function openCompound(bytes: Uint8Array): Compound {
  if (bytes.length < HEADER_SIZE || SIGNATURE.some((byte, i) => bytes[i] !== byte))
    throw new CompoundBroken('đầu tệp hỏng');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorSize = sizeOf(view.getUint16(30, true), 12);
  const miniSize = sizeOf(view.getUint16(32, true), 6);
  const miniCutoff = view.getUint32(56, true);
  const sector = (id: number): Uint8Array => sectorAt(bytes, id, sectorSize);
  const fat = readFat(view, sector, Math.ceil(bytes.length / sectorSize));
  const big = (start: number, size = Number.POSITIVE_INFINITY): Uint8Array => follow(start, size, fat, sector);
  const entries = entriesOf(big(view.getUint32(48, true)));
  const root = entries.find((entry) => entry.type === ROOT);
  if (root === undefined) throw new CompoundBroken('thiếu thư mục gốc');
  const store = root.size > 0 ? big(root.start, root.size) : new Uint8Array(0);
  const miniFat = numbersOf(big(view.getUint32(60, true)));
  const mini = (id: number): Uint8Array => store.subarray(id * miniSize, (id + 1) * miniSize);
  const streamOf = (entry: Entry): Uint8Array =>
    entry.size < miniCutoff ? follow(entry.start, entry.size, miniFat, mini) : big(entry.start, entry.size);
  const streams = streamsOf(root, entries);
  return {
    names: streams.map((entry) => entry.name),
    stream(name) {
      const entry = streams.find((one) => one.name === name);
      return entry === undefined ? null : streamOf(entry);
    },
  };
}

function sizeOf(shift: number, most: number): number {
  if (shift < 6 || shift > most) throw new CompoundBroken('cỡ khối lạ');
  return 1 << shift;
}

function sectorAt(bytes: Uint8Array, id: number, size: number): Uint8Array {
  const start = (id + 1) * size;
  if (start >= bytes.length) throw new CompoundBroken('tệp bị cắt cụt');
  return bytes.subarray(start, start + size);
}

function follow(start: number, size: number, table: Uint32Array, sector: (id: number) => Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let id = start; id <= LAST_SECTOR && length < size; id = table[id] ?? LAST_SECTOR + 1) {
    if (parts.length > table.length) throw new CompoundBroken('chuỗi khối khép vòng');
    const part = sector(id);
    parts.push(part);
    length += part.length;
  }
  const out = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return Number.isFinite(size) ? out.subarray(0, size) : out;
}

/** The table of chains: its own sectors are listed in the header, and beyond that in a chain of lists. */
function readFat(view: DataView, sector: (id: number) => Uint8Array, sectors: number): Uint32Array {
  const ids: number[] = [];
  for (let i = 0; i < HEADER_DIFAT; i++) ids.push(view.getUint32(76 + 4 * i, true));
  let next = view.getUint32(68, true);
  for (let round = 0; next <= LAST_SECTOR; round++) {
    if (round > sectors) throw new CompoundBroken('danh sách khối khép vòng');
    const list = numbersOf(sector(next));
    ids.push(...list.subarray(0, -1));
    next = list.at(-1) ?? LAST_SECTOR + 1;
  }
  const used = ids.filter((id) => id <= LAST_SECTOR).slice(0, sectors);
  const parts = used.map((id) => numbersOf(sector(id)));
  const fat = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    fat.set(part, at);
    at += part.length;
  }
  return fat;
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(4 * i, true));
}

function entriesOf(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_SIZE <= directory.length; at += ENTRY_SIZE) {
    const length = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + length));
    const type = directory[at + 66] ?? 0;
    const number = (offset: number): number => view.getUint32(at + offset, true);
    const links = { left: number(68), right: number(72), child: number(76) };
    entries.push({ name, type, ...links, start: number(116), size: number(120) });
  }
  return entries;
}

/** Streams of the root folder; those of embedded documents have the same names and lie in folders of their own. */
function streamsOf(root: Entry, entries: Entry[]): Entry[] {
  const found: Entry[] = [];
  const seen = new Set<number>();
  const queue = [root.child];
  for (const id of queue) {
    const entry = entries[id];
    if (entry === undefined || seen.has(id)) continue;
    seen.add(id);
    if (entry.type === STREAM) found.push(entry);
    queue.push(entry.left, entry.right);
  }
  return found;
}
