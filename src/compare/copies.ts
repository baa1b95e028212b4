import { AGENCIES } from '../knowledge/agencies.js';
import { PROVINCES } from '../knowledge/provinces.js';
import type { Plan } from '../model/plan.js';
import { fold } from '../vi/fold.js';
import { words } from '../vi/words.js';
import type { CopyFact, Demand, ForeignNameFact, Statement, Unit } from './facts.js';
import { onceFor } from './memo.js';
import { wholeText } from './passages.js';
import { bodyCore, foldBody, kindOfBody, namesBody, nounOf } from './unit.js';

/** What was taken over word for word, and what was left over from another unit's plan. */

const SHINGLE = 4;
/** Shorter items, of fewer than nine words, are alike by nature. */
const TELLING = /(?:[\p{L}\p{M}\p{N}]+[^\p{L}\p{M}\p{N}]+){8}[\p{L}\p{M}\p{N}]/u;
/** Share of an item's shingles that must stand in one item of the parent. */
const VERBATIM = 0.93;

/** Only a pair that fits so well can be a copy. */
const NEAR = 0.75;

/** Words without what every unit changes as a matter of course: place words and names. */
const NAMES_OUT =
  /(?:trên địa bàn |thuộc |của |trong )?(?:tỉnh|xã|phường|ngành|toàn tỉnh|toàn xã|đơn vị|cơ quan)(?: \p{Lu}\p{L}*)*/gu;
const plainWords = (text: string): string[] => words(fold(text.replace(NAMES_OUT, ' ')));

/** A passage is asked for by several facts, and one of the parent by every child of it: cut once. */
const shinglesOf = onceFor((statement: Statement): ReadonlySet<string> => {
  const all = plainWords(statement.text);
  const set = new Set<string>();
  for (let i = 0; i + SHINGLE <= all.length; i++) set.add(`${all[i]} ${all[i + 1]} ${all[i + 2]} ${all[i + 3]}`);
  return set;
});

const ASKS =
  /cụ thể hóa|không sao chép|không rập khuôn|không chép|tiêu chí (?:cụ thể )?(?:phù hợp|riêng)|xây dựng (?:các )?tiêu chí|xác định rõ tiêu chí|đề ra tiêu chí/u;

/** Is so much of the one in the other? Most passages are not, which shows after a few shingles. */
function isMostlyIn(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  let missing = 0;
  for (const s of part) if (!whole.has(s) && (part.size - ++missing) / part.size < VERBATIM) return false;
  return part.size > 0;
}

/** What was taken over: of the criteria, and of the whole plan. `parents`: all that the parent says, one list for all children. */
export const copyFacts = (demands: Demand[], parents: Statement[], children: Statement[]): CopyFact[] => {
  const own = children.filter((s) => TELLING.test(s.folded));
  return [...criteriaCopied(demands, own), ...copiedThroughout(parents, own)];
};

/** Of the child's criteria, those that repeat the parent's sentence that they answer. */
function criteriaCopied(demands: Demand[], telling: Statement[]): CopyFact[] {
  const own = telling.filter((s) => s.part === 'criteria');
  if (own.length === 0) return [];
  const taken = own.filter((statement) => {
    const sources = demands.filter((d) => d.score >= NEAR && d.answers.some((a) => a.statement === statement));
    return sources.some(
      ({ statement: source }) =>
        isMostlyIn(shinglesOf(statement), shinglesOf(source)) && isMostlyIn(shinglesOf(source), shinglesOf(statement)),
    );
  });
  const asked =
    demands
      .map((d) => d.statement)
      .find((s) => s.part !== 'criteria' && ASKS.test(s.folded) && /tiêu chí|chỉ tiêu/u.test(s.folded)) ?? null;
  return [{ part: 'criteria', taken, total: own.length, asked }];
}

const allShingles = onceFor(
  (parents: Statement[]): ReadonlySet<string> => new Set(parents.flatMap((s) => [...shinglesOf(s)])),
);

/** Items of any part that are the parent's own sentences. */
function copiedThroughout(parents: Statement[], telling: Statement[]): CopyFact[] {
  const own = telling.filter((s) => s.clause === null);
  const source = allShingles(parents);
  const taken = own.filter((s) => isMostlyIn(shinglesOf(s), source));
  return own.length === 0 ? [] : [{ part: 'form', taken, total: own.length, asked: null }];
}

const NAME = '\\p{Lu}\\p{L}*(?:[ -]\\p{Lu}\\p{L}*){0,4}';
/** Bodies of the unit's own sort, as printed, with their proper name. */
const SAME_SORT: Partial<Record<NonNullable<Unit['kind']>, RegExp>> = {
  // "hợp tác xã", "thị xã", "xã Đoàn" are no communes
  commune: new RegExp(
    `(?<!(?:[Tt]ác|[Tt]hị)\\s)(?<sort>xã|phường|thị trấn|đặc khu|Xã|Phường) +(?!Đoàn|Đội|Hội|Đảng|Ủy|Việt Nam)(?<name>${NAME})`,
    'gu',
  ),
  district: new RegExp(`(?<sort>huyện|thị xã|quận) +(?<name>${NAME})`, 'gu'),
  school: new RegExp(
    `(?<sort>[Tt]rường (?:[Tt]iểu học|THCS|THPT|[Mm]ầm non|[Tt]rung học (?:cơ sở|phổ thông)|[Cc]ao đẳng|[Đđ]ại học)(?: và THCS| và THPT)?) +(?<name>${NAME})`,
    'gu',
  ),
  hospital: new RegExp(`(?<sort>[Bb]ệnh viện|[Tt]rung tâm [Yy] tế) +(?<name>${NAME}(?: [\\p{Ll}]+){0,3})`, 'gu'),
  // other departments are everyday partners: only where the unit's own house is meant
  agency:
    /(?:thuộc|trực thuộc|[Ll]ãnh đạo|Ban Giám đốc|Văn phòng|toàn)\s+(?<sort>Sở)\s+(?<name>\p{Lu}\p{Ll}+(?:,? (?:và )?\p{L}+){0,5})/gu,
  // other companies are customers and partners: only behind the unit's own posts and bodies
  enterprise:
    /(?:[Gg]iám đốc|Ban (?:Tổng )?[Gg]iám đốc|[Hh]ội đồng (?:thành viên|quản trị)|[Đđ]ảng ủy|[Cc]ông đoàn|[Ll]ãnh đạo|[Tt]oàn|toàn thể|[Nn]ội quy lao động(?: của)?|người lao động(?: của)?|trực thuộc|Kế hoạch của) +(?<sort>(?:Tổng )?[Cc]ông ty(?: (?:[Cc]ổ phần|CP|TNHH|[Mm]ột thành viên|MTV|[Hh]ai thành viên|nhà nước))+) +(?<name>\p{Lu}\p{L}*(?: (?:(?!(?:về|có|để|được|trong|tại|theo|và|khi|xem|chịu|giao|năm|thực|hiện|cùng|với|tổ|ban|triển) )\p{Ll}+ ){0,6}\p{Lu}\p{L}*){0,6})/gu,
};
/** Before a name that may well be another's. */
const IN_COMPANY =
  /(?:phối hợp(?: với)?|cùng|với|và|như|giáp|so với|sáp nhập|hợp nhất|từ|kết nghĩa|học tập|kinh nghiệm|theo|Bằng khen|Giấy khen|tặng|khen)\s*(?:của\s+)?(?:Ủy ban nhân dân|UBND|các)?\s*$/u;

export function foreignNames(unit: Unit, parent: Plan | null, child: Plan, statements: Statement[]): ForeignNameFact[] {
  const pattern = unit.kind === null ? undefined : SAME_SORT[unit.kind];
  const found = [
    ...(pattern === undefined ? [] : sameSort(pattern, unit, parent, child)),
    ...foreignProvinces(parent, child),
    ...foreignOwners(unit, parent, child),
  ];
  const byName = new Map<string, { name: string; start: number; end: number }>();
  for (const f of found) if (!byName.has(fold(f.name))) byName.set(fold(f.name), f);
  // a plan that names many of its own sort lists them; it was not copied from them all
  if (byName.size > 2) return [];
  return [...byName.values()].map(({ name, start, end }) => {
    const home = statements.find((s) => s.span.start <= start && end <= s.span.end) ?? null;
    return {
      name,
      child: home,
      span: home?.span ?? lineAt(child.text, start),
      text: home?.text ?? child.text.slice(lineAt(child.text, start).start, lineAt(child.text, start).end),
    };
  });
}

const lineAt = (text: string, at: number): { start: number; end: number } => {
  const start = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at);
  return { start, end: end < 0 ? text.length : end };
};

function sameSort(pattern: RegExp, unit: Unit, parent: Plan | null, child: Plan) {
  const body = bodyRange(child);
  return [...child.text.matchAll(pattern)].flatMap((m) => {
    const { sort, name } = m.groups ?? {};
    if (sort === undefined || name === undefined || m.index < body.start || m.index > body.end) return [];
    const folded = sort === 'Sở' ? knownAgency(name) : fold(name);
    if (folded === null) return [];
    const own = [
      fold(unit.name),
      unit.proper,
      fold(unit.superior ?? ''),
      fold(parent?.header.issuer ?? ''),
      fold(child.header.place ?? ''),
      fold(child.title.subject),
    ];
    if (own.some((o) => o !== '' && (o.includes(folded) || (folded.startsWith(o) && o.length > 2)))) return [];
    const start = m.index + m[0].lastIndexOf(sort);
    if (unit.kind === 'enterprise' && isNear(folded, own)) return [];
    if (IN_COMPANY.test(child.text.slice(Math.max(0, start - 45), start))) return [];
    return [{ name: `${sort} ${name.slice(0, folded.length)}`, start, end: start + sort.length + 1 + folded.length }];
  });
}

/** Long names of companies are cut short, and letters of a scan are misread: its own name has most of these words. */
const NEARLY_OWN = 0.5;
function isNear(name: string, own: string[]): boolean {
  const parts = words(name);
  return own.some((o) => parts.filter((word) => words(o).includes(word)).length >= NEARLY_OWN * parts.length);
}

/** Whose money it is, whose plan it was: there only the unit itself can stand, or who is above it. */
const OWNER =
  /(?:(?:dự toán|kinh phí|ngân sách)(?: \p{L}+){0,4}?|Trên đây là [^;]{0,300}?) của (?<body>(?:Sở|Hội|Liên đoàn|Tỉnh đoàn|Ban|Thanh tra|Công an|Chi cục|Cục|Ủy ban nhân dân|UBND|Trường|Bệnh viện)(?: [\p{L}-]+,?){1,9})/gu;
const BODY_END =
  / (?:và (?:từ|các|nguồn|những)|được|giao|hằng|hàng|năm|theo|để|trong|tại|trên|cấp|nghiêm|yêu cầu|đề nghị|giai đoạn|về|; các|khen).*$/u;

/** "dự toán của Sở và từ …": no name follows, so it is the unit's own. */
const OWN_SORT =
  /^(?:Sở|Hội|Liên đoàn|Tỉnh đoàn|Chi cục|Cục|Ban|Trường|Bệnh viện) (?:và|từ|hoặc|cùng|do|với|cho|đã|đến|sẽ|đối|kết|mình|ta)(?!\p{L})/u;

function foreignOwners(unit: Unit, parent: Plan | null, child: Plan) {
  if (unit.kind === null) return [];
  const above = [parent?.header.issuer, unit.superior].flatMap((name) => (name == null ? [] : [bodyCore(name)]));
  return [...child.text.matchAll(OWNER)].flatMap((m) => {
    const name = (m.groups?.body ?? '').replace(BODY_END, '').replace(/,$/u, '');
    const core = bodyCore(name);
    const sort = nounOf(core);
    const own = [...unit.names, ...above].some((o) => core.startsWith(o) || o.startsWith(core) || namesBody(o, core));
    const plain =
      OWN_SORT.test(name) || kindOfBody(name) !== unit.kind || sort === '' || sort !== unit.noun || core === sort;
    const start = m.index + m[0].length - (m.groups?.body ?? '').length;
    return own || plain ? [] : [{ name, start, end: start + name.length }];
  });
}

/** "Y tế tổ chức …" -> "y tế": the longest department that the words begin with. */
function knownAgency(words: string): string | null {
  const folded = foldBody(words);
  const names = AGENCIES.filter(({ name }) => name.startsWith('sở ')).map(({ name }) => foldBody(name).slice(3));
  return names.filter((name) => folded.startsWith(name)).sort((a, b) => b.length - a.length)[0] ?? null;
}

/** From the first heading to the list of recipients. */
export const bodyRange = (plan: Plan): { start: number; end: number } => ({
  start: plan.outline[0]?.span.start ?? 0,
  end: plan.recipients[0]?.span?.start ?? plan.text.length,
});

const PROVINCE_NAMES = new Map(
  PROVINCES.flatMap(({ name, merged }) => [name, ...merged].map((n): [string, string] => [fold(n), fold(name)])),
);
/** "trên địa bàn tỉnh X", "Trung tâm Y tế tỉnh X": the province somebody or something belongs to. */
const OF_PROVINCE = new RegExp(` (?<sort>tỉnh)(?<=\\p{L} tỉnh)[ ]+(?<name>${NAME})`, 'gu');
/** Before "tỉnh X" where X is looked at, visited, bordered on or was merged. */
const ELSEWHERE =
  /(?:giáp|so với|sáp nhập|hợp nhất|kết nghĩa|học tập|kinh nghiệm|tham quan|trước đây|các|tại|và|với|Bằng khen|Giấy khen|tặng|khen)(?: của)?$/iu;

/** A body or an area of another province in a plan of this one; a province merged into this one is none. */
function foreignProvinces(parent: Plan | null, child: Plan) {
  const home = provinceOf(parent) ?? provinceOf(child);
  const body = bodyRange(child);
  return [...child.text.matchAll(OF_PROVINCE)].flatMap((m) => {
    const name = m.groups?.name ?? '';
    const before = child.text.slice(Math.max(0, m.index - 45), m.index);
    if (m.index < body.start || m.index > body.end || ELSEWHERE.test(before)) return [];
    const known = PROVINCE_NAMES.get(fold(name));
    const foreign = known !== undefined && home !== null ? known !== home : isUnheardOf(fold(name), parent, child);
    return foreign ? [{ name: `tỉnh ${name}`, start: m.index + 1, end: m.index + m[0].length }] : [];
  });
}

/** A name that stands neither in the parent nor in the letterhead nor anywhere else of the plan; without a parent nobody can say. */
function isUnheardOf(name: string, parent: Plan | null, child: Plan): boolean {
  if (parent === null || name.length < 3) return false;
  const heads = [child.header.place, child.header.issuer, child.header.superior, child.title.subject];
  if (heads.some((head) => fold(head ?? '').includes(name)) || wholeText(parent).includes(name)) return false;
  return wholeText(child).split(name).length === 2;
}

function provinceOf(plan: Plan | null): string | null {
  if (plan === null) return null;
  const names = [plan.header.place, plan.header.issuer, plan.header.superior].flatMap((n) =>
    n === null ? [] : [foldBody(n), bodyCore(n)],
  );
  for (const [name, now] of PROVINCE_NAMES)
    if (names.some((n) => n === name || n.endsWith(`tỉnh ${name}`) || n.endsWith(`thành phố ${name}`))) return now;
  return null;
}
