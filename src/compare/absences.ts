import type { Part } from '../model/comparison.js';
import type { Plan } from '../model/plan.js';
import { foldKeep } from '../vi/fold.js';
import type { AbsenceFact, Demand, Statement } from './facts.js';

/** Parts and groups of which the child has nothing: one fact each, instead of one for every item. */

/** Below this share of answered demands a part counts as not there. */
const HARDLY = 0.34;
const bound = (demands: Demand[]): Demand[] => demands.filter((d) => d.applicability.binding === 'binds');
const answered = (demands: Demand[]): number =>
  demands.filter((d) => d.presence === 'present').length / Math.max(1, demands.length);

const typed = (s: Statement): boolean => s.leaves.length > 0;
const isDated = (s: Statement): boolean =>
  s.deadlines.length > 0 || (s.parts.includes('milestones') && s.when !== null);
const isCounted = (s: Statement): boolean => s.targets.some((t) => t.count !== null || t.percent !== undefined);

const absence = (part: Part, demands: Demand[], heading: string | null = null): AbsenceFact[] =>
  demands.length === 0 ? [] : [{ part, demands, heading }];

function criteriaAbsence(demands: Demand[], children: Statement[]): AbsenceFact[] {
  const asked = bound(demands).filter((d) => d.statement.part === 'criteria');
  const measured = asked.filter((d) => typed(d.statement));
  const own = children.filter((s) => s.part === 'criteria');
  const nothing =
    measured.length >= 2
      ? !own.some(typed) && answered(measured) < HARDLY
      : own.length === 0 && asked.length > 0 && answered(asked) < HARDLY;
  if (nothing)
    return absence(
      'criteria',
      [...asked].sort((a, b) => Number(b.statement.scope === 'specific') - Number(a.statement.scope === 'specific')),
    );
  return groupAbsences(asked, own);
}

/** A whole group under one heading ("Đối với lãnh đạo", "Lĩnh vực y tế") that the child does not know. */
function groupAbsences(asked: Demand[], own: Statement[]): AbsenceFact[] {
  const byHeading = new Map<string, Demand[]>();
  for (const demand of asked) {
    const key = demand.statement.path.join(' / ');
    byHeading.set(key, [...(byHeading.get(key) ?? []), demand]);
  }
  return [...byHeading.values()].flatMap((demands) => {
    const first = demands[0];
    if (first === undefined || demands.length < 2 || demands.some((d) => d.presence !== 'absent')) return [];
    const { groups, field } = first.statement;
    const known = own.some(
      (s) => (field !== null && s.field === field) || (field === null && s.groups.some((g) => groups.includes(g))),
    );
    return known ? [] : absence('criteria', demands, first.statement.path.at(-1) ?? null);
  });
}

function timelineAbsence(demands: Demand[], child: Plan, children: Statement[]): AbsenceFact[] {
  const asked = bound(demands).filter(
    (d) => isDated(d.statement) && d.statement.part !== 'criteria' && d.statement.part !== 'targets',
  );
  const has = children.some(
    (s) =>
      s.deadlines.length > 0 ||
      (s.when !== null && (s.when.start !== undefined || s.when.end !== undefined || s.when.recurrence !== undefined)),
  );
  return !has && child.deadlines.length === 0 && asked.length >= 2 ? absence('milestones', asked) : [];
}

function targetAbsence(demands: Demand[], children: Statement[]): AbsenceFact[] {
  const asked = bound(demands).filter((d) => isCounted(d.statement) && d.statement.part !== 'criteria');
  return !children.some((s) => s.part !== 'criteria' && isCounted(s))
    ? absence(
        'targets',
        [...asked].sort((a, b) => Number(b.statement.part === 'targets') - Number(a.statement.part === 'targets')),
      )
    : [];
}

function plainAbsence(part: Part, demands: Demand[], present: boolean): AbsenceFact[] {
  const asked = bound(demands).filter((d) => d.statement.part === part);
  return present || asked.length === 0 || answered(asked) >= HARDLY ? [] : absence(part, asked);
}

/** A heading or a sentence of the child's that says whom it is for, although no list was read in it. */
const SAYS_FOR_WHOM =
  /(?:^|\n)[^\n\p{L}]{0,8}(?:\p{L}{1,4}[.)/] *)?(?:phạm vi|đối tượng)|đối tượng (?:áp dụng|tham gia|thực hiện|thi đua|xét|khen|lựa chọn|bình chọn|là|gồm)|áp dụng (?:đối với|cho)|tập thể(?:,| và) cá nhân (?:thuộc|trong|trực thuộc)/u;

/** Criteria for collectives and for persons tell of subjects too, but do not say who among them is meant. */
function subjectAbsence(demands: Demand[], child: Plan): AbsenceFact[] {
  const asked = bound(demands).filter((d) => d.statement.part === 'subjects');
  const told = child.subjects.length > 0 || asked.length === 0 || SAYS_FOR_WHOM.test(foldKeep(child.text));
  return told ? [] : absence('subjects', asked);
}

export function absencesOf(demands: Demand[], child: Plan, children: Statement[]): AbsenceFact[] {
  return [
    ...criteriaAbsence(demands, children),
    ...timelineAbsence(demands, child, children),
    ...targetAbsence(demands, children),
    ...subjectAbsence(demands, child),
    ...plainAbsence('assignments', demands, child.assignments.length > 0),
  ];
}
