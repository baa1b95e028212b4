/** Streams of a PDF that unpack to more than any page draws: pdf.js would unpack and follow them to their end. */
import { inflateSync } from 'node:zlib';
import { MAX_PDF_STREAM_BYTES } from '../limits.js';

const STREAM = Buffer.from('stream');
const END = Buffer.from('endstream');
/** How far before its data a stream's dictionary may begin. */
const DICTIONARY = 1_024;
/** Deflate packs a thousand to one at best: what is smaller cannot unpack to more than the limit. */
const BEST_RATIO = 1_000;

/** Does a stream unpack to more than the limit? Pictures are left out: they are never unpacked for their text. */
export function hasSwollenStream(bytes: Uint8Array): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = data.indexOf(STREAM); at >= 0; at = data.indexOf(STREAM, at)) {
    const start = afterLineEnd(data, at + STREAM.length);
    const end = data.indexOf(END, start);
    if (end < 0) return false;
    const isLarge = end - start > MAX_PDF_STREAM_BYTES / BEST_RATIO;
    if (isLarge && isPacked(data, at) && unpacksBeyond(data.subarray(start, end))) return true;
    at = end + END.length;
  }
  return false;
}

function afterLineEnd(data: Buffer, at: number): number {
  const start = data[at] === 0x0d ? at + 1 : at;
  return data[start] === 0x0a ? start + 1 : start;
}

/** Only what deflate packed, and no picture; the dictionary is what stands behind the last "obj". */
function isPacked(data: Buffer, at: number): boolean {
  const before = data.toString('latin1', Math.max(0, at - DICTIONARY), at);
  const dictionary = before.slice(before.lastIndexOf('obj') + 1);
  return /\/(?:FlateDecode|Fl)(?![A-Za-z])/u.test(dictionary) && !/\/Subtype\s*\/Image/u.test(dictionary);
}

function unpacksBeyond(packed: Buffer): boolean {
  try {
    inflateSync(packed, { maxOutputLength: MAX_PDF_STREAM_BYTES });
    return false;
  } catch (error) {
    return error instanceof RangeError; // other errors are pdf.js's to tell
  }
}
