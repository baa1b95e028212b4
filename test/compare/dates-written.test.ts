import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../src/checks/index.js';
import type { Plan } from '../../src/model/plan.js';
import { planOf } from '../plan/support.js';

/** Two whole plans in print, of which only the words of one date differ. */

const parentOf = (when: string, task: string): Plan =>
  planOf([
    'ỦY BAN NHÂN DÂN TỈNH SÔNG LAM',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 46/KH-UBND',
    'Sông Lam, ngày 05 tháng 3 năm 2026',
    'KẾ HOẠCH',
    'Phát hiện, bồi dưỡng, nhân rộng điển hình tiên tiến năm 2026',
    'I. MỤC ĐÍCH, YÊU CẦU',
    '1. Kịp thời phát hiện, biểu dương các tập thể, cá nhân điển hình tiên tiến.',
    'II. TIẾN ĐỘ THỰC HIỆN',
    `1. Các cơ quan, đơn vị ${task} ${when}.`,
    '2. Các cơ quan, đơn vị tổ chức tổng kết phong trào thi đua trước ngày 20/12/2026.',
    'III. TỔ CHỨC THỰC HIỆN',
    '1. Các sở, ban, ngành tuyên truyền gương điển hình tiên tiến trên trang thông tin điện tử.',
    'Nơi nhận:',
    '- Các sở, ban, ngành;',
    '- Lưu: VT.',
    'CHỦ TỊCH',
    'Nguyễn Văn An',
  ]);

const childOf = (when: string, task: string): Plan =>
  planOf([
    'UBND TỈNH SÔNG LAM',
    'SỞ Y TẾ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 12/KH-SYT',
    'Sông Lam, ngày 20 tháng 3 năm 2026',
    'KẾ HOẠCH',
    'Phát hiện, bồi dưỡng, nhân rộng điển hình tiên tiến năm 2026',
    'Thực hiện Kế hoạch số 46/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Sông Lam, Sở Y tế xây dựng kế hoạch.',
    'I. MỤC ĐÍCH, YÊU CẦU',
    '1. Kịp thời phát hiện, biểu dương các tập thể, cá nhân điển hình tiên tiến.',
    'II. TIẾN ĐỘ THỰC HIỆN',
    `1. Sở Y tế ${task} ${when}.`,
    '2. Tổ chức tổng kết phong trào thi đua trước ngày 15/12/2026.',
    'III. TỔ CHỨC THỰC HIỆN',
    '1. Văn phòng Sở tuyên truyền gương điển hình tiên tiến trên trang thông tin điện tử.',
    'Nơi nhận:',
    '- UBND tỉnh (b/c);',
    '- Sở Nội vụ;',
    '- Lưu: VT, VP.',
    'GIÁM ĐỐC',
    'Trần Thị Bình',
  ]);

const LIST = 'lập danh sách điển hình tiên tiến, gửi về Sở Nội vụ';
const HEARING = 'gửi ý kiến về hồ sơ đề nghị khen thưởng về Sở Nội vụ';
const REPORT = 'báo cáo kết quả thực hiện phong trào về Sở Nội vụ';

/** What is said of dates, "rule severity certainty"; remarks that a date is earlier left out. */
const told = (parent: string, child: string, task: string): string[] => {
  const { findings, undecided } = comparePlans(parentOf(parent, task), childOf(child, task));
  return [...findings, ...undecided]
    .filter(({ part, kind }) => ['deadlines', 'milestones', 'period'].includes(part) && kind !== 'earlier')
    .map(({ rule, severity, certainty }) => `${rule} ${severity} ${certainty}`);
};

const DAY = 'trước ngày 10/8/2026';
const CERTAINLY = ['deadline-later error certain'];
const LIKELY = ['deadline-later warning likely'];
const ASKED = ['deadline-unclear warning review'];
const SLIGHTLY = ['deadline-later info likely'];
const UNDATED = ['deadline-undated warning likely'];

const CASES: readonly [parent: string, child: string, task: string, expected: readonly string[]][] = [
  [DAY, 'trước ngày 10/8/2026', LIST, []],
  [DAY, 'trước ngày 10 tháng 8 năm 2026', LIST, []],
  [DAY, 'chậm nhất ngày 09/8/2026', LIST, []],
  [DAY, 'trước ngày 05/8/2026', LIST, []],
  [DAY, 'đến hết ngày 10/8/2026', LIST, SLIGHTLY],
  [DAY, 'chậm nhất ngày 10/8/2026', LIST, SLIGHTLY],
  [DAY, 'trước ngày 11/8/2026', LIST, CERTAINLY],
  [DAY, 'trước ngày 30/8/2026', LIST, CERTAINLY],
  ['chậm nhất ngày 10/8/2026', 'trước ngày 11/8/2026', LIST, []],
  ['chậm nhất ngày 10/8/2026', 'chậm nhất ngày 11/8/2026', LIST, CERTAINLY],
  // the year is lent: never certain
  [DAY, 'trước ngày 10/8', LIST, []],
  [DAY, 'trước ngày 30/8', LIST, LIKELY],
  ['trước ngày 10/8', 'trước ngày 30/8/2026', LIST, LIKELY],
  // stretches of time
  [DAY, 'trong tháng 7/2026', LIST, []],
  [DAY, 'trong tháng 8/2026', LIST, ASKED],
  [DAY, 'trong tháng 9/2026', LIST, LIKELY],
  [DAY, 'trong quý II/2026', LIST, []],
  [DAY, 'trong quý III/2026', LIST, ASKED],
  [DAY, 'trong quý IV/2026', LIST, LIKELY],
  ['trước ngày 01/10/2026', 'trong quý III/2026', LIST, []],
  // words that leave the ends open
  [DAY, 'vào cuối tháng 7/2026', LIST, []],
  // the tenth at the latest: a day, as between "trước" and "đến"
  [DAY, 'vào đầu tháng 8/2026', LIST, []],
  ['trước ngày 05/8/2026', 'vào đầu tháng 8/2026', LIST, ASKED],
  [DAY, 'vào cuối tháng 8/2026', LIST, LIKELY],
  [DAY, 'vào cuối năm', LIST, LIKELY],
  [DAY, 'vào giữa năm', LIST, []],
  // no date at all
  [DAY, 'theo quy định', LIST, UNDATED],
  [DAY, 'kịp thời', LIST, UNDATED],
  // terms that are counted from something
  [
    'trong 05 ngày làm việc kể từ ngày nhận được văn bản',
    'trong 05 ngày làm việc kể từ ngày nhận được văn bản',
    HEARING,
    [],
  ],
  [
    'trong 05 ngày làm việc kể từ ngày nhận được văn bản',
    'trong 03 ngày làm việc kể từ ngày nhận được văn bản',
    HEARING,
    [],
  ],
  [
    'trong 05 ngày làm việc kể từ ngày nhận được văn bản',
    'trong 10 ngày làm việc kể từ ngày nhận được văn bản',
    HEARING,
    LIKELY,
  ],
  ['trong 05 ngày làm việc kể từ ngày nhận được văn bản', 'trong 07 ngày kể từ ngày nhận được văn bản', HEARING, ASKED],
  ['trong 10 ngày kể từ ngày nhận được văn bản', 'trong 15 ngày kể từ ngày nhận được văn bản', HEARING, LIKELY],
  // what comes back
  ['định kỳ hằng tháng, trước ngày 06 hằng tháng', 'định kỳ hằng tháng, trước ngày 06 hằng tháng', REPORT, []],
  ['định kỳ hằng tháng, trước ngày 06 hằng tháng', 'định kỳ hằng tháng, trước ngày 20 hằng tháng', REPORT, LIKELY],
  [
    'định kỳ hằng quý, trước ngày 20 của tháng cuối quý',
    'định kỳ hằng quý, trước ngày 28 của tháng cuối quý',
    REPORT,
    LIKELY,
  ],
  [
    'định kỳ hằng quý, trước ngày 20 của tháng cuối quý',
    'định kỳ 06 tháng, trước ngày 15/6 và 15/12',
    REPORT,
    ['recurrence-rarer warning likely'],
  ],
  [
    'định kỳ 6 tháng, trước ngày 15/6 và 15/12 hằng năm',
    'định kỳ 6 tháng, trước ngày 15/6 và 15/12 hằng năm',
    REPORT,
    [],
  ],
];

describe('a date of the child against that of the parent', () => {
  it.each(CASES)('%s: %s (%s)', (parent, child, task, expected) => expect(told(parent, child, task)).toEqual(expected));
});

/** The dates of a plan against the plan itself. */
const alone = (issued: string, period: string, lines: readonly string[]): string[] => {
  const child = planOf([
    'UBND TỈNH SÔNG LAM',
    'SỞ Y TẾ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 12/KH-SYT',
    `Sông Lam, ${issued}`,
    'KẾ HOẠCH',
    `Phát hiện, bồi dưỡng, nhân rộng điển hình tiên tiến ${period}`,
    'I. MỤC ĐÍCH, YÊU CẦU',
    '1. Kịp thời phát hiện, biểu dương các tập thể, cá nhân điển hình tiên tiến.',
    'II. LỘ TRÌNH THỰC HIỆN',
    ...lines,
    'III. TỔ CHỨC THỰC HIỆN',
    '1. Văn phòng Sở tuyên truyền gương điển hình tiên tiến.',
    'Nơi nhận:',
    '- Lưu: VT, VP.',
    'GIÁM ĐỐC',
    'Trần Thị Bình',
  ]);
  const { findings, undecided } = comparePlans(null, child);
  return [...findings, ...undecided]
    .filter(({ part }) => part === 'milestones' || part === 'deadlines')
    .map(({ rule, severity, args }) => `${rule} ${severity} ${args.child?.slice(0, 12)}`);
};

const PERIOD = 'giai đoạn 2026 - 2028';
const ISSUED = 'ngày 05 tháng 3 năm 2026';
const STEADY = [
  '1. Gửi danh sách đăng ký về Văn phòng Sở trước ngày 30/6/2026.',
  '2. Tổ chức sơ kết trước ngày 19/5/2027.',
];

const OWN: readonly [
  name: string,
  issued: string,
  period: string,
  lines: readonly string[],
  expected: readonly string[],
][] = [
  ['all within', ISSUED, PERIOD, STEADY, []],
  [
    'two years after the end',
    ISSUED,
    PERIOD,
    [...STEADY, '3. Tổ chức hội nghị biểu dương trước ngày 19/5/2030.'],
    ['milestone-outside-period warning 19/5/2030'],
  ],
  [
    'the final report of the year after',
    ISSUED,
    PERIOD,
    [...STEADY, '3. Gửi báo cáo tổng kết giai đoạn về Văn phòng Sở trước ngày 15/3/2029.'],
    [],
  ],
  [
    'what is wound up just after',
    ISSUED,
    PERIOD,
    [...STEADY, '3. Hoàn thành hồ sơ khen thưởng trước ngày 31/01/2029.'],
    [],
  ],
  [
    'all outside: it is the period that was misread',
    ISSUED,
    'giai đoạn 2021 - 2023',
    [...STEADY, '3. Tổ chức hội nghị biểu dương trước ngày 19/5/2030.'],
    [],
  ],
  [
    'before the plan itself',
    ISSUED,
    PERIOD,
    [...STEADY, '3. Các phòng gửi kế hoạch về Văn phòng Sở trước ngày 15/02/2026.'],
    ['deadline-before-issue warning 15/2/2026'],
  ],
  [
    'in the month of which the day is blank',
    'ngày    tháng 3 năm 2026',
    PERIOD,
    [...STEADY, '3. Các phòng gửi kế hoạch về Văn phòng Sở trước ngày 15/3/2026.'],
    [],
  ],
  [
    'before the month of which the day is blank',
    'ngày    tháng 3 năm 2026',
    PERIOD,
    [...STEADY, '3. Các phòng gửi kế hoạch về Văn phòng Sở trước ngày 15/02/2026.'],
    ['deadline-before-issue warning 15/2/2026'],
  ],
  [
    'what was counted up to a day',
    ISSUED,
    PERIOD,
    [...STEADY, '3. Rà soát, báo cáo số liệu tính đến hết ngày 31/12/2025 trước ngày 30/4/2026.'],
    [],
  ],
  ['without a year', ISSUED, PERIOD, [...STEADY, '3. Các phòng gửi kế hoạch về Văn phòng Sở trước ngày 15/02.'], []],
  [
    'a year between two phases',
    ISSUED,
    'giai đoạn 2026 - 2030',
    [
      '1. Giai đoạn 1 (2026 - 2027)',
      '- Phát hiện điển hình.',
      '2. Giai đoạn 2 (2029 - 2030)',
      '- Nhân rộng điển hình.',
    ],
    ['phase-gap warning Giữa hai gia'],
  ],
  [
    'phases that follow one another',
    ISSUED,
    'giai đoạn 2026 - 2030',
    [
      '1. Giai đoạn 1 (2026 - 2027)',
      '- Phát hiện điển hình.',
      '2. Giai đoạn 2 (2028 - 2030)',
      '- Nhân rộng điển hình.',
    ],
    [],
  ],
];

describe('the dates of a plan against the plan', () => {
  it.each(OWN)('%s', (_, issued, period, lines, expected) => expect(alone(issued, period, lines)).toEqual(expected));
});
