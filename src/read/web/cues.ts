import type { Element } from 'hast';
import { attribute } from './tree.js';

/** Elements whose inside is code, not text. */
export const NEVER_SHOWN = new Set(['script', 'style', 'link', 'meta', 'base']);

/** Elements and roles of a page's furniture. */
const CHROME_TAGS = new Set([
  'nav',
  'aside',
  'footer',
  'header',
  'button',
  'select',
  'textarea',
  'menu',
  'dialog',
  'search',
]);
const CHROME_ROLES = /^(?:navigation|banner|contentinfo|complementary|search|menu|menubar|dialog|toolbar|tablist)$/u;
/** Words of class names and ids, in the English that web developers write. */
const CHROME_WORDS =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|sidebar|footer|header|banner|ads?|advert[a-z]*|quangcao|share|social|comments?|related|lienquan|popup|modal|cookie|toolbar|pagination|pager|tags?|login|search|hotline|chat|copyright|counter)(?=$|[\s_-])/u;

/** Does the element say by itself that it is furniture? What it holds has the last word. */
export function isChrome(element: Element): boolean {
  if (CHROME_TAGS.has(element.tagName) || CHROME_ROLES.test(attribute(element, 'role'))) return true;
  const names = `${attribute(element, 'className')} ${attribute(element, 'id')}`
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1-')
    .toLowerCase();
  return CHROME_WORDS.test(names);
}

/** Lines that the letterhead, the title and the end of an administrative document are known by. */
export const MOTTO = /(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM)/u;
export const TITLE = /^(?:DỰ THẢO\s+)?K[ẾÊ] HO[ẠA]CH(?:$|\s+\p{Lu}{2})/u;
export const RECIPIENTS = /^["*]*Nơi nhận\s*:?/iu;
export const APPENDIX = /^(?:PHỤ LỤC|Phụ lục|BIỂU MẪU|PHỤ BIỂU|DANH MỤC|BIỂU|MẪU)(?:\s|$|:)/u;

/** Lines that may stand in a letterhead beside the motto. */
export const LETTERHEAD =
  /^(?:Số\s*[:.]?\s|Số\s*:|\*+$|\(?D[Ựự] TH[Ảả]O|Độc lập|H[Ỏỏ]A T[Ốố]C)|,\s*ngày[\s.…\d]*tháng/u;

/** What portals say about a document beside it: "Số hiệu: 46/KH-UBND". */
export const METADATA =
  /^(?:số(?:,| và)? ?(?:ký )?hiệu(?: văn bản)?|số\/ký hiệu|loại(?: văn bản)?|hình thức văn bản|ngày (?:ban hành|hiệu lực|có hiệu lực|hết hiệu lực|đăng|cập nhật|công báo)|người ký|nơi ban hành|cơ quan ban hành|cơ quan bh.*|đơn vị ban hành|tình trạng(?: hiệu lực)?|hiệu lực|trích yếu(?: nội dung)?|lĩnh vực(?:, ngành)?|số công báo|trạng thái|lượt (?:xem|tải)|thuộc tính.*|tên văn bản|file đính kèm|tệp đính kèm|tập tin đính kèm)\s*(?::|$)/iu;

/** Whole lines that portals put among the text: notices, buttons, advertisements. No plan says them by themselves. */
const SAID_AMONG =
  /^(?:đang tải(?: văn bản| dữ liệu| nội dung| trang)?|vui lòng (?:đợi|chờ|đăng nhập).*|tải (?:về|xuống|văn bản|file|tệp|pdf|word)(?: (?:máy|văn bản|file|tệp|pdf|word).{0,20})?|download.{0,20}|in (?:trang|bài|văn bản)(?: này)?|quảng cáo|advertisement|xem thêm|xem chi tiết|đọc thêm|thu gọn|facebook|zalo|twitter|về đầu trang|lên đầu trang|đăng nhập(?: để.{0,40})?)[\s.…!:]*$/iu;
/** What follows the document on its page; inside a document such a line may be its own. */
const SAID_AFTER =
  /^(?:chia sẻ(?: .{0,30})?|share|email|gửi email|bình luận.{0,20}|viết bình luận.*|gửi bình luận|ý kiến(?: bạn đọc| của bạn)?|góp ý.{0,30}|lượt xem.*|lượt tải.*|quay lại|trang chủ|toàn văn|nội dung toàn văn|nội dung văn bản|lược đồ|văn bản gốc|văn bản (?:liên quan|cùng|mới|khác|đã xem).*|các văn bản (?:khác|liên quan|cùng).*|tin (?:liên quan|khác|cùng chuyên mục|mới).*|(?:các )?tin khác.*|bài viết (?:khác|liên quan).*|liên quan (?:hiệu lực|nội dung)|bản dịch.*|tiếng anh|đăng ký.{0,30}|hotline.*|bản quyền.*|©.*|copyright.*|theo dõi.{0,40}|từ khóa.*|tags?\s*:?.{0,60}|đánh giá bài viết.*|hỏi đáp.{0,30}|lưu văn bản|a[+-]|cỡ chữ.*|.{0,40}\d+ lượt (?:xem|tải)|file đính kèm.{0,60}|.{0,60}\.(?:docx?|pdf|rar|zip)(?: \(.{0,20}\))?)[\s.…!:]*$/iu;
/** A line of the page's own is short. */
const MAX_PAGE_LINE = 120;

export const isSaidAmong = (text: string): boolean => text.length <= MAX_PAGE_LINE && SAID_AMONG.test(text);
export const isSaidAfter = (text: string): boolean =>
  text.length <= MAX_PAGE_LINE && (SAID_AFTER.test(text) || SAID_AMONG.test(text) || METADATA.test(text));
