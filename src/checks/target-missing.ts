import { missingHits } from './demand-hits.js';
import { above } from './quotes.js';
import { goal, planOf } from './sketch.js';
import type { Rule } from './types.js';

const parent = planOf({
  targets: [
    {
      text: 'Hằng năm mỗi đơn vị bồi dưỡng ít nhất 03 cá nhân.',
      values: [goal(3, 'cá nhân', { period: 'yearly' })],
      who: 'mỗi đơn vị',
    },
    { text: 'Mỗi tháng đăng ít nhất 02 tin, bài.', values: [goal(2, 'tin, bài', { period: 'monthly' })] },
  ],
});
const kept = { text: 'Mỗi tháng đăng ít nhất 02 tin, bài.', values: [goal(2, 'tin, bài', { period: 'monthly' })] };

/** A number that the parent asks of this unit and that stands nowhere in the child. */
export const targetMissing: Rule = {
  id: 'target-missing',
  kind: 'missing',
  part: 'targets',
  severity: 'warning',
  certainty: 'likely',
  mirror: 'target-added',
  title: 'Thiếu chỉ tiêu',
  message: ({ parent, parentPlace }) => `Chưa thể hiện chỉ tiêu “${parent}” quy định${above(parentPlace)}.`,
  suggestion: ({ parentPlace }) => `Đề nghị bổ sung chỉ tiêu tương ứng với quy định${above(parentPlace)}.`,
  examples: [
    { name: 'không có chỉ tiêu cá nhân', parent, child: planOf({ issuer: 'Sở Y tế', targets: [kept] }), fires: true },
    {
      name: 'có, dưới dạng nhiệm vụ',
      parent,
      child: planOf({
        issuer: 'Sở Y tế',
        targets: [kept],
        tasks: [
          {
            actor: 'Các phòng',
            text: 'Mỗi năm bồi dưỡng ít nhất 03 cá nhân.',
            targets: [goal(3, 'cá nhân', { period: 'yearly' })],
          },
        ],
      }),
      fires: false,
    },
  ],
  run: (facts) => missingHits(facts, (s) => s.part === 'targets'),
};
