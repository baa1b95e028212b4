import { quoteLine, quoteSpan, vnDate } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const newer = planOf({
  number: '46/KH-UBND',
  date: '2026-03-05',
  cites: [{ number: '12/KH-UBND', date: '2021-02-05', issuer: 'Ủy ban nhân dân tỉnh', role: 'mention' }],
});
const citing = (number: string, date: string | null) =>
  planOf({ issuer: 'Sở Y tế', cites: [{ number, date, issuer: 'Ủy ban nhân dân tỉnh' }] });

/** The plan that the child rests on is an older one of the same issuer. */
export const parentSuperseded: Rule = {
  id: 'parent-superseded',
  kind: 'mismatch',
  part: 'citations',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'khác là khác, không có chiều' },
  title: 'Viện dẫn kế hoạch cấp trên trước đây',
  message: ({ child, parent, replaced }) =>
    `Đơn vị viện dẫn ${child}, là kế hoạch trước đây${replaced === undefined ? '' : ' đã được thay thế'}; kế hoạch cấp trên hiện nay là ${parent}.`,
  suggestion: ({ parent }) => `Đề nghị cập nhật phần viện dẫn theo ${parent}.`,
  examples: [
    { name: 'kế hoạch của giai đoạn trước', parent: newer, child: citing('12/KH-UBND', '2021-02-05'), fires: true },
    { name: 'kế hoạch năm trước', parent: newer, child: citing('31/KH-UBND', '2025-01-20'), fires: true },
    {
      name: 'kế hoạch đã được thay thế',
      parent: planOf({
        number: '46/KH-UBND',
        date: '2026-03-05',
        cites: [{ lead: 'Kế hoạch này thay thế ', number: '9/KH-UBND', role: 'mention' }],
      }),
      child: citing('9/KH-UBND', null),
      fires: true,
    },
    { name: 'viện dẫn khớp', parent: newer, child: citing('46/KH-UBND', '2026-03-05'), fires: false },
    { name: 'số viết nhầm, cùng năm', parent: newer, child: citing('64/KH-UBND', '2026-03-05'), fires: false },
    { name: 'nhầm năm, cùng số', parent: newer, child: citing('46/KH-UBND', '2025-03-05'), fires: false },
  ],
  run: ({ parent: above, child, citation }) => {
    if (above === null || citation?.cited == null || citation.superseded === null) return [];
    const { cited, superseded } = citation;
    const named = (number: string | null, date: string | null | undefined): string =>
      `Kế hoạch số ${number ?? ''}${date == null ? '' : ` ngày ${vnDate(date)}`}`;
    return [
      {
        parent: quoteLine(above, above.header.number?.raw ?? ''),
        child: quoteSpan(child, cited.span),
        args: {
          child: named(cited.number, cited.date),
          parent: named(above.header.number?.raw ?? null, above.header.date?.iso),
          ...(superseded === 'replaced' ? { replaced: 'có' } : {}),
        },
        about: [],
      },
    ];
  },
};
