import { BODY_NAMES, GROUPS, type UnitKind } from '../knowledge/agencies.js';
import { AFTER, BEFORE, phrase } from '../vi/words.js';
import type { Unit } from './facts.js';
import { saidToOrganisation } from './mass.js';
import { remembering } from './memo.js';
import { belongsElsewhere, inList, isNarrowed, isOwnSector, isSector, listIn } from './narrowing.js';
import { expand, foldBody, levelsIn } from './unit.js';

/** Whom a sentence, a heading or the name of an actor means, seen from one unit. */

const ANY_GROUP = phrase(GROUPS.map(({ pattern }) => pattern));
const GROUP_PATTERNS = GROUPS.map(({ pattern, ...group }) => ({
  pattern: phrase(pattern),
  everywhere: phrase(pattern, 'gu'),
  ...group,
}));
const anyBody = (rows: typeof BODY_NAMES): RegExp =>
  new RegExp(`${BEFORE}(?:${rows.map(({ pattern }) => pattern).join('|')})`, 'u');
export const OUTER_BODY = anyBody(BODY_NAMES.filter(({ kind }) => kind !== 'department' && kind !== 'hamlet'));
const INNER_BODY = anyBody(BODY_NAMES.filter(({ kind }) => kind === 'department'));
/** Where the subject of a sentence ends: the verbs of plans. */
const VERB = new RegExp(
  `${BEFORE}(?:chủ trì|phối hợp|tham mưu|(?<!^ban )tổ chức(?! (?:chính trị|đảng|xã hội|hội(?! (?:nghị|thi|thảo|diễn|chợ|trại|thao|đàm|họp)(?!\\p{L}))|kinh tế|thành viên|đoàn thể|cơ sở|công đoàn))|(?<!sở )xây dựng(?! (?:tỉnh|và|,))|xây dựng(?= (?:\\d|ít nhất|tối thiểu|kế hoạch|mô hình|mới))|ban hành|lựa chọn|bồi dưỡng|phát hiện|báo cáo|gửi|căn cứ|thực hiện|triển khai|tổng kết|sơ kết|hướng dẫn|kiểm tra|theo dõi|tổng hợp|làm|có trách nhiệm|chịu trách nhiệm|đăng ký|đăng|duy trì|(?<!^ban )vận động|tuyên truyền|(?<!ban )chỉ đạo|phân công|bố trí|rà soát|hoàn thành|phấn đấu|đạt|có|được|là|phải|cần|quan tâm|chủ động|tập trung|tích cực|đẩy mạnh|tăng cường|nâng cao|giao|tiếp tục|thường xuyên|kịp thời|hằng năm|định kỳ|đưa|xét chọn|giới thiệu|phổ biến|quán triệt|lập|đề xuất|cân đối|phê duyệt|thẩm định|trình|ký|công bố|biểu dương|tôn vinh|phát động|nhân rộng|đánh giá|tham gia|hưởng ứng|cụ thể hóa|bảo đảm|đảm bảo|nhận(?! thức)|trồng|giúp đỡ|(?<!(?:trung tâm|ban|tổ|quỹ|hội|phòng) )hỗ trợ|thành lập|kiện toàn|thu gom|vệ sinh|dành|huy động|tặng|trao|thăm|mở|cấp phát|công nhận|chọn|bình chọn|tiếp nhận|giải quyết|khảo sát|tập huấn|thẩm định|xác định|trích|(?<!quỹ )ủng hộ|đóng góp|tiết kiệm|giảm|tăng)${AFTER}`,
  'u',
);
/** "Trong quý III/2030:", "Năm 2028,", "Hằng năm,", "Giao" before the subject. */
const LEAD_DATED =
  '(?:(?:chậm nhất|muộn nhất|trước|trong|từ|đến|hết|vào|định kỳ|giai đoạn|bắt đầu)\\s+)*(?:ngày|tháng|quý|năm|giai đoạn|hằng năm|mỗi năm|hằng tháng|mỗi tháng|\\d)';
const LEAD_COMMA =
  '(?:định kỳ[^,:;.]{0,40}|(?:chậm nhất|muộn nhất|trước|đến|vào)(?: vào| là)? (?:ngày|dịp) [^,:;.]{1,40}|(?:(?:trong|đến|từ|hết|cả)\\s+)*(?:giai đoạn|năm|quý|tháng|ngày)\\s[\\d\\s/ivx-]+(?:năm \\d+)?)\\s*,\\s*';
/** "Hằng năm Sở đăng ký …": when, without a comma behind it. */
const LEAD_EVERY = `(?:vào )?(?:định kỳ )?(?:hằng|mỗi|từng) (?:năm học|năm|học kỳ|tháng|quý|tuần)${AFTER}\\s*,?\\s*`;
const LEAD = new RegExp(
  `^(?:${LEAD_DATED}[^:;.,]{0,60}:\\s*|${LEAD_COMMA}|${LEAD_EVERY}|(?:phấn đấu|đề nghị|yêu cầu|riêng|đối với)\\s+|(?:giao|phân công)\\s+(?=các|ủy ban|sở|ban|phòng|văn phòng|trung tâm|trường|bệnh viện|công an|hội|đoàn|báo|đài))+`,
  'u',
);
/** "Sơ kết giai đoạn:" before the sentence proper. */
const TITLE = /^[^:;.]{3,60}:\s*(?=\S)/u;
/** "Hằng tháng" is when, not who. */
const EVERY = /^(?:hằng|mỗi|từng) (?:năm|tháng|quý|tuần)(?![\p{L}\p{M}])/u;
/** Without a verb in sight a subject is at most so long. */
const SUBJECT_MAX = 120;

/** Addresses of a parent are asked about for every child of it. */
export const groupsIn = remembering((folded: string): typeof GROUP_PATTERNS =>
  ANY_GROUP.test(folded) ? GROUP_PATTERNS.filter(({ pattern }) => pattern.test(folded)) : [],
);

export const clip = (text: string, max: number): string => (text.length > max ? text.slice(0, max) : text);

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
export const subjectOf = remembering((text: string): string => {
  const folded = expand(text).replace(/^[\s:;,.-]+/u, '');
  const rest = withoutTitle(folded).replace(LEAD, '');
  const verb = VERB.exec(rest);
  if (verb === null) return rest.length <= SUBJECT_MAX ? rest : '';
  return clip(rest.slice(0, verb.index), SUBJECT_MAX * 2)
    .replace(EVERY, '')
    .trim();
});

/** `some`: some of those that it is one of; which, the words do not say. */
export type Said = 'named' | 'covered' | 'some' | 'others' | 'inner' | 'nobody';

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
  folded.includes(noun) &&
  (pluralOf(noun).test(folded) || (folded === noun && BRANCH.test(noun)));
/** "chi hội gửi báo cáo về Hội xã": of the branches each is meant, in the singular too. */
const BRANCH = /^(?:(?:liên )?chi |phân )/u;
const pluralOf = remembering(
  (noun: string): RegExp => new RegExp(`${BEFORE}${PLURAL} (?:[\\p{L}]+, ){0,4}${noun}${AFTER}`, 'u'),
);

/** Kinds of bodies that a unit has under it, or within it. */
export const HAS: Partial<Record<UnitKind, UnitKind[]>> = {
  commune: ['hamlet', 'department'],
  district: ['commune', 'hamlet', 'department'],
};

/** "Ủy ban nhân dân các xã, phường": an address to one sort of unit, not to everybody. */
export const FEW_KINDS = 2;

/** "100% lớp toàn trường": within the unit itself. */
const withoutOwnWhole = (folded: string, { noun }: Unit): string =>
  noun !== '' && OWN_WHOLE.test(folded) ? folded.replace(wholeOf(noun), ' ') : folded;
const OWN_WHOLE = /toàn|của/u;
const wholeOf = remembering(
  (noun: string): RegExp => new RegExp(`${BEFORE}(?:toàn|của) (?:${noun}|đơn vị|cơ quan)${AFTER}`, 'gu'),
);

/** Whom an address or the subject of a sentence means, seen from this unit. */
export function addressed(text: string, unit: Unit): Said {
  const folded = withoutOwnWhole(foldBody(text), unit);
  if (folded === '') return 'nobody';
  if (unit.names.some((name) => says(folded, name))) return 'named';
  const list = listIn(folded);
  if (list === null) return meant(folded, unit);
  if (inList(list, unit)) return 'named';
  // a list of names means nobody else of its sort
  const rest = list.rest === '' ? 'nobody' : meant(list.rest, unit);
  return rest === 'nobody' ? 'others' : rest;
}

/** The same words address many passages: judged once for a unit. */
const MEANT = new WeakMap<Unit, Map<string, Said>>();
function meant(folded: string, unit: Unit): Said {
  const known = MEANT.get(unit) ?? new Map<string, Said>();
  MEANT.set(unit, known);
  const said = known.get(folded) ?? judged(folded, unit);
  known.set(folded, said);
  return said;
}

function judged(folded: string, unit: Unit): Said {
  const organised = saidToOrganisation(folded, unit);
  if (organised !== null) return organised;
  const groups = groupsIn(folded);
  const other = otherLevels(folded, unit);
  const covering = groups.filter((group) => covers(group, folded, unit, other));
  const own = ['department', ...(unit.kind === null ? [] : (HAS[unit.kind] ?? []))];
  const elsewhere = unit.kind !== null && belongsElsewhere(folded, unit);
  if (!elsewhere && (covering.length > 0 || (!other && ofItsSort(folded, unit)) || isOwnSector(folded, unit)))
    return onlySome(folded, covering) ? 'some' : 'covered';
  if (elsewhere || groups.some((group) => !group.covers.every((kind) => own.includes(kind)))) return 'others';
  if (OUTER_BODY.test(folded) || isSector(folded)) return 'others';
  return groups.length > 0 || INNER_BODY.test(folded) ? 'inner' : 'nobody';
}

type Group = (typeof GROUP_PATTERNS)[number];

function covers({ covers: kinds, members, below }: Group, folded: string, unit: Unit, other: boolean): boolean {
  if (unit.kind === null || (below === true && unit.below)) return true;
  return (
    kinds.includes(unit.kind) &&
    !(other && kinds.length === 1) &&
    !(isBelowProvince(folded, unit) && kinds.length > FEW_KINDS) &&
    (members === undefined || unit.names.some((name) => members.test(name)))
  );
}

/** Wherever a group that covers the unit is named, words behind it say "some of them". */
function onlySome(folded: string, covering: readonly Group[]): boolean {
  const spans = covering
    .flatMap(({ everywhere }) => [...folded.matchAll(everywhere)])
    .map((m) => ({ start: m.index, end: m.index + m[0].length }))
    .sort((a, b) => a.start - b.start);
  const merged: typeof spans = [];
  for (const span of spans) {
    const last = merged.at(-1);
    // "các cơ quan" within "các cơ quan, đơn vị": one address
    if (last !== undefined && span.start < last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged.length > 0 && merged.every(({ end }) => isNarrowed(folded.slice(end)));
}

/** "Mỗi cơ quan, đơn vị cấp tỉnh" is no address to a commune or a school. */
const isBelowProvince = (folded: string, { kind }: Unit): boolean =>
  kind !== null && LOWER.includes(kind) && PROVINCIAL.test(folded) && !/địa phương/u.test(folded);
const LOWER: UnitKind[] = ['commune', 'district', 'hamlet', 'school', 'department', 'enterprise'];
const PROVINCIAL = /(?:cơ quan|đơn vị|sở|ban|ngành|hội|đoàn thể|tổ chức|sự nghiệp) (?:thuộc )?cấp (?:tỉnh|thành phố)/u;

/** A body named in the first words acts; one named later is acted upon ("Trực hỗ trợ cho các cơ quan, đơn vị"). */
const FIRST_WORDS = 12;
export function beginsWithBody(subject: string, unit: Unit): boolean {
  const folded = foldBody(subject);
  return unit.names.some((name) => isFirst(folded.indexOf(name))) || anyBodyFirst(folded);
}
const isFirst = (at: number): boolean => at >= 0 && at <= FIRST_WORDS;
const anyBodyFirst = remembering((folded: string): boolean =>
  [OUTER_BODY, INNER_BODY, ANY_GROUP].some((pattern) => isFirst(folded.search(pattern))),
);

/** Does a text name a body or a group of bodies at all? */
export const namesBodies = (text: string): boolean => {
  const folded = foldBody(text);
  return ANY_GROUP.test(folded) || OUTER_BODY.test(folded) || INNER_BODY.test(folded);
};
