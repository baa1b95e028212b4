import { absenceHits, partAbsent } from './absences.js';
import { above } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const parent = planOf({
  tasks: [{ actor: 'Các cơ quan, đơn vị', text: 'Bố trí kinh phí, phân công lãnh đạo phụ trách.' }],
});

/** Nobody is given a task. */
export const assignmentsAbsent: Rule = {
  id: 'assignments-absent',
  kind: 'missing',
  part: 'assignments',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'phần có thêm không làm thay đổi yêu cầu của cấp trên' },
  title: 'Không phân công thực hiện',
  message: ({ count }) =>
    `Kế hoạch chưa phân công tổ chức thực hiện; kế hoạch cấp trên giao ${count} nhiệm vụ áp dụng cho đơn vị.`,
  suggestion: ({ parentPlace }) =>
    `Đề nghị bổ sung phân công nhiệm vụ cho từng bộ phận, tương ứng với quy định${above(parentPlace)}.`,
  examples: [
    {
      name: 'không giao việc cho ai',
      parent,
      child: planOf({ issuer: 'Sở Y tế', purposes: ['Nâng cao nhận thức.'] }),
      fires: true,
    },
    {
      name: 'có phân công',
      parent,
      child: planOf({
        issuer: 'Sở Y tế',
        tasks: [{ actor: 'Văn phòng', text: 'Bố trí kinh phí, theo dõi thực hiện.' }],
      }),
      fires: false,
    },
  ],
  run: (facts) => absenceHits(facts, partAbsent('assignments')),
};
