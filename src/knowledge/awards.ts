/**
 * Awards and titles as plans write them, with the canonical name of each (plan model). Patterns are read in folded text.
 * Source: Luật Thi đua, khen thưởng 06/2022/QH15 (and 15/2003/QH11 for older plans); the abbreviations are those offices use.
 * The narrower row stands before the wider.
 */
export interface AwardRow {
  name: string;
  pattern: string;
}

const PROVINCE = '(?:tỉnh|thành phố|tp)';
const CHAIRMAN = `(?:của |do )?(?:chủ tịch )?(?:ủy ban nhân dân|ubnd) ${PROVINCE}`;
const MINISTRY =
  '(?:cấp )?(?:bộ|bộ trưởng|ban,? ngành trung ương|ngành trung ương|trung ương|đoàn thể trung ương|tổng liên đoàn|bộ,? (?:ban,? )?ngành)';
const TITLE = '(?:danh hiệu )?"?';

export const AWARDS: AwardRow[] = [
  { name: 'Chiến sĩ thi đua toàn quốc', pattern: `(?:chiến sĩ thi đua|cstđ)${TITLE} toàn quốc|cstđtq` },
  {
    name: 'Chiến sĩ thi đua cấp bộ',
    pattern:
      '(?:chiến sĩ thi đua|cstđ) (?:cấp )?(?:bộ(?!,? ban,? ngành,? tỉnh)|ngành|ban ngành trung ương|đoàn thể trung ương)',
  },
  {
    name: 'Chiến sĩ thi đua cấp tỉnh',
    pattern: `(?:chiến sĩ thi đua|cstđ) (?:cấp )?(?:bộ,? ban,? ngành,? )?${PROVINCE}|cstđt(?!\\p{L})|cstđ tỉnh`,
  },
  { name: 'Chiến sĩ thi đua cơ sở', pattern: '(?:chiến sĩ thi đua|cstđ)(?: cấp)? (?:cơ sở|cs(?!\\p{L}))|cstđcs' },
  { name: 'Tập thể lao động xuất sắc', pattern: 'tập thể lao động xuất sắc|ttlđxs|tập thể lđxs' },
  { name: 'Tập thể lao động tiên tiến', pattern: 'tập thể lao động tiên tiến|ttlđtt|tập thể lđtt' },
  { name: 'Đơn vị quyết thắng', pattern: 'đơn vị quyết thắng' },
  { name: 'Đơn vị tiên tiến', pattern: 'đơn vị tiên tiến(?! (?:trong|về|của))' },
  { name: 'Chiến sĩ tiên tiến', pattern: 'chiến sĩ tiên tiến' },
  { name: 'Lao động tiên tiến', pattern: '(?<!tập thể )lao động tiên tiến|(?<!tt)lđtt' },
  { name: 'Cờ thi đua của Chính phủ', pattern: 'cờ thi đua (?:của )?(?:thủ tướng )?chính phủ' },
  { name: 'Cờ thi đua cấp bộ', pattern: `cờ thi đua (?:của )?${MINISTRY}` },
  {
    name: 'Cờ thi đua cấp tỉnh',
    pattern: `cờ thi đua (?:(?:của |cấp )?(?:ủy ban nhân dân |ubnd )?${PROVINCE}|xuất sắc (?:của )?(?:ủy ban nhân dân |ubnd )?${PROVINCE})`,
  },
  { name: 'Cờ thi đua', pattern: 'cờ thi đua' },
  {
    name: 'Bằng khen của Thủ tướng Chính phủ',
    pattern: '(?:bằng khen|bk) (?:của |cấp )?(?:thủ tướng(?: chính phủ)?|chính phủ|nhà nước)',
  },
  {
    name: 'Bằng khen cấp bộ',
    pattern: `(?:bằng khen|bk) (?:của )?(?:các )?${MINISTRY}(?:[ ,]+(?:ban|ngành|đoàn thể|trung ương))*`,
  },
  {
    name: 'Bằng khen cấp tỉnh',
    pattern: `(?:bằng khen|bk) (?:${CHAIRMAN}|(?:của |cấp )${PROVINCE}|chủ tịch ${PROVINCE}|${PROVINCE})`,
  },
  { name: 'Bằng khen', pattern: 'bằng khen' },
  { name: 'Giấy khen', pattern: 'giấy khen' },
  { name: 'Huân chương Độc lập hạng Nhất', pattern: 'huân chương độc lập hạng nhất' },
  { name: 'Huân chương Độc lập hạng Nhì', pattern: 'huân chương độc lập hạng (?:nhì|hai)' },
  { name: 'Huân chương Độc lập hạng Ba', pattern: 'huân chương độc lập hạng ba' },
  { name: 'Huân chương Lao động hạng Nhất', pattern: '(?:huân chương|hc) lao động hạng nhất|hclđ hạng nhất' },
  { name: 'Huân chương Lao động hạng Nhì', pattern: '(?:huân chương|hc) lao động hạng (?:nhì|hai)|hclđ hạng nhì' },
  { name: 'Huân chương Lao động hạng Ba', pattern: '(?:huân chương|hc) lao động hạng ba|hclđ hạng ba' },
  { name: 'Gia đình văn hóa', pattern: 'gia đình (?:đạt )?(?:chuẩn )?văn hóa' },
  { name: 'Giáo viên dạy giỏi cấp quốc gia', pattern: '(?:giáo viên |nhà giáo )?dạy giỏi cấp (?:quốc gia|toàn quốc)' },
  { name: 'Giáo viên dạy giỏi cấp tỉnh', pattern: `(?:giáo viên |nhà giáo )?dạy giỏi (?:cấp )?${PROVINCE}` },
  { name: 'Giáo viên dạy giỏi cấp huyện', pattern: '(?:giáo viên |nhà giáo )?dạy giỏi cấp huyện' },
  { name: 'Giáo viên dạy giỏi cấp trường', pattern: '(?:giáo viên |nhà giáo )?dạy giỏi cấp trường' },
];

/** Who grants, when it stands before the award ("Chủ tịch UBND tỉnh tặng 02 Bằng khen"). */
export const GRANTERS: { kind: 'tỉnh' | 'bộ' | 'thủ tướng'; pattern: string }[] = [
  { kind: 'thủ tướng', pattern: 'thủ tướng(?: chính phủ)?|chính phủ' },
  { kind: 'tỉnh', pattern: `(?:chủ tịch )?(?:ủy ban nhân dân|ubnd) ${PROVINCE}|chủ tịch ${PROVINCE}` },
  {
    kind: 'bộ',
    pattern: 'bộ(?: trưởng)?(?=[ ,])(?! chỉ huy| đội| phận)|đoàn thể,? trung ương|tổng liên đoàn|trung ương',
  },
];

/** Recognised levels that stand on no award ladder (plan model: what "standard"). */
export const STANDARDS: { name: string; pattern: string }[] = [
  { name: 'An toàn về an ninh trật tự', pattern: '(?:đạt )?(?:tiêu )?chuẩn "?an toàn về an ninh,? trật tự' },
  { name: 'đạt chuẩn quốc gia', pattern: 'đạt chuẩn quốc gia(?: (?:từ )?mức độ \\d)?' },
  { name: 'trong sạch, vững mạnh', pattern: 'trong sạch,? vững mạnh' },
  { name: 'đạt chuẩn nông thôn mới', pattern: '(?:đạt )?chuẩn nông thôn mới(?: nâng cao| kiểu mẫu)?' },
  { name: 'đạt chuẩn đô thị văn minh', pattern: '(?:đạt )?chuẩn đô thị văn minh' },
  { name: 'chuẩn nghề nghiệp', pattern: '(?:đạt )?chuẩn nghề nghiệp(?: (?:ở )?mức (?:tốt|khá))?' },
];
