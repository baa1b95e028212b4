import { daysOff } from '../knowledge/holidays.js';
import type { Deadline, Plan, PlanSpan } from '../model/plan.js';
import { type TimeMention, timesIn } from '../vi/dates/index.js';
import { type Moment, onDay, stretchOf } from '../vi/dates/relations.js';
import { addDays } from '../vi/dates/types.js';
import { fold } from '../vi/fold.js';
import { deedsOf } from './deeds.js';
import type { Statement } from './facts.js';
import { issueDateOf } from './issued.js';

/** When an obligation has to be met: each date with the clause that it belongs to. */
export interface Due {
  statement: Statement;
  /** Folded. */
  clause: string;
  deeds: string[];
  /** First and last day on which the obligation is met, ISO; a bound has no first day of its own. */
  first: string;
  last: string;
  /** The day by which it is met, as far as the words settle it. */
  met: Moment;
  /** As named: an ISO day, or the words themselves where they name none. */
  named: string;
  /** A day, not a month or a year of a phase. */
  exact: boolean;
  /** Printed in full: nothing of it is taken from what stands around or left open by the words. */
  sure: boolean;
  /** No part took it for a date: it was read in the words. */
  inWords: boolean;
}

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

/** The dates of a passage: its days; else its stretch of time. Several facts ask for them: read once for each passage. */
const DUES = new WeakMap<Statement, readonly Due[]>();
export function duesOf(statement: Statement, plan: Plan): readonly Due[] {
  const known = DUES.get(statement) ?? readDues(statement, plan);
  DUES.set(statement, known);
  return known;
}

function readDues(statement: Statement, plan: Plan): Due[] {
  if (statement.deadlines.length > 0) return statement.deadlines.map((d) => dayDue(statement, d, plan));
  return statement.when?.end === undefined ? [] : [stretchDue(statement, statement.when.end)];
}

function dayDue(statement: Statement, { due, strict, implied = [], ...rest }: Deadline, plan: Plan): Due {
  const clause = clauseOf(statement, { due, strict, ...rest }, plan);
  const last = strict ? addDays(due, -1) : due;
  return {
    statement,
    clause,
    deeds: deedsOf(clause),
    first: last,
    last,
    met: onDay(last),
    named: due,
    exact: true,
    sure: implied.length === 0,
    inWords: false,
  };
}

function stretchDue(statement: Statement, end: string): Due {
  const first = statement.when?.start ?? end;
  return {
    statement,
    clause: statement.folded,
    deeds: statement.deeds,
    first,
    last: end,
    met: { earliest: first, latest: end },
    named: end,
    exact: false,
    sure: statement.when?.confidence === undefined,
    inWords: false,
  };
}

/** Only where something may be a time: the grammar is asked for no other passage. */
const MAY_BE_TIMED =
  /ngày|tháng|quý|tuần|(?:đầu|giữa|cuối) năm|(?:hằng|mỗi|từng|một) (?:năm|lần)|năm một lần|\/\d|tết|dịp|giờ/u;

/** All that a passage says of time, with the plan's own year and day lent to it. Read once for each passage. */
const TIMES = new WeakMap<Statement, TimeMention[]>();
export function timesOf(statement: Statement, plan: Plan): TimeMention[] {
  const known = TIMES.get(statement);
  if (known !== undefined) return known;
  const made = MAY_BE_TIMED.test(statement.folded) ? timesIn(statement.folded, surroundings(plan)) : [];
  TIMES.set(statement, made);
  return made;
}

function surroundings(plan: Plan): Parameters<typeof timesIn>[1] {
  const { period, header } = plan;
  const [from, to] = [period?.start.slice(0, 4), period?.end.slice(0, 4)];
  const issued = issueDateOf(plan);
  const year = from === to ? Number(from ?? header.date?.year) : null;
  const printed = issued?.printed === true ? issued.iso : null;
  return {
    year: year === null || Number.isNaN(year) ? null : year,
    issued: printed,
    daysOff: printed === null ? [] : daysOff(Number(printed.slice(0, 4))),
  };
}

/** "Cuối tháng 9", "quý IV", "10 ngày kể từ ngày ký": times that no part took for a date. */
export function impliedDues(statement: Statement, plan: Plan): Due[] {
  return timesOf(statement, plan).flatMap((time) => {
    const stretch = ['date', 'event', 'relative'].includes(time.kind) ? stretchOf(time) : null;
    if (stretch === null || time.bound === 'from' || time.bound === 'after' || time.grain === 'year') return [];
    return [
      {
        statement,
        clause: statement.folded,
        deeds: statement.deeds,
        first: stretch.first.earliest,
        last: stretch.last.latest,
        met: { earliest: stretch.first.earliest, latest: stretch.last.latest },
        named: statement.folded.slice(time.start, time.end).trim(),
        exact: false,
        sure: time.confidence === 'exact',
        inWords: true,
      },
    ];
  });
}
