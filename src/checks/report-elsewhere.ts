import { asWritten } from '../vi/names.js';
import { above, at } from './quotes.js';
import { shiftHit } from './shifts.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const parent = planOf({
  tasks: [
    {
      actor: 'Các cơ quan, đơn vị',
      text: 'Định kỳ hằng năm gửi báo cáo kết quả thực hiện về Sở Nội vụ trước ngày 15/12/2026.',
      due: '2026-12-15',
    },
  ],
});
const reporting = (to: string) =>
  planOf({
    issuer: 'Sở Y tế',
    tasks: [
      {
        actor: 'Văn phòng Sở',
        text: `Định kỳ hằng năm gửi báo cáo kết quả thực hiện về ${to} trước ngày 15/12/2026.`,
        due: '2026-12-15',
      },
    ],
  });

/** The report goes to another department than the parent says. */
export const reportElsewhere: Rule = {
  id: 'report-elsewhere',
  kind: 'mismatch',
  part: 'assignments',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'khác là khác, không có chiều' },
  title: 'Báo cáo gửi về nơi khác với quy định của cấp trên',
  message: ({ parent: expected, child: given, parentPlace, childPlace }) =>
    `Báo cáo${at(childPlace)} gửi về ${given}, chưa thống nhất với nơi nhận báo cáo là ${expected}${above(parentPlace)}.`,
  suggestion: ({ parent: expected }) => `Đề nghị điều chỉnh nơi nhận báo cáo là ${expected}.`,
  examples: [
    { name: 'gửi sở khác', parent, child: reporting('Sở Tài chính'), fires: true },
    { name: 'gửi sở khác, tên dài', parent, child: reporting('Sở Khoa học và Công nghệ'), fires: true },
    { name: 'gửi bộ', parent, child: reporting('Bộ Y tế'), fires: true },
    { name: 'gửi văn phòng của cấp tỉnh', parent, child: reporting('Văn phòng Ủy ban nhân dân tỉnh'), fires: true },
    { name: 'gửi thanh tra', parent, child: reporting('Thanh tra tỉnh'), fires: true },
    { name: 'gửi tổ chức đoàn thể', parent, child: reporting('Liên đoàn Lao động tỉnh'), fires: true },
    { name: 'đúng nơi', parent, child: reporting('Sở Nội vụ'), fires: false },
    { name: 'gửi bộ phận của mình để tổng hợp', parent, child: reporting('Phòng Tổ chức cán bộ'), fires: false },
    { name: 'Ban Thi đua của Sở Nội vụ', parent, child: reporting('Ban Thi đua - Khen thưởng'), fires: false },
  ],
  run: (facts) =>
    facts.duties.reports.map(({ demand, child, expected, given }) =>
      shiftHit(facts, { demand, child }, { parent: named(expected), child: named(given) }),
    ),
};
/** Names are compared in small letters: "sở nội vụ" is printed "Sở Nội vụ". */
const named = (folded: string): string => asWritten(folded, []).replace(/^\p{Ll}/u, (c) => c.toUpperCase());
