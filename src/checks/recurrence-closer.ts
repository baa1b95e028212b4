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

/** What recurs does so more often: information. */
export const recurrenceCloser: Rule = {
  id: 'recurrence-closer',
  kind: 'stronger',
  part: 'deadlines',
  severity: 'info',
  certainty: 'likely',
  mirror: 'recurrence-rarer',
  title: 'Định kỳ dày hơn kế hoạch cấp trên',
  message: ({ parent, child, parentPlace, childPlace }) =>
    `Định kỳ “${child}”${at(childPlace)} dày hơn định kỳ “${parent}” quy định${above(parentPlace)}.`,
  suggestion: ({ parent }) => `Không cần điều chỉnh; định kỳ của cấp trên là “${parent}”.`,
  examples: [
    { name: 'hằng năm thành 06 tháng', parent: reporting('yearly'), child: reporting('half-yearly'), fires: true },
    { name: 'như nhau', parent: reporting('yearly'), child: reporting('yearly'), fires: false },
  ],
  run: (facts) =>
    facts.recurrenceShifts
      .filter((s) => s.direction === 'stronger')
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
