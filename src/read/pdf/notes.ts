/** Footnotes: small lines at the foot of a page that begin with the number that calls them. */
import { normalise } from '../../vi/normalise.js';
import type { Draft } from '../assemble.js';
import { joinContents, joinDoubts, type PdfLine } from './lines.js';

export interface Note {
  /** The last line of body text above it: the note follows the paragraph of that line. */
  after: PdfLine | null;
  page: number;
  lines: PdfLine[];
}

/** Footnotes are set at least this much smaller than the body. */
const SMALLER = 0.88;
const NUMBERED = /^\(?(\d{1,3}|\*{1,3})\)?[.:]?\s*(?=["“(\p{L}])/u;
/** Only the lower part of a page is looked at. */
const LOWER_PART = 0.5;

/** Takes the footnotes out of a page's lines, in place. */
export function takeNotes(page: { height: number; number: number; lines: PdfLine[] }, bodySize: number): Note[] {
  const body = page.lines.filter((line) => line.column === null);
  let first = body.length;
  while (first > 0) {
    const line = body[first - 1];
    if (line === undefined || line.size > SMALLER * bodySize || line.y < LOWER_PART * page.height) break;
    first--;
  }
  while (first < body.length && !NUMBERED.test(body[first]?.content.text ?? '')) first++;
  const small = body.slice(first);
  if (small.length === 0) return [];
  const taken = new Set(small);
  page.lines = page.lines.filter((line) => !taken.has(line));
  const after = page.lines.at(-1) ?? null;
  const notes: Note[] = [];
  for (const line of small) {
    if (NUMBERED.test(line.content.text)) notes.push({ after, page: page.number, lines: [line] });
    else notes.at(-1)?.lines.push(line);
  }
  return notes;
}

/** The block of a note: in brackets, with its number, as the docx reader writes it. */
export function noteDraft(note: Note): Draft {
  const { text } = joinContents(note.lines);
  const number = NUMBERED.exec(text);
  const head = `[${number?.[1] ?? '*'}: `;
  const shift = head.length - (number?.[0].length ?? 0);
  return {
    content: normalise(`${head}${text.slice(number?.[0].length ?? 0)}]`),
    page: note.page,
    hints: {},
    doubts: joinDoubts(note.lines).flatMap((d) => {
      const [start, end] = [Math.max(0, d.start + shift), d.end + shift];
      return end > start ? [{ ...d, start, end }] : [];
    }),
  };
}
