import { quoteSpan } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const saying = (...texts: string[]) => planOf({ issuer: 'Sở Y tế', requirements: texts });

/** Abbreviations that neither the plan nor everyday usage explains: one remark for all. */
export const abbreviationUndefined: Rule = {
  id: 'abbreviation-undefined',
  kind: 'defect',
  part: 'form',
  severity: 'info',
  certainty: 'likely',
  mirror: { waived: 'khiếm khuyết của văn bản, không có chiều' },
  title: 'Chữ viết tắt chưa được giải thích',
  message: ({ child }) => `Văn bản dùng chữ viết tắt chưa được giải thích: ${child}.`,
  suggestion: () => 'Đề nghị viết đầy đủ ở lần dùng đầu tiên, kèm chữ viết tắt trong ngoặc đơn.',
  examples: [
    { name: 'không giải thích', parent: null, child: saying('Mỗi PKV đăng ký một gương tiêu biểu.'), fires: true },
    {
      name: 'hai chữ: một nhận xét',
      parent: null,
      child: saying('Các TSX phối hợp với KVL bình xét.', 'Gửi danh sách TSX tiêu biểu.'),
      fires: true,
    },
    {
      name: 'viết tắt trong câu',
      parent: null,
      child: saying('Phát huy vai trò của ĐVSX trong phong trào.'),
      fires: true,
    },
    {
      name: 'chữ quen dùng',
      parent: null,
      child: saying('Báo cáo UBND tỉnh, HĐND tỉnh, Hội đồng TĐKT.'),
      fires: false,
    },
    {
      name: 'đã giải thích',
      parent: null,
      child: saying('Phòng khám vùng (PKV) đăng ký điển hình.', 'Mỗi PKV có một gương tiêu biểu.'),
      fires: false,
    },
    {
      name: 'gọi tắt là',
      parent: null,
      child: saying('Tổ sản xuất, sau đây gọi tắt là TSX, lập danh sách.', 'TSX gửi danh sách.'),
      fires: false,
    },
    {
      name: 'số hiệu văn bản, số La Mã',
      parent: null,
      child: saying('Theo Kế hoạch số 46/KH-SXD, quý III và phần IV.'),
      fires: false,
    },
  ],
  run: ({ child, form }) => {
    const [first] = form.abbreviations;
    if (first === undefined) return [];
    const names = form.abbreviations.slice(0, NAMED).map(({ name }) => name);
    const more = form.abbreviations.length > NAMED ? ', …' : '';
    return [
      { parent: null, child: quoteSpan(child, first.span), args: { child: `${names.join(', ')}${more}` }, about: [] },
    ];
  },
};
/** A sentence names so many at most. */
const NAMED = 12;
