import type { Item, OutlineNode, Plan, PlanSpan } from '../model/plan.js';
import { labelOf, ownLabel, sectionOf } from '../vi/places.js';

/** What `placeOf` needs of a quotation or of an item. */
export interface Placed {
  itemId: string | null;
  path: readonly string[];
  span: PlanSpan;
}

const listed = (plan: Plan): Item[] => [
  ...plan.purposes,
  ...plan.requirements,
  ...plan.subjects,
  ...plan.criteria,
  ...plan.activities,
  ...plan.milestones,
  ...plan.targets,
  ...plan.assignments.flatMap((assignment) => assignment.tasks),
];

const itemLabels = (plan: Plan | null): Map<string, string> =>
  new Map(
    plan === null
      ? []
      : listed(plan).flatMap((item) => {
          const label = item.label === null ? null : ownLabel(item.label);
          return label === null ? [] : [[item.id, label] as const];
        }),
  );

/** Offsets between which the body stands: before it the letterhead and the opening, after it recipients and signature. */
const bodyOf = (plan: Plan): { start: number; end: number } => {
  const closing = [plan.signature?.span, ...plan.recipients.map((recipient) => recipient.span)];
  return {
    start: plan.outline[0]?.span.start ?? 0,
    end: Math.min(...closing.map((span) => span?.start ?? Number.POSITIVE_INFINITY)),
  };
};

const flat = (nodes: readonly OutlineNode[]): OutlineNode[] => nodes.flatMap((node) => [node, ...flat(node.children)]);

/** Labels of the headings above an offset: of each level the last heading that starts before it. */
const labelsOver = (outline: readonly OutlineNode[], offset: number): string[] => {
  const chain: OutlineNode[] = [];
  for (const node of outline) {
    if (node.span.start > offset) break;
    while ((chain.at(-1)?.level ?? 0) >= node.level) chain.pop();
    chain.push(node);
  }
  return chain.map(({ label }) => (label === null ? null : ownLabel(label))).filter((label) => label !== null);
};

const plainHeading = (path: readonly string[]): string => {
  const last = path.at(-1);
  return last === undefined ? '' : `mục “${shorten(last, HEADING_MAX)}”`;
};

/** Headings are quoted whole up to here; lead-in sentences may be long. */
const HEADING_MAX = 70;

/** Cuts at a word, and says that it cut. */
export const shorten = (text: string, max: number): string => {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  const word = text[max - 1] === ' ' ? cut.length : cut.lastIndexOf(' ');
  return `${(word > max / 2 ? cut.slice(0, word) : cut).trimEnd()}…`;
};

/** Where a passage stands that carries no headings of its own: read off the outline. */
const byOutline = (plan: Plan | null): ((span: PlanSpan) => string) => {
  if (plan === null) return () => '';
  const body = bodyOf(plan);
  const outline = flat(plan.outline);
  return ({ start }) => {
    if (start < body.start) return 'phần mở đầu';
    return start >= body.end ? 'phần cuối văn bản' : sectionOf(labelsOver(outline, start));
  };
};

/** "trang 2, mục II.3.a"; "phần mở đầu"; empty when nothing is known of the place. */
export type Placer = (quote: Placed) => string;

/** Names places of one plan. Made once a plan: the labels of its items are looked up for every quotation. */
export const placerOf = (plan: Plan | null): Placer => {
  const items = itemLabels(plan);
  const located = byOutline(plan);
  return ({ itemId, path, span }) => {
    const own = itemId === null ? undefined : items.get(itemId);
    const labels = path.map(labelOf).filter((label) => label !== null);
    const numbered = labels.length === 0 || own === undefined ? labels : [...labels, own];
    const section = sectionOf(numbered) || plainHeading(path) || located(span);
    const page = span.page === undefined ? '' : `trang ${span.page}`;
    return [page, section].filter((text) => text !== '').join(', ');
  };
};

/** The headings above, for a reader who does not have the numbers in mind: "ĐỐI TƯỢNG, TIÊU CHÍ › Đối với tập thể". */
export const trailOf = (path: readonly string[]): string =>
  path.map((heading) => shorten(heading.replace(/\s+/gu, ' ').trim(), HEADING_MAX)).join(' › ');
