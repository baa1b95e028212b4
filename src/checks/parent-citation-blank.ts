import { quoteLine, quoteSpan } from './quotes.js';
import { numbered } from './samples.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

/** The parent is cited without its number. */
export const parentCitationBlank: Rule = {
  id: 'parent-citation-blank',
  kind: 'defect',
  part: 'citations',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'khiếm khuyết của văn bản, không có chiều' },
  title: 'Viện dẫn kế hoạch cấp trên chưa ghi số',
  message: ({ parent }) => `Viện dẫn kế hoạch cấp trên chưa ghi số, ký hiệu (kế hoạch cấp trên: ${parent}).`,
  suggestion: ({ parent }) => `Đề nghị ghi đủ số, ký hiệu, ngày ban hành của kế hoạch cấp trên: ${parent}.`,
  examples: [
    {
      name: 'để trống số',
      parent: numbered,
      child: planOf({ issuer: 'Sở Y tế', cites: [{ number: null, date: '2026-03-05' }] }),
      fires: true,
    },
    {
      name: 'đủ số',
      parent: numbered,
      child: planOf({ issuer: 'Sở Y tế', cites: [{ number: '46/KH-UBND', date: '2026-03-05' }] }),
      fires: false,
    },
  ],
  run: ({ parent: above, child, citation }) => {
    const number = above?.header.number?.raw;
    if (!above || number === undefined || citation?.cited == null || !citation.blank.includes('number')) return [];
    return [
      {
        parent: quoteLine(above, number),
        child: quoteSpan(child, citation.cited.span),
        args: { parent: number },
        about: [],
      },
    ];
  },
};
