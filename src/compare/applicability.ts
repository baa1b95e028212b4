import { TOTALS, type UnitKind } from '../knowledge/agencies.js';
import type { Plan } from '../model/plan.js';
import { fold } from '../vi/fold.js';
import { phrase } from '../vi/words.js';
import { addressed, beginsWithBody, clip, FEW_KINDS, groupsIn, HAS, OUTER_BODY, subjectOf } from './address.js';
import { type Applicability, binds, other, unclear } from './bindings.js';
import type { Statement, Unit } from './facts.js';
import { byField, fieldOf, LOCAL, leadOf } from './fields.js';
import { byRuling } from './rulings.js';
import { bodyCore, foldBody } from './unit.js';

/** Which demands of the parent bind this unit. What is addressed to others is not applicable, never missing. */

const TOTAL = phrase(TOTALS);

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

function ofCriterion(statement: Statement, unit: Unit, child: Plan): Applicability {
  const chosenBy = CHOSEN_BY.exec(statement.folded);
  if (chosenBy?.[1] !== undefined) {
    const said = addressed(chosenBy[1], unit);
    if (said === 'others') return other('tiêu chí giao cho đơn vị khác lựa chọn');
    if (said === 'named' || said === 'covered') return binds('tiêu chí giao cho đơn vị lựa chọn');
  }
  if (only(statement, 'household')) return household(unit, child);
  const grouped = byHeading(statement, unit);
  if (grouped !== null) return grouped;
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

/** The heading names the actor in full where the assignment was cut short. */
const wholeActor = (statement: Statement, actor: string): string =>
  statement.heading.startsWith(fold(actor)) ? statement.heading : actor;

/** What the parent does at its own level. */
const OWN_LEVEL = phrase(
  '(?:sơ kết|tổng kết|hội nghị|đại hội|lễ|hội thi|biểu dương|tôn vinh)(?: [\\p{L},]+){0,8}? (?:(?:cấp|toàn) (?:tỉnh|thành phố)|toàn ngành|(?:tỉnh|thành phố) (?:lần thứ|năm))',
);

/** "Mỗi đơn vị có …": of one unit, not of the sum. */
const EACH = /^(?:mỗi|từng)(?!\p{L})/u;

const namesKind = (actor: string, unit: Unit): boolean => {
  const groups = groupsIn(foldBody(actor));
  return groups.length > 0 && groups.every(({ covers }) => covers.length <= FEW_KINDS) && unit.kind !== null;
};

/** "Đại hội …: tổ chức trong quý III, do Sở Nội vụ tham mưu": the doer stands behind the deed. */
const DONE_BY =
  /(?:^|[\s,(])do\s+([^:;.,()]{3,80}?)\s+(?:chủ trì|tham mưu|tổ chức|phụ trách|thực hiện|đăng cai)(?![\p{L}])/u;

/** "Toàn tỉnh có ít nhất 40 tập thể": a number that all units reach together. Takes the folded sentence. */
export function countsForAll(folded: string): boolean {
  const subject = subjectOf(folded);
  return !EACH.test(subject) && TOTAL.test(subject === '' ? clip(folded, 60) : subject);
}
/** Of an address so much is quoted in a reason. */
const WHO_MAX = 80;

function ofAction(statement: Statement, unit: Unit, parent: Plan): Applicability {
  const doer = statement.actor === null ? DONE_BY.exec(statement.folded)?.[1] : undefined;
  if (doer !== undefined && addressed(doer, unit) === 'others') return other('do đơn vị khác thực hiện');
  const own = statement.clause === null ? '' : subjectOf(statement.folded);
  if (issuerActs(own, parent)) return other('việc của cơ quan ban hành kế hoạch cấp trên');
  const subject =
    own !== '' && addressed(own, unit) !== 'nobody'
      ? own
      : subjectOf(statement.clause === null ? statement.folded : fold(statement.text));
  const spoken =
    subject === '' || (statement.actor !== null && !beginsWithBody(subject, unit))
      ? 'nobody'
      : addressed(subject, unit);
  const acting = statement.actor === null ? 'nobody' : addressed(wholeActor(statement, statement.actor), unit);
  if (spoken === 'named' || acting === 'named') return binds('giao đích danh đơn vị');
  if (
    statement.parts.includes('targets') &&
    !EACH.test(subject) &&
    TOTAL.test(subject === '' ? clip(statement.folded, 60) : subject)
  )
    return other('chỉ tiêu của toàn địa bàn, không giao cho từng đơn vị');
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
  if (OWN_LEVEL.test(statement.folded) || issuerActs(subject, parent))
    return other('việc của cơ quan ban hành kế hoạch cấp trên');
  return binds('không nêu riêng đơn vị nào');
}

/** The issuer by its name, or by its kind alone: "Sở tổ chức sơ kết …" in a plan of that department. */
function issuerActs(subject: string, parent: Plan): boolean {
  if (subject === '' || parent.header.issuer === null) return false;
  const core = bodyCore(parent.header.issuer);
  const kind =
    /^(?:ủy ban nhân dân )?(sở|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|trường|trung tâm|bộ|ban)(?![\p{L}])/u.exec(
      core,
    )?.[1];
  return subject.startsWith(core) || subject === kind || subject === `ủy ban nhân dân ${kind}`;
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

export function applicabilityOf(statement: Statement, unit: Unit, parent: Plan, child: Plan): Applicability {
  const ruled = byRuling(statement, unit);
  if (ruled !== null) return ruled;
  if (statement.part === 'criteria') return ofCriterion(statement, unit, child);
  if (statement.part === 'subjects') return ofSubject(statement, unit, child);
  if (statement.part === 'purposes' || statement.part === 'requirements') return binds('mục đích, yêu cầu chung');
  return ofAction(statement, unit, parent);
}
