import { absenceHits, partAbsent } from './absences.js';
import { above } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const steps = [
  { text: 'Các đơn vị tổ chức sơ kết trước ngày 19/5/2028.', when: { end: '2028-05-19' }, due: '2028-05-19' },
  { text: 'Gửi báo cáo tổng kết trước ngày 15/3/2030.', when: { end: '2030-03-15' }, due: '2030-03-15' },
];
const parent = planOf({ milestones: steps });

/** The child names no date at all: one finding, not one for each step. */
export const timelineAbsent: Rule = {
  id: 'timeline-absent',
  kind: 'missing',
  part: 'milestones',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'phần có thêm không làm thay đổi yêu cầu của cấp trên' },
  title: 'Không có lộ trình, mốc thời gian',
  message: ({ count }) =>
    `Kế hoạch chưa thể hiện lộ trình, mốc thời gian hay thời hạn nào; kế hoạch cấp trên có ${count} nội dung có thời hạn áp dụng cho đơn vị.`,
  suggestion: ({ parentPlace }) =>
    `Đề nghị bổ sung lộ trình thực hiện, thời hạn báo cáo, sơ kết, tổng kết phù hợp với quy định${above(parentPlace)}.`,
  examples: [
    {
      name: 'không có mốc nào',
      parent,
      child: planOf({ issuer: 'Sở Y tế', tasks: [{ actor: 'Các phòng', text: 'Tổ chức thực hiện theo quy định.' }] }),
      fires: true,
    },
    { name: 'có mốc', parent, child: planOf({ issuer: 'Sở Y tế', milestones: steps }), fires: false },
  ],
  run: (facts) => absenceHits(facts, partAbsent('milestones')),
};
