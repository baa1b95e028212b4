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
