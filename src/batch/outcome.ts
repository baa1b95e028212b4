import { NO_PARENT, type ParentLink } from '../compare/parent.js';
import type { Comparison } from '../model/comparison.js';
import type { Plan } from '../model/plan.js';
import type { Diagnostic } from '../model/result.js';
import { conclusionLabel } from '../report/conclusion.js';
import type { BatchInput, FormatId } from '../report/index.js';
import type { Reading } from './read-file.js';
import type { Versions } from './versions.js';
import type { Entry, Skipped } from './walk.js';

/** A file and what was read of it. */
export interface Document extends Reading {
  entry: Entry;
  /** Base name of its results. */
  name: string;
}

/** State of a file at the end of a run. `read`: a plan, and nothing was to be compared. */
export type State = 'read' | 'root' | 'compared' | 'version' | 'no-parent' | 'ambiguous' | 'not-a-plan' | 'unreadable';

export interface Outcome {
  document: Document;
  state: State;
  /** The plan that it was compared with. */
  parent: Plan | null;
  /** Null for the folder's top plan and where nothing was to be compared. */
  comparison: Comparison | null;
  diagnostics: Diagnostic[];
  /** The file of the same plan that was compared instead of this one. */
  versionOf?: string;
}

export const STATE_LABELS: Record<State, string> = {
  read: 'Đã trích xuất',
  root: 'Kế hoạch cấp trên',
  compared: 'Đã đối chiếu',
  version: 'Phiên bản khác',
  'no-parent': NO_PARENT,
  ambiguous: conclusionLabel('ambiguous'),
  'not-a-plan': 'Không phải kế hoạch',
  unreadable: 'Chưa đọc được',
};

/** The file could not be read, or its name says that it is something else than it is: it has to be looked at. */
export const isTrouble = ({ state, diagnostics }: Outcome): boolean =>
  state === 'unreadable' || diagnostics.some(({ code }) => code === 'wrong-extension');

/** A file that was only read. */
export const readOutcome = (document: Document): Outcome => ({
  document,
  state: document.plan !== null ? 'read' : stateWithoutPlan(document.diagnostics),
  parent: null,
  comparison: null,
  diagnostics: document.diagnostics,
});

/** The document was read and is merely no plan, or it was not read. */
const stateWithoutPlan = (diagnostics: readonly Diagnostic[]): 'not-a-plan' | 'unreadable' =>
  diagnostics.some(({ code }) => code === 'not-a-plan') ? 'not-a-plan' : 'unreadable';

/** Says of a version which file was compared instead, and why. */
export const SUPERSEDED = 'superseded-version';

/** Another version of a plan that is compared: listed, not compared. */
export const versionOutcome = ({ document, of, remark }: Versions['superseded'][number]): Outcome => ({
  document,
  state: 'version',
  parent: null,
  comparison: null,
  diagnostics: [...document.diagnostics, remark],
  versionOf: of,
});

/** A plan in the place that it has among the others; its comparison follows later. */
export const linkedOutcome = (document: Document, link: ParentLink, plans: readonly Plan[]): Outcome => ({
  document,
  state: stateOf(link),
  parent: link.parent === null ? null : (plans[link.parent] ?? null),
  comparison: null,
  diagnostics: [...document.diagnostics, ...link.diagnostics],
});

function stateOf({ role, rivals }: ParentLink): State {
  if (role === 'root') return 'root';
  if (role === 'child') return 'compared';
  return rivals.length > 0 ? 'ambiguous' : 'no-parent';
}

/** Everything that a report on the whole folder shows. */
export const batchInput = (
  outcomes: readonly Outcome[],
  skipped: readonly Skipped[],
  formats: readonly FormatId[],
): BatchInput => ({
  roots: outcomes.flatMap(({ state, document }) => (state === 'root' && document.plan !== null ? [document.plan] : [])),
  pairs: outcomes.flatMap(({ parent, comparison, document: { plan, name } }) =>
    plan === null || comparison === null ? [] : [{ name, parent, child: plan, comparison }],
  ),
  unread: outcomes.flatMap(({ document, diagnostics }) =>
    document.plan === null ? [{ file: document.entry.file, diagnostics }] : [],
  ),
  aside: [
    ...outcomes.flatMap(({ versionOf, document, diagnostics }) =>
      versionOf === undefined
        ? []
        : [
            {
              file: document.entry.file,
              label: labelOf(versionOf),
              reasons: diagnostics.filter(({ code }) => code === SUPERSEDED).map(({ message }) => message),
            },
          ],
    ),
    ...skipped.map(({ file, reason }) => ({ file, label: 'Không đọc', reasons: [reason.message] })),
  ],
  formats,
});

/** "phiên bản khác của <file>", as every report calls it. */
export const labelOf = (versionOf: string): string => `${STATE_LABELS.version} của "${versionOf}"`;
