import { fold } from '../vi/fold.js';
import { type Grouping, groupFit } from './align.js';
import type { Demand, IncomparableFact, Leaf, ShiftFact, Statement } from './facts.js';
import { contained, type Lexicon, type Terms } from './lexical.js';
import { kinship, type LeafPair, measureValue, pairLeaves, shiftsOf } from './measures.js';
import { movedQuantities, printsNumber } from './quantities.js';

/** What moved between a criterion and what answers it: typed values, alternatives, prohibitions. */

export interface ThresholdFacts {
  shifts: ShiftFact[];
  incomparable: IncomparableFact[];
}

interface OwnedLeaf extends Leaf {
  owner: Statement;
}

interface Found extends LeafPair {
  owner: Statement;
}

const owned = (statement: Statement, offset: number): OwnedLeaf[] =>
  statement.leaves.map((leaf) => ({
    ...leaf,
    owner: statement,
    // and/or nodes of different passages are different nodes
    choices: leaf.choices.map((c) => ({ ...c, node: c.node + offset * 1000 })),
  }));

export interface ThresholdInput {
  demand: Demand;
  /** All criteria of the child. */
  criteria: Statement[];
  grouping: Grouping;
  lexicon: Lexicon;
  negations: Negations;
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
  const elsewhere = lost.flatMap((leaf) => findElsewhere(leaf, input, answers));
  const all = [...found, ...elsewhere];
  const gone = lost.filter((leaf) => !elsewhere.some((pair) => pair.parent === leaf));
  const spare = here.filter((leaf) => !found.some((pair) => pair.child === leaf));
  const incomparable = gone.flatMap((leaf) => acrossLadders(leaf, spare, demand));
  const dropped = gone.filter((leaf) => !incomparable.some((fact) => fact.parentValue === measureValue(leaf.measure)));
  const shifts = [
    ...all.flatMap((pair) => valueShifts(pair, demand)),
    ...droppedShift(dropped, all, answers, demand),
    ...structureShifts(all, parents, spare, demand),
    ...prohibitionShifts(input, answers),
    ...quantityShifts(demand),
    ...clauseShifts(input, answers),
  ];
  return { shifts: shifts.length > 0 ? shifts : softened(demand, answers), incomparable };
}

const ownerOf = (leaf: Leaf, leaves: OwnedLeaf[]): Statement | undefined => leaves.find((l) => l === leaf)?.owner;

/** A measure may stand in another criterion of the same group. Only what is unmistakably the same counts there. */
const sameAmount = (a: Leaf['measure'], b: Leaf['measure']): boolean =>
  a.name === b.name && a.count === b.count && a.years === b.years && a.percent === b.percent;

function findElsewhere(leaf: Leaf, { demand, criteria, grouping }: ThresholdInput, answers: Statement[]): Found[] {
  const { measure } = leaf;
  const exact = measure.what === 'rating' || measure.what === 'percent' || measure.what === 'count';
  const others = criteria.filter((c) => !answers.includes(c) && groupFit(demand.statement, c, grouping) > 0.8);
  const pair = pairLeaves([leaf], others.flatMap(owned)).find(
    ({ child }) => !exact || sameAmount(child.measure, measure),
  );
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
      certain: lead.certain && demand.score >= SURE && unmistakable(parent, child, demand.statement, owner),
      demand,
      child: owner,
      parentValue: withForce(parent.measure, lead.axis, demand.statement.folded),
      childValue: withForce(child.measure, lead.axis, owner.folded),
      parentSpan: parent.measure.span ?? null,
    },
  ];
}

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

const SOFT_WORD = /phấn đấu|khuyến khích|cố gắng/u;
const withForce = (measure: Parameters<typeof measureValue>[0], axis: string, text: string): string =>
  axis === 'force' ? `${SOFT_WORD.exec(text)?.[0] ?? 'ít nhất'} ${measureValue(measure)}` : measureValue(measure);

/** Two leaves that may not both be asked for: different branches of one choice. */
const alternatives = (a: Leaf, b: Leaf): boolean =>
  a.choices.some((x) => b.choices.some((y) => x.node === y.node && x.branch !== y.branch));

/** Measures that are gone, with no alternative of them left: one fact for all. */
function droppedShift(leaves: Leaf[], found: Found[], answers: Statement[], demand: Demand): ShiftFact[] {
  const [first] = answers;
  const gone = leaves.filter(
    (leaf) =>
      !found.some((pair) => alternatives(pair.parent, leaf)) && !answers.some((a) => numberStands(leaf, a.folded)),
  );
  if (first === undefined || gone.length === 0) return [];
  return [
    {
      direction: 'weaker',
      axis: 'dropped',
      certain: false,
      demand,
      child: first,
      parentValue: gone.map((leaf) => measureValue(leaf.measure)).join('; '),
      childValue: 'chưa thể hiện',
      parentSpan: gone[0]?.measure.span ?? null,
    },
  ];
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

/** Awards for work; a cultured family or village is another matter. */
const MERIT = new Set(['individual-title', 'collective-title', 'commendation', 'order', 'emulation-flag']);
const isMerit = ({ rung }: Leaf): boolean => MERIT.has(rung?.ladder ?? '');

/** Both sides measure, but on different ladders. */
function acrossLadders(leaf: Leaf, spare: OwnedLeaf[], demand: Demand): IncomparableFact[] {
  const { measure } = leaf;
  if (measure.what !== 'award') return [];
  const other = spare.find((s) => s.measure.what === 'award' && isMerit(s));
  if (other === undefined || !isMerit(leaf)) return [];
  return [{ demand, child: other.owner, parentValue: measureValue(measure), childValue: measureValue(other.measure) }];
}

/** A clause of which neither the answers nor another criterion of the group has a trace. */
const TRACE_HERE = 0.2;
const TRACE_ELSEWHERE = 0.4;
/** Clauses of a sentence or two; in a paragraph each may be said in other words. */
const SENTENCE = 350;
/** What numbers, ranks and prohibitions say is compared as such. */
const TYPED_CLAUSE = /\d|không|chưa|ít nhất|tối thiểu|trở lên|danh hiệu|xếp loại|(?:một|hai|ba|bốn) (?:năm|lần)/u;

function clauseShifts({ demand, criteria, grouping, lexicon }: ThresholdInput, answers: Statement[]): ShiftFact[] {
  const [first] = answers;
  const { folded } = demand.statement;
  if (first === undefined || folded.length > SENTENCE) return [];
  const clauses = folded.split(/;\s+/u);
  if (clauses.length < 2) return [];
  const others = criteria.filter((c) => !answers.includes(c) && groupFit(demand.statement, c, grouping) > 0.8);
  const said = (clause: string, where: Statement[], share: number): boolean =>
    where.some((s) => contained(lexicon.terms(clause), lexicon.terms(s.folded)) >= share);
  return clauses
    .filter(
      (clause) =>
        !TYPED_CLAUSE.test(clause) && !said(clause, answers, TRACE_HERE) && !said(clause, others, TRACE_ELSEWHERE),
    )
    .map((clause) => ({
      direction: 'weaker',
      axis: 'clause',
      certain: false,
      demand,
      child: first,
      parentValue: clause.replace(/[.\s]+$/u, ''),
      childValue: 'chưa thể hiện',
      parentSpan: null,
    }));
}

/** Such an answer says the same sentence: its other numbers may be held against the parent's. */
const SAME_SENTENCE = 0.55;
/** "không quá", "tối đa": a bound from above, where more is less. */
const UPPER = /không quá|tối đa|không vượt|dưới/u;

/** Money, votes, points: quantities that no measure was made of. */
function quantityShifts(demand: Demand): ShiftFact[] {
  const [answer] = demand.answers;
  if (answer === undefined || answer.score < SAME_SENTENCE) return [];
  const upper = UPPER.test(demand.statement.folded);
  return movedQuantities(demand.statement.folded, answer.statement.folded).map(({ parent, child }) => ({
    direction: child.value < parent.value !== upper ? 'weaker' : 'stronger',
    axis: 'count',
    certain: false,
    demand,
    child: answer.statement,
    parentValue: parent.printed,
    childValue: child.printed,
    parentSpan: null,
  }));
}

/** "và" became "hoặc", an alternative was added; or the other way round. */
function structureShifts(found: Found[], parents: Leaf[], spare: OwnedLeaf[], demand: Demand): ShiftFact[] {
  const shift = (direction: ShiftFact['direction'], pair: Found, other: string, certain: boolean): ShiftFact => ({
    direction,
    axis: 'alternative',
    certain,
    demand,
    child: pair.owner,
    parentValue:
      direction === 'weaker'
        ? `${measureValue(pair.parent.measure)}${other === '' ? '' : ` và ${other}`}`
        : `${measureValue(pair.parent.measure)} hoặc ${other}`,
    childValue:
      direction === 'weaker'
        ? `${measureValue(pair.child.measure)} hoặc ${other}`
        : `${measureValue(pair.child.measure)} và ${other}`,
    parentSpan: pair.parent.measure.span ?? null,
  });
  for (const [i, a] of found.entries()) {
    for (const b of found.slice(i + 1)) {
      const [before, after] = [alternatives(a.parent, b.parent), alternatives(a.child, b.child)];
      if (!before && after) return [shift('weaker', a, measureValue(b.child.measure), true)];
      if (before && !after && a.owner === b.owner) return [shift('stronger', a, measureValue(b.child.measure), false)];
    }
  }
  // an alternative without its like in the child may be what the extra one stands for
  const met = new Set(found.map((pair) => pair.parent));
  const open = new Set(
    found.filter((pair) => parents.some((other) => alternatives(pair.parent, other) && !met.has(other))),
  );
  for (const extra of spare) {
    const pair = found.find((p) => p.owner === extra.owner && alternatives(p.child, extra) && !open.has(p));
    if (pair !== undefined)
      return [
        {
          ...shift('weaker', pair, measureValue(extra.measure), false),
          parentValue: measureValue(pair.parent.measure),
        },
      ];
  }
  return [];
}

/** Share of words that two prohibitions must have in common: within the answer, and in another criterion of the group. */
const SAID_HERE = 0.4;
const SAID_ELSEWHERE = 0.6;
const NEGATES = /không|chưa|nghiêm cấm|tuyệt đối/u;
const CLAUSES = /[;.]\s*|,\s*(?=không|chưa)/u;

/** What each criterion forbids, as terms. */
export type Negations = Map<Statement, Terms[]>;

export const negationsOf = (criteria: Statement[], lexicon: Lexicon): Negations =>
  new Map(
    criteria.map((s) => [
      s,
      NEGATES.test(s.folded)
        ? s.folded
            .split(CLAUSES)
            .filter((clause) => NEGATES.test(clause))
            .map(lexicon.terms)
        : [],
    ]),
  );

/** What prohibitions are about. Words round it may differ: "không trong thời gian thi hành kỷ luật", "không đang chịu kỷ luật". */
const OFFENCES =
  /kỷ luật|tham nhũng|lãng phí|vi phạm pháp luật|khởi tố|khiếu nại|tố cáo|tai nạn|cháy|nợ thuế|nợ đọng|nợ bảo hiểm|bạo lực|tệ nạn|sự cố|quá hạn|nhũng nhiễu|ma túy|đình công|điểm nóng/gu;

/** Every offence that the parent names is denied in the answers too. */
function sameOffence(clause: string, denied: string): boolean {
  const named = [...new Set(clause.match(OFFENCES) ?? [])];
  return named.length > 0 && named.every((offence) => denied.includes(offence));
}

/** "Không để hồ sơ quá hạn mà không xin lỗi" is kept by "hồ sơ quá hạn nào cũng phải xin lỗi", not by "hạn chế …". */
const AFFIRMS = /phải|nào cũng|100%|bắt buộc|đều/u;
const SOFTENS = /hạn chế|giảm|cố gắng|phấn đấu/u;
const affirms = (clause: string, answer: string, lexicon: Lexicon): boolean =>
  answer
    .split(/[;.]\s+/u)
    .some(
      (said) =>
        AFFIRMS.test(said) &&
        !SOFTENS.test(said) &&
        contained(lexicon.terms(clause.replace(/không(?: để| có)?/gu, ' ')), lexicon.terms(said)) >= SAID_ELSEWHERE,
    );

function prohibitionShifts(
  { demand, criteria, grouping, lexicon, negations }: ThresholdInput,
  answers: Statement[],
): ShiftFact[] {
  const first = answers[0];
  if (first === undefined || demand.statement.prohibits.length === 0) return [];
  const here = answers.flatMap((a) => negations.get(a) ?? []);
  const others = criteria.filter((c) => !answers.includes(c) && groupFit(demand.statement, c, grouping) > 0.8);
  const elsewhere = others.flatMap((c) => negations.get(c) ?? []);
  const denied = answers.flatMap((a) => a.folded.split(CLAUSES).filter((clause) => NEGATES.test(clause))).join('; ');
  const dropped = demand.statement.prohibits.filter((clause) => {
    const folded = fold(clause);
    const terms = lexicon.terms(folded);
    if (sameOffence(folded, denied) || answers.some((a) => affirms(folded, a.folded, lexicon))) return false;
    // a short prohibition may be the longer one in fewer words
    const alikeHere = here.some((other) => Math.max(contained(terms, other), contained(other, terms)) >= SAID_HERE);
    return !alikeHere && !elsewhere.some((other) => contained(terms, other) >= SAID_ELSEWHERE);
  });
  return dropped.slice(0, 1).map((clause) => ({
    direction: 'weaker',
    axis: 'prohibition',
    // one prohibition, and the answer forbids nothing at all
    certain: here.length === 0 && demand.statement.prohibits.length === 1,
    demand,
    child: first,
    parentValue: clause,
    childValue: 'chưa thể hiện',
    parentSpan: null,
  }));
}

const SOFT = /phấn đấu|khuyến khích|nếu có điều kiện|cố gắng/u;

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
