/** What a heading announces. `group` and `field` only narrow what the heading above announced. */
export type SectionKind =
  | 'aims'
  | 'purposes'
  | 'requirements'
  | 'subjects'
  | 'subjects-criteria'
  | 'criteria-general'
  | 'criteria-specific'
  | 'criteria'
  | 'targets'
  | 'timeline'
  | 'phase'
  | 'review'
  | 'reporting'
  | 'assignments'
  | 'funding'
  | 'activities'
  /** A line of work ("Công tác tuyên truyền"): it announces a part only where nothing above does. */
  | 'work';

/** Whole words only, in folded text. */
const phrase = (alternatives: string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'u');

/**
 * Headings as offices print them (folded: lower case). The first row that matches wins, so the narrow ones stand first.
 * Source: five real plans and the section variants noted for the genre; see the glossary in README.
 */
export const SECTIONS: { kind: SectionKind; pattern: RegExp }[] = [
  {
    kind: 'aims',
    pattern:
      /^mục (?:đích|tiêu)(?:\s*,|\s*-|\s+và|\s*;)?.*(?:yêu cầu|quan điểm)|^yêu cầu.*mục đích|^quan điểm.*mục (?:đích|tiêu)/u,
  },
  {
    kind: 'targets',
    pattern:
      /^(?:các |một số |những )?(?:chỉ tiêu|mục tiêu cụ thể|mục tiêu,? (?:và )?chỉ tiêu|chỉ tiêu,? (?:và )?mục tiêu)|^số lượng|^cơ cấu,? số lượng|^(?:giao|đăng ký) chỉ tiêu/u,
  },
  { kind: 'purposes', pattern: /^(?:\d+ )?mục (?:đích|tiêu)|^ý nghĩa/u },
  { kind: 'requirements', pattern: /^(?:các )?yêu cầu(?! (?:về|đạt)? ?tiêu)|^quan điểm|^nguyên tắc|^phương châm/u },
  {
    kind: 'subjects-criteria',
    pattern:
      /^(?:phạm vi,? )?(?:và )?đối tượng.*(?:tiêu chí|tiêu chuẩn)(?!.*chung$)|^(?:tiêu chí|tiêu chuẩn).*(?:và|,) đối tượng|^đối tượng.*(?:tiêu chí|tiêu chuẩn) chung/u,
  },
  {
    kind: 'subjects',
    pattern:
      /^(?:phạm vi,? )?(?:và )?(?:các )?đối tượng(?! (?:nào|thụ))|^phạm vi(?: áp dụng| thực hiện| điều chỉnh|$)|^(?:phạm vi(?:,| và|, và) )?(?:các )?(?:thành phần|lực lượng)(?: (?:và )?đối tượng)? tham gia|^(?:những )?(?:ai|người) (?:tham gia|được tham gia)/u,
  },
  {
    kind: 'criteria-general',
    pattern: phrase([
      '(?:tiêu chí|tiêu chuẩn|điều kiện)(?:,? (?:tiêu chí|tiêu chuẩn|điều kiện))? chung',
      'các tiêu chuẩn chung',
      '(?:tiêu chí|tiêu chuẩn) (?:cơ bản|bắt buộc|áp dụng chung)',
    ]),
  },
  {
    kind: 'criteria-specific',
    pattern: phrase([
      '(?:tiêu chí|tiêu chuẩn|điều kiện)(?: xét chọn| lựa chọn| công nhận)? (?:cụ thể|riêng|chi tiết)',
      '(?:tiêu chí|tiêu chuẩn|điều kiện).*(?:đối với|lĩnh vực|của (?:tập thể|cá nhân|hội viên|đoàn viên|người|cán bộ|lãnh đạo|hộ|gia đình|doanh nghiệp|đơn vị|cơ quan|phòng)|cho tập thể|cho cá nhân)',
      '(?:tiêu chí|tiêu chuẩn) (?:tập thể|cá nhân|chuyên môn)',
    ]),
  },
  {
    kind: 'criteria',
    pattern:
      /^(?:các |những |một số |về |hệ thống |khung |bộ )?(?:tiêu chí|tiêu chuẩn|điều kiện)|(?:^|[,;] )(?:các )?(?:tiêu chí|tiêu chuẩn)(?: lựa chọn| xét| bình xét| đánh giá|$)/u,
  },
  {
    kind: 'reporting',
    pattern:
      /^(?:thực hiện )?(?:chế độ|công tác)?\s*(?:thông tin,? )?(?:và )?(?:báo cáo|thông tin,? báo cáo)|^chế độ (?:thông tin|báo cáo)/u,
  },
  {
    kind: 'review',
    pattern: /^(?:công tác )?(?:tổ chức )?(?:kiểm tra,? )?(?:giám sát,? )?(?:đánh giá,? )?(?:sơ kết|tổng kết)/u,
  },
  {
    kind: 'timeline',
    pattern:
      /^(?:thời gian|lộ trình|tiến độ|tiến trình|các bước|từng bước (?:thực hiện|triển khai|tiến hành)|diễn tiến|hành trình|chương trình công tác|kế hoạch,? thời gian|trình tự|quy trình,? thời gian|phân kỳ|các giai đoạn|các mốc|mốc (?:thời gian|tiến độ)|thời hạn|lịch (?:trình|thực hiện|triển khai|công tác|công việc|tổ chức|hoạt động)|thời gian biểu|nội dung,? tiến độ|chỉ tiêu,? tiến độ|thời điểm)|(?:và|,) (?:thời gian|lộ trình|tiến độ)(?: thực hiện| triển khai)?$/u,
  },
  {
    kind: 'phase',
    pattern:
      /^(?:trong )?(?:giai đoạn|năm|quý|từ năm|đợt|bước|từ tháng|từ quý|tháng) ?(?:thứ )?(?:\d|i|nhất|hai|ba)|^(?:giai đoạn|đợt|bước) (?:một|hai|ba|đầu|cuối)/u,
  },
  {
    kind: 'review',
    pattern: /^kế hoạch.*(?:sơ kết|tổng kết)|^(?:kế hoạch )?phát hiện.*(?:sơ kết|tổng kết|nhân rộng)/u,
  },
  { kind: 'reporting', pattern: /^kinh phí.*báo cáo/u },
  { kind: 'funding', pattern: /^(?:nguồn )?(?:kinh phí|nguồn lực)/u },
  {
    kind: 'assignments',
    pattern:
      /^(?:công tác )?tổ chức,? (?:và )?(?:triển khai )?thực hiện|^tổ chức triển khai|^phân công|^trách nhiệm|^nhiệm vụ của (?:các|cơ quan|đơn vị)|^giao nhiệm vụ|^(?:tổ chức )?(?:chỉ đạo,? )?triển khai thực hiện$|^biện pháp tổ chức|^(?:việc )?thực hiện$|^tổ chức,? phân công/u,
  },
  // The fields in which people compete say what is done, not who may take part.
  {
    kind: 'activities',
    pattern:
      /^(?:các |những |một số )?lĩnh vực(?: (?:thi đua|hoạt động|trọng tâm|xây dựng|đăng ký|triển khai|thực hiện|phát động)[\p{L} ]*)?$/u,
  },
  {
    kind: 'activities',
    pattern:
      /^(?:các |những |một số )?(?:nội dung|nhiệm vụ|giải pháp|biện pháp|hình thức|phương pháp|hoạt động|nhóm nhiệm vụ)/u,
  },
  {
    kind: 'work',
    pattern:
      /^(?:công tác|việc|xây dựng|tuyên truyền|bồi dưỡng|nhân rộng|phát hiện|khen thưởng|tôn vinh|biểu dương|hồ sơ|thủ tục|quy trình|đẩy mạnh|tăng cường|nâng cao|đổi mới|tiếp tục|phát động|đăng ký|triển khai|tổ chức)/u,
  },
];

/** Kind that a folded heading announces, or null when it announces none of its own. */
export function sectionKind(foldedHeading: string): SectionKind | null {
  const h = foldedHeading.replace(/^["' ]+|[.:;"' ]+$/gu, '');
  return SECTIONS.find((row) => row.pattern.test(h))?.kind ?? null;
}
