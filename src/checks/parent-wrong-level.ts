import type { Plan } from '../model/plan.js';
import { asWritten } from '../vi/names.js';
import { quoteLine, quoteSpan } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const PROVINCE = { number: '46/KH-UBND', date: '2026-03-05', issuer: 'Ủy ban nhân dân tỉnh' };
const department = planOf({ issuer: 'Sở Y tế', number: '873/KH-SYT', date: '2026-03-30', cites: [PROVINCE] });
const hospital = (...cites: (typeof PROVINCE)[]): Plan =>
  planOf({ superior: 'Sở Y tế', issuer: 'Bệnh viện Y học cổ truyền', number: '118/KH-BV', date: '2026-04-20', cites });

/** The child cites the plan that its direct superior carries out, and not the superior's own. */
export const parentWrongLevel: Rule = {
  id: 'parent-wrong-level',
  kind: 'mismatch',
  part: 'citations',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'viện dẫn cả hai cấp là bình thường' },
  title: 'Chỉ viện dẫn kế hoạch của cấp cao hơn',
  message: ({ parent, issuer, child }) =>
    `Kế hoạch viện dẫn ${child} của cấp cao hơn, chưa viện dẫn kế hoạch${parent === '' ? '' : ` số ${parent}`} của cấp trên trực tiếp${issuer === '' ? '' : ` (${issuer})`}.`,
  suggestion: ({ parent, issuer }) =>
    `Đề nghị bổ sung viện dẫn kế hoạch${parent === '' ? '' : ` số ${parent}`} của ${issuer === '' ? 'cấp trên trực tiếp' : issuer}.`,
  examples: [
    { name: 'chỉ dẫn kế hoạch tỉnh', parent: department, child: hospital(PROVINCE), fires: true },
    {
      name: 'dẫn cả hai cấp',
      parent: department,
      child: hospital(PROVINCE, { number: '873/KH-SYT', date: '2026-03-30', issuer: 'Sở Y tế' }),
      fires: false,
    },
    { name: 'trực thuộc tỉnh', parent: planOf({ number: '46/KH-UBND' }), child: hospital(PROVINCE), fires: false },
  ],
  run: ({ parent: above, child, citation, skipped }) => {
    if (above === null || citation?.cited == null) return [];
    const { cited, higher } = citation;
    const direct = higher === true ? above : (skipped ?? null);
    if (direct === null) return [];
    const { number, issuer } = direct.header;
    return [
      {
        parent: quoteLine(above, above.header.number?.raw ?? above.header.issuer ?? ''),
        child: quoteSpan(child, cited.span),
        args: {
          parent: number?.ordinal == null ? '' : number.raw,
          issuer: issuer === null ? '' : asWritten(issuer, [direct.text, child.text]),
          child: cited.number === null ? 'kế hoạch' : `Kế hoạch số ${cited.number}`,
        },
        about: [],
        // whether the unit answers the body over it or the one it cites, the folder alone does not say
        ...(higher === true ? {} : { severity: 'info' as const }),
      },
    ];
  },
};
