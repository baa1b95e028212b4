import type { Random } from './random.js';

/** Words that say the same in a plan; a rewording takes the other one. Nothing here moves a number, a rung or a duty. */
const SAME: readonly (readonly [string, string])[] = [
  ['ít nhất', 'tối thiểu'],
  ['ít nhất', 'không dưới'],
  ['Ít nhất', 'Tối thiểu'],
  ['hằng năm', 'hàng năm'],
  ['Hằng năm', 'Mỗi năm'],
  ['bảo đảm', 'đảm bảo'],
  ['kịp thời', 'nhanh chóng, kịp thời'],
  ['biểu dương', 'tôn vinh'],
  ['nhân rộng', 'lan tỏa, nhân rộng'],
  ['phát hiện', 'tìm kiếm, phát hiện'],
  ['đôn đốc', 'nhắc nhở, đôn đốc'],
  ['triển khai', 'tổ chức triển khai'],
  ['trách nhiệm', 'tinh thần trách nhiệm'],
  ['giúp đỡ', 'hỗ trợ, giúp đỡ'],
  ['hoặc', 'hay'],
  ['được công nhận', 'được cấp có thẩm quyền công nhận'],
  ['trong thực tế', 'vào thực tiễn công tác'],
  ['nguồn lực', 'các nguồn lực'],
  ['liên tục', 'liên tiếp'],
  ['Chiến sĩ', 'Chiến sỹ'],
  ['tuyên truyền', 'tuyên truyền, phổ biến'],
  ['cập nhật', 'thường xuyên cập nhật'],
  ['theo dõi', 'theo dõi sát'],
  ['Ủy ban nhân dân tỉnh', 'UBND tỉnh'],
];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
/** Whole words: a letter on neither side. */
const whole = (text: string, flags = 'u'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])${escaped(text)}(?![\\p{L}\\p{M}])`, flags);

/** Up to `most` words of the text in other words; what cannot be reworded stays. */
export function reword(text: string, random: Random, most: number): string {
  let out = text;
  let left = most;
  for (const [one, other] of random.shuffle(SAME)) {
    if (left === 0) break;
    if (!whole(one).test(out) || out.includes(other)) continue;
    out = out.replace(whole(one), other);
    left--;
  }
  return out;
}

const SPELLED = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
/** "02 cuộc" -> "hai cuộc"; null above ten, and for five years, which nobody writes "năm năm". */
export const spelled = (n: number): string | null => SPELLED[n] ?? null;

/** A count with its noun behind it, no year, date, share or code: what may be spelled in another way. */
export const COUNT = /(?<![\p{L}\d/.,-])(\d{2})(?= (?!năm|tháng|giờ)[\p{Ll}])/gu;

const PLACED: readonly (readonly [string, string])[] = [
  ['oà', 'òa'],
  ['oá', 'óa'],
  ['oả', 'ỏa'],
  ['oã', 'õa'],
  ['oạ', 'ọa'],
  ['uỷ', 'ủy'],
  ['uý', 'úy'],
  ['uỵ', 'ụy'],
  ['oè', 'òe'],
  ['oẻ', 'ỏe'],
];
/** Tone marks on the other vowel: "hòa" -> "hoà", "Ủy" -> "Uỷ". */
export function otherTone(text: string): string {
  let out = text;
  for (const [modern, old] of PLACED) {
    out = out.replace(new RegExp(`(?<![Qq])${old}(?![\\p{L}\\p{M}])`, 'gu'), modern);
    const upper = old.charAt(0).toUpperCase() + old.slice(1);
    out = out.replace(new RegExp(`${upper}(?![\\p{L}\\p{M}])`, 'gu'), modern.charAt(0).toUpperCase() + modern.slice(1));
  }
  return out.replace(/HÒA/gu, 'HOÀ').replace(/ỦY/gu, 'UỶ');
}

export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
export { whole };
