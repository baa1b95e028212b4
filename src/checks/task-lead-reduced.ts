import { above, at, gist, spokenOf } from './quotes.js';
import { shiftHit } from './shifts.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const parent = planOf({
  tasks: [
    {
      actor: 'Sở Y tế',
      role: 'lead',
      text: 'Chủ trì, phối hợp với Sở Nội vụ tổ chức bình xét, biểu dương điển hình trong khám bệnh, chữa bệnh.',
    },
  ],
});
const doing = (text: string, role?: 'coordinate') =>
  planOf({ issuer: 'Sở Y tế', tasks: [{ actor: 'Phòng Nghiệp vụ Y', text, ...(role === undefined ? {} : { role }) }] });

/** Work that the parent gives this unit to lead, and that it now only helps with. */
export const taskLeadReduced: Rule = {
  id: 'task-lead-reduced',
  kind: 'weaker',
  part: 'assignments',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'nhận chủ trì thêm việc không làm giảm yêu cầu của cấp trên' },
  title: 'Nhiệm vụ chủ trì thành phối hợp',
  message: ({ parent: task, parentPlace, childPlace }) =>
    `Nhiệm vụ “${task}” giao đơn vị chủ trì${above(parentPlace)} chỉ còn là phối hợp${at(childPlace)}.`,
  suggestion: ({ parentPlace }) => `Đề nghị quy định rõ việc chủ trì như quy định${above(parentPlace)}.`,
  examples: [
    {
      name: 'chỉ phối hợp',
      parent,
      child: doing(
        'Phối hợp với Sở Nội vụ tổ chức bình xét, biểu dương điển hình trong khám bệnh, chữa bệnh.',
        'coordinate',
      ),
      fires: true,
    },
    {
      name: 'bỏ chủ trì, giữ nguyên cơ quan phối hợp',
      parent: planOf({
        tasks: [
          {
            actor: 'Các cơ quan, đơn vị',
            text: 'Chủ trì, phối hợp với các cơ quan liên quan tổ chức hội thảo chuyên đề về kinh nghiệm thực hiện phong trào.',
          },
        ],
      }),
      child: doing(
        'Phối hợp với các cơ quan liên quan tổ chức hội thảo chuyên đề về kinh nghiệm thực hiện phong trào.',
      ),
      fires: true,
    },
    {
      name: 'phối hợp với Văn phòng Sở của cấp trên',
      parent: planOf({
        issuer: 'Sở Y tế',
        tasks: [
          {
            actor: 'Các đơn vị trực thuộc Sở',
            text: 'Chủ trì biên soạn và đăng tải trên trang thông tin điện tử của đơn vị các tin, bài về gương tiêu biểu.',
          },
        ],
      }),
      child: planOf({
        issuer: 'Bệnh viện Đa khoa tỉnh',
        superior: 'Sở Y tế',
        tasks: [
          {
            actor: 'Phòng Tổ chức - Hành chính',
            text: 'Phối hợp với Văn phòng Sở biên soạn các tin, bài về gương tiêu biểu để đăng tải trên trang thông tin điện tử.',
          },
        ],
      }),
      fires: true,
    },
    {
      name: 'phối hợp với cấp dưới',
      parent: planOf({
        tasks: [
          {
            actor: 'Sở Y tế',
            text: 'Chủ trì, phối hợp với Ủy ban nhân dân các xã, phường rà soát, cập nhật danh sách hộ tham gia phong trào.',
          },
        ],
      }),
      child: doing('Phối hợp với Ủy ban nhân dân các xã, phường rà soát, cập nhật danh sách hộ tham gia phong trào.'),
      fires: false,
    },
    {
      name: 'phối hợp cùng',
      parent,
      child: doing('Phối hợp cùng Sở Nội vụ bình xét, biểu dương điển hình trong khám bệnh, chữa bệnh.', 'coordinate'),
      fires: true,
    },
    {
      name: 'tham gia phối hợp',
      parent,
      child: doing(
        'Tham gia phối hợp với Sở Nội vụ tổ chức bình xét, biểu dương điển hình trong khám bệnh, chữa bệnh.',
      ),
      fires: true,
    },
    {
      name: 'vẫn chủ trì',
      parent,
      child: doing(
        'Chủ trì, phối hợp với Sở Nội vụ tổ chức bình xét, biểu dương điển hình trong khám bệnh, chữa bệnh.',
      ),
      fires: false,
    },
    {
      name: 'nói bằng việc làm',
      parent,
      child: doing('Tổ chức bình xét, biểu dương điển hình trong khám bệnh, chữa bệnh với Sở Nội vụ.'),
      fires: false,
    },
    {
      name: 'cấp trên giao cơ quan khác chủ trì',
      parent,
      child: planOf({
        issuer: 'Sở Tư pháp',
        tasks: [
          {
            actor: 'Văn phòng',
            role: 'coordinate',
            text: 'Phối hợp với Sở Nội vụ tổ chức bình xét, biểu dương điển hình trong khám bệnh, chữa bệnh.',
          },
        ],
      }),
      fires: false,
    },
  ],
  run: (facts) =>
    facts.duties.leads.map(({ demand, child, certain }) => ({
      ...shiftHit(facts, { demand, child }, { parent: gist(spokenOf(demand.statement)), child: 'phối hợp' }),
      ...(certain ? {} : { certainty: 'review' as const }),
    })),
};
