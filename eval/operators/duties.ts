import { branchOf, type Line, without } from '../document.js';
import type { Operator, Scene } from '../types.js';
import { bound, changing, on, oneOf, operator, planted } from './tools.js';

const inserted = (scene: Scene, after: string, lines: Line[]): void => {
  const branch = branchOf(scene.doc, after);
  const last = branch.at(-1);
  const at = last === undefined ? scene.doc.body.length : scene.doc.body.indexOf(last) + 1;
  scene.doc.body.splice(at, 0, ...lines);
};
const lastDivision = (scene: Scene): string => scene.child.divisions.at(-1) ?? '';

const SUBJECTS: readonly Operator[] = [
  operator({ id: 'subject-removed', rules: ['subject-missing'], says: 'a kind of subject is left out' }, (scene) => {
    const all = bound(scene, 'subjects', /^(?:Tập thể|Cá nhân)/u);
    const line = bound(scene, 'subjects').length < 2 ? null : oneOf(scene, all);
    if (line === null) return null;
    without(scene.doc, new Set([line.id]));
    return planted(scene, [on('missing', 'subjects', line.id)]);
  }),
  operator({ id: 'subjects-removed', rules: ['subjects-absent'], says: 'nothing is said of the subjects' }, (scene) => {
    const ids = scene.doc.body.filter(({ part, level }) => part === 'subjects' && level > 1).map(({ id }) => id);
    const all = scene.doc.body.filter(({ part }) => part === 'subjects').map(({ id }) => id);
    const joint = scene.doc.body.some(
      ({ part, heading, text }) => part === 'subjects' && heading && /TIÊU CHÍ/u.test(text),
    );
    without(scene.doc, new Set(joint ? ids : all));
    const head = scene.doc.body.find(({ part }) => part === 'subjects');
    if (head !== undefined) head.text = 'TIÊU CHÍ';
    return planted(scene, [{ kind: 'missing', part: 'subjects' }]);
  }),
  changing(
    {
      id: 'subject-narrowed',
      rules: ['subject-narrowed'],
      says: 'of those whom a subject takes in, some are no longer named',
    },
    {
      part: 'subjects',
      where: /^(?:Cá nhân|Tập thể): [^,;]+[,;]/u,
      to: (text) => text.replace(/^((?:Cá nhân|Tập thể): [^,;]+)[,;].*$/u, '$1.'),
      kind: 'weaker',
      as: 'subjects',
    },
  ),
];

const REQUIREMENTS: readonly Operator[] = [
  operator(
    { id: 'requirement-removed', rules: ['requirement-missing'], says: 'a requirement is left out' },
    (scene) => {
      const line = oneOf(scene, bound(scene, 'requirements'));
      if (line === null) return null;
      without(scene.doc, new Set([line.id]));
      return planted(scene, [on('missing', 'requirements', line.id)]);
    },
  ),
  changing(
    {
      id: 'requirement-softened',
      rules: ['obligation-softened'],
      sizes: ['small', 'medium'],
      says: '"phải" becomes "nên", "khuyến khích"',
    },
    {
      part: 'requirements',
      where: /(?<![\p{L}])phải /u,
      to: (text, { size }) => text.replace(/(?<![\p{L}])phải /u, size === 'small' ? 'nên ' : 'được khuyến khích '),
      kind: 'weaker',
      as: 'requirements',
    },
  ),
];

/** The child is itself the plan that is to be made. */
const IS_THE_PLAN = /xây dựng kế hoạch thực hiện|triển khai thực hiện Kế hoạch/iu;
/** More than "01 lãnh đạo, 01 bộ phận". */
const COUNTED = /(?:ít nhất|tối thiểu) \d|trước ngày \d|\d%/u;

const TASKS: readonly Operator[] = [
  operator(
    {
      id: 'task-removed',
      rules: ['task-missing'],
      sizes: ['small', 'large'],
      says: 'a task is left out: one of all units, one given to this unit by name',
    },
    (scene) => {
      const unit = new Set(scene.family.parent.body.filter(({ binds }) => binds === 'unit').map(({ id }) => id));
      const line = oneOf(
        scene,
        bound(scene, 'assignments').filter(
          ({ id, text }) => unit.has(id) === (scene.size === 'large') && !IS_THE_PLAN.test(text),
        ),
      );
      if (line === null) return null;
      without(scene.doc, new Set([line.id]));
      // how a unit organises itself, without a number or a day, is its own affair
      const note = scene.size === 'small' && !COUNTED.test(line.text);
      return planted(scene, [{ ...on('missing', 'assignments', line.id), ...(note ? { note } : {}) }]);
    },
  ),
  operator(
    { id: 'assignments-removed', rules: ['assignments-absent'], says: 'nothing is said of who does what' },
    (scene) => {
      const ids = new Set(scene.doc.body.filter(({ part }) => part === 'assignments').map(({ id }) => id));
      without(scene.doc, ids);
      return planted(scene, [{ kind: 'missing', part: 'assignments' }], [{ kind: 'missing', part: 'targets' }]);
    },
  ),
  changing(
    {
      id: 'lead-reduced',
      rules: ['task-lead-reduced'],
      says: 'the parent gives the lead to this unit, which only co-operates',
    },
    {
      part: 'assignments',
      where: /^Chủ trì/u,
      to: (text) =>
        text
          .replace(/^Chủ trì, phối hợp với các cơ quan liên quan /u, 'Phối hợp với các cơ quan liên quan ')
          .replace(/^Chủ trì /u, 'Phối hợp với cơ quan chủ trì '),
      kind: 'weaker',
      as: 'assignments',
    },
  ),
  operator(
    { id: 'owner-dropped', rules: ['task-without-owner'], says: 'tasks stand without anybody who is to do them' },
    (scene) => {
      const heads = scene.child.divisions.filter((id) => branchOf(scene.doc, id).length > 1);
      const id = oneOf(scene, heads);
      const head = scene.doc.body.find((line) => line.id === id);
      if (head === undefined) return null;
      const tasks = branchOf(scene.doc, head.id)
        .slice(1)
        .map((line) => line.id);
      head.text = 'Một số nhiệm vụ khác';
      return planted(scene, [
        { kind: 'defect', part: 'assignments', childLines: [head.id, ...tasks], parentLines: tasks },
      ]);
    },
  ),
  operator(
    { id: 'report-elsewhere', rules: ['report-elsewhere'], says: 'reports go to another body than the parent says' },
    (scene) => {
      const line = oneOf(
        scene,
        bound(scene, 'milestones', /(?:gửi (?:báo cáo|về))/u).filter(({ text }) =>
          text.includes(scene.family.names.report),
        ),
      );
      if (line === null) return null;
      const elsewhere = ['Thanh tra tỉnh', 'Liên đoàn Lao động tỉnh', 'Ban Dân tộc tỉnh'];
      line.text = line.text.replace(scene.family.names.report, scene.random.pick(elsewhere));
      return planted(scene, [on('mismatch', 'assignments', line.id)], [on('missing', 'milestones', line.id)]);
    },
  ),
  operator(
    {
      id: 'unknown-unit',
      rules: ['unknown-unit'],
      says: 'work is given to a unit that exists nowhere else in the plan',
    },
    (scene) => {
      const id = lastDivision(scene);
      const [head] = branchOf(scene.doc, id);
      if (head === undefined) return null;
      const name = scene.random.pick([
        'Tổ công tác liên ngành số 3',
        'Ban Điều phối vùng ven sông',
        'Hội đồng nghiệm thu cấp cụm',
      ]);
      inserted(scene, id, [
        { ...head, id: 'stranger', text: name },
        {
          ...head,
          id: 'strange',
          level: 3,
          heading: false,
          text: 'Tổng hợp danh sách tham gia và theo dõi kết quả hằng quý.',
        },
      ]);
      return planted(
        scene,
        [{ kind: 'mismatch', part: 'assignments', childLines: ['stranger', 'strange'] }],
        [{ kind: 'defect', part: 'recipients' }],
      );
    },
  ),
];

const RECIPIENTS: readonly Operator[] = [
  operator(
    {
      id: 'recipient-removed',
      rules: ['recipient-missing'],
      says: 'the body to which the parent wants plans sent is not among the recipients',
    },
    (scene) => {
      const [first, ...rest] = scene.doc.recipients;
      if (first === undefined) return null;
      const report = scene.family.names.report;
      scene.doc.recipients = rest.filter((one) => !one.startsWith(report));
      return planted(scene, [{ kind: 'missing', part: 'recipients' }]);
    },
  ),
  operator(
    {
      id: 'assigned-not-recipient',
      rules: ['assigned-unit-not-recipient'],
      says: 'the units that get work are not among the recipients',
    },
    (scene) => {
      const all = scene.family.unit.names.all;
      const before = scene.doc.recipients.length;
      scene.doc.recipients = scene.doc.recipients.filter((one) => !one.startsWith(all));
      return before === scene.doc.recipients.length ? null : planted(scene, [{ kind: 'defect', part: 'recipients' }]);
    },
  ),
];

export const DUTIES: readonly Operator[] = [...SUBJECTS, ...REQUIREMENTS, ...TASKS, ...RECIPIENTS];
