import type { Relation } from '../model/comparison.js';
import type { Plan, Target } from '../model/plan.js';
import { fold } from '../vi/fold.js';
import { NUMBER, numberOf } from '../vi/numbers.js';
import { AFTER, BEFORE, phrase } from '../vi/words.js';
import { absencesOf } from './absences.js';
import { ABSENT, type Aligned, align, type Grouping, groupingOf, measuresAll, PRESENT } from './align.js';
import { applicabilityOf } from './applicability.js';
import { basisFacts, citationFact } from './citations.js';
import { copyFacts, foreignNames } from './copies.js';
import {
  afterPeriod,
  type DateInput,
  datedAnswers,
  dateShifts,
  duesOf,
  isPlanDemand,
  lateIssueOf,
  periodOf,
  recurrenceShift,
  undatedFact,
  yearlyShifts,
  yearsOf,
} from './dates.js';
import type { AlignmentFact, Applicability, Demand, Facts, Statement, TargetGap, TargetShift } from './facts.js';
import { contained, type Lexicon, lexiconOf } from './lexical.js';
import { printsNumber } from './quantities.js';
import { recipientFact } from './recipients.js';
import { statementsOf } from './statements.js';
import { kinOfTargets, movesOf, pairTargets, targetValue } from './targets.js';
import { negationsOf, type ThresholdFacts, thresholdFacts } from './thresholds.js';
import { unitOf } from './unit.js';

/** Plan x Plan -> facts. Similarity proposes which passages speak of the same demand; typed values say what moved. */
export function compareFacts(parent: Plan | null, child: Plan): Facts {
  const unit = unitOf(child, parent);
  const children = statementsOf(child);
  if (parent === null) {
    return {
      ...NOTHING,
      parent,
      child,
      unit,
      bases: basisFacts(child, null),
      foreignNames: foreignNames(unit, null, child, children),
    };
  }
  const side = parentSide(parent);
  const { parents } = side;
  const lexicon = side.lexicon.fork();
  const applicable = new Map(parents.map((s) => [s, applicabilityOf(s, unit, parent, child)]));
  const asked = parents.filter((s) => applicable.get(s)?.binding !== 'other');
  const aligned = align({ parents: asked, children, lexicon });
  const dues = children.filter(isDatedPart).flatMap((s) => duesOf(s, child));
  const demands = demandsOf(parents, applicable, aligned, { parent, child, children, lexicon }).map((demand) =>
    byDate(demand, { parent, child, children, dues, lexicon }),
  );
  const bound = demands.filter((d) => d.applicability.binding === 'binds');
  const thresholds = thresholdsOf(bound, children, lexicon);
  const dates = datesOf(bound, { parent, child, children, dues, lexicon });
  const targets = targetsOf(bound, child);
  return {
    parent,
    child,
    unit,
    demands,
    alignments: alignmentsOf(demands, thresholds, targets.shifts),
    ...thresholds,
    targetShifts: targets.shifts,
    targetGaps: targets.gaps,
    ...dates,
    lateIssue: lateIssueOf(demands, parent, child),
    period: periodOf(parent, child),
    citation: citationFact(parent, child),
    bases: basisFacts(child, parent),
    recipients: recipientFact(demands, parent, child),
    copies: copyFacts(demands, children),
    foreignNames: foreignNames(unit, parent, child, children),
    absences: absencesOf(demands, child, children),
    added: addedOf(demands, children),
  };
}

interface ParentSide {
  parents: Statement[];
  lexicon: Lexicon;
}

/** A batch holds one parent against many children: its side is made once. Plans are never changed, so nothing can go stale. */
const PARENT_SIDES = new WeakMap<Plan, ParentSide>();

function parentSide(parent: Plan): ParentSide {
  const known = PARENT_SIDES.get(parent);
  if (known !== undefined) return known;
  const parents = statementsOf(parent);
  const made = { parents, lexicon: lexiconOf(parents.map((s) => s.folded)) };
  PARENT_SIDES.set(parent, made);
  return made;
}

const NOTHING: Omit<Facts, 'parent' | 'child' | 'unit'> = {
  demands: [],
  alignments: [],
  shifts: [],
  incomparable: [],
  targetShifts: [],
  targetGaps: [],
  dateShifts: [],
  recurrenceShifts: [],
  undated: [],
  lateIssue: null,
  period: null,
  citation: null,
  bases: [],
  recipients: null,
  copies: [],
  foreignNames: [],
  absences: [],
  added: [],
};

interface Context {
  parent: Plan;
  child: Plan;
  children: Statement[];
  lexicon: Lexicon;
}

function demandsOf(
  parents: Statement[],
  applicable: Map<Statement, Applicability>,
  aligned: Aligned[],
  context: Context,
): Demand[] {
  const found = new Map(aligned.map((a) => [a.statement, a]));
  return parents.map((statement) => {
    const applicability = applicable.get(statement) ?? { binding: 'unclear', why: '' };
    const hit = found.get(statement);
    const byGroup = statement.part === 'subjects' ? groupAnswers(statement, context.children) : null;
    const answers = byGroup ?? hit?.answers ?? [];
    const score = answers[0]?.score ?? 0;
    const itself = isPlanDemand(statement) || asksForCriteria(statement);
    return {
      statement,
      applicability,
      answers,
      score,
      presence: itself ? 'present' : presenceOf(statement, answers, hit?.best ?? 0, context.lexicon),
      nearest: hit?.nearest ?? null,
      excused: itself || afterPeriod(statement, context.parent, context.child),
    };
  });
}

/** "Ngoài tiêu chí trên, các đơn vị xây dựng tiêu chí cụ thể": an instruction that stands among criteria. */
const asksForCriteria = (s: Statement): boolean =>
  s.part === 'criteria' &&
  s.leaves.length === 0 &&
  /xây dựng (?:các )?tiêu (?:chí|chuẩn)|cụ thể hóa (?:các )?tiêu (?:chí|chuẩn)/u.test(s.folded);

/** Who a plan is for is a matter of groups, not of words; null when the parent's sentence names no group. */
function groupAnswers(statement: Statement, children: Statement[]): Demand['answers'] | null {
  if (statement.groups.length === 0) return null;
  const covers = (s: Statement, group: Statement['groups'][number]): boolean =>
    s.groups.includes(group) || (group === 'individual' && s.groups.includes('leader'));
  const named = children.filter((s) => s.part === 'subjects' || s.part === 'criteria');
  if (!statement.groups.every((g) => named.some((s) => covers(s, g)))) return [];
  const subjects = named.filter((s) => s.part === 'subjects' && statement.groups.some((g) => covers(s, g)));
  const answers =
    subjects.length > 0 ? subjects : named.filter((s) => statement.groups.some((g) => covers(s, g))).slice(0, 1);
  return answers.map((s) => ({ statement: s, score: 1, why: 'cùng nhóm đối tượng' }));
}

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

function thresholdsOf(bound: Demand[], children: Statement[], lexicon: Lexicon): ThresholdFacts {
  const criteria = children.filter((s) => s.part === 'criteria');
  const grouping: Grouping = groupingOf(children);
  const negations = negationsOf(children, lexicon);
  const all = bound
    .filter((d) => d.statement.part === 'criteria' && d.presence === 'present')
    .map((demand) => thresholdFacts({ demand, criteria, grouping, lexicon, negations }));
  return { shifts: all.flatMap((f) => f.shifts), incomparable: all.flatMap((f) => f.incomparable) };
}

const isDatedPart = (s: Statement): boolean => s.part !== 'criteria' && s.part !== 'subjects';

interface DateContext extends Omit<DateInput, 'demand'> {
  children: Statement[];
}

/** Looks for an unanswered dated demand among the child's dates. */
function byDate(demand: Demand, context: DateContext): Demand {
  const open =
    demand.presence !== 'present' && demand.applicability.binding === 'binds' && isDatedPart(demand.statement);
  const found = open ? datedAnswers({ demand, ...context }) : [];
  return found.length === 0
    ? demand
    : {
        ...demand,
        answers: [...found, ...demand.answers],
        score: Math.max(demand.score, PRESENT),
        presence: 'present',
      };
}

function datesOf(bound: Demand[], context: DateContext): Pick<Facts, 'dateShifts' | 'recurrenceShifts' | 'undated'> {
  const facts: Pick<Facts, 'dateShifts' | 'recurrenceShifts' | 'undated'> = {
    dateShifts: [],
    recurrenceShifts: [],
    undated: [],
  };
  for (const demand of bound) {
    if (!isDatedPart(demand.statement) || demand.excused) continue;
    const { shifts, undated } = dateShifts({ demand, ...context });
    facts.dateShifts.push(...shifts, ...(demand.presence === 'present' ? yearlyShifts(demand) : []));
    const recurrence =
      demand.presence === 'present' ? recurrenceShift(demand, context.children) : { shift: null, undated: null };
    if (recurrence.shift !== null) facts.recurrenceShifts.push(recurrence.shift);
    const missing = undatedFact(demand, undated && shifts.length === 0, recurrence.undated, context.dues);
    if (missing !== null) facts.undated.push(missing);
  }
  return facts;
}

function targetsOf(bound: Demand[], child: Plan): { shifts: TargetShift[]; gaps: TargetGap[] } {
  const years = yearsOf(child);
  const shifts: TargetShift[] = [];
  const gaps: TargetGap[] = [];
  for (const demand of bound) {
    const { statement } = demand;
    if (statement.targets.length === 0 || statement.part === 'criteria' || demand.presence !== 'present') continue;
    const answers = demand.answers.map((a) => a.statement);
    const pairs = pairTargets(
      statement.targets,
      answers.flatMap((a) => a.targets),
    );
    for (const pair of pairs) {
      const move = movesOf(pair, years)[0];
      const owner = answers.find((a) => a.targets.includes(pair.child));
      if (move === undefined || owner === undefined) continue;
      shifts.push({
        ...move,
        certain: move.certain && demand.score >= 0.6,
        demand,
        child: owner,
        parentValue: targetValue(pair.parent),
        childValue: targetValue(pair.child),
      });
    }
    for (const target of statement.targets) {
      if (pairs.some((p) => p.parent === target)) continue;
      const soft = softlyPrinted(target, answers);
      if (soft !== null)
        shifts.push({
          direction: 'weaker',
          axis: 'force',
          certain: false,
          demand,
          child: soft,
          parentValue: targetValue(target),
          childValue: targetValue({ ...target, force: 'strive' }),
        });
      if (soft !== null || numberPrinted(target, answers)) continue;
      const bare = bareCount(target, answers);
      if (bare === null) gaps.push({ demand, target, child: answers[0] ?? null });
      else {
        const childValue = targetValue({ ...target, count: bare.value, op: '=' });
        const direction = bare.value < (target.count ?? 0) ? 'weaker' : 'stronger';
        shifts.push({
          direction,
          axis: 'count',
          certain: false,
          demand,
          child: bare.child,
          parentValue: targetValue(target),
          childValue,
        });
      }
    }
  }
  return { shifts, gaps };
}

/** The number stands in an answer although no target was made of it. */
const numberPrinted = (target: Target, answers: Statement[]): boolean => {
  const value = target.percent ?? target.count;
  return (
    value === null ||
    value === undefined ||
    answers.some((a) => printsNumber(a.folded, value, target.percent !== undefined))
  );
};

/** The number stands in an answer, but is only striven for. */
const SOFT = phrase('phấn đấu|khuyến khích');
function softlyPrinted(target: Target, answers: Statement[]): Statement | null {
  const value = target.percent ?? target.count;
  if (value === null || value === undefined || target.force !== 'must') return null;
  const printing = answers.filter((a) => printsNumber(a.folded, value, target.percent !== undefined));
  return printing.length > 0 && printing.every((a) => SOFT.test(a.folded)) ? (printing[0] ?? null) : null;
}

/** "Bố trí 01 công chức": another number before the same noun, though no target was made of it. */
function bareCount(target: Target, answers: Statement[]): { child: Statement; value: number } | null {
  const noun = /^\p{L}+(?: \p{L}+)?/u.exec(fold(target.unit))?.[0];
  if (target.count === null || target.percent !== undefined || noun === undefined) return null;
  const pattern = new RegExp(`${BEFORE}(${NUMBER})\\s+${noun}${AFTER}`, 'u');
  for (const child of answers) {
    const value = numberOf(pattern.exec(child.folded)?.[1] ?? '');
    if (!Number.isNaN(value) && value !== target.count) return { child, value };
  }
  return null;
}

const relationOf = (demand: Demand, weaker: boolean, stronger: boolean): Relation => {
  if (weaker) return 'weaker';
  if (stronger) return 'stronger';
  const first = demand.answers[0];
  if (first !== undefined && first.statement.folded === demand.statement.folded) return 'equal';
  return demand.presence === 'present' ? 'equivalent' : 'partial';
};

function alignmentsOf(demands: Demand[], thresholds: ThresholdFacts, targetShifts: TargetShift[]): AlignmentFact[] {
  const moved = [...thresholds.shifts, ...targetShifts];
  return demands
    .filter((d) => d.answers.length > 0)
    .map((demand) => {
      const own = moved.filter((s) => s.demand === demand);
      return {
        part: demand.statement.part,
        parent: demand.statement.ids,
        child: demand.answers.flatMap((a) => a.statement.ids),
        relation: relationOf(
          demand,
          own.some((s) => s.direction === 'weaker'),
          own.some((s) => s.direction === 'stronger'),
        ),
        score: Math.round(demand.score * 100) / 100,
        why: demand.answers[0]?.why ?? '',
      };
    });
}

/** Measured criteria and numbers of the child that answer no demand. */
function addedOf(demands: Demand[], children: Statement[]): Statement[] {
  const used = new Set(demands.flatMap((d) => d.answers.map((a) => a.statement)));
  return children.filter(
    (s) =>
      !used.has(s) &&
      ((s.part === 'criteria' && s.leaves.length > 0) || (s.part === 'targets' && s.targets.length > 0)),
  );
}
