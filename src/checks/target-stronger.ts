import { above, at } from './quotes.js';
import { counted } from './samples.js';
import { targetHits } from './target-shifts.js';
import type { Rule } from './types.js';

/** The child sets itself more: information. */
export const targetStronger: Rule = {
  id: 'target-stronger',
  kind: 'stronger',
  part: 'targets',
  severity: 'info',
  certainty: 'certain',
  mirror: 'target-weaker',
  title: 'Chỉ tiêu cao hơn kế hoạch cấp trên',
  message: ({ parent, child, parentPlace, childPlace }) =>
    `Chỉ tiêu “${child}”${at(childPlace)} cao hơn mức “${parent}” quy định${above(parentPlace)}.`,
  suggestion: ({ parent }) => `Không cần điều chỉnh; đơn vị cân nhắc tính khả thi so với “${parent}”.`,
  examples: [
    { name: 'nhiều hơn', parent: counted(30), child: counted(40), fires: true },
    { name: '“phấn đấu” thành “ít nhất”', parent: counted(40, 'strive'), child: counted(40, 'must'), fires: true },
    { name: 'bằng nhau', parent: counted(40), child: counted(40), fires: false },
  ],
  run: (facts) => targetHits(facts, 'stronger'),
};
