import { quoteLine } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const parent = planOf({ period: ['2026-01-01', '2030-12-31'] });
const years = (p: { start: string; end: string }): string => {
  const [from, to] = [p.start.slice(0, 4), p.end.slice(0, 4)];
  return from === to ? from : `${from} - ${to}`;
};

/** The plans run over different years. A plan for one year under a plan for several may be meant so: a question. */
export const periodMismatch: Rule = {
  id: 'period-mismatch',
  kind: 'mismatch',
  part: 'period',
  severity: 'error',
  certainty: 'certain',
  mirror: { waived: 'khác là khác, không có chiều' },
  title: 'Giai đoạn thực hiện chưa thống nhất với kế hoạch cấp trên',
  message: ({ parent: p, child }) =>
    `Giai đoạn thực hiện ${child} chưa thống nhất với giai đoạn ${p} của kế hoạch cấp trên.`,
  suggestion: ({ parent: p }) => `Đề nghị điều chỉnh giai đoạn thực hiện thành ${p} hoặc nêu rõ lý do.`,
  examples: [
    {
      name: 'ngắn hơn',
      parent,
      child: planOf({ issuer: 'Sở Y tế', period: ['2026-01-01', '2028-12-31'] }),
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
        parent: quoteLine(above, above.title.subject),
        child: quoteLine(child, child.title.subject),
        args: { parent: years(period.parent), child: years(period.child) },
        about: [],
        ...(oneYear ? { severity: 'warning' as const, certainty: 'review' as const } : {}),
      },
    ];
  },
};
