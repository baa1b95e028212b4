import type { Deadline, Plan, PlanSpan } from '../model/plan.js';
import { fold } from '../vi/fold.js';
import { ABSENT, deedFit, PRESENT, sharesMainDeed, sharesStep } from './align.js';
import { deedsOf } from './deeds.js';
import type { Answer, DateShift, Demand, LateIssueFact, PeriodFact, Statement, UndatedFact } from './facts.js';
import { issueDateOf } from './issued.js';
import { alike, type Lexicon } from './lexical.js';
import { foldBody } from './unit.js';

/** Dates of the parent against the child's dates that serve them. */

/** A date with the clause that it belongs to. */
export interface Due {
  statement: Statement;
  /** Folded. */
  clause: string;
  deeds: string[];
  /** First and last day on which the obligation is met, ISO; a bound has no first day of its own. */
  first: string;
  last: string;
  /** As named. */
  named: string;
  /** A day, not a month or a year of a phase. */
  exact: boolean;
}

const DAY = 86_400_000;
const days = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);
const dayBefore = (iso: string): string => new Date(Date.parse(iso) - DAY).toISOString().slice(0, 10);
/** "trước ngày D" and "đến ngày D" are taken for one another in practice. */
const TOLERANCE = 1;

/** The clause of `text` round a span: between semicolons and full stops. */
function clauseAt(plan: Plan, whole: PlanSpan, at: PlanSpan): string {
  const text = plan.text.slice(whole.start, whole.end);
  const [from, to] = [Math.max(0, at.start - whole.start), Math.min(text.length, at.end - whole.start)];
  const before = text.slice(0, from);
  const start = Math.max(before.lastIndexOf(';'), before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1;
  const after = /;|\.\s|\.$|\n/u.exec(text.slice(to));
  return text.slice(start, after === null ? text.length : to + after.index).trim();
}

/** What is left of a bare date is nothing. */
const DATE_WORDS = /trước|chậm nhất|muộn nhất|đến|hết|ngày|tháng|năm|vào|giờ|[\s\d/.,:;-]/gu;

function clauseOf(statement: Statement, deadline: Deadline, plan: Plan): string {
  const own =
    deadline.text.length < statement.text.length
      ? deadline.text
      : clauseAt(plan, statement.span, deadline.span) || deadline.text;
  // a bare date, as in the cell of a table, dates the whole row
  const folded = fold(own);
  if (folded.replace(DATE_WORDS, '') === '') return statement.folded;
  return statement.deeds.length > 0 && deedsOf(folded).length === 0 ? statement.folded : folded;
}

export function duesOf(statement: Statement, plan: Plan): Due[] {
  const dated = statement.deadlines.map((d): Due => {
    const clause = clauseOf(statement, d, plan);
    return {
      statement,
      clause,
      deeds: deedsOf(clause),
      first: d.strict ? dayBefore(d.due) : d.due,
      last: d.strict ? dayBefore(d.due) : d.due,
      named: d.due,
      exact: true,
    };
  });
  const end = statement.when?.end;
  if (dated.length > 0 || end === undefined) return dated;
  return [
    {
      statement,
      clause: statement.folded,
      deeds: statement.deeds,
      first: statement.when?.start ?? end,
      last: end,
      named: end,
      exact: false,
    },
  ];
}

export interface DateInput {
  demand: Demand;
  parent: Plan;
  child: Plan;
  /** All dues of the child. */
  dues: Due[];
  /** All days that the parent names to this unit. */
  others: Due[];
  lexicon: Lexicon;
}

/** Fit from which a date of the child is the step that the parent asks for. */
const SAME_STEP = 0.7;
const SAME_NAMED_STEP = 0.5;
/** The same obligation by what is done; the clause has to tell, not the whole item. */
const SAME_DEED = 0.55;

/** Words in common without which two dates have nothing to do with each other; fewer when deed and year agree. */
const TRACE = 0.22;
const TRACE_OF_STEP = 0.1;

/** As good as a clause that names the deed. */
const ONWARD = 0.7;

interface Candidate {
  due: Due;
  fit: number;
  answering: boolean;
}

/** Bodies to which something is sent: "về Sở Nội vụ" -> "sở nội vụ". */
const SENT_TO =
  /(?:gửi|nộp|báo cáo|trình|đến)(?: [^;,.]{0,80}?)?(?: về| đến| cho| tới)? ((?:sở|ủy ban nhân dân|ban|hội đồng|phòng|văn phòng|cơ quan|bộ|trung tâm|thường trực)[^;,.()]*?)(?= trước| chậm nhất| để| muộn nhất| trong| hằng|[;,.()]|$)/u;
export const sentTo = (clause: string): string | null => SENT_TO.exec(foldBody(clause))?.[1]?.trim() ?? null;

const REVIEWS = ['interim-review', 'final-review'];
/** A mid-term review is no final one. */
const otherReview = (a: string[], b: string[]): boolean => {
  const [x, y] = [REVIEWS.filter((id) => a.includes(id)), REVIEWS.filter((id) => b.includes(id))];
  return x.length > 0 && y.length > 0 && !x.some((id) => y.includes(id));
};

/** The child's date is that of another demand of the parent, which its words fit better: it serves that one. */
const servesAnother = (due: Due, parent: Due, words: number, others: Due[], lexicon: Lexicon): boolean =>
  due.exact &&
  due.named !== parent.named &&
  others.some((o) => o.named === due.named && alike(lexicon.terms(o.clause), lexicon.terms(due.clause)) > words);

function candidates(parent: Due, { demand, dues, others, lexicon }: DateInput): Candidate[] {
  const answers = demand.answers.filter(({ score }) => score >= ABSENT).map(({ statement }) => statement);
  const answering = new Set(answers);
  const items = new Set(answers.flatMap((a) => a.ids));
  const to = sentTo(parent.clause);
  return dues.flatMap((due) => {
    const deeds = deedFit(parent.deeds, due.deeds);
    const words = alike(lexicon.terms(parent.clause), lexicon.terms(due.clause));
    if (servesAnother(due, parent, words, others, lexicon) || otherReview(parent.deeds, due.deeds)) return [];
    const fit = parent.deeds.length > 0 ? 0.65 * deeds + 0.35 * words : words;
    const own = answering.has(due.statement);
    // "…; Sở tổng hợp, gửi Sở Nội vụ trước ngày …": the rest of an answering item, to the same address
    const onward =
      to !== null &&
      due.deeds.length === 0 &&
      foldBody(due.clause).includes(to) &&
      due.statement.ids.some((id) => items.has(id));
    const alikeDeeds =
      parent.deeds.length > 0 ? deeds >= SAME_DEED || sharesMainDeed(parent.deeds, due.deeds) : words >= PRESENT;
    const same = onward || alikeDeeds;
    const near = Math.abs(days(parent.last, due.last)) <= 550;
    const sure = sharesStep(parent.deeds, due.deeds) && parent.last.slice(0, 4) === due.last.slice(0, 4);
    if (!same || (!own && !onward && (!near || words < (sure ? TRACE_OF_STEP : TRACE)))) return [];
    return [{ due, fit: onward ? ONWARD : fit + (own ? 0.2 : 0), answering: own || onward }];
  });
}

/** A dated step that the words did not find may be found by what is done and when. */
export function datedAnswers(input: DateInput): Answer[] {
  const own = duesOf(input.demand.statement, input.parent);
  const found = own.flatMap((due) => candidates(due, input)).sort((a, b) => b.fit - a.fit);
  const [best] = found;
  return best === undefined ||
    best.fit < (sharesStep(input.demand.statement.deeds, best.due.deeds) ? SAME_NAMED_STEP : SAME_STEP)
    ? []
    : [{ statement: best.due.statement, score: PRESENT, why: 'cùng việc phải làm, thời gian gần nhau' }];
}

/** The child's date that answers one of the parent's, and how it lies to it. */
export function dateShifts(input: DateInput): { shifts: DateShift[]; undated: boolean } {
  const { demand } = input;
  const own = duesOf(demand.statement, input.parent);
  let unanswered = false;
  const shifts = own.flatMap((due) => {
    const found = candidates(due, input).sort((a, b) => b.fit - a.fit);
    if (found.length === 0) {
      unanswered = unanswered || due.exact;
      return [];
    }
    return judge(due, found, demand);
  });
  return { shifts, undated: unanswered };
}

/** A span of time is late when all of it is; the third quarter begins on the day after the second. */
const isLater = (parent: Due, child: Due): boolean =>
  days(parent.last, child.exact ? child.last : child.first) > (parent.exact || child.exact ? TOLERANCE : 0);
const isEarlier = (parent: Due, child: Due): boolean => days(child.last, parent.last) > TOLERANCE;

function judge(parent: Due, found: Candidate[], demand: Demand): DateShift[] {
  const to = sentTo(parent.clause);
  const meets = (c: Candidate): boolean => to !== null && foldBody(c.due.clause).includes(to);
  const final = found.filter(meets);
  // what goes to the parent's own address decides; without it, what fits best
  const deciding = final.length > 0 ? final : found;
  const best = deciding[0];
  if (best === undefined) return [];
  const top = deciding.filter(({ fit }) => fit >= best.fit - 0.15);
  const onTime = top.find(({ due }) => !isLater(parent, due));
  const late = onTime === undefined ? best : lateCollection(parent, found, final);
  if (late !== undefined && isLater(parent, late.due))
    return [shiftOf('later', parent, late, demand, to !== null && !meets(late))];
  const early = onTime !== undefined && isEarlier(parent, onTime.due) && (to === null || meets(onTime));
  return early && onTime !== undefined && parent.exact && onTime.due.exact
    ? [shiftOf('earlier', parent, onTime, demand, false)]
    : [];
}

/** What is collected within the unit has to come in before it is submitted. */
const lateCollection = (parent: Due, found: Candidate[], final: Candidate[]): Candidate | undefined =>
  final.length === 0
    ? undefined
    : found.find(
        (c) =>
          !final.includes(c) &&
          c.answering &&
          isLater(parent, c.due) &&
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
  certain: parent.exact && due.exact && fit >= 0.6 && (answering || fit >= 0.8),
});

const dayOfYear = (monthDay: string): number => {
  const [month, day] = monthDay.replace(/^--/u, '').split('-').map(Number);
  return (month ?? 0) * 31 + (day ?? 0);
};

/** "trước ngày 10/6 và trước ngày 05/12 hằng năm": day against day, when both name as many. */
export function yearlyShifts(demand: Demand): DateShift[] {
  const asked = (demand.statement.when?.monthDay ?? '').split(' ').filter(Boolean).sort();
  const answer = demand.answers.find(
    ({ statement, score }) => score >= PRESENT && statement.when?.monthDay !== undefined,
  );
  const given = (answer?.statement.when?.monthDay ?? '').split(' ').filter(Boolean).sort();
  if (answer === undefined || asked.length === 0 || asked.length !== given.length) return [];
  for (const [i, due] of asked.entries()) {
    const own = given[i] ?? due;
    const apart = dayOfYear(own) - dayOfYear(due);
    if (Math.abs(apart) <= TOLERANCE) continue;
    return [
      {
        direction: apart > 0 ? 'later' : 'earlier',
        demand,
        child: answer.statement,
        parentDue: due,
        childDue: own,
        internal: false,
        certain: answer.score >= 0.6,
      },
    ];
  }
  return [];
}

/** A dated demand is answered, but without a date. */
export function undatedFact(
  demand: Demand,
  noDate: boolean,
  recurring: Statement | null,
  dues: Due[],
): UndatedFact | null {
  const answer = recurring ?? demand.answers[0]?.statement;
  if (answer === undefined || (!noDate && recurring === null)) return null;
  if (
    demand.score < PRESENT ||
    dues.some((d) => d.statement === answer) ||
    (recurring === null && answer.when?.recurrence !== undefined)
  )
    return null;
  const raw = demand.statement.deadlines[0]?.due ?? demand.statement.when?.raw ?? '';
  return { demand, child: answer, parentValue: raw };
}

/** The parent wants the unit's plan by a day; the child's own date is later. */
export function lateIssueOf(demands: Demand[], parent: Plan, child: Plan): LateIssueFact | null {
  const issued = issueDateOf(child);
  if (issued === null) return null;
  for (const demand of demands) {
    if (demand.applicability.binding !== 'binds' || !isPlanDemand(demand.statement)) continue;
    const due =
      duesOf(demand.statement, parent).find((d) => d.exact && d.deeds.includes('make-plan')) ??
      duesOf(demand.statement, parent).find((d) => d.exact);
    if (due !== undefined && issued.iso > due.last) {
      const certain = issued.printed && days(due.last, issued.iso) > TOLERANCE;
      return { demand, due: due.named, issued: issued.iso, certain };
    }
  }
  return null;
}

const PLAN_DEMAND =
  /(?:xây dựng|ban hành|lập|cụ thể hóa)(?: và ban hành| ban hành)?(?: chương trình,?| văn bản,?)?(?: các)? kế hoạch(?: [\p{L}]+){0,8}?/u;

/** "Xây dựng kế hoạch … gửi về …": the child plan is itself the answer. */
export const isPlanDemand = (statement: Statement): boolean =>
  statement.part !== 'criteria' &&
  statement.part !== 'purposes' &&
  PLAN_DEMAND.test(statement.folded) &&
  /gửi|ban hành|xây dựng kế hoạch/u.test(statement.folded);

export function periodOf(parent: Plan, child: Plan): PeriodFact | null {
  if (parent.period === null || child.period === null) return null;
  if (parent.period.start === child.period.start && parent.period.end === child.period.end) return null;
  const of = ({ start, end, span }: NonNullable<Plan['period']>) => ({ start, end, span: span ?? null });
  return { parent: of(parent.period), child: of(child.period) };
}

export const yearsOf = (plan: Plan): number =>
  plan.period === null
    ? 1
    : Math.max(1, Number(plan.period.end.slice(0, 4)) - Number(plan.period.start.slice(0, 4)) + 1);

/** Lies after the child's own period: not asked again when the period itself is told. */
export const afterPeriod = (statement: Statement, parent: Plan, child: Plan): boolean => {
  const end = child.period?.end;
  if (end === undefined) return false;
  const dues = duesOf(statement, parent);
  const starts = statement.when?.start;
  return (dues.length > 0 && dues.every((d) => d.last > end)) || (starts !== undefined && starts > end);
};
