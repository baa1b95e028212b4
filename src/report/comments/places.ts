/** Where a remark goes whose subject the unit's plan does not hold: under the heading that should hold it. */
import type { Comparison, Finding, Part } from '../../model/comparison.js';
import type { Item, OutlineNode, Plan, PlanSpan } from '../../model/plan.js';

/** Kinds of headings that announce a part, the nearest first; see knowledge/sections.ts. */
const HEADINGS: Record<Part, readonly string[]> = {
  citations: [],
  period: [],
  purposes: ['purposes', 'aims'],
  requirements: ['requirements', 'aims'],
  subjects: ['subjects', 'subjects-criteria'],
  criteria: ['criteria', 'subjects-criteria', 'criteria-specific', 'criteria-general'],
  milestones: ['timeline', 'phase', 'review'],
  deadlines: ['timeline', 'reporting', 'review', 'phase', 'assignments'],
  assignments: ['assignments', 'activities'],
  targets: ['targets'],
  activities: ['activities', 'assignments'],
  recipients: [],
  form: [],
};

interface Spanned {
  id?: string;
  span?: PlanSpan | undefined;
}

/** What the plan says of a part, in its order. */
const ITEMS: Record<Part, (plan: Plan) => readonly Spanned[]> = {
  citations: (plan) => plan.citations,
  period: (plan) => (plan.period === null ? [] : [plan.period]),
  purposes: (plan) => plan.purposes,
  requirements: (plan) => plan.requirements,
  subjects: (plan) => plan.subjects,
  criteria: (plan) => plan.criteria,
  milestones: (plan) => plan.milestones,
  deadlines: (plan) => (plan.milestones.length > 0 ? plan.milestones : plan.deadlines),
  assignments: (plan) => plan.assignments.flatMap((one) => [one, ...one.tasks]),
  targets: (plan) => plan.targets,
  activities: (plan) => plan.activities,
  recipients: (plan) => plan.recipients,
  form: () => [],
};

/** Parts whose own lines are the place, not a heading over them. */
const BY_LINE: ReadonlySet<Part> = new Set(['citations', 'period', 'recipients']);

/** A place of the unit's plan for what it does not show; null: the title is all there is. */
export function expectedPlace(
  plan: Plan,
  comparison: Comparison,
  parent: Plan | null,
  finding: Finding,
): PlanSpan | null {
  const { part } = finding;
  const items = ITEMS[part](plan);
  const line = items.find(({ span }) => span !== undefined)?.span ?? null;
  if (BY_LINE.has(part)) return line;
  const answered = answerBeside(comparison, parent, finding);
  const beside = answered === null ? undefined : items.find(({ id }) => id === answered)?.span;
  return (
    (beside === undefined ? null : headingOver(plan, beside.start)) ??
    headingOf(plan, part) ??
    (line === null ? null : (headingOver(plan, line.start) ?? line))
  );
}

/** The unit's item that answers a neighbour of the demand: one under the same heading of the parent. */
function answerBeside({ alignments }: Comparison, parent: Plan | null, finding: Finding): string | null {
  const path = finding.parent?.path.join('\n');
  if (parent === null || path === undefined || path === '') return null;
  const under = new Set(
    (ITEMS[finding.part](parent) as readonly (Spanned & Partial<Pick<Item, 'path'>>)[]).flatMap((item) =>
      item.id !== undefined && item.path?.join('\n') === path ? [item.id] : [],
    ),
  );
  const found = alignments.find((one) => one.part === finding.part && one.parent.some((id) => under.has(id)));
  return found?.child[0] ?? null;
}

const flat = (nodes: readonly OutlineNode[]): OutlineNode[] => nodes.flatMap((node) => [node, ...flat(node.children)]);

/** The outermost heading that announces the part. */
function headingOf(plan: Plan, part: Part): PlanSpan | null {
  const nodes = flat(plan.outline);
  for (const kind of HEADINGS[part]) {
    const [found] = nodes.filter((node) => node.kind === kind).sort((a, b) => a.level - b.level);
    if (found !== undefined) return found.span;
  }
  return null;
}

/** The last heading before an offset. */
const headingOver = (plan: Plan, offset: number): PlanSpan | null =>
  flat(plan.outline).findLast(({ span }) => span.start <= offset)?.span ?? null;
