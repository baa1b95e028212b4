import { targetValue } from '../compare/targets.js';
import { above, at } from './quotes.js';
import { shiftHit } from './shifts.js';
import { goal, planOf } from './sketch.js';
import type { Rule } from './types.js';

const both = [goal(10, 'tập thể'), goal(20, 'cá nhân')];
const parent = planOf({ targets: [{ text: 'Bồi dưỡng ít nhất 10 tập thể và 20 cá nhân điển hình.', values: both }] });

/** The demand is answered, but one of its numbers stands nowhere in the answer. */
export const targetGap: Rule = {
  id: 'target-gap',
  kind: 'weaker',
  part: 'targets',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'thêm chỉ tiêu được nêu ở target-added' },
  title: 'Nội dung có nhưng thiếu số lượng của cấp trên',
  message: ({ parent: asked, parentPlace, childPlace }) =>
    `Số lượng “${asked}” quy định${above(parentPlace)} chưa được thể hiện${at(childPlace)}.`,
  suggestion: ({ parent: asked }) => `Đề nghị bổ sung số lượng “${asked}”.`,
  examples: [
    {
      name: 'bỏ số cá nhân',
      parent,
      child: planOf({
        issuer: 'Sở Y tế',
        targets: [{ text: 'Bồi dưỡng ít nhất 10 tập thể và một số cá nhân điển hình.', values: [goal(10, 'tập thể')] }],
      }),
      fires: true,
    },
    {
      name: 'đủ',
      parent,
      child: planOf({
        issuer: 'Sở Y tế',
        targets: [{ text: 'Bồi dưỡng ít nhất 10 tập thể và 20 cá nhân.', values: both }],
      }),
      fires: false,
    },
  ],
  run: (facts) =>
    facts.targetGaps
      .filter(({ target }) => target.force !== 'strive' && target.force !== 'may')
      .map((gap) => shiftHit(facts, gap, { parent: targetValue(gap.target), child: 'chưa thể hiện' })),
};
