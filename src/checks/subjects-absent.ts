import { absenceHits, partAbsent } from './absences.js';
import { above } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const parent = planOf({ subjects: [['Tập thể: cơ quan, đơn vị.', ['collective']]] });

/** Nobody is named to whom the plan applies. */
export const subjectsAbsent: Rule = {
  id: 'subjects-absent',
  kind: 'missing',
  part: 'subjects',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'phần có thêm không làm thay đổi yêu cầu của cấp trên' },
  title: 'Không xác định đối tượng',
  message: ({ count }) =>
    `Kế hoạch chưa xác định đối tượng (tập thể, cá nhân…); kế hoạch cấp trên quy định ${count} nhóm áp dụng cho đơn vị.`,
  suggestion: ({ parentPlace }) => `Đề nghị xác định đối tượng áp dụng tương ứng với quy định${above(parentPlace)}.`,
  examples: [
    {
      name: 'không nêu đối tượng',
      parent,
      child: planOf({ issuer: 'Sở Y tế', purposes: ['Nâng cao nhận thức.'] }),
      fires: true,
    },
    {
      name: 'chỉ tiêu chí chia theo nhóm',
      parent,
      child: planOf({
        issuer: 'Sở Y tế',
        criteria: [{ text: 'Nội bộ đoàn kết, thống nhất.', to: ['collective'] }],
      }),
      fires: true,
    },
    {
      name: 'câu văn nêu đối tượng',
      parent,
      child: planOf({
        issuer: 'Sở Y tế',
        purposes: ['Phong trào áp dụng đối với các khoa, phòng và người lao động.'],
      }),
      fires: false,
    },
    {
      name: 'có đối tượng',
      parent,
      child: planOf({ issuer: 'Sở Y tế', subjects: [['Các khoa, phòng.', ['collective']]] }),
      fires: false,
    },
  ],
  run: (facts) => absenceHits(facts, partAbsent('subjects')),
};
