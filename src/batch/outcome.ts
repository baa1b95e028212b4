import { ancestorsOf } from '../compare/chain.js';
import { NO_PARENT, type ParentLink } from '../compare/parent.js';
import type { FILE_STATES } from '../model/outputs.js';
import type { Diagnostic } from '../model/result.js';
import { conclusionLabel } from '../report/conclusion.js';
import type { FolderTask } from './folder.js';
import type { Reading } from './read-file.js';
import type { UnitIdentity, Verdict } from './review.js';
import type { Versions } from './versions.js';
import type { Entry, Skipped } from './walk.js';

/** A file and what was read of it. */
export interface Document extends Reading {
  entry: Entry;
  /** Base name of its results. */
  name: string;
  /** The file that holds the plan, where there is one. */
  at: string;
}

/** State of a file at the end of a run. */
export type State = (typeof FILE_STATES)[number];

export interface Outcome {
  document: Document;
  state: State;
  /** The file that holds the plan that it was compared with. */
  parent: string | null;
  /** Those that hold the plans above that one, nearest first. */
  ancestors?: string[];
  /** The newer plan in the folder that seems to stand in the parent's place. */
  replacement?: string | null;
  /** The file that holds the plan of the body right over it, which it does not cite. */
  skipped?: string | null;
  /** Of a plan with several parents: the comparison with one that is not the first. */
  isFurther?: true;
  /** How lists call the unit; null for what is no plan, and where nothing was to be listed. */
  identity: UnitIdentity | null;
  /** Null for the folder's top plan and where nothing was to be compared. */
  verdict: Verdict | null;
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
  identity: null,
  verdict: null,
  diagnostics: document.diagnostics,
});

/** The document was read and is merely no plan, or it was not read. */
const stateWithoutPlan = (diagnostics: readonly Diagnostic[]): 'not-a-plan' | 'unreadable' =>
  diagnostics.some(({ code }) => code === 'not-a-plan') ? 'not-a-plan' : 'unreadable';

/** Says of a version which file was compared instead, and why. */
export const SUPERSEDED = 'superseded-version';

/** Another version of a plan that is compared: listed, not compared. */
export const versionOutcome = (
  { document, of, remark }: Versions['superseded'][number],
  identity: UnitIdentity | null,
): Outcome => ({
  document,
  state: 'version',
  parent: null,
  identity,
  verdict: null,
  diagnostics: [...document.diagnostics, remark],
  versionOf: of,
});

/** Where the plans of a folder lie, and how they hang together. */
export interface Places {
  plans: readonly Document[];
  links: readonly (ParentLink | null)[];
}

/** A plan in the place that it has among the others; its comparison follows later. One for each of its parents, at least one. */
export function linkedOutcomes(
  document: Document,
  index: number,
  identity: UnitIdentity | null,
  places: Places,
): Outcome[] {
  const link = places.links[index];
  if (link === null || link === undefined) return [readOutcome(document)];
  const at = (place: number): string[] => (places.plans[place] === undefined ? [] : [places.plans[place].at]);
  const above = ancestorsOf(places.links, index);
  const first: Outcome = {
    document,
    state: stateOf(link),
    parent: above.slice(0, 1).flatMap(at)[0] ?? null,
    ancestors: above.slice(1).flatMap(at),
    skipped: link.skipped === null ? null : (at(link.skipped)[0] ?? null),
    replacement: link.replacement === null ? null : (places.plans[link.replacement]?.entry.file ?? null),
    identity,
    verdict: null,
    diagnostics: [...document.diagnostics, ...link.diagnostics],
  };
  const further = link.further.map(
    (place): Outcome => ({
      ...first,
      parent: at(place)[0] ?? null,
      ancestors: ancestorsOf(places.links, place).flatMap(at),
      skipped: null,
      replacement: null,
      isFurther: true,
    }),
  );
  return [first, ...further];
}

/** An outcome by the files that hold the corrected plans instead of those that were read. */
export function withCorrected(outcome: Outcome, corrected: ReadonlyMap<string, string>): Outcome {
  if (corrected.size === 0) return outcome;
  const now = (at: string): string => corrected.get(at) ?? at;
  const maybe = (at: string | null | undefined): string | null => (at == null ? null : now(at));
  const { document, parent, ancestors = [], skipped } = outcome;
  return {
    ...outcome,
    document: { ...document, at: now(document.at) },
    parent: maybe(parent),
    ancestors: ancestors.map(now),
    skipped: maybe(skipped),
  };
}

function stateOf({ role, rivals }: ParentLink): State {
  if (role === 'root') return 'root';
  if (role === 'child') return 'compared';
  return rivals.length > 0 ? 'ambiguous' : 'no-parent';
}

/** Everything that a report on the whole folder shows. */
export const folderTask = (
  outcomes: readonly Outcome[],
  skipped: readonly Skipped[],
  asked: Pick<FolderTask, 'formats' | 'keep' | 'roll' | 'decisions' | 'settings'>,
): FolderTask => ({
  roots: outcomes.flatMap(({ state, document: { plan, at }, diagnostics }) =>
    state === 'root' && plan !== null ? [{ at, diagnostics }] : [],
  ),
  pairs: outcomes.flatMap(({ parent, verdict, document: { plan, name, at } }) =>
    plan === null || verdict === null ? [] : [{ name, parent, child: at, comparison: verdict.at }],
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
  ...asked,
});

/** "phiên bản khác của <file>", as every report calls it. */
export const labelOf = (versionOf: string): string => `${STATE_LABELS.version} của "${versionOf}"`;
