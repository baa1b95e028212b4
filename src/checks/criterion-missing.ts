import { missingHits } from './demand-hits.js';
import { above } from './quotes.js';
import { threeYears } from './samples.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const initiatives = {
  text: 'Hằng năm có ít nhất 02 sáng kiến được công nhận cấp cơ sở.',
  needs: { what: 'initiative', level: 'cơ sở', count: 2 },
} as const;
const parent = planOf({ criteria: [initiatives, threeYears] });

/** A criterion of the parent that binds this unit and that nothing of the child answers, in the same group of people. */
export const criterionMissing: Rule = {
  id: 'criterion-missing',
  kind: 'missing',
  part: 'criteria',
  severity: 'warning',
  certainty: 'likely',
  mirror: 'criterion-added',
  title: 'Thiếu tiêu chí của kế hoạch cấp trên',
  message: ({ parent, parentPlace, group }) =>
    `Chưa thể hiện tiêu chí “${parent}”${group ? ` đối với ${group}` : ''} quy định${above(parentPlace)}.`,
  suggestion: ({ parentPlace }) => `Đề nghị bổ sung tiêu chí tương ứng với quy định${above(parentPlace)}.`,
  examples: [
    {
      name: 'không có tiêu chí sáng kiến của tập thể',
      parent,
      child: planOf({ issuer: 'Sở Y tế', criteria: [threeYears, { ...initiatives, to: ['individual'] }] }),
      fires: true,
    },
    {
      name: 'nói bằng lời khác',
      parent,
      child: planOf({
        issuer: 'Sở Y tế',
        criteria: [threeYears, { ...initiatives, text: 'Mỗi năm tối thiểu hai sáng kiến cấp cơ sở được công nhận.' }],
      }),
      fires: false,
    },
  ],
  run: (facts) => missingHits(facts, (s) => s.part === 'criteria'),
};
