import { toldDefects } from './defects.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

/** A number is skipped or stands twice. */
export const numberingDefect: Rule = {
  id: 'numbering-defect',
  kind: 'defect',
  part: 'form',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'khiếm khuyết của văn bản, không có chiều' },
  title: 'Đánh số đề mục chưa liên tục hoặc trùng',
  source: 'Nghị định số 30/2020/NĐ-CP, Phụ lục I (bố cục, đánh số các phần, mục)',
  message: ({ child }) => `${child}.`,
  suggestion: () => 'Đề nghị rà soát, đánh lại số đề mục.',
  examples: [
    {
      name: 'thiếu một số',
      parent: null,
      child: planOf({ issuer: 'Sở Y tế', defects: ['numbering-gap'] }),
      fires: true,
    },
    { name: 'đầy đủ', parent: null, child: planOf({ issuer: 'Sở Y tế' }), fires: false },
  ],
  run: (facts) => toldDefects(facts, 'numbering-gap', 'numbering-duplicate'),
};
