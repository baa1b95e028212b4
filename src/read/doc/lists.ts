/** Automatic lists of a .doc, laid out as those of a docx, whose counting they share (MS-DOC: PlfLst, PlfLfo). */
import type { Numbering } from '../docx/numbering.js';
import { type DocFile, partOf, partToEnd } from './file.js';

type List = Numbering['lists'] extends Map<string, infer L> ? L : never;
type Level = List['levels'] extends Map<number, infer L> ? L : never;

const LIST_SIZE = 28;
const LEVEL_SIZE = 28;
const USE_SIZE = 16;
const LEVELS = 9;

/** Kinds of numbers by their code in the file; others print as Arabic digits. */
const FORMATS: Record<number, string> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  22: 'decimalZero',
  23: 'bullet',
  255: 'none',
};
const LEGAL = 0x04;
const OWN_RESTART = 0x08;
const OWN_START = 0x10;
const OWN_LEVEL = 0x20;

/** Lists by the number under which paragraphs use them, from 1. What is cut short ends the reading, not the document. */
export function readLists(file: DocFile): Numbering {
  const numbering: Numbering = { lists: new Map(), counters: new Map(), begun: new Set() };
  const kinds = new Map<number, Map<number, Level>>();
  try {
    readKinds(partToEnd(file, 'lists'), kinds);
    readUses(partOf(file, 'listUses'), kinds, numbering);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return numbering;
}

function readKinds(view: DataView, kinds: Map<number, Map<number, Level>>): void {
  if (view.byteLength < 2) return;
  const count = view.getUint16(0, true);
  let at = 2 + count * LIST_SIZE;
  for (let i = 0; i < count; i++) {
    const list = 2 + i * LIST_SIZE;
    const simple = (view.getUint8(list + 26) & 1) === 1;
    const levels = new Map<number, Level>();
    kinds.set(view.getInt32(list, true), levels);
    for (let level = 0; level < (simple ? 1 : LEVELS); level++)
      at = readLevel(view, at, (one) => levels.set(level, one));
  }
}

/** Reads one level and gives the place behind it. */
function readLevel(view: DataView, at: number, take: (level: Level) => void): number {
  const flags = view.getUint8(at + 5);
  const text = at + LEVEL_SIZE + view.getUint8(at + 24) + view.getUint8(at + 25);
  const length = view.getUint16(text, true);
  let pattern = '';
  for (let i = 0; i < length; i++) {
    const unit = view.getUint16(text + 2 + 2 * i, true);
    pattern += unit < LEVELS ? `%${unit + 1}` : String.fromCharCode(unit);
  }
  take({
    start: view.getInt32(at, true),
    format: FORMATS[view.getUint8(at + 4)] ?? 'decimal',
    text: pattern,
    restart: (flags & OWN_RESTART) !== 0 ? view.getUint8(at + 26) : undefined,
    legal: (flags & LEGAL) !== 0,
    style: undefined,
    glued: false,
    caps: false,
    hidden: false,
    picture: false,
  });
  return text + 2 + 2 * length;
}

function readUses(view: DataView, kinds: Map<number, Map<number, Level>>, numbering: Numbering): void {
  if (view.byteLength < 4) return;
  const count = view.getUint32(0, true);
  let at = 4 + count * USE_SIZE;
  for (let i = 0; i < count; i++) {
    const use = 4 + i * USE_SIZE;
    const kind = view.getInt32(use, true);
    const list: List = { abstractId: String(kind), levels: new Map(kinds.get(kind)), startOverrides: new Map() };
    numbering.lists.set(String(i + 1), list);
    at += 4;
    for (let n = 0; n < view.getUint8(use + 12); n++) at = readChange(view, at, list);
  }
}

function readChange(view: DataView, at: number, list: List): number {
  const flags = view.getUint32(at + 4, true);
  const level = flags & 0x0f;
  if ((flags & OWN_LEVEL) === 0) {
    if ((flags & OWN_START) !== 0) list.startOverrides.set(level, view.getInt32(at, true));
    return at + 8;
  }
  return readLevel(view, at + 8, (one) => {
    list.levels.set(level, one);
    if ((flags & OWN_START) !== 0) list.startOverrides.set(level, one.start);
  });
}
