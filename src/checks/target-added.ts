import { additionHits } from './additions.js';
import { at } from './quotes.js';
import { goal, planOf } from './sketch.js';
import type { Rule } from './types.js';

const common = { text: 'Mỗi năm bồi dưỡng ít nhất 03 cá nhân.', values: [goal(3, 'cá nhân')] };
const own = { text: 'Khám sức khỏe miễn phí cho 500 người cao tuổi.', values: [goal(500, 'người cao tuổi')] };
const parent = planOf({ targets: [common] });

/** What the child has of its own: information. */
export const targetAdded: Rule = {
  id: 'target-added',
  kind: 'added',
  part: 'targets',
  severity: 'info',
  certainty: 'likely',
  mirror: 'target-missing',
  title: 'Chỉ tiêu riêng của đơn vị',
  message: ({ child, childPlace }) => `Đơn vị có thêm chỉ tiêu “${child}”${at(childPlace)}.`,
  suggestion: () => 'Không cần điều chỉnh.',
  examples: [
    { name: 'thêm chỉ tiêu', parent, child: planOf({ issuer: 'Sở Y tế', targets: [common, own] }), fires: true },
    { name: 'không thêm', parent, child: planOf({ issuer: 'Sở Y tế', targets: [common] }), fires: false },
  ],
  run: (facts) => additionHits(facts, 'targets'),
};
