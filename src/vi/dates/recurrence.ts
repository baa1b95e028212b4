import { NUMBER, numberOf } from '../numbers.js';
import { phrase } from '../words.js';
import type { Cycle, Reading, Recogniser } from './types.js';

export type Recurrence = 'yearly' | 'half-yearly' | 'quarterly' | 'monthly';

interface Row {
  recurrence: Recurrence;
  /** Length of a round in months. */
  every: number;
  /** Says in so many words that something comes back. */
  said: string[];
  /** Is meant so in a sentence on reports: "trong năm", "cuối năm". */
  meant: string[];
}

/** First row that matches wins: the rarest word is not the meant one in "định kỳ 06 tháng, hằng năm". */
const ROWS: Row[] = [
  {
    recurrence: 'monthly',
    every: 1,
    said: ['(?:hằng|mỗi|từng) tháng', 'định kỳ (?:01 |1 )?tháng', '(?<!(?:\\d|ba|sáu) )tháng một lần'],
    meant: [],
  },
  {
    recurrence: 'quarterly',
    every: 3,
    said: [
      '(?:hằng|mỗi|từng|theo) quý',
      'định kỳ (?:03|3|ba) tháng',
      'định kỳ quý',
      '(?:quý,? )?tháng cuối (?:của )?(?:mỗi )?quý',
    ],
    meant: [],
  },
  {
    recurrence: 'half-yearly',
    every: 6,
    said: [
      '(?:định kỳ|hằng|mỗi|cứ)(?: \\p{L}+)?,? (?:06|6|sáu) tháng',
      '(?:06|6|sáu) tháng(?:,| và)? ?(?:hằng |cuối )?năm(?! \\d)',
      '(?:06|6|sáu) tháng(?: một| 01| 1)? lần',
      '(?:báo cáo|kỳ|sơ kết|kết quả) (?:06|6|sáu) tháng(?! (?:đầu|cuối) năm \\d)',
      '(?:hằng|mỗi|từng|theo|cuối|hết)(?: \\p{L}+)? học kỳ(?! (?:i|ii|1|2)(?!\\p{L}))',
      'học kỳ nào cũng',
      'học kỳ (?:i|1)(?!\\p{L})[^;.]{0,60}học kỳ (?:ii|2)(?!\\p{L})',
      '(?:mỗi|hằng|trong) năm,? (?:02|2|hai) (?:kỳ|lần|đợt)',
      '(?:02|2|hai) (?:kỳ|lần)(?:/| mỗi | trong một | trong )năm',
      // Two terms make the year of a school.
      '(?:hằng|mỗi|từng|theo|cuối mỗi|sau mỗi) học kỳ',
    ],
    meant: [],
  },
  {
    recurrence: 'yearly',
    every: 12,
    said: [
      '(?:hằng|mỗi|từng) năm',
      'năm nào cũng',
      'định kỳ (?:cuối )?năm',
      '(?:01|1|một) (?:kỳ|lần)(?:/| mỗi | trong một | trong )năm',
    ],
    meant: [
      'trong năm(?! \\d)',
      'cuối (?:mỗi )?năm(?! \\d)',
      '(?:vào )?(?:dịp|khi|cùng với) (?:họp |báo cáo )?tổng kết(?: (?:công tác|phong trào))?(?: thi đua)?(?: cuối)? năm(?! \\d)',
    ],
  },
];

const COMPILED = ROWS.map((row) => ({ ...row, pattern: phrase([...row.said, ...row.meant]) }));

/** How often, when the folded text says so; null otherwise. */
export function recurrenceOf(folded: string): Recurrence | null {
  // "Mỗi quý báo cáo …; riêng số liệu nhập hằng tháng": the first clause that names a rhythm says it
  for (const clause of folded.split(';')) {
    const row = COMPILED.find(({ pattern }) => pattern.test(clause));
    if (row !== undefined) return row.recurrence;
  }
  return null;
}

const cycle = (made: Cycle): Reading => ({
  kind: 'recurring',
  grain: 'none',
  from: '',
  to: '',
  confidence: 'recurring',
  cycle: made,
});

const rhythms: Recogniser[] = ROWS.map(({ recurrence, every, said }) => ({
  id: recurrence,
  hint: ['tháng', 'quý', 'năm'],
  pattern: phrase(said),
  read: () => cycle({ every }),
}));

/** A week in months: what matters is that it is less than one. */
const WEEK = 0.25;
const weekly: Recogniser = {
  id: 'weekly',
  hint: ['tuần'],
  pattern: phrase(['(?:hằng|mỗi|từng) tuần']),
  read: () => cycle({ every: WEEK }),
};

/** "02 năm một lần", "định kỳ 5 năm". */
const everyYears: Recogniser = {
  id: 'every-years',
  hint: ['năm'],
  pattern: phrase([`(${NUMBER}) năm(?:/| )(?:một|01|1) lần`, `(?:định kỳ|cứ|mỗi) (${NUMBER}) năm`]),
  read: (m) => {
    const n = numberOf(m[1] ?? m[2] ?? '');
    return n >= 1 && n <= 20 ? cycle({ every: 12 * n }) : null;
  },
};

/** "định kỳ 6 tháng (trước …), một năm (trước …)": the second length of a report's round. */
const alsoYearly: Recogniser = {
  id: 'also-yearly',
  hint: ['năm'],
  pattern: /(?<=\),? (?:và )?)(?:một|01|1) năm(?! \d|\p{L})/u,
  read: () => cycle({ every: 12 }),
};

/** "ngày 20 của tháng cuối quý", "ngày 05 của tháng tiếp theo", "ngày 06": a day of a round. */
const dayOfRound: Recogniser = {
  id: 'day-of-round',
  hint: ['ngày'],
  pattern:
    /ngày\s+(\d{1,2})(?!\d|\s*[/.-]\s*\d|\s+tháng\s+\d)(?:\s+(?:của\s+)?tháng\s+(?:(cuối|đầu)(?:\s+của)?(?:\s+(?:mỗi|hằng))?\s+quý(\s+(?:sau|tiếp theo|kế tiếp))?|(sau|tiếp theo|kế tiếp|liền kề)(?!\s+khi)))?/u,
  read: (m) => {
    const day = Number(m[1]);
    if (!(day >= 1 && day <= 31)) return null;
    const made: Omit<Cycle, 'every'> = { dayOfMonth: day, ...monthOf(m) };
    return m[2] === undefined
      ? { ...cycle({ every: 0, ...made }), grain: 'day-only' }
      : { ...cycle({ every: 3, ...made }), grain: 'none' };
  },
};

function monthOf(m: RegExpExecArray): Pick<Cycle, 'month'> {
  if (m[3] !== undefined || m[4] !== undefined) return { month: 'next' };
  if (m[2] === undefined) return {};
  return { month: m[2] === 'cuối' ? 'last' : 'first' };
}

export const RECURRING: Recogniser[] = [...rhythms, weekly, everyYears, alsoYearly, dayOfRound];
