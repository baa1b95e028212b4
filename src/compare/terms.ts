import type { Plan } from '../model/plan.js';
import type { Cycle, Offset, TimeMention } from '../vi/dates/index.js';
import { timesIn } from '../vi/dates/index.js';
import { termFits } from '../vi/dates/relations.js';
import { lastDay } from '../vi/dates/types.js';
import { fold } from '../vi/fold.js';
import { PRESENT } from './align.js';
import { sentTo } from './date-candidates.js';
import { timesOf } from './dues.js';
import type { DateDoubt, DateShift, Demand, Statement } from './facts.js';
import { foldBody } from './unit.js';

/** Times without a date of their own: terms counted from something ("05 ngày làm việc kể từ …"), days of every round. */

interface TermFacts {
  shifts: DateShift[];
  doubts: DateDoubt[];
}
const NOTHING: TermFacts = { shifts: [], doubts: [] };

const answersOf = ({ answers }: Demand): Statement[] =>
  answers.filter(({ score }) => score >= PRESENT).map(({ statement }) => statement);

const said = (statement: Statement, { start, end }: TimeMention): string => statement.folded.slice(start, end).trim();

const isTerm = (time: TimeMention): time is TimeMention & { offset: Offset } =>
  time.offset !== undefined && time.offset.count > 0;

/** A term of the parent against the one that the answer names. One term on each side, else nobody knows which is which. */
export function termFacts(demand: Demand, parent: Plan, child: Plan): TermFacts {
  const asked = timesOf(demand.statement, parent).filter(isTerm);
  // the grammar is slow: the answers are asked only where there is something to hold them against
  if (asked.length !== 1) return NOTHING;
  const own = answersOf(demand).flatMap((s) =>
    timesOf(s, child)
      .filter(isTerm)
      .map((time) => ({ statement: s, time })),
  );
  const [term, given] = [asked[0], own[0]];
  if (term === undefined || given === undefined || own.length > 1) return NOTHING;
  if (term.offset.anchor !== given.time.offset.anchor || term.offset.side !== given.time.offset.side) return NOTHING;
  const fits = termFits(given.time.offset, term.offset);
  if (fits === 'yes') return NOTHING;
  const values = { parent: said(demand.statement, term), child: said(given.statement, given.time) };
  return fits === 'no'
    ? { ...NOTHING, shifts: [laterBy(demand, given.statement, values)] }
    : {
        ...NOTHING,
        doubts: [{ demand, child: given.statement, parentValue: values.parent, childValue: values.child }],
      };
}

const laterBy = (demand: Demand, child: Statement, values: { parent: string; child: string }): DateShift => ({
  direction: 'later',
  demand,
  child,
  parentDue: values.parent,
  childDue: values.child,
  internal: false,
  slight: false,
  certain: false,
});

// ---- Days of every round ---------------------------------------------------------------------------------------------

/** "trước ngày D" and "đến ngày D" are one. */
const TOLERANCE = 1;
const MONTHS_PLACE: Record<NonNullable<Cycle['month']>, number> = { first: 0, last: 2, next: 3 };

/** "trước ngày 10/6 và trước ngày 05/12 hằng năm", "trước ngày 20 tháng cuối quý": day against day of the same round. */
export function yearlyShifts(demand: Demand, parent: Plan, child: Plan): DateShift[] {
  // without a day of a round in the demand there is nothing to hold the answers against
  if (!hasDay(demand.statement, parent)) return [];
  const to = sentTo(demand.statement.folded);
  const dated = demand.answers.filter(({ statement, score }) => score >= PRESENT && hasDay(statement, child));
  const meets = ({ folded }: Statement): boolean => to === null || foldBody(sentTo(folded) ?? folded).includes(to);
  const final = dated.find(({ statement }) => meets(statement));
  const shifts = dated.flatMap(({ statement, score }): DateShift[] => {
    const shift = roundShift(demand.statement, statement, parent, child);
    const internal = !meets(statement) && sentTo(statement.folded) !== null;
    if (shift === null || (internal && shift.direction !== 'later')) return [];
    return [{ ...shift, demand, child: statement, internal, slight: false, certain: shift.byDays && score >= SURE }];
  });
  const told = shifts.filter((s) => s.child === final?.statement || (s.internal && s.direction === 'later'));
  return (final === undefined ? shifts : told).slice(0, 1);
}

/** An answer this near is of the same thing. */
const SURE = 0.6;

type RoundShift = Pick<DateShift, 'direction' | 'parentDue' | 'childDue'> & { byDays: boolean };

function roundShift(asked: Statement, given: Statement, parent: Plan, child: Plan): RoundShift | null {
  const days = dayShift(daysOf(asked, parent), daysOf(given, child));
  const shift = days ?? monthShift(cycleOf(asked, parent), cycleOf(given, child));
  if (shift === null) return null;
  const [direction, parentDue, childDue] = shift;
  return { direction, parentDue, childDue, byDays: days !== null };
}

type Shift = [DateShift['direction'], string, string];

/** Asked for again and again: read once a passage. */
const CYCLES = new WeakMap<Statement, { cycle: Cycle | undefined }>();
function cycleOf(statement: Statement, plan: Plan): Cycle | undefined {
  const known = CYCLES.get(statement) ?? {
    cycle: (timesOf(statement, plan).find(isDay) ?? inCell(statement).find(isDay))?.cycle,
  };
  CYCLES.set(statement, known);
  return known.cycle;
}

const isDay = ({ cycle }: TimeMention): boolean => cycle?.dayOfMonth !== undefined || cycle?.days !== undefined;

/** In a table the days stand in a cell of their own: "Trước ngày 10/6 hằng năm". */
const inCell = ({ when }: Statement): TimeMention[] =>
  when?.recurrence === undefined || when.monthDay !== undefined ? [] : timesIn(fold(when.raw));

/** As the plan has them, else as the words do. */
function daysOf(statement: Statement, plan: Plan): string[] {
  const typed = (statement.when?.monthDay ?? '').split(' ').filter(Boolean);
  return [...(typed.length > 0 ? typed : (cycleOf(statement, plan)?.days ?? []))].sort();
}

const hasDay = (statement: Statement, plan: Plan): boolean =>
  statement.when?.monthDay !== undefined || cycleOf(statement, plan) !== undefined;

const dayOfYear = (monthDay: string): number => {
  const [month, day] = monthDay.replace(/^--/u, '').split('-').map(Number);
  return (month ?? 0) * 31 + (day ?? 0);
};

function dayShift(asked: string[], given: string[]): Shift | null {
  if (asked.length === 0 || asked.length !== given.length) return null;
  const moved = asked
    .map((due, i): { due: string; own: string; apart: number } => {
      const own = given[i] ?? due;
      return { due, own, apart: dayOfYear(own) - dayOfYear(due) };
    })
    .filter(({ apart }) => Math.abs(apart) > TOLERANCE);
  // one round too late is not made up for by another that is early
  const told = moved.find(({ apart }) => apart > 0) ?? moved[0];
  return told === undefined ? null : [told.apart > 0 ? 'later' : 'earlier', told.due, told.own];
}

const MONTH = lastDay(2025, 1);
const placeInRound = ({ dayOfMonth = 0, month }: Cycle): number =>
  (month === undefined ? 0 : MONTHS_PLACE[month] * MONTH) + dayOfMonth;

const ROUNDS: Record<number, string> = { 1: 'tháng', 3: 'quý', 6: 'kỳ 6 tháng', 12: 'năm' };
const OF_MONTH: Record<NonNullable<Cycle['month']>, string> = {
  first: 'tháng đầu',
  last: 'tháng cuối',
  next: 'tháng sau',
};

/** "ngày 20 tháng cuối quý", "ngày 06 hằng tháng". */
const dayName = ({ dayOfMonth, month, every }: Cycle): string => {
  const round = ROUNDS[every] ?? 'kỳ';
  return `ngày ${dayOfMonth} ${month === undefined ? `hằng ${round}` : `${OF_MONTH[month]} ${round}`}`;
};

function monthShift(asked: Cycle | undefined, given: Cycle | undefined): Shift | null {
  if (asked?.dayOfMonth === undefined || given?.dayOfMonth === undefined || asked.every !== given.every) return null;
  // a day of this month and one of the next are only told apart when both say which
  if ((asked.month === undefined) !== (given.month === undefined)) return null;
  const apart = placeInRound(given) - placeInRound(asked);
  return Math.abs(apart) > TOLERANCE ? [apart > 0 ? 'later' : 'earlier', dayName(asked), dayName(given)] : null;
}
