import type { UnitKind } from '../knowledge/agencies.js';
import type { Rung } from '../knowledge/ladders.js';
import type { Law } from '../knowledge/laws.js';
import type { Part, Relation } from '../model/comparison.js';
import type {
  AppliesTo,
  Citation,
  Deadline,
  Measure,
  Milestone,
  Plan,
  PlanSpan,
  Requires,
  Role,
  Target,
  When,
} from '../model/plan.js';
import type { Diagnostic } from '../model/result.js';
import type { Depth, StrayFact } from './depth.js';

import type { DutyFacts } from './duties.js';
import type { FormFacts } from './form.js';
import type { MovedFact, NarrowedFact } from './people.js';

/** Facts: what stands in two plans and how it differs. Whether it matters is for the checks to say. */

/** One passage of a plan with everything that its parts say about it: the same sentence may be a task, a date and a target. */
export interface Statement {
  id: string;
  /** Ids of all items that speak of the passage. */
  ids: string[];
  /** Where it stands first of all. */
  part: Part;
  parts: Part[];
  label: string | null;
  text: string;
  /** The one obligation of several in the passage that this statement is; null when it is the whole. */
  clause: string | null;
  path: string[];
  span: PlanSpan;
  groups: AppliesTo[];
  field: string | null;
  scope: 'general' | 'specific' | null;
  requires: Requires | null;
  prohibits: string[];
  kind: Milestone['kind'] | null;
  when: When | null;
  deadlines: Deadline[];
  targets: Target[];
  actor: string | null;
  role: Role | null;
  /** What the passage is about, by the rows of knowledge/synonyms.ts. */
  deeds: string[];
  /** The heading right above, folded, without its label. */
  heading: string;
  /** Text folded, once. */
  folded: string;
  /** Folded text with the actor of the task before it: "phòng văn hóa" + "làm đầu mối …". */
  said: string;
  leaves: Leaf[];
  /** What an analyst decided on it. */
  ruling?: Ruling;
}

/** The word of an analyst on whom a demand binds; it goes before everything that is read. */
export interface Ruling {
  struck: boolean;
  optional: boolean;
  /** The only units that it binds; null: whom it binds is read. */
  units: string[] | null;
}

/** The unit that issued the child plan. */
export interface Unit {
  name: string;
  /** Folded names under which others may address it. */
  names: string[];
  kind: UnitKind | null;
  sectors: string[];
  enterprises: boolean;
  /** Folded proper name without its kind and place: "lam thủy". */
  proper: string;
  /** Noun of its sort, for "các công đoàn …", "mỗi trường …". */
  noun: string;
  /** Levels of a school: "thpt". */
  levels: string[];
  superior: string | null;
}

export type Binding = 'binds' | 'other' | 'unclear';

/** Does a demand of the parent bind this unit, and why (Vietnamese). */
export interface Applicability {
  binding: Binding;
  why: string;
}

export type DemandState = 'covered' | 'stronger' | 'weaker' | 'partial' | 'missing' | 'not-applicable' | 'undecided';

/** A demand of the parent and the child's passages that answer it, best first. */
export interface Demand {
  statement: Statement;
  applicability: Applicability;
  answers: Answer[];
  /** How well the best answer fits, 0..1. */
  score: number;
  /** Missing for sure, present for sure, or a person has to look. */
  presence: 'present' | 'absent' | 'doubtful';
  /** The nearest child passage when nothing answers. */
  nearest: Statement | null;
  /** Absence follows from something else that is told (the shorter period, the plan itself being the answer). */
  excused: boolean;
}

export interface Answer {
  statement: Statement;
  score: number;
  why: string;
}

export interface AlignmentFact {
  part: Part;
  parent: string[];
  child: string[];
  relation: Relation;
  score: number;
  why: string;
}

export type Direction = 'weaker' | 'stronger';
export type Axis =
  | 'count'
  | 'years'
  | 'percent'
  | 'rung'
  | 'level'
  | 'at-least'
  | 'consecutive'
  /** "trên 80%" and "từ 80%", a floor and a ceiling. */
  | 'comparator'
  | 'period'
  /** Of whom a share is taken. */
  | 'whole'
  /** "mỗi đơn vị" and "toàn ngành". */
  | 'each'
  | 'force'
  | 'alternative'
  | 'prohibition'
  | 'dropped'
  /** A clause without a measure: only words tell. */
  | 'clause';

/** A typed value that moved between a demand and its answer. */
export interface ShiftFact {
  direction: Direction;
  axis: Axis;
  demand: Demand;
  /** The child passage that holds the other value. */
  child: Statement;
  parentValue: string;
  childValue: string;
  parentSpan: PlanSpan | null;
  /** A bound from above: the looser value is the higher one. */
  ceiling?: boolean;
  /** Both sides typed and unmistakable. */
  certain: boolean;
}

/** Two values that no ladder orders: a person decides. */
export interface IncomparableFact {
  demand: Demand;
  child: Statement;
  parentValue: string;
  childValue: string;
}

export interface TargetShift {
  direction: Direction;
  axis: 'count' | 'percent' | 'force' | 'period';
  demand: Demand;
  child: Statement;
  parentValue: string;
  childValue: string;
  certain: boolean;
}

/** A number the parent asks for and that no answer of the child shows. */
export interface TargetGap {
  demand: Demand;
  target: Target;
  child: Statement | null;
}

export interface DateShift {
  direction: 'later' | 'earlier';
  demand: Demand;
  child: Statement;
  parentDue: string;
  childDue: string;
  /** The child's own collection of what it has to submit. */
  internal: boolean;
  /** The same day, "đến ngày D" for "trước ngày D". */
  slight: boolean;
  certain: boolean;
}

/** A time of the child that may be in time for the parent's or not: the words do not settle it. */
export interface DateDoubt {
  demand: Demand;
  child: Statement;
  parentValue: string;
  childValue: string;
}

/** A date of the child that does not agree with the child itself. */
export interface OwnDateFact {
  statement: Statement;
  named: string;
  /** The day the plan was issued, or its period "2026-01-01..2030-12-31". */
  against: string;
}

export interface RecurrenceShift {
  direction: Direction;
  demand: Demand;
  child: Statement;
  parentValue: string;
  childValue: string;
}

/** A dated demand whose answer names no date. */
export interface UndatedFact {
  demand: Demand;
  child: Statement;
  parentValue: string;
}

export interface CitationFact {
  /** The child's citation of its parent; null when it cites none. */
  cited: Citation | null;
  /** What differs. */
  differs: ('number' | 'date' | 'issuer')[];
  /** Fields the child left blank. */
  blank: ('number' | 'date')[];
  /** What is cited is the plan that the parent itself carries out: one level too high. */
  higher?: true;
  /** The cited plan is an older one: the parent says that it replaces it, or it is of an earlier period. */
  superseded: 'replaced' | 'older' | null;
}

export interface BasisFact {
  citation: Citation;
  law: Law;
  /** The date the child is judged by, ISO, and whether it is its own. */
  on: string;
  own: boolean;
}

export interface CopyFact {
  part: Part;
  taken: Statement[];
  total: number;
  /** The parent's sentence that asks to make things concrete, when there is one. */
  asked: Statement | null;
}

export interface ForeignNameFact {
  name: string;
  child: Statement | null;
  span: PlanSpan;
  text: string;
}

export interface RecipientFact {
  /** Whom the child should send to, as named. */
  expected: string[];
  /** The sentence of the parent that says so. */
  asked: Statement | null;
  missing: boolean;
  superiorNamed: boolean;
}

/** A part that the parent demands of this unit and of which the child has nothing. */
export interface AbsenceFact {
  part: Part;
  demands: Demand[];
  /** Heading of a group of criteria, when a group and not the whole part is absent. */
  heading: string | null;
}

export interface LateIssueFact {
  demand: Demand;
  due: string;
  issued: string;
  certain: boolean;
}

export interface PeriodFact {
  relation: 'shorter' | 'longer' | 'shifted';
  parent: { start: string; end: string; span: PlanSpan | null };
  child: { start: string; end: string; span: PlanSpan | null };
}

export interface PeriodAbsence {
  parent: PeriodFact['parent'];
  /** The years stand somewhere in the child's text, though not as its own. */
  named: boolean;
}

export interface Facts {
  parent: Plan | null;
  child: Plan;
  /** What was noticed of the child: in reading it, and of its file among the others. */
  remarks: Diagnostic[];
  unit: Unit;
  demands: Demand[];
  alignments: AlignmentFact[];
  shifts: ShiftFact[];
  incomparable: IncomparableFact[];
  targetShifts: TargetShift[];
  targetGaps: TargetGap[];
  dateShifts: DateShift[];
  dateDoubts: DateDoubt[];
  recurrenceShifts: RecurrenceShift[];
  undated: UndatedFact[];
  lateIssue: LateIssueFact | null;
  period: PeriodFact | null;
  periodAbsence: PeriodAbsence | null;
  outsidePeriod: OwnDateFact[];
  beforeIssue: OwnDateFact[];
  citation: CitationFact | null;
  bases: BasisFact[];
  recipients: RecipientFact | null;
  copies: CopyFact[];
  /** The child's criteria, whatever they answer. */
  criteria: Statement[];
  foreignNames: ForeignNameFact[];
  absences: AbsenceFact[];
  narrowed: NarrowedFact[];
  moved: MovedFact[];
  duties: DutyFacts;
  form: FormFacts;
  added: Statement[];
  /** How deep each covered demand is covered. */
  depths: Map<Demand, Depth>;
  /** Items of the child that answer no demand made of it. */
  strays: StrayFact[];
  /** The plan of the body right over the child, which the child does not cite; only a folder knows of it. */
  skipped?: Plan | null;
}

/** A measure with where it stands in the and/or tree: measures of one `any` are alternatives of each other. */
export interface Leaf {
  measure: Measure;
  /** Its name folded, and the words of it. */
  name: string;
  words: Set<string>;
  /** Where the name stands on a ladder, if it does. */
  rung: Rung | null;
  /** Numbers of the `any` nodes above it, outermost first, with the branch taken. */
  choices: { node: number; branch: number }[];
}
