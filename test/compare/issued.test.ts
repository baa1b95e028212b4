import { describe, expect, it } from 'vitest';
import { issueDateOf } from '../../src/compare/issued.js';
import type { Plan } from '../../src/model/plan.js';
import { planOf } from '../support/plans.js';

type Printed = { year: number | null; month: number | null; day: number | null } | null;

const plan = (date: Printed, ...signedAt: string[]): Plan => {
  const base = planOf({});
  const iso = date?.day == null ? null : `${date.year}-0${date.month}-0${date.day}`;
  return {
    ...base,
    header: { ...base.header, date: date === null ? null : { raw: '', ...date, iso } },
    source: { ...base.source, marks: signedAt.map((at) => ({ kind: 'signature', text: 'Ký bởi', signedAt: at })) },
  };
};

describe('the day a plan was issued', () => {
  it.each([
    [
      'as printed',
      plan({ year: 2026, month: 3, day: 5 }, '2026-03-07T08:00:00+07:00'),
      { iso: '2026-03-05', printed: true },
    ],
    [
      'as signed, where the day is blank',
      plan({ year: 2026, month: 3, day: null }, '2026-03-07T08:00:00+07:00'),
      { iso: '2026-03-07', printed: false },
    ],
    [
      'as first signed',
      plan({ year: 2026, month: 3, day: null }, '2026-03-09', '2026-03-08'),
      { iso: '2026-03-08', printed: false },
    ],
    [
      'not as signed in another month',
      plan({ year: 2026, month: 3, day: null }, '2026-04-01'),
      { iso: '2026-03-01', printed: false },
    ],
    ['as signed, where nothing is printed', plan(null, '2026-03-07'), { iso: '2026-03-07', printed: false }],
    ['unknown', plan(null), null],
    ['unknown by a broken signing time', plan(null, 'hôm qua'), null],
  ])('%s', (_, given, expected) => {
    expect(issueDateOf(given)).toEqual(expected);
  });
});
