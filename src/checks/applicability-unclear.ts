import { above, gist, idsOf, placeOfStatement, quoteSection, spokenOf } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const parent = planOf({
  criteria: [
    {
      text: 'Cơ sở y tế có tỷ lệ hài lòng của người bệnh từ 92% trở lên.',
      field: 'y tế',
      needs: { what: 'percent', percent: 92, op: '>=' },
    },
    { text: 'Gương mẫu chấp hành pháp luật.' },
  ],
});
const own = { text: 'Gương mẫu chấp hành pháp luật.' };

/** Demands that may bind this unit and that it does not answer: one question for all of them. */
export const applicabilityUnclear: Rule = {
  id: 'applicability-unclear',
  kind: 'missing',
  part: 'criteria',
  severity: 'warning',
  certainty: 'review',
  mirror: { waived: 'câu hỏi cho chuyên viên, không có chiều' },
  title: 'Chưa rõ nội dung của cấp trên có áp dụng cho đơn vị',
  message: ({ parent: first, count, why, parentPlace }) =>
    `Đề nghị chuyên viên kiểm tra: ${count} nội dung chưa thể hiện có áp dụng cho đơn vị không (${why}), bắt đầu từ “${first}”${above(parentPlace)}?`,
  suggestion: () => 'Nếu áp dụng, đề nghị đơn vị bổ sung nội dung tương ứng.',
  examples: [
    {
      name: 'tiêu chí y tế đối với xã',
      parent,
      child: planOf({ issuer: 'Ủy ban nhân dân xã Lam Thủy', criteria: [own] }),
      fires: true,
    },
    {
      name: 'tiêu chí y tế đối với Sở Tư pháp',
      parent,
      child: planOf({ issuer: 'Sở Tư pháp', criteria: [own] }),
      fires: false,
    },
  ],
  run: ({ parent: above, demands }) => {
    const open = demands.filter((d) => d.applicability.binding === 'unclear' && d.presence !== 'present' && !d.excused);
    const first = open[0];
    if (above === null || first === undefined) return [];
    return [
      {
        parent: quoteSection(
          above,
          open.filter((d) => d.statement.part === first.statement.part).map((d) => d.statement),
        ),
        child: null,
        args: {
          parent: gist(spokenOf(first.statement)),
          count: String(open.length),
          why: [...new Set(open.map((d) => d.applicability.why))].slice(0, 2).join('; '),
          parentPlace: placeOfStatement(above, first.statement),
        },
        about: idsOf(open),
        part: first.statement.part,
      },
    ];
  },
};
