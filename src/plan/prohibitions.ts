/** What a criterion says must not be, as printed. */

const PROHIBITION =
  /(?<!\p{L})(?:không (?:có|để|bị|vi phạm|xảy ra|nợ|thu|trong thời gian|đơn vị|cá nhân|tập thể|người|ai|đang|phát sinh|tồn tại|còn|hình thành|lợi dụng|tham gia|sinh con|đơn thư|khiếu|huy động|vận động|quyên góp|lấy|làm|gây|sử dụng|lạm dụng|ép|bao che|gian lận|chạy theo|sao chép|tự ý|đặt ra|được (?!xếp|công nhận|tính|khen|tặng|đánh giá|ít|thấp|quá|dưới)|tảo hôn|uống|hút|lấn chiếm|xả|vứt)|chưa (?:bị|vi phạm|có ai)|nghiêm cấm)/gu;
const PROHIBITION_END =
  /[;.]|,\s*(?=có |được |là |đạt |tích cực |hoàn thành |trong đó |năm |không (?:có|để|bị|nợ|thu|xảy ra) |gương mẫu |thực hiện )/u;

/** "không có cá nhân bị kỷ luật …": each prohibition as printed. */
export function prohibitionsIn(text: string, folded: string): string[] {
  const found: string[] = [];
  let last = 0;
  for (const m of folded.matchAll(PROHIBITION)) {
    if (m.index < last) continue;
    const end = folded.slice(m.index).search(PROHIBITION_END);
    last = end < 0 ? folded.length : m.index + end;
    found.push(text.slice(m.index, last).trim());
  }
  return found;
}
