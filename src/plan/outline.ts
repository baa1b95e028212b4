import { type SectionKind, sectionKind } from '../knowledge/sections.js';
import type { OutlineNode } from '../model/plan.js';
import { RANK } from '../vi/outline.js';
import { isUpper } from '../vi/words.js';
import type { Line } from './lines.js';

/** A heading, a lead-in or an item, in the tree that the labels make. */
export interface Node {
  line: Line | null;
  /** A heading names what stands below it; an item is said for itself. */
  role: 'root' | 'heading' | 'lead' | 'item';
  rank: number;
  /** What the heading announces itself; null when it only narrows the heading above. */
  kind: SectionKind | null;
  parent: Node | null;
  children: Node[];
}

/** Rank of an unlabelled heading in capitals: a part whose roman number was lost. */
const CAPS_RANK = RANK.roman;
/** Headings are short; a longer text is said, not announced. */
const HEADING_MAX = 180;

/** Builds the tree of the body's lines. `followers` gives the first cell of a table that stands right below a line. */
export function treeOf(lines: Line[], followers: Map<Line, Line> = new Map()): Node {
  const root: Node = { line: null, role: 'root', rank: -1, kind: null, parent: null, children: [] };
  let open: Node = root;
  lines.forEach((line, i) => {
    const next = followers.get(line) ?? lines[i + 1];
    const node = nodeOf(line, next, open);
    const parent = parentFor(open, node);
    node.parent = parent;
    parent.children.push(node);
    open = node.role === 'item' && line.marker === null ? parent : node;
  });
  return root;
}

function nodeOf(line: Line, next: Line | undefined, open: Node): Node {
  const base = { line, parent: null, children: [] };
  if (line.marker !== null) {
    const heading = isHeading(line, next);
    return {
      ...base,
      role: heading ? 'heading' : 'item',
      rank: RANK[line.marker.kind],
      kind: heading ? sectionKind(line.folded) : null,
    };
  }
  if (isLostPart(line, next)) return { ...base, role: 'heading', rank: capsRank(open), kind: sectionKind(line.folded) };
  if (isLead(line, next))
    return {
      ...base,
      role: 'lead',
      rank: next?.marker && next.cell === undefined && !opensPart(next) ? RANK[next.marker.kind] - 0.5 : 20,
      kind: leadKind(line.folded),
    };
  return { ...base, role: 'item', rank: 99, kind: null };
}

/** An unlabelled heading stands beside the parts; where parts are labelled it stands below the open one. */
function capsRank(open: Node): number {
  for (let n: Node | null = open; n !== null; n = n.parent)
    if (n.line?.marker && n.rank <= RANK.decimal && n.role === 'heading') return n.rank + 0.4;
  return CAPS_RANK;
}

const endsLikeHeading = (text: string): boolean => !/[.;,!?…]["”)]?$/u.test(text);
const isOuter = (line: Line): boolean => line.marker !== null && RANK[line.marker.kind] <= RANK.article;

/** A labelled line is a heading when something stands below it and it only announces that. */
function isHeading(line: Line, next: Line | undefined): boolean {
  const rank = line.marker === null ? 99 : RANK[line.marker.kind];
  if (
    isOuter(line) &&
    (isUpper(line.text) || line.text.length <= HEADING_MAX) &&
    (endsLikeHeading(line.text) || isUpper(line.text))
  )
    return true;
  if (next === undefined || line.cell !== undefined) return false;
  if (
    next.cell !== undefined &&
    line.text.length <= HEADING_MAX &&
    (endsLikeHeading(line.text) || /:$/u.test(line.text))
  )
    return true;
  const deeper = next.marker === null ? next.cell === undefined : RANK[next.marker.kind] > rank;
  if (!deeper) return false;
  if (/:["”)*]*$/u.test(line.text)) return true;
  if (line.text.length > HEADING_MAX) return false;
  if (endsLikeHeading(line.text) && !/^\p{Ll}/u.test(next.text)) return next.marker !== null || !looksSaid(line);
  return line.hints.bold === true && line.text.length <= 80 && next.marker !== null;
}

/** A short labelled line without an end mark, followed by plain text: heading, unless it reads like a sentence. */
const looksSaid = (line: Line): boolean => line.text.length > 120;

/** "Bảng 2. Lịch báo cáo" right above a table names it. */
const TABLE_TITLE = /^(?:bảng|biểu|bảng biểu|biểu mẫu)(?: số)? (?:\d+|[ivx]+)(?![\p{L}\d/])/u;

function isLead(line: Line, next: Line | undefined): boolean {
  if (next === undefined) return false;
  if (next.cell !== undefined && TABLE_TITLE.test(line.folded)) return endsLikeHeading(line.text);
  if (!/:["”)*]*$/u.test(line.text)) return false;
  return next.marker !== null || next.cell !== undefined || line.text.length < 120;
}

/** The next part of the plan: what a lead-in announced stood in a table between them. */
const opensPart = (line: Line): boolean => isOuter(line) && isUpper(line.text);

/** A lead-in announces a section only where its words do so plainly ("Thời gian thực hiện:"). */
const leadKind = (folded: string): SectionKind | null => (folded.length <= 60 ? sectionKind(folded) : null);

/** "MỤC ĐÍCH, YÊU CẦU" without its number; "Tiêu chí chung" in bold. */
function isLostPart(line: Line, next: Line | undefined): boolean {
  if (next === undefined || line.cell !== undefined || line.text.length > 120 || !endsLikeHeading(line.text))
    return false;
  const kind = sectionKind(line.folded);
  if (kind === null) return false;
  return (
    isUpper(line.text) || line.hints.headingDepth !== undefined || (line.hints.bold === true && line.text.length <= 80)
  );
}

/** The open node under which a new one hangs: the nearest one of a smaller rank; plain text hangs under a heading. */
function parentFor(open: Node, node: Node): Node {
  let at: Node = open;
  const fits = (n: Node): boolean => (node.rank === 99 ? n.role !== 'item' : n.rank < node.rank);
  while (at.parent !== null && !fits(at)) at = at.parent;
  return at;
}

/** Headings and leads above a node, outermost first. */
export function ancestorsOf(node: Node): Node[] {
  const up: Node[] = [];
  for (let n = node.parent; n !== null && n.role !== 'root'; n = n.parent) up.unshift(n);
  return up;
}

/** As `path` of an item prints it: label and text of each heading above. */
export const pathOf = (node: Node): string[] =>
  ancestorsOf(node)
    .filter((n) => n.role !== 'item' && n.line !== null)
    .map((n) => headingText(n));

export const headingText = (n: Node): string => {
  const label = n.line?.marker?.label;
  return `${label && !/^[-+*•●]/u.test(label) ? `${label} ` : ''}${n.line?.text ?? ''}`.replace(/\s+/g, ' ').trim();
};

/** Kind in force at a node: its own or the nearest one above; a line of work yields to any part above it. */
export function kindAt(node: Node): SectionKind | null {
  let work = false;
  for (let n: Node | null = node; n !== null; n = n.parent) {
    if (n.kind === 'work') work = true;
    else if (n.kind !== null) return n.kind;
  }
  return work ? 'activities' : null;
}

/** All items and headings below a node, in reading order. */
export function walk(node: Node, visit: (n: Node) => void): void {
  for (const child of node.children) {
    visit(child);
    walk(child, visit);
  }
}

/** The outline of the plan: headings only. */
export function outlineOf(root: Node): OutlineNode[] {
  let count = 0;
  const build = (node: Node, level: number): OutlineNode[] =>
    node.children.flatMap((n) => {
      if (n.role !== 'heading' || n.line === null) return n.role === 'item' ? [] : build(n, level);
      const line = n.line;
      return [
        {
          id: `s${++count}`,
          label:
            line.marker === null
              ? null
              : line.marker.label
                  .replace(/[.):/]+$/u, '')
                  .replace(/^(?:mục|phần|chương)\s+/iu, (w) => (/mục/iu.test(w) ? '' : w)),
          heading: line.text.replace(/["”*]*:?["”*]*$/u, '').trim(),
          kind: n.kind ?? kindAt(n) ?? 'other',
          level,
          span: { start: line.start, end: line.end, ...(line.page ? { page: line.page } : {}) },
          children: build(n, level + 1),
        },
      ];
    });
  return build(root, 1);
}
