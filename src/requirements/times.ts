import type { Correction, When } from '../model/plan.js';
import type { Recurrence } from '../vi/dates/index.js';
import { type DateMention, datesIn, recurrenceOf } from '../vi/dates/index.js';
import { fold } from '../vi/fold.js';
import { keyOf, type Problem, problem } from './words.js';

/** Dates as lines of words, and back: the words are those that plans are read with. */

export type Due = NonNullable<Correction['due']>;

/** "2026-04-05" -> "05/04/2026": two digits each, as Excel shows days here. */
export const dayText = (iso: string): string => iso.split('-').reverse().join('/');

const RHYTHMS: Record<Recurrence, string> = {
  yearly: 'hằng năm',
  'half-yearly': 'định kỳ 06 tháng',
  quarterly: 'hằng quý',
  monthly: 'hằng tháng',
};

const dayLine = ({ due, strict, time }: Due['days'][number]): string =>
  time === undefined
    ? `${strict ? 'trước ngày' : 'chậm nhất ngày'} ${dayText(due)}`
    : `trước ${time.replace(':', ' giờ ')} ngày ${dayText(due)}`;

/** "--06-15" -> "trước ngày 15/6 hằng năm". */
const yearlyLine = (monthDay: string): string => {
  const [, , month = '', day = ''] = monthDay.split('-');
  return `trước ngày ${day}/${Number(month)} hằng năm`;
};

function whenLines(when: When, days: Due['days']): string[] {
  const { start, end, recurrence, monthDay } = when;
  const told = days.some(({ due }) => due === end);
  const span =
    start !== undefined && end !== undefined
      ? [`từ ngày ${dayText(start)} đến ngày ${dayText(end)}`]
      : end !== undefined && !told
        ? [`đến hết ngày ${dayText(end)}`]
        : [];
  const yearly = monthDay === undefined ? [] : monthDay.split(' ').map(yearlyLine);
  return [...span, ...yearly, ...(recurrence === undefined || yearly.length > 0 ? [] : [RHYTHMS[recurrence]])];
}

export const dueText = ({ days, when }: Due): string =>
  [...days.map(dayLine), ...(when === null ? [] : whenLines(when, days))].join('\n');

/** A cell of dates; lines that say the same as before stand for the same. */
export function dueIn(text: string, before: Due): Due | Problem {
  const lines = text
    .split(/[\n;]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const read = lines.map((line) => [line, lineIn(line)] as const);
  const unknown = read.find(([, part]) => part === null);
  if (unknown !== undefined)
    return problem(
      `không hiểu thời hạn “${unknown[0]}”; đề nghị ghi như “trước ngày 15/04/2026”, “quý III/2028”, “trước ngày 10/6 hằng năm”, “hằng quý”`,
    );
  const parts = read.flatMap(([, part]) => part ?? []);
  const days = parts.flatMap((part) => part.days ?? []);
  const spans = parts.flatMap(({ start, end }) =>
    end === undefined ? [] : [{ ...(start === undefined ? {} : { start }), end }],
  );
  const monthDays = parts.flatMap(({ monthDay }) => monthDay ?? []);
  const told = parts.map((part) => part.recurrence).find((one) => one !== undefined);
  // days of the year say how often only by their number
  const recurrence = monthDays.length > 0 ? (before.when?.recurrence ?? told) : told;
  const last = days
    .map(({ due }) => due)
    .sort()
    .at(-1);
  // a milestone's own end is the day that is named
  const own =
    before.when?.end !== undefined && spans.length === 0 && last !== undefined ? [{ end: last }] : spans.slice(0, 1);
  const when = Object.assign(
    {},
    ...own,
    monthDays.length === 0 ? {} : { monthDay: monthDays.join(' ') },
    recurrence === undefined ? {} : { recurrence },
  );
  return { days, when: Object.keys(when).length === 0 ? null : { ...when, raw: lines.join('; ') } };
}

interface Part {
  days?: Due['days'];
  start?: string;
  end?: string;
  monthDay?: string;
  recurrence?: Recurrence;
}

/** A day that Excel stored as its number, in a cell that is shown as text: days since 30/12/1899. */
const SERIAL = /^[3-7]\d{4}$/u;
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
export const unserialised = (text: string): string =>
  SERIAL.test(text) ? dayText(new Date(EPOCH + Number(text) * DAY).toISOString().slice(0, 10)) : text;

function lineIn(given: string): Part | null {
  const line = unserialised(given);
  const folded = fold(line);
  const rhythm = keyOf(RHYTHMS, line) ?? recurrenceOf(folded);
  const [date, ...more] = datesIn(folded);
  if (date === undefined) return rhythm === null ? null : { recurrence: rhythm };
  if (more.length > 0) return null;
  return partOf(date, folded, rhythm);
}

function partOf(date: DateMention, folded: string, rhythm: Recurrence | null): Part {
  if (date.grain === 'month-day') return { monthDay: date.to, recurrence: rhythm ?? 'yearly' };
  if (date.grain !== 'day') return { start: date.from, end: date.to };
  if (/^(?:đến|hết|đến hết)(?: hết)? ngày/u.test(folded) && date.bound === 'by' && date.time === undefined)
    return { end: date.to };
  return {
    days: [
      {
        due: date.to,
        strict: date.bound === 'before',
        ...(date.time === undefined ? {} : { time: date.time }),
      },
    ],
  };
}

/** What a sentence says of time, in the same terms. */
export function dueOfText(text: string): Due {
  const folded = fold(text);
  const dates = datesIn(folded).filter(({ occasion }) => occasion !== true);
  const bounded = dates.filter(({ bound, grain }) => bound !== undefined && grain === 'day');
  const days = bounded.map(({ to, bound, time }) => ({
    due: to,
    strict: bound === 'before',
    ...(time === undefined ? {} : { time }),
  }));
  const yearly = dates.filter(({ bound, grain }) => bound !== undefined && grain === 'month-day').map(({ to }) => to);
  const span = dates.find(({ grain }) => grain !== 'day' && grain !== 'month-day');
  const recurrence = recurrenceOf(folded);
  const when = {
    ...(span === undefined ? {} : { start: span.from, end: span.to }),
    ...(yearly.length === 0 ? {} : { monthDay: yearly.join(' ') }),
    ...(recurrence === null ? {} : { recurrence }),
  };
  return { days, when: Object.keys(when).length === 0 ? null : { ...when, raw: text.slice(0, RAW_MAX) } };
}
const RAW_MAX = 120;
