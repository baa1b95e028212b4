import { describe, expect, it } from 'vitest';
import type { Deadline, Milestone, Plan } from '../../src/model/plan.js';
import { timelineOf } from '../../src/report/timeline.js';
import { picture } from '../../src/report/timeline-svg.js';
import { pairView } from '../../src/report/view.js';
import { childPlan, pair, parentPlan } from './fixtures.js';

const span = { start: 0, end: 4 };
const milestone = (id: string, when: Partial<Milestone['when']>, kind: Milestone['kind'] = 'event'): Milestone => ({
  ...{ id, label: null, text: `Mốc ${id}`, path: [], span, kind },
  when: { raw: '', ...when },
});
const deadline = (due: string, itemId: string | undefined, strict = true): Deadline => ({
  ...{ id: `d${due}`, due, strict, text: `Hạn ${due}`, path: [], span },
  ...(itemId === undefined ? {} : { itemId }),
});

const timeline = (parent: Partial<Plan>, child: Partial<Plan>, tied: [string, string][] = []) =>
  timelineOf(
    pairView({
      parent: { ...parentPlan, ...parent },
      child: { ...childPlan, ...child },
      comparison: {
        ...pair.comparison,
        alignments: tied.map(([a, b]) => ({
          ...{ part: 'milestones', parent: [a], child: [b], relation: 'equivalent', score: 1, why: '' },
        })),
      },
    }),
  );
const rows = (...given: Parameters<typeof timeline>) =>
  timeline(...given)?.rows.map(({ parent, child, difference }) => [parent?.when, child?.when, difference]);

const ISSUED = [
  ['05/3/2026', undefined, ''],
  [undefined, '22/4/2026', ''],
];

describe('the times of both plans', () => {
  it.each([
    ['2028-05-19', 'như nhau'],
    ['2028-06-30', 'muộn hơn 42 ngày'],
    ['2028-05-18', 'sớm hơn 1 ngày'],
  ])('set beside each other: %s is %s', (day, difference) => {
    expect(
      rows({ milestones: [milestone('m1', { end: '2028-05-19' })] }, { milestones: [milestone('m1', { end: day })] }, [
        ['m1', 'm1'],
      ])?.at(-1)?.[2],
    ).toBe(difference);
  });

  it('tell a milestone that is a deadline too once', () => {
    const own = { milestones: [milestone('m1', { end: '2028-05-19' })], deadlines: [deadline('2028-05-19', 'm1')] };
    expect(rows(own, {})).toEqual([...ISSUED, ['trước ngày 19/5/2028', undefined, '']]);
  });

  it('compare what comes back by its rhythm and its days', () => {
    const twice = milestone('m1', { recurrence: 'half-yearly', monthDay: '--06-10 --12-05' }, 'recurring');
    const once = milestone('m1', { recurrence: 'yearly', monthDay: '--12-05' }, 'recurring');
    expect(rows({ milestones: [twice] }, { milestones: [once] }, [['m1', 'm1']])?.at(-1)).toEqual([
      'ngày 10/6, 5/12 06 tháng một lần',
      'ngày 5/12 hằng năm',
      'nhịp hoặc ngày khác nhau',
    ]);
  });

  it('list milestones without a day apart, and nothing twice', () => {
    const found = timeline({ milestones: [milestone('m1', { raw: 'sau khi sắp xếp' })] }, {});
    expect(found?.undated).toEqual([{ side: 'parent', text: 'Mốc m1', when: 'sau khi sắp xếp' }]);
    expect(found?.rows).toHaveLength(2);
  });

  it('are absent where no day is named', () => {
    const undated = { header: { ...parentPlan.header, date: null } };
    expect(timeline(undated, undated)).toBeNull();
  });

  it.each(['0001-01-01', '9999-12-31', '2026-13-45', '2026-02-31'])('are drawn whatever day was read: %s', (day) => {
    const found = timeline(
      { deadlines: [deadline(day, undefined)] },
      { milestones: [milestone('m1', { start: day })] },
    );
    const drawn = found === null ? '' : picture(found).markup;
    expect(drawn).toContain('<svg');
    expect(drawn).not.toMatch(/NaN|Infinity|undefined/u);
    expect(drawn.length).toBeLessThan(40_000);
  });

  it('are drawn, a sign for each', () => {
    const many = Array.from({ length: 30 }, (_, n) => deadline(`2026-05-${String(n + 1).padStart(2, '0')}`, undefined));
    const found = timeline({ deadlines: many }, { deadlines: many });
    expect(found === null ? 0 : picture(found).markup.match(/<g /gu)?.length).toBe(62);
  });
});
