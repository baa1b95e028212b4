import { above, at } from './quotes.js';
import { capped, rated, titled } from './samples.js';
import { shiftHits, VALUE_AXES } from './shifts.js';
import type { Rule } from './types.js';

/** The same thing is measured and the value is lower: count, years, share, rung, level, or the threshold is gone. */
export const thresholdWeaker: Rule = {
  id: 'threshold-weaker',
  kind: 'weaker',
  part: 'criteria',
  severity: 'error',
  certainty: 'certain',
  mirror: 'threshold-stronger',
  title: 'Ngưỡng tiêu chí thấp hơn kế hoạch cấp trên',
  message: ({ parent, child, parentPlace, childPlace, bound }) =>
    bound === undefined
      ? `Ngưỡng “${child}”${at(childPlace)} thấp hơn mức “${parent}” quy định${above(parentPlace)}.`
      : `Giới hạn “${child}”${at(childPlace)} rộng hơn mức “${parent}” quy định${above(parentPlace)}.`,
  suggestion: ({ parent, parentPlace, bound }) =>
    bound === undefined
      ? `Đề nghị điều chỉnh không thấp hơn “${parent}” theo quy định${above(parentPlace)}.`
      : `Đề nghị điều chỉnh giới hạn về mức “${parent}” theo quy định${above(parentPlace)}.`,
  examples: [
    { name: 'ít năm hơn', parent: rated(2), child: rated(1), fires: true },
    {
      name: 'danh hiệu thấp hơn một bậc',
      parent: titled('Tập thể lao động xuất sắc'),
      child: titled('Tập thể lao động tiên tiến'),
      fires: true,
    },
    {
      name: 'mức trần được nới',
      parent: capped(2),
      child: capped(5),
      fires: true,
    },
    { name: 'mức trần được siết lại', parent: capped(5), child: capped(2), fires: false },
    { name: 'nhiều năm hơn', parent: rated(1), child: rated(2), fires: false },
    { name: 'bằng nhau', parent: rated(2), child: rated(2), fires: false },
  ],
  run: (facts) => shiftHits(facts, 'weaker', VALUE_AXES),
};
