import { toldDefects } from './defects.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

/** Two versions of the plan state other values: which of them holds only a person can say. */
export const versionsDiffer: Rule = {
  id: 'versions-differ',
  kind: 'mismatch',
  part: 'form',
  severity: 'warning',
  certainty: 'review',
  mirror: { waived: 'hai phiên bản của cùng một văn bản, không có chiều' },
  title: 'Các phiên bản của kế hoạch ghi khác nhau',
  message: ({ child }) => `${child}. Bản nào là bản chính thức?`,
  suggestion: () => 'Đề nghị xác nhận bản chính thức, gửi lại đúng một bản.',
  examples: [
    {
      name: 'bản dự thảo ghi chỉ tiêu khác bản đã chọn',
      parent: null,
      child: planOf({ issuer: 'Sở Y tế', defects: ['versions-differ'] }),
      fires: true,
    },
    { name: 'một phiên bản', parent: null, child: planOf({ issuer: 'Sở Y tế' }), fires: false },
  ],
  // The remark asks for the official version in its last sentence; here the question does.
  run: (facts) =>
    toldDefects(facts, 'versions-differ').map((hit) => ({
      ...hit,
      args: { child: (hit.args.child ?? '').replace(/\.\s+Đề nghị [^.“”]*$/u, '') },
    })),
};
