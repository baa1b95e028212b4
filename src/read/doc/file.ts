/** The main stream of a .doc, its table stream, and where the parts of the document lie in them (MS-DOC: Fib). */
import { type Compound, openCompound } from './compound.js';

export class DocEncrypted extends Error {}
/** A document of Word 6 or 95, or of another program. */
export class DocForeign extends Error {}

export interface DocFile {
  /** The stream WordDocument. */
  main: DataView;
  table: DataView;
  /** The stream Data: long properties; empty when there is none. */
  data: DataView;
  /** Lengths of the texts that lie one behind the other. */
  lengths: {
    body: number;
    notes: number;
    headers: number;
    macros: number;
    comments: number;
    endnotes: number;
    boxes: number;
  };
}

const MAGIC = 0xa5ec;
/** Word 97. Before it text and tables were kept in another way. */
const FIRST_VERSION = 0xc1;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const LENGTHS = 0x4c;
const PAIRS = 0x9a;

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export function openDoc(bytes: Uint8Array): DocFile {
  const compound: Compound = openCompound(bytes);
  const stream = compound.stream('WordDocument');
  if (stream === null) throw new DocForeign('không thấy phần văn bản của Word');
  const main = viewOf(stream);
  if (main.getUint16(0, true) !== MAGIC || main.getUint16(2, true) < FIRST_VERSION) {
    throw new DocForeign('văn bản của Word 6.0/95 hoặc cũ hơn');
  }
  const flags = main.getUint16(10, true);
  if ((flags & ENCRYPTED) !== 0) throw new DocEncrypted();
  const table = compound.stream((flags & SECOND_TABLE) !== 0 ? '1Table' : '0Table');
  if (table === null) throw new DocForeign('thiếu phần định dạng');
  const length = (index: number): number => main.getUint32(LENGTHS + 4 * index, true);
  return {
    main,
    table: viewOf(table),
    data: viewOf(compound.stream('Data') ?? new Uint8Array(0)),
    lengths: {
      body: length(0),
      notes: length(1),
      headers: length(2),
      macros: length(3),
      comments: length(4),
      endnotes: length(5),
      boxes: length(6),
    },
  };
}

/** Numbers of the parts in the list of places (FibRgFcLcb97). */
export const PART = {
  styles: 1,
  noteRefs: 2,
  noteTexts: 3,
  headerTexts: 11,
  runs: 12,
  paragraphs: 13,
  fonts: 15,
  pieces: 33,
  shapes: 40,
  endnoteRefs: 46,
  endnoteTexts: 47,
  boxTexts: 56,
  lists: 73,
  listUses: 74,
} as const;

/** A part of the table stream; empty when the document has none, or when its place is beyond the end. */
export function partOf(file: DocFile, part: keyof typeof PART): DataView {
  const at = PAIRS + 8 * PART[part];
  if (at + 8 > file.main.byteLength) return new DataView(new ArrayBuffer(0));
  const [start, size] = [file.main.getUint32(at, true), file.main.getUint32(at + 4, true)];
  if (size === 0 || start + size > file.table.byteLength) return new DataView(new ArrayBuffer(0));
  return new DataView(file.table.buffer, file.table.byteOffset + start, size);
}

/** As `partOf`, but up to the end of the stream: the levels of the lists lie behind the part that names them. */
export function partToEnd(file: DocFile, part: keyof typeof PART): DataView {
  const own = partOf(file, part);
  if (own.byteLength === 0) return own;
  const start = own.byteOffset - file.table.byteOffset;
  return new DataView(file.table.buffer, own.byteOffset, file.table.byteLength - start);
}

/** A list of places and what is kept for the stretch behind each: n + 1 numbers, n rows of `rowSize` bytes (PLC). */
export function plcOf(view: DataView, rowSize: number): { places: number[]; row(index: number): number } {
  const count = view.byteLength < 4 ? 0 : Math.floor((view.byteLength - 4) / (4 + rowSize));
  const places: number[] = [];
  if (view.byteLength >= 4) for (let i = 0; i <= count; i++) places.push(view.getUint32(4 * i, true));
  return { places, row: (index) => 4 * (count + 1) + rowSize * index };
}
