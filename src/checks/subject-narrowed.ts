import { above, at } from './quotes.js';
import { shiftHit } from './shifts.js';
import { planOf } from './sketch.js';
import type { Rule } from './types.js';

const people = (text: string) => planOf({ issuer: 'Sở Y tế', subjects: [[text, ['individual']]] });
const parent = people('Cá nhân: cán bộ, công chức, viên chức, người lao động.');

/** The same group, but people whom the parent names are no longer named. */
export const subjectNarrowed: Rule = {
  id: 'subject-narrowed',
  kind: 'weaker',
  part: 'subjects',
  severity: 'warning',
  certainty: 'likely',
  mirror: { waived: 'mở rộng đối tượng không làm giảm yêu cầu của cấp trên' },
  title: 'Đối tượng hẹp hơn kế hoạch cấp trên',
  message: ({ parent: lost, parentPlace, childPlace, limit }) =>
    limit === undefined
      ? `Đối tượng${at(childPlace)} chưa thể hiện ${lost} như quy định${above(parentPlace)}.`
      : `Đề nghị chuyên viên kiểm tra: giới hạn “${limit}”${at(childPlace)} có làm hẹp đối tượng quy định${above(parentPlace)} không?`,
  suggestion: ({ parentPlace }) => `Đề nghị quy định đủ đối tượng như quy định${above(parentPlace)}.`,
  examples: [
    {
      name: 'mất người lao động',
      parent,
      child: people('Cá nhân: cán bộ, công chức, viên chức thuộc Sở.'),
      fires: true,
    },
    {
      name: 'chỉ công chức, viên chức',
      parent,
      child: people('Cá nhân: công chức, viên chức các phòng.'),
      fires: true,
    },
    {
      name: 'đơn vị không có công chức',
      parent,
      child: people('Cá nhân: viên chức, người lao động của bệnh viện.'),
      fires: false,
    },
    {
      name: 'chỉ xét một số',
      parent,
      child: people('Cá nhân: cán bộ, công chức, viên chức, người lao động; chỉ xét người giữ chức vụ.'),
      fires: true,
    },
    {
      name: 'đủ',
      parent,
      child: people('Cá nhân: cán bộ, công chức, viên chức và người lao động thuộc Sở.'),
      fires: false,
    },
    {
      name: 'nói gộp',
      parent,
      child: people('Cá nhân: toàn thể công chức, viên chức, nhân viên trong ngành.'),
      fires: false,
    },
    {
      name: 'chỉ một đối tượng trong nhiều đối tượng',
      parent: people('Cá nhân: công chức, viên chức, chiến sĩ lực lượng vũ trang, người lao động, nông dân.'),
      child: people('Cá nhân: công chức.'),
      fires: true,
    },
    {
      name: 'trường không còn học sinh',
      parent: people('Cá nhân: cán bộ quản lý, giáo viên, nhân viên, học sinh, học viên.'),
      child: planOf({
        issuer: 'Trường Trung học phổ thông Hòa Bình',
        subjects: [['Cá nhân: cán bộ quản lý, giáo viên, nhân viên nhà trường.', ['individual']]],
      }),
      fires: true,
    },
    {
      name: 'cơ quan không có học sinh',
      parent: people('Cá nhân: cán bộ quản lý, giáo viên, nhân viên, học sinh, học viên.'),
      child: people('Cá nhân: cán bộ quản lý, nhân viên trong ngành.'),
      fires: false,
    },
    {
      name: 'chỉ còn cơ quan',
      parent: planOf({
        issuer: 'Sở Y tế',
        subjects: [['Tập thể: cơ quan, đơn vị; phòng, ban, khoa, tổ, đội và tương đương.', ['collective']]],
      }),
      child: planOf({ issuer: 'Sở Y tế', subjects: [['Tập thể: cơ quan.', ['collective']]] }),
      fires: true,
    },
    {
      name: 'chỉ còn các cơ quan',
      parent: planOf({
        issuer: 'Sở Y tế',
        subjects: [['Tập thể: các cơ quan, đơn vị và các phòng, ban, tổ, đội trực thuộc.', ['collective']]],
      }),
      child: planOf({ issuer: 'Sở Y tế', subjects: [['Tập thể: các cơ quan.', ['collective']]] }),
      fires: true,
    },
    {
      name: 'tên gọi riêng của đơn vị',
      parent: planOf({
        issuer: 'Sở Y tế',
        subjects: [['Tập thể: cơ quan, đơn vị; phòng, ban, khoa, tổ, đội và tương đương.', ['collective']]],
      }),
      child: planOf({ issuer: 'Sở Y tế', subjects: [['Tập thể: các khoa, phòng.', ['collective']]] }),
      fires: false,
    },
    { name: 'nói theo nghề', parent, child: people('Cá nhân: bác sĩ, điều dưỡng, hộ lý trong ngành.'), fires: false },
  ],
  run: (facts) =>
    facts.narrowed.map(({ demand, child, lost, limited }) => ({
      ...shiftHit(facts, { demand, child }, limited ? { limit: lost.join(', ') } : { parent: lost.join('; ') }),
      ...(limited ? ({ certainty: 'review' } as const) : {}),
    })),
};
