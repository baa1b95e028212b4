import type { SectionKind } from '../knowledge/sections.js';
import { RANK } from '../vi/outline.js';
import { splitActor } from './actors.js';
import { type Node, walk } from './outline.js';

/**
 * Parts whose own headings were lost: some portals drop the bold lines "I. MỤC ĐÍCH, YÊU CẦU", and the text goes from the
 * opening straight to "1. Mục đích". What is left of them is that the numbers begin again. Each run of numbers is put below
 * a heading without a line: it gives its items a kind, and no text.
 */
export function recoverParts(root: Node): number {
  if (hasParts(root)) return 0;
  const runs = runsOf(root.children);
  if (runs.length < 2) return 0;
  root.children = runs.map((run, index) => {
    const part: Node = {
      line: null,
      role: 'heading',
      rank: RANK.roman,
      kind: kindOf(run, index),
      parent: root,
      children: run,
    };
    for (const node of run) node.parent = part;
    return part;
  });
  return runs.length;
}

/** True for a heading that was put in by `recoverParts`. */
export const isRecovered = (node: Node): boolean => node.line === null && node.role === 'heading';

/** A heading of the outermost kinds, labelled or not: then nothing was lost, or not all. */
function hasParts(root: Node): boolean {
  let found = false;
  walk(root, ({ line, role, rank }) => {
    found ||= line !== null && role === 'heading' && rank < RANK.decimal;
  });
  return found;
}

/** The nodes cut where their numbers begin again at 1; what stands before the first number belongs to the first run. */
function runsOf(nodes: readonly Node[]): Node[][] {
  const runs: Node[][] = [[]];
  let counted = false;
  for (const node of nodes) {
    const marker = node.line?.marker;
    const first = marker?.kind === 'decimal' && marker.ordinal === 1;
    if (first && counted) runs.push([]);
    counted ||= first;
    runs.at(-1)?.push(node);
  }
  return runs;
}

/** What a part holds, by the headings in it; the first row that fits wins. */
const BY_HEADINGS: readonly { kind: SectionKind; among: readonly SectionKind[] }[] = [
  { kind: 'aims', among: ['aims', 'purposes', 'requirements'] },
  {
    kind: 'subjects-criteria',
    among: ['subjects', 'subjects-criteria', 'criteria', 'criteria-general', 'criteria-specific'],
  },
  { kind: 'targets', among: ['targets'] },
  { kind: 'timeline', among: ['phase', 'timeline'] },
  { kind: 'activities', among: ['activities', 'work'] },
];
/** Words that an aim begins with. */
const AIM =
  /^(?:nhằm|để|góp phần|nâng cao|phát huy|tạo|đẩy mạnh|tiếp tục|cụ thể hóa|thông qua|việc|công tác)(?!\p{L})/u;

function kindOf(run: readonly Node[], index: number): SectionKind | null {
  const numbered = run.filter(({ line }) => line?.marker?.kind === 'decimal');
  const share = (test: (node: Node) => boolean): boolean => numbered.filter(test).length * 2 > numbered.length;
  if (share(namesBody)) return 'assignments';
  if (index === 0 && share(({ role }) => role === 'item') && AIM.test(numbered[0]?.line?.folded ?? '')) return 'aims';
  const kinds = new Set(numbered.map(({ kind }) => kind));
  return BY_HEADINGS.find(({ among }) => among.some((kind) => kinds.has(kind)))?.kind ?? null;
}

/** "1. Sở Nội vụ", "2. Giao Văn phòng …": a body is named, with or without its task. */
const namesBody = ({ line }: Node): boolean =>
  line !== null &&
  (splitActor(line.text, line.folded) !== null || splitActor(`${line.text}:`, `${line.folded}:`) !== null);
