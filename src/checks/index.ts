import type { Facts } from '../compare/facts.js';
import type { Comparison, Finding } from '../model/comparison.js';
import type { Plan } from '../model/plan.js';
import type { Diagnostic } from '../model/result.js';
import { abbreviationUndefined } from './abbreviation-undefined.js';
import { aimsUnclear } from './aims-unclear.js';
import { alternativeAdded } from './alternative-added.js';
import { alternativeDropped } from './alternative-dropped.js';
import { applicabilityUnclear } from './applicability-unclear.js';
import { assignedUnitNotRecipient } from './assigned-unit-not-recipient.js';
import { assignmentsAbsent } from './assignments-absent.js';
import { basisOutOfForce } from './basis-out-of-force.js';
import { collectionAfterSubmission } from './collection-after-submission.js';
import { compose, judge } from './compose.js';
import { copiedThroughout } from './copied-throughout.js';
import { criteriaAbsent } from './criteria-absent.js';
import { criteriaCopied } from './criteria-copied.js';
import { criteriaGroupAbsent } from './criteria-group-absent.js';
import { criterionAdded } from './criterion-added.js';
import { criterionMissing } from './criterion-missing.js';
import { criterionMoved } from './criterion-moved.js';
import { criterionNotConcretised } from './criterion-not-concretised.js';
import { criterionPartUnclear } from './criterion-part-unclear.js';
import { criterionUnclear } from './criterion-unclear.js';
import { deadlineBeforeIssue } from './deadline-before-issue.js';
import { deadlineEarlier } from './deadline-earlier.js';
import { deadlineLater } from './deadline-later.js';
import { deadlineUnclear } from './deadline-unclear.js';
import { deadlineUndated } from './deadline-undated.js';
import { demandUnclear } from './demand-unclear.js';
import { districtBodyAfterReform } from './district-body-after-reform.js';
import { foreignUnitName } from './foreign-unit-name.js';
import { inheritedFindings } from './inherit.js';
import { issuedAfterDeadline } from './issued-after-deadline.js';
import { milestoneMissing } from './milestone-missing.js';
import { milestoneOutsidePeriod } from './milestone-outside-period.js';
import { numberDateBlank } from './number-date-blank.js';
import { numberingDefect } from './numbering-defect.js';
import { obligationHardened } from './obligation-hardened.js';
import { obligationSoftened } from './obligation-softened.js';
import { parentCitationBlank } from './parent-citation-blank.js';
import { parentCitationMismatch } from './parent-citation-mismatch.js';
import { parentNotCited } from './parent-not-cited.js';
import { parentSuperseded } from './parent-superseded.js';
import { parentWrongLevel } from './parent-wrong-level.js';
import { periodAbsent } from './period-absent.js';
import { periodMismatch } from './period-mismatch.js';
import { phaseGap } from './phase-gap.js';
import { phaseOverlap } from './phase-overlap.js';
import { prohibitionDropped } from './prohibition-dropped.js';
import { recipientMissing } from './recipient-missing.js';
import { recurrenceCloser } from './recurrence-closer.js';
import { recurrenceRarer } from './recurrence-rarer.js';
import { reportElsewhere } from './report-elsewhere.js';
import { requirementMissing } from './requirement-missing.js';
import { signatureMissing } from './signature-missing.js';
import { subjectMissing } from './subject-missing.js';
import { subjectNarrowed } from './subject-narrowed.js';
import { subjectsAbsent } from './subjects-absent.js';
import { targetAdded } from './target-added.js';
import { targetGap } from './target-gap.js';
import { targetMissing } from './target-missing.js';
import { targetStronger } from './target-stronger.js';
import { targetWeaker } from './target-weaker.js';
import { targetsAbsent } from './targets-absent.js';
import { taskLeadReduced } from './task-lead-reduced.js';
import { taskMissing } from './task-missing.js';
import { taskWithoutOwner } from './task-without-owner.js';
import { thresholdDropped } from './threshold-dropped.js';
import { thresholdIncomparable } from './threshold-incomparable.js';
import { thresholdStronger } from './threshold-stronger.js';
import { thresholdWeaker } from './threshold-weaker.js';
import { timelineAbsent } from './timeline-absent.js';
import type { Rule } from './types.js';
import { unknownUnit } from './unknown-unit.js';
import { versionsDiffer } from './versions-differ.js';

/** Every judgement, in the order a reader expects: whole parts first, then the parts of a plan, then questions and form. */
export const RULES: readonly Rule[] = [
  criteriaAbsent,
  timelineAbsent,
  targetsAbsent,
  subjectsAbsent,
  assignmentsAbsent,
  criteriaGroupAbsent,
  parentNotCited,
  parentSuperseded,
  parentWrongLevel,
  parentCitationMismatch,
  parentCitationBlank,
  basisOutOfForce,
  periodMismatch,
  periodAbsent,
  subjectMissing,
  subjectNarrowed,
  criterionMissing,
  criterionMoved,
  thresholdWeaker,
  thresholdDropped,
  alternativeAdded,
  obligationSoftened,
  prohibitionDropped,
  targetMissing,
  targetWeaker,
  targetGap,
  milestoneMissing,
  milestoneOutsidePeriod,
  deadlineLater,
  collectionAfterSubmission,
  issuedAfterDeadline,
  deadlineBeforeIssue,
  recurrenceRarer,
  deadlineUndated,
  taskMissing,
  taskLeadReduced,
  reportElsewhere,
  recipientMissing,
  assignedUnitNotRecipient,
  criteriaCopied,
  criterionNotConcretised,
  copiedThroughout,
  foreignUnitName,
  requirementMissing,
  thresholdStronger,
  alternativeDropped,
  obligationHardened,
  targetStronger,
  deadlineEarlier,
  recurrenceCloser,
  criterionAdded,
  targetAdded,
  criterionPartUnclear,
  criterionUnclear,
  demandUnclear,
  thresholdIncomparable,
  deadlineUnclear,
  applicabilityUnclear,
  aimsUnclear,
  versionsDiffer,
  unknownUnit,
  numberDateBlank,
  districtBodyAfterReform,
  numberingDefect,
  signatureMissing,
  phaseGap,
  phaseOverlap,
  taskWithoutOwner,
  abbreviationUndefined,
];

export const runChecks = (facts: Facts): { findings: Finding[]; undecided: Finding[] } => judge(facts, RULES);

/** What a folder knows of a pair besides the two plans. */
export interface Surroundings {
  /** The plans above the parent, nearest first: for what the parent itself had lost of theirs. */
  ancestors?: readonly Plan[];
  /** The plan of the body right over the child, where the child cites the parent over its head. */
  skipped?: Plan | null;
}

const compare = (parent: Plan | null, child: Plan, diagnostics: Diagnostic[] = [], skipped: Plan | null = null) =>
  compose(parent, child, diagnostics, RULES, skipped);

/** A child against its direct parent; without a parent only the document itself is judged. */
export function comparePlans(
  parent: Plan | null,
  child: Plan,
  diagnostics: Diagnostic[] = [],
  { ancestors = [], skipped = null }: Surroundings = {},
): Comparison {
  const comparison = compare(parent, child, diagnostics, skipped);
  if (parent === null || ancestors.length === 0) return comparison;
  return { ...comparison, inherited: inheritedFindings([parent, ...ancestors], child, compare) };
}

export type { Example, Hit, Rule } from './types.js';
