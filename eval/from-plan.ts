import type { Plan } from '../src/model/plan.js';
import type { Source } from './cases.js';
import { type Doc, type Line, type LinePart, STYLES } from './document.js';
import type { Family } from './grammar/parent.js';
import { AGENCIES, agencyUnit, hospitalUnit, type Unit } from './grammar/world.js';
import { hashOf } from './random.js';
import { lowerFirst, sentence } from './words.js';

/** What an extracted item is to the generator, and whether its demand holds for every unit below. */
interface Mark {
  start: number;
  end: number;
  part: LinePart;
  binds: Line['binds'];
  group?: Line['group'];
}

const LABEL =
  /^(?:(?:PHẦN|Phần)\s+[IVXLC]+\.?|[IVXLC]+\s?[./)]|\d+(?:\.\d+)+[./)]?|\d+\s?[./)]|\p{Ll}\s?[./)]|[-–+*•])\s*/u;
const classOf = (label: string): string =>
  /[IVX]/u.test(label)
    ? 'roman'
    : /\d\.\d/u.test(label)
      ? 'compound'
      : /\d/u.test(label)
        ? 'arabic'
        : /\p{Ll}/u.test(label)
          ? 'letter'
          : label.trim();

const GENERAL = /^(?:các|mỗi|thủ trưởng|cơ quan|đơn vị)/iu;
const ONLY_ABOVE = /(?:cấp tỉnh|toàn tỉnh|toàn ngành|tham mưu|Thường trực|Ủy ban nhân dân tỉnh)/u;

function marksOf(plan: Plan, unit: string | null): Mark[] {
  const at =
    (part: LinePart, binds: Line['binds'] = 'all', group?: Line['group']) =>
    (item: { span: { start: number; end: number } }): Mark => ({
      start: item.span.start,
      end: item.span.end,
      part,
      binds,
      group,
    });
  return [
    ...plan.purposes.map(at('purposes')),
    ...plan.requirements.map(at('requirements')),
    ...plan.subjects.map(at('subjects')),
    ...plan.criteria.map((item) => {
      const [first] = item.appliesTo;
      const group =
        item.scope === 'general' ? 'general' : item.appliesTo.length !== 1 || first === 'enterprise' ? 'field' : first;
      return at(
        'criteria',
        item.field === null && item.appliesTo.every((one) => one === 'collective' || one === 'individual')
          ? 'all'
          : 'none',
        group,
      )(item);
    }),
    ...plan.activities.map(at('activities', 'none')),
    ...plan.milestones.map((item) => at('milestones', ONLY_ABOVE.test(item.text) ? 'none' : 'all')(item)),
    ...plan.targets.map((item) =>
      at('targets', item.addressee === null && !/^toàn/iu.test(item.text) ? 'all' : 'none')(item),
    ),
    ...plan.assignments.flatMap(({ actor, tasks }) =>
      tasks.map(at('assignments', GENERAL.test(actor) ? 'all' : actor === unit ? 'unit' : 'other')),
    ),
  ];
}

/** The body as lines: a sentence broken over several is one again; what is no item is a heading or a lead-in. */
function bodyOf(plan: Plan, unit: string | null): Line[] {
  const from = plan.outline[0]?.span.start ?? 0;
  const to = plan.recipients[0]?.span?.start ?? plan.signature?.span?.start ?? plan.text.length;
  const marks = marksOf(plan, unit);
  const out: (Line & { mark: Mark | undefined })[] = [];
  const stack: string[] = [];
  let offset = 0;
  for (const raw of plan.text.split('\n')) {
    const start = offset;
    offset += raw.length + 1;
    const text = raw.trim();
    if (start < from || start >= to || text === '' || /^(?:Trên đây là|Nơi nhận)/u.test(text)) continue;
    const middle = start + raw.indexOf(text) + Math.min(text.length - 1, 12);
    const mark = marks.find((one) => one.start <= middle && middle < one.end);
    const last = out.at(-1);
    if (mark !== undefined && last !== undefined && last.mark === mark) {
      last.text = `${last.text} ${text}`;
      continue;
    }
    const label = LABEL.exec(text)?.[0] ?? '';
    const level = levelOf(stack, label);
    const part = mark?.part ?? last?.part ?? 'purposes';
    const heading = mark === undefined && level > 0;
    out.push({
      id: `p${out.length + 1}`,
      level,
      text: text.slice(label.length),
      heading,
      part,
      binds: mark?.binds ?? 'none',
      group: mark?.group,
      mark,
    });
  }
  // A heading belongs to what stands under it.
  for (let at = out.length - 2; at >= 0; at--) {
    const [line, next] = [out[at], out[at + 1]];
    if (line?.heading === true && next !== undefined) Object.assign(line, { part: next.part, group: next.group });
  }
  return out.map(({ mark: _, ...line }) => line);
}

/** Depth by the kinds of label met on the way down. */
function levelOf(stack: string[], label: string): number {
  if (label === '') return 0;
  const kind = classOf(label);
  const at = stack.indexOf(kind);
  if (at === -1) stack.push(kind);
  else stack.length = at + 1;
  if (kind === 'roman') stack.splice(0, stack.length, 'roman');
  return stack.length;
}

/** "SỞ CÔNG THƯƠNG" as the sentences of the plan write it. */
function inSentence(plan: Plan, printed: string): string {
  const at = plan.text.toLowerCase().lastIndexOf(printed.toLowerCase(), plan.text.length);
  const all = [...plan.text.matchAll(new RegExp(printed.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'), 'giu'))].map(
    ([text]) => text,
  );
  return all.find((text) => text !== text.toUpperCase()) ?? (at === -1 ? printed : sentence(printed.toLowerCase()));
}

/** A plan that was read, as a parent; null when it names no period, no number or too little to work on. */
export function sourceOf(plan: Plan, name: string): Source | null {
  const issuer = plan.header.issuer?.replace(/\s+/gu, ' ');
  const { period } = plan;
  const number = plan.header.number?.ordinal ?? null;
  if (
    issuer === undefined ||
    number === null ||
    period === null ||
    plan.criteria.length < 6 ||
    plan.title.subject === ''
  )
    return null;
  const self = /^(?:ỦY|UỶ) BAN NHÂN DÂN TỈNH/iu.test(issuer) ? 'Ủy ban nhân dân tỉnh' : inSentence(plan, issuer);
  const actors = plan.assignments.map(({ actor }) => actor);
  const report =
    /(?:gửi|báo cáo)[^.;]{0,40}? về ([^,;.()]+?)(?= trước| \(|,|;|\.| chậm)/u.exec(plan.text)?.[1] ?? 'Văn phòng';
  const agency =
    AGENCIES.find((one) => actors.includes(one.name) && one.name !== report) ??
    AGENCIES[hashOf(name) % AGENCIES.length];
  if (agency === undefined) return null;
  const place = plan.header.place ?? 'Trường Giang';
  const provincial = self === 'Ủy ban nhân dân tỉnh';
  const unit: Unit = provincial ? agencyUnit(agency, place, report) : hospitalUnit('Kim Sơn', issuer, report);
  const all = actors.find((actor) => /^Các /u.test(actor)) ?? 'Các cơ quan, đơn vị';
  const each =
    /mỗi cơ quan, đơn vị(?:, địa phương)?|mỗi đơn vị(?: trực thuộc)?/iu.exec(plan.text)?.[0] ?? 'mỗi cơ quan, đơn vị';
  const iso = plan.header.date?.iso ?? null;
  const [year = Number(period.start.slice(0, 4)), month = 3, day = 5] = iso === null ? [] : iso.split('-').map(Number);
  const parent: Doc = {
    superior: plan.header.superior,
    issuer,
    number,
    symbol: plan.header.number?.symbol ?? 'KH',
    place,
    date: { year, month, day },
    title: plan.title.subject,
    opening: [],
    body: bodyOf(plan, provincial ? agency.name : null),
    closing: '',
    recipients: [],
    signature: null,
    labels: STYLES.decree,
  };
  const family: Family = {
    id: `file-${name}`,
    parent,
    names: { self, all, each: lowerFirst(each), report },
    unit: { ...unit, name: provincial ? agency.name : unit.name },
    period: { start: Number(period.start.slice(0, 4)), end: Number(period.end.slice(0, 4)) },
    concretise: /không sao chép|cụ thể hóa|tự xây dựng tiêu ch/u.test(plan.text),
    subject: lowerFirst(plan.title.subject.replace(/\s+/gu, ' ')),
    place,
  };
  return { id: family.id, family, text: plan.text };
}
