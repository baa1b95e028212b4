import { promises as fs } from 'node:fs';
import path from 'node:path';
import type { CommonGap } from '../checks/common-gaps.js';
import { NO_PARENT } from '../compare/parent.js';
import { type Answerable, concerning, type DecisionBook } from '../decisions/index.js';
import type { Diagnostic } from '../model/result.js';
import type { Profile } from '../profile/index.js';
import type { FormatId } from '../report/index.js';
import type { Linked } from './folder.js';
import { type Document, linkedOutcomes, type Outcome, readOutcome, versionOutcome } from './outcome.js';
import type { Workshop } from './pool.js';
import type { Verdict } from './review.js';
import type { Spool } from './spool.js';
import { sortVersions } from './versions.js';
import type { Entry } from './walk.js';
import { copyResult, type Written } from './write.js';

/** Told after each step of a run, with the document that it was about. */
export type Step = (file: string) => void;

/** What a run works with: the place where the work is done, and the one where what is made waits. */
export interface Site {
  workshop: Workshop;
  spool: Spool;
}

/** Reads every entry; those that cannot be read stay in the list. */
export const readAll = (
  { workshop, spool }: Site,
  entries: readonly Entry[],
  names: readonly string[],
  step: Step,
): Promise<Document[]> =>
  Promise.all(
    entries.map(async (entry, index) => {
      const name = names[index] ?? entry.file;
      if (entry.problem !== undefined) return brokenDocument(entry, name);
      const at = spool.place();
      const reading = await workshop.read({ path: entry.path, file: entry.file, keep: at });
      step(entry.file);
      return { ...reading, entry, name, at };
    }),
  );

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
export async function writePlan({ plan, name, at }: Document, folder: string, log: Written): Promise<void> {
  if (plan !== null) await copyResult(planFile(name, folder), at, log);
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

/** Writes the reports on every comparison. What most units of a parent get alike is known only when all are compared. */
export async function reportAll(
  { workshop, spool }: Site,
  outcomes: readonly Outcome[],
  { out, formats, decisions, answerable }: Target,
  log: Written,
  step: Step,
): Promise<Outcome[]> {
  const compared = outcomes.flatMap(({ verdict }) => (verdict?.status === 'compared' ? [verdict.at] : []));
  const common: ReadonlyMap<string, CommonGap[]> =
    compared.length > 1 ? await workshop.common(compared) : new Map<string, CommonGap[]>();
  return Promise.all(
    outcomes.map(async (outcome) => {
      const { verdict: found, document, parent } = outcome;
      if (found === null) return outcome;
      const { verdict, reports, remarks } = await workshop.report({
        comparison: found.at,
        parent,
        child: document.plan === null || found.status === 'unreadable' ? null : document.at,
        original: document.entry.path,
        common: common.get(found.parent?.sha256 ?? '') ?? [],
        formats,
        decisions: decisionsOn(document, decisions),
        ...(answerable === undefined ? {} : { answerable: answerable(outcome) }),
        keep: spool.place(),
      });
      for (const { suffix, at } of reports) {
        await copyResult(path.join(out, `${document.name}${suffix}`), at, log);
        await fs.rm(at);
      }
      step(document.entry.file);
      return withVerdict({ ...outcome, diagnostics: [...outcome.diagnostics, ...remarks] }, verdict);
    }),
  );
}

/** Only what concerns the plan is handed on: a decision on another unit changes nothing here. */
function decisionsOn({ entry, plan }: Document, book: DecisionBook | undefined): DecisionBook | undefined {
  return book && concerning(book, { issuer: plan?.header.issuer ?? null, file: entry.file });
}
