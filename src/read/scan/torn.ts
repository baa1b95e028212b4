/**
 * Lines that the engine tore in two: the marks of a line's letters became a line of specks of their own, and the letters
 * lost them. Read once more by itself such a line comes out whole, as its neighbours no longer mislead the engine.
 */
import type { RecognisedWord, Recogniser } from '../tools.js';
import { pgmOf, type Raster } from './raster.js';

interface Line {
  words: RecognisedWord[];
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Words of which a line of marks has at least so many. */
const MIN_SPECKS = 2;
/** Share of them that are no words. */
const SPECKS = 0.6;
/** Specks are this much lower than the words of the page. */
const LOW = 0.75;
/** White around the cutting, in heights of a line. */
const AROUND = 1;
/** A page with more torn lines is beyond repair by pieces. */
const MAX_TORN = 30;

/** The words of a page, torn lines read again; `page` is the picture that they were read on. */
export async function mendTorn(words: RecognisedWord[], page: Raster, ocr: Recogniser): Promise<RecognisedWord[]> {
  const lines = linesOf(words);
  const usual = median(words.map((word) => word.bottom - word.top));
  const torn = lines.filter((line) => isMarks(line, usual));
  if (torn.length === 0 || torn.length > MAX_TORN) return words;
  const mended = new Map<Line, RecognisedWord[]>();
  await Promise.all(
    torn.map(async (marks) => {
      const below = lines.find((line) => line !== marks && !torn.includes(line) && isUnder(line, marks, usual));
      if (below === undefined) return;
      const whole = await readAgain(marks, below, page, ocr, usual).catch(() => null);
      if (whole === null || meanOf(whole) < meanOf(below.words)) return;
      mended.set(marks, []);
      mended.set(below, whole);
    }),
  );
  return lines.flatMap((line) => mended.get(line) ?? line.words);
}

function linesOf(words: RecognisedWord[]): Line[] {
  const lines: Line[] = [];
  for (const word of words) {
    const { left, top, right, bottom } = word;
    const last = lines.at(-1);
    if (last === undefined || last.words[0]?.line !== word.line) {
      lines.push({ words: [word], left, top, right, bottom });
      continue;
    }
    last.words.push(word);
    last.left = Math.min(last.left, left);
    last.top = Math.min(last.top, top);
    last.right = Math.max(last.right, right);
    last.bottom = Math.max(last.bottom, bottom);
  }
  return lines;
}

const isSpeck = (word: RecognisedWord, usual: number): boolean =>
  !/[\p{L}\p{N}]{3}/u.test(word.text) && word.bottom - word.top < LOW * usual;

const isMarks = ({ words }: Line, usual: number): boolean =>
  words.length >= MIN_SPECKS && words.filter((word) => isSpeck(word, usual)).length >= SPECKS * words.length;

/** The letters stand right under their marks, and reach as far. */
const isUnder = (line: Line, marks: Line, usual: number): boolean =>
  line.bottom > marks.bottom &&
  line.top < marks.bottom + usual &&
  line.bottom - marks.top < 3 * usual &&
  line.left < marks.right &&
  marks.left < line.right;

async function readAgain(
  marks: Line,
  below: Line,
  page: Raster,
  ocr: Recogniser,
  usual: number,
): Promise<RecognisedWord[]> {
  const pad = Math.round(AROUND * usual);
  const left = Math.max(0, Math.min(marks.left, below.left) - 4);
  const right = Math.min(page.width, Math.max(marks.right, below.right) + 4);
  const top = Math.max(0, Math.min(marks.top, below.top) - 3);
  const bottom = Math.min(page.height, below.bottom + 3);
  const [width, height] = [right - left + 2 * pad, bottom - top + 2 * pad];
  const cutting: Raster = { width, height, data: new Uint8Array(width * height).fill(255) };
  for (let y = top; y < bottom; y++) {
    const row = page.data.subarray(y * page.width + left, y * page.width + right);
    cutting.data.set(row, (y - top + pad) * width + pad);
  }
  const line = below.words[0]?.line;
  const { words } = await ocr.recognise(pgmOf(cutting));
  return words.map((word) => ({
    ...word,
    line,
    left: word.left - pad + left,
    right: word.right - pad + left,
    top: word.top - pad + top,
    bottom: word.bottom - pad + top,
  }));
}

/** Mean over letters. */
export function meanOf(words: RecognisedWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return letters === 0 ? 0 : words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / letters;
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
