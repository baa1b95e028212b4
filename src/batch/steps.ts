import path from 'node:path';
import { findParents, type ParentLink } from '../compare/parent.js';
import type { Plan } from '../model/plan.js';
import { type FormatId, planToJson } from '../report/index.js';
import { type Document, linkedOutcome, type Outcome, readOutcome } from './outcome.js';
import type { Workshop } from './pool.js';
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

/** Whom each plan is held against: the plan that it cites, or the one that the analyst names. */
export type Parent = Entry | 'cited';

export function linkAll(documents: readonly Document[], parent: Parent): Outcome[] {
  const plans = documents.flatMap(({ plan }) => (plan === null ? [] : [plan]));
  const links = new Map(linksOf(documents, plans, parent).map((link, index) => [plans[index], link]));
  return documents.map((document) => {
    const link = document.plan === null ? undefined : links.get(document.plan);
    return link === undefined ? readOutcome(document) : linkedOutcome(document, link, plans);
  });
}

function linksOf(documents: readonly Document[], plans: readonly Plan[], parent: Parent): ParentLink[] {
  if (parent === 'cited') return findParents(plans);
  const plan = documents.find(({ entry }) => entry === parent)?.plan ?? null;
  return plan === null ? plans.map(() => withoutParent(parent)) : findParents(plans, plans.indexOf(plan));
}

const withoutParent = ({ file }: Entry): ParentLink => ({
  role: 'alone',
  parent: null,
  by: null,
  rivals: [],
  diagnostics: [parentUnread(file)],
});

const parentUnread = (file: string): ParentLink['diagnostics'][number] => ({
  code: 'no-parent',
  severity: 'warning',
  message: `Chưa có kế hoạch cấp trên để đối chiếu: "${file}" không đọc được hoặc không phải là kế hoạch.`,
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
  if (state === 'root') return outcome;
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
