import { isDroppedBan } from '../compare/bans.js';
import { wholeText } from '../compare/passages.js';
import { missingHit } from './demand-hits.js';
import { absent } from './demands.js';
import { above, groupNames } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const asked = 'Điển hình sau khi được công nhận phải được theo dõi, bồi dưỡng trong ít nhất 02 năm.';
const parent = planOf({ requirements: [asked] });

/** General requirements are often said otherwise: information only. A hard ban is there or is not. */
export const requirementMissing: Rule = {
  id: 'requirement-missing',
  kind: 'missing',
  part: 'requirements',
  severity: 'info',
  certainty: 'likely',
  mirror: { waived: 'yêu cầu riêng của đơn vị là bình thường' },
  title: 'Chưa thể hiện một yêu cầu của kế hoạch cấp trên',
  message: ({ parent, parentPlace }) => `Chưa thấy thể hiện yêu cầu “${parent}” nêu${above(parentPlace)}.`,
  suggestion: ({ parentPlace }) => `Đề nghị xem xét bổ sung yêu cầu tương ứng với quy định${above(parentPlace)}.`,
  examples: [
    {
      name: 'không nói đến',
      parent,
      child: planOf({ issuer: 'Sở Y tế', requirements: ['Việc triển khai phải thiết thực, tránh hình thức.'] }),
      fires: true,
    },
    {
      name: 'nói bằng lời khác',
      parent,
      child: planOf({
        issuer: 'Sở Y tế',
        requirements: ['Điển hình được công nhận phải được theo dõi, giúp đỡ tối thiểu hai năm.'],
      }),
      fires: false,
    },
  ],
  run: (facts) => {
    const child = wholeText(facts.child);
    return absent(facts, (s) => s.part === 'requirements').map((demand) => ({
      ...missingHit(facts, demand, { group: groupNames(demand.statement) }),
      ...(isDroppedBan(demand.statement, child) ? ({ severity: 'warning' } as const) : {}),
    }));
  },
};
