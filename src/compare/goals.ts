import type { Plan, Target } from '../model/plan.js';
import { fold } from '../vi/fold.js';
import { NUMBER, numberOf } from '../vi/numbers.js';
import { periodIn } from '../vi/rhythm.js';
import { AFTER, BEFORE, phrase, words } from '../vi/words.js';
import type { Demand, Statement, TargetGap, TargetShift } from './facts.js';
import type { Lexicon } from './lexical.js';
import { yearsOf } from './period.js';
import { printsNumber } from './quantities.js';
import { reachedIn, toldElsewhere } from './second-look.js';
import { movesOf, PER_YEAR, pairTargets, type TargetPair, targetValue } from './targets.js';

/** Numbers that the parent asks to be reached, against those of the answers. */

export interface GoalFacts {
  shifts: TargetShift[];
  gaps: TargetGap[];
}

/** An answer this near surely counts the same thing. */
const SURE = 0.6;

export function goalFacts(bound: Demand[], child: Plan, lexicon: Lexicon): GoalFacts {
  const years = yearsOf(child);
  const all = bound
    .filter(({ statement: s, presence }) => s.targets.length > 0 && s.part !== 'criteria' && presence === 'present')
    .map((demand) => goalsOf(demand, years));
  const lost = ({ demand }: { demand: Demand }, target: Target): boolean =>
    !toldElsewhere(demand, target, { child, lexicon });
  return {
    // a number that was taken from a criterion or a date may stand where the plan sets its numbers
    shifts: all
      .flatMap((f) => f.shifts)
      .filter(
        (s) =>
          s.direction !== 'weaker' ||
          s.child.parts.includes('targets') ||
          !['count', 'percent'].includes(s.axis) ||
          lost(s, s.target),
      ),
    gaps: all.flatMap((f) => f.gaps).filter((gap) => lost(gap, gap.target)),
  };
}

function goalsOf(demand: Demand, years: number): GoalFacts {
  const answers = demand.answers.map((a) => a.statement);
  const { targets } = demand.statement;
  const pairs = pairTargets(
    targets,
    answers.flatMap((a) => a.targets),
  );
  const open = targets.filter((t) => !pairs.some((p) => p.parent === t));
  const loose = open.map((target) => looseShift(target, demand, answers));
  // What no passage answers, the plan itself does: there is nothing in which a number could be missing.
  const gaps =
    answers.length === 0
      ? []
      : open.filter(
          (target, i) =>
            loose[i] === null &&
            !isEveryUnit(target) &&
            !numberPrinted(target, answers) &&
            !isNamedOne(target, answers) &&
            !reachedIn(target, answers),
        );
  return {
    shifts: [
      ...pairs.flatMap((pair) => typedShift(pair, demand, answers, years)),
      ...loose.filter((shift) => shift !== null),
    ],
    gaps: gaps.map((target) => ({ demand, target, child: answers[0] ?? null })),
  };
}

/** "100% cơ quan, đơn vị": every unit, and this one does its own share without naming it. */
const isEveryUnit = ({ percent, unit }: Target): boolean =>
  percent === 100 &&
  /^(?:các |số )?(?:cơ quan|đơn vị|địa phương|sở|ban ngành|cấp ủy|ngành|tổ chức)(?!\p{L}| (?:trực thuộc|thuộc|cấp dưới))/u.test(
    fold(unit),
  );

/** "Phân công 01 người làm đầu mối" is answered by whoever "làm đầu mối": to name the one thing is to have it. */
function isNamedOne({ count, percent, unit }: Target, answers: Statement[]): boolean {
  const all = words(fold(unit));
  // the noun that is counted has a syllable or two
  const named = [all.slice(1), all.slice(2)].filter((rest) => rest.length > 1).map((rest) => rest.join(' '));
  return count === 1 && percent === undefined && answers.some((a) => named.some((name) => a.folded.includes(name)));
}

/** Some rhythm is named, though none that was understood: no ground to say that it was dropped. */
const OFTEN = phrase(
  '(?:năm|tháng|quý|tuần|kỳ|đợt)(?! (?:\\d{4}|học))|(?:một|mỗi|từng|các) năm học|thường xuyên|định kỳ',
);

function typedShift(pair: TargetPair, demand: Demand, answers: Statement[], years: number): TargetShift[] {
  const [move] = movesOf(pair, years);
  const child = answers.find((a) => a.targets.includes(pair.child));
  if (move === undefined || child === undefined) return [];
  if (move.axis === 'period' && pair.child.period === undefined && OFTEN.test(child.folded)) return [];
  const [parentValue, childValue] = [targetValue(pair.parent), targetValue(pair.child)];
  const target = pair.parent;
  return [{ ...move, certain: move.certain && demand.score >= SURE, demand, child, target, parentValue, childValue }];
}

/** Of a number that no target of the child answers: striven for only, or another number before the same noun. */
function looseShift(target: Target, demand: Demand, answers: Statement[]): TargetShift | null {
  const common = { certain: false, demand, target, parentValue: targetValue(target) };
  const soft = softlyPrinted(target, answers);
  if (soft !== null) {
    const childValue = targetValue({ ...target, force: 'strive' });
    return { ...common, direction: 'weaker', axis: 'force', child: soft, childValue };
  }
  const rarer = rarerPrinted(target, answers);
  if (rarer !== null) return { ...common, ...rarer, direction: 'weaker', axis: 'period' };
  if (numberPrinted(target, answers)) return null;
  const bare = bareCount(target, answers);
  if (bare === null) return null;
  const direction = bare.value < (target.count ?? 0) ? 'weaker' : 'stronger';
  return {
    ...common,
    direction,
    axis: 'count',
    child: bare.child,
    childValue: targetValue({ ...target, count: bare.value, op: '=' }),
  };
}

/** The number stands in an answer of which no target was made, with a longer time to reach it in. */
function rarerPrinted(target: Target, answers: Statement[]): Pick<TargetShift, 'child' | 'childValue'> | null {
  const [child, ...more] = answers.filter((a) => numberPrinted(target, [a]));
  if (child === undefined || more.length > 0 || child.targets.length > 0) return null;
  const { period } = periodIn(child.folded);
  const [asked, given] = [PER_YEAR[target.period ?? ''], PER_YEAR[period ?? '']];
  if (asked === undefined || given === undefined || given >= asked) return null;
  return { child, childValue: targetValue({ ...target, ...(period === undefined ? {} : { period }) }) };
}

/** The number stands in an answer although no target was made of it. */
export const numberPrinted = (target: Target, answers: Statement[]): boolean => {
  const value = target.percent ?? target.count;
  return (
    value === null ||
    value === undefined ||
    answers.some(
      (a) =>
        printsNumber(a.folded, value, target.percent !== undefined) ||
        // in another cell of its row
        a.targets.some((t) => (target.percent === undefined ? t.count === value : t.percent === value)),
    )
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
export function bareCount(target: Target, answers: Statement[]): { child: Statement; value: number } | null {
  const noun = /^\p{L}+(?: \p{L}+)?/u.exec(fold(target.unit))?.[0];
  if (target.count === null || target.percent !== undefined || noun === undefined) return null;
  const pattern = new RegExp(`${BEFORE}(${NUMBER})\\s+${noun}${AFTER}`, 'u');
  for (const child of answers) {
    const value = numberOf(pattern.exec(child.folded)?.[1] ?? '');
    if (!Number.isNaN(value) && value !== target.count) return { child, value };
  }
  return null;
}
