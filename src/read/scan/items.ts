/** Recognised words -> pieces of text as a PDF would have them: on baselines, in letter sizes, in points. */
import { isSyllable } from '../../vi/syllables.js';
import type { PdfItem } from '../pdf/document.js';
import type { RecognisedWord } from '../tools.js';

/* How far letters reach above and below the baseline, in letter sizes of the types that offices print with (Times). */
const CAPITAL = 0.67;
const SMALL = 0.46;
const LEVELS: readonly { letters: RegExp; above: number }[] = [
  { letters: /[ẤẦẨẪẮẰẲẴẾỀỂỄỐỒỔỖ]/u, above: 1.02 },
  { letters: /[ÁÀẢÃÂĂÉÈẺẼÊÍÌỈĨÓÒỎÕÔƠỚỜỞỠỘÚÙỦŨƯỨỪỬỮÝỲỶỸẬẶỆ]/u, above: 0.9 },
  { letters: /[ấầẩẫắằẳẵếềểễốồổỗ]/u, above: 0.83 },
  { letters: /[\p{Lu}\dbdđhklf%"“”()[\]/|áàảãâăéèẻẽêíìỉĩóòỏõôơớờởỡộúùủũưứừửữýỳỷỹậặệij]/u, above: CAPITAL },
  { letters: /t/u, above: 0.57 },
  { letters: /[\p{Ll}]/u, above: SMALL },
];
const DESCENDER = /[gjpqyýỳỷỹQạặậẹệịọộợụựỵẠẶẬẸỆỊỌỘỢỤỰỴ,;()[\]/|]/u;
const BELOW = 0.21;

/** Gap between words, in heights of their boxes, over which the sides of a line are handled apart. */
const APART = 2;
/** Lines whose letters differ from the usual size of the page by less are of that size: boxes are no finer measure. */
const SAME_SIZE = 0.18;
/** A line of few words is a coarser measure still. */
const FEW_WORDS = 5;
const ALMOST_SAME_SIZE = 0.35;

/** The words of a page with their places in points; `unit` is the points of a pixel. */
export function itemsOf(words: RecognisedWord[], unit: number): PdfItem[] {
  const lines = linesOf(words.map(withDoubt));
  const sizes = lines.map(sizeOf);
  const usual = median(lines.flatMap((line, i) => line.map(() => sizes[i] ?? 0)).filter((size) => size > 0));
  return lines.flatMap((line, i) => {
    const own = sizes[i] ?? 0;
    const tolerance = line.length < FEW_WORDS ? ALMOST_SAME_SIZE : SAME_SIZE;
    const size = own === 0 || Math.abs(own - usual) < tolerance * usual ? usual : own;
    const y = baselineOf(line, size);
    return line.map(({ text, left, right, confidence }) => ({
      text,
      left: left * unit,
      right: right * unit,
      y: y * unit,
      size: size * unit,
      font: '',
      confidence,
    }));
  });
}

/** Words of a printed line, cut where another column may begin. */
function linesOf(words: RecognisedWord[]): RecognisedWord[][] {
  const lines: RecognisedWord[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    const near = last !== undefined && word.left - last.right < APART * Math.max(heightOf(last), heightOf(word));
    if (line !== undefined && last !== undefined && last.line === word.line && near) line.push(word);
    else lines.push([word]);
  }
  return lines;
}

const heightOf = (word: RecognisedWord): number => word.bottom - word.top;

const reach = (text: string): { above: number; below: number } => ({
  above: LEVELS.find(({ letters }) => letters.test(text))?.above ?? 0,
  below: DESCENDER.test(text) ? BELOW : 0,
});

/** Letter size by what the word's letters should measure; 0 when no word tells. */
function sizeOf(line: RecognisedWord[]): number {
  const sizes = line.flatMap((word) => {
    const { above, below } = reach(word.text);
    return above === 0 || word.text.length < 2 ? [] : [heightOf(word) / (above + below)];
  });
  return median(sizes);
}

function baselineOf(line: RecognisedWord[], size: number): number {
  const clean = line.filter(({ text }) => reach(text).above > 0 && !DESCENDER.test(text));
  if (clean.length > 0) return median(clean.map((word) => word.bottom));
  const hanging = line.filter(({ text }) => reach(text).above > 0);
  if (hanging.length > 0) return median(hanging.map((word) => word.bottom)) - BELOW * size;
  return median(line.map((word) => (word.top + word.bottom) / 2)) + 0.25 * size;
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** Letters inside a number, or digits inside a word, that the engine takes for one another. */
const MIXED = /\d[OoIl|SsBZz]|[OoIl|SsBZz]\d/u;
/** Roman numbers of quarters: strokes are lost and seen twice, and nothing around them tells. */
const QUARTER = /^[IVHLl1!|]{1,4}[/⁄]{0,2}20\d\d/u;
const NUMBER_DOUBT = 0.5;
/** Small letters that are no Vietnamese syllable; foreign words and abbreviations are rare in plans. */
const SMALL_WORD = /^\p{Ll}{2,}$/u;
const WORD_DOUBT = 0.7;

/** What the engine is sure of may still be impossible: then it is not sure. */
function withDoubt(word: RecognisedWord): RecognisedWord {
  const core = word.text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (MIXED.test(core) || QUARTER.test(core)) return { ...word, confidence: Math.min(word.confidence, NUMBER_DOUBT) };
  if (SMALL_WORD.test(core) && !isSyllable(core)) return { ...word, confidence: Math.min(word.confidence, WORD_DOUBT) };
  return word;
}
