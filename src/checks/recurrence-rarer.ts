import { above, at } from './quotes.js';
import { recurrenceHits } from './recurrence-shifts.js';
import { reporting } from './samples.js';
import type { Rule } from './types.js';

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
  run: (facts) => recurrenceHits(facts, 'weaker'),
};
