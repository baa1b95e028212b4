import { above, at } from './quotes.js';
import { shiftHits } from './shifts.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const measures = [
  { what: 'initiative', level: 'tỉnh', count: 1 },
  { what: 'award', name: 'Chiến sĩ thi đua cấp tỉnh', count: 1 },
] as const;
const text = (word: string) => `Có 01 sáng kiến cấp tỉnh ${word} 01 lần đạt danh hiệu Chiến sĩ thi đua cấp tỉnh.`;
const both = planOf({ issuer: 'Sở Y tế', criteria: [{ text: text('và'), needs: { all: [...measures] } }] });
const either = planOf({ issuer: 'Sở Y tế', criteria: [{ text: text('hoặc'), needs: { any: [...measures] } }] });

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
