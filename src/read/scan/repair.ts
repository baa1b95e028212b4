/** What the recogniser typically gets wrong in an administrative document is put right; what it read stays as the original. */
import { MISREAD_PHRASES } from '../../knowledge/fixed-phrases.js';
import type { PdfLine } from '../pdf/lines.js';
import { labelRepairs } from './labels.js';
import { quarterRepairs, withSoundLetters } from './letters.js';
import { withSoundPhrases } from './phrases.js';

/** What was put right by its neighbours is still not what was seen. */
const REPAIRED = 0.8;

/** A label whose space was lost: "I.MỤC ĐÍCH". */
const CLOSE_LABEL = /^(?:[IVX]{1,6}|\d{1,2})\.(?=\p{Lu})/u;

/** Repairs recognised lines in place: `body` in reading order, and the lines of tables. */
export function repairLines(body: PdfLine[], inTables: PdfLine[]): void {
  for (const line of [...body, ...inTables]) {
    line.content = withSoundPhrases(withSoundLetters(line.content));
    for (const { start, end, put } of quarterRepairs(line.content.text).reverse()) replace(line, start, end, put);
    for (const { read, right } of MISREAD_PHRASES) {
      const found = read.exec(line.content.text);
      if (found === null || found[0] === right) continue;
      replace(line, found.index, found.index + found[0].length, right);
    }
    const label = CLOSE_LABEL.exec(line.content.text)?.[0];
    if (label !== undefined) replace(line, 0, label.length, `${label} `);
  }
  for (const { line: at, length, label } of labelRepairs(body.map(({ content }) => content))) {
    const line = body[at];
    if (line === undefined) continue;
    const spaced = /^\s/u.test(line.content.text.slice(length));
    replace(line, 0, length, spaced ? label : `${label} `);
  }
}

/** Puts other characters in place of a stretch of a line; its doubts and originals move along. */
function replace(line: PdfLine, start: number, end: number, put: string): void {
  const { text, originals } = line.content;
  const shift = put.length - (end - start);
  const moved = <T extends { start: number; end: number }>(places: T[]): T[] =>
    places.flatMap((p) => {
      if (p.end <= start) return [p];
      return p.start >= end ? [{ ...p, start: p.start + shift, end: p.end + shift }] : [];
    });
  const at = { start, end: start + put.trimEnd().length };
  const byPlace = (a: { start: number }, b: { start: number }): number => a.start - b.start;
  line.content = {
    text: text.slice(0, start) + put + text.slice(end),
    originals: [...moved(originals), { ...at, text: text.slice(start, end) }].sort(byPlace),
  };
  line.doubts = [...moved(line.doubts), { ...at, confidence: REPAIRED, reason: 'ocr' as const }].sort(byPlace);
}
