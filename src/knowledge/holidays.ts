/** Days off of the law: Bộ luật Lao động số 45/2019/QH14, Điều 112. Saturdays and Sundays are known to the count itself. */

export interface Holiday {
  name: string;
  from: string;
  to: string;
  /** False where the days are decided every year anew, or follow the moon: they make a count a span. */
  sure: boolean;
  /** So many days of the stretch are off, no more. */
  most?: number;
}

export const HOLIDAY_SOURCE = 'Bộ luật Lao động số 45/2019/QH14, Điều 112';

/** Days of every year. */
const FIXED: readonly Holiday[] = [
  { name: 'Tết Dương lịch', from: '01-01', to: '01-01', sure: true },
  { name: 'Ngày Chiến thắng', from: '04-30', to: '04-30', sure: true },
  { name: 'Ngày Quốc tế lao động', from: '05-01', to: '05-01', sure: true },
  { name: 'Quốc khánh', from: '09-02', to: '09-02', sure: true },
  // the second day is the one before or the one after, as the Prime Minister decides
  { name: 'Quốc khánh, ngày liền kề', from: '09-01', to: '09-03', sure: false, most: 1 },
  // five days round the lunar New Year, which falls from 21 January to 20 February
  { name: 'Tết Âm lịch', from: '01-19', to: '02-25', sure: false, most: 5 },
  // the tenth day of the third lunar month
  { name: 'Giỗ Tổ Hùng Vương', from: '03-28', to: '04-29', sure: false, most: 1 },
];

/** Days off of a year and the next: a term may run over its end. */
export const daysOff = (year: number): Holiday[] =>
  [year, year + 1].flatMap((y) => FIXED.map((day) => ({ ...day, from: `${y}-${day.from}`, to: `${y}-${day.to}` })));
