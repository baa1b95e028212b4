/**
 * The file that the unit sent, with a comment at the place of each finding. Anchors stand between the children of
 * paragraphs, so that the text, the formatting and all other parts of the file stay as they are, byte for byte.
 */
import type { Plan, PlanSpan } from '../../model/plan.js';
import { XmlLimit } from '../../read/xml.js';
import { ZipBroken, ZipLimit } from '../../read/zip.js';
import { DEFAULT_AUTHOR } from '../settings.js';
import type { Copy, PairInput, ReportSettings } from '../types.js';
import { type FindingView, pairView } from '../view.js';
import { notCommented } from './diagnostics.js';
import { locator, type Place } from './locate.js';
import { NotCommentable, openWord, type WordFile } from './package.js';
import { expectedPlace } from './places.js';
import { type Notes, type Scan, scanDocument, scanNotes } from './scan.js';
import { findingLines, headLines, type Line, type Standing } from './text.js';
import { type Author, type Comment, withComments } from './write.js';
import { rewriteZip } from './zip.js';

/** Comments the file that `original` holds: the child's own, as it was read. Never throws: a file that resists is told. */
export function renderComments(input: PairInput, original: Uint8Array, settings: Partial<ReportSettings> = {}): Copy {
  try {
    const { child } = input;
    if (child === null) throw new NotCommentable('không có nội dung đã đọc của tệp');
    const file = openWord(original);
    const scan = scanDocument(file.document.xml, notesOf(file));
    const comments = commentsOn(input, child, scan);
    const changes = withComments(file, scan, comments, authorOf(settings));
    return { bytes: rewriteZip(original, changes), extension: extensionOf(file), diagnostics: [] };
  } catch (error) {
    return { bytes: null, extension: '.docx', diagnostics: [notCommented(reasonOf(error))] };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof NotCommentable) return error.message;
  if (error instanceof ZipLimit || error instanceof XmlLimit) return 'tệp vượt quá giới hạn an toàn';
  if (error instanceof ZipBroken) return `tệp hỏng (${error.message})`;
  return 'cấu trúc của tệp không cho phép chèn chú thích';
}

const authorOf = ({ body }: Partial<ReportSettings>): Author => {
  const name = body?.trim() || DEFAULT_AUTHOR;
  const initials = name
    .split(/[\s-]+/u)
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase()
    .slice(0, MOST_INITIALS);
  return { name, initials: name === DEFAULT_AUTHOR ? 'KH' : initials };
};

/** Word shows initials in the text's margin. */
const MOST_INITIALS = 6;

/** A file with macros, or a template, keeps its kind: Word does not open one under another's name. */
const EXTENSIONS: readonly [RegExp, string][] = [
  [/macroEnabledTemplate\.main/u, '.dotm'],
  [/macroEnabled\.main/u, '.docm'],
  [/template\.main/u, '.dotx'],
];

const extensionOf = ({ types }: WordFile): string =>
  EXTENSIONS.find(([pattern]) => pattern.test(types.xml))?.[1] ?? '.docx';

const notesOf = ({ footnotes, endnotes }: WordFile): Notes =>
  new Map([
    ...(footnotes === null ? [] : scanNotes(footnotes, 'footnote')),
    ...(endnotes === null ? [] : scanNotes(endnotes, 'endnote')),
  ]);

type Locate = (span: PlanSpan) => Place | null;

function commentsOn(input: PairInput, plan: Plan, scan: Scan): Comment[] {
  const view = pairView(input);
  const locate = locator(plan.text, scan);
  const title = (plan.title.span === undefined ? null : locate(plan.title.span)) ?? START;
  const put = (lines: Line[], { first, last }: Pick<Place, 'first' | 'last'>): Comment => {
    const [from, to] = [scan.pieces[first] ?? scan.foothold, scan.pieces[last] ?? scan.foothold];
    if (from === null || to === null) throw new NotCommentable('tệp không có đoạn văn nào để đặt chú thích');
    return { lines, first: from, last: to };
  };
  const findings = [...view.findings, ...view.undecided, ...view.inherited];
  return [
    put(headLines(view), title),
    ...findings.map((finding) => {
      const { place, standing } = standingOf(finding, input, plan, locate) ?? {
        place: title,
        standing: finding.quotes.child === null ? 'title' : 'near',
      };
      return put(findingLines(finding, standing), place);
    }),
  ];
}

/** The first text of the file. */
const START = { first: 0, last: 0 };

/** Letters that are marked beside the passage and still go for nothing: a label, a word before a number. */
const SLACK = 12;

function standingOf(
  { finding, quotes }: FindingView,
  { comparison, parent }: PairInput,
  plan: Plan,
  locate: Locate,
): { place: Place; standing: Standing } | null {
  if (quotes.child !== null) {
    const place = locate(quotes.child.span);
    if (place === null) return null;
    return { place, standing: place.near ? 'near' : place.beside > SLACK ? 'wide' : 'exact' };
  }
  const span = expectedPlace(plan, comparison, parent, finding);
  const place = span === null ? null : locate(span);
  return place === null ? null : { place, standing: 'expected' };
}
