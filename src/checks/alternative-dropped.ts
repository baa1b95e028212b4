import { above, at } from './quotes.js';
import { both, either } from './samples.js';
import { shiftHits } from './shifts.js';
import type { Rule } from './types.js';

/** Alternatives of the parent are asked for together. */
export const alternativeDropped: Rule = {
  id: 'alternative-dropped',
  kind: 'stronger',
  part: 'criteria',
  severity: 'info',
  certainty: 'certain',
  mirror: 'alternative-added',
  title: '“hoặc” thành “và”',
  message: ({ parent, child, parentPlace, childPlace }) =>
    `Điều kiện “${child}”${at(childPlace)} chặt hơn điều kiện “${parent}” quy định${above(parentPlace)}.`,
  suggestion: ({ parent }) => `Không cần điều chỉnh; đơn vị cân nhắc tính khả thi so với “${parent}”.`,
  examples: [
    { name: '“hoặc” thành “và”', parent: either, child: both, fires: true },
    { name: 'giữ nguyên', parent: either, child: either, fires: false },
  ],
  run: (facts) => shiftHits(facts, 'stronger', ['alternative']),
};
