import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanIn } from '../../../src/vi/dates/duration.js';
import { timesIn } from '../../../src/vi/dates/index.js';
import {
  before,
  fitsInto,
  leavesGap,
  notAfter,
  onDay,
  overlaps,
  periodRelation,
  type Stretch,
  stretchOf,
  termFits,
} from '../../../src/vi/dates/relations.js';
import { addDays } from '../../../src/vi/dates/types.js';
import { workingDays } from '../../../src/vi/dates/workdays.js';
import { foldKeep } from '../../../src/vi/fold.js';

const read = (text: string): Stretch => {
  const [mention] = timesIn(foldKeep(text), { year: 2026 });
  const found = mention === undefined ? null : stretchOf(mention);
  if (found === null) throw new Error(`no interval in "${text}"`);
  return found;
};

describe('in time', () => {
  it.each([
    ['trước ngày 10/8/2026', 'trước ngày 10/8/2026', 'yes'],
    ['đến ngày 10/8/2026', 'trước ngày 10/8/2026', 'no'],
    ['trước ngày 10/8/2026', 'đến ngày 10/8/2026', 'yes'],
    ['chậm nhất ngày 09/8/2026', 'trước ngày 10/8/2026', 'yes'],
    ['trước ngày 11/8/2026', 'chậm nhất ngày 10/8/2026', 'yes'],
    ['cuối tháng 7/2026', 'trước ngày 10/8/2026', 'yes'],
    ['đầu tháng 8/2026', 'trước ngày 10/8/2026', 'unknown'],
    ['giữa tháng 8/2026', 'trước ngày 10/8/2026', 'no'],
    ['quý II/2026', 'hết quý II/2026', 'yes'],
    ['tháng 7/2026', 'quý II/2026', 'no'],
    ['cuối năm 2026', 'trước ngày 31/12/2026', 'unknown'],
    ['dịp Tết Nguyên đán năm 2027', 'chậm nhất ngày 31/12/2026', 'no'],
  ] as const)('%s for %s: %s', (child, parent, answer) =>
    expect(notAfter(read(child).last, read(parent).last)).toBe(answer),
  );
});

describe('fits into', () => {
  it.each([
    ['tháng 8/2026', 'quý III/2026', 'yes'],
    ['từ tháng 6/2026 đến tháng 8/2026', 'quý III/2026', 'no'],
    ['cuối tháng 9/2026', 'quý III/2026', 'yes'],
    ['cuối năm 2026', 'quý IV/2026', 'yes'],
    ['giữa năm 2026', 'quý II/2026', 'unknown'],
    ['năm 2026', 'giai đoạn 2026 - 2030', 'yes'],
    ['năm 2031', 'giai đoạn 2026 - 2030', 'no'],
  ] as const)('%s into %s: %s', (inner, outer, answer) => expect(fitsInto(read(inner), read(outer))).toBe(answer));
});

describe('phases', () => {
  it.each([
    ['giai đoạn 2026 - 2027', 'giai đoạn 2028 - 2030', 'no', 'no'],
    ['giai đoạn 2026 - 2028', 'giai đoạn 2028 - 2030', 'yes', 'no'],
    ['giai đoạn 2026 - 2027', 'giai đoạn 2029 - 2030', 'no', 'yes'],
  ] as const)('%s, %s: overlap %s, gap %s', (a, b, overlap, gap) => {
    expect(overlaps(read(a), read(b))).toBe(overlap);
    expect(leavesGap(read(a), read(b))).toBe(gap);
  });
});

describe('periods', () => {
  const parent: [string, string] = ['2026-01-01', '2030-12-31'];
  it.each([
    ['2026-01-01', '2030-12-31', 'equal'],
    ['2026-01-01', '2028-12-31', 'shorter'],
    ['2027-01-01', '2030-12-31', 'shorter'],
    ['2025-01-01', '2030-12-31', 'longer'],
    ['2027-01-01', '2031-12-31', 'shifted'],
    ['2021-01-01', '2025-12-31', 'shifted'],
  ] as const)('%s .. %s is %s', (from, to, relation) => expect(periodRelation([from, to], parent)).toBe(relation));
});

describe('terms', () => {
  const term = (text: string) => {
    const offset = timesIn(foldKeep(text))[0]?.offset;
    if (offset === undefined) throw new Error(`no term in "${text}"`);
    return offset;
  };
  it.each([
    ['trong 05 ngày kể từ ngày ký', 'trong 10 ngày kể từ ngày ký', 'yes'],
    ['trong 15 ngày kể từ ngày ký', 'trong 10 ngày kể từ ngày ký', 'no'],
    ['trong 07 ngày làm việc kể từ ngày nhận được', 'trong 05 ngày làm việc kể từ ngày nhận được', 'no'],
    ['trong 05 ngày làm việc kể từ ngày nhận được', 'trong 07 ngày kể từ ngày nhận được', 'unknown'],
    ['trong 15 ngày làm việc kể từ ngày nhận được', 'trong 05 ngày kể từ ngày nhận được', 'no'],
    ['trong 02 ngày kể từ ngày nhận được', 'trong 05 ngày làm việc kể từ ngày nhận được', 'yes'],
    ['trong 05 ngày kể từ ngày ký', 'trong 10 ngày kể từ ngày nhận được', 'unknown'],
    ['trong 01 tháng kể từ ngày ký', 'trong 10 ngày kể từ ngày ký', 'no'],
    ['trước khi tổ chức hội nghị 15 ngày', 'trước khi tổ chức hội nghị 10 ngày', 'yes'],
    ['trước khi tổ chức hội nghị 05 ngày', 'trước khi tổ chức hội nghị 10 ngày', 'no'],
  ] as const)('%s for %s: %s', (child, parent, answer) => expect(termFits(term(child), term(parent))).toBe(answer));
});

describe('working days', () => {
  it.each([
    // Thursday, Friday, Saturday, Monday
    ['2026-03-05', 5, '2026-03-11', '2026-03-12'],
    ['2026-03-06', 1, '2026-03-06', '2026-03-09'],
    ['2026-03-07', 1, '2026-03-07', '2026-03-09'],
    ['2026-03-09', 10, '2026-03-20', '2026-03-23'],
  ])('%s + %i', (from, n, early, late) => expect(workingDays(from, n)).toEqual({ from: early, to: late }));
  it('days off that are sure count, those that are not make the span wider', () => {
    const off = (sure: boolean) => [{ from: '2026-04-30', to: '2026-05-01', sure }];
    expect(workingDays('2026-04-28', 3, off(true))).toEqual({ from: '2026-05-04', to: '2026-05-05' });
    expect(workingDays('2026-04-28', 3, off(false))).toEqual({ from: '2026-04-30', to: '2026-05-05' });
  });
});

describe('lengths', () => {
  it.each([
    ['trong 05 năm', { months: 60, each: false }],
    ['trong thời gian 03 năm gần nhất', { months: 36, each: false }],
    ['trong giai đoạn 2021 - 2025', { months: 60, each: false }],
    ['mỗi năm có 02 gương', { months: 12, each: true }],
    ['hằng quý', { months: 3, each: true }],
    ['trong 6 tháng đầu năm', null],
    ['nhiệm kỳ 2020 - 2025', null],
    ['có 02 sáng kiến', null],
  ])('%s', (text, span) => expect(spanIn(foldKeep(text))).toEqual(span));
});

describe('of any two moments', () => {
  const moment = fc
    .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 40 }))
    .map(([at, wide]) => ({ earliest: addDays('2026-01-01', at), latest: addDays('2026-01-01', at + wide) }));
  it('an answer holds for every day they may be', () =>
    fc.assert(
      fc.property(moment, moment, fc.nat(40), fc.nat(40), (a, b, i, j) => {
        const day = (m: typeof a, n: number): string => [addDays(m.earliest, n), m.latest].sort()[0] ?? m.latest;
        const [x, y] = [day(a, i), day(b, j)];
        const sure = notAfter(a, b);
        if (sure !== 'unknown') expect(sure === 'yes').toBe(x <= y);
        const strictly = before(a, b);
        if (strictly !== 'unknown') expect(strictly === 'yes').toBe(x < y);
        expect(notAfter(onDay(x), onDay(y))).toBe(x <= y ? 'yes' : 'no');
      }),
    ));
});
