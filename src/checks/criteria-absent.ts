import { absenceHits, partAbsent } from './absences.js';
import { above } from './quotes.js';
import { threeYears } from './samples.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const parent = planOf({
  criteria: [
    threeYears,
    { text: 'Có ít nhất 02 sáng kiến cấp cơ sở.', needs: { what: 'initiative', level: 'cơ sở', count: 2 } },
  ],
});

/** The child has no measurable criterion at all: one finding, not one for each. */
export const criteriaAbsent: Rule = {
  id: 'criteria-absent',
  kind: 'missing',
  part: 'criteria',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'phần có thêm không làm thay đổi yêu cầu của cấp trên' },
  title: 'Không có tiêu chí cụ thể, có ngưỡng',
  message: ({ count, parentPlace }) =>
    `Kế hoạch chưa thể hiện tiêu chí cụ thể, có ngưỡng nào; kế hoạch cấp trên quy định ${count} tiêu chí áp dụng cho đơn vị (từ${parentPlace ? ` ${parentPlace}` : ' phần tiêu chí'}).`,
  suggestion: ({ parentPlace }) =>
    `Đề nghị xây dựng tiêu chí cụ thể cho từng nhóm đối tượng, không thấp hơn quy định${above(parentPlace)}.`,
  examples: [
    {
      name: 'chỉ có tiêu chí chung chung',
      parent,
      child: planOf({ issuer: 'Sở Y tế', criteria: [{ text: 'Tập thể đoàn kết, tích cực thi đua.' }] }),
      fires: true,
    },
    {
      name: 'có tiêu chí có ngưỡng',
      parent,
      child: planOf({
        issuer: 'Sở Y tế',
        criteria: [
          {
            text: 'Ba năm liền hoàn thành tốt nhiệm vụ trở lên.',
            needs: { what: 'rating', name: 'hoàn thành tốt nhiệm vụ', years: 3, atLeast: true },
          },
        ],
      }),
      fires: false,
    },
  ],
  run: (facts) => absenceHits(facts, partAbsent('criteria')),
};
