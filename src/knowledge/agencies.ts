/**
 * Bodies of local government and their fields: who an address such as "các sở, ban, ngành" means, what field a unit works in,
 * which body took over from which. Sources: Luật Tổ chức chính quyền địa phương 2025 (two tiers from 01/7/2025), Nghị định
 * 150/2025/NĐ-CP on specialised agencies, Nghị quyết 202/2025/QH15; the wording of plans of the genre.
 */

/** Kinds of unit that a plan may be addressed to. */
export type UnitKind =
  | 'province'
  | 'district'
  | 'commune'
  | 'agency'
  | 'vertical'
  | 'service'
  | 'school'
  | 'hospital'
  | 'mass'
  | 'party'
  | 'armed'
  | 'court'
  | 'enterprise'
  | 'ministry'
  | 'department'
  | 'hamlet';

/** How a body of a kind is named, in folded text; the first row that matches at the start of the name wins. */
export const BODY_NAMES: { kind: UnitKind; pattern: string }[] = [
  {
    kind: 'province',
    pattern: '(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd) (?:tỉnh|thành phố trực thuộc trung ương)',
  },
  {
    kind: 'commune',
    pattern: '(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd) (?:các )?(?:xã|phường|thị trấn|đặc khu|cấp xã)',
  },
  {
    kind: 'district',
    pattern: '(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd) (?:các )?(?:huyện|quận|thị xã|thành phố|cấp huyện)',
  },
  { kind: 'mass', pattern: '(?:ủy ban )?(?:mặt trận|mttq)|ủy ban mttq' },
  {
    kind: 'mass',
    pattern:
      '(?:ban (?:chấp hành|thường vụ) )?(?:tổng liên đoàn|liên đoàn lao động|công đoàn)|hội (?!đồng|nghị|thi|trường|viên|họp|thảo|diễn|đàm|chợ|nhập|phí|quán|tụ|ý|thao)|tỉnh đoàn|thành đoàn|huyện đoàn|đoàn thanh niên|(?:liên )?chi đoàn|đoàn tncs|liên hiệp|đoàn luật sư|(?:liên )?chi hội|phân hội',
  },
  {
    kind: 'party',
    pattern:
      'tỉnh ủy|thành ủy|huyện ủy|đảng ủy|đảng bộ|ban tuyên giáo|ban tổ chức (?:tỉnh|thành|huyện)|ban dân vận|ban nội chính|ủy ban kiểm tra|văn phòng (?:tỉnh|thành|huyện|đảng) ủy|trường chính trị',
  },
  { kind: 'armed', pattern: 'công an|bộ chỉ huy|bộ đội biên phòng|ban chỉ huy quân sự|lực lượng vũ trang|quân đội' },
  { kind: 'court', pattern: 'tòa án|viện kiểm sát|cục thi hành án|thi hành án' },
  {
    kind: 'vertical',
    pattern:
      'cục |chi cục (?:thuế|hải quan|thống kê)|kho bạc|ngân hàng|bảo hiểm xã hội|thuế tỉnh|hải quan|thống kê tỉnh|bưu điện|viễn thông|điện lực',
  },
  {
    kind: 'school',
    pattern: 'trường(?! hợp| lực| phái| kỳ| tồn)|đại học|học viện|cơ sở giáo dục|nhà trường|trung tâm giáo dục',
  },
  { kind: 'hospital', pattern: 'bệnh viện|trung tâm y tế|trạm y tế|trung tâm kiểm soát bệnh tật|cơ sở y tế' },
  {
    kind: 'agency',
    pattern:
      'sở (?!hữu|thích|dĩ|tại)|thanh tra tỉnh|thanh tra thành phố|văn phòng (?:ubnd|ủy ban nhân dân|hđnd|đoàn đbqh|đoàn đại biểu)[^,;]*|ban dân tộc|ban thi đua|ban quản lý (?:khu|các khu)|hội đồng thi đua|thường trực hội đồng thi đua|chi cục',
  },
  {
    kind: 'enterprise',
    pattern: 'công ty|tổng công ty|tập đoàn|doanh nghiệp|hợp tác xã|liên minh hợp tác xã|nhà máy|xí nghiệp',
  },
  {
    kind: 'service',
    pattern:
      'trung tâm|ban quản lý|quỹ(?! lương| đất| tiền| thời gian| khen thưởng)|viện(?! dẫn| trợ)|bảo tàng|thư viện|nhà hát|đoàn nghệ thuật|báo(?! cáo| đảm| động| hiệu| ơn)|đài(?! thọ)|vườn quốc gia|khu bảo tồn|nhà văn hóa|cơ quan thường trực|ban (?!hành|đầu|ngày|đêm|bố)',
  },
  {
    kind: 'ministry',
    pattern:
      '(?<!cán |toàn |nội |cục |đồng |tiến |đảng |đội )bộ (?!chỉ huy|đội|phận|máy|tiêu|quy|tài liệu|công cụ|chỉ số|luật|mặt|môn|câu hỏi)|chính phủ|thủ tướng|tổng cục|văn phòng chính phủ',
  },
  {
    kind: 'department',
    pattern:
      'phòng(?!,? chống| ngừa| cháy| vệ| học| ở| dịch| bệnh| thủ| tránh)|văn phòng|khoa(?! học)|tổ (?!chức|quốc|tiên|ấm)|đội (?!ngũ|hình)|bộ phận|các phòng',
  },
  {
    kind: 'hamlet',
    pattern:
      'thôn|tổ dân phố|bản (?!thân|đồ|sắc|lĩnh|chất|án|quyền|tin|ghi|chính|sao|cam kết|đăng ký|tự|giấy)|ấp (?!ủ)|khu phố',
  },
];

/** Everyone under the issuer, except its own inner departments. */
const ALL: UnitKind[] = [
  'district',
  'commune',
  'agency',
  'vertical',
  'service',
  'school',
  'hospital',
  'mass',
  'party',
  'armed',
  'court',
  'enterprise',
];
const OFFICES: UnitKind[] = ['agency', 'vertical', 'service', 'hospital', 'school', 'armed', 'court'];

/** Addresses to many. Every row that occurs counts; what one of them covers is addressed. */
/** Of the mass organisations, those that are political and social: the Front and the five that law names. */
const SOCIO_POLITICAL =
  /mặt trận|mttq|công đoàn|liên đoàn lao động|đoàn thanh niên|đoàn tncs|tỉnh đoàn|thành đoàn|huyện đoàn|chi đoàn|nông dân|phụ nữ|cựu chiến binh/u;

/** `members`: which bodies of its kinds a row covers, by their names, where not all. */
/** `below`: everything that is under the issuer of the plan, whatever its kind. */
export const GROUPS: { pattern: string; covers: UnitKind[]; members?: RegExp; below?: boolean }[] = [
  {
    pattern:
      '(?:các|mỗi|từng|mọi|tất cả|toàn bộ|\\d+%(?: số)?|những|thủ trưởng|người đứng đầu)(?: các)? (?:cấp,? (?:các )?ngành|ngành,? (?:các )?cấp|ngành,? (?:các )?địa phương|ngành)',
    covers: ALL,
  },
  {
    pattern:
      'cơ quan,? (?:tổ chức,? )?đơn vị,? (?:và )?địa phương|cơ quan,? địa phương|địa phương,? (?:cơ quan,? )?đơn vị|cơ quan,? đơn vị|đơn vị,? địa phương',
    covers: ALL,
  },
  {
    pattern:
      '(?:các|mỗi|từng|\\d+%(?: số)?|thủ trưởng)(?: các)? (?:cơ quan|đơn vị|tổ chức)(?! trực thuộc| thuộc| sự nghiệp| chính trị| thành viên| hội| xã hội| đảng| đoàn thể| kinh tế| quần chúng| báo chí| thông tin| truyền thông| thông tấn| (?:của )?trung ương| chuyên môn| tham mưu| của đảng| nội chính| tư pháp| tố tụng| trong ngành| ngành dọc| lực lượng)',
    covers: ALL,
  },
  { pattern: 'cơ quan chuyên môn', covers: ['agency'] },
  { pattern: 'cơ quan (?:của )?trung ương|(?:cơ quan|đơn vị) ngành dọc', covers: ['vertical', 'court'] },
  {
    pattern: 'cơ quan (?:tham mưu|đảng|của đảng)|ban (?:xây dựng )?đảng|các ban (?:của )?(?:tỉnh|thành|đảng) ủy',
    covers: ['party'],
  },
  { pattern: 'cơ quan (?:nội chính|tư pháp|tố tụng)', covers: ['court', 'armed'] },
  {
    pattern: 'cơ quan (?:báo chí|thông tin đại chúng|truyền thông|thông tấn)',
    covers: ['service'],
    members: /báo|đài|phát thanh|truyền hình|cổng thông tin/u,
  },
  { pattern: '(?<!chiến sĩ )lực lượng vũ trang', covers: ['armed'] },
  { pattern: 'cụm,? khối thi đua|khối,? cụm thi đua|khối thi đua|cụm thi đua', covers: [] },
  {
    pattern: '(?:các )?sở,? (?:ban,? )?(?:ngành|ban)|các sở|ban,? ngành',
    covers: ['agency', 'vertical', 'armed', 'court'],
  },
  { pattern: 'đơn vị sự nghiệp', covers: ['service', 'school', 'hospital'] },
  { pattern: 'đơn vị trực thuộc|đơn vị thuộc|các đơn vị', covers: ['service', 'school', 'hospital'], below: true },
  {
    pattern:
      '(?:ủy ban nhân dân|ubnd)?(?: các| cấp| \\d+)* ?(?:xã,? phường|phường,? xã|xã,? thị trấn)|cấp xã|(?:ủy ban nhân dân|ubnd) (?:các xã|xã(?=[,;.:)]|$| và| trên| trong| nơi| căn))|các xã|các phường|các đặc khu',
    covers: ['commune'],
  },
  {
    pattern: 'huyện,? (?:quận,? )?(?:thị xã|thành phố)|cấp huyện|các huyện|thành phố,? (?:thị xã,? )?huyện',
    covers: ['district'],
  },
  {
    pattern: '(?:các|mỗi|từng|mọi) địa phương|địa phương trong tỉnh|(?:sở|ban|ngành|đoàn thể),? (?:và )?địa phương',
    covers: ['district', 'commune'],
  },
  { pattern: 'tổ chức chính trị-xã hội', covers: ['mass'], members: SOCIO_POLITICAL },
  { pattern: 'mặt trận', covers: ['mass'], members: /mặt trận|mttq/u },
  {
    pattern:
      'đoàn thể|tổ chức (?:chính trị(?!-xã hội)|xã hội|thành viên|hội(?! (?:nghị|thi|thảo|diễn|chợ|trại|thao|đàm|họp)(?!\\p{L}))|quần chúng)|các hội|hội quần chúng',
    covers: ['mass', 'party'],
  },
  {
    pattern: '(?:các|mỗi|từng|\\d+%(?: số)?) (?:doanh nghiệp|công ty|tổ chức kinh tế)|tổ chức kinh tế',
    covers: ['enterprise'],
  },
  {
    pattern:
      '(?:các|mỗi|từng|\\d+%(?: số)?) (?:trường|nhà trường|cơ sở giáo dục)(?! chính trị)|các đơn vị,? trường học|trường học|cơ sở (?:giáo dục|đào tạo)(?! của)',
    covers: ['school'],
  },
  {
    pattern: '(?:các|mỗi|từng|\\d+%(?: số)?) (?:bệnh viện|cơ sở y tế|cơ sở khám bệnh|trạm y tế|trung tâm y tế)',
    covers: ['hospital'],
  },
  {
    pattern: '(?:các|mỗi|từng) (?:phòng|khoa|tổ|đội)|phòng,? (?:ban|khoa|đội)|phòng chuyên môn',
    covers: ['department'],
  },
  {
    pattern:
      '(?:các|mỗi|từng|với) (?:thôn|tổ dân phố|khu dân cư|bản|ấp)|thôn,? (?:bản,? )?tổ dân phố|khu dân cư|cộng đồng dân cư|tổ dân phố',
    covers: ['hamlet'],
  },
];
export const OFFICE_KINDS = OFFICES;

/** Words behind a group that say "some of them": which, only a person knows. */
export const NARROWING: string[] = [
  'liên quan',
  'biên giới',
  'miền núi',
  'vùng (?:cao|sâu|xa|đồng bào|biển|ven|dân tộc|khó khăn|đặc biệt)',
  'ven biển',
  'hải đảo',
  'đặc biệt khó khăn',
  'khó khăn',
  'trọng điểm',
  'điểm',
  'được (?:chọn|lựa chọn|giao|phân công)',
  'về đích',
];

/** Fields that are the business of every office, whatever its own: a criterion on them may be for anybody. */
export const SHARED_FIELDS: string[] = [
  'cải cách hành chính',
  'cải cách thủ tục hành chính',
  'chuyển đổi số',
  'văn hóa công sở',
  'công vụ',
  'dân vận',
  'dân vận khéo',
  'quy chế dân chủ',
  'đổi mới sáng tạo',
  'phòng, chống tham nhũng',
  'thực hành tiết kiệm',
  'thi đua, khen thưởng',
  'xây dựng đảng',
  'học tập và làm theo',
];

/** Phrases that name the sum over all units: what is asked of the sum is not asked of one unit. */
export const TOTALS =
  'toàn (?:tỉnh|thành phố|quốc|huyện|ngành|hệ thống)|cả nước|trên địa bàn toàn tỉnh|cấp tỉnh|toàn địa bàn tỉnh';

/** Fields of work: by these words a heading ("Lĩnh vực y tế") and a unit ("Bệnh viện …") are brought together. */
export interface Sector {
  id: string;
  /** Folded. */
  words: string[];
  /** The unit has enterprises, cooperatives and the like among those it looks after. */
  enterprises?: boolean;
  /** Every commune has this field, whatever else it has. */
  communal?: boolean;
}

export const SECTORS: Sector[] = [
  {
    id: 'health',
    words: [
      'y tế',
      'khám bệnh',
      'chữa bệnh',
      'bệnh viện',
      'sức khỏe',
      'y học',
      'dân số',
      'y dược',
      'dược',
      'điều dưỡng',
      'bệnh tật',
      'người bệnh',
      'y khoa',
      'nhi',
      'phụ sản',
      'huyết học',
    ],
  },
  {
    id: 'education',
    words: [
      'giáo dục',
      'đào tạo',
      'dạy tốt',
      'học tốt',
      'nhà trường',
      'trường học',
      'thpt',
      'thcs',
      'tiểu học',
      'mầm non',
      'trung học',
      'cao đẳng',
      'đại học',
      'nhà giáo',
      'học sinh',
      'dạy nghề',
      'khuyến học',
    ],
  },
  {
    id: 'industry-trade',
    words: [
      'công thương',
      'công nghiệp',
      'thương mại',
      'quản lý thị trường',
      'năng lượng',
      'sản xuất, kinh doanh',
      'sản xuất kinh doanh',
      'khuyến công',
      'xúc tiến',
    ],
    enterprises: true,
  },
  {
    id: 'enterprise',
    words: [
      'doanh nghiệp',
      'hợp tác xã',
      'kinh doanh',
      'khu kinh tế',
      'khu công nghiệp',
      'doanh nhân',
      'kinh tế tập thể',
    ],
    enterprises: true,
  },
  {
    id: 'agriculture',
    words: [
      'nông nghiệp',
      'phát triển nông thôn',
      'nông dân',
      'thủy lợi',
      'kiểm lâm',
      'thủy sản',
      'chăn nuôi',
      'thú y',
      'trồng trọt',
      'khuyến nông',
      'lâm nghiệp',
      'bảo vệ rừng',
      'phát triển rừng',
      'trồng rừng',
    ],
  },
  { id: 'rural', words: ['nông thôn mới', 'đô thị văn minh', 'chung sức xây dựng'], communal: true },
  { id: 'environment', words: ['tài nguyên', 'môi trường', 'đất đai', 'khí tượng'] },
  {
    id: 'culture',
    words: [
      'văn hóa',
      'thể thao',
      'du lịch',
      'điện ảnh',
      'nghệ thuật',
      'bảo tàng',
      'thư viện',
      'di tích',
      'gia đình văn hóa',
      'đời sống văn hóa',
    ],
  },
  {
    id: 'press',
    words: ['báo chí', 'phát thanh', 'truyền hình', 'thông tin và truyền thông', 'thông tin, truyền thông', 'xuất bản'],
  },
  { id: 'construction', words: ['xây dựng', 'giao thông', 'vận tải', 'quy hoạch', 'hạ tầng', 'nhà ở', 'đăng kiểm'] },
  {
    id: 'finance',
    words: ['tài chính', 'kế hoạch và đầu tư', 'đầu tư', 'ngân sách', 'kho bạc', 'thuế', 'ngân hàng', 'hải quan'],
    enterprises: true,
  },
  {
    id: 'justice',
    words: ['tư pháp', 'pháp luật', 'công chứng', 'trợ giúp pháp lý', 'hòa giải', 'tòa án', 'kiểm sát', 'thi hành án'],
  },
  {
    id: 'science',
    words: [
      'khoa học',
      'công nghệ',
      'sở hữu trí tuệ',
      'đo lường',
      'chuyển đổi số',
      'đổi mới sáng tạo',
      'công nghệ thông tin',
    ],
  },
  {
    id: 'home',
    words: [
      'nội vụ',
      'lưu trữ',
      'thi đua, khen thưởng',
      'thi đua-khen thưởng',
      'cải cách hành chính',
      'công vụ',
      'văn hóa công sở',
      'chính quyền địa phương',
    ],
  },
  {
    id: 'labour',
    words: [
      'lao động',
      'giáo dục nghề nghiệp',
      'dạy nghề',
      'người có công',
      'việc làm',
      'thương binh',
      'quan hệ lao động',
      'an toàn lao động',
    ],
  },
  {
    id: 'welfare',
    words: ['bảo trợ', 'công tác xã hội', 'trẻ em', 'giảm nghèo', 'người nghèo', 'khuyết tật', 'an sinh'],
  },
  {
    id: 'humanitarian',
    words: ['chữ thập đỏ', 'nhân đạo', 'từ thiện', 'hiến máu'],
  },
  {
    id: 'defence',
    words: [
      'quốc phòng',
      'an ninh',
      'quân sự',
      'biên phòng',
      'công an',
      'trật tự',
      'lực lượng vũ trang',
      'dân quân',
      'phòng cháy',
      'chiến sĩ',
      'quyết thắng',
    ],
  },
  { id: 'ethnic', words: ['dân tộc', 'tôn giáo', 'miền núi'] },
  { id: 'inspection', words: ['thanh tra', 'khiếu nại', 'tiếp công dân', 'phòng, chống tham nhũng'] },
  { id: 'foreign', words: ['ngoại vụ', 'đối ngoại', 'biên giới lãnh thổ'] },
  { id: 'youth', words: ['tỉnh đoàn', 'thanh niên', 'đoàn tncs', 'thanh thiếu'] },
  { id: 'women', words: ['phụ nữ'] },
  { id: 'union', words: ['công đoàn', 'liên đoàn lao động', 'công nhân'] },
];

/** Names under which one body goes, and what became of it. All names folded. */
export interface Agency {
  name: string;
  aliases: string[];
  /** Sector ids that the name does not show, or shows too widely. */
  sectors: string[];
  /** Fields that came to it later. */
  gained?: { sector: string; from: string }[];
  /** Bodies it took over, with the day. */
  tookOver?: { name: string; from: string }[];
}

/** Source for the mergers: Nghị định 45/2025/NĐ-CP and 150/2025/NĐ-CP (from 01/3/2025). */
const MERGED = '2025-03-01';
export const AGENCIES: Agency[] = [
  {
    name: 'sở nội vụ',
    aliases: ['snv', 'ban thi đua-khen thưởng', 'ban thi đua,khen thưởng', 'ban tđkt', 'btđkt'],
    sectors: ['home'],
    gained: [{ sector: 'labour', from: MERGED }],
    tookOver: [{ name: 'sở lao động-thương binh và xã hội', from: MERGED }],
  },
  { name: 'sở y tế', aliases: ['syt'], sectors: ['health'], gained: [{ sector: 'welfare', from: MERGED }] },
  { name: 'sở giáo dục và đào tạo', aliases: ['sgdđt', 'sở gd&đt', 'sở gdđt', 'sgd&đt'], sectors: ['education'] },
  { name: 'sở công thương', aliases: ['sct'], sectors: ['industry-trade', 'enterprise'] },
  {
    name: 'sở nông nghiệp và môi trường',
    aliases: ['snnmt', 'sở nn&mt', 'sở nn và mt'],
    sectors: ['agriculture', 'environment', 'rural'],
    tookOver: [
      { name: 'sở nông nghiệp và phát triển nông thôn', from: MERGED },
      { name: 'sở tài nguyên và môi trường', from: MERGED },
    ],
  },
  {
    name: 'sở nông nghiệp và phát triển nông thôn',
    aliases: ['snn&ptnt', 'sở nn&ptnt', 'sở nông nghiệp và ptnt'],
    sectors: ['agriculture', 'rural'],
  },
  { name: 'sở tài nguyên và môi trường', aliases: ['stnmt', 'sở tn&mt'], sectors: ['environment'] },
  {
    name: 'sở văn hóa,thể thao và du lịch',
    aliases: ['svhttdl', 'sở vhttdl', 'sở vh,tt&dl', 'sở vhtt&dl', 'sở văn hóa thể thao và du lịch'],
    sectors: ['culture'],
    gained: [{ sector: 'press', from: MERGED }],
  },
  {
    name: 'sở xây dựng',
    aliases: ['sxd'],
    sectors: ['construction'],
    tookOver: [{ name: 'sở giao thông vận tải', from: MERGED }],
  },
  { name: 'sở giao thông vận tải', aliases: ['sgtvt'], sectors: ['construction'] },
  {
    name: 'sở tài chính',
    aliases: ['stc'],
    sectors: ['finance', 'enterprise'],
    tookOver: [{ name: 'sở kế hoạch và đầu tư', from: MERGED }],
  },
  { name: 'sở kế hoạch và đầu tư', aliases: ['skhđt', 'sở kh&đt'], sectors: ['finance', 'enterprise'] },
  { name: 'sở tư pháp', aliases: ['stp'], sectors: ['justice'] },
  {
    name: 'sở khoa học và công nghệ',
    aliases: ['skhcn', 'sở kh&cn'],
    sectors: ['science'],
    tookOver: [{ name: 'sở thông tin và truyền thông', from: MERGED }],
  },
  { name: 'sở thông tin và truyền thông', aliases: ['stttt', 'sở tt&tt'], sectors: ['press', 'science'] },
  {
    name: 'sở lao động-thương binh và xã hội',
    aliases: ['slđtbxh', 'sở lđtbxh', 'sở lđ-tb&xh', 'sở lđtb&xh'],
    sectors: ['labour', 'welfare'],
  },
  {
    name: 'sở dân tộc và tôn giáo',
    aliases: ['sdttg'],
    sectors: ['ethnic'],
    tookOver: [{ name: 'ban dân tộc', from: MERGED }],
  },
  { name: 'sở ngoại vụ', aliases: ['sngv'], sectors: ['foreign'] },
  { name: 'thanh tra tỉnh', aliases: [], sectors: ['inspection'] },
  { name: 'văn phòng ủy ban nhân dân tỉnh', aliases: ['văn phòng ubnd tỉnh', 'vpubnd', 'vp ubnd'], sectors: ['home'] },
  {
    name: 'ban quản lý khu kinh tế',
    aliases: ['ban quản lý các khu công nghiệp', 'ban quản lý khu kinh tế tỉnh'],
    sectors: ['enterprise'],
  },
  { name: 'công an tỉnh', aliases: ['công an'], sectors: ['defence'] },
  { name: 'bộ chỉ huy quân sự tỉnh', aliases: ['bộ chqs tỉnh', 'bchqs'], sectors: ['defence'] },
  {
    // the day differs from province to province; the last of them
    name: 'báo và phát thanh,truyền hình',
    aliases: ['báo và đài phát thanh,truyền hình'],
    sectors: ['press'],
    tookOver: [{ name: 'đài phát thanh và truyền hình', from: '2025-07-01' }],
  },
  {
    name: 'ban tuyên giáo và dân vận tỉnh ủy',
    aliases: [],
    sectors: [],
    tookOver: [
      { name: 'ban tuyên giáo tỉnh ủy', from: MERGED },
      { name: 'ban dân vận tỉnh ủy', from: MERGED },
    ],
  },
  { name: 'liên minh hợp tác xã tỉnh', aliases: ['liên minh htx'], sectors: ['enterprise'] },
];

/** Abbreviations of bodies that plans use freely; both sides folded. Longest first. */
export const ABBREVIATIONS: [string, string][] = [
  ['hđtđkt', 'hội đồng thi đua-khen thưởng'],
  ['hđ tđkt', 'hội đồng thi đua-khen thưởng'],
  ['hội đồng tđkt', 'hội đồng thi đua-khen thưởng'],
  ['hội đồng tđ-kt', 'hội đồng thi đua-khen thưởng'],
  ['ban tđkt', 'ban thi đua-khen thưởng'],
  ['btđkt', 'ban thi đua-khen thưởng'],
  ['ubmttq', 'ủy ban mặt trận tổ quốc'],
  ['mttq', 'mặt trận tổ quốc'],
  ['ubnd', 'ủy ban nhân dân'],
  ['hđnd', 'hội đồng nhân dân'],
  ['tđkt', 'thi đua-khen thưởng'],
  ['lđlđ', 'liên đoàn lao động'],
  ['cđcs', 'công đoàn cơ sở'],
  ['btv', 'ban thường vụ'],
];
