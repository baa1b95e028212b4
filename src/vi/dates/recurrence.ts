import { phrase } from '../words.js';

export type Recurrence = 'yearly' | 'half-yearly' | 'quarterly' | 'monthly';

/** First row that matches wins: the rarest word is not the meant one in "định kỳ 06 tháng, hằng năm". */
const ROWS: { recurrence: Recurrence; pattern: RegExp }[] = [
  {
    recurrence: 'monthly',
    pattern: phrase(['(?:hằng|mỗi|từng) tháng', 'định kỳ (?:01 |1 )?tháng', '(?<!(?:\\d|ba|sáu) )tháng một lần']),
  },
  {
    recurrence: 'quarterly',
    pattern: phrase([
      '(?:hằng|mỗi|từng|theo) quý',
      'định kỳ (?:03|3|ba) tháng',
      'định kỳ quý',
      '(?:quý,? )?tháng cuối (?:của )?(?:mỗi )?quý',
    ]),
  },
  {
    recurrence: 'half-yearly',
    pattern: phrase([
      '(?:định kỳ|hằng|mỗi|cứ)(?: \\p{L}+)?,? (?:06|6|sáu) tháng',
      '(?:06|6|sáu) tháng(?:,| và)? ?(?:hằng |cuối )?năm(?! \\d)',
      '(?:06|6|sáu) tháng(?: một| 01| 1)? lần',
      '(?:báo cáo|kỳ|sơ kết) (?:06|6|sáu) tháng(?! (?:đầu|cuối) năm \\d)',
      '(?:mỗi|hằng|trong) năm,? (?:02|2|hai) (?:kỳ|lần|đợt)',
      '(?:02|2|hai) (?:kỳ|lần)(?:/| mỗi | trong một | trong )năm',
    ]),
  },
  {
    recurrence: 'yearly',
    pattern: phrase([
      '(?:hằng|mỗi|từng) năm',
      'năm nào cũng',
      'định kỳ (?:cuối )?năm',
      'trong năm(?! \\d)',
      'cuối (?:mỗi )?năm(?! \\d)',
      '(?:vào )?(?:dịp|khi|cùng với) (?:họp |báo cáo )?tổng kết(?: (?:công tác|phong trào))?(?: thi đua)?(?: cuối)? năm(?! \\d)',
    ]),
  },
];

/** How often, when the folded text says so; null otherwise. */
export function recurrenceOf(folded: string): Recurrence | null {
  return ROWS.find((row) => row.pattern.test(folded))?.recurrence ?? null;
}
