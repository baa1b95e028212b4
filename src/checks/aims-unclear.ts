import type { Demand, Facts, Statement } from '../compare/facts.js';
import { absent, doubtful, isWeighty } from './demands.js';
import { gist, placeOfStatement, quoteOf, quoteOrNull, spokenOf } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

/** Passages named in the sentence; the others are counted. */
const NAMED = 3;

/** Neither a number nor a date: only words, that another office is free to choose otherwise. */
export const isProse = ({ part, targets, deadlines }: Statement): boolean =>
  part === 'purposes' || (part === 'activities' && targets.length === 0 && deadlines.length === 0);

/** No rule can tell these missing, and no row of the matrix may say so unasked. */
const unasked = (facts: Facts): Demand[] => [
  ...absent(facts, isProse),
  ...doubtful(facts, (s) => ['purposes', 'requirements', 'activities'].includes(s.part)),
  ...doubtful(facts, (s) => s.part === 'assignments').filter((d) => !isWeighty(d)),
];

const asked =
  'Phát hiện, bồi dưỡng, nhân rộng điển hình tiên tiến trong phòng, chống dịch bệnh ở cơ sở; tạo sức lan tỏa trong xã hội.';
const parent = planOf({ purposes: [asked] });

/** Aims, general work and general requirements that the child may say in its own words: one question for the plan. */
export const aimsUnclear: Rule = {
  id: 'aims-unclear',
  kind: 'missing',
  part: 'purposes',
  severity: 'info',
  certainty: 'review',
  mirror: { waived: 'câu hỏi cho chuyên viên, không có chiều' },
  title: 'Mục đích, yêu cầu, nội dung chung có thể đã thể hiện bằng lời khác',
  message: ({ passages, more }) =>
    `Đề nghị chuyên viên kiểm tra: các nội dung chung ${passages}${more === '' ? '' : ` và ${more} nội dung khác (xem bảng đối chiếu)`} của kế hoạch cấp trên đã được thể hiện chưa?`,
  suggestion: () => 'Nếu chưa, đề nghị xem xét bổ sung cho phù hợp với kế hoạch cấp trên.',
  examples: [
    {
      name: 'không thấy mục đích tương ứng',
      parent,
      child: planOf({ issuer: 'Sở Y tế', purposes: ['Thực hiện tốt công tác lưu trữ hồ sơ tại đơn vị.'] }),
      fires: true,
    },
    { name: 'có mục đích tương ứng', parent, child: parent, fires: false },
  ],
  run: (facts) => {
    const left = unasked(facts);
    const [first] = left;
    if (first === undefined) return [];
    const named = left.slice(0, NAMED).map(({ statement }) => {
      const place = placeOfStatement(facts.parent, statement);
      return `“${gist(spokenOf(statement), 70)}”${place === '' ? '' : ` (${place})`}`;
    });
    return [
      {
        parent: quoteOf(first.statement),
        child: quoteOrNull(first.nearest),
        args: {
          passages: named.join('; '),
          more: left.length > NAMED ? String(left.length - NAMED).padStart(2, '0') : '',
        },
        about: left.flatMap((d) => d.statement.ids),
        part: first.statement.part,
      },
    ];
  },
};
