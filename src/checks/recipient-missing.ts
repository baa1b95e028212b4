import { above, clip, placeOfStatement, quoteOrNull } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const parent = planOf({
  issuer: 'Ủy ban nhân dân tỉnh',
  tasks: [
    {
      actor: 'Các cơ quan, đơn vị',
      text: 'Xây dựng kế hoạch thực hiện, gửi về Ủy ban nhân dân tỉnh (qua Sở Nội vụ) trước ngày 15/4/2026.',
      due: '2026-04-15',
    },
  ],
});

/** The parent's body, or the one it names for this, is not among the recipients. */
export const recipientMissing: Rule = {
  id: 'recipient-missing',
  kind: 'missing',
  part: 'recipients',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'gửi thêm nơi khác là bình thường' },
  title: 'Nơi nhận chưa có cơ quan cấp trên',
  source: 'Kế hoạch cấp trên; Nghị định số 30/2020/NĐ-CP, Phụ lục I (nơi nhận)',
  message: ({ parent: expected, parentPlace }) =>
    `Nơi nhận chưa có ${expected}${parentPlace ? `, nơi kế hoạch phải gửi về theo quy định${above(parentPlace)}` : ''}.`,
  suggestion: ({ parent: expected }) => `Đề nghị bổ sung ${expected} vào Nơi nhận.`,
  examples: [
    {
      name: 'chỉ gửi nội bộ',
      parent,
      child: planOf({ issuer: 'Sở Y tế', recipients: ['Các phòng thuộc Sở', 'Lưu: VT'] }),
      fires: true,
    },
    {
      name: 'gửi qua Sở Nội vụ',
      parent,
      child: planOf({ issuer: 'Sở Y tế', recipients: ['Sở Nội vụ', 'Lưu: VT'] }),
      fires: false,
    },
    {
      name: 'viết tắt',
      parent,
      child: planOf({ issuer: 'Sở Y tế', recipients: ['UBND tỉnh (b/c)', 'SNV', 'Lưu: VT'] }),
      fires: false,
    },
    {
      name: 'không có cơ quan thu nhận',
      parent,
      child: planOf({ issuer: 'Sở Y tế', recipients: ['UBND tỉnh (b/c)', 'Lưu: VT'] }),
      fires: true,
    },
  ],
  run: ({ parent: above, child, recipients }) => {
    if (recipients === null || !recipients.missing) return [];
    const spans = child.recipients.flatMap(({ span }) => (span === undefined ? [] : [span]));
    const [first, last] = [spans[0], spans.at(-1)];
    const span =
      first === undefined || last === undefined ? { start: 0, end: 0 } : { start: first.start, end: last.end };
    return [
      {
        parent: quoteOrNull(recipients.asked),
        child: {
          itemId: null,
          text: clip(child.recipients.map(({ text }) => text).join('; ')),
          path: ['Nơi nhận'],
          span,
        },
        args: { parent: recipients.expected.join(' hoặc '), parentPlace: placeOfStatement(above, recipients.asked) },
        about: [],
        ...(recipients.superiorNamed ? { severity: 'info' as const } : {}),
      },
    ];
  },
};
