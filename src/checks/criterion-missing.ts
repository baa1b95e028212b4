import { absent } from './demands.js';
import { above, gist, groupNames, placeOfStatement, quoteOf, spokenOf } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const initiatives = {
  text: 'Hằng năm có ít nhất 02 sáng kiến được công nhận cấp cơ sở.',
  needs: { what: 'initiative', level: 'cơ sở', count: 2 },
} as const;
const rated = {
  text: 'Ba năm liên tục hoàn thành tốt nhiệm vụ trở lên.',
  needs: { what: 'rating', name: 'hoàn thành tốt nhiệm vụ', years: 3, atLeast: true },
} as const;
const parent = planOf({ criteria: [initiatives, rated] });

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
      child: planOf({ issuer: 'Sở Y tế', criteria: [rated, { ...initiatives, to: ['individual'] }] }),
      fires: true,
    },
    {
      name: 'nói bằng lời khác',
      parent,
      child: planOf({
        issuer: 'Sở Y tế',
        criteria: [rated, { ...initiatives, text: 'Mỗi năm tối thiểu hai sáng kiến cấp cơ sở được công nhận.' }],
      }),
      fires: false,
    },
  ],
  run: (facts) =>
    absent(facts, (s) => s.part === 'criteria').map(({ statement }) => ({
      parent: quoteOf(statement),
      child: null,
      args: {
        parent: gist(spokenOf(statement)),
        parentPlace: placeOfStatement(facts.parent, statement),
        group: groupNames(statement),
      },
      about: statement.ids,
    })),
};
