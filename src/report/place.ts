import type { Item, OutlineNode, Plan, PlanSpan } from '../model/plan.js';

/** What `placeOf` needs of a quotation or of an item. */
export interface Placed {
  itemId: string | null;
  path: readonly string[];
  span: PlanSpan;
}

const NUMBERED =
  /^[\s*_#]*(?:(?:PHẦN|Phần|MỤC|Mục|CHƯƠNG|Chương)\s+)?(?:(?<label>[IVXLC]{1,6}|\d{1,2}(?:\.\d{1,2})*|\p{Ll})\s*[.):/-](?=\s|\p{Lu}|$)|(?<dotted>\d{1,2}(?:\.\d{1,2})+)(?=\s))/u;
const APPENDIX = /^\s*PHỤ\s+LỤC(?:\s+(?<label>[IVXLC]{1,6}|\d{1,2}|\p{Lu}))?(?![\p{L}\p{M}])/iu;
/** The line under the title of an appendix, where the title itself is lost in a table or a page. */
const ATTACHED = /^\s*\(?\s*(?:ban hành\s+)?kèm theo\s/iu;

/** "II. ĐỐI TƯỢNG" -> "II", "a) Đối với tập thể" -> "a", "PHỤ LỤC 1" -> "Phụ lục 1"; null without a number. */
export const labelOf = (heading: string): string | null => {
  const appendix = APPENDIX.exec(heading);
  if (appendix !== null) return `Phụ lục ${appendix.groups?.label ?? ''}`.trim();
  if (ATTACHED.test(heading)) return 'Phụ lục';
  const found = NUMBERED.exec(heading)?.groups;
  return found?.label ?? found?.dotted ?? null;
};

/** "3" then "3.1" says "3.1": a label that repeats its parent replaces it. */
const joinLabels = (labels: readonly string[]): string =>
  labels.filter((label, index) => !labels[index + 1]?.startsWith(`${label}.`)).join('.');

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

// Items carry the label as printed, with or without its stop; a dash says nothing about the place.
const ownLabel = (label: string): string | null => labelOf(/[.):/]\s*$/u.test(label) ? label : `${label}.`);

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

/** "mục II.3.a"; "Phụ lục 1, mục II". */
const sectionOf = (labels: readonly string[]): string => {
  const appendix = labels.findLast((label) => label.startsWith('Phụ lục'));
  const inside = labels.slice(appendix === undefined ? 0 : labels.lastIndexOf(appendix) + 1);
  return [appendix, inside.length === 0 ? undefined : `mục ${joinLabels(inside)}`].filter(Boolean).join(', ');
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
