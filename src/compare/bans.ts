import { OFFENCES } from '../knowledge/offences.js';
import { phrase } from '../vi/words.js';
import type { Demand, ShiftFact, Statement } from './facts.js';

/** Prohibitions outside the criteria: what must not be, and what the child makes of it. */

const BAN = phrase('không được|nghiêm cấm|cấm|tuyệt đối không|không cho phép|không được phép|không để');
/** What is only to be kept small is allowed. */
const MILD = phrase('hạn chế|không nên|nên tránh|cần tránh|cố gắng không|giảm thiểu|hạn chế tối đa');

/** An answer this near speaks of the same thing. */
const SURE = 0.6;

const clauseWith = (pattern: RegExp, { text }: Statement): string => {
  const found = text.split(/(?<=[;.])\s+/u).find((part) => pattern.test(part.toLowerCase()));
  return found ?? text;
};

/** The clause with the hard word above, the one with the mild word below. */
const softened = (demand: Demand, child: Statement, hard: RegExp, mild: RegExp): ShiftFact => ({
  direction: 'weaker',
  axis: 'force',
  demand,
  child,
  parentValue: clauseWith(hard, demand.statement).trim(),
  childValue: clauseWith(mild, child).trim(),
  parentSpan: null,
  certain: false,
});

/** "Không được huy động …" that became "Cần hạn chế huy động …". */
export function softenedBans(bound: Demand[]): ShiftFact[] {
  return bound.flatMap((demand): ShiftFact[] => {
    const { statement, answers, presence } = demand;
    if (statement.part === 'criteria' || presence !== 'present' || !BAN.test(statement.folded)) return [];
    if (MILD.test(statement.folded) || answers.some((a) => BAN.test(a.statement.folded))) return [];
    const answer = answers.find((a) => a.score >= SURE && MILD.test(a.statement.folded));
    if (answer === undefined) return [];
    return [softened(demand, answer.statement, BAN, MILD)];
  });
}

/** "Không được lấy danh nghĩa phong trào để thu …": a hard ban of something known, of which the child has nothing, by whatever words. */
export function isDroppedBan(statement: Statement, child: string): boolean {
  if (!HARD_BAN.test(statement.folded)) return false;
  const named = OFFENCES.filter(({ pattern }) => pattern.test(statement.folded));
  const denied = child.split(/[;.\n]/u).filter((clause) => /không|cấm/u.test(clause));
  // what must not be less than above is told by its values
  return named.length > 0 && !named.some(({ pattern }) => denied.some((clause) => pattern.test(clause)));
}
const HARD_BAN = phrase('không được|nghiêm cấm|cấm|tuyệt đối không|không cho phép|không được phép');

const MUST = phrase('phải|bắt buộc|yêu cầu|có trách nhiệm');
const MAY = phrase('nên|khuyến khích|có thể|phấn đấu|cố gắng|nếu có điều kiện');
/** So near an answer is the same sentence, but for the verb. */
const SAME_SENTENCE = 0.75;

/** "Người đứng đầu phải …" that became "người đứng đầu nên …". */
export function softenedDuties(bound: Demand[]): ShiftFact[] {
  return bound.flatMap((demand): ShiftFact[] => {
    const { statement, answers, presence, score } = demand;
    const [answer] = answers;
    if (statement.part !== 'requirements' || presence !== 'present' || answer === undefined || score < SAME_SENTENCE)
      return [];
    const [was, is] = [MUST.exec(statement.folded), MAY.exec(answer.statement.folded)];
    const kept = answers.some((a) => MUST.test(a.statement.folded)) || MAY.test(statement.folded);
    if (was === null || is === null || kept) return [];
    return [softened(demand, answer.statement, MUST, MAY)];
  });
}
