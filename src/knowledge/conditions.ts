import type { UnitKind } from './agencies.js';

/**
 * Conditions under which a plan of the genre asks something of a unit ("riêng đối với đơn vị có học sinh nội trú"), and by
 * what a unit's own plan shows that it meets one. All folded.
 */
export interface Condition {
  /** How the condition is worded. */
  pattern: string;
  /** What the plan of a unit that meets it speaks of. */
  shows: string;
  /** Kinds that meet it by what they are. */
  always?: UnitKind[];
}

export const CONDITIONS: Condition[] = [
  { pattern: 'nội trú|ký túc xá', shows: 'nội trú|(?:pt)?dtnt|ký túc xá' },
  { pattern: 'bán trú', shows: 'bán trú|(?:pt)?dtbt' },
  { pattern: 'bếp ăn', shows: 'bếp ăn|nội trú|bán trú|nhà ăn' },
  {
    pattern: 'thủ tục hành chính|tthc|một cửa|dịch vụ công',
    shows:
      'một cửa|(?:giải quyết|hồ sơ|kết quả)(?: [\\p{L}]+){0,3} (?:thủ tục hành chính|tthc)|bộ phận (?:tiếp nhận|trả kết quả)|dịch vụ công|trung tâm phục vụ hành chính công',
    always: ['agency', 'commune', 'district'],
  },
  { pattern: 'tự chủ|tự bảo đảm', shows: 'tự chủ|tự bảo đảm' },
  {
    pattern: 'giường bệnh|điều trị|khám bệnh|khám, chữa bệnh',
    shows: 'giường bệnh|điều trị|khám bệnh|khám, chữa bệnh',
    always: ['hospital'],
  },
  { pattern: 'công đoàn', shows: 'công đoàn' },
  {
    pattern: 'chi bộ|đảng bộ|tổ chức đảng',
    shows: 'chi bộ|đảng bộ|đảng ủy|cấp ủy|chi ủy',
    always: ['agency', 'commune'],
  },
  { pattern: 'trực thuộc', shows: 'trực thuộc|chi cục|các trung tâm' },
  { pattern: 'biên giới', shows: 'biên giới|biên phòng' },
  { pattern: 'biển|hải đảo|ven biển', shows: 'biển|đảo' },
  {
    pattern: 'dân tộc thiểu số|miền núi|vùng cao|đặc biệt khó khăn',
    shows: 'dân tộc thiểu số|miền núi|vùng cao|đặc biệt khó khăn|bản',
  },
];
