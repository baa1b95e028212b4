import { TOTALS, type UnitKind } from '../knowledge/agencies.js';
import type { Plan } from '../model/plan.js';
import { BEFORE, phrase } from '../vi/words.js';
import { addressed, clip, groupsIn, subjectOf } from './address.js';
import type { Statement, Unit } from './facts.js';
import { namesOrganisation } from './mass.js';
import { remembering } from './memo.js';
import { bodyCore, foldBody, kindOfBody } from './unit.js';

/** What the issuer of the plan above does in its own house, and what it asks of all together: neither binds one unit. */

/** Words that name the level of an issuer: "cấp tỉnh", "Sở", "Ngành", "toàn phường". */
const LEVEL_WORDS: Partial<Record<UnitKind, string>> = {
  province: 'tỉnh|thành phố',
  district: 'huyện|quận|thị xã|thành phố',
  commune: 'xã|phường|thị trấn|đặc khu',
  agency: 'sở|ngành|chi cục',
  school: 'trường|nhà trường',
  hospital: 'bệnh viện',
  service: 'trung tâm|ban quản lý',
  mass: 'tỉnh|hội|tỉnh hội|liên đoàn|tỉnh đoàn|đoàn',
  ministry: 'bộ|ngành|trung ương',
  enterprise: 'công ty|tổng công ty',
};
const levelOf = (parent: Plan): string | null => {
  const kind = kindOfBody(parent.header.issuer ?? '');
  return kind === null ? null : (LEVEL_WORDS[kind] ?? null);
};

/** Who acts for a level: its people's committee, its steering committee, those who lead it. */
const houseOf = remembering(
  (level: string): RegExp =>
    new RegExp(
      `^(?:(?:ở|tại|đối với|riêng) )?(?:(?:cấp |toàn )?(?:${level})|(?:lãnh đạo|ban giám đốc|giám đốc|chủ tịch|thường trực|ban thường vụ|ban chấp hành)(?: (?:và|,) [\\p{L} ]{3,30})?(?: ủy ban nhân dân)? (?:cấp )?(?:${level})|ủy ban nhân dân (?:cấp )?(?:${level})|(?:hội đồng|ban chỉ đạo|ban tổ chức|ban vận động)(?: [\\p{L}-]+){0,8}? (?:cấp |của )?(?:${level}))$`,
      'u',
    ),
);
const wholeOf = remembering((level: string): RegExp => phrase(`toàn (?:${level})`));

/** The issuer by its name, by its kind alone or by its level: "Sở tổ chức sơ kết …", "cấp tỉnh tổ chức vào quý IV". */
export function issuerActs(subject: string, parent: Plan, unit: Unit): boolean {
  const { issuer } = parent.header;
  if (subject === '' || issuer === null || meansUnit(subject, unit)) return false;
  const core = bodyCore(issuer);
  const kind = NOUN_OF_ISSUER.exec(core)?.[1];
  const level = levelOf(parent);
  return (
    (subject.startsWith(core) && !OF_LOWER.test(subject.slice(core.length))) ||
    bodyCore(subject) === core ||
    isWithoutPlace(bodyCore(subject), core) ||
    subject === kind ||
    namesOrganisation(subject, foldBody(issuer)) ||
    subject === `ủy ban nhân dân ${kind}` ||
    (level !== null &&
      houseOf(level).test(
        subject.replace(/^(?:hằng|mỗi) (?:năm học|năm|học kỳ|quý|tháng|tuần|kỳ)(?!\p{L})\s*,?\s*/u, '').trim(),
      ))
  );
}
/** "Hội Nông dân các xã" begins like "Hội Nông dân tỉnh" and is another body. */
const OF_LOWER =
  /^,? (?:(?:các|mỗi|từng|những|cấp) )?(?:xã|phường|thị trấn|đặc khu|huyện|cơ sở|chi hội|thôn)(?!\p{L})/u;
/** "Hội Nông dân xã" for "Hội Nông dân xã Tân An". */
const isWithoutPlace = (subject: string, core: string): boolean =>
  core.startsWith(`${subject} `) && /\p{L} (?:xã|phường|thị trấn|đặc khu|huyện)$/u.test(subject);
const NOUN_OF_ISSUER =
  /^(?:ủy ban nhân dân )?(sở|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|trường|trung tâm|bộ|ban)(?![\p{L}])/u;

/** "Sở và các đơn vị trực thuộc": the units are meant too. */
const meansUnit = (subject: string, unit: Unit): boolean =>
  ['named', 'covered', 'some'].includes(addressed(subject, unit)) &&
  (groupsIn(subject).length > 0 || unit.names.some((name) => subject.includes(name)));

/** "Đại hội …: tổ chức trong quý III, do Sở Nội vụ tham mưu", "được Sở tổ chức …": the doer stands behind the deed. */
const DONE_BY =
  /(?:^|[\s,(])(?:do\s+([^:;.,()]{2,80}?)\s+(?:chủ trì|tham mưu|tổ chức|phụ trách|thực hiện|đăng cai)|được\s+([^:;.,()]{2,60}?)\s+(?:tổ chức|chủ trì|triển khai))(?![\p{L}])/u;
/** Who takes part in what another holds has to do so himself. */
const TAKES_PART = phrase('tham gia|tham dự|cử|hưởng ứng|phối hợp|dự thi|giới thiệu|lựa chọn');

export function doneByOther({ folded, actor }: Statement, unit: Unit, parent: Plan): boolean {
  const m = actor === null ? DONE_BY.exec(folded) : null;
  if (m === null || TAKES_PART.test(folded.slice(0, m.index))) return false;
  const doer = m[1] ?? m[2] ?? '';
  return (m[1] !== undefined && addressed(doer, unit) === 'others') || issuerActs(doer, parent, unit);
}

const TOTAL = phrase(TOTALS);
/** "100% cụ già cô đơn trên địa bàn tỉnh": of people or things all over it, and of no bodies. */
const IN_PROVINCE = phrase('(?:trên địa bàn|trong|ở) (?:tỉnh|thành phố)(?! [\\p{Ll}])');
/** "Đoàn thể cấp tỉnh": a sort of bodies, not the sum over the province. */
const OF_LEVEL =
  /(?:cơ quan|đơn vị|sở|ban|ngành|hội|đoàn thể|tổ chức|sự nghiệp|doanh nghiệp)(?: (?:thuộc|của))? cấp (?:tỉnh|thành phố)/gu;
/** "Mỗi đơn vị có …": of one unit, not of the sum. */
const EACH = new RegExp(`${BEFORE}(?:mỗi|từng) (?!năm|quý|tháng|học kỳ|tuần|kỳ|lần|ngày|giai đoạn)`, 'u');
/** All people of all units are all people of each. */
const PEOPLE = phrase(
  'cán bộ|công chức|viên chức|người lao động|đảng viên|đoàn viên|hội viên|giáo viên|nhà giáo|học sinh|người đứng đầu|lãnh đạo',
);
/** Where a sentence says of what whole it speaks. */
const OPENING = 60;

/** "Toàn ngành: …", "Toàn tỉnh có ít nhất …": asked of the sum over all units. */
export function isTotal(statement: Statement, subject: string, parent: Plan): boolean {
  const { parts, targets } = statement;
  if (!parts.includes('targets') || EACH.test(clip(statement.folded, OPENING))) return false;
  const opening = `${subject === '' ? '' : `${clip(subject, OPENING)}; `}${openingOf(statement.folded)}`.replace(
    OF_LEVEL,
    ' ',
  );
  const level = levelOf(parent);
  const whole =
    TOTAL.test(opening) ||
    (level !== null && wholeOf(level).test(opening)) ||
    (IN_PROVINCE.test(opening) && groupsIn(opening).length === 0 && !PEOPLE.test(opening));
  const everyone =
    targets.length > 0 && targets.every(({ percent, unit }) => percent === 100 && PEOPLE.test(foldBody(unit)));
  return whole && !everyone;
}

/** "Toàn tỉnh có ít nhất 40 tập thể": a number that all units reach together, whoever issued it. Takes the folded sentence. */
export function countsForAll(folded: string): boolean {
  const subject = subjectOf(folded);
  if (EACH.test(clip(folded, OPENING))) return false;
  return TOTAL.test((subject === '' ? clip(folded, OPENING) : subject).replace(OF_LEVEL, ' '));
}

/** Up to the number that is asked for. */
const openingOf = (folded: string): string => clip(folded.replace(BY_WHEN, ''), OPENING);
/** "Đến hết năm 2026: …", "Giai đoạn 2026 - 2030, …": by when, before of what. */
const BY_WHEN = /^[^:,;.]{0,30}(?<!\p{L})(?:năm|tháng|quý|ngày|giai đoạn) [\divx/\s-]{1,20}(?:năm \d{4})?\s*[:,]\s*/u;
