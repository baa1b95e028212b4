import {
  CERTAINTIES,
  type Comparison,
  type Coverage,
  type Demand,
  type Finding,
  PARTS,
  type Part,
  type Party,
  type Quote,
  SEVERITIES,
} from '../model/comparison.js';
import { isDismissed } from '../model/decision.js';
import type { Plan, PlanSpan } from '../model/plan.js';
import { type Diagnostic, union } from '../model/result.js';
import { asWritten } from '../vi/names.js';
import { type Conclusion, type Counts, conclusionOf, countsOf } from './conclusion.js';
import { dayOf } from './days.js';
import { type Decision, decisionsOf, overriddenIn } from './decisions.js';
import { ARG_LABELS, NO_QUOTE, PAIRED_ARGS, PART_LABELS, SECTIONS, UNPLACED_LABELS } from './labels.js';
import { type Placer, placerOf, trailOf } from './place.js';
import { type ReadingView, readingOf } from './reading.js';
import type { PairInput } from './types.js';

export type Side = 'parent' | 'child';

/** Who, which number, which day: as a letterhead says it, blanks named. */
export interface Identity {
  unit: string;
  number: string;
  date: string;
  file: string;
  /** "Kế hoạch số 31/KH-UBND ngày 22/4/2026 của Ủy ban nhân dân xã Lam Thủy". */
  full: string;
  subject: string;
  period: string;
}

export interface QuoteView {
  text: string;
  place: string;
  trail: string;
  span: PlanSpan;
}

export interface FindingView {
  /** Running number over findings, questions and inherited demands: what a report calls the finding. */
  n: number;
  finding: Finding;
  quotes: Record<Side, QuoteView | null>;
  /** Stands where a side has no quotation. */
  blanks: Record<Side, string>;
  args: { label: string; value: string }[];
  /** What the analyst corrected in the demand that it quotes; null where the demand is as it was read. */
  overridden: string | null;
}

export interface PairView {
  comparison: Comparison;
  plans: Record<Side, Plan | null>;
  parent: Identity | null;
  child: Identity;
  conclusion: Conclusion;
  counts: Counts;
  findings: FindingView[];
  undecided: FindingView[];
  inherited: FindingView[];
  coverage: { part: Part; label: string; row: Coverage }[];
  demands: { demand: Demand; place: string; n: number | null }[];
  /** On the unit's plan and on the pairing; on the parent what was noticed in reading it. */
  diagnostics: Diagnostic[];
  parentDiagnostics: Diagnostic[];
  unplaced: Record<Side, { text: string; reason: string; place: string }[]>;
  reading: Record<Side, ReadingView>;
  /** What people decided before the comparison: corrected demands, the office's profile. */
  decisions: Decision[];
}

export { dayOf } from './days.js';

/** A blank that the clerk fills in is not a letterhead that was lost. */
const BLANK_NUMBER = 'chưa ghi số';
const BLANK_DATE = 'chưa ghi ngày';
const NO_NUMBER = 'không thấy số, ký hiệu';
const NO_DATE = 'không thấy ngày ban hành';

const baseName = (file: string): string => file.split(/[\\/]/u).at(-1) ?? file;

/** The body that issued the plan; the file's name where the letterhead is lost. */
export const unitName = (party: Party): string => party.issuer?.trim() || baseName(party.file);

const hasOrdinal = (number: string): boolean => /^[^/]*\d/u.test(number);

const numberOf = (party: Party): string => {
  const number = party.number?.trim() ?? '';
  if (number === '') return NO_NUMBER;
  return hasOrdinal(number) ? number : `${BLANK_NUMBER} (…${number.startsWith('/') ? number : `/${number}`})`;
};

const dateOf = (party: Party, plan: Plan | null): string => {
  if (party.date !== null) return dayOf(party.date);
  return plan !== null && plan.header.date === null ? NO_DATE : BLANK_DATE;
};

const fullName = (party: Party, unit: string): string =>
  [
    'Kế hoạch',
    party.number !== null && hasOrdinal(party.number) ? `số ${party.number.trim()}` : '',
    party.date === null ? '' : `ngày ${dayOf(party.date)}`,
    `của ${unit}`,
  ]
    .filter((text) => text !== '')
    .join(' ');

const periodOf = (plan: Plan | null): string => {
  if (plan === null || plan.period === null) return '';
  const years = [plan.period.start, plan.period.end].map((day) => day.slice(0, 4));
  const whole = plan.period.start.endsWith('-01-01') && plan.period.end.endsWith('-12-31');
  if (!whole) return `${dayOf(plan.period.start)} - ${dayOf(plan.period.end)}`;
  return years[0] === years[1] ? `năm ${years[0]}` : `${years.join(' - ')}`;
};

/** How a report names a plan. Other plans may write out a name that this one has in capitals only. */
export const identityOf = (party: Party, plan: Plan | null, others: readonly (Plan | null)[] = []): Identity => {
  const unit = asWritten(
    unitName(party),
    [plan, ...others].flatMap((one) => (one === null ? [] : [one.text])),
  );
  return {
    unit,
    number: numberOf(party),
    date: dateOf(party, plan),
    file: party.file,
    full: fullName(party, unit),
    subject: plan?.title.subject ?? '',
    period: periodOf(plan),
  };
};

const rank = <T>(names: readonly T[], name: T): number => names.indexOf(name);

const offset = (finding: Finding): number => (finding.parent ?? finding.child)?.span.start ?? 0;

/** Severity first, then certainty, then the order in which a plan is read; what a person dismissed stands last. */
const byNeed = (a: Finding, b: Finding): number =>
  Number(isDismissed(a)) - Number(isDismissed(b)) ||
  rank(SEVERITIES, a.severity) - rank(SEVERITIES, b.severity) ||
  rank(CERTAINTIES, a.certainty) - rank(CERTAINTIES, b.certainty) ||
  rank(PARTS, a.part) - rank(PARTS, b.part) ||
  offset(a) - offset(b) ||
  (a.id < b.id ? -1 : Number(a.id > b.id));

const quoteView = (quote: Quote | null, place: Placer): QuoteView | null =>
  quote === null ? null : { text: quote.text, place: place(quote), trail: trailOf(quote.path), span: quote.span };

const blanksOf = (finding: Finding): Record<Side, string> => ({
  parent: finding.kind === 'defect' ? NO_QUOTE.document : NO_QUOTE.parent,
  child: NO_QUOTE.child,
});

const hasPartner = (name: string, args: Finding['args']): boolean =>
  PAIRED_ARGS.every((pair) => !pair.includes(name) || pair.every((one) => (args[one] ?? '') !== ''));

/** In the order of their labels, whatever the order in which a check named them. */
const argsOf = ({ args }: Finding): FindingView['args'] =>
  Object.entries(ARG_LABELS).flatMap(([name, label]) => {
    const value = args[name] ?? '';
    return value === '' || !hasPartner(name, args) ? [] : [{ label, value }];
  });

const findingView =
  (place: Record<Side, Placer>, first: number, overridden: (finding: Finding) => string | null) =>
  (finding: Finding, index: number): FindingView => ({
    n: first + index,
    finding,
    quotes: {
      parent: quoteView(finding.parent, place.parent),
      child: quoteView(finding.child, place.child),
    },
    blanks: blanksOf(finding),
    args: argsOf(finding),
    overridden: overridden(finding),
  });

const unplacedOf = (plan: Plan | null, place: Placer): PairView['unplaced'][Side] =>
  (plan?.unplaced ?? []).map(({ text, reason, span }) => ({
    text,
    reason: UNPLACED_LABELS[reason] ?? reason,
    place: place({ itemId: null, path: [], span }),
  }));

/** States that leave nothing to look up, even where some finding quotes the demand. */
const SETTLED: ReadonlySet<Demand['state']> = new Set(['covered', 'not-applicable']);

/** The finding that says why: the one that quotes the demand, or, for one of many absent, the one on the absence. */
const reasonsFor = (numbered: readonly FindingView[]): ((demand: Demand) => number | null) => {
  const quoting = new Map<string, number>();
  const absence = new Map<Part, number>();
  for (const { n, finding } of numbered) {
    const itemId = finding.parent?.itemId ?? null;
    if (itemId !== null && !quoting.has(itemId)) quoting.set(itemId, n);
    if (finding.kind === 'missing' && !absence.has(finding.part)) absence.set(finding.part, n);
  }
  return ({ itemId, part, state }) => {
    if (SETTLED.has(state)) return null;
    return quoting.get(itemId) ?? (state === 'missing' ? (absence.get(part) ?? null) : null);
  };
};

const demandsOf = (comparison: Comparison, place: Placer, numbered: FindingView[]): PairView['demands'] => {
  const reasonFor = reasonsFor(numbered);
  return comparison.demands.map((demand) => ({
    demand,
    place: demandPlace(demand, place),
    n: reasonFor(demand),
  }));
};

/** A demand has no span, so the headings it stands under have to say where. */
const NOWHERE = { start: Number.MAX_SAFE_INTEGER, end: Number.MAX_SAFE_INTEGER };

/** Where a demand stands in the parent; empty when no heading says so. */
export const demandPlace = ({ itemId, path }: Demand, place: Placer): string =>
  path.length === 0 ? '' : place({ itemId, path, span: NOWHERE });

/** Everything a report on one unit shows, in its order, with its words. */
export const pairView = ({ parent, child, comparison }: PairInput): PairView => {
  const place = { parent: placerOf(parent), child: placerOf(child) };
  const overridden = overriddenIn(comparison);
  const findings = [...comparison.findings].sort(byNeed).map(findingView(place, 1, overridden));
  const undecided = [...comparison.undecided].sort(byNeed).map(findingView(place, 1 + findings.length, overridden));
  const before = 1 + findings.length + undecided.length;
  // What a higher ancestor demanded is quoted from that ancestor: the parent's item labels would mislead.
  const inherited = [...comparison.inherited]
    .sort(byNeed)
    .map(findingView({ parent: placerOf(null), child: place.child }, before, () => null));
  return {
    comparison,
    plans: { parent, child },
    parent: comparison.parent === null ? null : identityOf(comparison.parent, parent, [child]),
    child: identityOf(comparison.child, child, [parent]),
    conclusion: conclusionOf(comparison),
    counts: countsOf(comparison),
    findings,
    undecided,
    inherited,
    coverage: PARTS.flatMap((part) => {
      const row = comparison.coverage[part];
      return row === undefined ? [] : [{ part, label: PART_LABELS[part], row }];
    }),
    demands: demandsOf(comparison, place.parent, [...findings, ...undecided]),
    diagnostics: union(comparison.diagnostics, child?.diagnostics ?? []),
    parentDiagnostics: union(parent?.diagnostics ?? []),
    unplaced: { parent: unplacedOf(parent, place.parent), child: unplacedOf(child, place.child) },
    reading: { parent: readingOf(parent, place.parent), child: readingOf(child, place.child) },
    decisions: decisionsOf(comparison),
  };
};

/** Findings under the headings of a review sheet; sections without findings are left out. */
export const bySection = (findings: readonly FindingView[]): { title: string; findings: FindingView[] }[] =>
  SECTIONS.map(({ title, parts }) => ({
    title,
    findings: findings.filter(({ finding }) => parts.includes(finding.part)),
  })).filter((section) => section.findings.length > 0);
