import { BODY_NAMES, GROUPS, SECTORS, TOTALS, type UnitKind } from '../knowledge/agencies.js';
import type { Plan } from '../model/plan.js';
import { fold } from '../vi/fold.js';
import { AFTER, BEFORE, phrase, words } from '../vi/words.js';
import type { Applicability, Statement, Unit } from './facts.js';
import { bodyCore, expand, foldBody, levelsIn, sectorsIn } from './unit.js';

/** Which demands of the parent bind this unit. What is addressed to others is not applicable, never missing. */

const ANY_GROUP = phrase(GROUPS.map(({ pattern }) => pattern));
const GROUP_PATTERNS = GROUPS.map(({ pattern, ...group }) => ({ pattern: phrase(pattern), ...group }));
const TOTAL = phrase(TOTALS);
const anyBody = (rows: typeof BODY_NAMES): RegExp =>
  new RegExp(`${BEFORE}(?:${rows.map(({ pattern }) => pattern).join('|')})`, 'u');
const OUTER_BODY = anyBody(BODY_NAMES.filter(({ kind }) => kind !== 'department' && kind !== 'hamlet'));
const INNER_BODY = anyBody(BODY_NAMES.filter(({ kind }) => kind === 'department'));
/** Where the subject of a sentence ends: the verbs of plans. */
const VERB = new RegExp(
  `${BEFORE}(?:chủ trì|phối hợp|tham mưu|tổ chức(?! (?:chính trị|đảng|xã hội|hội|kinh tế|thành viên|đoàn thể|cơ sở|công đoàn))|xây dựng(?! (?:tỉnh|và|,))|ban hành|lựa chọn|bồi dưỡng|phát hiện|báo cáo|gửi|căn cứ|thực hiện|triển khai|tổng kết|sơ kết|hướng dẫn|kiểm tra|theo dõi|tổng hợp|làm|có trách nhiệm|chịu trách nhiệm|đăng ký|đăng|duy trì|vận động|tuyên truyền|chỉ đạo|phân công|bố trí|rà soát|hoàn thành|phấn đấu|đạt|có|được|là|phải|cần|quan tâm|chủ động|tập trung|tích cực|đẩy mạnh|tăng cường|nâng cao|giao|tiếp tục|thường xuyên|kịp thời|hằng năm|định kỳ|đưa|xét chọn|giới thiệu|phổ biến|quán triệt|lập|đề xuất|cân đối|phê duyệt|thẩm định|trình|ký|công bố|biểu dương|tôn vinh|phát động|nhân rộng|đánh giá|tham gia|hưởng ứng|cụ thể hóa|bảo đảm|đảm bảo)${AFTER}`,
  'u',
);
/** "Trong quý III/2030:", "Năm 2028,", "Hằng năm,", "Giao" before the subject. */
const LEAD_DATED =
  '(?:(?:chậm nhất|muộn nhất|trước|trong|từ|đến|hết|vào|định kỳ|giai đoạn|bắt đầu)\\s+)*(?:ngày|tháng|quý|năm|giai đoạn|hằng năm|mỗi năm|hằng tháng|mỗi tháng|\\d)';
const LEAD_COMMA =
  '(?:định kỳ[^,:;.]{0,40}|hằng năm|mỗi năm|hằng tháng|mỗi tháng|hằng quý|(?:(?:trong|đến|từ|hết|cả)\\s+)*(?:giai đoạn|năm|quý|tháng|ngày)\\s[\\d\\s/ivx-]+(?:năm \\d+)?)\\s*,\\s*';
const LEAD = new RegExp(
  `^(?:${LEAD_DATED}[^:;.,]{0,60}:\\s*|${LEAD_COMMA}|(?:đề nghị|yêu cầu|riêng|đối với)\\s+|(?:giao|phân công)\\s+(?=các|ủy ban|sở|ban|phòng|văn phòng|trung tâm|trường|bệnh viện|công an|hội|đoàn|báo|đài))+`,
  'u',
);
/** "Sơ kết giai đoạn:" before the sentence proper. */
const TITLE = /^[^:;.]{3,60}:\s*(?=\S)/u;
/** "Hằng tháng" is when, not who. */
const EVERY = /^(?:hằng|mỗi|từng) (?:năm|tháng|quý|tuần)(?![\p{L}\p{M}])/u;
/** Without a verb in sight a subject is at most so long. */
const SUBJECT_MAX = 120;

const groupsIn = (folded: string): typeof GROUP_PATTERNS =>
  ANY_GROUP.test(folded) ? GROUP_PATTERNS.filter(({ pattern }) => pattern.test(folded)) : [];

const clip = (text: string, max: number): string => (text.length > max ? text.slice(0, max) : text);

/** A title before a colon is passed over, unless it is itself the body that is meant ("Văn phòng Sở: tham mưu …"). */
function withoutTitle(folded: string): string {
  const title = TITLE.exec(folded)?.[0];
  if (title === undefined) return folded;
  const names = [...GROUP_PATTERNS.map(({ pattern }) => pattern), OUTER_BODY, INNER_BODY].some(
    (p) => p.exec(title)?.index === 0,
  );
  return names ? folded : folded.slice(title.length);
}

/** Subject of a folded sentence, "" when it begins with its verb. */
export function subjectOf(text: string): string {
  const folded = expand(text).replace(/^[\s:;,.-]+/u, '');
  const rest = withoutTitle(folded).replace(LEAD, '');
  const verb = VERB.exec(rest);
  if (verb === null) return rest.length <= SUBJECT_MAX ? rest : '';
  return clip(rest.slice(0, verb.index), SUBJECT_MAX * 2)
    .replace(EVERY, '')
    .trim();
}

type Said = 'named' | 'covered' | 'others' | 'inner' | 'nobody';

const says = (text: string, name: string): boolean => {
  const at = text.indexOf(name);
  if (at < 0) return false;
  const before = text.slice(0, at);
  // "các phòng thuộc Sở Y tế", "(qua Sở Nội vụ)": the name belongs to another body
  return !/(?:thuộc|trực thuộc|của|qua|giám đốc|với|theo)\s*$/u.test(before) && !/[\p{L}\p{N}]$/u.test(before);
};

/** "Các trường tiểu học" is no address to an upper secondary school. */
function otherLevels(folded: string, unit: Unit): boolean {
  const named = unit.levels.length === 0 ? [] : levelsIn(folded);
  return named.length > 0 && !named.some((level) => unit.levels.includes(level));
}

const PLURAL = '(?:các|mỗi|từng|mọi|những|tất cả|toàn bộ|\\d+%(?: số)?)';

/** "Các công đoàn ngành, …" to one of them. */
const ofItsSort = (folded: string, { noun }: Unit): boolean =>
  noun !== '' &&
  noun !== 'ban' &&
  new RegExp(`${BEFORE}${PLURAL} (?:[\\p{L}]+, ){0,4}${noun}${AFTER}`, 'u').test(folded);

/** Kinds of bodies that a unit has under it, or within it. */
const HAS: Partial<Record<UnitKind, UnitKind[]>> = {
  commune: ['hamlet', 'department'],
  district: ['commune', 'hamlet', 'department'],
};

/** Whom an address or the subject of a sentence means, seen from this unit. */
export function addressed(text: string, unit: Unit): Said {
  const folded = foldBody(text);
  if (folded === '') return 'nobody';
  if (unit.names.some((name) => says(folded, name))) return 'named';
  const groups = groupsIn(folded);
  const other = otherLevels(folded, unit);
  const below = isBelowProvince(folded, unit);
  const covers = ({ covers: kinds, members }: (typeof groups)[number]): boolean =>
    unit.kind === null ||
    (kinds.includes(unit.kind) &&
      !(other && kinds.length === 1) &&
      !(below && kinds.length > FEW_KINDS) &&
      (unit.kind !== 'mass' || members === undefined || unit.names.some((name) => members.test(name))));
  if (groups.some(covers) || (!other && ofItsSort(folded, unit))) return 'covered';
  const own = ['department', ...(unit.kind === null ? [] : (HAS[unit.kind] ?? []))];
  if (groups.some((group) => !group.covers.every((kind) => own.includes(kind))) || OUTER_BODY.test(folded))
    return 'others';
  return groups.length > 0 || INNER_BODY.test(folded) ? 'inner' : 'nobody';
}

/** "Mỗi cơ quan, đơn vị cấp tỉnh" is no address to a commune or a school. */
const isBelowProvince = (folded: string, { kind }: Unit): boolean =>
  kind !== null && LOWER.includes(kind) && PROVINCIAL.test(folded) && !/địa phương/u.test(folded);
const LOWER: UnitKind[] = ['commune', 'district', 'hamlet', 'school', 'department', 'enterprise'];
const PROVINCIAL = /(?:cơ quan|đơn vị|sở|ban|ngành|hội|đoàn thể|tổ chức|sự nghiệp) (?:thuộc )?cấp (?:tỉnh|thành phố)/u;

/** A body named in the first words acts; one named later is acted upon ("Trực hỗ trợ cho các cơ quan, đơn vị"). */
const FIRST_WORDS = 12;
function beginsWithBody(subject: string, unit: Unit): boolean {
  const folded = foldBody(subject);
  const head = (pattern: RegExp): boolean => {
    const at = folded.search(pattern);
    return at >= 0 && at <= FIRST_WORDS;
  };
  const own = unit.names.some((name) => {
    const at = folded.indexOf(name);
    return at >= 0 && at <= FIRST_WORDS;
  });
  return own || head(OUTER_BODY) || head(INNER_BODY) || GROUP_PATTERNS.some(({ pattern }) => head(pattern));
}

const binds = (why: string): Applicability => ({ binding: 'binds', why });
const other = (why: string): Applicability => ({ binding: 'other', why });
const unclear = (why: string): Applicability => ({ binding: 'unclear', why });

const LOCAL: UnitKind[] = ['commune', 'district'];

/** A field of work: does the unit have it? */
function byField(field: string, unit: Unit): Applicability | null {
  const sectors = sectorsIn(field);
  if (sectors.length === 0) return unknownField(field, unit);
  if (sectors.some((id) => unit.sectors.includes(id))) return binds(`thuộc lĩnh vực ${field}`);
  const communal = SECTORS.some((s) => s.communal === true && sectors.includes(s.id));
  if (unit.kind !== null && LOCAL.includes(unit.kind)) {
    return communal
      ? binds(`địa phương nào cũng có lĩnh vực ${field}`)
      : unclear(`lĩnh vực ${field} có thể có tại địa phương`);
  }
  if (unit.sectors.length === 0 && unit.kind === null) return unclear(`chưa rõ lĩnh vực của đơn vị`);
  return other(`lĩnh vực ${field} không phải lĩnh vực của đơn vị`);
}

/** A field that no row knows binds the unit whose own name speaks of it; a locality may have it. */
function unknownField(field: string, unit: Unit): Applicability | null {
  const own = new Set(words(unit.names.join(' ')));
  const said = words(fold(field)).filter((w) => !COMMON.has(w));
  if (said.length === 0 || unit.kind === null) return null;
  if (said.filter((w) => own.has(w)).length >= Math.min(2, said.length)) return binds(`thuộc lĩnh vực ${field}`);
  return LOCAL.includes(unit.kind)
    ? unclear(`lĩnh vực ${field} có thể có tại địa phương`)
    : other(`lĩnh vực ${field} không phải lĩnh vực của đơn vị`);
}
/** Words of bodies' names and of fields that tell no field. */
const COMMON = new Set(
  words(
    'sở ban ngành phòng trung tâm hội đoàn tỉnh thành phố huyện xã phường và của các công tác hoạt động thực hiện phát triển quản lý bảo vệ lĩnh vực trong về nhiệm vụ phong trào thi đua',
  ),
);

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

/** Headings that narrow criteria to a field: the one named, else the nearest heading that speaks of a field. */
/** "Mô hình trong lĩnh vực giáo dục: là …": the words before the colon stand for a heading. */
const LEAD_MAX = 160;
const leadOf = (statement: Statement): string => {
  const colon = statement.text.indexOf(':');
  return colon > 3 && colon < LEAD_MAX ? statement.text.slice(0, colon) : '';
};

const fieldOf = (statement: Statement): string | null => {
  if (statement.field !== null) return statement.field;
  const lead = leadOf(statement);
  if (lead !== '' && sectorsIn(lead).length > 0 && FIELD_LEAD.test(fold(lead))) return lead;
  return [...statement.path].reverse().find(isFieldHeading) ?? null;
};
const FIELD_LEAD = phrase('mô hình|điển hình|lĩnh vực|phong trào|ngành|trong|về');
const FIELD_HEADING = phrase(
  'lĩnh vực|ngành|phong trào(?: thi đua)?|khối|đối với (?:nông dân|doanh nhân|học sinh|lực lượng vũ trang|nhà trường|nhà giáo|cán bộ y tế|các trường|cơ sở)',
);
const isFieldHeading = (heading: string): boolean =>
  FIELD_HEADING.test(fold(heading)) &&
  sectorsIn(heading).length > 0 &&
  heading.length < 120 &&
  groupsIn(foldBody(heading)).length === 0;

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

/** "Ủy ban nhân dân các xã, phường": an address to one sort of unit, not to everybody. */
const FEW_KINDS = 2;
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
  if (spoken === 'others' || (spoken !== 'covered' && (acting === 'others' || acting === 'inner')))
    return other('giao cho đơn vị khác');
  if (spoken === 'inner' && acting === 'nobody') return other('giao cho bộ phận của cơ quan ban hành');
  if (acting === 'covered' && namesKind(wholeActor(statement, statement.actor ?? ''), unit))
    return binds('giao đích danh cho loại đơn vị này');
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
  if (statement.part === 'criteria') return ofCriterion(statement, unit, child);
  if (statement.part === 'subjects') return ofSubject(statement, unit, child);
  if (statement.part === 'purposes' || statement.part === 'requirements') return binds('mục đích, yêu cầu chung');
  return ofAction(statement, unit, parent);
}
