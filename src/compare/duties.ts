import { AGENCIES, type UnitKind } from '../knowledge/agencies.js';
import { BODY_HEADS, TASK_VERBS } from '../knowledge/bodies.js';
import type { Assignment, Plan, PlanSpan } from '../model/plan.js';
import { fold } from '../vi/fold.js';
import { phrase } from '../vi/words.js';
import type { Demand, Statement, Unit } from './facts.js';
import { issueDateOf } from './issued.js';
import { bodiesIn, isReviewBody, reaches, SEND } from './recipients.js';
import { rhythmOf } from './recurrence.js';
import { bodyCore, foldBody, kindOfBody, namesBody } from './unit.js';

/** Who does what in the child: work without an owner, owners nobody knows, what became of the work given to this unit. */

export interface DutyFacts {
  /** Work under the assignments that the child gives to nobody. */
  unowned: Statement[];
  strangers: Stranger[];
  /** Work that the parent lets this unit lead and in which it now only helps. */
  leads: LeadFact[];
  reports: MisdirectedReport[];
  /** Bodies that are given work and to which the plan is not sent. */
  unlisted: { names: string[]; span: PlanSpan } | null;
}

export interface LeadFact {
  demand: Demand;
  child: Statement;
  /** The one it helps is named, and is no body under this unit. */
  certain: boolean;
}

/** A department that is in no list: `successor` took it over. */
export interface Stranger {
  actor: string;
  successor: string | null;
  span: PlanSpan;
}

export interface MisdirectedReport {
  demand: Demand;
  child: Statement;
  expected: string;
  given: string;
}

export const dutyFacts = (
  demands: Demand[],
  parent: Plan | null,
  child: Plan,
  unit: Unit,
  own: Statement[],
): DutyFacts => ({
  unowned: unownedIn(child, own),
  strangers: [...strangersIn(parent, child), ...boardsIn(parent, child, unit)],
  leads: demands.flatMap((demand) => leadLost(demand, unit)),
  reports: demands.flatMap((demand) => reportLost(demand, unit, own)),
  unlisted: unlistedIn(child),
});

const UNDER_DUTIES = /tổ chức thực hiện|phân công/u;
const WORK = phrase(TASK_VERBS);
const RHYTHM = /^(?:hằng (?:tuần|tháng|quý|năm)|định kỳ|mỗi (?:tháng|quý|năm)),?\s+/u;
const STARTS_WITH_WORK = new RegExp(`^(?:${WORK.source})`, 'u');
/** Heads that are everyday words too: "tổ chức" is mostly a verb. */
const NOT_TELLING = new Set([
  'tổ',
  'hội',
  'tổ chức',
  'bản',
  'hạt',
  'bộ',
  'khối',
  'cụm',
  'đội',
  'báo',
  'cơ sở',
  'tập thể',
  'thành viên',
  'cán bộ',
  'công chức',
  'viên chức',
  'cá nhân',
  'giáo viên',
  'nhà giáo',
  'nhân viên',
  'ngành',
]);
const SOMEBODY = phrase([...BODY_HEADS.filter((head) => !NOT_TELLING.has(head)), 'các phòng']);
/** In a plan that names owners as a rule, work without one stands out. */
const OWNED = 3;

const unownedIn = (child: Plan, own: Statement[]): Statement[] =>
  child.assignments.length < OWNED
    ? []
    : own.filter(
        (s) =>
          s.actor === null &&
          (s.part === 'activities' || s.part === 'targets') &&
          s.path.some((heading) => UNDER_DUTIES.test(fold(heading))) &&
          (isLeftOver(s, child)
            ? !DONE_BY.test(s.folded)
            : STARTS_WITH_WORK.test(s.folded.replace(RHYTHM, '')) && !SOMEBODY.test(s.folded)),
      );

/** "Một số nhiệm vụ khác" in a row of headings that each name a body: what stands there is nobody's, whatever bodies it touches. */
const isLeftOver = ({ path }: Statement, { assignments }: Plan): boolean =>
  LEFT_OVER.test(fold(path.at(-1) ?? '')) &&
  assignments.filter((a) => a.path.length === path.length - 1 && a.path.every((heading, at) => heading === path[at]))
    .length >= ROW;
const LEFT_OVER = phrase('(?:nhiệm vụ|công việc|phần việc|nội dung|việc) (?:khác|còn lại|phát sinh|bổ sung)');
const ROW = 2;
const DONE_BY = new RegExp(
  `(?<!\\p{L})(?:giao(?: cho)?|do|đề nghị|yêu cầu) (?:các )?${SOMEBODY.source}|${SOMEBODY.source}[^,;.]{0,40} (?:chủ trì|có trách nhiệm|thực hiện|chịu trách nhiệm)`,
  'u',
);

const DEPARTMENTS = AGENCIES.filter(({ name }) => name.startsWith('sở '));
const known = (core: string): boolean =>
  DEPARTMENTS.some(
    ({ name, aliases }) =>
      core.startsWith(bodyCore(name)) ||
      namesBody(core, bodyCore(name)) ||
      aliases.some((alias) => core === foldBody(alias)),
  );

/** Departments that are given work and that no list knows on the plan's own day. */
function strangersIn(parent: Plan | null, child: Plan): Stranger[] {
  const on = issueDateOf(child)?.iso ?? null;
  // whole plans are folded only for the rare body that no list knows
  const elsewhere = (core: string): boolean =>
    [...child.recipients.map(({ text }) => text), parent?.text ?? ''].map(foldBody).join('\n').includes(core);
  return child.assignments.flatMap(({ actor, span }): Stranger[] => {
    const core = bodyCore(actor);
    if (!/^sở \p{L}+ \p{L}/u.test(core) || /[,;]| và sở /u.test(core)) return [];
    const heir = DEPARTMENTS.find(({ tookOver }) =>
      tookOver?.some(({ name, from }) => core === bodyCore(name) && on !== null && from <= on),
    );
    if (heir !== undefined) return [{ actor, successor: heir.name, span }];
    const former = DEPARTMENTS.some(({ tookOver }) => tookOver?.some(({ name }) => core === bodyCore(name)));
    return former || known(core) || elsewhere(core) ? [] : [{ actor, successor: null, span }];
  });
}

/** Boards that offices have: of leaders, of the Party, of mass organisations. */
const BOARD =
  /^ban (?!giám|chấp|tuyên|thi đua|chỉ|quản|dân|thường|tổ chức|nội chính|kiểm|lãnh|liên lạc|thanh|tiếp|đại diện|vận động|cán sự|công tác|biên tập|hội)\p{L}+ \p{L}+/u;
const HAVE_BOARDS = new Set<UnitKind | null>(['mass', 'party', 'enterprise', null]);

/** Councils and teams whose very name reaches beyond the one office: of several sectors, of a cluster, of a region. */
const JOINT =
  /^(?:hội đồng|ban|tổ|đội|đoàn|nhóm)(?: \p{L}+)+ (?:liên (?:ngành|xã|phường|cơ quan|đơn vị|tỉnh|vùng)|cấp (?:cụm|vùng|khu vực)|(?:cụm|vùng|khu vực) \p{L}+)(?!\p{L})/u;

/** A board that is named this once, and by nobody else. */
function boardsIn(parent: Plan | null, child: Plan, unit: Unit): Stranger[] {
  const stranger = (name: string): boolean => (!HAVE_BOARDS.has(unit.kind) && BOARD.test(name)) || JOINT.test(name);
  const boards = child.assignments.filter(({ actor }) => stranger(foldBody(actor)) && !/[,;]/u.test(actor));
  if (boards.length === 0) return [];
  const above = foldBody(parent?.text ?? '');
  const here = foldBody(child.text);
  return boards
    .filter(({ actor }) => !above.includes(foldBody(actor)) && here.split(foldBody(actor)).length <= 2)
    .map(({ actor, span }) => ({ actor, successor: null, span }));
}

const LEADS = /(?<!\p{L})(?:(?<!(?:cơ quan|đơn vị|bộ phận) )chủ trì|làm đầu mối|trực tiếp)(?!\p{L})/u;
/** "Phối hợp với cơ quan chủ trì": another one leads, whoever it is. */
const ANOTHER_LEADS = /^(?:với |cùng )?(?:các )?(?:cơ quan|đơn vị) chủ trì/u;
const HELPS = /^(?:có trách nhiệm )?(?:tham gia )?phối hợp(?: chặt chẽ)?(?: với| cùng| thực hiện)?(?!\p{L})/u;
/** So near an answer speaks of the same work. */
const SAME_WORK = 0.5;
/** "Sở", "Văn phòng Sở", "Phòng Tổ chức cán bộ Sở": above everybody who is no department. */
const OFFICE_ABOVE =
  /^(?:sở|(?:văn phòng|thanh tra|phòng|ban)(?: (?!sở)[\p{L}-]+,?){0,8} (?:của |thuộc )?sở)(?!\p{L})/u;
const isAbove = (name: string, unit: Unit): boolean => unit.kind !== 'agency' && OFFICE_ABOVE.test(name);

/** "Chủ trì, phối hợp với A làm B" -> "phối hợp với A làm B": the same helpers, and nobody in charge. */
const WITH_WHOM = /chủ trì,? phối hợp(?: với| cùng)? (?<rest>.+)$/u;
const SAME_HELPERS = 12;
const sameHelpers = (asked: string, rest: string): boolean => {
  const helpers = WITH_WHOM.exec(asked)?.groups?.rest ?? '';
  return helpers.length >= SAME_HELPERS && rest.startsWith(helpers.slice(0, SAME_HELPERS));
};

function leadLost(demand: Demand, unit: Unit): DutyFacts['leads'] {
  const { statement, applicability, answers, presence, score } = demand;
  const given = statement.role === 'lead' || /(?<!\p{L})chủ trì(?!\p{L})/u.test(statement.folded);
  const [first] = answers;
  if (applicability.binding !== 'binds' || !given || first === undefined || presence !== 'present' || score < SAME_WORK)
    return [];
  if (HELPS.test(statement.folded)) return [];
  const told = answers.map((a) => a.statement);
  const helps = told.every((s) => HELPS.test(s.folded) && !LEADS.test(s.folded));
  const rest = first.statement.folded.replace(HELPS, '').trim();
  const sure = ANOTHER_LEADS.test(rest) || isAbove(rest, unit) || (isPeer(rest) && sameHelpers(statement.folded, rest));
  if (helps && sure) return [{ demand, child: first.statement, certain: true }];
  const partner = kindOfBody(rest);
  // with those below it the unit works as the one in charge
  if (!helps || (partner !== null && !PEERS.has(partner))) return [];
  return [{ demand, child: first.statement, certain: partner !== null }];
}
/** Side by side with the unit: "các cơ quan liên quan", another department; no body below it. */
const isPeer = (rest: string): boolean => {
  const partner = kindOfBody(rest);
  return partner === null ? /^các (?:cơ quan|sở|ban|ngành)(?!\p{L})/u.test(rest) : PEERS.has(partner);
};
const PEERS = new Set<UnitKind>(['agency', 'province', 'ministry', 'party', 'mass', 'armed', 'vertical']);

/** Reports, lists, dossiers: what goes up. */
const SENT = ['report', 'list', 'dossier', 'final-review', 'interim-review'];
const sends = (s: Statement): boolean => s.deeds.some((id) => SENT.includes(id));

/** A report that the parent wants at one body and that the child sends to another, outside its own house. */
function reportLost(demand: Demand, unit: Unit, own: Statement[]): MisdirectedReport[] {
  const { statement, applicability, presence } = demand;
  if (presence !== 'present' || applicability.binding !== 'binds' || !sends(statement)) return [];
  const expected = receiversIn(statement);
  const told = sameRound(demand, own);
  const whole = told.map((s) => foldBody(s.text)).join('; ');
  const unreached = expected.filter(
    (name) => !reaches(whole, name) && !(isReviewBody(name) && /thi đua|nội vụ/u.test(whole)),
  );
  const [wanted] = unreached;
  const [child] = told;
  const given = told
    .flatMap(receiversIn)
    .find((name) => isOutside(name, unit) && !expected.some((e) => e.includes(name) || name.includes(e)));
  return child === undefined || given === undefined || wanted === undefined
    ? []
    : [{ demand, child, expected: wanted, given }];
}

/** The answers that report as often as the demand asks; a report of every round may stand elsewhere in the plan. */
function sameRound({ statement, answers }: Demand, own: Statement[]): Statement[] {
  const told = answers.map((a) => a.statement).filter(sends);
  if (rhythmOf(statement) === null || !statement.deeds.includes('report')) return told;
  const inRound = (s: Statement): boolean => rhythmOf(s) !== null && s.deeds.includes('report');
  const round = told.filter(inRound);
  return round.length > 0 ? round : own.filter((s) => inRound(s) && receiversIn(s).length > 0);
}

/** "Báo cáo kết quả thực hiện về Sở X": to whom. */
const REPORTS_TO =
  /(?:báo cáo|gửi)(?: [\p{L}]+){0,10}? (?:gửi )?(?:về|cho|tới|đến)\s+(?=ủy ban|sở|ban|hội|bộ|văn phòng|phòng|trung tâm|thanh tra|liên đoàn|công an|đảng ủy|mặt trận|tỉnh|chi cục)(?<to>[^;.]{2,120}?)(?= trước| chậm nhất| để | trong | muộn nhất| định kỳ| theo |[;.]|$)/u;

function receiversIn({ text }: Statement): string[] {
  const folded = foldBody(text);
  const to = (REPORTS_TO.exec(folded) ?? SEND.exec(folded))?.groups?.to;
  return to === undefined
    ? []
    : bodiesIn(to)
        .map(bodyCore)
        .filter((name) => name.length > 3);
}

/** Another department or council, or another desk of the office above: no office of the unit's own. */
function isOutside(name: string, unit: Unit): boolean {
  if (unit.names.some((own) => own.includes(name) || name.includes(own))) return false;
  if (/^(?:phòng|văn phòng) .+ sở$/u.test(name)) return isAbove(name, unit);
  if (PROVINCIAL.test(name)) return true;
  const kind = kindOfBody(name);
  const other = kind === null || kind === 'agency' || kind === 'province' || kind === 'ministry';
  return other && /^(?:sở|ủy ban|bộ|ban dân)\s+\p{L}/u.test(name) && !/^(?:bộ phận|sở (?:trước|để|và))/u.test(name);
}
/** Bodies of the province, by whatever kind they are. */
const PROVINCIAL =
  /^(?:văn phòng ủy ban nhân dân|liên đoàn lao động)(?: tỉnh| thành phố)?$|^(?:thanh tra|văn phòng|hội(?: \p{L}+){1,4}|công an|ban(?: \p{L}+){1,6}|đảng ủy|ủy ban mặt trận tổ quốc(?: việt nam)?) (?:tỉnh|thành phố|tỉnh ủy|thành ủy)$/u;

/** "Các sở, ban, ngành", "Như trên", "Như mục III": these reach everybody who is named. */
const REACHES_ALL = phrase(
  'như trên|như mục|như phần|các (?:sở|cơ quan|đơn vị|phòng|ban|đồng chí|tổ chức|khoa|tập thể|địa phương)|toàn thể|liên quan|có tên|thành viên|trang thông tin|cổng thông tin|website',
);
const LISTED_MAX = 5;

function unlistedIn({ assignments, recipients }: Plan): DutyFacts['unlisted'] {
  const given = recipients.map(({ text, note }) => foldBody(`${text} ${note ?? ''}`));
  if (given.length < 2 || given.some((text) => REACHES_ALL.test(text))) return null;
  const unreached = assignments.filter(({ actor }) => isNamedBody(actor) && !given.some((text) => sentTo(text, actor)));
  const names = [...new Set(unreached.map(({ actor }) => actor))].sort();
  const spans = recipients.flatMap(({ span }) => (span === undefined ? [] : [span]));
  const [first, last] = [spans[0], spans.at(-1)];
  if (names.length === 0 || first === undefined || last === undefined) return null;
  return { names: names.slice(0, LISTED_MAX), span: { start: first.start, end: last.end } };
}

/** One body by its own name: not "các đơn vị", not two in one breath, not a person in office. */
const isNamedBody = (actor: Assignment['actor']): boolean =>
  /^(?:sở|ban|phòng|văn phòng|công đoàn|đoàn thanh niên|hội|trung tâm|chi cục|ủy ban|thanh tra) \p{L}+/u.test(
    foldBody(actor),
  ) && !/[,;]/u.test(actor);
const sentTo = (text: string, actor: string): boolean =>
  text.includes(bodyCore(actor)) || namesBody(text, bodyCore(actor));
