import { addDays, type PlainDate, shortDate, without } from '../document.js';
import type { Operator, Scene } from '../types.js';
import { lowerFirst } from '../words.js';
import { bound, bySize, changing, on, oneOf, operator, planted, SIZES } from './tools.js';

const DAY = /(\d{2})\/(\d{1,2})\/(\d{4})/u;
const dayIn = (text: string): PlainDate | null => {
  const match = DAY.exec(text);
  return match === null ? null : { day: Number(match[1]), month: Number(match[2]), year: Number(match[3]) };
};
const later = (text: string, days: number): string | null => {
  const day = dayIn(text);
  return day === null ? null : text.replace(DAY, shortDate(addDays(day, days)));
};
const delay = (scene: Scene): number => bySize(scene.size, 1, 14, 365);
const UPWARD = /gửi (?:báo cáo|về)/u;
const EVENT = /sơ kết/u;
const GATHERS = /; lập danh sách[^.]*\.$/u;

/** Later, undated, rarer. */
const DEADLINES: readonly Operator[] = [
  changing(
    {
      id: 'deadline-later',
      rules: ['deadline-later'],
      sizes: SIZES,
      says: 'what is to be sent upward comes a day, two weeks, a year later',
    },
    {
      part: 'milestones',
      where: UPWARD,
      to: (text, scene) => later(text, delay(scene)),
      kind: 'later',
      as: 'deadlines',
      allow: () => [{ kind: 'mismatch', part: 'milestones' }],
    },
  ),
  changing(
    {
      id: 'milestone-later',
      rules: ['deadline-later', 'milestone-later'],
      sizes: SIZES,
      says: 'the mid-term review is completed a day, two weeks, a year later',
    },
    {
      part: 'milestones',
      where: EVENT,
      to: (text, scene) => later(text, delay(scene)),
      kind: 'later',
      as: 'milestones',
      allow: () => [{ kind: 'mismatch', part: 'milestones' }],
    },
  ),
  changing(
    {
      id: 'deadline-undated',
      rules: ['deadline-undated'],
      sizes: ['small', 'medium'],
      says: 'a date becomes "theo quy định", "kịp thời"',
    },
    {
      part: 'milestones',
      where: /(?:trước|chậm nhất) ngày \d/u,
      to: (text, { size }) =>
        text.replace(
          /,? ?(?:hoàn thành )?(?:trước|chậm nhất) ngày [\d/]+\.$/u,
          size === 'small' ? ' theo thời gian quy định.' : ' kịp thời.',
        ),
      kind: 'weaker',
      as: 'deadlines',
      allow: (id) => [on('missing', 'milestones', id)],
    },
  ),
  changing(
    {
      id: 'recurrence-rarer',
      rules: ['recurrence-rarer'],
      says: 'reports become rarer: each month, quarter or half-year becomes a longer time',
    },
    {
      part: 'milestones',
      where: /báo cáo kết quả thực hiện (?:định kỳ 06 tháng|hằng quý|hằng tháng)/u,
      to: (text) =>
        text
          .replace(
            /định kỳ 06 tháng, (.*) trước ngày 10\/6 và trước ngày 05\/12 hằng năm/u,
            'hằng năm, $1 trước ngày 05/12',
          )
          .replace('hằng quý,', 'định kỳ 06 tháng,')
          .replace('của tháng cuối quý', 'của tháng cuối kỳ')
          .replace(/hằng tháng, (.*) trước ngày 22 hằng tháng/u, 'hằng quý, $1 trước ngày 22 của tháng cuối quý'),
      kind: 'weaker',
      as: 'deadlines',
    },
  ),
  changing(
    {
      id: 'task-rarer',
      rules: ['target-weaker', 'recurrence-rarer'],
      says: 'a number that a task asks for every month or quarter becomes one of every year',
    },
    {
      part: 'assignments',
      where: /^(?:Hằng tháng|Hằng quý|Mỗi tháng|Mỗi quý)(?!.*phải)/u,
      to: (text) => text.replace(/^(?:Hằng tháng|Hằng quý|Mỗi tháng|Mỗi quý)/u, 'Hằng năm'),
      kind: 'weaker',
      as: 'targets',
      allow: (id) => [on('weaker', 'deadlines', id)],
    },
  ),
  operator(
    {
      id: 'collection-after-submission',
      rules: ['collection-after-submission'],
      sizes: SIZES,
      says: 'the unit gathers its lists after the day on which it has to send them on',
    },
    (scene) => {
      const line = oneOf(scene, bound(scene, 'milestones', GATHERS));
      const due = line === null ? null : dayIn(line.text);
      if (line === null || due === null) return null;
      const day = shortDate(addDays(due, bySize(scene.size, 2, 10, 45)));
      const [office = 'Văn phòng'] = scene.family.unit.divisions;
      const all = lowerFirst(scene.family.unit.names.all);
      const inner = `; ${all} lập danh sách tập thể, cá nhân đăng ký, gửi ${office} trước ngày ${day}`;
      line.text = line.text.replace(
        GATHERS,
        scene.size === 'small' ? `${inner} để tổng hợp, gửi ${scene.family.names.report}.` : `${inner}.`,
      );
      return planted(scene, [on('later', 'deadlines', line.id)], [on('missing', 'milestones', line.id)]);
    },
  ),
  operator(
    {
      id: 'issued-late',
      rules: ['issued-after-deadline'],
      sizes: SIZES,
      says: 'the plan is issued after the day on which it should have been sent',
    },
    (scene) => {
      const demand = scene.family.parent.body.find(({ text }) => /xây dựng kế hoạch thực hiện, gửi về/u.test(text));
      const due = demand === undefined ? null : dayIn(demand.text);
      if (demand === undefined || due === null) return null;
      scene.doc.date = addDays(due, bySize(scene.size, 1, 10, 40));
      return planted(scene, [
        { kind: 'later', part: 'deadlines', parentLines: [demand.id], words: [String(scene.doc.number)] },
      ]);
    },
  ),
  operator(
    {
      id: 'deadline-before-issue',
      rules: ['deadline-before-issue'],
      says: 'a task of the child is due before the child itself was issued',
    },
    (scene) => {
      const head = scene.child.divisions[0];
      const at = scene.doc.body.findIndex(({ id }) => id === head);
      if (at === -1) return null;
      const due = shortDate(addDays(scene.doc.date, -scene.random.int(6, 25)));
      scene.doc.body.splice(at + 1, 0, {
        id: 'early',
        level: 3,
        text: `Tham mưu tổ chức hội nghị quán triệt Kế hoạch, hoàn thành trước ngày ${due}.`,
        heading: false,
        part: 'assignments',
        binds: 'none',
      });
      return planted(scene, [{ kind: 'defect', part: 'deadlines', childLines: ['early'] }]);
    },
  ),
];

const yearsIn = (scene: Scene): { start: number; end: number } => scene.family.period;
const spanText = ({ start, end }: { start: number; end: number }): string =>
  start === end ? `năm ${start}` : `giai đoạn ${start} - ${end}`;

/** The child's own period, wherever it names it: not where it cites the parent. */
function withPeriod(scene: Scene, to: string): void {
  const from = spanText(yearsIn(scene));
  scene.doc.title = scene.doc.title.replace(from, to).replace(/ {2}/gu, ' ');
  scene.doc.closing = scene.doc.closing.replace(from, to).replace(/ {2}/gu, ' ');
}

const periodChange = (
  id: string,
  rules: string[],
  says: string,
  to: (from: { start: number; end: number }, scene: Scene) => { start: number; end: number } | null,
): Operator =>
  operator({ id, rules, says }, (scene) => {
    const changed = to(yearsIn(scene), scene);
    if (changed === null) return null;
    withPeriod(scene, spanText(changed));
    return planted(
      scene,
      [{ kind: 'mismatch', part: 'period' }],
      [
        { kind: 'mismatch', part: 'milestones' },
        { kind: 'missing', part: 'milestones' },
      ],
    );
  });

const PERIOD: readonly Operator[] = [
  periodChange('period-shorter', ['period-mismatch'], 'the plan ends earlier than the parent', ({ start, end }) =>
    end - start < 2 ? null : { start, end: end - 1 },
  ),
  periodChange('period-longer', ['period-mismatch'], 'the plan runs on after the parent', ({ start, end }) => ({
    start,
    end: end + 2,
  })),
  periodChange('period-shifted', ['period-mismatch'], 'the plan begins and ends a year later', ({ start, end }) => ({
    start: start + 1,
    end: end + 1,
  })),
  operator({ id: 'period-absent', rules: ['period-absent'], says: 'the plan names no period of its own' }, (scene) => {
    const { start, end } = yearsIn(scene);
    // A plan for the year in which it is issued need not name it.
    if (start === end) return null;
    withPeriod(scene, '');
    // The sentence that enacts it and the phases tell the years too.
    const years = / ?(?:\((?:năm )?\d{4}(?: - \d{4})?\)|(?:giai đoạn|năm) \d{4}(?: - \d{4})?)/gu;
    for (const line of scene.doc.opening) line.text = line.text.replace(years, '');
    for (const line of scene.doc.body) if (line.heading) line.text = line.text.replace(years, '');
    return planted(scene, [{ kind: 'missing', part: 'period' }]);
  }),
];

const PHASE = /^Giai đoạn \d \((\d{4}) - (\d{4})\)/u;
const phaseHead = (scene: Scene, n: number) => scene.doc.body.find(({ text }) => text.startsWith(`Giai đoạn ${n} (`));

const MILESTONES: readonly Operator[] = [
  operator(
    {
      id: 'milestone-removed',
      rules: ['milestone-missing'],
      sizes: ['small', 'large'],
      says: 'a step with its date is left out: the mid-term review, the final report',
    },
    (scene) => {
      const line = oneOf(scene, bound(scene, 'milestones', scene.size === 'small' ? EVENT : /tổng kết, gửi báo cáo/u));
      if (line === null) return null;
      without(scene.doc, new Set([line.id]));
      return planted(scene, [on('missing', 'milestones', line.id)]);
    },
  ),
  operator(
    { id: 'reporting-removed', rules: ['milestone-missing'], says: 'the recurring report is left out' },
    (scene) => {
      const line = oneOf(scene, bound(scene, 'milestones', /báo cáo kết quả thực hiện/u));
      if (line === null) return null;
      without(scene.doc, new Set([line.id]));
      return planted(scene, [on('missing', 'milestones', line.id)]);
    },
  ),
  operator({ id: 'timeline-removed', rules: ['timeline-absent'], says: 'no timetable at all' }, (scene) => {
    const ids = new Set(scene.doc.body.filter(({ part }) => part === 'milestones').map(({ id }) => id));
    without(scene.doc, ids);
    return planted(scene, [{ kind: 'missing', part: 'milestones' }]);
  }),
  operator(
    {
      id: 'milestone-outside-period',
      rules: ['milestone-outside-period'],
      says: 'a step of the child lies after the end of its own period',
    },
    (scene) => {
      const at = scene.doc.body.findLastIndex(
        ({ part, heading, text }) => part === 'milestones' && !heading && /tổng kết, gửi/u.test(text),
      );
      const model = scene.doc.body[at];
      if (model === undefined) return null;
      const text = `Tháng ${scene.random.int(4, 9)}/${yearsIn(scene).end + 2}: tổ chức đánh giá bổ sung kết quả thực hiện Kế hoạch tại đơn vị.`;
      scene.doc.body.splice(at + 1, 0, { ...model, id: 'outside', text, binds: 'none' });
      return planted(scene, [{ kind: 'mismatch', part: 'milestones', childLines: ['outside'] }]);
    },
  ),
  operator({ id: 'phase-gap', rules: ['phase-gap'], says: 'between two phases a year belongs to none' }, (scene) => {
    const [first, second] = [phaseHead(scene, 1), phaseHead(scene, 2)];
    const match = PHASE.exec(first?.text ?? '');
    if (first === undefined || second === undefined || match === null) return null;
    const end = Number(match[2]);
    if (end <= Number(match[1]) || yearsIn(scene).end - end < 1) return null;
    first.text = `Giai đoạn 1 (${Number(match[1]) === end - 1 ? `năm ${match[1]}` : `${match[1]} - ${end - 1}`})`;
    return planted(
      scene,
      [{ kind: 'defect', part: 'milestones', childLines: [first.id, second.id] }],
      [
        { kind: 'missing', part: 'milestones' },
        { kind: 'mismatch', part: 'milestones' },
      ],
    );
  }),
  operator(
    { id: 'phase-overlap', rules: ['phase-overlap'], says: 'two phases overlap by a year and more' },
    (scene) => {
      const [first, second] = [phaseHead(scene, 1), phaseHead(scene, 2)];
      const match = PHASE.exec(first?.text ?? '');
      const { end } = yearsIn(scene);
      if (first === undefined || second === undefined || match === null || Number(match[2]) + 1 > end) return null;
      first.text = `Giai đoạn 1 (${match[1]} - ${Math.min(end, Number(match[2]) + 2)})`;
      return planted(
        scene,
        [{ kind: 'defect', part: 'milestones', childLines: [first.id, second.id] }],
        [
          { kind: 'defect', part: 'form' },
          { kind: 'later', part: 'milestones' },
        ],
      );
    },
  ),
];

export const TIME: readonly Operator[] = [...DEADLINES, ...PERIOD, ...MILESTONES];
