import type { Measure, Plan } from '../model/plan.js';
import { goal, planOf, type Sketch } from './sketch.js';

/** Drawings that a rule and its mirror share: each turns them its own way in its examples. */

const office = (drawn: Sketch): Plan => planOf({ issuer: 'Sở Y tế', ...drawn });

/** A criterion by itself: a rating held for three years. */
export const threeYears: NonNullable<Sketch['criteria']>[number] = {
  text: 'Ba năm liên tục hoàn thành tốt nhiệm vụ trở lên.',
  needs: { what: 'rating', name: 'hoàn thành tốt nhiệm vụ', years: 3, atLeast: true },
};

/** So many years of a rating. */
export const rated = (years: number): Plan =>
  office({
    criteria: [
      {
        text: `Có ít nhất 0${years} năm hoàn thành xuất sắc nhiệm vụ.`,
        needs: { what: 'rating', name: 'hoàn thành xuất sắc nhiệm vụ', years, op: '>=' },
      },
    ],
  });

/** A title of the state, twice. */
export const titled = (name: string): Plan =>
  office({
    criteria: [
      { text: `Có ít nhất 02 lần đạt danh hiệu ${name}.`, needs: { what: 'award', name, count: 2, op: '>=' } },
    ],
  });

/** A bound from above: so many overdue files at most. */
export const capped = (count: number): Plan =>
  office({
    criteria: [
      {
        text: `Không quá 0${count} hồ sơ giải quyết quá hạn trong năm.`,
        needs: { what: 'count', name: 'hồ sơ', count, op: '<=', period: 'yearly' },
      },
    ],
  });

const measures = (): Measure[] => [
  { what: 'initiative', level: 'tỉnh', count: 1 },
  { what: 'award', name: 'Chiến sĩ thi đua cấp tỉnh', count: 1 },
];
const joined = (word: string): string =>
  `Có 01 sáng kiến cấp tỉnh ${word} 01 lần đạt danh hiệu Chiến sĩ thi đua cấp tỉnh.`;

/** Two measures to be met together. */
export const both = office({ criteria: [{ text: joined('và'), needs: { all: measures() } }] });
/** The same two, one of which is enough. */
export const either = office({ criteria: [{ text: joined('hoặc'), needs: { any: measures() } }] });

/** A count of initiatives, asked for in some words. */
export const asked = (word: string): Plan =>
  office({
    criteria: [{ text: `${word} 02 sáng kiến cấp cơ sở.`, needs: { what: 'initiative', level: 'cơ sở', count: 2 } }],
  });

/** A number of events a year, binding or hoped for. */
export const counted = (n: number, force: 'must' | 'strive' = 'must'): Plan =>
  office({
    targets: [
      {
        text: `Mỗi năm tổ chức ${n} buổi tuyên truyền lưu động.`,
        values: [goal(n, 'buổi', { period: 'yearly', force })],
      },
    ],
  });

/** A review that is due on a day. */
export const review = (due: string): Plan =>
  office({
    milestones: [
      { text: `Các đơn vị tổ chức sơ kết, biểu dương điển hình tiên tiến trước ngày ${due}.`, when: { end: due }, due },
    ],
  });

/** A report that recurs. */
export const reporting = (recurrence: 'yearly' | 'half-yearly'): Plan =>
  office({
    milestones: [
      {
        text: `Các đơn vị báo cáo kết quả thực hiện định kỳ ${recurrence === 'yearly' ? 'hằng năm' : '06 tháng'} về Sở Nội vụ.`,
        kind: 'recurring',
        when: { recurrence },
      },
    ],
  });

/** A parent with the number by which it is to be cited. */
export const numbered = planOf({ number: '46/KH-UBND', date: '2026-03-05' });
