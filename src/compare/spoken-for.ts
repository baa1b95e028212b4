import { fold } from '../vi/fold.js';
import { words } from '../vi/words.js';
import type { Demand, Statement } from './facts.js';
import { printsNumber } from './quantities.js';
import { sameUnit } from './targets.js';

/**
 * A passage that answers one demand of the parent nearly word for word is not the answer to another one that asks for other
 * numbers: "giới thiệu 06 tập thể" of the tasks is not the "phát hiện 03 tập thể" of the targets.
 */

/** So near an answer is the same sentence. */
const SAME_SENTENCE = 0.9;
/** An answer further off than this shares little more than what is counted. */
const FAR = 0.6;

/** Of the child's statements: the counted demands that each answers as its own. */
export type SpokenFor = ReadonlyMap<Statement, readonly Demand[]>;

export function spokenFor(demands: readonly Demand[]): SpokenFor {
  const out = new Map<Statement, Demand[]>();
  for (const demand of demands) {
    const [first] = demand.answers;
    if (first === undefined || demand.score < SAME_SENTENCE || !isCounted(demand.statement)) continue;
    out.set(first.statement, [...(out.get(first.statement) ?? []), demand]);
  }
  return out;
}

const isCounted = ({ targets, leaves }: Statement): boolean => targets.length > 0 || leaves.length > 0;

/** Its numbers are not those of this demand, and it answers another one. */
export const isAnothers = (answer: Statement, demand: Demand, spoken: SpokenFor): boolean =>
  demand.statement.targets.length > 0 &&
  (spoken.get(answer) ?? []).some((other) => other !== demand) &&
  !demand.statement.targets.every((t) => {
    const value = t.percent ?? t.count;
    if (value === null || value === undefined) return true;
    const noun = t.percent === undefined ? (words(fold(t.unit))[0] ?? '') : '';
    if (printsNumber(answer.folded, value, t.percent !== undefined) && answer.folded.includes(noun)) return true;
    // who does more of it in the same time does this too
    return answer.targets.some((c) => (c.count ?? 0) >= value && c.period === t.period && sameUnit(t, c) >= SAME_UNIT);
  });
/** Half the words of what is counted. */
const SAME_UNIT = 0.5;

/** What answers a target from another part, and is the answer to another demand, leaves the target without one. */
export function freed(demands: Demand[], spoken: SpokenFor): Demand[] {
  return demands.map((demand) => {
    const [first, ...more] = demand.answers;
    const open =
      demand.statement.part === 'targets' &&
      first !== undefined &&
      more.length === 0 &&
      demand.score < FAR &&
      first.statement.part !== 'targets' &&
      isAnothers(first.statement, demand, spoken);
    return open ? { ...demand, presence: 'absent' as const, answers: [], score: 0 } : demand;
  });
}
