import type { AppliesTo } from '../model/plan.js';
import { phrase } from '../vi/words.js';

/** Whom words name: tập thể, cá nhân, lãnh đạo, hộ gia đình, doanh nghiệp. Read in folded text. */
const ROWS: { group: AppliesTo; pattern: RegExp }[] = [
  {
    group: 'leader',
    pattern: phrase([
      'lãnh đạo',
      '(?:chức vụ|cán bộ|người|cấp|công chức|viên chức) quản lý',
      'người đứng đầu',
      'thủ trưởng',
      'trưởng phòng',
      'trưởng các',
      'cán bộ (?:chủ chốt|chủ trì)',
      'cấp trưởng',
      'hiệu trưởng',
      '(?:chủ tịch|bí thư),? (?:và )?(?:các )?phó (?:chủ tịch|bí thư)',
      '(?<!phó )(?:giám đốc|viện trưởng|chi cục trưởng),? (?:và )?(?:các )?(?:cấp )?phó',
    ]),
  },
  {
    group: 'collective',
    pattern: phrase([
      'tập thể',
      'đơn vị',
      'cơ quan',
      'nhà trường',
      'trường học',
      'cơ sở y tế',
      'cơ sở giáo dục',
      'khoa,? phòng',
      'phòng,? ban',
      'các phòng',
      'địa phương',
      'xã,? phường',
      '(?<!nông )thôn',
      'khu dân cư',
      'tổ dân phố',
      'các xã',
      'tổ chức(?! thực hiện| triển khai)',
      'sở,? ban,? ngành',
      '(?<!cán bộ )công đoàn (?:cơ sở|bộ phận|các cấp)',
      'cđcs',
      'chi đoàn',
      'tổ chuyên môn',
      'các (?:tổ|lớp|khoa|đội|ban|chi hội|phân hội|chi bộ|xí nghiệp|phân xưởng|chi nhánh)',
      'phân xưởng',
      'đối với (?:các )?(?:xã|phường|đặc khu|thị trấn|thôn|bản|sở|huyện|trường|bệnh viện|trung tâm|lớp|khoa|phòng|ban|tổ|đội|chi cục|trạm|chi bộ|chi hội|phân hội|hội(?= (?!viên|đồng|nghị|thi|thảo|trường|họp)))',
      '(?:tiêu chí|tiêu chuẩn|điều kiện|tập thể) (?:của |cho )?(?:các )?(?:xã|phường|đặc khu|thị trấn|thôn|bản|ấp|buôn|làng|khu phố|tổ dân phố|sở|ngành|huyện|tỉnh|trường|bệnh viện|chi hội|phân hội|chi đoàn|chi bộ)',
      'hội,? đoàn thể',
    ]),
  },
  {
    group: 'individual',
    pattern: phrase([
      'cá nhân',
      'cán bộ',
      'công chức',
      'viên chức',
      'người lao động',
      'vc-nlđ',
      'cbcc',
      'cbccvc',
      'chiến sĩ',
      'nhà giáo',
      'giáo viên',
      'học sinh',
      'sinh viên',
      'người học',
      'nông dân',
      'công nhân',
      'doanh nhân',
      'người dân',
      'đoàn viên',
      'hội viên',
      'thầy thuốc',
      'bác sĩ',
      'người tốt',
      'đảng viên',
    ]),
  },
  { group: 'household', pattern: phrase(['hộ gia đình', 'gia đình(?! văn hóa| chính sách)', 'hộ dân', 'nông hộ']) },
  { group: 'enterprise', pattern: phrase(['doanh nghiệp', 'hợp tác xã', 'tổ hợp tác', 'công ty', 'cơ sở sản xuất']) },
];

/** Groups that a heading or a sentence names; a leader's heading names no other person. */
export function groupsIn(folded: string): AppliesTo[] {
  return tidy(allGroupsIn(folded));
}

/** Every group named, leaders beside the others. */
export const allGroupsIn = (folded: string): AppliesTo[] =>
  ROWS.filter((r) => r.pattern.test(folded)).map((r) => r.group);

const tidy = (found: AppliesTo[]): AppliesTo[] =>
  found.includes('leader') ? found.filter((g) => g === 'leader') : found;

/** Words that stand for a group when a criterion's sentence begins with them. */
const SUBJECTS: { group: AppliesTo; pattern: RegExp }[] = [
  {
    group: 'leader',
    pattern:
      /^(?:riêng )?(?:đối với )?(?:các )?(?:(?:cá nhân|(?:cán bộ,? )?công chức(?:,? viên chức)?|viên chức) (?:là |giữ ))?(?:(?:giữ )?chức vụ )?(?:lãnh đạo|người đứng đầu|thủ trưởng|hiệu trưởng|giám đốc|viện trưởng|(?:cấp )?trưởng,? (?:cấp )?phó|trưởng phòng|trưởng các|chi cục trưởng|cán bộ lãnh đạo|(?:chủ tịch|bí thư),? (?:và )?(?:các )?phó (?:chủ tịch|bí thư))(?!\p{L})/u,
  },
  { group: 'household', pattern: /^(?:đối với )?(?:các |mỗi |là )?(?:hộ gia đình|gia đình|hộ)(?!\p{L})/u },
  {
    group: 'enterprise',
    pattern: /^(?:đối với )?(?:các |là |những )*(?:doanh nghiệp|hợp tác xã|tổ hợp tác|công ty)(?!\p{L})/u,
  },
  {
    group: 'collective',
    pattern:
      /^(?:đối với )?(?:các |là |những |mỗi |có |toàn )*(?:tập thể|đơn vị|cơ quan|nhà trường|trường|cơ sở|khoa|phòng|xã|phường|thôn|bản(?=,)|địa phương|khu dân cư|tổ chức(?! (?:(?:được )?(?:ít nhất|tối thiểu|không dưới|từ|trên|\d)|thực hiện|triển khai|tốt|hằng|mỗi|định kỳ|thường|thành công|đầy đủ|các (?:hoạt|cuộc|buổi|lớp|đợt)|hoạt động|sinh hoạt|thăm|hội nghị|phát động|kiểm tra))|chi bộ|đội|tổ(?! chức)|ban|ngành|nội bộ)(?!\p{L}| (?:đạt danh|vận động))/u,
  },
  {
    group: 'individual',
    pattern:
      /^(?:đối với )?(?:các |là |những |mỗi )*(?:cá nhân|cán bộ|công chức|viên chức|người|nhà giáo|giáo viên|học sinh|sinh viên|chiến sĩ|nông dân|công nhân|doanh nhân|bản thân|đảng viên|đoàn viên|hội viên|thầy thuốc|bác sĩ)(?!\p{L})/u,
  },
];

/** The group that a sentence speaks of first ("Nhà giáo có ít nhất …"); null when it begins with what is demanded. */
export function leadingGroup(folded: string): AppliesTo | null {
  const said = folded.replace(/^riêng (?:đối )?(?:với )?/u, '');
  const row = SUBJECTS.find((r) => r.pattern.test(said));
  return row?.group ?? null;
}
