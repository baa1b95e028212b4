import { ASKED } from './demand-hits.js';
import { above, at } from './quotes.js';
import { shiftHits } from './shifts.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const parent = planOf({
  criteria: [
    {
      text: 'Dẫn đầu phong trào thi đua của cụm, khối; nội bộ đoàn kết, dân chủ; được Nhân dân địa bàn tin yêu, quý mến.',
    },
  ],
});

/** A criterion is there, but of one of its clauses the child's words show no trace. Only words tell: a question. */
export const criterionPartUnclear: Rule = {
  id: 'criterion-part-unclear',
  kind: 'weaker',
  part: 'criteria',
  severity: 'warning',
  certainty: 'review',
  mirror: { waived: 'câu hỏi cho chuyên viên, không có chiều' },
  title: 'Một vế của tiêu chí có thể chưa được thể hiện',
  message: ({ parent: clause, parentPlace, childPlace }) =>
    `Đề nghị chuyên viên kiểm tra: nội dung “${clause}”${above(parentPlace)} đã được thể hiện${at(childPlace)} chưa?`,
  suggestion: ({ parent: clause, parentPlace }) =>
    `Nếu chưa, đề nghị bổ sung “${clause}” như quy định${above(parentPlace)}.`,
  examples: [
    {
      name: 'thiếu một vế',
      parent,
      child: planOf({
        issuer: 'Sở Y tế',
        criteria: [{ text: 'Dẫn đầu phong trào thi đua của cụm, khối; nội bộ đoàn kết, dân chủ.' }],
      }),
      fires: true,
    },
    { name: 'đủ các vế', parent, child: parent, fires: false },
  ],
  run: (facts) =>
    shiftHits(facts, 'weaker', ['clause'])
      .slice(0, ASKED)
      .map((hit) => ({ ...hit, severity: 'warning' as const, certainty: 'review' as const })),
};
