import type { Certainty, DEPTHS, Demand, Kind, Part, Severity, Stray } from '../model/comparison.js';
import type { Diagnostic } from '../model/result.js';
import type { Mark, SetAsideReason } from '../model/text.js';

/** Every word a report shows for a machine name. Neutral: what the text shows or does not show, never a reproach. */
export const KIND_LABELS: Record<Kind, string> = {
  missing: 'Chưa thể hiện',
  weaker: 'Thấp hơn',
  stronger: 'Cao hơn',
  later: 'Muộn hơn',
  earlier: 'Sớm hơn',
  mismatch: 'Chưa thống nhất',
  added: 'Bổ sung riêng',
  copied: 'Sao chép',
  defect: 'Cần hoàn chỉnh',
};

export const PART_LABELS: Record<Part, string> = {
  citations: 'Căn cứ',
  period: 'Giai đoạn',
  purposes: 'Mục đích',
  requirements: 'Yêu cầu',
  subjects: 'Đối tượng',
  criteria: 'Tiêu chí',
  milestones: 'Lộ trình',
  deadlines: 'Thời hạn',
  assignments: 'Phân công',
  targets: 'Chỉ tiêu',
  activities: 'Nội dung, giải pháp',
  recipients: 'Nơi nhận',
  form: 'Thể thức',
};

export const SEVERITY_LABELS: Record<Severity, string> = {
  error: 'Cần chỉnh sửa',
  warning: 'Đề nghị xem xét',
  info: 'Thông tin',
};

export const CERTAINTY_LABELS: Record<Certainty, string> = {
  certain: 'Chắc chắn',
  likely: 'Nhiều khả năng',
  review: 'Cần kiểm tra',
};

export const DIAGNOSTIC_LABELS: Record<Diagnostic['severity'], string> = {
  error: 'Không đọc được',
  warning: 'Lưu ý',
  info: 'Thông tin',
};

export type DemandState = Demand['state'];

/** Cells of the requirement x unit matrix: short, since three hundred of them stand in a row. */
export const STATE_LABELS: Record<DemandState, string> = {
  covered: '✓',
  stronger: 'cao hơn',
  weaker: 'thấp hơn',
  partial: 'một phần',
  missing: 'thiếu',
  'not-applicable': 'không áp dụng',
  undecided: 'cần kiểm tra',
};

/** The same states for a legend and for readers who do not see the colour. */
export const STATE_MEANINGS: Record<DemandState, string> = {
  covered: 'đã thể hiện tương đương',
  stronger: 'đặt mức cao hơn kế hoạch cấp trên',
  weaker: 'đặt mức thấp hơn, muộn hơn kế hoạch cấp trên',
  partial: 'mới thể hiện một phần',
  missing: 'chưa thể hiện',
  'not-applicable': 'kế hoạch cấp trên không giao cho đơn vị',
  undecided: 'chuyên viên kiểm tra',
};

/** How deep a demand is covered; see compare/depth.ts. */
export const DEPTH_LABELS: Record<(typeof DEPTHS)[number], string> = {
  shallow: 'mới nhắc lại',
  deep: 'đã cụ thể hóa',
  outdated: 'theo kế hoạch cấp trên có thể đã được thay thế',
};

/** Items of the unit that answer no demand made of it. */
export const STRAY_LABELS: Record<Stray['word'], string> = {
  orphaned: 'Nội dung riêng của đơn vị, không gắn với yêu cầu nào của kế hoạch cấp trên',
  unwanted: 'Nội dung mà kế hoạch cấp trên giao cho đơn vị khác',
};

/** States by need, worst first. */
export const STATES: readonly DemandState[] = [
  'missing',
  'weaker',
  'partial',
  'undecided',
  'covered',
  'stronger',
  'not-applicable',
];

/** States that ask something of the unit or of the analyst. */
export const OPEN_STATES: ReadonlySet<DemandState> = new Set(['missing', 'weaker', 'partial', 'undecided']);

/**
 * Compared values (Finding.args) that are shown beside the sentence, in this order. The others (places, excerpts, counts)
 * serve the sentence, which already says them.
 */
export const ARG_LABELS: Record<string, string> = {
  parent: 'Cấp trên',
  child: 'Đơn vị',
  group: 'Nhóm đối tượng',
  fields: 'Yếu tố',
  demandOf: 'Yêu cầu của',
  lostBy: 'Thiếu hoặc thay đổi từ',
  doubt: 'Cần kiểm tra vì',
};

/** Values that say something only side by side: one alone is an excerpt of the quotation below it. */
export const PAIRED_ARGS: readonly (readonly [string, string])[] = [['parent', 'child']];

/** The sections of a review sheet, in the order an office writes them: each takes the findings of its parts. */
export const SECTIONS: readonly { title: string; parts: readonly Part[] }[] = [
  { title: 'Căn cứ, giai đoạn', parts: ['citations', 'period'] },
  { title: 'Mục đích, yêu cầu, đối tượng', parts: ['purposes', 'requirements', 'subjects'] },
  { title: 'Tiêu chí', parts: ['criteria'] },
  { title: 'Chỉ tiêu, số lượng', parts: ['targets'] },
  { title: 'Lộ trình, thời hạn', parts: ['milestones', 'deadlines'] },
  { title: 'Nội dung, phân công thực hiện', parts: ['activities', 'assignments'] },
  { title: 'Thể thức, nơi nhận', parts: ['recipients', 'form'] },
];

export const SIDE_LABELS = { parent: 'Kế hoạch cấp trên', child: 'Kế hoạch của đơn vị' } as const;

/** Where a side of a finding has nothing to quote. */
export const NO_QUOTE = {
  parent: 'Không có nội dung tương ứng trong kế hoạch cấp trên.',
  child: 'Chưa thể hiện trong kế hoạch của đơn vị.',
  document: 'Nhận xét về bản thân văn bản, không đối chiếu với kế hoạch cấp trên.',
} as const;

/** Why a passage that was read stands in no part of the plan. */
export const UNPLACED_LABELS: Record<string, string> = {
  closing: 'phần kết, nơi nhận, chữ ký',
  appendix: 'phụ lục',
  table: 'bảng hoặc ô của bảng chưa nhận ra',
  note: 'chú thích',
  lost: 'chưa nhận ra thuộc phần nào',
};

/** Why something on the paper was taken out of the body. */
export const SET_ASIDE_LABELS: Record<SetAsideReason, string> = {
  'page-number': 'số trang',
  'running-head': 'tiêu đề chạy',
  header: 'đầu trang',
  footer: 'chân trang',
  hidden: 'chữ ẩn',
  deleted: 'đã xóa (Track Changes)',
  comment: 'ghi chú bên lề',
  stamp: 'dấu, chữ ký số',
  'draft-mark': 'dấu dự thảo',
  boilerplate: 'phần của trang web',
  decoration: 'đường kẻ, hình trang trí',
};

export const MARK_LABELS: Record<Mark['kind'], string> = {
  draft: 'Văn bản ghi là dự thảo',
  signature: 'Chữ ký số',
  stamp: 'Dấu trên văn bản',
};

/** How a matrix is called in every report: by its number where there are several. */
export const matrixName = (index: number, count: number): string => (count > 1 ? `Ma trận ${index + 1}` : 'Ma trận');

/** The columns of a matrix against its rows, behind its name. */
export const MATRIX_OF = 'yêu cầu và đơn vị';
