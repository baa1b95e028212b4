import { above, at } from './quotes.js';
import { recurrenceHits } from './recurrence-shifts.js';
import { reporting } from './samples.js';
import type { Rule } from './types.js';

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
  run: (facts) => recurrenceHits(facts, 'stronger'),
};
