/** The parts of a Word document by name, whether it comes as a zip file or as one XML file. */
import { MAX_PART_BYTES, MAX_PARTS_BYTES } from '../limits.js';
import { decodeXml } from '../xml.js';
import { listEntries, unpackEntry, ZipBroken, type ZipEntry } from '../zip.js';
import { partsOfWord2003 } from './word-2003.js';

/** Gives the text of a part by its name, null when there is none; all names; and the bytes of a part. */
export type Unpack = ((name: string) => string | null) & {
  names: string[];
  bytes: (name: string) => Uint8Array | null;
};

/** Part names differ by more than their case; some writers change it ("Word/document.xml"). */
export const partName = (name: string): string => name.replaceAll('\\', '/').replace(/^\//u, '').toLowerCase();

export function openPackage(bytes: Uint8Array): Unpack {
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? zipped(bytes) : inOneFile(bytes);
}

/** The parts of a zip file, within the limits on one part and on all of them. */
function zipped(bytes: Uint8Array): Unpack {
  const entries = new Map<string, ZipEntry>();
  for (const entry of listEntries(bytes)) entries.set(partName(entry.name), entry);
  let budget = MAX_PARTS_BYTES;
  const partBytes = (name: string): Uint8Array | null => {
    const entry = entries.get(partName(name));
    if (entry === undefined) return null;
    const part = unpackEntry(bytes, entry, Math.min(MAX_PART_BYTES, budget));
    budget -= part.length;
    return part;
  };
  const unpack = (name: string): string | null => {
    const part = partBytes(name);
    return part === null ? null : decodeXml(part);
  };
  return Object.assign(unpack, { names: [...entries.keys()], bytes: partBytes });
}

/** "Word XML Document": a package in one file, or the form of Word 2003. */
function inOneFile(bytes: Uint8Array): Unpack {
  const xml = decodeXml(bytes);
  const parts = xml.includes('<pkg:part') ? flatParts(xml) : partsOfWord2003(xml);
  if (parts === null) throw new ZipBroken('XML không phải văn bản Word');
  const unpack = (name: string): string | null => parts.get(partName(name)) ?? null;
  const encoder = new TextEncoder();
  const partBytes = (name: string): Uint8Array | null => {
    const part = unpack(name);
    return part === null ? null : encoder.encode(part);
  };
  return Object.assign(unpack, { names: [...parts.keys()], bytes: partBytes });
}

/** Pictures and files are left out: what refers to them then finds nothing. */
function flatParts(xml: string): Map<string, string> {
  const parts = new Map<string, string>();
  for (const piece of xml.split(/<pkg:part\s/u).slice(1)) {
    const name = /pkg:name\s*=\s*["']([^"']+)/u.exec(piece)?.[1];
    const start = /<pkg:xmlData[^>]*>/u.exec(piece);
    const end = piece.lastIndexOf('</pkg:xmlData>');
    if (name !== undefined && start !== null && end > start.index)
      parts.set(partName(name), piece.slice(start.index + start[0].length, end));
  }
  return parts;
}
