import { above, at } from './quotes.js';
import { shiftHit } from './shifts.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const awarded = (name: string) =>
  planOf({
    issuer: 'Sở Y tế',
    criteria: [
      {
        text: `Trong giai đoạn có thành tích xuất sắc, ít nhất 02 lần được tặng ${name} vì đã hoàn thành nhiệm vụ.`,
        needs: { what: 'award', name, count: 2 },
      },
    ],
  });

/** Two awards that no ladder orders. */
export const thresholdIncomparable: Rule = {
  id: 'threshold-incomparable',
  kind: 'weaker',
  part: 'criteria',
  severity: 'warning',
  certainty: 'review',
  mirror: { waived: 'không so sánh được nên không có chiều' },
  title: 'Hình thức khen thưởng không so sánh trực tiếp được',
  message: ({ parent, child, parentPlace, childPlace }) =>
    `Đề nghị chuyên viên kiểm tra: “${child}”${at(childPlace)} có tương đương “${parent}”${above(parentPlace)} không?`,
  suggestion: ({ parent }) => `Nếu không tương đương, đề nghị quy định không thấp hơn “${parent}”.`,
  examples: [
    {
      name: 'Bằng khen thay bằng Chiến sĩ thi đua',
      parent: awarded('Bằng khen cấp tỉnh'),
      child: awarded('Chiến sĩ thi đua cơ sở'),
      fires: true,
    },
    { name: 'cùng một thang', parent: awarded('Bằng khen cấp tỉnh'), child: awarded('Giấy khen'), fires: false },
  ],
  run: (facts) => facts.incomparable.map((s) => shiftHit(facts, s, { parent: s.parentValue, child: s.childValue })),
};
