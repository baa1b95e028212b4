import { phrase } from '../vi/words.js';

/** Words by which an aim becomes a requirement (plan model: "phải", "cần", "triển khai nghiêm túc"). */
const OBLIGATION = phrase([
  'phải',
  'cần',
  'không được',
  'bắt buộc',
  'nghiêm túc',
  'yêu cầu',
  'nghiêm cấm',
  'không chạy theo',
  'bảo đảm (?:đúng|công khai|khách quan|dân chủ|thiết thực|kịp thời|chính xác|thực chất|tính)',
  'đảm bảo (?:đúng|công khai|khách quan|dân chủ|thiết thực|kịp thời|chính xác|thực chất|tính)',
]);

/** True when an item of an undivided MỤC ĐÍCH, YÊU CẦU states an obligation. */
export const isObligation = (folded: string): boolean => OBLIGATION.test(folded) || BAN.test(folded);

/** "Không thu tiền của người học …", "… tuyệt đối không thu tiền": a ban is an obligation; "không ngừng", "không chỉ" are none. */
const BAN =
  /^không (?!ngừng|chỉ|những|khí|gian)\p{L}|(?<!\p{L})(?:tuyệt đối|nhất thiết|kiên quyết) không(?!\p{L})|(?:,|;) không (?:làm|phô trương|hình thức|chạy theo|huy động|thu|đầu tư|tràn lan)/u;
