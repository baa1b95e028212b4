import { recurrenceOf } from '../vi/dates/index.js';
import { deedFit } from './align.js';
import type { Demand, RecurrenceShift, Statement } from './facts.js';
import { onceFor } from './memo.js';

/** How often: "định kỳ 06 tháng" against "hằng năm". */

const PER_YEAR: Record<string, number> = { yearly: 1, 'half-yearly': 2, quarterly: 4, monthly: 12 };
const RECURRENCE_NAME: Record<string, string> = {
  yearly: 'hằng năm',
  'half-yearly': '06 tháng một lần',
  quarterly: 'hằng quý',
  monthly: 'hằng tháng',
};

/** "trước ngày 10/6 và trước ngày 25/11 hằng năm": as often as days are named. */
const BY_DAYS: Record<number, string> = { 2: 'half-yearly', 4: 'quarterly' };
const byDays = ({ when, folded }: Statement): string | null =>
  ONCE.test(folded) ? null : (BY_DAYS[(when?.monthDay ?? '').split(' ').length] ?? null);
/** "mỗi năm một lần, trước ngày …; chi hội gửi trước ngày …": how often is said, and the days are of several senders. */
const ONCE =
  /(?:mỗi|hằng|một|01|1) năm,? (?:báo cáo )?(?:một|01|1) (?:lần|kỳ)|(?:một|01|1) (?:lần|kỳ)(?: một|\/| mỗi| trong) ?năm/u;
const oftener = (a: string | null, b: string | null): string | null =>
  (PER_YEAR[b ?? ''] ?? 0) > (PER_YEAR[a ?? ''] ?? 0) ? b : a;

/** Asked for many demands: read once a passage. */
export const rhythmOf = onceFor((statement: Statement): string | null => {
  const typed = statement.clause === null ? statement.when?.recurrence : undefined;
  const read = oftener(recurrenceOf(statement.folded), byDays(statement));
  if (typed === undefined) return read;
  // "định kỳ 06 tháng … hằng năm": the text knows the shorter of the two
  return read !== null && (PER_YEAR[read] ?? 0) > (PER_YEAR[typed] ?? 0) ? read : typed;
});

/** How often: "06 tháng" against "hằng năm". */
export function recurrenceShift(
  demand: Demand,
  children: Statement[],
): { shift: RecurrenceShift | null; undated: Statement | null } {
  const none = { shift: null, undated: null };
  if (!demand.statement.parts.includes('milestones') && !demand.statement.deeds.includes('report')) return none;
  if (demand.statement.targets.length > 0) return none;
  const asked = rhythmOf(demand.statement);
  if (asked === null) return none;
  const answering = demand.answers.map(({ statement }) => statement);
  const serving = [...new Set([...answering, ...(asked === null ? [] : reports(demand, children))])].filter(
    (s) => deedFit(demand.statement.deeds, s.deeds) >= 0.5 || demand.statement.deeds.length === 0,
  );
  const first = serving[0];
  if (first === undefined) return none;
  const best = serving
    .flatMap((statement) => {
      const given = rhythmOf(statement);
      return given === null ? [] : [{ statement, given, rate: PER_YEAR[given] ?? 0 }];
    })
    .sort((a, b) => b.rate - a.rate)[0];
  if (best === undefined)
    return { shift: null, undated: demand.statement.when?.recurrence === undefined ? null : first };
  const rate = PER_YEAR[asked] ?? 0;
  if (best.rate === rate) return none;
  return {
    shift: {
      direction: best.rate < rate ? 'weaker' : 'stronger',
      demand,
      child: best.statement,
      parentValue: RECURRENCE_NAME[asked] ?? asked,
      childValue: RECURRENCE_NAME[best.given] ?? best.given,
    },
    undated: null,
  };
}

/** Reporting is one duty wherever it stands: the child's other sentences on reports count too. */
const reports = (demand: Demand, children: Statement[]): Statement[] =>
  demand.statement.deeds.includes('report') && demand.statement.deeds.length === 1
    ? children.filter((s) => s.deeds.includes('report') && s.part !== 'requirements' && rhythmOf(s) !== null)
    : [];
