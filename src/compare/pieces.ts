import type { Part } from '../model/comparison.js';
import type { PlanSpan } from '../model/plan.js';
import { fold } from '../vi/fold.js';
import { phrase } from '../vi/words.js';
import { isTelling } from './deeds.js';
import type { Statement } from './facts.js';

/** Parts whose items hold several obligations side by side. */
export const SPLIT: Part[] = ['targets', 'assignments', 'milestones', 'deadlines', 'activities'];
/** "Sơ kết trong tháng 7/2028, tổng kết trong tháng 5/2030": two steps, each with its date. */
const CLAUSE_END = /;\s+|\.\s+(?=\p{Lu})|(?<=\d),\s+(?=(?:và\s+)?(?:sơ|tổng)\s+kết\s)/gu;
/** A clause that needs the one before it: "…; gửi về Sở Nội vụ trước ngày …". */
const DEPENDENT =
  /^(?:và |đồng thời |sau đó )?(?:gửi|nộp|hoàn thành|trình|trong đó|thời gian|xác định|chậm nhất|trước ngày|kết quả)(?![\p{L}\p{M}])/u;
/** The next stage of the same number: "…; đến năm 2030 đạt 100%". */
const NEXT_STAGE =
  /^(?:và )?(?:đến |hết |cuối |từ )+(?:năm|quý|tháng|giai đoạn) [\divx/ -]+,? ?(?:đạt |là |có |tăng lên |nâng lên |phấn đấu )*(?:từ |trên |ít nhất |tối thiểu )?\d+(?:[.,]\d+)? ?%?(?: trở lên)?[;., ]*$/u;
const COUNTS = phrase('(?:ít nhất|tối thiểu|không dưới|không ít hơn) \\S+|\\d+%|định kỳ|hằng (?:quý|tháng)|0?6 tháng');

/** "Quý II/2028 sơ kết; trước ngày 30/6/2030 tổng kết": a step of its own although a date begins it. */
const REVIEW = phrase('sơ kết|tổng kết');

/** A clause that says only with the one before it what is asked. */
const needsTheOneBefore = (folded: string, before: string): boolean =>
  (DEPENDENT.test(folded) || NEXT_STAGE.test(folded)) && !(REVIEW.test(folded) && REVIEW.test(fold(before)));

interface Clause {
  start: number;
  text: string;
}

/** "Các sở, ban, ngành; UBND các xã, phường: …": whoever is addressed is no clause. */
const addressOf = ({ text, actor }: Statement): number =>
  actor !== null && text.startsWith(actor) && text.slice(actor.length).trimStart().startsWith(':') ? actor.length : 0;

function clausesOf(text: string, from: number): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (const end of [
    ...[...text.matchAll(CLAUSE_END)].map((m) => m.index + m[0].length).filter((at) => at > from),
    text.length,
  ]) {
    const printed = text.slice(start, end);
    const last = clauses.at(-1);
    if (last !== undefined && needsTheOneBefore(fold(printed), last.text)) last.text += printed;
    else if (printed.trim() !== '') clauses.push({ start, text: printed });
    start = end;
  }
  return clauses;
}

/** An item that asks for several counted or dated things is several demands; it is quoted whole all the same. */
export function piecesOf(statement: Statement): Statement[] {
  if (!SPLIT.includes(statement.part)) return [statement];
  const clauses = clausesOf(statement.text, addressOf(statement));
  if (clauses.length < 2) return [statement];
  const indexOf = (at: PlanSpan | undefined, printed: string): number => {
    const found = clauses.findIndex((c) => c.text.includes(printed));
    if (found >= 0 || at === undefined) return Math.max(found, 0);
    const offset = at.end - statement.span.start;
    return Math.max(
      0,
      clauses.findLastIndex((c) => c.start < offset),
    );
  };
  const targets = statement.targets.map((t) => indexOf(t.span, t.text));
  const deadlines = statement.deadlines.map((d) => {
    const dated = clauses.findIndex((c) => printsDay(c.text, d.due));
    return dated >= 0 ? dated : indexOf(d.span, d.text);
  });
  const step = statement.parts.includes('milestones');
  const counted = clauses.map((c, i) => {
    const folded = fold(c.text);
    return targets.includes(i) || deadlines.includes(i) || COUNTS.test(folded) || (step && isTelling(folded));
  });
  if (!counted.some(Boolean)) return [statement];
  const groups = joinUncounted(counted);
  if (groups.length < 2) return [statement];
  return groups.map((group) => {
    const own = statement.deadlines.filter((_, i) => group.includes(deadlines[i] ?? 0));
    return {
      ...statement,
      clause: group.map((i) => clauses[i]?.text.trim() ?? '').join(' '),
      targets: statement.targets.filter((_, i) => group.includes(targets[i] ?? 0)),
      deadlines: own,
      when: own.length > 0 || statement.deadlines.length === 0 || statement.kind === 'phase' ? statement.when : null,
    };
  });
}

/** "28/02/2026", "28/2" and "28 tháng 02" print 2026-02-28. */
function printsDay(text: string, iso: string): boolean {
  const [, month, day] = iso.split('-').map(Number);
  return new RegExp(`(?<!\\d)0?${day}(?:\\s*[/.-]\\s*|\\s+tháng\\s+)0?${month}(?!\\d)`, 'u').test(text);
}

/** Counted clauses stand alone; what is not counted is kept together. */
function joinUncounted(counted: boolean[]): number[][] {
  const rest = counted.flatMap((c, i) => (c ? [] : [i]));
  const alone = counted.flatMap((c, i) => (c ? [[i]] : []));
  return rest.length === 0 ? alone : [rest, ...alone].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}
