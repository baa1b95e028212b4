import type { Group, Line, LinePart, Names, PlainDate } from '../document.js';
import { addDays, shortDate } from '../document.js';
import type { Random } from '../random.js';
import { sentence } from '../words.js';
import {
  COLLECTIVE,
  CONCRETISE,
  GENERAL,
  HEADINGS,
  INDIVIDUAL,
  LEADER,
  PURPOSES,
  REQUIREMENTS,
  SUBJECTS,
  TARGETS,
  TASKS,
} from './common.js';
import type { Movement } from './movements.js';
import type { Unit } from './world.js';

const two = (n: number): string => String(n).padStart(2, '0');

/** Numbers of one plan: the same letter may draw another number in the next sentence. */
const filled = (text: string, random: Random, names: Names, noun: string): string => {
  const years = random.int(3, 5);
  const part = random.int(2, years - 1);
  const draw: Record<string, () => number> = {
    a: () => random.int(1, 3),
    b: () => random.int(2, 4),
    c: () => random.int(2, 6),
    d: () => random.int(8, 25),
    y: () => years,
    z: () => part,
  };
  const share: Record<string, () => number> = {
    a: () => random.int(85, 97),
    b: () => random.int(75, 95),
    c: () => random.int(60, 95),
    d: () => random.int(40, 70),
  };
  return text
    .replace(/#([abcdyz])/gu, (_, key: string) => two(draw[key]?.() ?? 2))
    .replace(/%([abcd])%/gu, (_, key: string) => `${share[key]?.() ?? 80}%`)
    .replaceAll('{X}', noun)
    .replaceAll('{REPORT}', names.report)
    .replaceAll('{EACH}', names.each)
    .replaceAll('{ALL}', names.all)
    .replaceAll('{SELF}', names.self);
};

type Extra = Partial<Pick<Line, 'heading' | 'binds' | 'group'>>;

export class Builder {
  readonly lines: Line[] = [];
  constructor(
    private readonly random: Random,
    private readonly names: Names,
    private readonly noun: string,
  ) {}
  add(part: LinePart, level: number, text: string, extra: Extra = {}): void {
    const heading = extra.heading ?? false;
    this.lines.push({
      id: `p${this.lines.length + 1}`,
      level,
      text: filled(text, this.random, this.names, this.noun),
      heading,
      part,
      binds: extra.binds ?? (heading ? 'none' : 'all'),
      group: extra.group,
    });
  }
  head(part: LinePart, level: number, text: string, group?: Group): void {
    this.add(part, level, text, { heading: true, group });
  }
  rows(part: LinePart, level: number, rows: readonly (readonly string[])[], group?: Group): void {
    for (const row of rows) this.add(part, level, this.random.pick(row), { group });
  }
}

const some = <T>(random: Random, rows: readonly T[], least: number): T[] => {
  const count = random.int(Math.min(least, rows.length), rows.length);
  const kept = new Set(random.shuffle(rows).slice(0, count));
  return rows.filter((row) => kept.has(row));
};

export function aims(to: Builder, random: Random, movement: Movement, concretise: boolean): void {
  to.head('purposes', 1, random.pick(HEADINGS.aims));
  to.head('purposes', 2, 'Mục đích');
  to.rows('purposes', 3, [...movement.purposes.map((one) => [one]), ...PURPOSES]);
  to.head('requirements', 2, 'Yêu cầu');
  to.rows('requirements', 3, some(random, REQUIREMENTS, 2));
  if (concretise) to.add('requirements', 3, CONCRETISE);
}

/** Subjects and criteria: under one part, or each under its own. */
export function criteria(to: Builder, random: Random, movement: Movement): void {
  const joint = random.chance(0.5);
  const depth = joint ? 3 : 2;
  to.head('subjects', 1, joint ? 'ĐỐI TƯỢNG, TIÊU CHÍ' : random.pick(HEADINGS.subjects));
  if (joint) to.head('subjects', 2, 'Đối tượng');
  to.rows('subjects', depth, some(random, SUBJECTS, 2));
  if (!joint) to.head('criteria', 1, random.pick(HEADINGS.criteria));
  to.head('criteria', 2, 'Tiêu chí chung', 'general');
  to.rows('criteria', 3, some(random, GENERAL, 2), 'general');
  if (joint) to.head('criteria', 2, 'Tiêu chí cụ thể');
  to.head('criteria', depth, 'Đối với tập thể', 'collective');
  to.rows(
    'criteria',
    depth + 1,
    [...some(random, COLLECTIVE, 3), ...movement.collective.map((one) => [one])],
    'collective',
  );
  to.head('criteria', depth, 'Đối với cá nhân', 'individual');
  to.rows(
    'criteria',
    depth + 1,
    [...some(random, INDIVIDUAL, 3), ...movement.individual.map((one) => [one])],
    'individual',
  );
  if (random.chance(0.6)) {
    to.head('criteria', depth, 'Đối với cá nhân giữ chức vụ lãnh đạo, quản lý', 'leader');
    to.rows('criteria', depth + 1, LEADER, 'leader');
  }
}

export function targets(to: Builder, random: Random, movement: Movement): void {
  to.head('targets', 1, random.pick(HEADINGS.targets));
  to.rows('targets', 2, random.shuffle([...movement.targets.map((one) => [one]), ...TARGETS]));
}

const day = (random: Random, year: number, month: number): string =>
  shortDate({ year, month, day: random.pick([10, 15, 20, 25, 30]) });

export function milestones(to: Builder, random: Random, { start, end }: { start: number; end: number }): void {
  const middle = Math.floor((start + end) / 2);
  const long = end > start;
  to.head('milestones', 1, random.pick(HEADINGS.milestones));
  if (long)
    to.head('milestones', 2, start === middle ? `Giai đoạn 1 (năm ${start})` : `Giai đoạn 1 (${start} - ${middle})`);
  const level = long ? 3 : 2;
  to.add(
    'milestones',
    level,
    `${random.pick(['Trong quý II', 'Quý II'])}/${start}: tổ chức quán triệt, triển khai Kế hoạch; lập danh sách tập thể, cá nhân đăng ký, gửi về {REPORT} trước ngày ${day(random, start, 6)}.`,
  );
  to.add(
    'milestones',
    level,
    long
      ? `Từ quý III/${start} đến hết năm ${middle}: đồng loạt tổ chức các hoạt động, bồi dưỡng {X} đã đăng ký.`
      : `Quý III/${start}: đồng loạt tổ chức các hoạt động, bồi dưỡng {X} đã đăng ký.`,
  );
  if (long) {
    to.add(
      'milestones',
      level,
      `{ALL} tổ chức sơ kết việc thực hiện Kế hoạch, hoàn thành trước ngày ${day(random, middle, random.pick([9, 10, 11]))}.`,
    );
    to.head('milestones', 2, middle + 1 === end ? `Giai đoạn 2 (năm ${end})` : `Giai đoạn 2 (${middle + 1} - ${end})`);
    to.add(
      'milestones',
      level,
      `Trong năm ${middle + 1}: rà soát, bổ sung nhân tố mới; nhân rộng mô hình, cách làm hiệu quả.`,
    );
  }
  to.add(
    'milestones',
    level,
    `{ALL} tổng kết, gửi báo cáo tổng kết và hồ sơ đề nghị khen thưởng về {REPORT} ${random.pick(['trước', 'chậm nhất'])} ngày ${day(random, end, random.pick([8, 9, 10]))}.`,
  );
  to.head('milestones', 2, 'Chế độ báo cáo');
  const label = level === 2 ? 3 : level;
  to.add(
    'milestones',
    label,
    random.pick([
      `{ALL} báo cáo kết quả thực hiện định kỳ 06 tháng, gửi về {REPORT} trước ngày 10/6 và trước ngày 05/12 hằng năm.`,
      `{ALL} báo cáo kết quả thực hiện hằng quý, gửi về {REPORT} trước ngày 20 của tháng cuối quý.`,
      `{ALL} báo cáo kết quả thực hiện hằng tháng, gửi về {REPORT} trước ngày 22 hằng tháng.`,
    ]),
  );
}

/** The lead of the date by which the units send their plans, behind the parent's date. */
const SUBMIT_DAYS = 40;

export interface Frame {
  names: Names;
  unit: Unit;
  others: readonly string[];
  issued: PlainDate;
  superiorBody: string;
}

export function assignments(to: Builder, random: Random, movement: Movement, frame: Frame): void {
  const due = shortDate(addDays(frame.issued, SUBMIT_DAYS));
  to.head('assignments', 1, random.pick(HEADINGS.assignments));
  to.head('assignments', 2, sentence(frame.names.all));
  to.add(
    'assignments',
    3,
    `Căn cứ Kế hoạch này xây dựng kế hoạch thực hiện, gửi về ${frame.superiorBody} trước ngày ${due}.`,
  );
  to.rows('assignments', 3, [...TASKS, ...movement.tasks.map((one) => [one])]);
  const own = (name: string, binds: 'unit' | 'other'): void => {
    to.head('assignments', 2, name);
    for (const task of movement.own) to.add('assignments', 3, task, { binds });
    to.add('assignments', 3, random.pick(OWN_MORE), { binds });
  };
  const [first = '', ...rest] = frame.others;
  own(first, 'other');
  own(frame.unit.name, 'unit');
  for (const other of rest) own(other, 'other');
  to.head('assignments', 2, frame.names.report);
  to.add('assignments', 3, 'Theo dõi, đôn đốc, tổng hợp kết quả thực hiện Kế hoạch.', { binds: 'other' });
}

const OWN_MORE = [
  'Phối hợp với Mặt trận Tổ quốc và các đoàn thể cùng cấp tuyên dương, khen thưởng các gương tiêu biểu hằng năm.',
  'Chủ trì, phối hợp với các cơ quan liên quan tổ chức hội thảo chuyên đề về kinh nghiệm thực hiện phong trào trong năm thứ hai.',
  'Hướng dẫn, kiểm tra việc thực hiện phong trào trong phạm vi quản lý, mỗi năm ít nhất #b cuộc.',
];
