/** What the recogniser typically gets wrong in an administrative document is put right; what it read stays as the original. */
import type { PdfLine } from '../pdf/lines.js';
import { labelRepairs } from './labels.js';
import { withSoundPhrases } from './phrases.js';

/** A label that was put right by its neighbours is still not what was seen. */
const REPAIRED = 0.8;

/** Repairs recognised lines in place: `body` in reading order, and the lines of tables. */
export function repairLines(body: PdfLine[], inTables: PdfLine[]): void {
  for (const line of [...body, ...inTables]) line.content = withSoundPhrases(line.content);
  for (const { line: at, length, label } of labelRepairs(body.map(({ content }) => content))) {
    const line = body[at];
    if (line !== undefined) relabel(line, length, label);
  }
}

function relabel(line: PdfLine, length: number, label: string): void {
  const { text, originals } = line.content;
  const behind = text.slice(length);
  const put = /^\s/u.test(behind) ? label : `${label} `;
  const shift = put.length - length;
  const moved = <T extends { start: number; end: number }>(places: T[]): T[] =>
    places.flatMap((p) => (p.start < length ? [] : [{ ...p, start: p.start + shift, end: p.end + shift }]));
  const read = { start: 0, end: label.length, text: text.slice(0, length) };
  line.content = { text: put + behind, originals: [read, ...moved(originals)] };
  line.doubts = [{ start: 0, end: label.length, confidence: REPAIRED, reason: 'ocr' }, ...moved(line.doubts)];
}
