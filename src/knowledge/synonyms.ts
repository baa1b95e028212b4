/**
 * What the field calls by several names. A row is one notion; every phrase of it is folded (see vi/fold.ts). Used only to
 * propose which items speak of the same thing: typed values decide afterwards. Notions that bind differently stay apart:
 * "sơ kết" / "tổng kết", "chủ trì" / "phối hợp", "giao" / "đề nghị".
 * Sources: the wording of plans of the genre (design notes 3.6), Luật Thi đua, khen thưởng 06/2022/QH15.
 */
export interface Notion {
  id: string;
  phrases: string[];
}

export const NOTIONS: Notion[] = [
  // who
  {
    id: 'collective',
    phrases: ['tập thể', 'đơn vị', 'cơ quan', 'phòng ban', 'phòng chuyên môn', 'tổ chức', 'địa phương'],
  },
  {
    id: 'person',
    phrases: [
      'cá nhân',
      'cán bộ',
      'công chức',
      'viên chức',
      'người lao động',
      'chiến sĩ',
      'nhân viên',
      'bản thân',
      'cbccvc',
      'cbccvclđ',
      'vc-nlđ',
    ],
  },
  {
    id: 'head',
    phrases: [
      'người đứng đầu',
      'thủ trưởng',
      'lãnh đạo quản lý',
      'lãnh đạo',
      'trưởng phòng',
      'phụ trách',
      'ban giám đốc',
    ],
  },
  { id: 'household', phrases: ['hộ gia đình', 'gia đình', 'hộ dân'] },
  { id: 'enterprise', phrases: ['doanh nghiệp', 'công ty', 'cơ sở sản xuất', 'hợp tác xã', 'tổ hợp tác'] },
  {
    id: 'people',
    phrases: ['nhân dân', 'người dân', 'quần chúng', 'công dân', 'cộng đồng', 'dân cư', 'tổ chức và công dân'],
  },
  { id: 'party-cell', phrases: ['tổ chức đảng', 'chi bộ', 'đảng bộ', 'cấp ủy', 'cấp ủy đảng'] },
  { id: 'union', phrases: ['công đoàn', 'đoàn thanh niên', 'chi đoàn', 'đoàn thể', 'đoàn viên', 'hội viên'] },
  { id: 'drop-out', phrases: ['bỏ học', 'nghỉ học', 'thôi học'] },
  {
    id: 'hardship',
    phrases: ['hoàn cảnh khó khăn', 'nhà nghèo', 'gia cảnh khó khăn', 'gặp khó khăn', 'hộ khó khăn'],
  },
  { id: 'pupil', phrases: ['học sinh', 'sinh viên', 'học viên', 'người học', 'trẻ em', 'trẻ'] },
  { id: 'teacher', phrases: ['giáo viên', 'nhà giáo', 'giảng viên', 'thầy cô', 'thầy giáo', 'cô giáo'] },
  { id: 'school', phrases: ['nhà trường', 'trường học', 'cơ sở giáo dục', 'trường'] },
  { id: 'patient', phrases: ['người bệnh', 'bệnh nhân', 'người nhà người bệnh'] },
  { id: 'clinic', phrases: ['cơ sở y tế', 'bệnh viện', 'cơ sở khám bệnh chữa bệnh', 'trạm y tế', 'trung tâm y tế'] },
  { id: 'hamlet', phrases: ['thôn', 'tổ dân phố', 'khu dân cư', 'bản', 'ấp', 'buôn', 'khu phố'] },
  // what is sought
  {
    id: 'model',
    phrases: [
      'điển hình tiên tiến',
      'gương điển hình tiên tiến',
      'gương điển hình',
      'điển hình',
      'tấm gương',
      'gương người tốt việc tốt',
      'người tốt việc tốt',
      'gương sáng',
      'nhân tố mới',
      'nhân tố điển hình',
      'mô hình mới',
      'mô hình hay',
      'mô hình',
      'gương',
      'đhtt',
    ],
  },
  { id: 'criterion', phrases: ['tiêu chí', 'tiêu chuẩn', 'điều kiện', 'yêu cầu cần đạt'] },
  { id: 'target', phrases: ['chỉ tiêu', 'mục tiêu'] },
  { id: 'initiative', phrases: ['sáng kiến', 'sáng kiến kinh nghiệm', 'đề tài khoa học', 'cải tiến kỹ thuật'] },
  { id: 'emulation', phrases: ['phong trào thi đua', 'phong trào thi đua yêu nước', 'thi đua yêu nước', 'phong trào'] },
  { id: 'title', phrases: ['danh hiệu', 'được công nhận', 'công nhận'] },
  { id: 'rated', phrases: ['xếp loại', 'đánh giá xếp loại', 'được đánh giá', 'đạt mức'] },
  { id: 'example', phrases: ['gương mẫu', 'nêu gương', 'đi đầu', 'dẫn đầu', 'tiên phong'] },
  {
    id: 'comply',
    phrases: ['chấp hành', 'chấp hành tốt', 'chấp hành nghiêm', 'thực hiện nghiêm', 'thực hiện tốt', 'tuân thủ'],
  },
  { id: 'party-line', phrases: ['chủ trương đường lối', 'đường lối chủ trương', 'chủ trương', 'đường lối'] },
  { id: 'law', phrases: ['pháp luật', 'chính sách pháp luật', 'chính sách'] },
  {
    id: 'uncle-ho',
    phrases: ['tư tưởng đạo đức phong cách hồ chí minh', 'đạo đức hồ chí minh', 'theo bác', 'gương bác hồ'],
  },
  { id: 'discipline', phrases: ['kỷ luật', 'bị kỷ luật', 'xử lý kỷ luật', 'thi hành kỷ luật'] },
  { id: 'breach', phrases: ['vi phạm', 'sai phạm'] },
  { id: 'approval', phrases: ['suy tôn', 'tín nhiệm', 'bình chọn', 'tán thành', 'đồng thuận', 'đồng ý'] },
  { id: 'satisfied', phrases: ['hài lòng', 'mức độ hài lòng', 'chỉ số hài lòng'] },
  { id: 'united', phrases: ['đoàn kết', 'thống nhất', 'nội bộ đoàn kết'] },
  { id: 'creative', phrases: ['sáng tạo', 'đổi mới', 'cách làm mới', 'cách làm hay', 'cách làm'] },
  { id: 'effective', phrases: ['hiệu quả', 'kết quả cụ thể', 'thiết thực', 'thực chất', 'hiệu lực'] },
  { id: 'spread', phrases: ['nhân rộng', 'nhân điển hình', 'lan tỏa', 'sức lan tỏa', 'phổ biến rộng'] },
  { id: 'learn', phrases: ['học tập', 'học hỏi', 'làm theo', 'noi theo', 'học và làm theo', 'áp dụng'] },
  { id: 'experience', phrases: ['trao đổi kinh nghiệm', 'học tập kinh nghiệm', 'tham quan', 'kinh nghiệm'] },
  { id: 'finance', phrases: ['kinh phí', 'ngân sách', 'dự toán', 'nguồn lực', 'kinh phí thực hiện'] },
  { id: 'allot', phrases: ['bố trí', 'cân đối', 'bảo đảm', 'đảm bảo', 'dành'] },
  { id: 'website', phrases: ['trang thông tin điện tử', 'cổng thông tin điện tử', 'website', 'bảng tin', 'trang web'] },
  { id: 'news', phrases: ['tin bài', 'bài viết', 'tin', 'bài', 'chuyên mục', 'phóng sự'] },
  { id: 'admin-reform', phrases: ['cải cách hành chính', 'cchc', 'thủ tục hành chính'] },
  { id: 'digital', phrases: ['chuyển đổi số', 'số hóa', 'môi trường số', 'trực tuyến', 'công nghệ thông tin'] },
  { id: 'charity', phrases: ['an sinh xã hội', 'từ thiện', 'nhân đạo', 'nhân đạo từ thiện'] },
  // what is done
  { id: 'detect', phrases: ['phát hiện', 'tìm chọn', 'nhận diện', 'phát hiện sớm', 'tìm kiếm'] },
  { id: 'select', phrases: ['lựa chọn', 'bình xét', 'xét chọn', 'chọn', 'tuyển chọn'] },
  { id: 'foster', phrases: ['bồi dưỡng', 'xây dựng', 'kèm cặp', 'giúp đỡ', 'chăm lo', 'hỗ trợ', 'đào tạo'] },
  {
    id: 'publicise',
    phrases: ['tuyên truyền', 'phổ biến', 'giới thiệu', 'truyền thông', 'đăng tải', 'quán triệt', 'đưa tin'],
  },
  {
    id: 'honour',
    phrases: ['biểu dương', 'tôn vinh', 'vinh danh', 'tuyên dương', 'khen thưởng', 'ghi nhận', 'trao thưởng'],
  },
  { id: 'list', phrases: ['danh sách', 'danh mục', 'bảng tổng hợp'] },
  { id: 'register', phrases: ['đăng ký', 'ghi danh'] },
  { id: 'submit', phrases: ['gửi', 'nộp', 'gửi về', 'trình', 'báo cáo về'] },
  { id: 'report', phrases: ['báo cáo', 'báo cáo kết quả', 'thông tin báo cáo'] },
  { id: 'interim-review', phrases: ['sơ kết', 'đánh giá giữa kỳ', 'giữa kỳ'] },
  { id: 'final-review', phrases: ['tổng kết', 'đánh giá cuối kỳ'] },
  { id: 'conference', phrases: ['hội nghị', 'lễ', 'hội thảo', 'tọa đàm', 'diễn đàn'] },
  { id: 'dialogue', phrases: ['đối thoại', 'tiếp xúc', 'gặp gỡ'] },
  { id: 'check', phrases: ['kiểm tra', 'giám sát', 'đôn đốc', 'theo dõi', 'rà soát'] },
  { id: 'lead', phrases: ['chủ trì', 'đầu mối', 'làm đầu mối', 'thường trực'] },
  { id: 'cooperate', phrases: ['phối hợp', 'cùng', 'phối hợp chặt chẽ'] },
  { id: 'advise', phrases: ['tham mưu', 'đề xuất', 'giúp'] },
  { id: 'assign', phrases: ['phân công', 'giao', 'phân công nhiệm vụ'] },
  { id: 'train', phrases: ['tập huấn', 'huấn luyện', 'lớp tập huấn'] },
  {
    id: 'concretise',
    phrases: ['cụ thể hóa', 'xây dựng tiêu chí', 'sát với đặc thù', 'phù hợp với đặc điểm', 'phù hợp'],
  },
  { id: 'verbatim', phrases: ['sao chép', 'sao chép nguyên văn', 'chép nguyên văn', 'nguyên văn'] },
  { id: 'mobilise', phrases: ['vận động', 'huy động', 'kêu gọi'] },
  { id: 'finish', phrases: ['hoàn thành', 'xong', 'kết thúc', 'hoàn tất'] },
  // when
  { id: 'yearly', phrases: ['hằng năm', 'mỗi năm', 'từng năm', 'năm nào cũng', 'định kỳ hằng năm', 'một năm'] },
  { id: 'monthly', phrases: ['hằng tháng', 'mỗi tháng', 'từng tháng'] },
  { id: 'quarterly', phrases: ['hằng quý', 'mỗi quý', 'từng quý'] },
  { id: 'running', phrases: ['liên tục', 'liền', 'liên tiếp', 'liền kề'] },
];

/** Words that say nothing of the subject: particles, comparators (the typed values hold them), auxiliaries. */
export const STOP_WORDS: string[] = (
  'và của các những cho có là được trong với theo từ đến tại ở về để này do bằng phải cần thì đã sẽ khi nhằm gồm hoặc nơi ' +
  'bị trên dưới ít nhất tối thiểu không quá trở lên lên cả mà như còn nếu vào ra cũng đều mỗi từng mọi việc sự một hai ba ' +
  'bốn năm sáu bảy tám chín mười lần ngày tháng quý trước sau hay đối thuộc bởi vì qua nhiều tốt thực hiện tổ chức đạt ' +
  'công tác sở tỉnh ngành kế hoạch toàn nhất số'
).split(' ');

/**
 * What a dated or counted obligation is about. A clause may carry several. Order matters only for reading: the more telling
 * ones stand first. `weight`: how much sharing it says about two clauses being the same obligation.
 */
export interface Deed {
  id: string;
  weight: number;
  /** One of these stands in every text that the pattern matches: asked first, for speed. */
  keys: string[];
  /** Source of a pattern over folded text; word edges are added. */
  pattern: string;
}

export const DEEDS: Deed[] = [
  { id: 'interim-review', weight: 1, keys: ['kết', 'giữa'], pattern: 'sơ kết|sơ,? tổng kết|giữa kỳ|giữa nhiệm kỳ' },
  { id: 'final-review', weight: 1, keys: ['tổng kết', 'sơ'], pattern: '(?:báo cáo )?tổng kết|sơ,? tổng kết' },
  { id: 'congress', weight: 1, keys: ['đại hội'], pattern: 'đại hội' },
  {
    id: 'conference',
    weight: 0.8,
    keys: ['hội nghị', 'lễ', 'gặp mặt'],
    pattern:
      '(?:hội nghị|lễ|gặp mặt)(?: [\\p{L}]+){0,4}? (?:biểu dương|tôn vinh|tuyên dương|vinh danh|điển hình|trao giải|trao thưởng)',
  },
  {
    id: 'list',
    weight: 1,
    keys: ['danh sách', 'đăng ký'],
    pattern:
      '(?:gửi|lập|nộp|đăng ký|tổng hợp|trình)(?: [^.;]{0,60}?)? danh sách|danh sách(?: [^.;]{0,60}?)? (?:đăng ký|gửi)|gửi đăng ký|bản đăng ký',
  },
  { id: 'register', weight: 0.7, keys: ['đăng ký'], pattern: 'đăng ký' },
  {
    id: 'make-plan',
    weight: 1,
    keys: ['kế hoạch'],
    pattern:
      '(?:xây dựng|ban hành|lập|gửi|xây dựng và ban hành)(?: và ban hành)?(?: chương trình,?)? (?:các )?kế hoạch',
  },
  {
    id: 'dossier',
    weight: 0.9,
    keys: ['hồ sơ'],
    pattern: 'hồ sơ(?: [\\p{L}]+){0,3}? (?:khen thưởng|đề nghị|xét)|hồ sơ',
  },
  { id: 'report', weight: 0.8, keys: ['báo cáo'], pattern: 'báo cáo(?! tổng kết)' },
  {
    id: 'disseminate',
    weight: 0.6,
    keys: ['quán triệt', 'kế hoạch'],
    pattern: 'quán triệt|phổ biến kế hoạch|triển khai kế hoạch',
  },
  { id: 'inspect', weight: 0.7, keys: ['kiểm tra', 'giám sát', 'phúc tra'], pattern: 'kiểm tra|giám sát|phúc tra' },
  { id: 'training', weight: 0.9, keys: ['tập huấn'], pattern: 'tập huấn' },
  {
    id: 'visit',
    weight: 0.8,
    keys: ['tham quan', 'kinh nghiệm'],
    pattern: 'tham quan|trao đổi kinh nghiệm|học tập kinh nghiệm',
  },
  { id: 'contest', weight: 0.9, keys: ['thi', 'giải'], pattern: 'hội thi|cuộc thi|giải thưởng' },
  {
    id: 'launch',
    weight: 0.9,
    keys: ['phát động', 'ra quân', 'giao ước'],
    pattern: 'phát động|lễ ra quân|ký kết giao ước',
  },
  { id: 'survey', weight: 0.8, keys: ['khảo sát', 'điều tra'], pattern: 'khảo sát|điều tra xã hội học' },
  { id: 'foster', weight: 0.4, keys: ['bồi dưỡng', 'kèm cặp'], pattern: 'bồi dưỡng|kèm cặp' },
  { id: 'replicate', weight: 0.5, keys: ['nhân rộng', 'phổ biến'], pattern: 'nhân rộng|phổ biến rộng' },
  { id: 'review-list', weight: 0.5, keys: ['rà', 'bổ sung'], pattern: 'rà soát|rà lại|bổ sung' },
  {
    id: 'publicise',
    weight: 0.4,
    keys: ['tuyên truyền', 'tin', 'chuyên mục'],
    pattern: 'tuyên truyền|tin,? bài|chuyên mục',
  },
  {
    id: 'honour',
    weight: 0.4,
    keys: ['biểu dương', 'tôn vinh', 'tuyên dương', 'vinh danh'],
    pattern: 'biểu dương|tôn vinh|tuyên dương|vinh danh',
  },
];
