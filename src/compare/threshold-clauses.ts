import type { Demand, ShiftFact, Statement } from './facts.js';
import { contained } from './lexical.js';
import { movedQuantities } from './quantities.js';
import { othersOf, type ThresholdInput } from './threshold-input.js';

/** What a criterion says without a measure: clauses in words alone, sums of money, areas, votes. */

/** A clause of which neither the answers nor another criterion of the group has a trace. */
const TRACE_HERE = 0.2;
const TRACE_ELSEWHERE = 0.4;
/** "… và có cán bộ trực 24/24 giờ": the sentence before it has words in common with it anyway. */
const TRACE_IN_SENTENCE = 0.45;
/** Clauses of a sentence or two; in a paragraph each may be said in other words. */
const SENTENCE = 350;
/** What numbers, ranks and prohibitions say is compared as such. */
const TYPED_CLAUSE = /\d|không|chưa|ít nhất|tối thiểu|trở lên|danh hiệu|xếp loại|(?:một|hai|ba|bốn) (?:năm|lần)/u;

/** Figures that measure nothing: "trực 24/24 giờ", "hoạt động 24/7". */
const ROUND_THE_CLOCK = /24\/24(?: ?(?:giờ|h))?|24\/7|7\/7(?: ngày)?|24h/gu;

export function clauseShifts(input: ThresholdInput, answers: Statement[]): ShiftFact[] {
  const { demand, lexicon } = input;
  const [first] = answers;
  const { folded } = demand.statement;
  if (first === undefined || folded.length > SENTENCE) return [];
  const clauses = folded.split(/;\s+|,? và (?=có |phải )/u);
  if (clauses.length < 2) return [];
  const others = othersOf(input);
  const said = (clause: string, where: readonly Statement[], share: number): boolean =>
    where.some((s) => contained(lexicon.terms(clause), lexicon.terms(s.folded)) >= share);
  return clauses
    .filter(
      (clause) =>
        !TYPED_CLAUSE.test(clause.replace(ROUND_THE_CLOCK, ' ')) &&
        !said(clause, answers, folded.includes(` và ${clause}`) ? TRACE_IN_SENTENCE : TRACE_HERE) &&
        !said(clause, others, TRACE_ELSEWHERE),
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
const UPPER = /(?:không quá|tối đa|không vượt(?: quá)?|(?<!không )(?<!\p{L})dưới|nhiều nhất)(?: là)?\s+$/u;
const UPPER_WITHIN = 24;

const isUpper = (folded: string, at: number): boolean => UPPER.test(folded.slice(Math.max(0, at - UPPER_WITHIN), at));

/** Money, votes, points: quantities that no measure was made of. */
export function quantityShifts(demand: Demand): ShiftFact[] {
  const [answer] = demand.answers;
  if (answer === undefined || answer.score < SAME_SENTENCE) return [];
  const measured = new Set(demand.statement.leaves.map(({ measure }) => measure.count));
  const moved = movedQuantities(demand.statement.folded, answer.statement.folded);
  // what a measure was made of is told by its axes
  return moved
    .filter(({ parent }) => !measured.has(parent.value))
    .map(({ parent, child }) => ({
      direction:
        child.amount < parent.amount !== isUpper(demand.statement.folded, parent.start) ? 'weaker' : 'stronger',
      axis: 'count',
      certain: false,
      demand,
      child: answer.statement,
      parentValue: parent.printed,
      childValue: child.printed,
      parentSpan: null,
      ...(isUpper(demand.statement.folded, parent.start) ? { ceiling: true } : {}),
    }));
}
