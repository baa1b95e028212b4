import { joinNormalised, type Normalised, normalise } from '../../vi/normalise.js';
import type { WebLine } from './lines.js';

/** The note's own mark before its text: "[1]", "1", "(1)". */
const MARK = /^[[(]?\d{1,3}[\])]?\s+/u;

/**
 * Footnotes, which a page keeps at its end: a note and the place that refers to it lead to each other. Each is put behind
 * its paragraph, in brackets and numbered in the order of reference, as the other readers do.
 */
export function placeNotes(lines: WebLine[]): WebLine[] {
  const notes = new Map<WebLine, WebLine[]>();
  const moved = new Set<WebLine>();
  const byName = new Map<string, WebLine>();
  const place = new Map(lines.map((line, index) => [line, index]));
  const isBehind = (note: WebLine, line: WebLine): boolean => (place.get(note) ?? 0) > (place.get(line) ?? 0);
  for (const line of lines) {
    if (MARK.test(line.raw.trim())) for (const name of line.names) byName.set(name, byName.get(name) ?? line);
  }
  for (const line of lines) {
    if (moved.has(line)) continue;
    for (const target of line.links) {
      const note = byName.get(target);
      if (note === undefined || moved.has(note) || !isBehind(note, line) || !leadsBack(note, line)) continue;
      moved.add(note);
      notes.set(line, [...(notes.get(line) ?? []), note]);
    }
  }
  if (moved.size === 0) return lines;
  let count = 0;
  return lines.flatMap((line) =>
    moved.has(line) ? [] : [line, ...(notes.get(line) ?? []).map((note) => asNote(note, line, ++count))],
  );
}

const leadsBack = (note: WebLine, line: WebLine): boolean => note.links.some((target) => line.names.includes(target));

function asNote(note: WebLine, line: WebLine, number: number): WebLine {
  const plain = (text: string): Normalised => ({ text, originals: [] });
  const mark = MARK.exec(note.raw.trim())?.[0] ?? '';
  const text = normalise(note.raw.trim().slice(mark.length));
  const content = joinNormalised([plain(`[${number}:`), text], ' ');
  return {
    ...note,
    content: joinNormalised([content, plain(']')], ''),
    cell: line.cell,
    hints: {},
    label: '',
    alone: true,
  };
}
