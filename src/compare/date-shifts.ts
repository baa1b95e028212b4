import { notAfter, onDay, type Answer as Sure } from '../vi/dates/relations.js';
import { daysBetween } from '../vi/dates/types.js';
import { phrase } from '../vi/words.js';
import { PRESENT } from './align.js';
import { type Candidate, candidates, type DateInput, sentTo } from './date-candidates.js';
import { type Due, duesOf, impliedDues } from './dues.js';
import type { DateDoubt, DateShift, Demand, Statement, UndatedFact } from './facts.js';
import { foldBody } from './unit.js';
import { yearShifts } from './year-bounds.js';

/** A date of the parent against the child's dates that serve it: in time, late, early, or nobody can say. */

/** "trước ngày D" and "đến ngày D" are taken for one another in practice: a day apart, and to be told as no more. */
const TOLERANCE = 1;

export interface Judged {
  shifts: DateShift[];
  doubts: DateDoubt[];
  /** A day of the parent is answered by no date at all. */
  undated: boolean;
}

/** The child's date that answers each of the parent's, and how it lies to it. */
export function dateShifts(input: DateInput): Judged {
  const judged: Judged = { shifts: [], doubts: [], undated: false };
  const { demand, parent } = input;
  const own = duesOf(demand.statement, parent);
  const asked = own.length === 0 && demand.presence === 'present' ? impliedDues(demand.statement, parent) : own;
  for (const due of asked) {
    const found = due.inWords ? [] : candidates(due, input).sort((a, b) => b.fit - a.fit);
    if (found.length > 0) judge(due, found, demand, judged);
    else if (!judgeWords(due, input, judged)) judged.undated = judged.undated || due.exact;
  }
  if (own.length === 0 && demand.presence === 'present' && judged.shifts.length === 0)
    judged.shifts.push(...yearShifts(demand, parent, input.child));
  return judged;
}

/** Is the child's date in time? A stretch of time serves a bound when all of it does, and is late when none of it does. */
function inTime(parent: Due, child: Due): Sure {
  if (!parent.exact && !child.exact && parent.sure && child.sure)
    // the third quarter begins on the day after the second; of two stretches that share days nothing is said
    return daysBetween(parent.last, child.first) > 0 ? 'no' : 'yes';
  const by = onDay(parent.last);
  const sure = notAfter(child.met, by);
  const slack = parent.exact && child.exact ? 0 : TOLERANCE;
  return sure !== 'yes' && daysBetween(parent.last, child.met.latest) <= slack ? 'yes' : sure;
}

const isEarlier = (parent: Due, child: Due): boolean => daysBetween(child.last, parent.last) > TOLERANCE;

/** The same day, with "đến" for "trước". */
const isSlight = (parent: Due, child: Due): boolean =>
  parent.named === child.named && daysBetween(parent.last, child.last) <= TOLERANCE;

function judge(parent: Due, found: Candidate[], demand: Demand, judged: Judged): void {
  const to = sentTo(parent.clause);
  const meets = (c: Candidate): boolean => to !== null && foldBody(c.due.clause).includes(to);
  const final = found.filter(meets);
  // what goes to the parent's own address decides; without it, what fits best
  const deciding = final.length > 0 ? final : found;
  const best = deciding[0];
  if (best === undefined) return;
  const top = deciding.filter(({ fit }) => fit >= best.fit - 0.15);
  const onTime = top.find(({ due }) => inTime(parent, due) === 'yes');
  const open = top.find(({ due }) => inTime(parent, due) === 'unknown');
  const late = onTime === undefined && open === undefined ? best : lateCollection(parent, found, final);
  if (late !== undefined && inTime(parent, late.due) === 'no')
    judged.shifts.push(shiftOf('later', parent, late, demand, to !== null && !meets(late)));
  else if (onTime === undefined && open !== undefined) doubt(parent, open, demand, judged);
  else if (onTime !== undefined && isEarlier(parent, onTime.due) && (to === null || meets(onTime))) {
    if (parent.exact && onTime.due.exact) judged.shifts.push(shiftOf('earlier', parent, onTime, demand, false));
  }
}

/** Fit from which a time in words is taken for the answer. */
const SAME = 0.5;

/**
 * Times that only the words of the answers name, or of the demand: late when they are so beyond doubt, a question when they may
 * be; never certain. False when there are none.
 */
function judgeWords(parent: Due, input: DateInput, judged: Judged): boolean {
  const { demand, child } = input;
  const answers = demand.answers.map(({ statement }) => statement);
  const dues = answers.flatMap((s) => {
    const typed = duesOf(s, child);
    return typed.length > 0 ? typed : impliedDues(s, child);
  });
  const found = candidates(parent, { ...input, dues }).sort((a, b) => b.fit - a.fit);
  const fitting = found.filter(({ answering, fit }) => answering && fit >= SAME);
  const [best] = fitting;
  if (best === undefined || fitting.some(({ due }) => inTime(parent, due) === 'yes')) return found.length > 0;
  const open = fitting.find(({ due }) => inTime(parent, due) === 'unknown');
  if (open !== undefined) doubt(parent, open, demand, judged);
  else judged.shifts.push(shiftOf('later', parent, best, demand, false));
  return true;
}

/** A day of the parent against a time that may lie on either side of it. Between two stretches of time nobody asks. */
function doubt(parent: Due, { due }: Candidate, demand: Demand, judged: Judged): void {
  if (!parent.exact || !parent.sure) return;
  judged.doubts.push({ demand, child: due.statement, parentValue: parent.named, childValue: namedAs(due) });
}

/** As printed for a stretch of time: "quý III/2026" says more than its last day. */
const namedAs = ({ inWords, exact, named, statement }: Due): string =>
  inWords || exact ? named : statement.when?.raw.trim() || named;

/** What is collected within the unit has to come in before it is submitted. */
const lateCollection = (parent: Due, found: Candidate[], final: Candidate[]): Candidate | undefined =>
  final.length === 0
    ? undefined
    : found.find(
        (c) =>
          !final.includes(c) &&
          c.answering &&
          inTime(parent, c.due) === 'no' &&
          c.due.last.slice(0, 4) === parent.last.slice(0, 4) &&
          sentTo(c.due.clause) !== null,
      );

const shiftOf = (
  direction: DateShift['direction'],
  parent: Due,
  { due, fit, answering }: Candidate,
  demand: Demand,
  internal: boolean,
): DateShift => ({
  direction,
  demand,
  child: due.statement,
  parentDue: parent.named,
  childDue: due.named,
  internal,
  slight: direction === 'later' && isSlight(parent, due),
  certain: parent.exact && due.exact && parent.sure && due.sure && fit >= 0.6 && (answering || fit >= 0.8),
});

/** What plans say in place of a day. */
const VAGUE = phrase(
  'trong thời gian (?:tới|sớm nhất)|thời gian tới|(?:theo|đúng)(?: đúng)? (?:thời gian|thời hạn|tiến độ)(?: (?:theo )?quy định)?|kịp thời|sớm hoàn thành|khi có (?:hướng dẫn|yêu cầu|điều kiện)|khi đủ điều kiện|sau này',
);
/** So near an answer is the same sentence. */
const SAME_SENTENCE = 0.6;

/** The same sentence, with "trong thời gian tới" for the day, though another date may stand near it. */
function vagueAnswer({ statement, answers, score }: Demand, dues: Due[]): Statement | null {
  const [first] = answers;
  const dated = statement.deadlines.length > 0 || statement.when?.end !== undefined;
  if (first === undefined || !dated || score < SAME_SENTENCE || VAGUE.test(statement.folded)) return null;
  // the years of the heading above, or of the first half of the sentence, are no day
  const settled = (due: Due): boolean =>
    due.statement === first.statement && (due.exact || statement.deadlines.length === 0);
  const open = VAGUE.test(first.statement.folded) && !dues.some(settled);
  return open ? first.statement : null;
}

/** A dated demand is answered, but without a date. */
export function undatedFact(
  demand: Demand,
  noDate: boolean,
  recurring: Statement | null,
  dues: Due[],
): UndatedFact | null {
  const vague = vagueAnswer(demand, dues);
  const answer = recurring ?? vague ?? demand.answers[0]?.statement;
  if (answer === undefined || (!noDate && recurring === null && vague === null)) return null;
  if (
    demand.score < PRESENT ||
    (vague === null && dues.some((d) => d.statement === answer)) ||
    (recurring === null && answer.when?.recurrence !== undefined)
  )
    return null;
  const raw = demand.statement.deadlines[0]?.due ?? demand.statement.when?.raw ?? '';
  return { demand, child: answer, parentValue: raw };
}
