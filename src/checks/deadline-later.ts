import { dateHits } from './date-shifts.js';
import { above, at } from './quotes.js';
import { review } from './samples.js';
import type { Rule } from './types.js';

/** A date of the child lies after the date that it serves. */
export const deadlineLater: Rule = {
  id: 'deadline-later',
  kind: 'later',
  part: 'deadlines',
  severity: 'error',
  certainty: 'certain',
  mirror: 'deadline-earlier',
  title: 'Thời hạn sau thời hạn của kế hoạch cấp trên',
  message: ({ parent, child, topic, parentPlace, childPlace }) =>
    `Thời hạn ${child}${at(childPlace)} sau thời hạn ${parent} quy định${above(parentPlace)} (“${topic}”).`,
  suggestion: ({ parent }) => `Đề nghị điều chỉnh thời hạn không muộn hơn ${parent}.`,
  examples: [
    { name: 'sơ kết sau hạn của tỉnh', parent: review('2028-05-19'), child: review('2028-06-30'), fires: true },
    { name: 'sớm hơn', parent: review('2028-05-19'), child: review('2028-05-12'), fires: false },
  ],
  run: (facts) => dateHits(facts, (s) => s.direction === 'later' && !s.internal),
};
