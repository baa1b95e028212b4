import { above, placeOfStatement, quoteOrNull, quoteSection } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

/** Nearly all criteria taken over, and at least so many of them. */
const NEARLY_ALL = 0.85;
const ENOUGH = 4;

const texts = [
  'Có thành tích tiêu biểu, dẫn đầu trong các phong trào thi đua do các cấp phát động.',
  'Nội bộ đoàn kết, giữ vững kỷ cương, không có người vi phạm quy định của pháp luật.',
  'Ba năm liên tục được xếp loại hoàn thành tốt nhiệm vụ trở lên theo quy định hiện hành.',
  'Hằng năm có ít nhất hai sáng kiến được công nhận và áp dụng hiệu quả vào công việc.',
];
const asked = 'Mỗi đơn vị phải cụ thể hóa tiêu chí phù hợp với nhiệm vụ của mình, không sao chép nguyên văn.';
const parent = planOf({ requirements: [asked], criteria: texts.map((text) => ({ text })) });

/** The criteria are the parent's own sentences, though the parent asks to make them concrete. */
export const criteriaCopied: Rule = {
  id: 'criteria-copied',
  kind: 'copied',
  part: 'criteria',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'diễn đạt riêng là điều cấp trên mong muốn' },
  title: 'Tiêu chí chép nguyên văn kế hoạch cấp trên',
  message: ({ taken, total, parentPlace }) =>
    `${taken}/${total} tiêu chí được chép nguyên văn từ kế hoạch cấp trên, chưa được cụ thể hóa${parentPlace ? ` như yêu cầu${above(parentPlace)}` : ''}.`,
  suggestion: () => 'Đề nghị cụ thể hóa tiêu chí theo chức năng, nhiệm vụ và đặc điểm của đơn vị.',
  examples: [
    {
      name: 'chép cả bốn tiêu chí',
      parent,
      child: planOf({ issuer: 'Sở Y tế', criteria: texts.map((text) => ({ text })) }),
      fires: true,
    },
    {
      name: 'diễn đạt theo ngành',
      parent,
      child: planOf({
        issuer: 'Sở Y tế',
        criteria: texts.map((text) => ({
          text: `${text.slice(0, 40)} trong khám bệnh, chữa bệnh, chăm sóc sức khỏe nhân dân.`,
        })),
      }),
      fires: false,
    },
  ],
  run: ({ parent: above, child, copies }) =>
    copies

      .filter(
        ({ part, taken, total }) => part === 'criteria' && taken.length >= ENOUGH && taken.length / total >= NEARLY_ALL,
      )
      .map(({ taken, total, asked: by }) => ({
        parent: quoteOrNull(by),
        child: quoteSection(child, taken),
        args: { taken: String(taken.length), total: String(total), parentPlace: placeOfStatement(above, by) },
        about: [],
        ...(by === null ? { severity: 'info' as const } : {}),
      })),
};
