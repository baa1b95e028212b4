/** An archive with some of its files replaced and added; every other file keeps its packed bytes, its day and its place. */
import { crc32, deflateRawSync } from 'node:zlib';
import { listEntries, type ZipEntry } from '../../read/zip.js';

const LOCAL_SIZE = 30;
const RECORD_SIZE = 46;
const END_SIZE = 22;
const LOCAL = 0x04034b50;
const RECORD = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;
/** The sizes stand behind the data instead of before it. */
const SIZES_LATER = 0x0008;
const UTF8_NAME = 0x0800;
/** 1980-01-01, the first day a zip can hold: a new file carries no time of day. */
const NO_DAY = 0x0021;
/** Version 2.0 of the format is all that packing needs. */
const VERSION = 20;

interface Member {
  local: Uint8Array;
  data: Uint8Array;
  record: Uint8Array;
}

/** `changes` maps the names of files, as the archive spells them, to their new contents. */
export function rewriteZip(bytes: Uint8Array, changes: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = listEntries(bytes);
  const last = new Map(entries.map((entry) => [entry.name, entry]));
  const added = [...changes].filter(([name]) => !last.has(name));
  const members = [
    ...entries.map((entry) => {
      const change = last.get(entry.name) === entry ? changes.get(entry.name) : undefined;
      return change === undefined ? kept(bytes, entry) : replaced(bytes, entry, change);
    }),
    ...added.map(([name, content]) => fresh(name, content)),
  ];
  return joined(members);
}

function headersOf(bytes: Uint8Array, entry: ZipEntry): { local: Uint8Array; record: Uint8Array; from: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from =
    entry.offset + LOCAL_SIZE + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const length =
    RECORD_SIZE +
    view.getUint16(entry.record + 28, true) +
    view.getUint16(entry.record + 30, true) +
    view.getUint16(entry.record + 32, true);
  return {
    local: bytes.slice(entry.offset, from),
    record: bytes.slice(entry.record, entry.record + length),
    from,
  };
}

function kept(bytes: Uint8Array, entry: ZipEntry): Member {
  const { local, record, from } = headersOf(bytes, entry);
  return sized({ local, record, data: bytes.subarray(from, from + entry.packed) }, entry);
}

function replaced(bytes: Uint8Array, entry: ZipEntry, content: Uint8Array): Member {
  const { local, record } = headersOf(bytes, entry);
  const data = deflateRawSync(content);
  const member = { local, record, data };
  viewOf(local).setUint16(8, DEFLATED, true);
  viewOf(record).setUint16(10, DEFLATED, true);
  return sized(member, { crc: crc32(content), packed: data.length, declared: content.length });
}

function fresh(name: string, content: Uint8Array): Member {
  const label = new TextEncoder().encode(name);
  const local = new Uint8Array(LOCAL_SIZE + label.length);
  const record = new Uint8Array(RECORD_SIZE + label.length);
  local.set(label, LOCAL_SIZE);
  record.set(label, RECORD_SIZE);
  for (const [view, signature, at] of [
    [viewOf(local), LOCAL, 4],
    [viewOf(record), RECORD, 6],
  ] as const) {
    view.setUint32(0, signature, true);
    view.setUint16(at, VERSION, true);
    view.setUint16(at + 2, UTF8_NAME, true);
    view.setUint16(at + 4, DEFLATED, true);
    view.setUint16(at + 8, NO_DAY, true);
    view.setUint16(at + 22, label.length, true);
  }
  viewOf(record).setUint16(4, VERSION, true);
  const data = deflateRawSync(content);
  return sized({ local, record, data }, { crc: crc32(content), packed: data.length, declared: content.length });
}

/** Writes the sizes where every reader looks for them: before the data. */
function sized(member: Member, { crc, packed, declared }: Pick<ZipEntry, 'crc' | 'packed' | 'declared'>): Member {
  for (const [view, at] of [
    [viewOf(member.local), 6],
    [viewOf(member.record), 8],
  ] as const) {
    view.setUint16(at, view.getUint16(at, true) & ~SIZES_LATER, true);
    view.setUint32(at + 8, crc, true);
    view.setUint32(at + 12, packed, true);
    view.setUint32(at + 16, declared, true);
  }
  return member;
}

function joined(members: readonly Member[]): Uint8Array {
  const sum = (pieces: readonly Uint8Array[]): number => pieces.reduce((size, piece) => size + piece.length, 0);
  const files = members.flatMap(({ local, data }) => [local, data]);
  const records = members.map(({ record }) => record);
  const [body, directory] = [sum(files), sum(records)];
  const out = new Uint8Array(body + directory + END_SIZE);
  let at = 0;
  for (const { local, data, record } of members) {
    viewOf(record).setUint32(42, at, true);
    out.set(local, at);
    out.set(data, at + local.length);
    at += local.length + data.length;
  }
  for (const record of records) {
    out.set(record, at);
    at += record.length;
  }
  const end = new DataView(out.buffer, body + directory);
  end.setUint32(0, END, true);
  end.setUint16(8, members.length, true);
  end.setUint16(10, members.length, true);
  end.setUint32(12, directory, true);
  end.setUint32(16, body, true);
  return out;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
