import { crc32, deflateRawSync } from 'node:zlib';

/** A member of an archive that may lie about itself. */
export interface Member {
  name: string;
  /** What it unpacks to, or packed bytes that were made once for many members. */
  data: Uint8Array;
  /** The size that the directory claims. */
  claimed?: number;
}

/** Writes an archive by hand: ordinary writers refuse to lie. */
export function zip(members: Member[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  const packed = new Map<Uint8Array, { bytes: Uint8Array; crc: number }>();
  let at = 0;
  for (const { name, data, claimed = data.length } of members) {
    const made = packed.get(data) ?? { bytes: deflateRawSync(data), crc: checksum(data) };
    packed.set(data, made);
    const label = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(made.crc, 10);
    common.writeUInt32LE(made.bytes.length, 14);
    common.writeUInt32LE(claimed, 18);
    common.writeUInt16LE(label.length, 22);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, label, made.bytes]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, tail, label]));
    parts.push(local);
    at += local.length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length & 0xffff, 8);
  end.writeUInt16LE(members.length & 0xffff, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

/** zlib.crc32 came with Node 20.15. */
const checksum = (data: Uint8Array): number => crc32(data);
