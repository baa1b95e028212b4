import { quoteLine } from './quotes.js';
import { numbered } from './samples.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

/** The child does not say which plan it carries out. */
export const parentNotCited: Rule = {
  id: 'parent-not-cited',
  kind: 'missing',
  part: 'citations',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'viện dẫn thêm văn bản khác là bình thường' },
  title: 'Chưa viện dẫn kế hoạch cấp trên',
  message: ({ parent }) => `Kế hoạch chưa viện dẫn Kế hoạch số ${parent} của cấp trên.`,
  suggestion: ({ parent }) => `Đề nghị bổ sung viện dẫn Kế hoạch số ${parent} ở phần mở đầu.`,
  examples: [
    { name: 'không viện dẫn', parent: numbered, child: planOf({ issuer: 'Sở Y tế', cites: [] }), fires: true },
    {
      name: 'có viện dẫn',
      parent: numbered,
      child: planOf({ issuer: 'Sở Y tế', cites: [{ number: '46/KH-UBND', date: '2026-03-05' }] }),
      fires: false,
    },
  ],
  run: ({ parent: above, citation }) => {
    const number = above?.header.number;
    if (!above || !number || citation === null || citation.cited !== null) return [];
    return [{ parent: quoteLine(above, number.raw), child: null, args: { parent: number.raw }, about: [] }];
  },
};
