import { above, placeOfStatement, quoteOrNull, quoteSection } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

/** From so many on word-for-word copies are told as such. */
const COPIED = 4;

const asks = 'Các đơn vị cụ thể hóa tiêu chí phù hợp với đặc điểm, nhiệm vụ của mình.';
const texts = [
  'Có thành tích tiêu biểu, dẫn đầu trong các phong trào thi đua do các cấp phát động.',
  'Nội bộ đoàn kết, giữ vững kỷ cương, không có người vi phạm quy định của pháp luật.',
];
const parent = planOf({ requirements: [asks], criteria: texts.map((text) => ({ text })) });
const child = (...more: string[]) => planOf({ issuer: 'Sở Y tế', criteria: more.map((text) => ({ text })) });

/** The parent asks for criteria of the unit's own, and the unit has only the parent's. */
export const criterionNotConcretised: Rule = {
  id: 'criterion-not-concretised',
  kind: 'copied',
  part: 'criteria',
  severity: 'info',
  certainty: 'likely',
  mirror: { waived: 'cụ thể hóa là điều cấp trên mong muốn' },
  title: 'Chưa có tiêu chí riêng của đơn vị',
  message: ({ parentPlace }) =>
    `Các tiêu chí chỉ nêu lại tiêu chí của cấp trên, chưa có nội dung cụ thể hóa theo đơn vị như yêu cầu${above(parentPlace)}.`,
  suggestion: () => 'Đề nghị bổ sung tiêu chí cụ thể theo chức năng, nhiệm vụ của đơn vị.',
  examples: [
    { name: 'chép lại cả hai', parent, child: child(...texts), fires: true },
    { name: 'chép một phần', parent, child: child(texts[0] ?? ''), fires: true },
    {
      name: 'đổi thứ tự',
      parent,
      child: child(texts[1] ?? '', texts[0] ?? ''),
      fires: true,
    },
    {
      name: 'có tiêu chí riêng',
      parent,
      child: child(...texts, 'Khoa, phòng không để người bệnh chờ quá 30 phút khi làm thủ tục khám bệnh, chữa bệnh.'),
      fires: false,
    },
    {
      name: 'cấp trên không yêu cầu',
      parent: planOf({ criteria: texts.map((text) => ({ text })) }),
      child: child(...texts),
      fires: false,
    },
    {
      name: 'không có tiêu chí nào',
      parent,
      child: planOf({ issuer: 'Sở Y tế', requirements: ['Đúng tiến độ.'] }),
      fires: false,
    },
  ],
  run: ({ parent: above, child: plan, copies, criteria }) =>
    copies
      .filter(
        ({ part, asked, taken, total }) => part === 'criteria' && asked !== null && total > 0 && taken.length === total,
      )
      .filter(({ taken }) => taken.length < COPIED && criteria.length < COPIED)
      .map(({ asked }) => ({
        parent: quoteOrNull(asked),
        child: quoteSection(plan, criteria),
        args: { parentPlace: placeOfStatement(above, asked) },
        about: [],
      })),
};
