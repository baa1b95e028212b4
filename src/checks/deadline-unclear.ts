import { ASKED } from './demand-hits.js';
import { above, at, gist, spokenOf, vnDate } from './quotes.js';
import { shiftHit } from './shifts.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const text = 'Các đơn vị tổ chức sơ kết, biểu dương điển hình tiên tiến';
const other = { text: 'Gửi danh sách trước ngày 30/6/2026.', when: { end: '2026-06-30' }, due: '2026-06-30' };
const parent = planOf({
  milestones: [other, { text: `${text} trước ngày 15/8/2028.`, when: { end: '2028-08-15' }, due: '2028-08-15' }],
});
const review = (raw: string, start: string, end: string) =>
  planOf({
    issuer: 'Sở Y tế',
    milestones: [other, { text: `${text} trong ${raw}.`, kind: 'phase', when: { start, end, raw } }],
  });

/** The child names a time that may be in time for the parent's day or not. */
export const deadlineUnclear: Rule = {
  id: 'deadline-unclear',
  kind: 'later',
  part: 'deadlines',
  severity: 'warning',
  certainty: 'review',
  mirror: { waived: 'câu hỏi cho chuyên viên, không có chiều' },
  title: 'Chưa rõ thời gian có kịp thời hạn của kế hoạch cấp trên',
  message: ({ parent: due, child, topic, parentPlace, childPlace }) =>
    `Đề nghị chuyên viên kiểm tra: thời gian “${child}”${at(childPlace)} có bảo đảm thời hạn ${due} quy định${above(parentPlace)} (“${topic}”) không?`,
  suggestion: ({ parent: due }) => `Đề nghị nêu ngày cụ thể, không muộn hơn thời hạn ${due}.`,
  examples: [
    { name: 'quý III cho hạn 15/8', parent, child: review('quý III/2028', '2028-07-01', '2028-09-30'), fires: true },
    { name: 'quý II cho hạn 15/8', parent, child: review('quý II/2028', '2028-04-01', '2028-06-30'), fires: false },
    { name: 'tháng 9 cho hạn 15/8', parent, child: review('tháng 9/2028', '2028-09-01', '2028-09-30'), fires: false },
  ],
  run: (facts) =>
    facts.dateDoubts.slice(0, ASKED).map((doubt) =>
      shiftHit(facts, doubt, {
        parent: vnDate(doubt.parentValue),
        child: vnDate(doubt.childValue),
        topic: gist(spokenOf(doubt.demand.statement), 70),
      }),
    ),
};
