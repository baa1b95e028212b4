import { dateHits } from './date-shifts.js';
import { above, at } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const parent = planOf({
  milestones: [
    {
      text: 'Các cơ quan, đơn vị gửi danh sách đăng ký về Sở Nội vụ trước ngày 30/6/2026.',
      kind: 'deadline',
      when: { end: '2026-06-30' },
      due: '2026-06-30',
    },
  ],
});
const child = (due: string) =>
  planOf({
    issuer: 'Sở Y tế',
    milestones: [
      {
        text: 'Các khoa gửi danh sách đăng ký về Phòng Tổ chức trước ngày thu.',
        kind: 'deadline',
        when: { end: due },
        due,
      },
    ],
  });

/** What the unit collects from its own departments comes in after it had to be submitted. */
export const collectionAfterSubmission: Rule = {
  id: 'collection-after-submission',
  kind: 'later',
  part: 'deadlines',
  severity: 'error',
  certainty: 'certain',
  mirror: { waived: 'thu nội bộ trước hạn nộp là đúng trình tự' },
  title: 'Hạn thu nội bộ sau hạn gửi cấp trên',
  message: ({ parent: due, child: own, parentPlace, childPlace }) =>
    `Hạn thu nội bộ ${own}${at(childPlace)} sau hạn gửi cấp trên ${due} quy định${above(parentPlace)}.`,
  suggestion: ({ parent: due }) => `Đề nghị điều chỉnh hạn thu nội bộ trước ${due}.`,
  examples: [
    { name: 'thu sau hạn nộp', parent, child: child('2026-07-10'), fires: true },
    { name: 'thu trước hạn nộp', parent, child: child('2026-06-10'), fires: false },
  ],
  run: (facts) => dateHits(facts, (s) => s.direction === 'later' && s.internal),
};
