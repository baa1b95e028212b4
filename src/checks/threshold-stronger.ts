import { above, at } from './quotes.js';
import { capped, rated, titled } from './samples.js';
import { shiftHits, VALUE_AXES } from './shifts.js';
import type { Rule } from './types.js';

/** The child asks for more: allowed, shown as information. */
export const thresholdStronger: Rule = {
  id: 'threshold-stronger',
  kind: 'stronger',
  part: 'criteria',
  severity: 'info',
  certainty: 'certain',
  mirror: 'threshold-weaker',
  title: 'Ngưỡng tiêu chí cao hơn kế hoạch cấp trên',
  message: ({ parent, child, parentPlace, childPlace, bound }) =>
    bound === undefined
      ? `Ngưỡng “${child}”${at(childPlace)} cao hơn mức “${parent}” quy định${above(parentPlace)}.`
      : `Giới hạn “${child}”${at(childPlace)} chặt hơn mức “${parent}” quy định${above(parentPlace)}.`,
  suggestion: ({ parent }) => `Không cần điều chỉnh; đơn vị cân nhắc tính khả thi so với mức “${parent}”.`,
  examples: [
    { name: 'nhiều năm hơn', parent: rated(1), child: rated(2), fires: true },
    {
      name: 'danh hiệu cao hơn một bậc',
      parent: titled('Tập thể lao động tiên tiến'),
      child: titled('Tập thể lao động xuất sắc'),
      fires: true,
    },
    { name: 'mức trần được siết lại', parent: capped(5), child: capped(2), fires: true },
    { name: 'mức trần được nới', parent: capped(2), child: capped(5), fires: false },
    { name: 'ít năm hơn', parent: rated(2), child: rated(1), fires: false },
    { name: 'bằng nhau', parent: rated(2), child: rated(2), fires: false },
  ],
  run: (facts) => shiftHits(facts, 'stronger', VALUE_AXES),
};
