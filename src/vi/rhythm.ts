/** Rhythms of numbers to be reached: "mỗi tuần", "tháng nào cũng", "/năm". Read in folded text. */
const PERIODS: { period: string; pattern: RegExp }[] = [
  { period: 'weekly', pattern: /(?:hằng|mỗi|từng|một) tuần(?!\s*\d)|tuần nào cũng/u },
  { period: 'monthly', pattern: /(?:hằng|mỗi|từng|một) tháng(?!\s*\d)|tháng nào cũng/u },
  { period: 'quarterly', pattern: /(?:hằng|mỗi|từng|một) quý(?!\s*\d)|quý nào cũng/u },
  {
    period: 'half-yearly',
    pattern: /(?:hằng|mỗi|từng|theo) học kỳ|học kỳ nào cũng|\/học kỳ|(?:mỗi|định kỳ) (?:06|6|sáu) tháng/u,
  },
  {
    period: 'yearly',
    pattern:
      /(?:hằng|mỗi|từng) năm|năm(?: học)? nào cũng|\/năm|trong (?:một|01|1) năm(?! (?:\d|liền|liên))|(?:giờ|tiết|lần|cuộc|buổi|đợt|ngày công|tin|bài|lượt|lớp) (?:một|01|1) năm(?! (?:\d|liền|liên))/u,
  },
];

/** How often a number has to be reached, when the folded clause says so. */
export const periodIn = (clause: string): { period?: string } => {
  const row = PERIODS.find((p) => p.pattern.test(clause));
  return row === undefined ? {} : { period: row.period };
};
