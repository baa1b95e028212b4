import { above, gist, idsOf, placeOfStatement, quoteSection } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const tall = {
  text: 'Ba năm liên tục hoàn thành tốt nhiệm vụ trở lên.',
  needs: { what: 'rating', name: 'hoàn thành tốt nhiệm vụ', years: 3, atLeast: true },
} as const;
const leaders = [
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
] as const;
const draw = (more: typeof leaders | readonly []) =>
  [tall, ...more].map((c) => ({ ...c, to: 'to' in c ? [...c.to] : undefined }));
const parent = planOf({ criteria: draw(leaders) });

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
      child: planOf({ issuer: 'Sở Y tế', criteria: draw([]) }),
      fires: true,
    },
    { name: 'đủ nhóm', parent, child: planOf({ issuer: 'Sở Y tế', criteria: draw(leaders) }), fires: false },
  ],
  run: ({ parent: above, absences }) =>
    absences
      .filter((a) => a.part === 'criteria' && a.heading !== null)
      .map(({ demands, heading }) => {
        const statements = demands.map((d) => d.statement);
        const ids = idsOf(demands);
        return {
          parent: above === null ? null : quoteSection(above, statements),
          child: null,
          args: {
            heading: gist(heading ?? ''),
            count: String(demands.length),
            parentPlace: placeOfStatement(above, statements[0] ?? null),
          },
          about: ids,
          claims: ids,
        };
      }),
};
