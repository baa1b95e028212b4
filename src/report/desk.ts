import type { Relation } from '../model/comparison.js';
import type { Plan } from '../model/plan.js';
import { type DemandState, STATES } from './labels.js';
import type { PairView, Side } from './view.js';

/** What ties the printed lines of the two plans together. A line is known by its number in `Plan.text`, from 0. */

export interface Line {
  start: number;
  end: number;
}

export interface Tie {
  /** The line of the other plan that answers this one; the first of several. */
  partner: number;
  /** Numbers of the aligned groups that the line belongs to. */
  groups: number[];
  relation: Relation;
}

export interface SideDesk {
  lines: Line[];
  ties: ReadonlyMap<number, Tie>;
  /** Of the parent's lines: what became of the demands in them, the worst where there are several. */
  states: ReadonlyMap<number, DemandState>;
  /** Of the unit's lines: those that answer no demand made of it. */
  strays: ReadonlySet<number>;
  /** Lines that go down both plans in the same order, each with its number in that order. */
  chain: ReadonlyMap<number, number>;
}

export type Desk = Record<Side, SideDesk>;

export const linesOf = (text: string): Line[] => {
  let start = 0;
  return text.split('\n').map((line) => {
    const at = start;
    start += line.length + 1;
    return { start: at, end: at + line.length };
  });
};

/** Number of the line that holds an offset. */
export const lineAt = (lines: readonly Line[], offset: number): number => {
  let [low, high] = [0, Math.max(lines.length - 1, 0)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Where every item of a plan begins. */
export const startsOf = (plan: Plan | null): Map<string, number> =>
  new Map(
    plan === null
      ? []
      : [
          ...plan.purposes,
          ...plan.requirements,
          ...plan.subjects,
          ...plan.criteria,
          ...plan.activities,
          ...plan.milestones,
          ...plan.targets,
          ...plan.deadlines,
          ...plan.assignments,
          ...plan.assignments.flatMap(({ tasks }) => tasks),
        ].map(({ id, span }) => [id, span.start] as const),
  );

type LineOf = (itemId: string) => number | null;

const lineFinder = (plan: Plan | null, lines: readonly Line[]): LineOf => {
  const starts = startsOf(plan);
  return (itemId) => {
    const start = starts.get(itemId);
    return start === undefined || start > (plan?.text.length ?? 0) ? null : lineAt(lines, start);
  };
};

interface Pair {
  parent: number[];
  child: number[];
  relation: Relation;
}

const pairsOf = ({ comparison }: PairView, find: Record<Side, LineOf>): Pair[] =>
  comparison.alignments
    .map(({ parent, child, relation }) => ({
      parent: parent.flatMap((id) => find.parent(id) ?? []),
      child: child.flatMap((id) => find.child(id) ?? []),
      relation,
    }))
    .filter(({ parent, child }) => parent.length > 0 && child.length > 0);

const tiesOf = (pairs: readonly Pair[], side: Side, other: Side): Map<number, Tie> => {
  const ties = new Map<number, Tie>();
  pairs.forEach((pair, group) => {
    for (const line of pair[side]) {
      const known = ties.get(line);
      if (known === undefined)
        ties.set(line, { partner: pair[other][0] ?? 0, groups: [group], relation: pair.relation });
      else if (!known.groups.includes(group)) known.groups.push(group);
    }
  });
  return ties;
};

/** So many pairs are put in order; a plan has far fewer. */
const CHAIN_MAX = 4000;

/** The longest run of pairs that goes down both plans: along it the panes can scroll together without ever jumping back. */
export const chainOf = (pairs: readonly (readonly [number, number])[]): [number, number][] => {
  const sorted = [...pairs].sort((a, b) => a[0] - b[0] || b[1] - a[1]).slice(0, CHAIN_MAX);
  const tails: number[] = [];
  const before: number[] = [];
  sorted.forEach(([, child], index) => {
    const at = tails.findIndex((tail) => (sorted[tail]?.[1] ?? 0) >= child);
    const place = at < 0 ? tails.length : at;
    before[index] = place === 0 ? -1 : (tails[place - 1] ?? -1);
    tails[place] = index;
  });
  const chain: [number, number][] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const [parent, child] = sorted[at] ?? [0, 0];
    chain.unshift([parent, child]);
  }
  return chain;
};

const chainMap = (chain: readonly (readonly [number, number])[], side: 0 | 1): Map<number, number> =>
  new Map(chain.map((pair, index) => [pair[side], index]));

const statesOf = ({ demands }: PairView, find: LineOf): Map<number, DemandState> => {
  const states = new Map<number, DemandState>();
  for (const { demand } of demands) {
    const line = find(demand.itemId);
    const known = line === null ? undefined : states.get(line);
    if (line === null || (known !== undefined && STATES.indexOf(known) <= STATES.indexOf(demand.state))) continue;
    states.set(line, demand.state);
  }
  return states;
};

export const deskOf = (view: PairView): Desk => {
  const { parent, child } = view.plans;
  const lines = { parent: linesOf(parent?.text ?? ''), child: linesOf(child?.text ?? '') };
  const find = { parent: lineFinder(parent, lines.parent), child: lineFinder(child, lines.child) };
  const pairs = parent === null || child === null ? [] : pairsOf(view, find);
  const chain = chainOf(pairs.map((pair) => [pair.parent[0] ?? 0, pair.child[0] ?? 0]));
  const strays = (view.comparison.strays ?? []).flatMap(({ itemId }) => find.child(itemId) ?? []);
  const ties = { parent: tiesOf(pairs, 'parent', 'child'), child: tiesOf(pairs, 'child', 'parent') };
  return {
    parent: {
      lines: lines.parent,
      ties: ties.parent,
      states: statesOf(view, find.parent),
      strays: new Set(),
      chain: chainMap(chain, 0),
    },
    child: {
      lines: lines.child,
      ties: ties.child,
      states: new Map(),
      strays: new Set(strays.filter((line) => !ties.child.has(line))),
      chain: chainMap(chain, 1),
    },
  };
};
