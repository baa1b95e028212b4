import { DISTRICTS_ENDED, DISTRICTS_SOURCE } from '../knowledge/reform.js';
import { quoteSpan, vnDate } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const dated = (date: string | null, text: string) =>
  planOf({ issuer: 'Sở Y tế', date, tasks: [{ actor: 'Văn phòng', text }] });

/** Bodies of the district level in a plan issued after that level ended. */
export const districtBodyAfterReform: Rule = {
  id: 'district-body-after-reform',
  kind: 'defect',
  part: 'form',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'khiếm khuyết của văn bản, không có chiều' },
  title: 'Nêu cơ quan cấp huyện sau khi kết thúc hoạt động của cấp huyện',
  message: ({ child }) =>
    `Văn bản còn nêu ${child}, trong khi cấp huyện đã kết thúc hoạt động từ ngày ${vnDate(DISTRICTS_ENDED)} (${DISTRICTS_SOURCE}).`,
  suggestion: () => 'Đề nghị rà soát, thay bằng cơ quan, đơn vị tương ứng theo mô hình chính quyền địa phương hai cấp.',
  examples: [
    {
      name: 'UBND các huyện trong kế hoạch năm 2026',
      parent: null,
      child: dated('2026-03-05', 'Đôn đốc UBND các huyện gửi danh sách điển hình.'),
      fires: true,
    },
    {
      name: 'các huyện, thị xã, thành phố',
      parent: null,
      child: dated('2025-08-01', 'Hướng dẫn các huyện, thị xã, thành phố bình xét điển hình.'),
      fires: true,
    },
    {
      name: 'huyện ủy',
      parent: null,
      child: dated('2026-01-15', 'Phối hợp với các Huyện ủy giới thiệu gương tiêu biểu trước ngày 15/4/2026.'),
      fires: true,
    },
    {
      name: 'kế hoạch ban hành khi còn cấp huyện',
      parent: null,
      child: dated('2025-03-05', 'Đôn đốc UBND các huyện gửi danh sách điển hình.'),
      fires: false,
    },
    {
      name: 'nhắc lại việc đã qua',
      parent: null,
      child: dated(
        '2026-03-05',
        'Kế thừa kết quả theo Quyết định của UBND huyện Lam Thủy năm 2022; liên hệ Huyện ủy cũ.',
      ),
      fires: false,
    },
    {
      name: 'xã, phường, đặc khu',
      parent: null,
      child: dated('2026-03-05', 'Hướng dẫn UBND các xã, phường, đặc khu bình xét điển hình.'),
      fires: false,
    },
  ],
  run: ({ child, form }) => {
    const [first] = form.districts;
    if (first === undefined) return [];
    const names = form.districts.slice(0, NAMED).map(({ name }) => `“${name}”`);
    return [{ parent: null, child: quoteSpan(child, first.span), args: { child: names.join(', ') }, about: [] }];
  },
};
/** A sentence names so many at most. */
const NAMED = 5;
