import type { Plan } from '../model/plan.js';

/** On which day a plan was issued, and whether that day is printed. */
export interface IssueDate {
  iso: string;
  /** False for a day taken from a digital signature, or for the first day of a month whose day was left blank. */
  printed: boolean;
}

/**
 * The printed day; where the clerk left it blank, the day of a digital signature that agrees with the printed month; else
 * the earliest day that the printed month allows. Null when not even the month is known.
 */
export function issueDateOf({ header: { date }, source }: Plan): IssueDate | null {
  if (date?.iso != null) return { iso: date.iso, printed: true };
  const month = date?.year != null && date.month != null ? `${date.year}-${String(date.month).padStart(2, '0')}` : null;
  const signed = (source.marks ?? [])
    .flatMap(({ signedAt }) => (signedAt === undefined ? [] : [signedAt.slice(0, 10)]))
    .filter((day) => /^\d{4}-\d\d-\d\d$/u.test(day) && (month === null || day.startsWith(month)))
    .sort();
  const iso = signed[0] ?? (month === null ? null : `${month}-01`);
  return iso === null ? null : { iso, printed: false };
}
