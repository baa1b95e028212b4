import { periodYears } from './period-years.js';
import { quoteLine } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const parent = planOf({ period: ['2026-01-01', '2030-12-31'] });

/** The parent runs over several years; the child says nowhere for which years it is. */
export const periodAbsent: Rule = {
  id: 'period-absent',
  kind: 'missing',
  part: 'period',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'nêu giai đoạn mà kế hoạch cấp trên không nêu không làm thấp yêu cầu' },
  title: 'Chưa nêu giai đoạn thực hiện',
  message: ({ parent: p }) => `Kế hoạch chưa nêu giai đoạn thực hiện; kế hoạch cấp trên áp dụng cho giai đoạn ${p}.`,
  suggestion: ({ parent: p }) => `Đề nghị nêu rõ giai đoạn thực hiện ${p} ở trích yếu hoặc phần mở đầu.`,
  examples: [
    { name: 'không nêu', parent, child: planOf({ issuer: 'Sở Y tế', period: null }), fires: true },
    {
      name: 'cấp trên chỉ có một năm',
      parent: planOf({ period: ['2026-01-01', '2026-12-31'] }),
      child: planOf({ issuer: 'Sở Y tế', period: null }),
      fires: false,
    },
    {
      name: 'có nêu',
      parent,
      child: planOf({ issuer: 'Sở Y tế', period: ['2026-01-01', '2030-12-31'] }),
      fires: false,
    },
  ],
  run: ({ parent: above, child, periodAbsence }) => {
    if (above === null || periodAbsence === null) return [];
    return [
      {
        parent: quoteLine(above, above.title.subject),
        child: quoteLine(child, child.title.subject),
        args: { parent: periodYears(periodAbsence.parent) },
        about: [],
        // the years stand in the body, though not as the plan's own
        ...(periodAbsence.named ? { severity: 'info' as const } : {}),
      },
    ];
  },
};
