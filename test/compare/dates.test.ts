import { describe, expect, it } from 'vitest';
import type { Sketch } from '../../src/checks/sketch.js';
import { sentTo } from '../../src/compare/date-candidates.js';
import { facts } from './support.js';

const step = (text: string, due: string, strict = true): Sketch => ({
  milestones: [{ text, kind: 'deadline', when: { end: due }, due, strict }],
});
const shifts = (parent: Sketch, child: Sketch): string[] =>
  facts(parent, child).dateShifts.map(
    (s) => `${s.direction}${s.internal ? ' internal' : ''}${s.slight ? ' slight' : ''} ${s.childDue}`,
  );

const review = 'Các đơn vị tổ chức sơ kết, biểu dương điển hình tiên tiến';
const list = 'Các đơn vị gửi danh sách điển hình về Sở Nội vụ';

describe('dates', () => {
  it('later', () =>
    expect(shifts(step(review, '2028-05-19'), step(review, '2028-06-30'))).toEqual(['later 2028-06-30']));
  it('earlier', () =>
    expect(shifts(step(review, '2028-05-19'), step(review, '2028-05-10'))).toEqual(['earlier 2028-05-10']));
  it('the same day', () => expect(shifts(step(review, '2028-05-19'), step(review, '2028-05-19'))).toEqual([]));
  it('"đến ngày D" for "trước ngày D" is a day late, and told as no more', () =>
    expect(shifts(step(review, '2028-05-19', true), step(review, '2028-05-19', false))).toEqual([
      'later slight 2028-05-19',
    ]));
  it('"trước ngày D" for "đến ngày D" is in time', () =>
    expect(shifts(step(review, '2028-05-19', false), step(review, '2028-05-19', true))).toEqual([]));
  it('"đến ngày D" is in time for "trước" the day after', () =>
    expect(shifts(step(review, '2028-05-20', true), step(review, '2028-05-19', false))).toEqual([]));
  it('one day later is later', () =>
    expect(shifts(step(review, '2028-05-19', true), step(review, '2028-05-20', true))).toEqual(['later 2028-05-20']));
  it('another step is not late', () =>
    expect(shifts(step(review, '2028-05-19'), step('Hội nghị tổng kết công tác thi đua', '2030-05-19'))).toEqual([]));
  it('what is collected has to come in before it is submitted', () =>
    expect(
      shifts(step(list, '2026-06-30'), step('Các khoa gửi danh sách điển hình về Phòng Tổ chức', '2026-07-10')),
    ).toEqual(['later internal 2026-07-10']));
  it('a step found by what is done and when, though said otherwise', () =>
    expect(
      shifts(step(review, '2028-05-19'), {
        tasks: [
          {
            actor: 'Văn phòng',
            text: 'Tham mưu hội nghị sơ kết giữa kỳ của ngành, có gương người tốt, việc tốt.',
            due: '2028-07-01',
          },
        ],
      }),
    ).toEqual(['later 2028-07-01']));
  it('days of every year', () => {
    const yearly = (monthDay: string): Sketch => ({
      milestones: [
        {
          text: 'Báo cáo kết quả hằng năm gửi Sở Nội vụ.',
          kind: 'recurring',
          when: { recurrence: 'yearly', monthDay },
        },
      ],
    });
    expect(shifts(yearly('--11-15'), yearly('--12-10'))).toEqual(['later --12-10']);
  });
  it('the shorter period excuses what comes after it', () => {
    const found = facts(
      { ...step(review, '2030-05-19'), period: ['2026-01-01', '2030-12-31'] },
      { period: ['2026-01-01', '2028-12-31'] },
    );
    expect(found.demands[0]?.excused).toBe(true);
  });
});

describe('sentTo', () => {
  it.each([
    ['gửi danh sách về Sở Nội vụ trước ngày 30/6/2026', 'sở nội vụ'],
    ['gửi về Ủy ban nhân dân tỉnh (qua Sở Nội vụ) trước ngày 15/4', 'ủy ban nhân dân tỉnh'],
    ['tổ chức sơ kết trước ngày 19/5/2028', null],
  ])('%s -> %s', (clause, body) => expect(sentTo(clause)).toBe(body));
});
