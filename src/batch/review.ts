import { promises as fs } from 'node:fs';
import { partyOf } from '../compare/party.js';
import type { Comparison, Party, Severity } from '../model/comparison.js';
import type { Diagnostic } from '../model/result.js';
import { compareWithParent, unreadComparison } from '../pipeline.js';
import { graded, type Profile } from '../profile/index.js';
import { conclusionOf, countsOf, type FormatId, type PairInput, pairFormats } from '../report/index.js';
import { type Identity, identityOf } from '../report/view.js';
import { loadPlan } from './spool.js';

/** One document to compare and report on. Plans are named by the files that hold them. */
export interface ReviewTask {
  file: string;
  sha256: string;
  parent: string | null;
  /** A plan, or why there is none. */
  child: { plan: string } | 'not-a-plan' | 'unreadable';
  diagnostics: Diagnostic[];
  formats: readonly FormatId[];
  /** How the office grades what is found. */
  profile?: Profile | undefined;
  /** Where the comparison is put. */
  keep: string;
}

/** What the parent remembers of a comparison. */
export interface Verdict {
  status: Comparison['status'];
  parent: Party | null;
  /** As the analyst may write it. */
  label: string;
  counts: Record<Severity, number> & { undecided: number };
  diagnostics: Diagnostic[];
  /** What the profile took out of the findings; absent without one. */
  profile?: { name: string; silenced: number };
  /** The whole comparison. */
  at: string;
}

export interface Review {
  verdict: Verdict;
  /** How lists call the unit; null for what is no plan. */
  identity: Identity | null;
  /** The files that hold the reports, by the suffix that the reports' names get. */
  reports: { suffix: string; at: string }[];
}

/** Compares a plan with its parent and renders the reports on it. What is no plan gets the machine-readable one alone. */
export async function review(task: ReviewTask): Promise<Review> {
  if (typeof task.child === 'string') return withoutPlan(task.child, task);
  const child = await loadPlan(task.child.plan);
  const parent = task.parent === null ? null : await loadPlan(task.parent);
  const comparison = graded(compareWithParent(parent, child, task.diagnostics), task.profile);
  const reports = await rendered(task, { parent, child, comparison });
  const identity = identityOf(partyOf(child), child, [parent]);
  return { verdict: await kept(comparison, task.keep), identity, reports };
}

async function withoutPlan(status: 'not-a-plan' | 'unreadable', task: ReviewTask): Promise<Review> {
  const comparison = unreadComparison(status, task, task.diagnostics);
  const formats = task.formats.filter((id) => id === 'json');
  const reports = await rendered({ ...task, formats }, { parent: null, child: null, comparison });
  return { verdict: await kept(comparison, task.keep), identity: null, reports };
}

async function rendered({ formats, keep }: ReviewTask, input: PairInput): Promise<Review['reports']> {
  const reports: Review['reports'] = [];
  for (const { suffix, render } of pairFormats(formats)) {
    const at = `${keep}${suffix}`;
    await fs.writeFile(at, await render(input));
    reports.push({ suffix, at });
  }
  return reports;
}

/** Puts the comparison aside, and tells what is to be remembered of it. */
async function kept(comparison: Comparison, at: string): Promise<Verdict> {
  await fs.writeFile(at, JSON.stringify(comparison));
  const { status, parent, diagnostics } = comparison;
  const { severity, undecided } = countsOf(comparison);
  const profile = comparison.profile && {
    profile: { name: comparison.profile.name, silenced: comparison.silenced?.length ?? 0 },
  };
  const label = conclusionOf(comparison).label;
  return { status, parent, label, counts: { ...severity, undecided }, diagnostics, ...profile, at };
}
