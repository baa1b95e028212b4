import { partyOf } from '../compare/party.js';
import { type Demand, type Kind, PARTS, type Part } from '../model/comparison.js';
import type { Plan } from '../model/plan.js';
import type { Diagnostic } from '../model/result.js';
import {
  CONCLUSIONS,
  type Conclusion,
  type ConclusionId,
  type Counts,
  conclusionRank,
  withoutComparison,
} from './conclusion.js';
import { DECISION_LABELS } from './decisions.js';
import { type DemandState, OPEN_STATES } from './labels.js';
import { placerOf } from './place.js';
import type { AsideFile, BatchInput, BatchPair, UnreadFile } from './types.js';
import { demandPlace, type Identity, identityOf, type PairView, pairView } from './view.js';

/** A row of the units table: a compared plan, a plan without a parent, or a file of which nothing could be made. */
export interface UnitRow {
  /** Base name of the unit's own reports; null for a file that has none. */
  name: string | null;
  unit: string;
  file: string;
  identity: Identity | null;
  parent: Identity | null;
  conclusion: Conclusion;
  counts: Counts | null;
  view: PairView | null;
}

export interface UnreadRow {
  file: string;
  conclusion: Conclusion;
  diagnostics: Diagnostic[];
}

/** What reading and pairing had to say of a file that was used all the same. */
export interface FileNotes {
  file: string;
  messages: string[];
}

export interface MatrixCell {
  state: DemandState;
  /** Number of the finding that says why, in the unit's own report. */
  n: number | null;
  /** A person dismissed what was found: nobody has to see to it. */
  dismissed?: true;
}

export interface MatrixRow {
  part: Part;
  text: string;
  place: string;
  /** One cell a column; null where the unit's comparison does not know the demand. */
  cells: (MatrixCell | null)[];
  /** How many units leave the demand open. */
  open: number;
}

/** The demands of one parent against the units that carry it out. */
export interface Matrix {
  parent: Identity;
  columns: { name: string; unit: string }[];
  rows: MatrixRow[];
}

/** What people decided before the comparison: on a parent once for all its units, by a profile for each unit. */
export interface DecisionRow {
  kind: string;
  file: string;
  /** The parent, or the unit, that it is about. */
  about: string;
  text: string;
  note: string;
}

export interface BatchView {
  roots: Identity[];
  units: UnitRow[];
  unread: UnreadRow[];
  aside: AsideFile[];
  notes: FileNotes[];
  matrices: Matrix[];
  decisions: DecisionRow[];
  totals: {
    conclusions: { id: ConclusionId; label: string; count: number }[];
    units: number;
    findings: number;
    undecided: number;
  };
}

const countOf =
  (kind: Kind) =>
  ({ counts }: UnitRow): number | null =>
    counts?.kind[kind] ?? null;

/** The columns of counts in every table of units: what a head of department asks for first. */
export const COUNT_COLUMNS: readonly { label: string; count: (row: UnitRow) => number | null }[] = [
  { label: 'Thiếu', count: countOf('missing') },
  { label: 'Thấp hơn', count: countOf('weaker') },
  { label: 'Muộn hơn', count: countOf('later') },
  { label: 'Không khớp', count: countOf('mismatch') },
  { label: 'Sao chép', count: countOf('copied') },
  { label: 'Thể thức', count: countOf('defect') },
  { label: 'Cần kiểm tra', count: ({ counts }) => counts?.undecided ?? null },
];

/** What a file is when no plan could be made of it. */
const unreadConclusion = ({ diagnostics }: UnreadFile): Conclusion =>
  withoutComparison(diagnostics.some(({ code }) => code === 'not-a-plan') ? 'not-a-plan' : 'unreadable', diagnostics);

const comparedRow = (pair: BatchPair, view: PairView): UnitRow => ({
  name: pair.name,
  unit: view.child.unit,
  file: view.child.file,
  identity: view.child,
  parent: view.parent,
  conclusion: view.conclusion,
  counts: view.comparison.status === 'compared' ? view.counts : null,
  view,
});

const unreadRow = (file: UnreadRow): UnitRow => ({
  name: null,
  unit: file.file.split(/[\\/]/u).at(-1) ?? file.file,
  file: file.file,
  identity: null,
  parent: null,
  conclusion: file.conclusion,
  counts: null,
  view: null,
});

const weight = ({ counts }: UnitRow): number =>
  counts === null ? 0 : counts.severity.error * 1000 + counts.severity.warning * 10 + counts.undecided;

const collator = new Intl.Collator('vi');

/** The unit that needs the analyst most stands first. */
const byNeed = (a: UnitRow, b: UnitRow): number =>
  conclusionRank(a.conclusion.id) - conclusionRank(b.conclusion.id) ||
  weight(b) - weight(a) ||
  collator.compare(a.unit, b.unit) ||
  collator.compare(a.file, b.file);

type Compared = { pair: BatchPair; view: PairView };

const byParent = (compared: readonly Compared[]): Compared[][] => {
  const groups = new Map<string, Compared[]>();
  for (const one of compared) {
    const parent = one.pair.comparison.parent;
    if (parent === null || one.pair.comparison.status !== 'compared') continue;
    const key = `${parent.sha256} ${parent.file}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
};

/** Every demand that any unit's comparison knows, once, in the order of the parts. */
const demandsOf = (group: readonly Compared[]): Demand[] => {
  const known = new Map<string, Demand>();
  for (const { pair } of group) for (const demand of pair.comparison.demands) known.set(demandKey(demand), demand);
  return PARTS.flatMap((part) => [...known.values()].filter((demand) => demand.part === part));
};

const demandKey = (demand: Demand): string => `${demand.part} ${demand.itemId}`;

const cellOf = ({ state, dismissed }: Demand, n: number | null): MatrixCell => ({
  state,
  n,
  ...(dismissed === true ? { dismissed } : {}),
});

const matrixOf = (group: readonly Compared[], parent: Plan | null, identity: Identity): Matrix => {
  const sorted = [...group].sort((a, b) => collator.compare(a.view.child.unit, b.view.child.unit));
  const place = placerOf(parent);
  const cells = sorted.map(
    ({ view }) => new Map(view.demands.map(({ demand, n }) => [demandKey(demand), cellOf(demand, n)] as const)),
  );
  return {
    parent: identity,
    columns: sorted.map(({ pair, view }) => ({ name: pair.name, unit: view.child.unit })),
    rows: demandsOf(group).map((demand) => {
      const row = cells.map((known) => known.get(demandKey(demand)) ?? null);
      return {
        part: demand.part,
        text: demand.text,
        place: demandPlace(demand, place),
        cells: row,
        open: row.filter((cell) => cell !== null && cell.dismissed !== true && OPEN_STATES.has(cell.state)).length,
      };
    }),
  };
};

const matricesOf = (compared: readonly Compared[]): Matrix[] =>
  byParent(compared).flatMap((group) => {
    const party = group[0]?.pair.comparison.parent;
    if (party === null || party === undefined) return [];
    const parent = group.map(({ pair }) => pair.parent).find((plan) => plan !== null) ?? null;
    const children = group.map(({ pair }) => pair.child);
    const identity = identityOf(party, parent, children);
    const matrix = matrixOf(group, parent, identity);
    return matrix.rows.length === 0 ? [] : [matrix];
  });

const sum = (units: readonly UnitRow[], count: (counts: Counts) => number): number =>
  units.reduce((total, { counts }) => total + (counts === null ? 0 : count(counts)), 0);

/** A parent has no report of its own: all that was noticed in it stands here. Of a unit what concerns the file as a whole. */
const notesOf = ({ roots, pairs }: BatchInput): FileNotes[] =>
  [
    ...roots.map(({ source, diagnostics }) => ({ file: source.file, diagnostics })),
    ...pairs.flatMap(({ comparison: { status, child, diagnostics } }) =>
      status === 'compared' ? [{ file: child.file, diagnostics }] : [],
    ),
  ].flatMap(({ file, diagnostics }) =>
    diagnostics.length === 0 ? [] : [{ file, messages: diagnostics.map(({ message }) => message) }],
  );

/** A sheet of demands concerns all units of its parent alike: its corrections are told once. */
const decisionRows = (views: readonly PairView[]): DecisionRow[] => {
  const seen = new Set<string>();
  return views.flatMap(({ decisions, parent, child }) =>
    decisions.flatMap(({ kind, file, lead, lines }) => {
      const about = kind === 'requirements' ? (parent?.full ?? '') : child.unit;
      if (kind === 'requirements' && (seen.has(`${file} ${about}`) || !seen.add(`${file} ${about}`))) return [];
      const row = { kind: DECISION_LABELS[kind], file, about };
      return [{ ...row, text: lead, note: '' }, ...lines.map((line) => ({ ...row, ...line }))];
    }),
  );
};

/** Everything a report on a folder shows. */
export const batchView = (input: BatchInput): BatchView => {
  const compared = input.pairs.map((pair) => ({ pair, view: pairView(pair) }));
  const unread = input.unread.map((file) => ({ ...file, conclusion: unreadConclusion(file) }));
  const units = [...compared.map(({ pair, view }) => comparedRow(pair, view)), ...unread.map(unreadRow)].sort(byNeed);
  return {
    roots: input.roots.map((plan) =>
      identityOf(
        partyOf(plan),
        plan,
        input.pairs.map(({ child }) => child),
      ),
    ),
    units,
    unread,
    aside: input.aside ?? [],
    notes: notesOf(input),
    matrices: matricesOf(compared),
    decisions: decisionRows(compared.map(({ view }) => view)),
    totals: {
      conclusions: CONCLUSIONS.map(({ id, label }) => ({
        id,
        label,
        count: units.filter(({ conclusion }) => conclusion.id === id).length,
      })).filter(({ count }) => count > 0),
      units: units.length,
      findings: sum(units, (counts) => counts.findings),
      undecided: sum(units, (counts) => counts.undecided),
    },
  };
};
