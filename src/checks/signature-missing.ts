import { defects, toldDefects } from './defects.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

/** Nobody signs. */
export const signatureMissing: Rule = {
  id: 'signature-missing',
  kind: 'defect',
  part: 'form',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'khiếm khuyết của văn bản, không có chiều' },
  title: 'Chưa có chữ ký, họ tên người ký',
  source: 'Nghị định số 30/2020/NĐ-CP, Phụ lục I (chức vụ, họ tên và chữ ký)',
  message: ({ child }) => `Văn bản chưa thể hiện người ký: ${child}.`,
  suggestion: () => 'Đề nghị bổ sung thẩm quyền, chức vụ, họ tên người ký.',
  examples: [
    {
      name: 'không có người ký',
      parent: null,
      child: planOf({ issuer: 'Sở Y tế', defects: ['missing-signature'] }),
      fires: true,
    },
    { name: 'đầy đủ', parent: null, child: planOf({ issuer: 'Sở Y tế' }), fires: false },
  ],
  run: (facts) =>
    toldDefects(facts, 'missing-signature').map((hit) => ({
      ...hit,
      // The page with the signature may not have come at all.
      ...(defects(facts, 'plan-incomplete').length > 0 ? { certainty: 'review' as const } : {}),
    })),
};
