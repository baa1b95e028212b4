/**
 * Letters drawn in a second font. Where the main font lacks a Vietnamese letter, the writer of the PDF prints the line with
 * holes and fills them afterwards from another font; pdf.js takes a narrow hole for a space. Here the letters go back into
 * their holes. Positions inside a piece are estimates, so the spelling of Vietnamese decides where they leave a doubt.
 */

import { isSyllable } from '../../vi/syllables.js';
import type { PdfItem } from './document.js';

/** Widths of letters in the face that plans are set in (Times New Roman), in thousandths of the letter size. */
const WIDTHS: [number, string][] = [
  [250, '.,'],
  [278, 'ijlt/:;'],
  [333, 'frI-()'],
  [389, 's'],
  [444, 'acez“”'],
  [556, 'FPS'],
  [611, 'ELTZ'],
  [667, 'BCR'],
  [722, 'ADGHKNOQUVXYĐw'],
  [778, 'm'],
  [833, '%'],
  [889, 'M'],
];
const USUAL_WIDTH = 500;
/** The table with all letters with marks, which are as wide as without. */
const WIDTH_OF = new Map<string, number>(
  WIDTHS.flatMap(([width, letters]) => [...letters].map((c): [string, number] => [c, width])),
);
for (let code = 0xc0; code <= 0x1ef9; code++) {
  const char = String.fromCharCode(code);
  const width = WIDTH_OF.get(char.normalize('NFD').charAt(0));
  if (width !== undefined && /\p{L}/u.test(char)) WIDTH_OF.set(char, width);
}
/** A space is at least this wide; justified lines stretch it. */
const MIN_SPACE = 0.2;

/** Holes are filled by a few letters at a time ("ưở"); longer text over other text is an overprint, not a filling. */
const MAX_FILLING = 4;
/** A hole is looked for this far (in letter sizes) from where it should be. */
const REACH = 1.3;
/** Letters of a word stand nearer than this. */
const TOUCHING = 0.1;
/** What a hole whose letters make no syllable has to be nearer by. */
const MISSPELT = 0.9;

/** In a line under repair: probably a space, probably none. */
export const MAYBE_SPACE = '\uE000';
export const MAYBE_NONE = '\uE001';

/** Puts fillings into the pieces that they lie on; pieces must stand on one baseline, sorted from the left. */
export function weave(items: PdfItem[]): PdfItem[] {
  if (!items.some((item, i) => overlaps(items[i - 1], item) || isInWord(items[i - 1], item))) return items;
  const pieces = items
    .map(withWidth)
    .flatMap(cutAtSpaces)
    .sort((a, b) => b.left - a.left);
  const hosts = pieces.filter((piece) => piece.text.includes(' '));
  const fillings = pieces.filter((p) => p.text.length <= MAX_FILLING && hosts.some((host) => covers(host, p)));
  const filled = new Set(fillings);
  const out = pieces.filter((piece) => !filled.has(piece));
  // From the right: then the text behind a hole ends where the piece ends, or at the next hole, which is exact.
  for (const piece of fillings) {
    const at = out.findIndex((other) => covers(other, piece));
    const host = out[at];
    const parts = host === undefined ? null : fill(host, piece);
    if (parts === null) out.push({ ...piece, woven: true });
    else out.splice(at, 1, ...parts);
  }
  const mixed = new Set(out.map((item) => item.font)).size > 1;
  return out.sort((a, b) => a.left - b.left).map((item) => ({ ...item, woven: mixed || item.woven === true }));
}

const overlaps = (before: PdfItem | undefined, item: PdfItem): boolean =>
  before !== undefined && item.left < before.right - 0.15 * item.size && before.font !== item.font;

/** Letters of two fonts side by side with nothing between them: a word that is put together. */
const isInWord = (before: PdfItem | undefined, item: PdfItem): boolean =>
  before !== undefined &&
  before.font !== item.font &&
  item.left - before.right < TOUCHING * item.size &&
  /\p{Ll}\p{M}*$/u.test(before.text) &&
  /^\p{Ll}/u.test(item.text);

/** A letter that goes back over the one before it is told without a width, and would seem to have a space behind it. */
function withWidth(item: PdfItem): PdfItem {
  if (item.right > item.left || item.text.length > MAX_FILLING) return item;
  const width = [...item.text.normalize('NFC')].reduce((sum, c) => sum + (WIDTH_OF.get(c) ?? USUAL_WIDTH), 0);
  return { ...item, right: item.left + (width * item.size) / 1000 };
}

function covers(host: PdfItem, piece: PdfItem): boolean {
  const centre = (piece.left + piece.right) / 2;
  return host.font !== piece.font && centre > host.left && centre < host.right;
}

/** A filling font prints "ộ ự" for letters that stand apart: each is a piece of its own. */
function cutAtSpaces(item: PdfItem): PdfItem[] {
  if (item.text.length > 2 * MAX_FILLING || !item.text.trim().includes(' ')) return [item];
  const offsets = offsetsOf(item);
  return [...item.text.matchAll(/\S+/gu)].map((match) => ({
    ...item,
    text: match[0],
    left: offsets[match.index] ?? item.left,
    right: offsets[match.index + match[0].length] ?? item.right,
  }));
}

/** Where the characters of a piece begin, estimated: letters by their widths, spaces share what is left. One more than characters. */
function offsetsOf(item: PdfItem): number[] {
  const { text, size } = item;
  let ink = 0;
  let spaces = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === ' ') spaces++;
    else ink += WIDTH_OF.get(text[i] ?? '') ?? USUAL_WIDTH;
  }
  ink *= size / 1000;
  const room = item.right - item.left;
  const space = Math.max(MIN_SPACE * size, (room - ink) / Math.max(1, spaces));
  const scale = room / (ink + spaces * space || 1);
  const offsets = [item.left];
  let at = item.left;
  for (let i = 0; i < text.length; i++) {
    at += scale * (text[i] === ' ' ? space : ((WIDTH_OF.get(text[i] ?? '') ?? USUAL_WIDTH) * size) / 1000);
    offsets.push(at);
  }
  return offsets;
}

/** The host cut in two at the space under the piece, with the piece between; null when there is no such space. */
function fill(host: PdfItem, piece: PdfItem): PdfItem[] | null {
  const offsets = offsetsOf(host);
  const centre = (piece.left + piece.right) / 2;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let index = host.text.indexOf(' '); index >= 0; index = host.text.indexOf(' ', index + 1)) {
    const away = Math.abs(((offsets[index] ?? 0) + (offsets[index + 1] ?? 0)) / 2 - centre) / host.size;
    if (away >= REACH) continue;
    const cost = away + (fits(host.text, index, piece.text) ? 0 : MISSPELT);
    if (cost < least) [best, least] = [index, cost];
  }
  if (best < 0) return null;
  return [
    { ...host, text: host.text.slice(0, best), right: piece.left },
    { ...piece, woven: true },
    // A hole and a space in a row were taken for one space: where what follows begins tells whether there was one.
    { ...host, text: host.text.slice(best + 1), left: Math.max(piece.right, offsets[best + 1] ?? 0) },
  ].filter((item) => item.text !== '');
}

/** With the piece in this space, do the letters around it make a syllable? */
function fits(text: string, space: number, piece: string): boolean {
  const before = /[\p{L}\p{M}]*$/u.exec(text.slice(0, space))?.[0] ?? '';
  const after = /^[\p{L}\p{M}]*/u.exec(text.slice(space + 1))?.[0] ?? '';
  return [before + piece + after, before + piece, piece + after].some((word) => isSyllable(word.normalize('NFC')));
}

/** Decides the doubtful spaces of a line: parts that are syllables win, then what the positions say. */
export function settleSpaces(line: string): string {
  if (!/[\uE000\uE001]/u.test(line)) return line;
  return line
    .replace(/\p{L}[\p{L}\p{M}\uE000\uE001]*[\p{L}\p{M}]/gu, settleRun)
    .replace(/\uE001(?=[\p{L}\d])(?<=[,;:.!?)”%…]\uE001|\p{L}\uE001(?=\d)|\d\uE001(?=\p{L}))/gu, ' ')
    .replaceAll(MAYBE_SPACE, ' ')
    .replaceAll(MAYBE_NONE, '');
}

/** Costs of a cut: a part that is no syllable, and going against the positions. */
const NO_SYLLABLE = 3;
const AGAINST_POSITION = 1;
/** Between equals a consonant begins the next syllable: "hạ tầng", as "hạt ầng" could be spelt too but no word sounds so. */
const NO_ONSET = 0.25;
/** More doubtful places in a run than this are settled by position alone. */
const MAX_DOUBTS = 24;

function settleRun(run: string): string {
  const parts = run.split(/([\uE000\uE001])/u);
  if (parts.length < 3 || parts.length > 2 * MAX_DOUBTS) return run;
  // best[i]: the cheapest way to write the first i fragments.
  const best: { cost: number; text: string }[] = [{ cost: 0, text: '' }];
  const count = (parts.length + 1) / 2;
  for (let end = 1; end <= count; end++) {
    let choice = { cost: Number.POSITIVE_INFINITY, text: '' };
    let joined = '';
    let cost = 0;
    for (let start = end - 1; start >= 0; start--) {
      if (start < end - 1 && parts[2 * start + 1] === MAYBE_SPACE) cost += AGAINST_POSITION;
      joined = (parts[2 * start] ?? '') + joined;
      const head = best[start] ?? choice;
      const cut =
        start > 0 && joined !== '' && head.text !== '' && parts[2 * start - 1] === MAYBE_NONE ? AGAINST_POSITION : 0;
      const total = head.cost + cost + cut + spellingCost(joined);
      if (total < choice.cost)
        choice = {
          cost: total,
          text: head.text === '' || joined === '' ? head.text + joined : `${head.text} ${joined}`,
        };
    }
    best.push(choice);
  }
  return best[count]?.text ?? run;
}

function spellingCost(part: string): number {
  if (part === '') return 0;
  return (
    (isSyllable(part.normalize('NFC')) ? 0 : NO_SYLLABLE) + (VOWEL_FIRST.test(part.normalize('NFD')) ? NO_ONSET : 0)
  );
}
const VOWEL_FIRST = /^[aeiouy]/iu;
