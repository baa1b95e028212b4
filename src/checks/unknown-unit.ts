import { quoteSpan } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const given = (actor: string, date = '2026-03-05', recipients?: string[]) =>
  planOf({
    issuer: 'Ủy ban nhân dân tỉnh',
    date,
    tasks: [{ actor, text: 'Chủ trì bình xét điển hình của ngành.' }],
    ...(recipients === undefined ? {} : { recipients }),
  });

/** Work given to a department that was merged into another by then, or that is in no list and nowhere else in the plan. */
export const unknownUnit: Rule = {
  id: 'unknown-unit',
  kind: 'mismatch',
  part: 'assignments',
  severity: 'warning',
  certainty: 'review',
  mirror: { waived: 'khác là khác, không có chiều' },
  title: 'Giao việc cho cơ quan không còn hoặc chưa rõ',
  message: ({ child, successor }) =>
    successor === undefined
      ? `Đề nghị chuyên viên kiểm tra: “${child}” được giao nhiệm vụ là cơ quan nào?`
      : `Đề nghị chuyên viên kiểm tra: “${child}” được giao nhiệm vụ đã hợp nhất, nhiệm vụ này nay thuộc ${successor} hay cơ quan khác?`,
  suggestion: ({ successor }) =>
    successor === undefined
      ? 'Nếu tên cơ quan chưa đúng, đề nghị ghi lại tên cơ quan được giao nhiệm vụ.'
      : 'Đề nghị ghi tên cơ quan hiện đang thực hiện nhiệm vụ này.',
  examples: [
    { name: 'sở đã hợp nhất', parent: null, child: given('Sở Kế hoạch và Đầu tư'), fires: true },
    { name: 'sở đã hợp nhất, tên dài', parent: null, child: given('Sở Lao động - Thương binh và Xã hội'), fires: true },
    { name: 'sở không có trong danh mục', parent: null, child: given('Sở Hải đảo và Biên giới'), fires: true },
    { name: 'sở hiện có', parent: null, child: given('Sở Nội vụ'), fires: false },
    { name: 'trước khi hợp nhất', parent: null, child: given('Sở Kế hoạch và Đầu tư', '2024-03-05'), fires: false },
    { name: 'tổ của nhiều ngành', parent: null, child: given('Tổ công tác liên ngành số 3'), fires: true },
    { name: 'hội đồng của nhiều xã', parent: null, child: given('Hội đồng bình xét liên xã'), fires: true },
    { name: 'ban của vùng', parent: null, child: given('Ban Điều phối vùng ven biển'), fires: true },
    { name: 'hội đồng của cơ quan', parent: null, child: given('Hội đồng sáng kiến'), fires: false },
    { name: 'tổ giúp việc', parent: null, child: given('Tổ giúp việc Ban Chỉ đạo'), fires: false },
    { name: 'phòng của đơn vị', parent: null, child: given('Phòng Tổng hợp'), fires: false },
  ],
  run: ({ child, duties: { strangers } }) =>
    strangers.slice(0, ASKED).map(({ actor, successor, span }) => ({
      parent: null,
      child: quoteSpan(child, span),
      args: { child: actor, ...(successor === null ? {} : { successor: successor.replace(/^s/u, 'S') }) },
      about: [],
    })),
};
const ASKED = 2;
