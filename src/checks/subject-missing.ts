import { missingHits } from './demand-hits.js';
import { above } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const parent = planOf({
  subjects: [
    ['Tập thể: cơ quan, đơn vị.', ['collective']],
    ['Cá nhân: công chức, viên chức.', ['individual']],
  ],
});

/** A group of people that the parent names and the child does not. */
export const subjectMissing: Rule = {
  id: 'subject-missing',
  kind: 'missing',
  part: 'subjects',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'thêm đối tượng không làm thay đổi yêu cầu của cấp trên' },
  title: 'Thiếu nhóm đối tượng',
  message: ({ parent, parentPlace }) => `Chưa thể hiện nhóm đối tượng “${parent}” quy định${above(parentPlace)}.`,
  suggestion: ({ parentPlace }) => `Đề nghị bổ sung nhóm đối tượng tương ứng với quy định${above(parentPlace)}.`,
  examples: [
    {
      name: 'chỉ có tập thể',
      parent,
      child: planOf({ issuer: 'Sở Y tế', subjects: [['Các khoa, phòng.', ['collective']]] }),
      fires: true,
    },
    {
      name: 'đủ hai nhóm',
      parent,
      child: planOf({ issuer: 'Sở Y tế', subjects: [['Khoa, phòng và viên chức.', ['collective', 'individual']]] }),
      fires: false,
    },
  ],
  run: (facts) => missingHits(facts, (s) => s.part === 'subjects'),
};
