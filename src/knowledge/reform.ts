/**
 * The district level, which ended with the two tiers of local government. Source: Luật Tổ chức chính quyền địa phương
 * 72/2025/QH15 (in force from 16/6/2025), Đ. 51 k. 3: the bodies of districts, urban districts, towns and cities under a
 * province ended their work on 01/7/2025.
 */
export const DISTRICTS_ENDED = '2025-07-01';
export const DISTRICTS_SOURCE = 'Luật Tổ chức chính quyền địa phương số 72/2025/QH15';

const TIER = '(?:huyện|quận|thị xã)';

/** Bodies of the district level as plans name them, in folded text. A city may be of the province's level: it is not among them. */
export const DISTRICT_BODIES: string[] = [
  `(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|ubmttq|mttq|mặt trận tổ quốc(?: việt nam)?) (?:các )?(?:cấp huyện|${TIER}(?: \\p{L}+){0,2})`,
  `(?:các|mỗi|từng) ${TIER}(?:,? (?:và )?(?:${TIER}|thành phố|thị trấn))*`,
  `phòng (?:nội vụ|văn hóa và thông tin|giáo dục và đào tạo|tài chính - kế hoạch|kinh tế|y tế) (?:các )?${TIER}`,
  'huyện ủy|quận ủy|thị ủy|huyện đoàn|quận đoàn|thị đoàn',
  'cấp huyện',
];

/** Words of a sentence that speaks of what was. */
export const BYGONE: string[] = [
  'trước đây',
  'cũ',
  'trước (?:ngày )?0?1/0?7/2025',
  'trước (?:khi|thời điểm)',
  'sáp nhập|hợp nhất|sắp xếp|giải thể|bàn giao|chuyển giao|kế thừa',
  'kết thúc hoạt động|không còn|không tổ chức|bỏ cấp huyện',
  '(?:19\\d\\d|20[01]\\d|202[0-4])',
];
