import type { OutlineNode } from '../model/plan.js';
import { type Draft, itemsOf } from './items.js';
import type { Line } from './lines.js';
import { type Node, walk } from './outline.js';
import { merged, type Stretch, sharedLength } from './spans.js';

/**
 * The ledger of a document: what became of every line. A line of the body lies in an item, an assignment, a citation or a
 * heading; the lines of the letterhead, the opening, the closing, the recipients and the appendix are accounted for by
 * their zone. Computed from the spans of the finished plan, not from how it was made: what a stage lost on its way shows here.
 */
export interface Account {
  /** Share of the characters that are accounted for, 0..1. */
  coverage: number;
  /** Lines of the body that stand in nothing. */
  lost: Line[];
}

/** A line counts as read when so much of it lies in an item: what names the doer or a date may be cut off its text. */
const MIN_SHARE = 0.5;

/**
 * `lines` are those of the whole document, `body` those that must be found in the plan, `elsewhere` those of them that the
 * plan lists apart (unread tables), which are not accounted for.
 */
export function accountFor(
  lines: Line[],
  body: Line[],
  elsewhere: ReadonlySet<Line>,
  root: Node,
  draft: Draft,
): Account {
  const spans = merged([...spansOf(draft), ...headingSpans(root)]);
  const lost = body.filter((line) => {
    if (elsewhere.has(line) || !isSaid(line) || isColumnHead(line) || announcesTable(line, lines)) return false;
    return shareIn(spans, line) < MIN_SHARE;
  });
  const all = size(lines);
  const missing = size(lost) + size([...elsewhere]);
  return { coverage: all === 0 ? 0 : Math.floor((1 - missing / all) * 10_000) / 10_000, lost };
}

const size = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + line.end - line.start, 0);

/** A rule, a row of dots, a lone number of a table says nothing by itself. */
const isSaid = (line: Line): boolean => /\p{L}{2}/u.test(line.text);

/** The heads of a table are to its rows what a heading is to its items. */
const isColumnHead = (line: Line): boolean => line.cell?.row === 0;

/** "..., cụ thể như sau:" over a table: a lead-in whose children are rows. */
const announcesTable = (line: Line, lines: Line[]): boolean =>
  line.cell === undefined && /:["”)*]*$/u.test(line.text) && lines[line.index + 1]?.cell !== undefined;

/** A table that was read accounts for its cells one by one: what it could not place is listed apart. */
const spansOf = (draft: Draft): Stretch[] => [
  ...(draft.tables ?? []).filter(({ read }) => read).map(({ span }) => span),
  ...[...itemsOf(draft), ...draft.assignments].map(({ span }) => span),
  ...draft.outline.flatMap(function flat(node: OutlineNode): Stretch[] {
    return [node.span, ...node.children.flatMap(flat)];
  }),
];

/** Lead-ins stand in the path of what they lead to. */
function headingSpans(root: Node): Stretch[] {
  const found: Stretch[] = [];
  walk(root, (node) => {
    if (node.line !== null && node.role !== 'item' && node.children.length > 0) found.push(node.line);
  });
  return found;
}

/** Share of a line, without its label, that lies in the spans; both are in reading order. */
function shareIn(spans: readonly Stretch[], line: Line): number {
  const length = line.end - line.textStart;
  if (length <= 0) return 1;
  return sharedLength(spans, { start: line.textStart, end: line.end }) / length;
}
