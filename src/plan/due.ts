import { type TimeMention, timesIn } from '../vi/dates/index.js';
import { inYear, isYearless } from '../vi/dates/types.js';
import { foldKeep } from '../vi/fold.js';

/** The last day that a due cell names. */
export interface Due {
  date: string;
  /** First day of the month, quarter or year that the cell names as a whole ("Trong tháng 3/2026"). */
  from?: string;
  /** The cell names a day, not a month, a quarter or a year. */
  day: boolean;
  /** "trước ngày D". */
  strict: boolean;
  /** The year is that of a heading or of the plan. */
  implied: boolean;
}

/** When a cell of a due column falls; `year` lends the year that the cell leaves out. Null when it names no time. */
export function dueIn(text: string, year: number | null = null): Due | null {
  const times = timesIn(foldKeep(text), { year });
  const dated = datedIn(times).filter((t) => !opens(t));
  const printed = dated.filter(({ implied }) => implied.length === 0);
  // "Năm 2026: trước ngày 15/6" is due in June; of several without a year the last
  const best = printed.find(({ grain }) => grain !== 'year') ?? dated.filter((t) => !printed.includes(t)).at(-1);
  const found = best ?? printed[0];
  return found === undefined ? dayOfRound(times, year) : dueOf(found);
}

const datedIn = (times: TimeMention[]): TimeMention[] =>
  times.filter((t) => (t.kind === 'date' || t.kind === 'event') && t.from !== '' && !isYearless(t));

/** "Từ 01/5/2026": the work begins then and is due at no day. */
const opens = ({ bound }: TimeMention): boolean => bound === 'from' || bound === 'after';

/** The day from which on the work of a row is done; null when its cell names none. */
export const startIn = (text: string, year: number | null = null): string | null =>
  datedIn(timesIn(foldKeep(text), { year })).find(opens)?.from ?? null;

const dueOf = ({ from, to, bound, implied }: TimeMention): Due => ({
  date: to,
  day: from === to,
  strict: bound === 'before' && from === to,
  implied: implied.length > 0,
  ...(bound === undefined && from < to ? { from } : {}),
});

/** "trước ngày 15/12 hằng năm" in a plan of one year. */
function dayOfRound(times: TimeMention[], year: number | null): Due | null {
  const round = times.find(({ cycle }) => cycle?.days !== undefined);
  const last = [...(round?.cycle?.days ?? [])].sort().at(-1);
  if (last === undefined || year === null) return null;
  return { date: inYear(last, year), day: true, strict: round?.bound === 'before', implied: true };
}
