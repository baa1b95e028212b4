import type { Plan } from '../model/plan.js';
import { fold } from '../vi/fold.js';
import { words } from '../vi/words.js';
import { ABSENT, type Aligned, measuresAll, PRESENT } from './align.js';
import { adoptsAnnex, isAnnexed } from './annex.js';
import type { Applicability, Demand, Statement } from './facts.js';
import { bareCount, numberPrinted } from './goals.js';
import { isPlanDemand } from './late-issue.js';
import { contained, type Lexicon } from './lexical.js';
import { onceFor } from './memo.js';
import { wholeText } from './passages.js';
import { afterPeriod } from './period.js';
import { kinOfTargets } from './targets.js';

/** Of every demand: is it answered, is it not, or does a person have to look. */

export interface DemandContext {
  parent: Plan;
  child: Plan;
  children: Statement[];
  lexicon: Lexicon;
}

export function demandsOf(
  parents: Statement[],
  applicable: Map<Statement, Applicability>,
  aligned: Aligned[],
  context: DemandContext,
): Demand[] {
  const found = new Map(aligned.map((a) => [a.statement, a]));
  return parents.map((statement) => {
    const applicability = applicable.get(statement) ?? { binding: 'unclear', why: '' };
    const hit = found.get(statement);
    const byGroup = statement.part === 'subjects' ? groupAnswers(statement, context.children) : null;
    const answers = byGroup ?? hit?.answers ?? [];
    const score = answers[0]?.score ?? 0;
    const itself = isPlanDemand(statement) || asksForCriteria(statement) || isPointer(statement);
    const presence = itself
      ? 'present'
      : lacksReview(statement, context.child)
        ? 'absent'
        : samePhase(statement, context)
          ? 'present'
          : presenceOf(statement, answers, hit?.best ?? 0, context.lexicon);
    const annexed = presence !== 'present' && isAnnexed(statement, context.parent);
    const adopted = annexed && adoptsAnnex(context.child, wholeText(context.child));
    const optional = statement.ruling?.optional === true && presence !== 'present';
    return {
      statement,
      applicability,
      answers,
      score,
      presence: adopted ? 'present' : annexed ? 'doubtful' : presence,
      nearest: hit?.nearest ?? null,
      excused:
        itself ||
        adopted ||
        optional ||
        isBareDate(statement) ||
        tellsPeriod(statement, context.parent) ||
        afterPeriod(statement, context.parent, context.child),
    };
  });
}

/** A review of which the child speaks nowhere; a report of another sort does not stand for it. */
const lacksReview = (s: Statement, child: Plan): boolean =>
  (s.part === 'milestones' || s.part === 'deadlines') &&
  REVIEWS.some(({ asked, told }) => asked.test(s.folded) && !told.test(wholeText(child)));
const REVIEWS = [
  {
    asked: /(?:^|tổ chức |tiến hành |họp |hội nghị |địa phương |đơn vị )sơ kết/u,
    told: /sơ\s+kết|sơ,\s*tổng\s+kết|giữa\s+kỳ|giữa\s+giai\s+đoạn/u,
  },
  {
    asked: /(?:^|tổ chức |tiến hành |họp |hội nghị |địa phương |đơn vị )tổng kết/u,
    told: /tổng\s+kết|cuối\s+kỳ|kết\s+thúc\s+giai\s+đoạn/u,
  },
];

/** Share of the child's own words that stand in the parent's for the very same months. */
const PHASE_WORDS = 0.4;

/** The same months and the same work in fewer words: the phase is there. */
const samePhase = (s: Statement, { children, lexicon }: DemandContext): boolean =>
  s.kind === 'phase' &&
  s.when?.start !== undefined &&
  s.when.end !== undefined &&
  s.targets.length === 0 &&
  children.some(
    (c) =>
      c.when?.start === s.when?.start &&
      c.when?.end === s.when?.end &&
      c.deeds.some((deed) => s.deeds.includes(deed)) &&
      contained(lexicon.terms(c.folded), lexicon.terms(fold(s.text))) >= PHASE_WORDS,
  );

/** "Ngoài tiêu chí trên, các đơn vị xây dựng tiêu chí cụ thể": an instruction that stands among criteria. */
const asksForCriteria = (s: Statement): boolean =>
  s.part === 'criteria' &&
  s.leaves.length === 0 &&
  /xây dựng (?:các )?tiêu (?:chí|chuẩn)|cụ thể hóa (?:các )?tiêu (?:chí|chuẩn)/u.test(s.folded);

/** "(Đối với thôn, tổ dân phố chỉ áp dụng tiêu chí chung …)": says to whom criteria go, and asks for none. */
const APPLIES =
  /^\(?(?:riêng|đối với|với)(?!\p{L})[^.;:]{0,120}? (?:chỉ|không|thì không) (?:áp dụng|xét|thực hiện)(?: theo)? (?:các |những )?(?:tiêu chí|tiêu chuẩn|nội dung|quy định|điều kiện|điểm)(?!\p{L})/u;
/** "Số lượng … thực hiện theo Phụ lục kèm theo": the numbers stand in the appendix, none is set here. */
const SEE_APPENDIX =
  /^(?:số lượng|chỉ tiêu|danh sách|danh mục|mức|việc phân bổ|phân bổ|cơ cấu|biểu mẫu|mẫu)(?!\p{L})[^.;]* (?:theo|tại|như|ở) (?:các |biểu |bảng )*(?:phụ lục|biểu|bảng|danh mục|mẫu)(?!\p{L})[^.;]*[.;]?$/u;
/** It points to what is asked elsewhere, so nothing can be missing here. */
const isPointer = (s: Statement): boolean =>
  s.part === 'criteria'
    ? APPLIES.test(s.folded)
    : s.targets.length === 0 && s.deadlines.length === 0 && SEE_APPENDIX.test(s.folded);

/** Who a plan is for is a matter of groups, not of words; null when the parent's sentence names no group. */
function groupAnswers(statement: Statement, children: Statement[]): Demand['answers'] | null {
  if (statement.groups.length === 0) return null;
  const covers = (s: Statement, group: Statement['groups'][number]): boolean =>
    s.groups.includes(group) || (group === 'individual' && s.groups.includes('leader'));
  const listed = children.filter((s) => s.part === 'subjects' && s.groups.length > 0);
  // a unit that lists its subjects says with that whom its plan is for
  const named = listed.length > 0 ? listed : children.filter((s) => s.part === 'criteria');
  if (!statement.groups.every((g) => named.some((s) => covers(s, g)))) return [];
  const subjects = named.filter((s) => s.part === 'subjects' && statement.groups.some((g) => covers(s, g)));
  const answers =
    subjects.length > 0 ? subjects : named.filter((s) => statement.groups.some((g) => covers(s, g))).slice(0, 1);
  return answers.map((s) => ({ statement: s, score: 1, why: 'cùng nhóm đối tượng' }));
}

/** A date of which nothing was read but itself demands nothing that could be missing. Asked of a parent by every child. */
const isBareDate = onceFor(
  ({ folded, targets }: Statement): boolean =>
    targets.length === 0 && words(folded).every((word) => /^\d+$/u.test(word) || WHEN.has(word)),
);
const WHEN = new Set(
  words(
    'trước sau trong từ đến hết xong chậm nhất muộn vào ngày tháng quý năm hằng hàng mỗi định kỳ giai đoạn đầu cuối giữa và hoàn thành thời hạn gian i ii iii iv',
  ),
);

/** "Phong trào được thực hiện từ năm 2026 đến hết năm 2030": the parent's own period, which is compared as such. */
function tellsPeriod({ part, folded }: Statement, { period }: Plan): boolean {
  if (part !== 'milestones' && part !== 'activities') return false;
  const span = RUNS.exec(folded)?.groups;
  const years = [period?.start, period?.end].map((day) => day?.slice(0, 4));
  return span !== undefined && span.from === years[0] && span.to === years[1];
}
const RUNS =
  /^(?:\p{L}[\p{L} ]{2,20}: )?(?:phong trào|kế hoạch|cuộc vận động|chương trình|đề án|thời gian)(?!\p{L})[^:;.]{0,160}? từ (?:ngày |tháng |quý )?[\divx/ ]*(?:năm )?(?<from>20\d\d) đến (?:hết |cuối |ngày |tháng |quý )*[\divx/ ]*(?:năm )?(?<to>20\d\d)/u;

/** Kin from which two criteria of one group measure the same, if not as much. */
const SAME_SORT_OF_MEASURE = 0.7;

/** Below these scores a criterion without a measure is not there: one of a sentence or two, and a long one. */
const FAINT = 0.2;
const NO_TRACE = 0.12;
const LONG = 350;

/** Like words round another number: what is counted is not the same thing. */
const SAME_WORDS = 0.6;

/** A number to be reached that no answer counts. A task or a date in like words does not set it. */
function otherNumber(s: Statement, answers: Demand['answers'], score: number): boolean {
  if (s.part !== 'targets' || s.targets.length === 0) return false;
  const told = answers.map((a) => a.statement);
  if (told.some((a) => (kinOfTargets(s.targets, a.targets) ?? 0) > 0)) return false;
  if (s.targets.some((t) => numberPrinted(t, told) || bareCount(t, told) !== null)) return false;
  return score < SAME_WORDS || !told.some((a) => a.part === 'targets');
}

/** Several answers together may cover what none covers alone. */
const JOINTLY = 0.5;

function presenceOf(
  statement: Statement,
  answers: Demand['answers'],
  best: number,
  lexicon: Lexicon,
): Demand['presence'] {
  const [first] = answers;
  const score = first?.score ?? 0;
  if (score >= PRESENT) return otherNumber(statement, answers, score) ? 'absent' : 'present';
  // the same thing is measured for the same people: few words need be alike
  if (
    score >= ABSENT &&
    first !== undefined &&
    statement.part === 'criteria' &&
    measuresAll(statement, first.statement, SAME_SORT_OF_MEASURE)
  )
    return 'present';
  // without a measure only the words tell, and they may be others
  const words = statement.part === 'criteria' && statement.leaves.length === 0 && statement.prohibits.length === 0;
  const together = answers.map((a) => a.statement.said).join(' ');
  if (answers.length > 1 && contained(lexicon.terms(statement.folded), lexicon.terms(together)) >= JOINTLY)
    return 'present';
  if (words) return best < (statement.text.length > LONG ? NO_TRACE : FAINT) ? 'absent' : 'doubtful';
  return score < ABSENT ? 'absent' : 'doubtful';
}
