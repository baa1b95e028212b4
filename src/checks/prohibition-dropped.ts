import { above, at } from './quotes.js';
import { shiftHits } from './shifts.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const share = { what: 'percent', percent: 90, op: '>=' } as const;
const ninety = 'Có ít nhất 90% viên chức hoàn thành tốt nhiệm vụ';
const ban = 'không có cá nhân bị kỷ luật';
const kept = planOf({ issuer: 'Sở Y tế', criteria: [{ text: `${ninety}; ${ban}.`, needs: share, bans: [ban] }] });
const gone = planOf({ issuer: 'Sở Y tế', criteria: [{ text: `${ninety}.`, needs: share }] });

/** A condition that excludes is no longer there, though the rest of the criterion is. */
export const prohibitionDropped: Rule = {
  id: 'prohibition-dropped',
  kind: 'weaker',
  part: 'criteria',
  severity: 'error',
  certainty: 'certain',
  mirror: { waived: 'thêm điều kiện loại trừ không làm thấp yêu cầu của cấp trên' },
  title: 'Bỏ điều kiện loại trừ',
  message: ({ parent, parentPlace, childPlace }) =>
    `Điều kiện “${parent}” quy định${above(parentPlace)} chưa được thể hiện${at(childPlace)}.`,
  suggestion: ({ parent, parentPlace }) => `Đề nghị bổ sung điều kiện “${parent}” như quy định${above(parentPlace)}.`,
  examples: [
    { name: 'bỏ “không có cá nhân bị kỷ luật”', parent: kept, child: gone, fires: true },
    { name: 'giữ nguyên', parent: kept, child: kept, fires: false },
  ],
  run: (facts) => shiftHits(facts, 'weaker', ['prohibition']),
};
