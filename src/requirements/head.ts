import type { Plan } from '../model/plan.js';
import { datesIn } from '../vi/dates/index.js';
import { fold } from '../vi/fold.js';
import { HEAD_KEYS, type HeadKey } from './rows.js';
import { unserialised } from './times.js';
import type { SheetRow } from './types.js';
import { appliesIn, isProblem, type Problem, problem } from './words.js';

/** Number, day, issuer and period as an analyst corrects them: these are facts of the plan, not passages of it. */

export const isHeadKey = (key: string): key is HeadKey => HEAD_KEYS.some((known) => known === key);

export function correctedHead(plan: Plan, rows: readonly SheetRow[]): { plan: Plan; problems: string[] } {
  const problems: string[] = [];
  let made = plan;
  for (const { key, line, before, after } of rows) {
    if (before === null || !isHeadKey(key)) continue;
    const applies = appliesIn(after.applies);
    const value = applies === false ? '' : after.value;
    if (!isProblem(applies) && applies && before.value === value) continue;
    const next = isProblem(applies) ? applies : SET[key](made, value);
    if (isProblem(next)) problems.push(`Dòng ${line}: ${next.problem}.`);
    else made = next;
  }
  return { plan: made, problems };
}

/** An empty value: units need not cite it. */
const SET: Record<HeadKey, (plan: Plan, value: string) => Plan | Problem> = {
  'header.number': (plan, value) => withHeader(plan, { number: numberOf(value) }),
  'header.date': (plan, value) => {
    const day = datesIn(`ngày ${fold(unserialised(value))}`).find(({ grain }) => grain === 'day');
    if (value !== '' && day === undefined) return problem(`không hiểu ngày “${value}”; đề nghị ghi như “05/03/2026”`);
    return withHeader(plan, { date: day === undefined ? null : dateOf(day.to) });
  },
  'header.issuer': (plan, value) => withHeader(plan, { issuer: value === '' ? null : value }),
  period: (plan, value) => {
    if (value === '') return { ...plan, period: null };
    const [from, to, more] = datesIn(fold(value.replace(/\s*-\s*/u, ' ; '))).filter(
      ({ grain }) => grain !== 'month-day',
    );
    const period =
      to === undefined ? from && { start: from.from, end: from.to } : { start: from?.from ?? '', end: to.to };
    if (period === undefined || more !== undefined || period.start > period.end)
      return problem(`không hiểu giai đoạn “${value}”; đề nghị ghi như “01/01/2026 - 31/12/2030”`);
    return { ...plan, period };
  },
};

const withHeader = (plan: Plan, header: Partial<Plan['header']>): Plan => ({
  ...plan,
  header: { ...plan.header, ...header },
});

const numberOf = (raw: string): Plan['header']['number'] => {
  if (raw === '') return null;
  const [, ordinal, symbol = ''] = /^(\d+)?\s*[/-]?\s*(.*)$/u.exec(raw) ?? [];
  return { raw, ordinal: ordinal === undefined ? null : Number(ordinal), symbol };
};

const dateOf = (iso: string): NonNullable<Plan['header']['date']> => {
  const [year = null, month = null, day = null] = iso.split('-').map(Number);
  return { raw: iso, year, month, day, iso };
};
