import { absenceHits, partAbsent } from './absences.js';
import { above } from './quotes.js';
import { goal, planOf } from './sketch.js';
import type { Rule } from './types.js';

const asked = {
  text: 'Hằng năm mỗi đơn vị bồi dưỡng ít nhất 03 cá nhân.',
  values: [goal(3, 'cá nhân')],
  who: 'mỗi đơn vị',
};
const parent = planOf({ targets: [asked] });

/** The child names no number to be reached at all. */
export const targetsAbsent: Rule = {
  id: 'targets-absent',
  kind: 'missing',
  part: 'targets',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'phần có thêm không làm thay đổi yêu cầu của cấp trên' },
  title: 'Không có chỉ tiêu, số lượng',
  message: ({ count }) =>
    `Kế hoạch chưa thể hiện chỉ tiêu, số lượng nào; kế hoạch cấp trên có ${count} nội dung có chỉ tiêu áp dụng cho đơn vị.`,
  suggestion: ({ parentPlace }) => `Đề nghị bổ sung chỉ tiêu cụ thể, không thấp hơn quy định${above(parentPlace)}.`,
  examples: [
    {
      name: 'không có con số nào',
      parent,
      child: planOf({ issuer: 'Sở Y tế', tasks: [{ actor: 'Các phòng', text: 'Quan tâm bồi dưỡng cá nhân.' }] }),
      fires: true,
    },
    { name: 'có chỉ tiêu', parent, child: planOf({ issuer: 'Sở Y tế', targets: [asked] }), fires: false },
  ],
  run: (facts) => absenceHits(facts, partAbsent('targets')),
};
