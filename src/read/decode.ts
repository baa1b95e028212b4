import { isUtf8 } from 'node:buffer';
import { decode as decodeLegacy } from '../vi/legacy/codec.js';
import { type Cured, cureLines } from '../vi/legacy/cure.js';
import { legalShare } from '../vi/legal-share.js';

/** Bytes of a text file as characters, and what the encoding was taken to be. */
export interface Decoded {
  text: string;
  encoding: string;
  /** No mark and no proof: the letters may be wrong. */
  guessed: boolean;
  /** What was brought out of an old Vietnamese system, in which bytes are letters of their own. */
  cured: Pick<Cured, 'systems' | 'guesses'>;
}

export const NOT_CURED: Decoded['cured'] = { systems: [], guesses: [] };
const VIETNAMESE = 'windows-1258';

/** A file is decoded once to see what it is and once to be read: weighing old encodings takes seconds. */
const known = new WeakMap<Uint8Array, Decoded>();

/** Decodes by byte order mark, then by proof (valid UTF-8, the high bytes of UTF-16), then by what reads as Vietnamese. */
export function decodeText(bytes: Uint8Array): Decoded {
  const decoded = known.get(bytes) ?? decodedOf(bytes);
  known.set(bytes, decoded);
  return decoded;
}

function decodedOf(bytes: Uint8Array): Decoded {
  const sure = byMark(bytes) ?? utf16Kind(bytes);
  if (sure !== null) return modern(decode(bytes, sure), sure);
  const text = strictUtf8(bytes);
  if (text !== null) return modern(text, 'utf-8');
  return bytes.length > MAX_MIXED_BYTES ? bySample(bytes) : byLines(bytes);
}

/** Files up to this size are weighed line by line (a plan has some 50 KB); weighing takes seconds for every megabyte. */
const MAX_MIXED_BYTES = 256 * 1024;

/** A large file is read throughout as its beginning is. */
function bySample(bytes: Uint8Array): Decoded {
  const sample = byLines(bytes.subarray(0, MAX_MIXED_BYTES));
  const [system] = sample.cured.systems;
  if (system !== undefined) return { ...sample, text: decodeLegacy(decodeWestern(bytes), system) };
  return { ...sample, text: decode(bytes, sample.encoding === VIETNAMESE ? VIETNAMESE : 'utf-8') };
}

/** Text of an old system may have been saved as Unicode without anyone noticing: its western letters came along. */
function modern(text: string, encoding: string): Decoded {
  const { lines, ...cured } = cureLines(text.split('\n'));
  return { text: cured.systems.length === 0 ? text : lines.join('\n'), encoding, guessed: false, cured };
}

/** Do the bytes begin with a byte order mark? */
export const hasMark = (bytes: Uint8Array): boolean => byMark(bytes) !== null;

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

const SAMPLE = 4_000;
/** High bytes of Vietnamese in UTF-16: plain and western letters, "ă đ ĩ ũ ơ ư", loose marks, "ạ" to "ỹ", dashes and quotes. */
const HIGH_BYTES = new Set([0x00, 0x01, 0x03, 0x1e, 0x20]);
/** Share of the units with such a high byte; a few signs and symbols may be of other blocks. */
const UTF16_SHARE = 0.9;
/** A zero among the high bytes is what no other encoding of text has. */
const UTF16_ZEROS = 0.2;

/** UTF-16 without a mark: one of every two bytes is the number of a block, and only a few blocks are in use. */
function utf16Kind(bytes: Uint8Array): string | null {
  if (bytes.length < 2 || bytes.length % 2 === 1) return null;
  const low = blocksAt(bytes, 1);
  const high = blocksAt(bytes, 0);
  const likely = (mine: Blocks, other: Blocks): boolean =>
    mine.known > UTF16_SHARE && mine.known > other.known && (mine.zeros > UTF16_ZEROS || mine.letters > UTF16_ZEROS);
  if (likely(low, high)) return 'utf-16le';
  return likely(high, low) ? 'utf-16be' : null;
}

/** Shares of all units whose block is known, whose block is 0, and whose block has marked letters. */
interface Blocks {
  known: number;
  zeros: number;
  letters: number;
}

function blocksAt(bytes: Uint8Array, offset: 0 | 1): Blocks {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  let known = 0;
  let zeros = 0;
  let letters = 0;
  for (let i = 0; i < length; i += 2) {
    const block = bytes[i + offset] ?? 0;
    const unit = bytes[i + 1 - offset] ?? 0;
    if (!HIGH_BYTES.has(block) || (block === 0 && unit === 0)) continue;
    known++;
    if (block === 0) zeros++;
    if (block === 0x01 || block === 0x1e) letters++;
  }
  const units = length / 2;
  return { known: known / units, zeros: zeros / units, letters: letters / units };
}

const strictUtf8 = (bytes: Uint8Array): string | null => (isUtf8(bytes) ? decode(bytes, 'utf-8') : null);

/** The ways in which lines that are no UTF-8 may be meant. Of equals the first is taken. */
const READINGS = ['legacy', 'utf-8', 'mixed', VIETNAMESE] as const;
type Reading = (typeof READINGS)[number];

const NAMES: Record<Reading, string> = {
  legacy: 'windows-1252',
  'utf-8': 'utf-8',
  mixed: `utf-8 lẫn ${VIETNAMESE}`,
  [VIETNAMESE]: VIETNAMESE,
};

/** A file may be put together from pieces of several encodings: every line that is no UTF-8 is read as it makes sense. */
function byLines(bytes: Uint8Array): Decoded {
  const lines = linesOf(bytes).map((line) => ({ line, text: strictUtf8(line) }));
  const broken = lines.filter(({ text }) => text === null).map(({ line }) => line);
  const { lines: legacy, ...cured } = cureLines(broken.map(decodeWestern));
  const readings: Record<Reading, string[]> = {
    legacy: cured.systems.length === 0 ? [] : legacy,
    'utf-8': broken.map((line) => decode(line, 'utf-8')),
    mixed: broken.map(decodeMixed),
    [VIETNAMESE]: broken.map((line) => decode(line, VIETNAMESE)),
  };
  const main = bestOf(readings, (texts) => texts.slice(0, SAMPLE).join('\n'));
  let at = 0;
  const read = lines.map(({ text }) => {
    if (text !== null) return text;
    const i = at++;
    const own = i < SAMPLE ? bestOf(readings, (texts) => texts[i] ?? '', main) : main;
    return readings[own][i] ?? '';
  });
  const isOld = main === 'legacy';
  return { text: read.join('\n'), encoding: NAMES[main], guessed: !isOld, cured: isOld ? cured : NOT_CURED };
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  lines.push(bytes.subarray(start));
  return lines;
}

/** The reading with the most legal words; the favourite, if there is one, when no other has more. */
function bestOf(readings: Record<Reading, string[]>, text: (texts: string[]) => string, favourite?: Reading): Reading {
  const order = favourite === undefined ? READINGS : [favourite, ...READINGS];
  let best: Reading = favourite ?? 'utf-8';
  let most = Number.NEGATIVE_INFINITY;
  for (const reading of order) {
    if (readings[reading].length === 0) continue;
    const { legal, words } = legalShare(text(readings[reading]));
    const score = 2 * legal - words;
    if (score <= most) continue;
    most = score;
    best = reading;
  }
  return best;
}

/** UTF-8 where it is valid, the Vietnamese code page for each byte that is not. */
function decodeMixed(line: Uint8Array): string {
  const out: string[] = [];
  let start = 0;
  const flush = (end: number): void => {
    if (end > start) out.push(decode(line.subarray(start, end), 'utf-8'));
  };
  for (let i = 0; i < line.length; ) {
    const length = sequenceAt(line, i);
    if (length === 0) {
      flush(i);
      out.push(decode(line.subarray(i, i + 1), VIETNAMESE));
      start = i + 1;
    }
    i += Math.max(1, length);
  }
  flush(line.length);
  return out.join('');
}

/** Bytes of the UTF-8 sequence that begins here, 0 when none does. */
function sequenceAt(line: Uint8Array, at: number): number {
  const lead = line[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  return length > 0 && strictUtf8(line.subarray(at, at + length)) !== null && at + length <= line.length ? length : 0;
}

/**
 * Bytes as the western letters that the old systems borrowed. Between 80 and 9F the western and the Vietnamese page have the
 * same quotes and dashes; elsewhere a byte is its own code point. (Node's own decoder of the western page forgets the quotes.)
 */
function decodeWestern(line: Uint8Array): string {
  const bytes = Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString('latin1');
  return bytes.replace(/[\u0080-\u009F]/gu, (c) => decode(Uint8Array.of(c.charCodeAt(0)), VIETNAMESE));
}

/** Made once: a decoder for each of a hundred thousand lines takes longer than the lines. */
const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

function decode(bytes: Uint8Array, encoding: string): string {
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding);
  decoders.set(encoding, decoder);
  return decoder.decode(bytes);
}
