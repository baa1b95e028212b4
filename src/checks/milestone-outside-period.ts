import { periodYears } from './period-years.js';
import { at, gist, placeOfStatement, quoteOf, spokenOf, vnDate } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const step = (end: string) => ({
  text: `Tổ chức hội nghị biểu dương điển hình tiên tiến trước ngày ${vnDate(end)}.`,
  kind: 'deadline' as const,
  when: { end },
  due: end,
});
const own = (...ends: string[]) =>
  planOf({ issuer: 'Sở Y tế', period: ['2026-01-01', '2028-12-31'], milestones: ends.map(step) });

/** A date of the plan lies outside the years of the plan. Reports and reviews may come in the year after. */
export const milestoneOutsidePeriod: Rule = {
  id: 'milestone-outside-period',
  kind: 'mismatch',
  part: 'milestones',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'mốc nằm trong giai đoạn là đúng, không có chiều' },
  title: 'Mốc thời gian nằm ngoài giai đoạn thực hiện',
  message: ({ child, parent, topic, childPlace }) =>
    `Mốc ${child}${at(childPlace)} (“${topic}”) nằm ngoài giai đoạn ${parent} của kế hoạch.`,
  suggestion: ({ parent }) => `Đề nghị kiểm tra lại mốc thời gian hoặc giai đoạn thực hiện ${parent}.`,
  examples: [
    {
      name: 'hội nghị năm 2030 trong kế hoạch 2026 - 2028',
      parent: null,
      child: own('2026-09-30', '2027-09-30', '2030-09-30'),
      fires: true,
    },
    { name: 'trong giai đoạn', parent: null, child: own('2026-09-30', '2028-09-30'), fires: false },
    { name: 'ngay sau giai đoạn', parent: null, child: own('2026-09-30', '2027-09-30', '2029-01-31'), fires: false },
  ],
  run: (facts) =>
    facts.outsidePeriod.map(({ statement, named, against }) => {
      const [start = '', end = ''] = against.split('..');
      return {
        parent: null,
        child: quoteOf(statement),
        args: {
          parent: periodYears({ start, end }),
          child: vnDate(named),
          topic: gist(spokenOf(statement), 70),
          childPlace: placeOfStatement(facts.child, statement),
        },
        about: [],
      };
    }),
};
