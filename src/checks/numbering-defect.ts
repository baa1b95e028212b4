import type { Plan } from '../model/plan.js';
import { toldDefects } from './defects.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const isScan = ({ source }: Plan): boolean => (source.pageGrades ?? []).some(({ method }) => method === 'ocr');

/** A number is skipped or stands twice. */
export const numberingDefect: Rule = {
  id: 'numbering-defect',
  kind: 'defect',
  part: 'form',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'khiếm khuyết của văn bản, không có chiều' },
  title: 'Đánh số đề mục chưa liên tục hoặc trùng',
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
  run: (facts) =>
    toldDefects(facts, 'numbering-gap', 'numbering-duplicate').map((hit) => ({
      ...hit,
      // Of a scan, a label is misread sooner than it is misprinted.
      ...(isScan(facts.child) ? { certainty: 'review' as const } : {}),
    })),
};
