import { quoteSection } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

/** Nearly everything, and of a plan of some length. */
const NEARLY_ALL = 0.9;
const ENOUGH = 10;

const sentence = (i: number): string =>
  `Nội dung thứ ${WORDS[i % WORDS.length]} về ${TOPICS[i % TOPICS.length]} phải được triển khai đồng bộ, thiết thực, hiệu quả trong toàn cơ quan.`;
const WORDS = ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];
const TOPICS = [
  'phát hiện nhân tố mới',
  'bồi dưỡng điển hình',
  'nhân rộng mô hình',
  'tuyên truyền gương sáng',
  'tổ chức gặp mặt',
  'lựa chọn cá nhân tiêu biểu',
  'khen thưởng kịp thời',
  'kiểm tra việc thực hiện',
  'sơ kết hằng năm',
  'tổng kết giai đoạn',
  'phối hợp giữa các bên',
  'bảo đảm kinh phí',
];
const texts = (n: number): string[] => Array.from({ length: n }, (_, i) => sentence(i));
const plan = (requirements: string[], issuer?: string) =>
  planOf({ requirements, ...(issuer === undefined ? {} : { issuer }) });
const parent = plan(texts(12));

/** The plan is the parent's own, sentence by sentence. */
export const copiedThroughout: Rule = {
  id: 'copied-throughout',
  kind: 'copied',
  part: 'form',
  severity: 'info',
  certainty: 'likely',
  mirror: { waived: 'diễn đạt riêng là điều cấp trên mong muốn' },
  title: 'Kế hoạch chép nguyên văn kế hoạch cấp trên',
  message: ({ taken, total }) =>
    `${taken}/${total} nội dung của kế hoạch được chép nguyên văn từ kế hoạch cấp trên, chưa thể hiện nội dung riêng của đơn vị.`,
  suggestion: () => 'Đề nghị cụ thể hóa nội dung, chỉ tiêu, phân công theo chức năng, nhiệm vụ của đơn vị.',
  examples: [
    { name: 'chép cả kế hoạch', parent, child: plan(texts(12), 'Sở Y tế'), fires: true },
    { name: 'đảo thứ tự', parent, child: plan(texts(12).reverse(), 'Sở Y tế'), fires: true },
    { name: 'chép gần hết', parent, child: plan(texts(11), 'Sở Y tế'), fires: true },
    {
      name: 'nội dung riêng',
      parent,
      child: plan(
        texts(12).map(
          (text) => `${text.slice(0, 40)} ở từng khoa, phòng của bệnh viện, gắn với sự hài lòng của người bệnh.`,
        ),
        'Sở Y tế',
      ),
      fires: false,
    },
    {
      name: 'chép một nửa',
      parent,
      child: plan(
        texts(12).map((text, i) =>
          i % 2 === 0 ? text : `Bệnh viện số ${i} tự xây dựng cách làm riêng cho các khoa lâm sàng và cận lâm sàng.`,
        ),
        'Sở Y tế',
      ),
      fires: false,
    },
    { name: 'quá ngắn để kết luận', parent, child: plan(texts(4), 'Sở Y tế'), fires: false },
  ],
  run: ({ child, copies }) =>
    copies
      .filter(
        ({ part, taken, total }) => part === 'form' && taken.length >= ENOUGH && taken.length / total >= NEARLY_ALL,
      )
      .map(({ taken, total }) => ({
        parent: null,
        child: quoteSection(child, taken),
        args: { taken: String(taken.length), total: String(total) },
        about: [],
      })),
};
