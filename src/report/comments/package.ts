/** The parts of a Word document that a comment touches, found as Word finds them: by relationships, not by names. */
import { MAX_PART_BYTES, MAX_PARTS_BYTES } from '../../read/limits.js';
import { streamXml } from '../../read/xml.js';
import { listEntries, unpackEntry, type ZipEntry } from '../../read/zip.js';

/** Why no comments can be written into a file; the message is Vietnamese. */
export class NotCommentable extends Error {}

export interface Part {
  /** As the archive spells it. */
  name: string;
  xml: string;
  encoding: Encoding;
}

export interface WordFile {
  document: Part;
  types: Part;
  /** Relationships of the document; null where it has none yet. */
  relations: Part | null;
  relationsName: string;
  comments: Part | null;
  /** What the relationships call the comments; null where they know of none. */
  commentsName: string | null;
  footnotes: string | null;
  endnotes: string | null;
  names: ReadonlySet<string>;
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const lower = (name: string): string => name.replaceAll('\\', '/').replace(/^\//u, '').toLowerCase();

export function openWord(bytes: Uint8Array): WordFile {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new NotCommentable('tệp Word ở dạng XML, không phải gói docx');
  const entries = new Map<string, ZipEntry>(listEntries(bytes).map((entry) => [lower(entry.name), entry]));
  let budget = MAX_PARTS_BYTES;
  const part = (name: string): Part | null => {
    const entry = entries.get(lower(name));
    if (entry === undefined) return null;
    const content = unpackEntry(bytes, entry, Math.min(MAX_PART_BYTES, budget));
    budget -= content.length;
    return { name: entry.name, ...decoded(content) };
  };
  const root = part('_rels/.rels');
  const main = (root === null ? [] : relationsOf(root.xml, '')).find(({ type }) => type === 'officeDocument');
  const document = part(main?.target ?? 'word/document.xml') ?? part('word/document.xml');
  const types = part('[Content_Types].xml');
  if (document === null || types === null) throw new NotCommentable('gói docx thiếu phần văn bản chính');
  const { folder, base } = splitName(document.name);
  const relationsName = `${folder}_rels/${base}.rels`;
  const relations = part(relationsName);
  const known = relations === null ? [] : relationsOf(relations.xml, folder);
  const target = (type: string): string | null => known.find((one) => one.type === type)?.target ?? null;
  const notes = (type: string): string | null => part(target(type) ?? `${folder}${type}.xml`)?.xml ?? null;
  const commentsName = target('comments');
  return {
    document,
    types,
    relations,
    relationsName: relations?.name ?? relationsName,
    comments: commentsName === null ? null : part(commentsName),
    commentsName,
    footnotes: notes('footnotes'),
    endnotes: notes('endnotes'),
    names: new Set(entries.keys()),
  };
}

export function splitName(name: string): { folder: string; base: string } {
  const slash = name.lastIndexOf('/') + 1;
  return { folder: name.slice(0, slash), base: name.slice(slash) };
}

interface Relation {
  type: string;
  target: string;
}

function relationsOf(xml: string, folder: string): Relation[] {
  const found: Relation[] = [];
  streamXml(xml, {
    open(name, { Type = '', Target = '', TargetMode }) {
      if (!name.endsWith('Relationship') || TargetMode === 'External') return;
      found.push({ type: Type.split('/').at(-1) ?? '', target: resolved(folder, Target) });
    },
    close() {},
    text() {},
  });
  return found;
}

function resolved(folder: string, target: string): string {
  const out: string[] = [];
  for (const step of (target.startsWith('/') ? target.slice(1) : folder + target).split('/')) {
    if (step === '..') out.pop();
    else if (step !== '.' && step !== '') out.push(step);
  }
  return out.join('/');
}

/** The text of a part, byte order mark included, so that writing it again gives the same bytes. */
function decoded(bytes: Uint8Array): { xml: string; encoding: Encoding } {
  const encoding: Encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return { xml: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
  } catch {
    throw new NotCommentable('bảng mã của tệp không giữ nguyên được khi ghi lại');
  }
}

export function encoded(xml: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(xml);
  const bytes = new Uint8Array(xml.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < xml.length; i++) view.setUint16(i * 2, xml.charCodeAt(i), encoding === 'utf-16le');
  return bytes;
}
