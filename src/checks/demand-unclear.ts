import { questionHits } from './demand-hits.js';
import { doubtful, isWeighty } from './demands.js';
import { above } from './quotes.js';
import { goal, planOf } from './sketch.js';
import type { Rule } from './types.js';

const parent = planOf({
  tasks: [
    {
      actor: 'Sở Y tế',
      text: 'Xây dựng ít nhất 05 trạm y tế điển hình về chăm sóc sức khỏe ban đầu tại vùng biên giới.',
      targets: [goal(5, 'trạm y tế')],
    },
  ],
});

/** A task, number or date of the parent may be there in other words. */
export const demandUnclear: Rule = {
  id: 'demand-unclear',
  kind: 'missing',
  part: 'assignments',
  severity: 'warning',
  certainty: 'review',
  mirror: { waived: 'câu hỏi cho chuyên viên, không có chiều' },
  title: 'Nhiệm vụ, chỉ tiêu, mốc thời gian có thể đã thể hiện bằng lời khác',
  message: ({ parent: asked, parentPlace }) =>
    `Đề nghị chuyên viên kiểm tra: nội dung “${asked}”${above(parentPlace)} đã được thể hiện chưa?`,
  suggestion: ({ parentPlace }) => `Nếu chưa, đề nghị bổ sung nội dung tương ứng với quy định${above(parentPlace)}.`,
  examples: [
    {
      name: 'chỉ gần giống',
      parent,
      child: planOf({
        issuer: 'Sở Y tế',
        tasks: [
          {
            actor: 'Các trạm y tế',
            text: 'Chú trọng chăm sóc sức khỏe người cao tuổi, phụ nữ mang thai, đồng bào vùng biên giới, hải đảo.',
          },
        ],
      }),
      fires: true,
    },
    { name: 'thể hiện rõ', parent, child: parent, fires: false },
  ],
  run: (facts) => {
    const asked = doubtful(facts, (s) => ['assignments', 'targets', 'milestones', 'deadlines'].includes(s.part));
    return questionHits(facts, asked.filter(isWeighty));
  },
};
