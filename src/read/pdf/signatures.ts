/**
 * Signature dictionaries of a PDF. They stand uncompressed in the file, as the byte ranges that were signed are counted
 * from its start; so they are found without walking through its objects.
 */
import { Buffer } from 'node:buffer';
import type { Mark } from '../../model/text.js';

/** More than this are no signatures of people. */
const MAX_SIGNATURES = 50;
/** What stands between the start of the dictionary and its byte range at most, beside the signature itself. */
const REACH = 4_096;
const CONTENTS = /\/Contents\s*<[0-9A-Fa-f\s]*>/gu;
const STRING = String.raw`\s*(\((?:[^\\()]|\\[\s\S]|\([^()]*\))*\)|<[0-9A-Fa-f\s]*>)`;
const TIME = new RegExp(`/M${STRING}`, 'u');
const NAME = new RegExp(`/Name${STRING}`, 'u');
const PDF_TIME = /^D:(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?(?:(Z)|([+-]\d{2})'?(\d{2})?)?/u;

/** The digital signatures of a file, as its dictionaries tell. */
export function signaturesIn(bytes: Uint8Array): Mark[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const marks: Mark[] = [];
  let at = file.indexOf('/ByteRange');
  for (; at >= 0 && marks.length < MAX_SIGNATURES; at = file.indexOf('/ByteRange', at + 1)) {
    const mark = signatureAt(file, at);
    if (mark !== null) marks.push(mark);
  }
  return marks;
}

function signatureAt(file: Buffer, at: number): Mark | null {
  const start = Math.max(0, file.lastIndexOf(' obj', at));
  const end = file.indexOf('endobj', at);
  if (end < 0) return null;
  const before = file.subarray(Math.max(start, at - MAX_DICTIONARY), at).toString('latin1');
  const after = file.subarray(at, Math.min(end, at + MAX_DICTIONARY)).toString('latin1');
  const body = (before + after).replace(CONTENTS, ' ');
  if (body.length > 2 * REACH) return null;
  const time = isoOf(decode(TIME.exec(body)?.[1]));
  const name = decode(NAME.exec(body)?.[1]).trim();
  if (time === null && name === '') return null;
  const mark: Mark = { kind: 'signature', text: [name, time ?? ''].filter((part) => part !== '').join(', ') };
  if (name !== '') mark.signedBy = name;
  if (time !== null) mark.signedAt = time;
  return mark;
}

/** Room for the signature: 64 KB in hexadecimal digits hold any chain of certificates. */
const MAX_DICTIONARY = 160 * 1024;

/** A string of PDF: in brackets with escapes, or in hexadecimal digits; UTF-16 where it says so. */
function decode(raw: string | undefined): string {
  if (raw === undefined) return '';
  const inner = raw.slice(1, -1);
  const bytes = raw.startsWith('<')
    ? Buffer.from(inner.replace(/\s/gu, ''), 'hex')
    : Buffer.from(
        inner.replace(/\\(\d{1,3}|\r?\n|[\s\S])/gu, (_, code: string) => unescaped(code)),
        'latin1',
      );
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return bytes
      .subarray(2, 2 + ((bytes.length - 2) & ~1))
      .swap16()
      .toString('utf16le')
      .normalize('NFC');
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return bytes.subarray(3).toString('utf8').normalize('NFC');
  return bytes.toString('latin1');
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
function unescaped(code: string): string {
  if (/^\d/u.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 255);
  return /^\r?\n$/u.test(code) ? '' : (ESCAPES[code] ?? code);
}

/** "D:20220915085800+07'00'" -> "2022-09-15T08:58:00+07:00". */
function isoOf(time: string): string | null {
  const [, y = '', m = '', d = '', h, min = '00', s = '00', utc, zone, minutes = '00'] = PDF_TIME.exec(time) ?? [];
  if (y === '' || Number(m) > 12 || Number(d) > 31) return null;
  if (h === undefined) return `${y}-${m}-${d}`;
  return `${y}-${m}-${d}T${h}:${min}:${s}${utc ?? (zone === undefined ? '' : `${zone}:${minutes}`)}`;
}

/** What is printed, completed by what the file says; a signature that is told by both is one. */
export function mergeSignatures(printed: Mark[], filed: Mark[]): Mark[] {
  const marks = printed.map((mark) => ({ ...mark }));
  for (const mark of filed) {
    const same = marks.find((own) => own.kind === 'signature' && isSame(own, mark));
    if (same === undefined) marks.push(mark);
    else {
      same.signedBy ??= mark.signedBy;
      same.signedAt ??= mark.signedAt;
    }
  }
  return marks;
}

/** One time, to the minute (the print may round), or one name where a time is missing. */
const A_MINUTE = 60_000;
function isSame(a: Mark, b: Mark): boolean {
  if (a.signedAt !== undefined && b.signedAt !== undefined)
    return Math.abs(Date.parse(a.signedAt) - Date.parse(b.signedAt)) < A_MINUTE;
  return a.signedBy !== undefined && a.signedBy.toLowerCase() === b.signedBy?.toLowerCase();
}
