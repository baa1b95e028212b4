import { CONDITIONS } from '../knowledge/conditions.js';
import type { Plan } from '../model/plan.js';
import { phrase, words } from '../vi/words.js';
import { type Applicability, other } from './bindings.js';
import type { Statement, Unit } from './facts.js';
import { wholeText } from './passages.js';
import { foldBody } from './unit.js';

/** "Riêng đối với đơn vị có …": a condition that a unit may not meet. */

const BODY =
  '(?:cơ quan|đơn vị|địa phương|nơi|trường học|nhà trường|trường|trung tâm|bệnh viện|cơ sở|xã|phường|thôn|tổ dân phố|doanh nghiệp|sở|ban|ngành)';
const BODIES = `(?:các |những |mọi )?${BODY}(?: (?:sự nghiệp|công lập|giáo dục|y tế|hành chính|sản xuất))*(?:(?:,| và| hoặc) (?:các )?${BODY}(?: (?:sự nghiệp|công lập|giáo dục|y tế|hành chính))*)*`;
/** What the body must have or be; a number behind it is what is asked, not when. */
const HAS =
  '(?:nào )?(?:có(?! (?:ít nhất|tối thiểu|không|từ|trên|trách nhiệm|thành tích|tỷ lệ|\\d))|tự chủ|tự bảo đảm|được giao|thực hiện cơ chế|đóng (?:trên|tại)|nằm (?:trên|tại))';
const CONDITION = new RegExp(
  `^(?:(?:riêng )?(?:đối với|với|ở|tại)|riêng) ${BODIES} (?<what>${HAS}[^:;.]{0,120}?)(?:\\s*:|,\\s*(?=phải|cần|tỷ lệ|có|không|\\d|ngoài|thì)|$)`,
  'u',
);
/** "Các trường có học sinh nội trú: 100% bếp ăn …". */
const BEFORE_COLON = new RegExp(`^${BODIES} (?<what>${HAS}[^:;.]{0,120}?)\\s*:`, 'u');

const ROWS = CONDITIONS.map(({ pattern, shows, always }) => ({
  pattern: phrase(pattern),
  shows: phrase(shows),
  always: always ?? [],
}));

/** The condition that a demand or the heading above it sets; null where it sets none. */
function conditionOf({ folded, path }: Statement): string | null {
  const said = CONDITION.exec(folded)?.groups?.what ?? BEFORE_COLON.exec(folded)?.groups?.what;
  if (said !== undefined) return said;
  const heading = foldBody(path.at(-1) ?? '').replace(/^[\p{L}\p{N}.]{1,5}[.)/]\s*/u, '');
  return CONDITION.exec(heading)?.groups?.what ?? null;
}

/** A condition of no row is met where the child's plan speaks of the same in the same words. */
const SAME_PAIRS = 0.5;
function speaksOf(what: string, text: string): boolean {
  const list = words(what.replace(/^(?:nào )?(?:có|được giao)(?!\p{L})/u, ' '));
  const pairs = list.slice(1).map((word, i) => `${list[i]} ${word}`);
  return pairs.length > 0 && pairs.filter((pair) => text.includes(pair)).length >= SAME_PAIRS * pairs.length;
}

/** Not applicable where nothing in the child's plan shows that the unit meets the condition. */
export function byCondition(statement: Statement, unit: Unit, child: Plan): Applicability | null {
  const what = conditionOf(statement);
  if (what === null) return null;
  const text = `${unit.names.join(' ')} ${wholeText(child)}`;
  const rows = ROWS.filter(({ pattern }) => pattern.test(what));
  const met =
    rows.length === 0
      ? speaksOf(what, text)
      : rows.some(({ shows, always }) => shows.test(text) || (unit.kind !== null && always.includes(unit.kind)));
  return met ? null : other(`chưa thấy đơn vị thuộc trường hợp “${what.trim()}”`);
}
