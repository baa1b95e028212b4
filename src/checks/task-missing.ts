import { missingHit } from './demand-hits.js';
import { absent, isWeighty } from './demands.js';
import { above } from './quotes.js';
import { goal, planOf } from './sketch.js';
import type { Rule } from './types.js';

const parent = planOf({
  tasks: [
    {
      actor: 'Sở Y tế',
      role: 'lead',
      text: 'Xây dựng ít nhất 05 trạm y tế điển hình.',
      targets: [goal(5, 'trạm y tế')],
    },
    { actor: 'Sở Tài chính', text: 'Tham mưu bố trí kinh phí tổ chức tổng kết.' },
  ],
});
const other = { actor: 'Văn phòng', text: 'Theo dõi, đôn đốc việc thực hiện.' };

/** A task that the parent gives to this unit and that nobody in the child has. */
export const taskMissing: Rule = {
  id: 'task-missing',
  kind: 'missing',
  part: 'assignments',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'phân công nội bộ của đơn vị là bình thường' },
  title: 'Thiếu nhiệm vụ cấp trên giao cho đơn vị',
  message: ({ parent: task, parentPlace, why }) => `Chưa thể hiện nhiệm vụ “${task}”${above(parentPlace)} (${why}).`,
  suggestion: ({ parentPlace }) => `Đề nghị bổ sung, phân công thực hiện nhiệm vụ quy định${above(parentPlace)}.`,
  examples: [
    { name: 'không ai được giao', parent, child: planOf({ issuer: 'Sở Y tế', tasks: [other] }), fires: true },
    {
      name: 'nhiệm vụ thành chỉ tiêu',
      parent,
      child: planOf({
        issuer: 'Sở Y tế',
        tasks: [other],
        targets: [{ text: 'Xây dựng ít nhất 05 trạm y tế điển hình.', values: [goal(5, 'trạm y tế')] }],
      }),
      fires: false,
    },
    {
      name: 'nhiệm vụ của cơ quan khác',
      parent,
      child: planOf({ issuer: 'Sở Tư pháp', tasks: [other] }),
      fires: false,
    },
  ],
  run: (facts) =>
    absent(
      facts,
      (s) => s.part === 'assignments' || (s.part === 'activities' && (s.targets.length > 0 || s.deadlines.length > 0)),
    ).map((demand) => ({
      ...missingHit(facts, demand, { why: demand.applicability.why }),
      ...(isWeighty(demand) ? {} : { severity: 'info' as const }),
    })),
};
