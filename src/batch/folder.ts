import { findParents, type ParentLink } from '../compare/parent.js';
import type { Plan } from '../model/plan.js';
import { batchFormats, type FormatId, type UnreadFile } from '../report/index.js';
import { type Identity, identityOf, partyOf } from '../report/view.js';
import { loadComparison, loadPlan } from './spool.js';

/** The plans of a folder, named by the files that hold them, and the one that the analyst names as parent of all. */
export interface LinkTask {
  plans: readonly string[];
  forced: number | null;
}

export interface Linked {
  links: ParentLink[];
  /** How lists call the top plans; null for the others. */
  identities: (Identity | null)[];
}

/** Each plan beside its parent. Of a plan only what pairing looks at is held, so that a large folder fits. */
export async function link({ plans: files, forced }: LinkTask): Promise<Linked> {
  const plans: Plan[] = [];
  for (const file of files) plans.push(forLinking(await loadPlan(file)));
  const links = findParents(plans, forced);
  const children = plans.filter((_, i) => links[i]?.role !== 'root');
  const identities = plans.map((plan, i) =>
    links[i]?.role === 'root' ? identityOf(partyOf(plan), plan, children) : null,
  );
  return { links, identities };
}

const forLinking = (plan: Plan): Plan => ({
  ...plan,
  outline: [],
  purposes: [],
  requirements: [],
  subjects: [],
  criteria: [],
  activities: [],
  milestones: [],
  deadlines: [],
  targets: [],
  assignments: plan.assignments.map((assignment) => ({ ...assignment, tasks: [], targets: [] })),
});

/** A folder to report on as a whole; plans and comparisons are named by the files that hold them. */
export interface FolderTask {
  roots: readonly string[];
  pairs: readonly { name: string; parent: string | null; child: string; comparison: string }[];
  unread: UnreadFile[];
  formats: readonly FormatId[];
}

export interface FolderReport {
  fileName: string;
  bytes: Uint8Array;
}

/** Renders the reports on the whole folder. */
export async function summarise(task: FolderTask): Promise<FolderReport[]> {
  const held = new Map<string, Promise<Plan>>();
  const plan = (at: string): Promise<Plan> => {
    const known = held.get(at) ?? loadPlan(at);
    held.set(at, known);
    return known;
  };
  const roots = await Promise.all(task.roots.map(plan));
  const pairs = [];
  for (const { name, parent, child, comparison } of task.pairs) {
    pairs.push({
      name,
      parent: parent === null ? null : await plan(parent),
      child: await plan(child),
      comparison: await loadComparison(comparison),
    });
  }
  const input = { roots, pairs, unread: task.unread, formats: task.formats };
  const reports: FolderReport[] = [];
  for (const { fileName, render } of batchFormats(task.formats)) {
    reports.push({ fileName, bytes: await render(input) });
  }
  return reports;
}
