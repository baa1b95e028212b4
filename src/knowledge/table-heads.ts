/** What the columns of the tables of plans hold, by the heads that offices give them. Read in folded text. */

export const COLUMN_ROLES = [
  'number',
  'task',
  /** What several tasks have in common: the path of their rows. */
  'group',
  'lead',
  'responsible',
  'partners',
  'due',
  'product',
  'target',
  /** How much of what the row names has to be reached; said with it, it makes one criterion. */
  'level',
  /** The unit in which the numbers of a row count. */
  'measure',
  /** Known, and told by no field of the plan: money, notes, places, people in charge of several rows. */
  'other',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** The first row that matches wins, so the narrower one stands first. */
export const COLUMN_HEADS: { role: ColumnRole; pattern: RegExp }[] = [
  { role: 'number', pattern: /^(?:stt|tt|s\.tt|số tt|số thứ tự|thứ tự|#|no\.?|mã|mã số|ký hiệu|số hiệu|mục)$/u },
  { role: 'measure', pattern: /^(?:đơn vị tính|đvt|đ\.v\.t\.?|đv tính|đơn vị đo)$/u },
  {
    role: 'task',
    pattern:
      /^(?:tên |các |nhóm |danh mục )?(?:nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|đầu việc|phần việc|việc|biện pháp)(?![\p{L} ]*(?:chủ trì|phụ trách))/u,
  },
  // "Mục tiêu, nhiệm vụ", "Chỉ tiêu/nội dung": a column of goals that holds the work as well
  {
    role: 'task',
    pattern:
      /^(?:các |tên )?(?:mục tiêu|chỉ tiêu)[\p{L} ]*(?:,|;|\/|-| và ) ?(?:các )?(?:nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|đầu việc|việc làm)/u,
  },
  {
    role: 'other',
    pattern:
      /ghi chú|lưu ý|hiện trạng|đầu (?:năm|kỳ|giai đoạn)|ước (?:thực hiện|đạt)|đã (?:đạt|thực hiện)|dân số|kinh phí|dự toán|ngân sách|nguồn vốn|nguồn lực|số tiền|thành tiền|đơn giá|tổng mức|địa điểm|địa bàn|nơi tổ chức|^đối tượng|thành phần|lãnh đạo|căn cứ|^điểm|thang điểm|số văn bản|điện thoại/u,
  },
  {
    role: 'level',
    pattern:
      /^(?:các )?(?:mức(?: độ)?|ngưỡng|yêu cầu|điều kiện|tiêu chuẩn)(?: (?:phải|cần|yêu cầu|tối thiểu|chung|cụ thể|để))*(?: (?:đạt|đạt được|đánh giá|công nhận|xét(?: chọn| tặng)?|thực hiện))?(?: (?:tối thiểu|cụ thể))?$/u,
  },
  { role: 'product', pattern: /^(?:dự kiến )?(?:sản phẩm|kết quả)/u },
  {
    role: 'partners',
    pattern:
      /phối hợp|cùng (?:tham gia|làm|thực hiện)|(?:đơn vị|cơ quan|lực lượng) tham gia|hỗ trợ thực hiện|(?:ai|nơi|người|đơn vị|bộ phận|cơ quan|lực lượng) (?:hỗ trợ|giúp)/u,
  },
  {
    role: 'lead',
    pattern:
      /chủ trì|chủ công|đầu mối|đứng ra|(?:trách nhiệm|phụ trách|thực hiện|làm) chính|(?:đơn vị|cơ quan|bộ phận|phòng)[\p{L}, ]*tham mưu|tham mưu (?:thực hiện|chính)/u,
  },
  {
    role: 'due',
    pattern:
      /thời gian|thời hạn|tiến độ|hoàn thành|lộ trình|kỳ hạn|thời điểm|thời lượng|^hạn|^(?:ngày|tháng|quý|năm)(?:[ ,/]+(?:ngày|tháng|quý|năm))*(?: (?:thực hiện|tổ chức))?$|^mốc|bắt đầu|kết thúc|tần suất|định kỳ|^từ|^đến/u,
  },
  { role: 'product', pattern: /sản phẩm|kết quả|đầu ra|văn bản|hồ sơ|minh chứng/u },
  { role: 'target', pattern: /chỉ tiêu|số lượng|mục tiêu|định mức|khối lượng/u },
  {
    role: 'responsible',
    pattern:
      /(?:đơn vị|cơ quan|bộ phận|người|tập thể|cá nhân|phòng|lực lượng)(?:[,/]? ?\p{L}+){0,5}? ?(?:thực hiện|phụ trách|chịu trách nhiệm|triển khai|được giao|đăng ký|theo dõi)|^(?:tên )?(?:các )?(?:đơn vị|cơ quan|địa phương|phòng,? ban|sở,? ban,? ngành|xã|phường|thôn|khu phố|tổ dân phố|trường|hội|cụm|khối)(?:\s*[,/-]? ?(?:đơn vị|địa phương|cơ quan|xã|phường|thị trấn|đặc khu|thôn|tổ dân phố))*$|^(?:thực hiện|chịu trách nhiệm|phụ trách|trách nhiệm)$|phân công/u,
  },
  {
    role: 'task',
    pattern: /nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|^tên |tiêu chí|chuyên đề|chương trình|đề án/u,
  },
];

/** What the folded head of a column says it holds; null when it says nothing known. */
export function columnRole(foldedHead: string): ColumnRole | null {
  const head = foldedHead.replace(/\s+/gu, ' ').replace(/^[("' ]+|[):;.,"' ]+$/gu, '');
  return COLUMN_HEADS.find((row) => row.pattern.test(head))?.role ?? null;
}

/** "Chủ trì: A. Phối hợp: B", or "A chủ trì; B phối hợp", in one cell: [lead, partners]. */
export const ROLES_IN_CELL: RegExp[] = [
  /^(?:-\s*)?(?:(?:cơ quan|đơn vị) )?chủ trì\s*[:-]\s*(.+?)[\s;.,+-]*(?:(?:cơ quan|đơn vị) )?phối hợp(?: thực hiện)?\s*[:-]\s*(.+)$/u,
  /^(.+?)\s*\(?chủ trì\)?[\s;,.]*(?:và )?phối hợp(?: với)?\s*:?\s*(.+)$/u,
  /^(.+?)\s*(?:\(chủ trì\)|chủ trì)\s*[;,.]\s*(.+?)\s*\(?phối hợp\)?\.?$/u,
  /^([^;.]+?)\s*[;.]\s*(.+?)\s*\(?phối hợp(?: thực hiện)?\)?\.?$/u,
];

/** Heads of columns that only group tasks. */
export const GROUP_HEAD = /^(?:nhóm|lĩnh vực|chủ đề|mảng|nội dung chính|(?:tiểu )?dự án|chương trình|đề án)(?!\p{L})/u;

/** Bodies as tables abbreviate them: "P. CCHC", "VP Sở", "TT. Lưu trữ". */
export const SHORT_BODY = /^(?:P|VP|TT|BQL|BCĐ|BCH|UBND|HĐND|CA|TTYT)\.?(?:\s+|(?<=\.))\p{Lu}/u;

/** Rows that add up the others. */
export const TOTAL_ROW =
  /^(?:tổng(?: (?:cộng|số))?\s*(?::|$|\()|tổng cộng|cộng(?!\p{L})(?! đồng)|toàn (?:tỉnh|ngành|huyện|xã)(?!\p{L}))/u;

/** Columns of a chart of months or quarters, and the signs that mark one. */
export const MONTH_HEAD = /^(?:t|th|tháng)\.?\s*(\d{1,2})$/u;
export const QUARTER_HEAD = /^(?:q|quý)\.?\s*(iv|i{1,3}|[1-4])$/u;
export const CHART_MARK = /^[x✓✔+*●■v]$/iu;

/** Heads that announce numbers and do not say of what. */
export const BARE_COUNT =
  /^(?:(?:số lượng|chỉ tiêu|kế hoạch|mục tiêu|định mức|khối lượng|giao|năm|giai đoạn|thực hiện|đến)\s*)*$/u;
