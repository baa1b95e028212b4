import { fold } from '../vi/fold.js';
import type { Line } from './lines.js';
import { type Node, treeOf, walk } from './outline.js';
import { isAppendixHead, isAttached } from './zones.js';

/** A form to be filled in, or an outline of a report: its headings are no parts of this plan. */
const FORM = /(?:^|[\s(])(?:mẫu|biểu mẫu|đề cương|phiếu)(?:$|[\s,:.])/u;
/** The title of an appendix takes so many lines from its first, none of them long. */
const TITLE_LINES = 5;
export const TITLE_MAX = 220;

/** "(Kèm theo Kế hoạch số …)", "(Đơn vị tính: triệu đồng)": says something of the appendix and nothing of the plan. */
export const isAttachment = (l: Line): boolean => isAttached(l) || /^\(?đơn vị tính/u.test(l.folded);

/** The lines at the beginning of an appendix that name it. */
export function titleLines(part: Line[]): Line[] {
  const end = part.findIndex(
    (l, i) => i >= TITLE_LINES || l.marker !== null || l.text.length > TITLE_MAX || (i > 0 && /[.;:]$/u.test(l.text)),
  );
  return end < 0 ? part : part.slice(0, end);
}

/** What an appendix says in the manner of the body, and the lines that it does not. */
export interface AppendixReading {
  trees: Node[];
  loose: Line[];
}

/** Lines of the appendices, each from its own head on. */
export function appendicesOf(lines: Line[]): Line[][] {
  const parts: Line[][] = [];
  for (const line of lines) {
    const open = parts.at(-1);
    if (open === undefined || (isAppendixHead(line) && open.length > 1)) parts.push([line]);
    else open.push(line);
  }
  return parts;
}

/** Reads appendices where their own headings say what they hold; what the body has said already is not read again. */
export function readAppendices(lines: Line[], said: Set<string>): AppendixReading {
  const reading: AppendixReading = { trees: [], loose: [] };
  for (const part of appendicesOf(lines)) {
    if (titleLines(part).some((l) => FORM.test(l.folded))) reading.loose.push(...part);
    else {
      reading.loose.push(...part.filter(isAttachment));
      reading.trees.push(known(treeOf(part.filter((l) => !isAttachment(l))), said, reading.loose));
    }
  }
  return reading;
}

function known(root: Node, said: Set<string>, loose: Line[]): Node {
  const tree: Node = { ...root, children: [] };
  for (const child of root.children) {
    if (child.role !== 'item' && child.kind !== null && child.children.length > 0)
      tree.children.push(prune(child, said, loose));
    else {
      if (child.line !== null) loose.push(child.line);
      walk(child, (n) => {
        if (n.line !== null) loose.push(n.line);
      });
    }
  }
  return tree;
}

/** The node without the items that the body says in the same words. */
function prune(node: Node, said: Set<string>, loose: Line[]): Node {
  const pruned: Node = { ...node, children: [] };
  for (const child of node.children) {
    if (child.role === 'item' && child.line !== null && said.has(fold(child.line.text))) loose.push(child.line);
    else pruned.children.push({ ...prune(child, said, loose), parent: pruned });
  }
  for (const child of pruned.children) for (const n of child.children) n.parent = child;
  return pruned;
}
