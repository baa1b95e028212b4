import { at, placeOfStatement } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const task = (text: string) => planOf({ issuer: 'Ủy ban nhân dân xã Lam Thủy', tasks: [{ actor: 'Các thôn', text }] });

/** The name of another unit of the same sort where the unit itself should stand: left over from its plan. */
export const foreignUnitName: Rule = {
  id: 'foreign-unit-name',
  kind: 'copied',
  part: 'assignments',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'tên của chính đơn vị là bình thường' },
  title: 'Còn tên đơn vị khác',
  message: ({ child, childPlace }) => `Nội dung${at(childPlace)} nêu “${child}”, không phải đơn vị ban hành kế hoạch.`,
  suggestion: ({ child }) =>
    `Đề nghị rà soát, thay “${child}” bằng tên đơn vị ban hành nếu là nội dung chép từ văn bản khác.`,
  examples: [
    {
      name: 'tên xã khác',
      parent: null,
      child: task('Gửi danh sách về Ủy ban nhân dân xã Nam Giang để tổng hợp.'),
      fires: true,
    },
    {
      name: 'chính xã mình',
      parent: null,
      child: task('Gửi danh sách về Ủy ban nhân dân xã Lam Thủy để tổng hợp.'),
      fires: false,
    },
    {
      name: 'dự toán của tổ chức khác',
      parent: null,
      child: planOf({
        issuer: 'Hội Liên hiệp Phụ nữ tỉnh Sông Lam',
        tasks: [
          { actor: 'Văn phòng Hội', text: 'Bố trí kinh phí trong dự toán của Hội Cựu chiến binh tỉnh được giao.' },
        ],
      }),
      fires: true,
    },
    {
      name: 'dự toán của chính mình',
      parent: null,
      child: planOf({
        issuer: 'Hội Liên hiệp Phụ nữ tỉnh Sông Lam',
        tasks: [{ actor: 'Văn phòng Hội', text: 'Bố trí kinh phí trong dự toán của Hội được giao hằng năm.' }],
      }),
      fires: false,
    },
    {
      name: 'kế hoạch của sở khác',
      parent: null,
      child: planOf({
        issuer: 'Sở Y tế',
        tasks: [{ actor: 'Văn phòng Sở', text: 'Trên đây là Kế hoạch thực hiện phong trào thi đua của Sở Ngoại vụ.' }],
      }),
      fires: true,
    },
    {
      name: 'kinh phí của đơn vị giúp việc',
      parent: null,
      child: planOf({
        issuer: 'Sở Y tế',
        tasks: [{ actor: 'Văn phòng Sở', text: 'Sử dụng kinh phí của Chi cục Dân số được giao hằng năm.' }],
      }),
      fires: false,
    },
    {
      name: 'đơn vị phối hợp',
      parent: null,
      child: task('Phối hợp với xã Nam Giang bảo đảm an ninh trật tự địa bàn giáp ranh.'),
      fires: false,
    },
  ],
  run: (facts) =>
    facts.foreignNames.map(({ name, child, span, text }) => ({
      parent: null,
      child: { itemId: child?.id ?? null, text, path: child?.path ?? [], span },
      args: { child: name, childPlace: placeOfStatement(facts.child, child) },
      about: [],
      ...(child === null ? { part: 'form' as const } : {}),
    })),
};
