import { missingHit } from './demand-hits.js';
import { absent, isStep } from './demands.js';
import { above, groupNames } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const review = {
  text: 'Các đơn vị tổ chức sơ kết trước ngày 19/5/2028.',
  when: { end: '2028-05-19' },
  due: '2028-05-19',
};
const final = {
  text: 'Gửi báo cáo tổng kết về Sở Nội vụ trước ngày 15/3/2030.',
  when: { end: '2030-03-15' },
  due: '2030-03-15',
};
const parent = planOf({ milestones: [review, final] });

/** A dated step of the parent that the child does not have. */
export const milestoneMissing: Rule = {
  id: 'milestone-missing',
  kind: 'missing',
  part: 'milestones',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'mốc thời gian riêng của đơn vị là bình thường' },
  title: 'Thiếu mốc thời gian',
  message: ({ parent, parentPlace }) => `Chưa thể hiện nội dung có thời hạn “${parent}” quy định${above(parentPlace)}.`,
  suggestion: ({ parentPlace }) => `Đề nghị bổ sung mốc thời gian tương ứng với quy định${above(parentPlace)}.`,
  examples: [
    { name: 'không có sơ kết', parent, child: planOf({ issuer: 'Sở Y tế', milestones: [final] }), fires: true },
    {
      name: 'sơ kết là nhiệm vụ của một phòng',
      parent,
      child: planOf({
        issuer: 'Sở Y tế',
        milestones: [final],
        tasks: [{ actor: 'Văn phòng', text: 'Tham mưu tổ chức sơ kết trước ngày 10/5/2028.', due: '2028-05-10' }],
      }),
      fires: false,
    },
  ],
  run: (facts) =>
    absent(facts, (s) => (s.part === 'milestones' || s.part === 'deadlines') && isStep(s)).map((demand) => ({
      ...missingHit(facts, demand, { group: groupNames(demand.statement) }),
      ...(demand.statement.parts.includes('assignments') ? { part: 'deadlines' as const } : {}),
    })),
};
