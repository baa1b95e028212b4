import { toldDefects } from './defects.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

/** Phases that share a border year are common: information. */
export const phaseOverlap: Rule = {
  id: 'phase-overlap',
  kind: 'defect',
  part: 'form',
  severity: 'info',
  certainty: 'likely',
  mirror: { waived: 'khiếm khuyết của văn bản, không có chiều' },
  title: 'Các giai đoạn chồng lên nhau',
  message: ({ child }) => `Các giai đoạn có phần trùng nhau: ${child}.`,
  suggestion: () => 'Đề nghị xem lại ranh giới các giai đoạn nếu không chủ ý.',
  examples: [
    {
      name: 'hai giai đoạn cùng năm',
      parent: null,
      child: planOf({ issuer: 'Sở Y tế', defects: ['phase-overlap'] }),
      fires: true,
    },
    { name: 'đầy đủ', parent: null, child: planOf({ issuer: 'Sở Y tế' }), fires: false },
  ],
  run: (facts) => toldDefects(facts, 'phase-overlap'),
};
