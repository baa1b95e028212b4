import { above, at } from './quotes.js';
import { shiftHits } from './shifts.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const needs = { what: 'count', name: 'mô hình đổi mới sáng tạo', count: 2, op: '>=' } as const;
const parent = planOf({
  criteria: [{ text: 'Có ít nhất 02 mô hình đổi mới sáng tạo được công nhận, được đơn vị khác học tập.', needs }],
});
const child = (text: string) => planOf({ issuer: 'Sở Y tế', criteria: [{ text }] });

/** The criterion is there, its number is not. */
export const thresholdDropped: Rule = {
  id: 'threshold-dropped',
  kind: 'weaker',
  part: 'criteria',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'thêm ngưỡng không làm thấp yêu cầu của cấp trên' },
  title: 'Tiêu chí có nhưng thiếu ngưỡng của cấp trên',
  message: ({ parent, parentPlace, childPlace }) =>
    `Ngưỡng “${parent}” quy định${above(parentPlace)} chưa được thể hiện${at(childPlace)}.`,
  suggestion: ({ parent, parentPlace }) => `Đề nghị bổ sung ngưỡng “${parent}” như quy định${above(parentPlace)}.`,
  examples: [
    {
      name: 'bỏ số lượng',
      parent,
      child: child('Có mô hình đổi mới sáng tạo được công nhận, được đơn vị khác học tập.'),
      fires: true,
    },
    {
      name: 'số bằng chữ',
      parent,
      child: child('Có hai mô hình đổi mới sáng tạo trở lên được công nhận, được đơn vị khác học tập.'),
      fires: false,
    },
  ],
  run: (facts) => shiftHits(facts, 'weaker', ['dropped']),
};
