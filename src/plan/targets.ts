import type { Target } from '../model/plan.js';
import { periodIn } from '../vi/rhythm.js';
import { forceIn } from './measure-scope.js';
import { nounAt } from './measures.js';
import { type Quantity, quantitiesIn } from './quantities.js';

const EACH = /đối với (?:từng|mỗi)|cho (?:từng|mỗi)/u;
/** What a plan counts without setting a target: bodies in charge, parts of the plan, levels. */
const NO_UNIT =
  /^(?:cấp|mặt|lãnh đạo|phó|bộ phận|nội dung|đồng chí|ủy viên|đầu mối|giai đoạn|bước|tháng|ngày(?! công(?! tác))|giờ|tuần|kỳ|đồng|nghìn|triệu|tỷ|điểm|nhóm|tiêu chí|khâu|tuổi)(?!\p{L})/u;

/**
 * The numbers that a sentence sets as targets: "ít nhất 10 tập thể và 10 cá nhân" gives two. A number without a comparator
 * takes that of the number before it in the same list; a bare first one means "=" in print and is read as at least.
 */
export function readTargets(text: string, folded: string, offset: number): Target[] {
  const found: Target[] = [];
  let last: Quantity | null = null;
  for (const q of quantitiesIn(folded)) {
    const target = targetOf(text, folded, offset, q, last);
    if (target === null) continue;
    found.push(target);
    last = q.op === undefined && last !== null ? { ...q, op: last.op } : q;
  }
  return found;
}

/** "ít nhất 200 triệu đồng": a sum is a target where it has to be reached; a bare one is a budget. */
const MONEY = /^(?:(?:nghìn|triệu|tỷ) )?đồng$|^(?:triệu|tỷ)$/u;

/** A day, week or month with a name of its own is an event, not a stretch of time: "01 ngày hội đọc sách", "01 tuần lễ …". */
const NAMED_TIME =
  /^\s*(?:(?:ngày|giờ|tuần|tháng)(?: (?:hội|lễ))? ?["“]|(?:ngày|tuần|tháng) (?:hội|lễ|hành động|cao điểm)(?!\p{L}))/u;

function targetOf(text: string, folded: string, offset: number, q: Quantity, last: Quantity | null): Target | null {
  const clause = clauseAround(folded, q.start);
  if (isQuoted(folded, q.start)) return null;
  if (
    q.unit === 'năm' ||
    (q.unit === 'lần' && periodIn(clause).period === undefined) ||
    (!q.digits && q.op === undefined && last === null)
  )
    return null;
  const from = q.unit === '%' ? q.end : q.numberEnd;
  const unit = q.unit === 'lần' ? 'lần' : nounAt(text, folded, from).replace(/^là /u, '');
  const capped = q.op === '<=' && /^(?:giờ|phút|ngày)(?!\p{L})/u.test(unit.toLowerCase());
  const money = q.op !== undefined && q.op !== '<=' && MONEY.test(unit.toLowerCase());
  const named = q.op !== undefined && NAMED_TIME.test(folded.slice(from, from + 20));
  if (q.unit === null && !named && !money && (unit === '' || (NO_UNIT.test(unit.toLowerCase()) && !capped)))
    return null;
  const linked = last !== null && q.op === undefined && /^[^;.]*$/u.test(folded.slice(last.end, q.start));
  return {
    count: q.unit === '%' ? null : q.value,
    ...(q.unit === '%' ? { percent: q.value } : {}),
    op: q.op ?? (linked ? (last?.op ?? '>=') : '>='),
    unit,
    ...rhythmOf(folded, clause, q.start),
    ...forceIn(clause),
    ...(EACH.test(folded.slice(q.end, q.end + 80)) ? { each: true } : {}),
    text: text.slice(q.start, Math.min(text.length, from + unit.length + 1)).trim(),
    span: { start: offset + q.start, end: offset + q.end },
  };
}

/** "Mỗi năm, đơn vị …; …": what opens the sentence holds for all its clauses. */
const rhythmOf = (folded: string, clause: string, at: number): { period?: string } => {
  const own = periodIn(clause);
  if (own.period !== undefined) return own;
  const lead = periodIn(folded.match(/^[^,;:.]{4,24}[,:]/u)?.[0] ?? '');
  const goesOn = lead.period === undefined && !/\.\s/u.test(folded.slice(0, at)) && !OWN_TIME.test(clause);
  return goesOn ? periodIn(folded.match(EVERY)?.[0] ?? '') : lead;
};
/** … without a comma too, as far as no clause has a time of its own: "Mỗi năm giới thiệu …; biểu dương ít nhất 05 hộ". */
const EVERY = /^(?:định kỳ )?(?:mỗi|hằng|từng) (?:năm|quý|tháng|tuần)(?!\p{L})/u;
const OWN_TIME = /20\d\d|giai đoạn|nhiệm kỳ|(?:cả|toàn) (?:kỳ|khóa|đợt)|trong (?:suốt|cả)/u;

/** A number within the name of something: the movement "5 không, 3 sạch". */
const isQuoted = (folded: string, at: number): boolean => (folded.slice(0, at).match(/"/gu)?.length ?? 0) % 2 === 1;

function clauseAround(folded: string, at: number): string {
  const from = Math.max(folded.lastIndexOf(';', at), folded.lastIndexOf('. ', at)) + 1;
  const to = folded.slice(at).search(/;|\.\s/u);
  return folded.slice(from, to < 0 ? folded.length : at + to);
}
