import path from 'node:path';
import type { CommonGap } from '../checks/common-gaps.js';
import { NO_PARENT } from '../compare/parent.js';
import type { Answerable, DecisionBook } from '../decisions/index.js';
import type { Diagnostic } from '../model/result.js';
import type { Profile } from '../profile/index.js';
import { type FormatId, pairFormats, type ReportSettings } from '../report/index.js';
import type { Linked } from './folder.js';
import { type Document, linkedOutcomes, type Outcome, readOutcome, versionOutcome } from './outcome.js';
import type { Workshop } from './pool.js';
import type { Verdict } from './review.js';
import type { Site } from './site.js';
import { inTurn } from './turns.js';
import { sortVersions } from './versions.js';
import type { Entry } from './walk.js';
import { copyResult, dropResult, type Written } from './write.js';

/** Told after each step of a run, with the document that it was about. */
export type Step = (file: string) => void;

/** Reads every entry; those that cannot be read stay in the list. */
export const readAll = (
  { workshop, spool }: Site,
  entries: readonly Entry[],
  names: readonly string[],
  step: Step,
): Promise<Document[]> =>
  inTurn(entries, async (entry, index) => {
    const name = names[index] ?? entry.file;
    if (entry.problem !== undefined) return brokenDocument(entry, name);
    const at = spool.place();
    const reading = await workshop.read({ path: entry.path, file: entry.file, keep: at });
    step(entry.file);
    return { at, ...reading, entry, name };
  });

/** A path that could not even be opened. */
export const brokenDocument = (entry: Entry, name = ''): Document => ({
  entry,
  name,
  at: '',
  plan: null,
  sha256: '',
  diagnostics: entry.problem === undefined ? [] : [entry.problem],
});

/** What is no plan writes no plan file. */
export async function writePlan(document: Document, folder: string, log: Written): Promise<void> {
  const { plan, name, at, planSha256 } = document;
  if (plan !== null) await copyResult(planFile(name, folder), { at, sha256: planSha256 }, log);
}

/** Where the plan of a document is written. */
export const planFile = (name: string, folder: string): string => path.join(folder, `${name}.plan.json`);

/**
 * Each plan beside the parent that it cites, or beside the one that the analyst names for all. Of a plan that lies in
 * several versions one takes part, as child and as parent.
 */
export async function linkAll(
  workshop: Workshop,
  documents: readonly Document[],
  parent: Document | null,
): Promise<Outcome[]> {
  const plans = documents.filter(({ plan }) => plan !== null);
  const forced = parent === null ? null : plans.indexOf(parent);
  const linked = plans.length === 0 ? NOTHING : await workshop.link({ plans: plans.map(({ at }) => at), forced });
  const { current, superseded } = sortVersions(documents, linked.groups);
  const place = new Map(plans.map(({ entry }, index) => [entry, index]));
  const others = new Map(superseded.map((one) => [one.document.entry, one]));
  const remarked = new Map(current.map((document) => [document.entry, document]));
  return documents.flatMap((given) => {
    const index = place.get(given.entry) ?? -1;
    const identity = linked.identities[index] ?? null;
    const other = others.get(given.entry);
    if (other !== undefined) return [versionOutcome(other, identity)];
    const document = remarked.get(given.entry) ?? given;
    return linkedOutcomes(document, index, identity, { plans, links: linked.links });
  });
}

const NOTHING: Linked = { groups: [], links: [], identities: [] };

const parentUnread = (file: string): Diagnostic => ({
  code: 'no-parent',
  severity: 'warning',
  message: `${NO_PARENT}: "${file}" không đọc được hoặc không phải là kế hoạch.`,
});

/** A document to be compared with the one named right above it; `higher`: those above that one, nearest first. */
export function pairOutcome(above: Document, below: Document, higher: readonly Document[] = []): Outcome {
  if (below.plan === null) return readOutcome(below);
  const about = above.plan === null ? [parentUnread(above.entry.file), ...above.diagnostics] : [];
  const state = above.plan === null ? 'no-parent' : 'compared';
  const parent = above.plan === null ? null : above.at;
  const gap = higher.findIndex(({ plan }) => plan === null); // what lies over an unread plan hangs in the air
  const ancestors = (gap < 0 ? higher : higher.slice(0, gap)).map(({ at }) => at);
  return { ...readOutcome(below), state, parent, ancestors, diagnostics: [...below.diagnostics, ...about] };
}

/** How a run compares and reports: where to, in which formats, by whose profile and decisions. */
export interface Target {
  out: string;
  formats: readonly FormatId[];
  profile?: Profile | undefined;
  decisions?: DecisionBook | undefined;
  /** Which decisions a plan has to answer. */
  answerable?: (outcome: Outcome) => Answerable;
  /** What the office puts on its papers. */
  settings?: Partial<ReportSettings> | undefined;
}

/** Compares one plan with its parent; the top plan of a folder has none. */
export async function reviewOne({ workshop, spool }: Site, outcome: Outcome, { profile }: Target): Promise<Outcome> {
  const { document, parent, ancestors, skipped, replacement, diagnostics, state } = outcome;
  if (state === 'root' || state === 'version') return outcome;
  const { verdict, identity } = await workshop.review({
    file: document.entry.file,
    sha256: document.sha256,
    parent,
    ancestors,
    skipped,
    replacement,
    isFurther: outcome.isFurther,
    child: document.plan !== null ? { plan: document.at } : state === 'not-a-plan' ? state : 'unreadable',
    diagnostics,
    profile,
    keep: spool.place(),
  });
  return withVerdict({ ...outcome, identity }, verdict);
}

function withVerdict(outcome: Outcome, verdict: Verdict): Outcome {
  if (verdict.status !== 'unreadable' || outcome.state === 'unreadable') return { ...outcome, verdict };
  return { ...outcome, state: 'unreadable', verdict, diagnostics: verdict.diagnostics };
}

/** A plan that was compared in an earlier run and is not now: what was asked then is not to be sent now. */
async function dropLetter({ name }: Document, { out, formats }: Target, log: Written): Promise<void> {
  for (const { id, suffix } of pairFormats(formats)) {
    if (id === 'letter') await dropResult(path.join(out, `${name}${suffix}`), log);
  }
}

/** Writes the reports on every comparison. What most units of a parent get alike is known only when all are compared. */
export async function reportAll(
  { workshop, spool }: Site,
  outcomes: readonly Outcome[],
  target: Target,
  log: Written,
  step: Step,
): Promise<Outcome[]> {
  const { out, formats, settings, decisions, answerable } = target;
  const compared = outcomes.flatMap(({ verdict }) => (verdict?.status === 'compared' ? [verdict.at] : []));
  const common: ReadonlyMap<string, CommonGap[]> =
    compared.length > 1 ? await workshop.common(compared) : new Map<string, CommonGap[]>();
  return inTurn(outcomes, async (outcome) => {
    const { verdict: found, document, parent } = outcome;
    if (found === null) {
      await dropLetter(document, target, log);
      return outcome;
    }
    const { verdict, reports, absent, remarks } = await workshop.report({
      comparison: found.at,
      parent,
      child: document.plan === null || found.status === 'unreadable' ? null : document.at,
      original: document.entry.path,
      common: common.get(found.parent?.sha256 ?? '') ?? [],
      formats,
      decisions: await decisionsOn(document, decisions),
      ...(answerable === undefined ? {} : { answerable: answerable(outcome) }),
      settings,
      keep: spool.place(),
    });
    for (const made of reports) await copyResult(path.join(out, `${document.name}${made.suffix}`), made, log);
    for (const suffix of absent) await dropResult(path.join(out, `${document.name}${suffix}`), log);
    step(document.entry.file);
    return withVerdict({ ...outcome, diagnostics: [...outcome.diagnostics, ...remarks] }, verdict);
  });
}

/** Only what concerns the plan is handed on: a decision on another unit changes nothing here. */
async function decisionsOn(document: Document, book: DecisionBook | undefined): Promise<DecisionBook | undefined> {
  if (book === undefined) return undefined;
  const { concerning } = await import('../decisions/index.js'); // brings the rules, which most runs do not need here
  return concerning(book, { issuer: document.plan?.issuer ?? null, file: document.entry.file });
}
