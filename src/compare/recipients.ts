import { LEADERS, POINTS_ELSEWHERE, REVIEW_DESK } from '../knowledge/bodies.js';
import type { Plan } from '../model/plan.js';
import { foldKeep } from '../vi/fold.js';
import { isUpper } from '../vi/words.js';
import type { Demand, RecipientFact } from './facts.js';
import { isPlanDemand } from './late-issue.js';
import { bodyCore, foldBody, kindOfBody, namesBody, nounOf } from './unit.js';

/** Whether the child goes to whom the parent says it must go to. */

export const SEND =
  /gửi(?: kế hoạch(?: [\p{L}]+){1,9}?|(?: [\p{L}]+){0,4}?) (?:về|đến|cho|tới)?\s*(?=ủy ban|sở|ban|hội đồng|bộ|văn phòng|phòng|thường trực|cơ quan|trung tâm)(?<to>[^;.]{2,160}?)(?=\s*-?\s*(?:trước (?:ngày|tháng|\d)|chậm nhất|muộn nhất|trong (?:ngày|tháng|quý))| trước| để |[;.]|$)/u;

/** The cell behind the name, in a row that is read as one: "Sở Nội vụ - Trước ngày 15/10". */
const TIME_BEHIND =
  /\s*[-–]\s*(?:trước|chậm nhất|muộn nhất|trong|quý|tháng|năm|ngày|từ|đến|hằng|định kỳ|vào)(?!\p{L}).*$/u;

/** "Ủy ban nhân dân tỉnh (qua Sở Nội vụ)" -> both bodies. */
export const bodiesIn = (text: string): string[] =>
  text
    .split(/[(),]| qua | và (?=sở|ủy ban|ban |bộ )/u)
    .map((part) =>
      part
        .replace(TIME_BEHIND, '')
        .replace(/^\s*(?:thông )?qua\s+/u, '')
        .trim(),
    )
    .filter((part) => part.length > 3 && !part.startsWith('để'));

/** "Sở (qua Văn phòng Sở)" in the plan of a department is that department; so is one of its own offices. */
function wholeNames(to: string, issuer: string): string[] {
  const core = bodyCore(issuer);
  const noun = nounOf(core);
  const own = (name: string): boolean =>
    noun !== '' &&
    (name === noun || new RegExp(`^(?:văn phòng|phòng|ban|bộ phận) .*(?<!\\p{L})${noun}$`, 'u').test(name));
  const names = to.split(/[(),]| qua | và (?=sở|ủy ban|ban |bộ )/u).map((part) => part.replace(QUA, '').trim());
  return [...(names.some(own) ? [core] : []), ...bodiesIn(to).filter((name) => name !== noun)];
}
/** "Hội Nông dân" is the name of the one above and of the unit itself: the level tells them apart. */
function atItsLevel(core: string, sender: string, issuer: string): string {
  if (!sender.startsWith(`${core} `) || !issuer.startsWith(`${core} `)) return core;
  const level = LEVEL.exec(issuer.slice(core.length))?.[0] ?? '';
  return `${core}${level}`;
}
const LEVEL = /^ (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|ngành)(?!\p{L})/u;
const QUA = /^\s*(?:thông )?qua\s+/u;

/**
 * "Ủy ban nhân dân tỉnh (qua Sở Nội vụ)": the desk that collects has to get it, beside the council that it is for. An office
 * of the council's own and the unit itself are no other desk.
 */
function viaIn(to: string, own: string[]): string | null {
  const named = VIA.exec(to)?.groups?.via?.trim();
  if (named === undefined || kindOfBody(named) !== 'agency' || own.includes(bodyCore(named))) return null;
  return bodyCore(named);
}
const VIA = /(?<!\p{L})qua (?<via>(?:sở|ban) [^(),;.]{3,60})/u;

export function recipientFact(demands: Demand[], parent: Plan, child: Plan): RecipientFact | null {
  if (child.recipients.length === 0) return null;
  const asked = demands.find(
    ({ statement, applicability }) =>
      applicability.binding === 'binds' && isPlanDemand(statement) && SEND.test(foldBody(statement.text)),
  );
  const to = asked === undefined ? null : (SEND.exec(foldBody(asked.statement.text))?.groups?.to ?? null);
  const issuer = parent.header.issuer === null ? [] : [foldBody(parent.header.issuer)];
  // Where the plan says where to, its issuer alone is not enough.
  const named = to === null ? issuer : wholeNames(to, parent.header.issuer ?? '');
  const sender = bodyCore(child.header.issuer ?? '');
  const expected = [
    ...new Set(named.map((name) => atItsLevel(bodyCore(name), sender, foldBody(parent.header.issuer ?? '')))),
  ].filter((name) => name.length > 3);
  if (expected.length === 0) return null;
  const given = child.recipients.map(({ text, note }) => foldBody(`${text} ${note ?? ''}`));
  const own = nounOf(bodyCore(child.header.issuer ?? ''));
  const via = viaIn(to ?? '', [bodyCore(child.header.issuer ?? ''), bodyCore(parent.header.issuer ?? '')]);
  const wanted = via === null ? expected : [via];
  const sent = given.some((g) => POINTS_ELSEWHERE.test(g) || wanted.some((name) => reaches(g, name, own)));
  const { superior } = child.header;
  return {
    expected: (sent ? [] : distinct(wanted)).map((name) =>
      printed(name, [asked?.statement.text ?? '', ...child.citations.map((c) => c.issuer ?? ''), parent.text]),
    ),
    asked: asked?.statement ?? null,
    missing: !sent,
    superiorNamed:
      superior !== null && given.some((g) => g.includes(atItsLevel(bodyCore(superior), sender, foldBody(superior)))),
  };
}

/** In full, by its initials, by another name of its desk or by who leads it; a council is told by its place only. */
export function reaches(given: string, name: string, own = ''): boolean {
  if (REVIEW_DESK.test(name) && REVIEW_DESK.test(given)) return true;
  const level = COUNCIL.exec(name)?.groups?.level;
  if (level !== undefined) return councilOf(level).test(given);
  return given.includes(name) || namesBody(given, name) || isLedBy(given, name, own);
}

/** "ủy ban nhân dân tỉnh sông lam" is "ủy ban nhân dân tỉnh" in a list of recipients, or one of "HĐND, UBND, UBMTTQ tỉnh". */
const COUNCIL = /^ủy ban nhân dân (?<level>tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)/u;
const councilOf = (level: string): RegExp =>
  new RegExp(`ủy ban nhân dân(?! (?:các|cấp|những))(?:$|[^;]*(?<!\\p{L})${level}(?!\\p{L}))`, 'u');

/** "Ban Giám đốc Sở" in the plan of an office below is "Sở Y tế"; in the plan of another department, its own leaders. */
function isLedBy(given: string, name: string, own: string): boolean {
  const noun = nounOf(name);
  if (noun === '' || noun === own) return false;
  // "Văn phòng Sở", "Phòng Tổ chức cán bộ Sở": an office of the body itself
  if (
    new RegExp(
      `^(?:văn phòng|phòng|các phòng|thanh tra|công đoàn)(?: [\\p{L}-]+){0,5}? (?:thuộc )?${noun}(?:\\s*\\(|$)`,
      'u',
    ).test(given)
  )
    return true;
  return LEADERS.test(given) && new RegExp(`(?<!\\p{L})${noun}(?:\\s*\\(|$)`, 'u').test(given);
}

export const isReviewBody = (name: string): boolean => /nội vụ|thi đua/u.test(name);
/** "ủy ban nhân dân tỉnh" and "ủy ban nhân dân tỉnh sông lam" are one. */
const distinct = (names: string[]): string[] =>
  names.filter((name, i) => !names.some((other, j) => i !== j && name.startsWith(other) && (name !== other || j < i)));

/** A folded name as one of the texts prints it, rather in small letters than in the capitals of a letterhead. */
function printed(name: string, texts: string[]): string {
  const pattern = new RegExp(name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/-/gu, '\\s*-\\s*'), 'gu');
  const found = texts.flatMap((text) =>
    [...foldKeep(text).matchAll(pattern)].map((m) => text.slice(m.index, m.index + m[0].length)),
  );
  return (found.find((text) => !isUpper(text)) ?? name).replace(/^\p{Ll}/u, (c) => c.toUpperCase());
}
