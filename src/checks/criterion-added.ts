import { additionHits } from './additions.js';
import { at } from './quotes.js';
import { threeYears } from './samples.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const own = {
  text: 'Tỷ lệ bệnh án điện tử đạt từ 95% trở lên.',
  needs: { what: 'percent', percent: 95, op: '>=' },
} as const;
const parent = planOf({ criteria: [threeYears] });

/** What the child has of its own: information. */
export const criterionAdded: Rule = {
  id: 'criterion-added',
  kind: 'added',
  part: 'criteria',
  severity: 'info',
  certainty: 'likely',
  mirror: 'criterion-missing',
  title: 'Tiêu chí riêng của đơn vị',
  message: ({ child, childPlace }) => `Đơn vị có thêm tiêu chí “${child}”${at(childPlace)}.`,
  suggestion: () => 'Không cần điều chỉnh.',
  examples: [
    {
      name: 'thêm tiêu chí có ngưỡng',
      parent,
      child: planOf({ issuer: 'Sở Y tế', criteria: [threeYears, own] }),
      fires: true,
    },
    { name: 'không thêm', parent, child: planOf({ issuer: 'Sở Y tế', criteria: [threeYears] }), fires: false },
  ],
  run: (facts) => additionHits(facts, 'criteria'),
};
