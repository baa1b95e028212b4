import { promises as fs } from 'node:fs';
import { siblingsOf } from '../checks/siblings.js';
import { findParents, type ParentLink } from '../compare/parent.js';
import { partyOf } from '../compare/party.js';
import { findVersions, type VersionGroup } from '../compare/versions.js';
import type { Decisions } from '../model/decision.js';
import type { Plan } from '../model/plan.js';
import type { RollCall } from '../model/register.js';
import { type Diagnostic, union } from '../model/result.js';
import { dueOf, rollCall } from '../register/index.js';
import { type BatchInput, batchFormats, type FormatId, type ReportSettings, type UnreadFile } from '../report/index.js';
import { siblingLines } from '../report/siblings-view.js';
import { identityOf } from '../report/view.js';
import type { RollTask } from './register.js';
import { listed, type UnitIdentity } from './review.js';
import { loadComparison, loadPlan } from './spool.js';

/** The plans of a folder, named by the files that hold them, and the one that the analyst names as parent of all. */
export interface LinkTask {
  plans: readonly string[];
  forced: number | null;
}

export interface Linked {
  /** Plans that lie in the folder in several versions; numbers are places in the list of plans, here and below. */
  groups: VersionGroup[];
  /** Null for a version of a plan that is compared instead. */
  links: (ParentLink | null)[];
  /** How lists call the plans that are not compared, top plans and versions; null for the others. */
  identities: (UnitIdentity | null)[];
}

/** Sorts out the versions of a folder's plans, and sets each of the others beside its parent. */
export async function link({ plans: files, forced }: LinkTask): Promise<Linked> {
  const plans: Plan[] = [];
  for (const file of files) plans.push(await loadPlan(file));
  const groups = findVersions(plans, forced);
  const superseded = new Set(groups.flatMap(({ others }) => others));
  const current = plans.map((_, index) => index).filter((index) => !superseded.has(index));
  const links = linksOf(plans, current, forced);
  const below = plans.filter((_, index) => links[index]?.role !== 'root');
  const identities = plans.map((plan, index) => {
    if (superseded.has(index)) return listed(identityOf(partyOf(plan), plan, [null]));
    return links[index]?.role === 'root' ? listed(identityOf(partyOf(plan), plan, below)) : null;
  });
  return { groups, links, identities };
}

/** The links of the plans that take part, in terms of all. */
function linksOf(plans: readonly Plan[], current: readonly number[], forced: number | null): (ParentLink | null)[] {
  const taking = current.flatMap((index) => plans[index] ?? []);
  const found = findParents(taking, forced === null ? null : current.indexOf(forced));
  const inAll = (index: number): number => current[index] ?? index;
  const links = new Map(
    found.map((link, i) => [
      inAll(i),
      {
        ...link,
        parent: link.parent === null ? null : inAll(link.parent),
        rivals: link.rivals.map(inAll),
        skipped: link.skipped === null ? null : inAll(link.skipped),
        further: link.further.map(inAll),
        replacement: link.replacement === null ? null : inAll(link.replacement),
      },
    ]),
  );
  return plans.map((_, index) => links.get(index) ?? null);
}

/** A folder to report on as a whole; plans and comparisons are named by the files that hold them. */
export interface FolderTask {
  roots: readonly { at: string; diagnostics: Diagnostic[] }[];
  pairs: readonly { name: string; parent: string | null; child: string; comparison: string }[];
  unread: UnreadFile[];
  /** Files that were listed and not compared. */
  aside: BatchInput['aside'];
  /** The decisions that no plan of the folder answers. */
  decisions?: Decisions | undefined;
  formats: readonly FormatId[];
  /** What the office puts on its papers. */
  settings?: Partial<ReportSettings> | undefined;
  /** The units that plans are expected from, and what came. */
  roll?: RollTask | undefined;
  /** Where the reports are put, each with its name behind it. */
  keep: string;
}

/** A report on the whole folder: the name that it gets, and the file that holds it. */
export interface FolderReport {
  fileName: string;
  at: string;
  sha256?: string | undefined;
}

/** What there is to show of a whole folder. */
export interface FolderSummary {
  reports: FolderReport[];
  /** Names of reports that have nothing to say. */
  absent: string[];
  /** What all units of a parent have in common, a sentence a parent. */
  overview: string[];
  /** Who sent a plan and who did not; absent without a register. */
  roll?: RollCall;
}

/** Looks at all units of each parent together, and renders the reports on the whole folder. */
export async function summarise(task: FolderTask): Promise<FolderSummary> {
  const held = new Map<string, Promise<Plan>>();
  const plan = (at: string): Promise<Plan> => {
    const known = held.get(at) ?? loadPlan(at);
    held.set(at, known);
    return known;
  };
  const roots = await Promise.all(
    task.roots.map(async ({ at, diagnostics }) => {
      const root = await plan(at);
      return { ...root, diagnostics: union(root.diagnostics, diagnostics) };
    }),
  );
  const pairs = [];
  for (const { name, parent, child, comparison } of task.pairs) {
    pairs.push({
      name,
      parent: parent === null ? null : await plan(parent),
      child: await plan(child),
      comparison: await loadComparison(comparison),
    });
  }
  const siblings = siblingsOf(pairs);
  const called = task.roll === undefined ? {} : { roll: await rollOf(task.roll, pairs, plan) };
  const { unread, aside, formats, decisions } = task;
  const book = decisions === undefined ? {} : { decisions };
  const input = { roots, pairs, siblings, unread, aside, formats, ...book, ...called };
  const reports: FolderReport[] = [];
  const absent: string[] = [];
  for (const { fileName, render } of batchFormats(task.formats)) {
    const bytes = await render(input, task.settings);
    if (bytes === null) {
      absent.push(fileName);
      continue;
    }
    const at = `${task.keep}.${fileName}`;
    await fs.writeFile(at, bytes);
    reports.push({ fileName, at });
  }
  return { reports, absent, overview: siblingLines(siblings, pairs), ...called };
}

async function rollOf(
  { file, units, due, arrivals }: RollTask,
  pairs: readonly { parent: Plan | null }[],
  plan: (at: string) => Promise<Plan>,
): Promise<RollCall> {
  const came = [];
  for (const { at, ...one } of arrivals) came.push({ ...one, plan: at === null ? null : await plan(at) });
  const parents = pairs.flatMap(({ parent }) => parent ?? []);
  return rollCall({ file, units }, came, due ?? dueOf(parents));
}
