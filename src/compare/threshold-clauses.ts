import type { Demand, ShiftFact, Statement } from './facts.js';
import { contained } from './lexical.js';
import { movedQuantities } from './quantities.js';
import { othersOf, type ThresholdInput } from './threshold-input.js';

/** What a criterion says without a measure: clauses in words alone, sums of money, areas, votes. */

/** A clause of which neither the answers nor another criterion of the group has a trace. */
const TRACE_HERE = 0.2;
const TRACE_ELSEWHERE = 0.4;
/** Clauses of a sentence or two; in a paragraph each may be said in other words. */
const SENTENCE = 350;
/** What numbers, ranks and prohibitions say is compared as such. */
const TYPED_CLAUSE = /\d|không|chưa|ít nhất|tối thiểu|trở lên|danh hiệu|xếp loại|(?:một|hai|ba|bốn) (?:năm|lần)/u;

export function clauseShifts(input: ThresholdInput, answers: Statement[]): ShiftFact[] {
  const { demand, lexicon } = input;
  const [first] = answers;
  const { folded } = demand.statement;
  if (first === undefined || folded.length > SENTENCE) return [];
  const clauses = folded.split(/;\s+/u);
  if (clauses.length < 2) return [];
  const others = othersOf(input, answers);
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
const UPPER = /không quá|tối đa|không vượt|(?<!không )(?<!\p{L})dưới/u;

/** Money, votes, points: quantities that no measure was made of. */
export function quantityShifts(demand: Demand): ShiftFact[] {
  const [answer] = demand.answers;
  if (answer === undefined || answer.score < SAME_SENTENCE) return [];
  const upper = UPPER.test(demand.statement.folded);
  const measured = new Set(demand.statement.leaves.map(({ measure }) => measure.count));
  const moved = movedQuantities(demand.statement.folded, answer.statement.folded);
  // what a measure was made of is told by its axes
  return moved
    .filter(({ parent }) => !measured.has(parent.value))
    .map(({ parent, child }) => ({
      direction: child.amount < parent.amount !== upper ? 'weaker' : 'stronger',
      axis: 'count',
      certain: false,
      demand,
      child: answer.statement,
      parentValue: parent.printed,
      childValue: child.printed,
      parentSpan: null,
      ...(upper ? { ceiling: true } : {}),
    }));
}
