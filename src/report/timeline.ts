import type { Deadline, Milestone, Plan } from '../model/plan.js';
import type { PairView, Side } from './view.js';
import { dayOf } from './view.js';

/** Both plans' milestones and deadlines as points and stretches of one axis of days. */

export interface TimeEvent {
  /** Running number on the page. */
  n: number;
  side: Side;
  kind: 'issued' | 'phase' | 'day' | 'recurring';
  /** Days since 1970, both inclusive; equal for a single day. */
  start: number;
  end: number;
  text: string;
  /** The time as a report writes it. */
  when: string;
  itemId: string | null;
  /** Where it stands in the plan's text; null for the day of issue. */
  at: number | null;
}

/** A row of the table: an event of the parent and what answers it in the unit's plan. */
export interface TimeRow {
  parent: TimeEvent | null;
  child: TimeEvent | null;
  /** "muộn hơn 42 ngày"; empty where there is nothing to compare. */
  difference: string;
}

export interface Timeline {
  events: TimeEvent[];
  rows: TimeRow[];
  /** First and last day of the axis. */
  from: number;
  to: number;
  /** Milestones that name no day of the calendar. */
  undated: { side: Side; text: string; when: string }[];
}

const DAY_MS = 86_400_000;
const ISO = /^\d{4}-\d{2}-\d{2}$/u;

export const dayNumber = (iso: string | undefined | null): number | null => {
  const time = iso != null && ISO.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? null : Math.round(time / DAY_MS);
};

export const isoOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

type Draft = Omit<TimeEvent, 'n'>;

const RECURRENCES: Record<NonNullable<Milestone['when']['recurrence']>, string> = {
  yearly: 'hằng năm',
  'half-yearly': '06 tháng một lần',
  quarterly: 'hằng quý',
  monthly: 'hằng tháng',
};

/** "ngày 10/6, 10/12 hằng năm". */
const recurrenceText = ({ recurrence, monthDay }: Milestone['when']): string => {
  const days = (monthDay ?? '').split(' ').flatMap((one) => {
    const [, month, day] = /^--(\d{2})-(\d{2})$/u.exec(one) ?? [];
    return month === undefined ? [] : [`${Number(day)}/${Number(month)}`];
  });
  const rhythm = recurrence === undefined ? '' : RECURRENCES[recurrence];
  return [days.length > 0 ? `ngày ${days.join(', ')}` : '', rhythm].filter((part) => part !== '').join(' ');
};

const milestoneEvent = (side: Side, { id, text, span, when, kind }: Milestone): Draft | null => {
  const [start, end] = [dayNumber(when.start), dayNumber(when.end)];
  const [first, last] = [start ?? end, end ?? start];
  if (kind === 'recurring' || first === null || last === null || last < first) return null;
  const whole = first === last ? dayOf(isoOf(last)) : `${dayOf(isoOf(first))} – ${dayOf(isoOf(last))}`;
  const shape = first === last ? 'day' : 'phase';
  return { side, kind: shape, start: first, end: last, text, when: whole, itemId: id, at: span.start };
};

/** The days of the calendar on which it comes back within the axis are drawn; it has one row. */
const recurringDraft = (side: Side, { id, text, span, when }: Milestone): Draft | null =>
  when.monthDay === undefined
    ? null
    : { side, kind: 'recurring', start: 0, end: 0, text, when: recurrenceText(when), itemId: id, at: span.start };

const deadlineEvent = (side: Side, { due, strict, text, itemId, span }: Deadline): Draft | null => {
  const day = dayNumber(due);
  if (day === null) return null;
  const when = `${strict ? 'trước ngày' : 'chậm nhất ngày'} ${dayOf(due)}`;
  return { side, kind: 'day', start: day, end: day, text, when, itemId: itemId ?? null, at: span.start };
};

const issuedEvent = (side: Side, plan: Plan): Draft[] => {
  const day = dayNumber(plan.header.date?.iso);
  if (day === null) return [];
  return [
    {
      side,
      kind: 'issued',
      start: day,
      end: day,
      text: 'Ngày ban hành kế hoạch',
      when: dayOf(isoOf(day)),
      itemId: null,
      at: null,
    },
  ];
};

/** A milestone that is a deadline too is told once, with the words of the deadline. */
const eventsOf = (side: Side, plan: Plan | null): Draft[] => {
  if (plan === null) return [];
  const deadlines = plan.deadlines.flatMap((one) => deadlineEvent(side, one) ?? []);
  const isTold = (draft: Draft): boolean =>
    draft.kind === 'day' && deadlines.some(({ itemId, end }) => itemId === draft.itemId && end === draft.end);
  const milestones = plan.milestones.flatMap((one) => milestoneEvent(side, one) ?? []).filter((one) => !isTold(one));
  const recurring = plan.milestones.flatMap((one) =>
    one.kind === 'recurring' ? (recurringDraft(side, one) ?? []) : [],
  );
  const dated = [...issuedEvent(side, plan), ...milestones, ...deadlines].sort(
    (a, b) => a.end - b.end || a.start - b.start || (a.at ?? 0) - (b.at ?? 0),
  );
  return [...dated, ...recurring];
};

const difference = (parent: TimeEvent, child: TimeEvent): string => {
  if (parent.kind === 'recurring' || child.kind === 'recurring')
    return parent.when === child.when ? 'như nhau' : 'nhịp hoặc ngày khác nhau';
  const days = child.end - parent.end;
  if (days === 0) return parent.start === child.start ? 'như nhau' : 'cùng ngày kết thúc';
  return days > 0 ? `muộn hơn ${days} ngày` : `sớm hơn ${-days} ngày`;
};

const sameSort = (a: TimeEvent, b: TimeEvent): boolean => (a.kind === 'recurring') === (b.kind === 'recurring');

/** Events of aligned items; of several the nearest in time. Each event stands in one row. */
const rowsOf = (events: readonly TimeEvent[], { comparison }: PairView): TimeRow[] => {
  const free = new Set(events.filter(({ side }) => side === 'child'));
  const partners = (parent: TimeEvent): TimeEvent[] => {
    if (parent.itemId === null) return [];
    const ids = comparison.alignments
      .filter((one) => one.parent.includes(parent.itemId ?? ''))
      .flatMap((one) => one.child);
    return [...free].filter((one) => one.itemId !== null && ids.includes(one.itemId) && sameSort(parent, one));
  };
  const rows = events
    .filter(({ side }) => side === 'parent')
    .map((parent): TimeRow => {
      const near = (one: TimeEvent): number => Math.abs(one.end - parent.end) + (one.kind === parent.kind ? 0 : 0.5);
      const [child = null] = partners(parent).sort((a, b) => near(a) - near(b));
      if (child !== null) free.delete(child);
      return { parent, child, difference: child === null ? '' : difference(parent, child) };
    });
  const own = [...free].map((child): TimeRow => ({ parent: null, child, difference: '' }));
  const order = ({ parent, child }: TimeRow): number => {
    const event = parent ?? child;
    return event === null || event.kind === 'recurring' ? Number.MAX_SAFE_INTEGER : event.end;
  };
  return [...rows, ...own].sort((a, b) => order(a) - order(b));
};

const undatedOf = (side: Side, plan: Plan | null): Timeline['undated'] =>
  (plan?.milestones ?? [])
    .filter(
      (one) => milestoneEvent(side, one) === null && (one.kind !== 'recurring' || one.when.monthDay === undefined),
    )
    .filter((one) => !(plan?.deadlines ?? []).some(({ itemId }) => itemId === one.id))
    .map(({ text, when }) => ({ side, text, when: when.raw }));

/** Null where neither plan names a day. */
export const timelineOf = (view: PairView): Timeline | null => {
  const { parent, child } = view.plans;
  const drafts = [...eventsOf('parent', parent), ...eventsOf('child', child)];
  const events = drafts.map((draft, index): TimeEvent => ({ ...draft, n: index + 1 }));
  const dated = events.filter(({ kind }) => kind !== 'recurring');
  if (dated.length === 0) return null;
  return {
    events,
    rows: rowsOf(events, view),
    from: Math.min(...dated.map(({ start }) => start)),
    to: Math.max(...dated.map(({ end }) => end)),
    undated: [...undatedOf('parent', parent), ...undatedOf('child', child)],
  };
};
