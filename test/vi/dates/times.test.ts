import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TimeMention, timesIn } from '../../../src/vi/dates/index.js';
import { foldKeep } from '../../../src/vi/fold.js';
import { ROWS } from './rows.js';

const BOUND = { before: '<', by: '≤', from: '≥', after: '>' } as const;
const LETTER = { exact: 'E', fuzzy: 'F', partial: 'P', recurring: 'R' } as const;
const EVERY: Record<number, string> = { 0.25: 'weekly', 1: 'monthly', 3: 'quarterly', 6: 'half-yearly', 12: 'yearly' };

const interval = ({ from, to }: TimeMention): string => (from === '' ? '?' : from === to ? from : `${from}..${to}`);

function value(m: TimeMention): string {
  if (m.cycle !== undefined) {
    const { every, days, months, dayOfMonth, month } = m.cycle;
    return [
      EVERY[every] ?? `every ${every} months`,
      ...(days ?? []),
      ...(months === undefined ? [] : [months.join('..')]),
      ...(dayOfMonth === undefined ? [] : [String(dayOfMonth)]),
      ...(month === undefined ? [] : [`of ${month} month`]),
    ].join(' ');
  }
  if (m.offset !== undefined) {
    const { count, unit, side, anchor } = m.offset;
    const resolved = m.from === '' ? '' : ` ${interval(m)}`;
    return `${side === 'after' ? '+' : '-'}${count} ${unit} ${side} ${anchor}${resolved}`;
  }
  return `${m.kind === 'event' ? 'event ' : ''}${interval(m)}`;
}

function show(m: TimeMention): string {
  if (m.kind === 'label' || m.kind === 'vague') return m.kind;
  if (m.kind === 'citation') return 'cite';
  return [
    `${m.kind === 'relative' || m.bound === undefined ? '' : BOUND[m.bound]}${value(m)}${m.time === undefined ? '' : `@${m.time}`}`,
    LETTER[m.confidence],
    ...m.implied.map((part) => `?${part}`),
    ...m.blank.map((part) => `_${part}`),
  ].join(' ');
}

describe.each(Object.entries(ROWS))('%s', (_, rows) => {
  it.each(rows.map((row) => [row[0], row] as const))('%s', (text, [, expected, context]) =>
    expect(timesIn(foldKeep(text), context).map(show)).toEqual(expected),
  );
});

describe('any text', () => {
  const PIECES = [
    'ngày',
    'tháng',
    'năm',
    'quý',
    'trước',
    'đến',
    'từ',
    '/',
    '-',
    ' ',
    '…',
    '15',
    '2026',
    '6',
    'hằng',
    'định kỳ',
    'giai đoạn',
    'kể từ',
    'làm việc',
    'tết',
    'dịp',
    'cuối',
    'tuần',
    '17h',
    '(',
    ')',
    'iii',
    '999999',
    '\u0000',
  ];
  it.each([
    ['strings', fc.string({ unit: 'binary', maxLength: 300 })],
    ['words of dates', fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((p) => p.join(' '))],
    ['words of dates, glued', fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((p) => p.join(''))],
  ] as const)('%s give a result', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const folded = foldKeep(text);
        let last = 0;
        for (const m of timesIn(folded, { year: 2026, issued: '2026-03-05' })) {
          expect(m.start).toBeGreaterThanOrEqual(last);
          expect(m.end).toBeGreaterThan(m.start);
          expect(m.end).toBeLessThanOrEqual(folded.length);
          expect(m.from <= m.to).toBe(true);
          if (m.from !== '' && !m.from.startsWith('--')) expect(Number.isNaN(Date.parse(m.from))).toBe(false);
          last = m.end;
        }
      }),
    );
  });
});

const two = (n: number): string => String(n).padStart(2, '0');
const WRITTEN: readonly ((y: number, m: number, d: number) => string)[] = [
  (y, m, d) => `ngày ${d}/${m}/${y}`,
  (y, m, d) => `ngày ${two(d)}/${two(m)}/${y}`,
  (y, m, d) => `ngày ${two(d)}/${m}/${y}`,
  (y, m, d) => `ngày ${d} tháng ${m} năm ${y}`,
  (y, m, d) => `Ngày ${two(d)} tháng ${two(m)} năm ${y}`,
  (y, m, d) => `ngày ${two(d)} tháng ${two(m)}, năm ${y}`,
  (y, m, d) => `ngày ${d} tháng ${m}/${y}`,
  (y, m, d) => `${two(d)}-${two(m)}-${y}`,
  (y, m, d) => `${two(d)}.${two(m)}.${y}`,
  (y, m, d) => `ngày ${d} - ${m} - ${y}`,
  (y, m, d) => `NGÀY ${d} THÁNG ${m} NĂM ${y}`,
  (y, m, d) => `ngày ${d}/ ${m} /${y}`,
];
const AROUND: readonly [string, string][] = [
  ['', ''],
  ['hoàn thành trước ', '.'],
  ['chậm nhất ', ' (qua Sở Nội vụ)'],
  ['gửi trước 17 giờ ', ';'],
  ['(', ')'],
  ['tổ chức vào ', ', tại hội trường'],
];

describe('a written date', () => {
  it('is read back, however it is spelled and framed', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        fc.constantFrom(...WRITTEN),
        fc.constantFrom(...AROUND),
        (date, written, [before, after]) => {
          const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
          const found = timesIn(foldKeep(`${before}${written(y, m, d)}${after}`));
          expect(found.map((t) => [t.from, t.to, t.confidence])).toEqual([
            [`${y}-${two(m)}-${two(d)}`, `${y}-${two(m)}-${two(d)}`, 'exact'],
          ]);
        },
      ),
      { numRuns: 400 },
    );
  });
});
