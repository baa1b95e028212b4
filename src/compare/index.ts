import type { Relation } from '../model/comparison.js';
import type { Plan } from '../model/plan.js';
import { type Diagnostic, union } from '../model/result.js';
import { absencesOf } from './absences.js';
import { answeredAcross } from './across.js';
import { align, type Grouping, groupingOf } from './align.js';
import { applicabilityOf } from './applicability.js';
import { softenedBans, softenedDuties } from './bans.js';
import { basisFacts, citationFact } from './citations.js';
import { copyFacts, foreignNames } from './copies.js';
import { demandStatementsOf } from './corrections.js';
import { byDate, dateFacts, isDatedPart } from './date-facts.js';
import { depthOf, strayFacts } from './depth.js';
import { type Due, duesOf } from './dues.js';
import { dutyFacts } from './duties.js';
import type { AlignmentFact, Demand, Facts, Statement, TargetShift } from './facts.js';
import { formFacts } from './form.js';
import { goalFacts } from './goals.js';
import { lateIssueOf } from './late-issue.js';
import { type Lexicon, lexiconOf } from './lexical.js';
import { onceFor } from './memo.js';
import { beforeIssue, outsidePeriod } from './own-dates.js';
import { movedFacts, narrowedFacts } from './people.js';
import { periodAbsence, periodOf } from './period.js';
import { demandsOf } from './presence.js';
import { askedWith, negationsOf } from './prohibitions.js';
import { recipientFact } from './recipients.js';
import { secondLook } from './second-look.js';
import { freed, spokenFor } from './spoken-for.js';
import { statementsOf } from './statements.js';
import { type ThresholdFacts, thresholdFacts } from './thresholds.js';
import { unitOf } from './unit.js';

/** Plan x Plan -> facts. Similarity proposes which passages speak of the same demand; typed values say what moved. */
export function compareFacts(parent: Plan | null, child: Plan, told: readonly Diagnostic[] = []): Facts {
  const remarks = union(child.diagnostics, told);
  const unit = unitOf(child, parent);
  const { children, dated, dues, grouping } = childSide(child);
  if (parent === null) {
    return {
      ...NOTHING,
      parent,
      child,
      remarks,
      unit,
      bases: basisFacts(child, null),
      form: formFacts(child),
      duties: dutyFacts([], null, child, unit, children),
      outsidePeriod: outsidePeriod(dated, child, null),
      beforeIssue: beforeIssue(dated, child, null),
      foreignNames: foreignNames(unit, null, child, children),
    };
  }
  const side = parentSide(parent);
  const { parents } = side;
  const lexicon = side.lexicon.fork();
  const applicable = new Map(parents.map((s) => [s, applicabilityOf(s, unit, parent, child)]));
  const asked = parents.filter((s) => applicable.get(s)?.binding !== 'other');
  const aligned = align({ parents: asked, children, lexicon, grouping });
  const others = asked.flatMap((s) => side.dues.get(s) ?? []);
  const found = demandsOf(parents, applicable, aligned, { parent, child, children, lexicon }).map((demand) =>
    byDate(demand, { parent, child, children, dues, others, lexicon }),
  );
  const across = answeredAcross(found, children, grouping);
  const spoken = spokenFor(across);
  const demands = secondLook(freed(across, spoken), { child, children, lexicon, grouping, spoken });
  const bound = demands.filter((d) => d.applicability.binding === 'binds');
  const thresholds = thresholdsOf(bound, children, lexicon, grouping);
  const dates = dateFacts(bound, { parent, child, children, dues, others, lexicon });
  const targets = goalFacts(bound, child, lexicon);
  const lateIssue = lateIssueOf(demands, parent, child);
  return {
    parent,
    child,
    remarks,
    unit,
    demands,
    alignments: alignmentsOf(demands, thresholds, targets.shifts),
    ...thresholds,
    targetShifts: targets.shifts,
    targetGaps: targets.gaps,
    ...dates,
    lateIssue,
    period: periodOf(parent, child),
    periodAbsence: periodAbsence(parent, child),
    outsidePeriod: outsidePeriod(dated, child, parent),
    beforeIssue: beforeIssue(dated, child, lateIssue),
    citation: citationFact(parent, child),
    bases: basisFacts(child, parent),
    recipients: recipientFact(demands, parent, child),
    copies: copyFacts(demands, parents, children),
    criteria: children.filter((s) => s.part === 'criteria'),
    foreignNames: foreignNames(unit, parent, child, children),
    absences: absencesOf(demands, child, children),
    narrowed: narrowedFacts(bound, children, unit, child.text),
    moved: movedFacts(bound, children, lexicon, grouping),
    duties: dutyFacts(demands, parent, child, unit, children),
    form: formFacts(child),
    added: addedOf(demands, children),
    depths: depthsOf(demands, lexicon),
    strays: strayFacts(demands, children, lexicon),
  };
}

interface ParentSide {
  /** The days that each of its statements names. */
  dues: Map<Statement, Due[]>;
  parents: Statement[];
  lexicon: Lexicon;
}

/** A batch holds one parent against many children: its side is made once. Plans are never changed, so nothing can go stale. */
const parentSide = onceFor((parent: Plan): ParentSide => {
  const parents = demandStatementsOf(parent);
  const dues = new Map(parents.map((s) => [s, duesOf(s, parent).filter(({ exact }) => exact)]));
  return { dues, parents, lexicon: lexiconOf(parents.map((s) => s.folded)) };
});

interface ChildSide {
  children: Statement[];
  /** Of these the ones that may name days, with the days they name. */
  dated: Statement[];
  dues: Due[];
  grouping: Grouping;
}

/** What a plan says as a child is the same under each of its parents, and when it is compared again. */
const childSide = onceFor((child: Plan): ChildSide => {
  const children = statementsOf(child);
  const dated = children.filter(isDatedPart);
  return { children, dated, dues: dated.flatMap((s) => duesOf(s, child)), grouping: groupingOf(children) };
});

const NOTHING: Omit<Facts, 'parent' | 'child' | 'remarks' | 'unit' | 'form' | 'duties'> = {
  demands: [],
  alignments: [],
  shifts: [],
  incomparable: [],
  targetShifts: [],
  targetGaps: [],
  dateShifts: [],
  dateDoubts: [],
  recurrenceShifts: [],
  undated: [],
  lateIssue: null,
  period: null,
  periodAbsence: null,
  outsidePeriod: [],
  beforeIssue: [],
  citation: null,
  bases: [],
  recipients: null,
  copies: [],
  criteria: [],
  foreignNames: [],
  absences: [],
  narrowed: [],
  moved: [],
  added: [],
  depths: new Map(),
  strays: [],
};

function depthsOf(demands: Demand[], lexicon: Lexicon): Facts['depths'] {
  return new Map(
    demands.flatMap((demand) => {
      const depth = depthOf(demand, lexicon);
      return depth === null ? [] : [[demand, depth] as const];
    }),
  );
}

function thresholdsOf(bound: Demand[], children: Statement[], lexicon: Lexicon, grouping: Grouping): ThresholdFacts {
  const criteria = children.filter((s) => s.part === 'criteria');
  const negations = negationsOf(children, lexicon);
  const asked = askedWith(bound, lexicon);
  const all = bound
    .filter((d) => d.statement.part === 'criteria' && d.presence === 'present' && d.answers.length > 0)
    .map((demand) => thresholdFacts({ demand, criteria, grouping, lexicon, negations, asked }));
  return {
    shifts: [...all.flatMap((f) => f.shifts), ...softenedBans(bound), ...softenedDuties(bound)],
    incomparable: all.flatMap((f) => f.incomparable),
  };
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
