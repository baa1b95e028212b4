import { above, at } from './quotes.js';
import { both, either } from './samples.js';
import { shiftHits } from './shifts.js';
import type { Rule } from './types.js';

/** What had to be met together may now be met in part, or another way in was opened. */
export const alternativeAdded: Rule = {
  id: 'alternative-added',
  kind: 'weaker',
  part: 'criteria',
  severity: 'error',
  certainty: 'certain',
  mirror: 'alternative-dropped',
  title: '“và” thành “hoặc”, thêm phương án thay thế',
  message: ({ parent, child, parentPlace, childPlace }) =>
    `Điều kiện “${child}”${at(childPlace)} rộng hơn điều kiện “${parent}” quy định${above(parentPlace)}.`,
  suggestion: ({ parent, parentPlace }) =>
    `Đề nghị giữ đồng thời các điều kiện “${parent}” như quy định${above(parentPlace)}.`,
  examples: [
    { name: '“và” thành “hoặc”', parent: both, child: either, fires: true },
    { name: 'giữ nguyên', parent: both, child: both, fires: false },
  ],
  run: (facts) => shiftHits(facts, 'weaker', ['alternative']),
};
