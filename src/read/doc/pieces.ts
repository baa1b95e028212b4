/** The text of a .doc: stretches of the main stream, one behind the other, each with one or two bytes a character. */
import { type DocFile, partOf, plcOf } from './file.js';

export interface Piece {
  /** Place of its first character in the text, and of the first behind it. */
  start: number;
  end: number;
  /** Place of its first byte in the main stream. */
  offset: number;
  wide: boolean;
  text: string;
}

export class PiecesBroken extends Error {}

const PROPERTIES = 1;
const PIECE_TABLE = 2;
const NARROW = 0x40000000;

/** Longer than any plan by far; a table that says more is broken. */
const MAX_CHARS = 20_000_000;

export function piecesOf(file: DocFile): Piece[] {
  const table = pieceTable(partOf(file, 'pieces'));
  const { places, row } = plcOf(table, 8);
  const pieces: Piece[] = [];
  for (let i = 0; i + 1 < places.length; i++) {
    const [start, end] = [places[i] ?? 0, places[i + 1] ?? 0];
    if (end < start || end > MAX_CHARS) throw new PiecesBroken('bảng đoạn chữ hỏng');
    const place = table.getUint32(row(i) + 2, true);
    const wide = (place & NARROW) === 0;
    const offset = wide ? place : (place & ~NARROW) >>> 1;
    pieces.push({ start, end, offset, wide, text: decode(file.main, offset, end - start, wide) });
  }
  if (pieces.length === 0) throw new PiecesBroken('thiếu bảng đoạn chữ');
  return pieces;
}

/** The piece table stands behind properties of pieces that were saved in a hurry. */
function pieceTable(view: DataView): DataView {
  let at = 0;
  while (at + 5 <= view.byteLength) {
    const kind = view.getUint8(at);
    if (kind === PROPERTIES) at += 3 + view.getUint16(at + 1, true);
    else if (kind === PIECE_TABLE) {
      const size = Math.min(view.getUint32(at + 1, true), view.byteLength - at - 5);
      return new DataView(view.buffer, view.byteOffset + at + 5, size);
    } else break;
  }
  throw new PiecesBroken('thiếu bảng đoạn chữ');
}

/** One byte a character is Windows' western code page, whatever the font. A text cut short stays as long as it claims. */
function decode(main: DataView, offset: number, length: number, wide: boolean): string {
  const size = Math.max(0, Math.min(wide ? 2 * length : length, main.byteLength - offset));
  if (size < (wide ? 2 * length : length)) throw new PiecesBroken('tệp bị cắt cụt');
  const bytes = new Uint8Array(main.buffer, main.byteOffset + offset, size);
  return wide ? utf16(bytes) : new TextDecoder('windows-1252').decode(bytes);
}

/** Unit by unit: a decoder would replace a lone surrogate and swallow a byte order mark, and move all places behind it. */
function utf16(bytes: Uint8Array): string {
  const parts: string[] = [];
  const units = new Uint16Array(bytes.slice().buffer);
  for (let at = 0; at < units.length; at += 8_192) parts.push(String.fromCharCode(...units.subarray(at, at + 8_192)));
  return parts.join('');
}

/** Place in the main stream of a character, and the other way round the properties are looked up by it. */
export function offsetAt(pieces: Piece[], place: number): number {
  const piece = pieceAt(pieces, place);
  return piece === undefined ? -1 : piece.offset + (place - piece.start) * (piece.wide ? 2 : 1);
}

export function pieceAt(pieces: Piece[], place: number): Piece | undefined {
  let [low, high] = [0, pieces.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece === undefined) return undefined;
    if (place < piece.start) high = middle - 1;
    else if (place >= piece.end) low = middle + 1;
    else return piece;
  }
  return undefined;
}
