import { above, at } from './quotes.js';
import { counted } from './samples.js';
import { targetHits } from './target-shifts.js';
import type { Rule } from './types.js';

/** "không quá 03 cá nhân": more is less strict. */
const isCap = (value: string | undefined): boolean => /^(?:không quá|tối đa)/u.test(value ?? '');

/** A number to be reached is lower, or no longer binding. */
export const targetWeaker: Rule = {
  id: 'target-weaker',
  kind: 'weaker',
  part: 'targets',
  severity: 'error',
  certainty: 'certain',
  mirror: 'target-stronger',
  title: 'Chỉ tiêu thấp hơn kế hoạch cấp trên',
  message: ({ parent, child, parentPlace, childPlace }) =>
    isCap(parent)
      ? `Giới hạn “${child}”${at(childPlace)} rộng hơn “${parent}” quy định${above(parentPlace)}.`
      : `Chỉ tiêu “${child}”${at(childPlace)} thấp hơn mức “${parent}” quy định${above(parentPlace)}.`,
  suggestion: ({ parent }) =>
    isCap(parent)
      ? `Đề nghị điều chỉnh trong giới hạn “${parent}”.`
      : `Đề nghị điều chỉnh chỉ tiêu không thấp hơn “${parent}”.`,
  examples: [
    { name: 'ít hơn', parent: counted(40), child: counted(30), fires: true },
    { name: '“ít nhất” thành “phấn đấu”', parent: counted(40, 'must'), child: counted(40, 'strive'), fires: true },
    { name: 'bằng nhau', parent: counted(40), child: counted(40), fires: false },
  ],
  run: (facts) => targetHits(facts, 'weaker'),
};
