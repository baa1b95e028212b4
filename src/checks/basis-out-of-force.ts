import { successorOn } from '../knowledge/laws.js';
import { quoteSpan, vnDate } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const child = (number: string, date: string) =>
  planOf({ issuer: 'Sở Y tế', date, cites: [{ type: 'Nghị định', number, role: 'basis' }] });

/** A legal basis that was no longer in force on the plan's own date. */
export const basisOutOfForce: Rule = {
  id: 'basis-out-of-force',
  kind: 'defect',
  part: 'citations',
  severity: 'error',
  certainty: 'certain',
  mirror: { waived: 'căn cứ còn hiệu lực là bình thường' },
  title: 'Căn cứ đã hết hiệu lực hoặc đã được thay thế',
  source: 'Văn bản thay thế, bãi bỏ nêu ở từng nhận xét',
  message: ({ child: cited, until, successor }) =>
    `Căn cứ ${cited} đã được thay thế từ ngày ${until} bởi ${successor}.`,
  suggestion: ({ successor }) => `Đề nghị rà soát, cập nhật căn cứ theo ${successor}.`,
  examples: [
    {
      name: 'Nghị định 98/2023 sau ngày 01/7/2025',
      parent: null,
      child: child('98/2023/NĐ-CP', '2026-04-10'),
      fires: true,
    },
    {
      name: 'Nghị định 98/2023 khi còn hiệu lực',
      parent: null,
      child: child('98/2023/NĐ-CP', '2024-05-10'),
      fires: false,
    },
  ],
  run: ({ child: plan, bases }) =>
    bases.map(({ citation, law, on, own }) => ({
      parent: null,
      child: quoteSpan(plan, citation.span),
      args: {
        child: `${law.type} số ${law.number}`,
        until: vnDate(law.until ?? ''),
        successor: successorOn(law, on) ?? 'văn bản mới',
      },
      about: [],
      ...(law.guidance === true || law.source === undefined || !own || citation.role === 'mention'
        ? { severity: 'warning' as const, certainty: 'likely' as const }
        : {}),
    })),
};
