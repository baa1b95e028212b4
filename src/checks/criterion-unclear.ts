import { questionHits } from './demand-hits.js';
import { doubtful } from './demands.js';
import { above } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const parent = planOf({
  criteria: [
    {
      text: 'Gương mẫu chấp hành chủ trương của Đảng, pháp luật của Nhà nước; đoàn kết nội bộ, tận tụy phục vụ Nhân dân.',
    },
  ],
});

/** Something like it is there; a person has to say whether it is the same. */
export const criterionUnclear: Rule = {
  id: 'criterion-unclear',
  kind: 'missing',
  part: 'criteria',
  severity: 'warning',
  certainty: 'review',
  mirror: { waived: 'câu hỏi cho chuyên viên, không có chiều' },
  title: 'Tiêu chí có thể đã thể hiện bằng lời khác',
  message: ({ parent: asked, parentPlace }) =>
    `Đề nghị chuyên viên kiểm tra: tiêu chí “${asked}”${above(parentPlace)} đã được thể hiện đầy đủ chưa?`,
  suggestion: ({ parentPlace }) => `Nếu chưa, đề nghị bổ sung tiêu chí tương ứng với quy định${above(parentPlace)}.`,
  examples: [
    {
      name: 'chỉ nói một phần',
      parent,
      child: planOf({
        issuer: 'Sở Y tế',
        criteria: [
          {
            text: 'Đoàn kết với đồng nghiệp; chấp hành pháp luật; có lối sống lành mạnh, giản dị, trung thực.',
          },
        ],
      }),
      fires: true,
    },
    { name: 'thể hiện đủ', parent, child: parent, fires: false },
  ],
  run: (facts) =>
    questionHits(
      facts,
      doubtful(facts, (s) => s.part === 'criteria'),
    ),
};
