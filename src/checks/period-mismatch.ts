import type { PeriodFact } from '../compare/facts.js';
import type { Quote } from '../model/comparison.js';
import type { Plan } from '../model/plan.js';
import { periodYears } from './period-years.js';
import { quoteLine, quoteSpan } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const parent = planOf({ period: ['2026-01-01', '2030-12-31'] });

/** How the child's years lie to the parent's; lệch: neither holds the other. */
const RELATIONS: Record<PeriodFact['relation'], string> = {
  shorter: 'ngắn hơn',
  longer: 'dài hơn',
  shifted: 'lệch so với',
};

/** The title, or where it was broken over lines the passage that the years were read from. */
const quoted = (plan: Plan, { span }: PeriodFact['parent']): Quote | null =>
  quoteLine(plan, plan.title.subject) ?? (span === null ? null : quoteSpan(plan, span));

/** The plans run over different years. A plan for one year under a plan for several may be meant so: a question. */
export const periodMismatch: Rule = {
  id: 'period-mismatch',
  kind: 'mismatch',
  part: 'period',
  severity: 'error',
  certainty: 'certain',
  mirror: { waived: 'khác là khác, không có chiều' },
  title: 'Giai đoạn thực hiện chưa thống nhất với kế hoạch cấp trên',
  message: ({ parent: p, child, relation }) =>
    `Giai đoạn thực hiện ${child} ${relation} giai đoạn ${p} của kế hoạch cấp trên, chưa thống nhất.`,
  suggestion: ({ parent: p }) => `Đề nghị điều chỉnh giai đoạn thực hiện thành ${p} hoặc nêu rõ lý do.`,
  examples: [
    {
      name: 'ngắn hơn',
      parent,
      child: planOf({ issuer: 'Sở Y tế', period: ['2026-01-01', '2028-12-31'] }),
      fires: true,
    },
    {
      name: 'dài hơn',
      parent,
      child: planOf({ issuer: 'Sở Y tế', period: ['2026-01-01', '2035-12-31'] }),
      fires: true,
    },
    {
      name: 'lệch',
      parent,
      child: planOf({ issuer: 'Sở Y tế', period: ['2027-01-01', '2031-12-31'] }),
      fires: true,
    },
    {
      name: 'thống nhất',
      parent,
      child: planOf({ issuer: 'Sở Y tế', period: ['2026-01-01', '2030-12-31'] }),
      fires: false,
    },
  ],
  run: ({ parent: above, child, period }) => {
    if (above === null || period === null) return [];
    const oneYear = period.child.start.slice(0, 4) === period.child.end.slice(0, 4);
    return [
      {
        parent: quoted(above, period.parent),
        child: quoted(child, period.child),
        args: {
          parent: periodYears(period.parent),
          child: periodYears(period.child),
          relation: RELATIONS[period.relation],
        },
        about: [],
        ...(oneYear ? { severity: 'warning' as const, certainty: 'review' as const } : {}),
      },
    ];
  },
};
