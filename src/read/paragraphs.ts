/**
 * Paragraphs out of lines, where the only evidence is the text itself (plain text, the inside of a markdown paragraph).
 * The pdf reader has better evidence, the positions, and rules of its own.
 */
import type { CellAddress } from '../model/text.js';
import { joinNormalised, type Normalised } from '../vi/normalise.js';
import {
  continuesDash,
  dashPairs,
  endsClosed,
  endsClosedOrQuoted,
  isCapitalHeading,
  isCapitals,
  isRecipientsHead,
  pageNumberOf,
  startsLower,
  startsWithBullet,
  startsWithMarker,
} from './lines.js';

export interface TextLine {
  content: Normalised;
  /** A blank line stands before it. */
  gap: boolean;
  /** Width of the white space before the line. */
  indent: number;
  /** The format says that it goes on in the same paragraph. */
  soft?: boolean | undefined;
  /** Joined to nothing: a heading. */
  alone?: boolean | undefined;
  /** Lines of different table cells are never joined. */
  cell?: CellAddress | undefined;
}

/** How a file breaks its lines: `width` is the column at which it wraps, or null when each line is a paragraph. */
export interface Wrapping {
  width: number | null;
  gaps: boolean;
  indents: boolean;
}

/** Widths between which an editor, a mail program or a pdf converter wraps. */
const MIN_WRAP = 45;
const MAX_WRAP = 130;
/** Share of lines that break off in mid-sentence from which a file counts as wrapped: unwrapped files stay under 2 %. */
const WRAPPED_SHARE = 0.12;
const MIN_LINES = 6;
/** A line is full when the next word would have reached this share of the wrapping column. */
const FULL = 0.93;
/** A line as long as this share of the column was broken by the wrapper when nothing speaks against it. */
const LONG = 0.7;
const MIN_INDENT = 3;
/** A line shorter than this that breaks off is a short line of its own (a title, a letterhead), not a cut sentence. */
const MIN_CUT = 40;

/** Measures how the lines of a file are wrapped. */
export function wrappingOf(lines: TextLine[]): Wrapping {
  const lengths = lines.map((l) => l.content.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.97)] ?? 0;
  let cuts = 0;
  for (let i = 1; i < lines.length; i++) {
    const [before, line] = [lines[i - 1], lines[i]];
    if (before !== undefined && line !== undefined && !line.gap && isCut(before, line)) cuts++;
  }
  const wrapped =
    lines.length >= MIN_LINES && width >= MIN_WRAP && width <= MAX_WRAP && cuts / lines.length > WRAPPED_SHARE;
  return {
    width: wrapped ? width : null,
    gaps: lines.filter((l) => l.gap).length > lines.length * 0.1,
    indents: lines.filter((l) => l.indent > 0).length > lines.length * 0.08,
  };
}

/** The sentence goes on in the next line: nothing closes it here, and a small letter opens the next. */
const isCut = (before: TextLine, line: TextLine): boolean =>
  !endsClosedOrQuoted(before.content.text) && startsLower(line.content.text) && !startsWithMarker(line.content.text);

/** A plan or an appendix attached to a document begins after the closing of that document. */
const REOPENS = /^(?:KẾ HOẠCH|PHỤ LỤC|Phụ lục|[IVX]+\s*[.)]\s*\p{Lu}{2})/u;
const reopensBody = (text: string): boolean => REOPENS.test(text);

/** Groups lines into paragraphs. After "Nơi nhận" nothing is joined: recipients and signature are one line each. */
export function joinLines<T extends TextLine>(lines: T[], wrapping: Wrapping): T[][] {
  const paragraphs: T[][] = [];
  const pairs = dashPairs(lines.map((line) => line.content.text));
  let current: T[] = [];
  let length = 0;
  let closing = false;
  for (const line of lines) {
    const before = current.at(-1);
    closing = isRecipientsHead(line.content.text) || (closing && !reopensBody(line.content.text));
    if (before !== undefined && continues({ before, length }, line, { wrapping, closing, pairs })) {
      current.push(line);
      length += line.content.text.length;
      continue;
    }
    if (current.length > 0) paragraphs.push(current);
    current = [line];
    length = line.content.text.length;
  }
  if (current.length > 0) paragraphs.push(current);
  return paragraphs;
}

interface Sofar {
  before: TextLine;
  /** Characters of the paragraph until now. */
  length: number;
}

interface Setting {
  wrapping: Wrapping;
  closing: boolean;
  pairs: Set<string>;
}

function continues({ before, length }: Sofar, line: TextLine, { wrapping, closing, pairs }: Setting): boolean {
  const [a, b] = [before.content.text, line.content.text];
  if (before.alone === true || line.alone === true || before.cell !== line.cell) return false;
  if ((wrapping.width !== null || line.soft === true) && !line.gap && continuesDash(a, b, pairs)) return true;
  if (startsWithMarker(b) || isCapitalHeading(b) !== isCapitalHeading(a)) return false;
  if (closing) return continuesItem(a, b, wrapping);
  if (line.soft === true && !endsClosed(a) && (startsLower(b) || a.length >= MIN_CUT)) return true;
  if (wrapping.width === null || line.gap)
    return isCut(before, line) && (length >= MIN_CUT || a.endsWith(',')) && !isCapitals(a);
  return continuesWrapped(before, line, wrapping.width, wrapping);
}

/** A recipient that was too long for its line: the rest closes with the semicolon that the first line lacks. */
function continuesItem(a: string, b: string, wrapping: Wrapping): boolean {
  if (endsClosed(a)) return false;
  return (wrapping.width !== null && startsLower(b)) || (startsWithMarker(a) && endsClosed(b));
}

function continuesWrapped(before: TextLine, line: TextLine, width: number, wrapping: Wrapping): boolean {
  const [a, b] = [before.content.text, line.content.text];
  const closed = endsClosed(a);
  if (startsLower(b)) return !closed || a.length >= LONG * width;
  // Paragraphs that begin with an indent or after a blank line: a line with neither goes on.
  const marked = wrapping.gaps || (wrapping.indents && line.indent < MIN_INDENT);
  if (wrapping.indents && line.indent >= MIN_INDENT && line.indent > before.indent) return false;
  if (isFull(a, b, width)) return marked || !closed;
  const heading = startsWithMarker(a) && !startsWithBullet(a);
  return !closed && a.length >= LONG * width && (marked || !heading);
}

/** The next word would not have fitted on the line: the break is the wrapper's, not the writer's. */
function isFull(line: string, next: string, width: number): boolean {
  const word = next.split(' ', 1)[0] ?? '';
  return line.length + 1 + word.length >= width * FULL;
}

export const paragraphOf = (lines: TextLine[]): Normalised =>
  joinNormalised(
    lines.map((l) => l.content),
    ' ',
  );

/** Pages have at least this many lines or paragraphs; numbers that follow each other more closely are rows of a table. */
const MIN_PAGE_LINES = 6;

/** Lines that hold nothing but a number and count up by one from page to page. */
export function pageNumberLines<T extends TextLine>(lines: T[]): Set<T> {
  const found: number[] = [];
  let others = 0;
  let expected: number | null = null;
  lines.forEach((line, at) => {
    const number = line.cell === undefined ? pageNumberOf(line.content.text) : null;
    if (number === null) return;
    const fits = expected === null ? number <= 3 : number === expected;
    if (!fits || at - (found.at(-1) ?? Number.NEGATIVE_INFINITY) < MIN_PAGE_LINES) {
      others++;
      return;
    }
    found.push(at);
    expected = number + 1;
  });
  const sure = found.length > 1 ? others < found.length : found.every((at) => isInsideSentence(lines, at));
  return new Set(sure ? found.flatMap((at) => lines[at] ?? []) : []);
}

/** A number alone in the middle of a sentence is no row of a table. */
function isInsideSentence(lines: TextLine[], at: number): boolean {
  const [before, after] = [lines[at - 1], lines[at + 1]];
  return before !== undefined && after !== undefined && isCut(before, after);
}
