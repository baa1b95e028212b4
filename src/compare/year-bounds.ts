import type { Plan } from '../model/plan.js';
import type { DateShift, Demand, Statement } from './facts.js';
import { onceFor } from './memo.js';

/** "Đến hết năm 2028" against "đến hết năm 2029": years by which something has to be reached, in sentences without a day. */

/** So near an answer is the same sentence. */
const SAME_SENTENCE = 0.75;
const BOUND =
  /(?:đến (?:hết |cuối |trước )?|hết |(?:chậm|muộn) nhất (?:là |trong |vào )?|trong |xong |trước )năm (?<year>20\d\d)(?! ?[-–/]|\d)/gu;
const ANY_YEAR = /(?<!\d)20\d\d(?!\d)/gu;

/** The years that a passage sets, in order; none where it names any other year too. */
const boundsOf = onceFor(({ folded }: Statement): readonly number[] => {
  const found = [...folded.matchAll(BOUND)].map((m) => Number(m.groups?.year) - (/trước năm/u.test(m[0]) ? 1 : 0));
  return found.length === (folded.match(ANY_YEAR) ?? []).length ? found : [];
});

const endOf = ({ period }: Plan): number => Number(period?.end.slice(0, 4) ?? Number.NaN);

/** The answer sets as many years as the demand, one of them later; the end of either plan is its period's matter. */
export function yearShifts(demand: Demand, parent: Plan, child: Plan): DateShift[] {
  const [answer] = demand.answers;
  const asked = boundsOf(demand.statement);
  if (asked.length === 0 || answer === undefined || answer.score < SAME_SENTENCE) return [];
  const given = boundsOf(answer.statement);
  if (given.length !== asked.length) return [];
  const at = asked.findIndex((year, i) => (given[i] ?? 0) > year);
  const [before, after] = [asked[at], given[at]];
  if (before === undefined || after === undefined || (before === endOf(parent) && after === endOf(child))) return [];
  // another answer may keep the year
  if (demand.answers.some(({ statement }) => boundsOf(statement).includes(before))) return [];
  return [
    {
      direction: 'later',
      demand,
      child: answer.statement,
      parentDue: `${before}-12-31`,
      childDue: `${after}-12-31`,
      internal: false,
      slight: false,
      certain: false,
    },
  ];
}
