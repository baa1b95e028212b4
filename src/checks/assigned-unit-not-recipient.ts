import { clip } from './quotes.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const sent = (recipients: string[], actors = ['Sở Tài chính', 'Văn phòng Sở']) =>
  planOf({
    issuer: 'Sở Y tế',
    tasks: actors.map((actor) => ({ actor, text: 'Tham mưu triển khai nhiệm vụ được giao.' })),
    recipients,
  });

/** Bodies that are given work and to which the plan is not sent: one remark for all. */
export const assignedUnitNotRecipient: Rule = {
  id: 'assigned-unit-not-recipient',
  kind: 'defect',
  part: 'recipients',
  severity: 'info',
  certainty: 'likely',
  mirror: { waived: 'gửi thêm nơi không được giao việc là bình thường' },
  title: 'Nơi nhận chưa có cơ quan, bộ phận được giao việc',
  message: ({ child }) => `Nơi nhận chưa có cơ quan, bộ phận được giao nhiệm vụ: ${child}.`,
  suggestion: ({ child }) => `Đề nghị bổ sung vào Nơi nhận: ${child}.`,
  examples: [
    { name: 'thiếu cả hai', parent: null, child: sent(['Ủy ban nhân dân tỉnh', 'Lưu: VT']), fires: true },
    { name: 'thiếu một', parent: null, child: sent(['Sở Tài chính', 'Lưu: VT']), fires: true },
    {
      name: 'thiếu công đoàn',
      parent: null,
      child: sent(['Văn phòng Sở', 'Lưu: VT'], ['Văn phòng Sở', 'Công đoàn ngành Y tế']),
      fires: true,
    },
    { name: 'đủ', parent: null, child: sent(['Sở Tài chính', 'Văn phòng Sở', 'Lưu: VT']), fires: false },
    { name: 'các phòng, đơn vị', parent: null, child: sent(['Các phòng, đơn vị thuộc Sở', 'Lưu: VT']), fires: false },
    { name: 'như trên', parent: null, child: sent(['Như trên', 'Lưu: VT']), fires: false },
  ],
  run: ({ child, duties: { unlisted } }) =>
    unlisted === null
      ? []
      : [
          {
            parent: null,
            child: {
              itemId: null,
              text: clip(child.recipients.map(({ text }) => text).join('; ')),
              path: ['Nơi nhận'],
              span: unlisted.span,
            },
            args: { child: unlisted.names.join(', ') },
            about: [],
          },
        ],
};
