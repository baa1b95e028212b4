import { above, placeOfStatement, quoteLine, quoteOf, vnDate } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const parent = planOf({
  tasks: [
    {
      actor: 'Các cơ quan, đơn vị',
      text: 'Xây dựng kế hoạch thực hiện, gửi về Ủy ban nhân dân tỉnh trước ngày 15/4/2026.',
      due: '2026-04-15',
    },
  ],
});

/** The plan bears a date after the day on which it had to be sent in. */
export const issuedAfterDeadline: Rule = {
  id: 'issued-after-deadline',
  kind: 'later',
  part: 'deadlines',
  severity: 'error',
  certainty: 'certain',
  mirror: { waived: 'ban hành trước hạn là đúng quy định' },
  title: 'Ban hành sau thời hạn gửi kế hoạch',
  message: ({ parent: due, child, parentPlace }) =>
    `Kế hoạch ban hành ngày ${child}, sau thời hạn gửi kế hoạch ${due} quy định${above(parentPlace)}.`,
  suggestion: ({ parent: due }) => `Đề nghị đơn vị báo cáo lý do gửi kế hoạch sau thời hạn ${due}.`,
  examples: [
    { name: 'ban hành ngày 22/4', parent, child: planOf({ issuer: 'Sở Y tế', date: '2026-04-22' }), fires: true },
    { name: 'ban hành ngày 30/3', parent, child: planOf({ issuer: 'Sở Y tế', date: '2026-03-30' }), fires: false },
  ],
  run: ({ parent: above, child, lateIssue }) => {
    if (lateIssue === null) return [];
    const { statement } = lateIssue.demand;
    return [
      {
        parent: quoteOf(statement),
        child: quoteLine(child, child.header.date?.raw ?? ''),
        args: {
          parent: vnDate(lateIssue.due),
          child: vnDate(lateIssue.issued),
          parentPlace: placeOfStatement(above, statement),
        },
        about: statement.ids,
        ...(lateIssue.certain ? {} : { severity: 'warning' as const, certainty: 'likely' as const }),
      },
    ];
  },
};
