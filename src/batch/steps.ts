import path from 'node:path';
import { findParents, NO_PARENT } from '../compare/parent.js';
import type { Plan } from '../model/plan.js';
import type { Diagnostic } from '../model/result.js';
import { type FormatId, planToJson } from '../report/index.js';
import { type Document, linkedOutcome, type Outcome, readOutcome, versionOutcome } from './outcome.js';
import type { Workshop } from './pool.js';
import { sortVersions } from './versions.js';
import type { Entry } from './walk.js';
import { type Written, writeResult } from './write.js';

/** Told after each step of a run, with the document that it was about. */
export type Step = (file: string) => void;

/** Reads every entry; those that cannot be read stay in the list. */
export const readAll = (
  workshop: Workshop,
  entries: readonly Entry[],
  names: readonly string[],
  step: Step,
): Promise<Document[]> =>
  Promise.all(
    entries.map(async (entry, index) => {
      const name = names[index] ?? entry.file;
      if (entry.problem !== undefined) return brokenDocument(entry, name);
      const reading = await workshop.read({ path: entry.path, file: entry.file });
      step(entry.file);
      return { ...reading, entry, name };
    }),
  );

/** A path that could not even be opened. */
export const brokenDocument = (entry: Entry, name = ''): Document => ({
  entry,
  name,
  plan: null,
  sha256: '',
  diagnostics: entry.problem === undefined ? [] : [entry.problem],
});

/** What is no plan writes no plan file. */
export async function writePlan({ plan, name }: Document, folder: string, log: Written): Promise<void> {
  if (plan !== null) await writeResult(path.join(folder, `${name}.plan.json`), planToJson(plan), log);
}

/**
 * Each plan beside the parent that it cites, or beside the one that the analyst names for all. Of a plan that lies in
 * several versions one takes part, as child and as parent.
 */
export function linkAll(documents: readonly Document[], parent: Plan | null): Outcome[] {
  const { current, superseded } = sortVersions(documents, parent);
  const others = new Map(superseded.map((one) => [one.document, versionOutcome(one)]));
  const linked = new Map(linkCurrent(current, parent).map((outcome) => [outcome.document.entry, outcome]));
  return documents.flatMap((document) => others.get(document) ?? linked.get(document.entry) ?? []);
}

function linkCurrent(documents: readonly Document[], parent: Plan | null): Outcome[] {
  const plans = documents.flatMap(({ plan }) => (plan === null ? [] : [plan]));
  const found = findParents(plans, parent === null ? null : plans.indexOf(parent));
  const links = new Map(found.map((link, index) => [plans[index], link]));
  return documents.map((document) => {
    const link = document.plan === null ? undefined : links.get(document.plan);
    return link === undefined ? readOutcome(document) : linkedOutcome(document, link, plans);
  });
}

const parentUnread = (file: string): Diagnostic => ({
  code: 'no-parent',
  severity: 'warning',
  message: `${NO_PARENT}: "${file}" không đọc được hoặc không phải là kế hoạch.`,
});

/** The second document of a named pair, to be compared with the first. */
export function pairOutcome(above: Document, below: Document): Outcome {
  if (below.plan === null) return readOutcome(below);
  const about = above.plan === null ? [parentUnread(above.entry.file), ...above.diagnostics] : [];
  const state = above.plan === null ? 'no-parent' : 'compared';
  return { ...readOutcome(below), state, parent: above.plan, diagnostics: [...below.diagnostics, ...about] };
}

/** Compares one plan with its parent and writes the reports on it; the top plan of a folder has none. */
export async function reviewOne(
  workshop: Workshop,
  outcome: Outcome,
  target: { out: string; formats: readonly FormatId[] },
  log: Written,
  step: Step,
): Promise<Outcome> {
  const { document, parent, diagnostics, state } = outcome;
  if (state === 'root' || state === 'version') return outcome;
  const { comparison, reports } = await workshop.review({
    file: document.entry.file,
    sha256: document.sha256,
    parent,
    child: document.plan ?? (state === 'not-a-plan' ? state : 'unreadable'),
    diagnostics,
    formats: target.formats,
  });
  for (const { suffix, bytes } of reports) {
    await writeResult(path.join(target.out, `${document.name}${suffix}`), bytes, log);
  }
  step(document.entry.file);
  if (comparison.status !== 'unreadable' || state === 'unreadable') return { ...outcome, comparison };
  return { ...outcome, state: 'unreadable', comparison, diagnostics: comparison.diagnostics };
}
