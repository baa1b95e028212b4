import type { UnitKind } from '../knowledge/agencies.js';
import type { Plan } from '../model/plan.js';
import { fold } from '../vi/fold.js';
import { phrase } from '../vi/words.js';
import { addressed, beginsWithBody, clip, FEW_KINDS, groupsIn, HAS, OUTER_BODY, subjectOf } from './address.js';
import { type Applicability, binds, other, unclear } from './bindings.js';
import { byCondition } from './conditions.js';
import type { Statement, Unit } from './facts.js';
import { byField, fieldOf, LOCAL, leadOf } from './fields.js';
import { doneByOther, issuerActs, isTotal } from './house.js';
import { onceFor, remembering } from './memo.js';
import { byRuling } from './rulings.js';
import { foldBody, kindOfBody } from './unit.js';

/** Which demands of the parent bind this unit. What is addressed to others is not applicable, never missing. */

const household = (unit: Unit, child: Plan): Applicability => {
  if (unit.kind !== null && [...LOCAL, 'hamlet'].includes(unit.kind)) return binds('địa phương quản lý hộ gia đình');
  return child.subjects.some((s) => s.appliesTo.includes('household'))
    ? binds('đối tượng của đơn vị có hộ gia đình')
    : other('đơn vị không quản lý hộ gia đình');
};

const enterprise = (unit: Unit, child: Plan): Applicability => {
  if (unit.enterprises) return binds('đơn vị quản lý hoặc phụ trách doanh nghiệp');
  return child.subjects.some((s) => s.appliesTo.includes('enterprise'))
    ? unclear('đối tượng của đơn vị có doanh nghiệp')
    : other('đơn vị không phụ trách doanh nghiệp');
};

const only = (statement: Statement, group: Statement['groups'][number]): boolean =>
  statement.groups.length > 0 && statement.groups.every((g) => g === group);

const CHOSEN_BY =
  /(?:do|được)\s+((?:các\s+)?(?:ủy ban nhân dân|ubnd|sở|ban|trường|bệnh viện|trung tâm|xã|phường|thị trấn|hội|đoàn|liên đoàn|công đoàn)(?![\p{L}])[^:;.()]*?)\s+(?:lựa chọn|bình chọn|giới thiệu|xét chọn)/u;

const HAS_BY_SECTOR: Record<string, UnitKind[]> = { health: ['hospital'], education: ['school'] };
const kindsOf = (unit: Unit): UnitKind[] =>
  unit.kind === null
    ? []
    : [unit.kind, ...(HAS[unit.kind] ?? []), ...unit.sectors.flatMap((id) => HAS_BY_SECTOR[id] ?? [])];

/** "Đối với các xã, phường", "Đối với sở, ban, ngành" above a criterion: for whom it is. */
function byHeading(statement: Statement, unit: Unit): Applicability | null {
  const lead = leadOf(statement);
  const heading = foldBody(lead === '' ? (statement.path.at(-1) ?? '') : lead);
  const groups = groupsIn(heading).flatMap(({ covers }) => covers);
  if (groups.length === 0 || unit.kind === null) return null;
  const kinds = kindsOf(unit);
  if (groups.some((kind) => kinds.includes(kind) || kind === 'department')) return null;
  return groups.includes('enterprise') && unit.enterprises ? null : other('nhóm tiêu chí của loại đơn vị khác');
}

/** Headings of one rank, by the path above them. */
const PARTED = new WeakMap<Plan, Map<string, Set<string>>>();
function headingsBeside(path: readonly string[], parent: Plan): ReadonlySet<string> {
  const known = PARTED.get(parent) ?? new Map<string, Set<string>>();
  if (known.size === 0) {
    PARTED.set(parent, known);
    for (const { path: own } of parent.criteria) {
      const above = own.slice(0, -1).join('\n');
      const beside = known.get(above) ?? new Set<string>();
      known.set(above, beside.add(own.at(-1) ?? ''));
    }
  }
  return known.get(path.slice(0, -1).join('\n')) ?? new Set();
}

const ABOUT_PEOPLE = phrase('chung|tập thể|cá nhân|lãnh đạo|người đứng đầu|cán bộ|hộ|gia đình|mọi|tất cả');

/** "A. Khối cơ quan", "B. Trường học", "C. Chợ, siêu thị": where one of several headings names the unit's own kind, the others do not mean it. */
function besideOwn({ path }: Statement, unit: Unit, parent: Plan): Applicability | null {
  const own = path.at(-1) ?? '';
  // a heading that names groups of bodies was judged by them
  if (unit.kind === null || ABOUT_PEOPLE.test(fold(own)) || groupsIn(foldBody(own)).length > 0) return null;
  const named = (heading: string): boolean => {
    const groups = groupsIn(foldBody(heading));
    return (
      groups.length > 0 &&
      groups.some(({ covers }) => covers.length <= FEW_KINDS && covers.includes(unit.kind ?? 'ministry'))
    );
  };
  const beside = headingsBeside(path, parent);
  if (beside.size < 2) return null;
  return [...beside].some((heading) => heading !== own && named(heading))
    ? other('nhóm tiêu chí của loại đơn vị khác')
    : null;
}

/** "Tiêu chí đối với tập thể Hội LHPN xã", "… riêng đối với Hội Phụ nữ Công an tỉnh": a heading that names bodies. */
const HEADED =
  /(?:đối với|dành cho|của) (?:(?:các )?tập thể |(?:các )?cá nhân (?:là )?|cán bộ (?!công đoàn|đoàn|hội)[\p{L} ]{0,40}? của )*(?<who>\p{L}[^()]{3,})$/u;

function byNamedHeading(statement: Statement, unit: Unit, parent: Plan): Applicability | null {
  const heading = foldBody(statement.path.at(-1) ?? '')
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/[\s:.;]+$/u, '');
  const who = HEADED.exec(heading)?.groups?.who?.trim() ?? '';
  if (!who.includes(' ') || (kindOfBody(who) !== 'mass' && !/(?<!\p{L})riêng(?!\p{L})/u.test(heading))) return null;
  const said = addressed(who, unit);
  if (said === 'named' || (said === 'covered' && kindOfBody(who) === 'mass'))
    return binds('nhóm tiêu chí nêu đích danh đơn vị');
  if (issuerActs(who, parent, unit)) return other(OF_ISSUER);
  return said === 'others' && OUTER_BODY.exec(who)?.index === 0 ? other('nhóm tiêu chí của đơn vị khác') : null;
}

function ofCriterion(statement: Statement, unit: Unit, parent: Plan, child: Plan): Applicability {
  const chosenBy = CHOSEN_BY.exec(statement.folded);
  if (chosenBy?.[1] !== undefined) {
    const said = addressed(chosenBy[1], unit);
    if (said === 'others') return other('tiêu chí giao cho đơn vị khác lựa chọn');
    if (said === 'named' || said === 'covered') return binds('tiêu chí giao cho đơn vị lựa chọn');
  }
  if (only(statement, 'household')) return household(unit, child);
  const named = byNamedHeading(statement, unit, parent);
  if (named !== null) return named;
  const grouped = byHeading(statement, unit);
  if (grouped !== null) return grouped;
  const parted = besideOwn(statement, unit, parent);
  if (parted !== null) return parted;
  const field = fieldOf(statement);
  const fielded = field === null ? null : byField(field, unit);
  if (fielded !== null && fielded.binding !== 'binds') return fielded;
  if (only(statement, 'enterprise')) return enterprise(unit, child);
  return fielded ?? binds('tiêu chí chung cho mọi đơn vị');
}

function ofSubject(statement: Statement, unit: Unit, child: Plan): Applicability {
  if (only(statement, 'household'))
    return unit.kind !== null && LOCAL.includes(unit.kind)
      ? household(unit, child)
      : other('đơn vị không quản lý hộ gia đình');
  if (only(statement, 'enterprise'))
    return unit.enterprises && unit.kind === 'agency'
      ? binds('đơn vị phụ trách doanh nghiệp')
      : other('đơn vị không phụ trách doanh nghiệp');
  return binds('đối tượng chung');
}

/** "Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh (mỗi đơn vị)": each of those named, and nobody else. */
const eachOut = (text: string): string =>
  text.includes('(') ? text.replace(/ ?\((?:mỗi|từng) [^()]{1,40}\)/giu, '') : text;

/** The heading names the actor in full where the assignment was cut short. */
const wholeActor = (statement: Statement, actor: string): string =>
  eachOut(statement.heading.startsWith(foldActor(actor)) ? statement.heading : actor);
const foldActor = remembering(fold);

/** Folded, with the clauses that are demands of their own. */
const wholeSentence = onceFor(({ clause, folded, text }: Statement): string => (clause === null ? folded : fold(text)));

/** What the parent does at its own level. */
const OWN_LEVEL = phrase(
  '(?:sơ kết|tổng kết|hội nghị|đại hội|lễ|hội thi|biểu dương|tôn vinh)(?: [\\p{L},]+){0,8}? (?:(?:cấp|toàn) (?:tỉnh|thành phố)|toàn ngành|(?:tỉnh|thành phố) (?:lần thứ|năm))',
);

/** "…; Hội nghị tổng kết cấp tỉnh tổ chức vào quý II/2030": behind the units' own part a clause with an event of the province. */
const OWN_EVENT = phrase(
  '(?:hội nghị|đại hội|lễ|hội thi|việc (?:sơ|tổng) kết|sơ kết|tổng kết)(?: [\\p{L},]+){0,8}? (?:(?:cấp|toàn) (?:tỉnh|thành phố)|toàn ngành)',
);
const tellsOwnEvent = ({ clause, folded }: Statement): boolean =>
  clause !== null && OWN_EVENT.exec(folded)?.index === 0;

const namesKind = (actor: string, unit: Unit): boolean => {
  const groups = groupsIn(foldBody(actor));
  return groups.length > 0 && groups.every(({ covers }) => covers.length <= FEW_KINDS) && unit.kind !== null;
};

/** Of an address so much is quoted in a reason. */
const WHO_MAX = 80;

const OF_ISSUER = 'việc của cơ quan ban hành kế hoạch cấp trên';

/** The issuer is the subject of the sentence, or the whole of the cell or heading that says who does it. */
const isOfIssuer = (statement: Statement, subject: string, parent: Plan, unit: Unit): boolean =>
  (issuerActs(subject, parent, unit) && !(statement.parts.includes('targets') && subject.startsWith('toàn '))) ||
  (statement.actor !== null && issuerActs(foldBody(wholeActor(statement, statement.actor)), parent, unit));

/** Under "2. Các sở, Công an tỉnh" a sentence of "mỗi cơ quan" means each of those that are named above it. */
const EACH_OF_THEM =
  /^(?:mỗi|từng) (?:cơ quan|đơn vị|địa phương|tổ chức|doanh nghiệp|nơi)(?:(?:,| và|, và) (?:mỗi |từng )?(?:cơ quan|đơn vị|địa phương|tổ chức|doanh nghiệp))*(?: (?:nêu trên|trên|này|nói trên))?$/u;

function ofAction(statement: Statement, unit: Unit, parent: Plan): Applicability {
  if (tellsOwnEvent(statement)) return other(OF_ISSUER);
  if (doneByOther(statement, unit, parent)) return other('do đơn vị khác thực hiện');
  const own = statement.clause === null ? '' : subjectOf(eachOut(statement.folded));
  if (issuerActs(own, parent, unit)) return other(OF_ISSUER);
  const subject = own !== '' && addressed(own, unit) !== 'nobody' ? own : subjectOf(eachOut(wholeSentence(statement)));
  const spoken =
    subject === '' ||
    (statement.actor !== null && EACH_OF_THEM.test(subject)) ||
    (statement.actor !== null && !beginsWithBody(subject, unit))
      ? 'nobody'
      : addressed(subject, unit);
  const acting = statement.actor === null ? 'nobody' : addressed(wholeActor(statement, statement.actor), unit);
  if (spoken === 'named' || acting === 'named') return binds('giao đích danh đơn vị');
  if (isTotal(statement, subject, parent)) return other('chỉ tiêu của toàn địa bàn, không giao cho từng đơn vị');
  if (spoken !== 'covered' && spoken !== 'some' && isOfIssuer(statement, subject, parent, unit))
    return other(OF_ISSUER);
  if (spoken === 'others' || (spoken !== 'covered' && spoken !== 'some' && (acting === 'others' || acting === 'inner')))
    return other('giao cho đơn vị khác');
  if (spoken === 'inner' && acting === 'nobody') return other('giao cho bộ phận của cơ quan ban hành');
  if (acting === 'covered' && namesKind(wholeActor(statement, statement.actor ?? ''), unit))
    return binds('giao đích danh cho loại đơn vị này');
  if (spoken === 'some' || (acting === 'some' && spoken !== 'covered'))
    return unclear(`chưa rõ “${clip(statement.actor ?? subject, WHO_MAX)}” có bao gồm đơn vị`);
  if (spoken === 'covered' || acting === 'covered') return binds('giao chung cho các cơ quan, đơn vị');
  const heading = headingAddress(statement, unit);
  if (heading !== null) return heading;
  if (statement.actor !== null && statement.parts.includes('assignments'))
    return unclear(`chưa rõ “${statement.actor}” có bao gồm đơn vị`);
  if (OWN_LEVEL.test(statement.folded)) return other(OF_ISSUER);
  return binds('không nêu riêng đơn vị nào');
}

/** "2. Sở Y tế", "Đối với các xã, phường" above a demand. */
function headingAddress(statement: Statement, unit: Unit): Applicability | null {
  for (const heading of [...statement.path].reverse().slice(0, 2)) {
    const said = addressed(heading.replace(/^[\s\p{N}IVXLivx.)a-zđ]{1,6}[.)]\s*/u, ''), unit);
    if (said === 'named' || said === 'covered') return binds('đề mục nêu đơn vị');
    if (
      said === 'others' &&
      OUTER_BODY.test(
        foldBody(heading)
          .replace(/^[\p{L}\p{N}.]{1,5}[.)]\s*/u, '')
          .slice(0, 40),
      )
    )
      return other('đề mục giao cho đơn vị khác');
  }
  return null;
}

const AIMS: Statement['part'][] = ['purposes', 'requirements'];

export function applicabilityOf(statement: Statement, unit: Unit, parent: Plan, child: Plan): Applicability {
  const ruled = byRuling(statement, unit);
  if (ruled !== null) return ruled;
  const unmet = AIMS.includes(statement.part) ? null : byCondition(statement, unit, child);
  if (unmet !== null) return unmet;
  if (statement.part === 'criteria') return ofCriterion(statement, unit, parent, child);
  if (statement.part === 'subjects') return ofSubject(statement, unit, child);
  if (AIMS.includes(statement.part)) return binds('mục đích, yêu cầu chung');
  return ofAction(statement, unit, parent);
}
