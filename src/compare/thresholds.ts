import { fold } from '../vi/fold.js';
import { acrossLadders, fewerPeople, otherWhole } from './across.js';
import type { Demand, IncomparableFact, Leaf, ShiftFact, Statement } from './facts.js';
import { isCeiling, shiftsOf } from './measure-axes.js';
import { kinship, measureValue, pairLeaves } from './measures.js';
import { prohibitionShifts } from './prohibitions.js';
import { printsNumber } from './quantities.js';
import { clauseShifts, quantityShifts } from './threshold-clauses.js';
import {
  alternatives,
  type Found,
  type OwnedLeaf,
  othersOf,
  owned,
  sameGroups,
  type ThresholdInput,
} from './threshold-input.js';
import { otherWay, structureShifts } from './threshold-structure.js';

/** What moved between a criterion and what answers it: typed values, alternatives, prohibitions. */

export interface ThresholdFacts {
  shifts: ShiftFact[];
  incomparable: IncomparableFact[];
}

export function thresholdFacts(input: ThresholdInput): ThresholdFacts {
  const { demand } = input;
  const parents = demand.statement.leaves;
  const answers = demand.answers.map(({ statement }) => statement);
  const here = answers.flatMap(owned);
  const found: Found[] = pairLeaves(parents, here).map((pair) => ({
    ...pair,
    owner: ownerOf(pair.child, here) ?? answers[0] ?? demand.statement,
  }));
  const lost = parents.filter((leaf) => !found.some((pair) => pair.parent === leaf));
  const elsewhere = lost.flatMap((leaf) => findElsewhere(leaf, input));
  const all = [...found, ...elsewhere];
  const gone = lost.filter((leaf) => !elsewhere.some((pair) => pair.parent === leaf));
  const spare = here.filter((leaf) => !found.some((pair) => pair.child === leaf));
  const incomparable = gone.flatMap((leaf) => acrossLadders(leaf, spare, demand));
  const dropped = gone.filter((leaf) => !incomparable.some((fact) => fact.parentValue === measureValue(leaf.measure)));
  const shifts = [
    ...all.flatMap((pair) => valueShifts(pair, demand)),
    ...droppedShift(dropped, all, answers, demand),
    ...all.flatMap((pair) => fewerPeople(pair, demand)).slice(0, 1),
    ...structureShifts(all, parents, spare, demand),
    ...prohibitionShifts(input, answers),
    ...quantityShifts(demand),
    ...clauseShifts(input, answers),
  ];
  const told = shifts.length > 0 ? shifts : otherWay(demand, answers);
  return {
    shifts: told.length > 0 ? told : softened(demand, answers),
    incomparable: [...incomparable, ...all.flatMap((pair) => otherWhole(pair, demand))],
  };
}

const ownerOf = (leaf: Leaf, leaves: OwnedLeaf[]): Statement | undefined => leaves.find((l) => l === leaf)?.owner;

/** A measure may stand in another criterion of the same group. Only what is unmistakably the same counts there. */
const sameAmount = (a: Leaf['measure'], b: Leaf['measure']): boolean =>
  a.name === b.name && a.count === b.count && a.years === b.years && a.percent === b.percent;

function findElsewhere(leaf: Leaf, input: ThresholdInput): Found[] {
  const { measure } = leaf;
  const exact = measure.what === 'rating' || measure.what === 'percent' || measure.what === 'count';
  const others = othersOf(input);
  // most measure something else, and are not written out
  const alike = others.flatMap((s, at) => (s.leaves.some((l) => kinship(leaf, l) > 0) ? owned(s, at) : []));
  const pair = pairLeaves([leaf], alike).find(({ child }) => !exact || sameAmount(child.measure, measure));
  const owner =
    pair === undefined ? undefined : others.find((c) => c.leaves.some((l) => l.measure === pair.child.measure));
  return pair === undefined || owner === undefined ? [] : [{ ...pair, owner }];
}

function valueShifts({ parent, child, owner }: Found, demand: Demand): ShiftFact[] {
  const shifts = shiftsOf(parent, child, owner.folded, demand.statement.folded);
  const weaker = shifts.filter((s) => s.direction === 'weaker');
  const told = weaker.length > 0 ? weaker : shifts;
  const lead = told.find((s) => s.certain) ?? told[0];
  if (lead === undefined) return [];
  return [
    {
      ...lead,
      certain:
        lead.certain &&
        demand.score >= SURE &&
        sameGroups(demand.statement, owner) &&
        unmistakable(parent, child, demand.statement, owner),
      demand,
      child: owner,
      parentValue: withForce(parent.measure, lead.axis, demand.statement.folded),
      childValue: withForce(child.measure, lead.axis, owner.folded),
      parentSpan: parent.measure.span ?? null,
      ...(isCeiling(parent.measure) && CAPPED.has(lead.axis) ? { ceiling: true } : {}),
    },
  ];
}
/** Axes along which a ceiling turns the direction. */
const CAPPED = new Set<ShiftFact['axis']>(['count', 'percent', 'period', 'comparator']);

/** An answer this near speaks of the same thing beyond doubt. */
const SURE = 0.5;

/** Two shares, or two counts, are held against each other for sure only when nothing else could be meant. */
function unmistakable(p: Leaf, c: Leaf, parent: Statement, child: Statement): boolean {
  const alone = (leaves: Leaf[]): boolean => leaves.filter((l) => l.measure.what === p.measure.what).length === 1;
  if (p.measure.what !== 'percent' && p.measure.what !== 'count') return true;
  return (alone(parent.leaves) && alone(child.leaves)) || kinship(p, c) >= 0.75 || sharesEqual(parent, child);
}

/** All other shares agree, so the odd one out is the one that moved. */
function sharesEqual(parent: Statement, child: Statement): boolean {
  const shares = (s: Statement): number[] => s.leaves.flatMap((l) => l.measure.percent ?? []);
  const [ps, cs] = [shares(parent), shares(child)];
  return ps.length === cs.length && ps.filter((v) => !cs.includes(v)).length === 1;
}

const SOFT_WORD = /phấn đấu|khuyến khích|cố gắng|ưu tiên/u;
const withForce = (measure: Leaf['measure'], axis: ShiftFact['axis'], text: string): string =>
  axis === 'force' ? `${SOFT_WORD.exec(text)?.[0] ?? 'ít nhất'} ${measureValue(measure)}` : measureValue(measure, axis);

/** Measures that are gone, with no alternative of them left: one fact for all. */
function droppedShift(leaves: Leaf[], found: Found[], answers: Statement[], demand: Demand): ShiftFact[] {
  const [first] = answers;
  if (first === undefined) return [];
  const gone = leaves.filter(
    (leaf) =>
      !found.some((pair) => alternatives(pair.parent, leaf)) && !answers.some((a) => numberStands(leaf, a.folded)),
  );
  const told = gone.map((leaf) => ({ leaf, shift: inWords(leaf, answers) }));
  const lost = told.filter(({ shift }) => shift === null).map(({ leaf }) => leaf);
  const common = { certain: false, demand, child: first, parentSpan: gone[0]?.measure.span ?? null };
  return [
    ...told.flatMap(({ leaf, shift }) =>
      shift === null || shift === 'kept' ? [] : [{ ...common, ...shift, parentValue: measureValue(leaf.measure) }],
    ),
    ...(lost.length === 0
      ? []
      : [
          {
            ...common,
            direction: 'weaker' as const,
            axis: 'dropped' as const,
            parentValue: lost.map((leaf) => measureValue(leaf.measure)).join('; '),
            childValue: 'chưa thể hiện',
          },
        ]),
  ];
}

const ALL_OF_THEM =
  /(?<!\p{L})(?:tất cả|toàn bộ|toàn thể|mọi|100%|một trăm phần trăm|nào cũng|ai cũng|(?:các|những) [^;.]{2,60} đều)(?!\p{L})/u;
const MOST_OF_THEM = /(?<!\p{L})(?:phần lớn|đa số|hầu hết|đại đa số)(?!\p{L})/u;

/** A number that the answer says in words, or outdoes: "tất cả", "phần lớn", "không có" for "không quá 02". */
function inWords(
  { measure, words }: Leaf,
  answers: Statement[],
): 'kept' | Pick<ShiftFact, 'axis' | 'direction' | 'childValue'> | null {
  const said = answers.map(({ folded }) => folded).join('; ');
  if (measure.percent === 100 && ALL_OF_THEM.test(said)) return 'kept';
  const most = measure.percent === undefined ? null : MOST_OF_THEM.exec(said);
  if (most !== null) return { axis: 'percent', direction: 'weaker', childValue: most[0] };
  const banned = answers
    .flatMap((a) => a.prohibits)
    .find((clause) => [...words].every((w) => fold(clause).includes(w)));
  return isCeiling(measure) && banned !== undefined
    ? { axis: 'prohibition', direction: 'stronger', childValue: banned }
    : null;
}

/** The number is printed although no measure was made of it: no ground to say that it was dropped. */
function numberStands({ measure }: Leaf, folded: string): boolean {
  const value = measure.percent ?? measure.count ?? measure.years;
  if (value === undefined && measure.what === 'initiative') return folded.includes('sáng kiến');
  if (value === undefined) return measure.name !== undefined && folded.includes(fold(measure.name));
  if (measure.what === 'award' || measure.what === 'standard')
    return measure.name !== undefined && folded.includes(fold(measure.name));
  return value !== undefined && printsNumber(folded, value, measure.percent !== undefined);
}

const SOFT = /phấn đấu|khuyến khích|nếu có điều kiện|cố gắng|^ưu tiên/u;

/** No number moved, but what was asked is now hoped for. */
function softened(demand: Demand, answers: Statement[]): ShiftFact[] {
  const [first, ...more] = answers;
  if (first === undefined || more.length > 0) return [];
  const was = SOFT.exec(demand.statement.folded);
  const is = SOFT.exec(first.folded);
  if ((was === null) === (is === null) || demand.statement.requires === null) return [];
  return [
    {
      direction: is === null ? 'stronger' : 'weaker',
      axis: 'force',
      certain: false,
      demand,
      child: first,
      parentValue: was?.[0] ?? 'bắt buộc',
      childValue: is?.[0] ?? 'bắt buộc',
      parentSpan: null,
    },
  ];
}
