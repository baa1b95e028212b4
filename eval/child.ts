import {
  addDays,
  branchOf,
  cloneDoc,
  type Doc,
  type Line,
  type Names,
  numberText,
  STYLES,
  shortDate,
} from './document.js';
import type { Family } from './grammar/parent.js';
import { PERSONS } from './grammar/world.js';
import { type Random, randomOf } from './random.js';
import { lowerFirst, reword, sentence } from './words.js';

/** The plan of the unit below, written so that it carries out all that the parent demands of it. */
export interface Child {
  doc: Doc;
  /** Who does the work, each with the tasks given to it: the ids of the headings in `doc`. */
  divisions: string[];
}

/** The parent's sentence as this unit says it of itself. */
export function forUnit(text: string, from: Names, to: Names): string {
  return text
    .replaceAll(from.each, to.each)
    .replaceAll(sentence(from.each), sentence(to.each))
    .replaceAll(from.all, to.self)
    .replaceAll(lowerFirst(from.all), lowerFirst(to.all));
}

/** The obligation to send the plan itself: the plan that is sent fulfils it. */
const SENDS_PLAN = /xây dựng kế hoạch thực hiện, gửi về/u;

export const citation = (family: Family): string => {
  const { parent, names, subject } = family;
  const superior =
    parent.superior === null && names.self.endsWith('tỉnh') ? `${names.self} ${family.place}` : names.self;
  return `Thực hiện Kế hoạch số ${numberText(parent)} ngày ${shortDate(parent.date)} của ${superior} về ${subject}`;
};

function opening(family: Family): Line[] {
  const text = `${citation(family)}, ${family.unit.names.self} xây dựng Kế hoạch thực hiện như sau:`;
  return [{ id: 'cite', level: 0, text, heading: false, part: 'opening', binds: 'none' }];
}

/** Tasks are shared out among the unit's own divisions. */
function shared(family: Family, tasks: Line[], random: Random): Line[] {
  const lines: Line[] = [];
  const divisions = family.unit.divisions;
  const head = (at: number): Line => ({
    id: `d${at + 1}`,
    level: 2,
    text: divisions[at] ?? '',
    heading: true,
    part: 'assignments',
    binds: 'none',
  });
  const lists = divisions.map((): Line[] => []);
  for (const [at, task] of tasks.entries()) lists[at % lists.length]?.push({ ...task, level: 3 });
  lists.forEach((list, at) => {
    const own: Line = {
      id: `own${at + 1}`,
      level: 3,
      text: random.pick(LOCAL_TASKS),
      heading: false,
      part: 'assignments',
      binds: 'none',
    };
    lines.push(head(at), ...list, ...(list.length === 0 ? [own] : []));
  });
  return lines;
}

export const LOCAL_TASKS = [
  'Chuẩn bị hội trường, tài liệu và các điều kiện phục vụ hội nghị triển khai.',
  'Tổng hợp ý kiến góp ý của người lao động để điều chỉnh các hoạt động cho sát thực tế.',
  'Lưu trữ hồ sơ, hình ảnh hoạt động theo quy chế văn thư của đơn vị.',
];

const OWN_CRITERION = [
  'Tham gia đầy đủ các buổi sinh hoạt chuyên đề do đơn vị tổ chức.',
  'Thực hiện tốt quy chế làm việc, quy tắc ứng xử của đơn vị.',
];

/** Where the parent forbids copying, the child says its criteria in its own words and adds one of its own. */
function inOwnWords(body: Line[], random: Random): Line[] {
  const lines = body.map((line) =>
    line.part === 'criteria' && !line.heading ? { ...line, text: reword(line.text, random, 2) } : line,
  );
  const last = lines.findLastIndex((line) => line.part === 'criteria' && line.group === 'individual');
  const model = lines[last];
  if (model === undefined) return lines;
  const own: Line = { ...model, id: 'ownc', text: random.pick(OWN_CRITERION), binds: 'none' };
  return [...lines.slice(0, last + 1), own, ...lines.slice(last + 1)];
}

function body(family: Family, random: Random): Line[] {
  const { parent, names, unit } = family;
  const said = (line: Line): Line => ({ ...line, text: forUnit(line.text, names, unit.names) });
  const binding = parent.body.filter((line) => line.binds === 'all' || line.binds === 'unit');
  const head = parent.body.find((line) => line.part === 'assignments' && line.level === 1);
  const tasks = binding.filter((line) => line.part === 'assignments' && !SENDS_PLAN.test(line.text));
  const upper = parent.body.filter((line) => line.part !== 'assignments' && line.binds !== 'other').map(said);
  const worded = family.concretise ? inOwnWords(upper, random) : upper;
  return [...worded, ...(head === undefined ? [] : [head]), ...shared(family, tasks.map(said), random)];
}

export function childOf(family: Family): Child {
  const random = randomOf(family.id, 'child');
  const { parent, unit, names } = family;
  const issued = addDays(parent.date, random.int(9, 24));
  const span = /(?:giai đoạn \d{4} - \d{4}|năm \d{4})/u.exec(family.subject)?.[0] ?? '';
  const movement = family.subject.slice(0, family.subject.indexOf(span)).trim();
  const reportTo = names.self === 'Ủy ban nhân dân tỉnh' ? 'UBND tỉnh' : names.self;
  const doc: Doc = {
    superior: unit.superior,
    issuer: unit.letterhead,
    number: random.int(11, 640),
    symbol: unit.symbol,
    place: family.place,
    date: issued,
    title: `${sentence(movement)} ${span} của ${unit.names.self}`,
    opening: opening(family),
    body: body(family, random),
    closing: `Trên đây là Kế hoạch ${movement} ${span} của ${unit.names.self}; các phòng, bộ phận nghiêm túc thực hiện./.`,
    recipients: [
      `${reportTo} (để báo cáo);`,
      ...(reportTo === names.report || names.report.startsWith('Phòng') || names.report.startsWith('Văn phòng')
        ? []
        : [`${names.report};`]),
      `${unit.names.all};`,
      'Lưu: VT.',
    ],
    signature: { ...unit.signature, name: random.pick(PERSONS.filter((one) => one !== parent.signature?.name)) },
    labels: random.pick([STYLES.decree, STYLES.bullets]),
  };
  return { doc, divisions: doc.body.filter((line) => /^d\d+$/u.test(line.id)).map(({ id }) => id) };
}

/** The child's lines that carry out a line of the parent. */
export const demands = (parent: Doc, child: Doc): Line[] =>
  child.body.filter((line) => !line.heading && parent.body.some((one) => one.id === line.id && one.binds !== 'none'));

export { branchOf, cloneDoc };
