import { above, at } from './quotes.js';
import { asked } from './samples.js';
import { shiftHits } from './shifts.js';
import type { Rule } from './types.js';

/** What was hoped for is now asked. */
export const obligationHardened: Rule = {
  id: 'obligation-hardened',
  kind: 'stronger',
  part: 'criteria',
  severity: 'info',
  certainty: 'certain',
  mirror: 'obligation-softened',
  title: 'Mức phấn đấu thành bắt buộc',
  message: ({ parent, child, parentPlace, childPlace }) =>
    `Nội dung “${child}”${at(childPlace)} bắt buộc hơn “${parent}” quy định${above(parentPlace)}.`,
  suggestion: ({ parent }) => `Không cần điều chỉnh; đơn vị cân nhắc tính khả thi so với “${parent}”.`,
  examples: [
    { name: '“phấn đấu” thành “ít nhất”', parent: asked('Phấn đấu có'), child: asked('Có ít nhất'), fires: true },
    { name: 'giữ nguyên', parent: asked('Có ít nhất'), child: asked('Có ít nhất'), fires: false },
  ],
  run: (facts) => shiftHits(facts, 'stronger', ['force']),
};
