import { type Doc, type Names, type PlainDate, STYLES } from '../document.js';
import { randomOf } from '../random.js';
import { sentence } from '../words.js';
import { departmental, provincial } from './levels.js';
import { MOVEMENTS } from './movements.js';
import { aims, assignments, Builder, criteria, milestones, targets } from './sections.js';
import { PERSONS, PROVINCES, type Unit } from './world.js';

/** A parent plan and the unit below it that will carry it out. */
export interface Family {
  id: string;
  parent: Doc;
  names: Names;
  unit: Unit;
  period: { start: number; end: number };
  /** The parent forbids taking its criteria over word for word. */
  concretise: boolean;
  /** What stands behind "về" where a child cites the parent. */
  subject: string;
  place: string;
}

function bases(issued: PlainDate): string[] {
  const old = issued.year < 2025 || (issued.year === 2025 && issued.month < 7);
  return [
    'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022;',
    old
      ? 'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;'
      : 'Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng;',
  ];
}

const PERIODS = [
  { start: 2026, end: 2030 },
  { start: 2026, end: 2028 },
  { start: 2026, end: 2027 },
  { start: 2027, end: 2030 },
  { start: 2026, end: 2026 },
  { start: 2024, end: 2025 },
] as const;

/** The family with this number: the same number gives the same plan. */
export function familyOf(number: number, seed: string): Family {
  const random = randomOf(seed, 'family', number);
  const movement = MOVEMENTS[number % MOVEMENTS.length];
  if (movement === undefined) throw new Error('no movement');
  const period = random.pick(PERIODS);
  const province = random.pick(PROVINCES);
  const level = random.chance(0.7) ? provincial(random, province) : departmental(random, province);
  const issued = { year: period.start, month: random.int(1, 3), day: random.int(3, 26) };
  const concretise = random.chance(0.5);
  const to = new Builder(random, level.names, movement.noun);
  aims(to, random, movement, concretise);
  criteria(to, random, movement);
  targets(to, random, movement);
  milestones(to, random, period);
  assignments(to, random, movement, { ...level, issued });
  const span = period.start === period.end ? `năm ${period.start}` : `giai đoạn ${period.start} - ${period.end}`;
  const subject = `${movement.title} ${span} ${level.where}`;
  const opening = [...bases(issued), `${sentence(level.names.self)} ban hành Kế hoạch ${subject} như sau:`];
  const parent: Doc = {
    superior: level.superior,
    issuer: level.letterhead,
    number: random.int(6, 380),
    symbol: level.symbol,
    place: province,
    date: issued,
    title: sentence(subject),
    opening: opening.map((text, at) => ({
      id: `o${at + 1}`,
      level: 0,
      text,
      heading: false,
      part: 'opening',
      binds: 'none',
    })),
    body: to.lines,
    closing: `Trên đây là Kế hoạch ${subject}. Quá trình thực hiện nếu có vướng mắc, đề nghị phản ánh về ${level.names.report} để tổng hợp, xem xét./.`,
    recipients: [...level.above.map((one) => `${one};`), `${level.names.all};`, 'Lưu: VT, NC.'],
    signature: { ...level.signature, name: random.pick(PERSONS) },
    labels: random.pick([STYLES.decree, STYLES.decree, STYLES.bullets]),
  };
  return {
    id: `g${number}-${movement.id}`,
    parent,
    names: level.names,
    unit: level.unit,
    period,
    concretise,
    subject,
    place: province,
  };
}
