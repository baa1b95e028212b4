import { above, at, gist, spokenOf } from './quotes.js';
import { shiftHit } from './shifts.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const text = 'Các đơn vị tổ chức sơ kết, biểu dương điển hình tiên tiến';
const other = { text: 'Gửi danh sách trước ngày 30/6/2026.', when: { end: '2026-06-30' }, due: '2026-06-30' };
const parent = planOf({
  milestones: [other, { text: `${text} trước ngày 19/5/2028.`, when: { end: '2028-05-19' }, due: '2028-05-19' }],
});

/** The step is there, its date is not. */
export const deadlineUndated: Rule = {
  id: 'deadline-undated',
  kind: 'weaker',
  part: 'deadlines',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'thêm thời hạn không làm thấp yêu cầu của cấp trên' },
  title: 'Nội dung có nhưng chưa nêu thời hạn',
  message: ({ topic, parentPlace, childPlace }) =>
    `Nội dung “${topic}”${at(childPlace)} chưa nêu thời hạn như quy định${above(parentPlace)}.`,
  suggestion: ({ parentPlace }) => `Đề nghị bổ sung thời hạn cụ thể theo quy định${above(parentPlace)}.`,
  examples: [
    {
      name: 'không nêu ngày',
      parent,
      child: planOf({
        issuer: 'Sở Y tế',
        milestones: [other],
        tasks: [{ actor: 'Văn phòng', text: `${text} theo quy định.` }],
      }),
      fires: true,
    },
    {
      name: 'chỉ còn giai đoạn của đề mục',
      parent,
      child: planOf({
        issuer: 'Sở Y tế',
        milestones: [
          other,
          { text: `${text} đúng tiến độ.`, kind: 'phase', when: { start: '2026-01-01', end: '2028-12-31' } },
        ],
      }),
      fires: true,
    },
    {
      name: 'có nêu ngày',
      parent,
      child: planOf({
        issuer: 'Sở Y tế',
        milestones: [other],
        tasks: [{ actor: 'Văn phòng', text: `${text} trước ngày 12/5/2028.`, due: '2028-05-12' }],
      }),
      fires: false,
    },
  ],
  run: (facts) =>
    facts.undated.map((u) =>
      shiftHit(facts, u, {
        parent: u.parentValue,
        child: 'chưa nêu',
        topic: gist(spokenOf(u.demand.statement), 70),
      }),
    ),
};
