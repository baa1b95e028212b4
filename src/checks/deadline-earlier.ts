import { dateHits } from './date-shifts.js';
import { above, at } from './quotes.js';
import { review } from './samples.js';
import type { Rule } from './types.js';

/** A date of the child lies before the date that it serves: in order, shown as information. */
export const deadlineEarlier: Rule = {
  id: 'deadline-earlier',
  kind: 'earlier',
  part: 'deadlines',
  severity: 'info',
  certainty: 'certain',
  mirror: 'deadline-later',
  title: 'Thời hạn trước thời hạn của kế hoạch cấp trên',
  message: ({ parent, child, topic, parentPlace, childPlace }) =>
    `Thời hạn ${child}${at(childPlace)} trước thời hạn ${parent} quy định${above(parentPlace)} (“${topic}”).`,
  suggestion: ({ parent }) => `Không cần điều chỉnh; thời hạn của cấp trên là ${parent}.`,
  examples: [
    { name: 'sớm hơn', parent: review('2028-05-19'), child: review('2028-05-12'), fires: true },
    { name: 'muộn hơn', parent: review('2028-05-19'), child: review('2028-06-30'), fires: false },
  ],
  run: (facts) => dateHits(facts, (s) => s.direction === 'earlier'),
};
