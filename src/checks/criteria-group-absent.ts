import { absenceHits } from './absences.js';
import { above } from './quotes.js';
import { threeYears } from './samples.js';
import { planOf, type Sketch } from './sketch.js';
import type { Rule } from './types.js';

const leaders: NonNullable<Sketch['criteria']> = [
  {
    text: 'Có ít nhất 01 sáng kiến cấp tỉnh.',
    to: ['leader'],
    under: 'Đối với lãnh đạo',
    needs: { what: 'initiative', level: 'tỉnh', count: 1 },
  },
  {
    text: 'Hằng năm chủ trì ít nhất 02 cuộc đối thoại.',
    to: ['leader'],
    under: 'Đối với lãnh đạo',
    needs: { what: 'count', name: 'cuộc đối thoại', count: 2 },
  },
];
const whole = [threeYears, ...leaders];
const parent = planOf({ criteria: whole });

/** A whole group of criteria under one heading is not there. */
export const criteriaGroupAbsent: Rule = {
  id: 'criteria-group-absent',
  kind: 'missing',
  part: 'criteria',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'phần có thêm không làm thay đổi yêu cầu của cấp trên' },
  title: 'Không có nhóm tiêu chí',
  message: ({ heading, count, parentPlace }) =>
    `Kế hoạch chưa thể hiện nhóm tiêu chí “${heading}” (${count} tiêu chí)${above(parentPlace)}.`,
  suggestion: ({ parentPlace }) => `Đề nghị bổ sung nhóm tiêu chí tương ứng với quy định${above(parentPlace)}.`,
  examples: [
    {
      name: 'không có tiêu chí đối với lãnh đạo',
      parent,
      child: planOf({ issuer: 'Sở Y tế', criteria: [threeYears] }),
      fires: true,
    },
    { name: 'đủ nhóm', parent, child: planOf({ issuer: 'Sở Y tế', criteria: whole }), fires: false },
  ],
  run: (facts) => absenceHits(facts, (a) => a.part === 'criteria' && a.heading !== null),
};
