import { promises as fs } from 'node:fs';
import { type CommonGap, commonGaps, type GapSlip, gapSlip, withCommonGaps } from '../checks/common-gaps.js';
import { partyOf } from '../compare/party.js';
import { type Answerable, type Decided, type DecisionBook, decided } from '../decisions/index.js';
import type { Comparison, Finding, Party, Severity } from '../model/comparison.js';
import { isDismissed } from '../model/decision.js';
import type { Plan } from '../model/plan.js';
import type { Diagnostic } from '../model/result.js';
import { compareWithParent, sha256Of, unreadComparison } from '../pipeline.js';
import { graded, type Profile } from '../profile/index.js';
import { notCommented } from '../report/comments/diagnostics.js';
import {
  conclusionOf,
  copyFormats,
  countsOf,
  type FormatId,
  type PairInput,
  pairFormats,
  type ReportSettings,
} from '../report/index.js';
import { type Identity, identityOf } from '../report/view.js';
import { loadComparison, loadPlan } from './spool.js';

/** One document to compare and report on. Plans are named by the files that hold them. */
export interface ReviewTask {
  file: string;
  sha256: string;
  parent: string | null;
  /** The plans above the parent, nearest first. */
  ancestors?: readonly string[];
  /** The plan of the body right over the child, which the child does not cite. */
  skipped?: string | null;
  /** Name of a newer plan that seems to stand in the parent's place. */
  replacement?: string | null;
  /** Compared with another parent already: what concerns the document alone was told there. */
  isFurther?: boolean;
  /** A plan, or why there is none. */
  child: { plan: string } | 'not-a-plan' | 'unreadable';
  diagnostics: Diagnostic[];
  /** How the office grades what is found. */
  profile?: Profile | undefined;
  /** Where the comparison is put. */
  keep: string;
}

/** What lists show of a unit. */
export type UnitIdentity = Pick<Identity, 'unit' | 'number' | 'date'>;

export const listed = ({ unit, number, date }: Identity): UnitIdentity => ({ unit, number, date });

/** What this tool's first process remembers of a comparison. */
export interface Verdict {
  status: Comparison['status'];
  parent: Pick<Party, 'file' | 'sha256'> | null;
  /** As the analyst may write it. */
  label: string;
  counts: Record<Severity, number> & { undecided: number };
  /** Why nothing came of it; of a plan that was compared, the comparison holds them. */
  diagnostics: Diagnostic[];
  /** What the profile took out of the findings; absent without one. */
  profile?: { name: string; silenced: number };
  /** How many findings people dismissed, and how many of their decisions count no more; absent without decisions. */
  decisions?: { file: string; dismissed: number; open: number };
  /** Lines of the decisions that were answered. */
  answered?: number[];
  /** The whole comparison. */
  at: string;
}

export interface Review {
  verdict: Verdict;
  /** How lists call the unit; null for what is no plan. */
  identity: UnitIdentity | null;
}

/** A comparison to report on, with what all units under the parent get alike. Plans are named by the files that hold them. */
export interface ReportTask {
  comparison: string;
  parent: string | null;
  child: string | null;
  /** The child's file as it was sent, for a copy of it with comments. */
  original?: string;
  common: readonly CommonGap[];
  formats: readonly FormatId[];
  /** What people decided on earlier findings, and which of it has to be answered by this plan. */
  decisions?: DecisionBook | undefined;
  answerable?: Answerable;
  /** What the office puts on its papers. */
  settings?: Partial<ReportSettings> | undefined;
  /** Where the reports are put, and the comparison as they show it. */
  keep: string;
}

export interface Reported {
  verdict: Verdict;
  /** The files that hold the reports, by the suffix that the reports' names get. */
  reports: { suffix: string; at: string; sha256?: string | undefined }[];
  /** Why a report could not be made. */
  remarks: Diagnostic[];
  /** Suffixes of the reports that have nothing to say: none of an earlier run may stay either. */
  absent: string[];
}

/** Compares a plan with its parent. */
export async function review(task: ReviewTask): Promise<Review> {
  if (typeof task.child === 'string') {
    return { verdict: await kept(unreadComparison(task.child, task, task.diagnostics), task.keep), identity: null };
  }
  const child = await loadPlan(task.child.plan);
  const parent = task.parent === null ? null : await heldPlan(task.parent);
  const ancestors = await Promise.all((task.ancestors ?? []).map(heldPlan));
  const skipped = task.skipped == null ? null : await heldPlan(task.skipped);
  const compared = compareWithParent(parent, child, task.diagnostics, { ancestors, skipped });
  const comparison = graded(inContext(compared, task), task.profile);
  const identity = listed(identityOf(partyOf(child), child, [parent]));
  return { verdict: await kept(comparison, task.keep), identity };
}

/** Renders the reports on a comparison. What is no plan gets the machine-readable one alone. */
export async function report(task: ReportTask): Promise<Reported> {
  const { comparison, answered } = judged(await loadComparison(task.comparison), task);
  const verdict = { ...(await kept(comparison, task.keep)), ...lines(answered) };
  const formats = task.child === null ? task.formats.filter((id) => id === 'json') : task.formats;
  const letters = task.child === null ? pairFormats(task.formats).filter(({ id }) => id === 'letter') : [];
  // the machine-readable report shows the comparison alone
  const needsPlans = [...pairFormats(formats), ...copyFormats(formats)].some(({ id }) => id !== 'json');
  const parent = !needsPlans || task.parent === null ? null : await heldPlan(task.parent);
  const child = !needsPlans || task.child === null ? null : await loadPlan(task.child);
  const input = { parent, child, comparison };
  const remarks: Diagnostic[] = [];
  const copied = await copies({ ...task, formats }, input, remarks);
  const { reports, absent } = await rendered({ ...task, formats }, input);
  return {
    verdict,
    reports: [...reports, ...copied],
    absent: [...absent, ...letters.map(({ suffix }) => suffix)],
    remarks,
  };
}

/** In place of a comparison on which no report can be made: one that says so. Returns where it lies. */
export async function withoutReports({ comparison, keep }: ReportTask, why: Diagnostic): Promise<string> {
  const { child, diagnostics } = await loadComparison(comparison);
  const at = `${keep}.unreadable`;
  await fs.writeFile(at, JSON.stringify(unreadComparison('unreadable', child, [...diagnostics, why])));
  return at;
}

/** Of all comparisons of a folder, by the sha256 of the parent, the remarks that most of its units get. */
export async function common(comparisons: readonly string[]): Promise<Map<string, CommonGap[]>> {
  const slips: GapSlip[] = [];
  for (const at of comparisons) {
    const slip = gapSlip(await loadComparison(at));
    if (slip !== null) slips.push(slip);
  }
  return commonGaps(slips);
}

/** What a person decided on is no question to many; the question to many may have been decided on itself. */
function judged(compared: Comparison, { common, decisions, answerable }: ReportTask): Decided {
  const first = decided(compared, decisions, answerable);
  const joined = withCommonGaps(first.comparison, common);
  return joined === first.comparison ? first : decided(joined, decisions, answerable);
}

const lines = (answered: Decided['answered']): Pick<Verdict, 'answered'> => (answered.length === 0 ? {} : { answered });

/** What only the folder knows: that the parent was replaced, that the document was looked at before. */
function inContext(comparison: Comparison, { replacement, isFurther = false }: ReviewTask): Comparison {
  const ofDocument = ({ kind, parent }: Finding): boolean => kind === 'defect' && parent === null;
  const findings = isFurther ? comparison.findings.filter((one) => !ofDocument(one)) : comparison.findings;
  if (replacement == null) return { ...comparison, findings };
  const demands = comparison.demands.map((row) =>
    row.depth === undefined ? row : { ...row, depth: 'outdated' as const },
  );
  return { ...comparison, findings, demands, suspect: { replacement } };
}

/** A folder has few parents and many children: those last asked for stay. Files of a run are never written twice. */
const HELD = 4;
const held = new Map<string, Promise<Plan>>();

function heldPlan(at: string): Promise<Plan> {
  const plan = held.get(at) ?? loadPlan(at);
  held.delete(at);
  held.set(at, plan);
  for (const oldest of held.keys()) {
    if (held.size <= HELD) break;
    held.delete(oldest);
  }
  return plan;
}

async function rendered(
  { formats, keep, settings }: ReportTask,
  input: PairInput,
): Promise<Pick<Reported, 'reports' | 'absent'>> {
  const reports: Reported['reports'] = [];
  const absent: string[] = [];
  for (const { suffix, render } of pairFormats(formats)) {
    const bytes = await render(input, settings);
    if (bytes === null) {
      absent.push(suffix);
      continue;
    }
    const at = `${keep}${suffix}`;
    await fs.writeFile(at, bytes);
    reports.push({ suffix, at });
  }
  return { reports, absent };
}

/** Copies of the file that was sent, where that is a Word document and something was compared. */
async function copies(
  { formats, keep, original, settings }: ReportTask,
  input: PairInput,
  remarks: Diagnostic[],
): Promise<Reported['reports']> {
  const chosen = copyFormats(formats);
  const isWord = input.child?.source.format === 'docx' && input.comparison.status === 'compared';
  if (original === undefined || chosen.length === 0 || !isWord) return [];
  const bytes = await fs.readFile(original).catch(() => null);
  if (bytes === null || sha256Of(bytes) !== input.comparison.child.sha256) {
    remarks.push(notCommented('tệp đã thay đổi sau khi được đọc'));
    return [];
  }
  const reports: Reported['reports'] = [];
  for (const { suffix, render } of chosen) {
    const copy = await render(input, bytes, settings);
    remarks.push(...copy.diagnostics);
    if (copy.bytes === null) continue;
    const at = `${keep}${suffix}${copy.extension}`;
    await fs.writeFile(at, copy.bytes);
    reports.push({ suffix: `${suffix}${copy.extension}`, at });
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
  return {
    status,
    parent: parent && { file: parent.file, sha256: parent.sha256 },
    label,
    counts: { ...severity, undecided },
    diagnostics: status === 'unreadable' ? diagnostics : [],
    ...profile,
    ...decisionsIn(comparison),
    at,
  };
}

function decisionsIn({ decisions, findings, undecided, inherited }: Comparison): Pick<Verdict, 'decisions'> {
  if (decisions === undefined) return {};
  const on = [...findings, ...undecided, ...inherited].filter(({ decision }) => decision !== undefined);
  const open = on.filter(({ decision }) => decision?.standing !== 'in-force').length;
  return { decisions: { file: decisions.file, dismissed: on.filter(isDismissed).length, open } };
}
