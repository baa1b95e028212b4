import { defectHit, defects } from './defects.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

/** A year or more between two phases belongs to neither; a shorter break may be meant. */
export const phaseGap: Rule = {
  id: 'phase-gap',
  kind: 'defect',
  part: 'milestones',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'khiếm khuyết của văn bản, không có chiều' },
  title: 'Các giai đoạn chưa nối tiếp nhau',
  message: ({ child }) => `Các giai đoạn chưa nối tiếp nhau: ${child}.`,
  suggestion: () => 'Đề nghị kiểm tra lại ranh giới các giai đoạn, bổ sung khoảng thời gian còn thiếu.',
  examples: [
    {
      name: 'thiếu một năm giữa hai giai đoạn',
      parent: null,
      child: planOf({ issuer: 'Sở Y tế', defects: ['phase-gap'] }),
      fires: true,
    },
    { name: 'đầy đủ', parent: null, child: planOf({ issuer: 'Sở Y tế' }), fires: false },
  ],
  run: (facts) =>
    defects(facts, 'phase-gap').map((d) => ({
      ...defectHit(facts, d, { child: d.message.replace(/[.\s]+$/u, '') }),
      ...(d.severity === 'info' ? { severity: 'info' as const } : {}),
    })),
};
