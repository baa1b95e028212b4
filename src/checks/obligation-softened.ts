import { above, at } from './quotes.js';
import { asked } from './samples.js';
import { shiftHits } from './shifts.js';
import type { Rule } from './types.js';

/** What had to be is now hoped for. */
export const obligationSoftened: Rule = {
  id: 'obligation-softened',
  kind: 'weaker',
  part: 'criteria',
  severity: 'error',
  certainty: 'certain',
  mirror: 'obligation-hardened',
  title: 'Mức bắt buộc thành phấn đấu, khuyến khích',
  message: ({ parent, child, parentPlace, childPlace }) =>
    `Nội dung “${child}”${at(childPlace)} không còn bắt buộc như “${parent}” quy định${above(parentPlace)}.`,
  suggestion: ({ parent, parentPlace }) =>
    `Đề nghị quy định mức bắt buộc “${parent}” như quy định${above(parentPlace)}.`,
  examples: [
    { name: '“ít nhất” thành “phấn đấu”', parent: asked('Có ít nhất'), child: asked('Phấn đấu có'), fires: true },
    { name: 'giữ nguyên', parent: asked('Có ít nhất'), child: asked('Có ít nhất'), fires: false },
  ],
  run: (facts) => shiftHits(facts, 'weaker', ['force']),
};
