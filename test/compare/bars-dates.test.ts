import { describe, expect, it } from 'vitest';
import { recurrenceOf } from '../../src/vi/dates/index.js';
import { periodIn } from '../../src/vi/rhythm.js';
import { facts } from './support.js';

/** How often, in other words: [words, of a passage]. */
const OFTEN: [string, string | null][] = [
  ['báo cáo kết quả định kỳ theo học kỳ, gửi văn phòng sở', 'half-yearly'],
  ['mỗi học kỳ gửi báo cáo một lần', 'half-yearly'],
  ['báo cáo kết quả 06 tháng trước ngày 20/6, kết quả năm trước ngày 05/12', 'half-yearly'],
  ['báo cáo học kỳ i trước ngày 12/01 và báo cáo học kỳ ii trước ngày 01/6', 'half-yearly'],
  ['mỗi năm 01 lần gửi báo cáo', 'yearly'],
  ['khen thưởng trong học kỳ i', null],
];

/** The same of numbers. */
const RHYTHMS: [string, string | undefined][] = [
  ['trong một năm tổ chức hai buổi', 'yearly'],
  ['tối thiểu 40 giờ một năm', 'yearly'],
  ['mỗi năm học có ít nhất 05 sáng kiến', 'yearly'],
  ['quý nào cũng có ít nhất 01 buổi', 'quarterly'],
  ['mỗi học kỳ có 02 hoạt động', 'half-yearly'],
  ['duy trì ít nhất một năm', undefined],
  ['trong một năm liền kề', undefined],
];

describe('how often', () => {
  it.each(OFTEN)('%s: %s', (words, often) => expect(recurrenceOf(words)).toBe(often));
  it.each(RHYTHMS)('%s: %s', (words, period) => expect(periodIn(words).period).toBe(period));
});

const UP = 'Các cơ quan, đơn vị gửi báo cáo kết quả thực hiện về Sở Nội vụ';
const yearly = (text: string, monthDay: string) => ({
  milestones: [{ text, kind: 'recurring' as const, when: { recurrence: 'yearly' as const, monthDay } }],
});
/** [days above, days below, sentence below, what moved]. */
const ROUNDS: [string, string, string, string[]][] = [
  ['--06-10 --11-25', '--06-05 --11-30', `${UP} hằng năm.`, ['later']],
  ['--06-10 --11-25', '--06-05 --11-20', `${UP} hằng năm.`, ['earlier']],
  ['--06-10 --11-25', '--06-10 --11-25', `${UP} hằng năm.`, []],
  ['--06-10', '--06-15', 'Các phòng gửi báo cáo kết quả thực hiện về Văn phòng Sở hằng năm.', ['later internal']],
  ['--06-10', '--06-05', 'Các phòng gửi báo cáo kết quả thực hiện về Văn phòng Sở hằng năm.', []],
];

describe('days of every round', () => {
  it.each(ROUNDS)('%s against %s: %s', (asked, given, text, moved) => {
    const { dateShifts } = facts(yearly(`${UP} hằng năm.`, asked), yearly(text, given));
    expect(dateShifts.map((s) => `${s.direction}${s.internal ? ' internal' : ''}`)).toEqual(moved);
  });
});

const REVIEW = 'Các cơ quan, đơn vị tổ chức sơ kết việc thực hiện Kế hoạch';
/** [what stands in place of the day, is the day missed]. */
const VAGUE: [string, boolean][] = [
  ['theo thời gian quy định', true],
  ['trong thời gian tới', true],
  ['khi có hướng dẫn của tỉnh', true],
];

describe('vague words for a day', () => {
  it.each(VAGUE)('%s: %s', (words, missed) => {
    const { undated } = facts(
      {
        milestones: [
          {
            text: `${REVIEW}, hoàn thành trước ngày 25/10/2026.`,
            kind: 'deadline',
            when: { end: '2026-10-25' },
            due: '2026-10-25',
          },
        ],
      },
      {
        requirements: [`${REVIEW} ${words}.`],
        milestones: [
          {
            text: 'Tổng kết việc thực hiện Kế hoạch trước ngày 20/10/2026.',
            kind: 'deadline',
            when: { end: '2026-10-20' },
            due: '2026-10-20',
          },
        ],
      },
    );
    expect(undated.length > 0).toBe(missed);
  });
});
