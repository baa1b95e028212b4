import { above, at, placeOfStatement, quoteOf } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const reporting = (recurrence: 'yearly' | 'half-yearly') =>
  planOf({
    issuer: 'Sở Y tế',
    milestones: [
      {
        text: `Các đơn vị báo cáo kết quả thực hiện định kỳ ${recurrence === 'yearly' ? 'hằng năm' : '06 tháng'} về Sở Nội vụ.`,
        kind: 'recurring',
        when: { recurrence },
      },
    ],
  });

/** What recurs does so more rarely. */
export const recurrenceRarer: Rule = {
  id: 'recurrence-rarer',
  kind: 'weaker',
  part: 'deadlines',
  severity: 'warning',
  certainty: 'likely',
  mirror: 'recurrence-closer',
  title: 'Định kỳ thưa hơn kế hoạch cấp trên',
  message: ({ parent, child, parentPlace, childPlace }) =>
    `Định kỳ “${child}”${at(childPlace)} thưa hơn định kỳ “${parent}” quy định${above(parentPlace)}.`,
  suggestion: ({ parent }) => `Đề nghị điều chỉnh định kỳ thành “${parent}”.`,
  examples: [
    { name: '06 tháng thành hằng năm', parent: reporting('half-yearly'), child: reporting('yearly'), fires: true },
    { name: 'như nhau', parent: reporting('half-yearly'), child: reporting('half-yearly'), fires: false },
  ],
  run: (facts) =>
    facts.recurrenceShifts
      .filter((s) => s.direction === 'weaker')
      .map((s) => ({
        parent: quoteOf(s.demand.statement),
        child: quoteOf(s.child),
        args: {
          parent: s.parentValue,
          child: s.childValue,
          parentPlace: placeOfStatement(facts.parent, s.demand.statement),
          childPlace: placeOfStatement(facts.child, s.child),
        },
        about: s.demand.statement.ids,
      })),
};
