import { at, gist, placeOfStatement, quoteOf, spokenOf } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

/** A list of what is new is for reading at a glance. */
const SHOWN = 4;

const common = {
  text: 'Ba năm liên tục hoàn thành tốt nhiệm vụ trở lên.',
  needs: { what: 'rating', name: 'hoàn thành tốt nhiệm vụ', years: 3, atLeast: true },
} as const;
const own = {
  text: 'Tỷ lệ bệnh án điện tử đạt từ 95% trở lên.',
  needs: { what: 'percent', percent: 95, op: '>=' },
} as const;
const parent = planOf({ criteria: [common] });

/** What the child has of its own: information. */
export const criterionAdded: Rule = {
  id: 'criterion-added',
  kind: 'added',
  part: 'criteria',
  severity: 'info',
  certainty: 'likely',
  mirror: 'criterion-missing',
  title: 'Tiêu chí riêng của đơn vị',
  message: ({ child, childPlace }) => `Đơn vị có thêm tiêu chí “${child}”${at(childPlace)}.`,
  suggestion: () => 'Không cần điều chỉnh.',
  examples: [
    {
      name: 'thêm tiêu chí có ngưỡng',
      parent,
      child: planOf({ issuer: 'Sở Y tế', criteria: [common, own] }),
      fires: true,
    },
    { name: 'không thêm', parent, child: planOf({ issuer: 'Sở Y tế', criteria: [common] }), fires: false },
  ],
  run: (facts) =>
    facts.added
      .filter((s) => s.part === 'criteria')
      .slice(0, SHOWN)
      .map((statement) => ({
        parent: null,
        child: quoteOf(statement),
        args: { child: gist(spokenOf(statement)), childPlace: placeOfStatement(facts.child, statement) },
        about: [],
      })),
};
