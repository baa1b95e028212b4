import type { Demand, Facts } from '../compare/facts.js';
import { compareFacts } from '../compare/index.js';
import { remembering } from '../compare/memo.js';
import { partyOf } from '../compare/party.js';
import {
  type Comparison,
  type Coverage,
  type Demand as DemandRow,
  type Finding,
  fingerprint,
  type Part,
  type Stray,
} from '../model/comparison.js';
import { type Plan, SCHEMA_VERSION } from '../model/plan.js';
import type { Diagnostic } from '../model/result.js';
import { fold } from '../vi/fold.js';
import { isProse } from './aims-unclear.js';
import { standingOf, unseenPart } from './doubts.js';
import { clip } from './quotes.js';
import type { Hit, Rule } from './types.js';

/** Facts -> findings: every rule is asked, causes silence their echoes, sentences are made of the args at the edge. */

interface Told {
  rule: Rule;
  hit: Hit;
}

/** Only a claimed demand is silenced, and only what says that it is not there. */
const ECHOES = new Set(['missing', 'weaker']);

function withoutEchoes(told: Told[]): Told[] {
  const claimed = new Set(told.flatMap(({ hit }) => hit.claims ?? []));
  return told.filter(
    ({ rule, hit }) =>
      hit.claims !== undefined ||
      !ECHOES.has(rule.kind) ||
      hit.about.length === 0 ||
      !hit.about.every((id) => claimed.has(id)),
  );
}

function findingOf({ rule, hit }: Told, { parent, child }: Facts): Finding {
  const severity = hit.severity ?? rule.severity;
  const said = { kind: rule.kind, part: hit.part ?? rule.part, parent: hit.parent, child: hit.child, args: hit.args };
  const { certainty, doubt } = standingOf({ ...said, certainty: hit.certainty ?? rule.certainty }, parent, child);
  // the fingerprint knows nothing of doubt: a better copy of the same paper makes the same finding
  return {
    id: fingerprint({ rule: rule.id, ...said }, foldLine),
    rule: rule.id,
    kind: said.kind,
    part: said.part,
    // an error has to be certain
    severity: severity === 'error' && certainty !== 'certain' ? 'warning' : severity,
    certainty,
    message: certainty === 'review' ? asQuestion(rule.message(hit.args), doubt) : rule.message(hit.args),
    suggestion: rule.suggestion(hit.args),
    parent: hit.parent,
    child: hit.child,
    args: doubt === undefined ? hit.args : { ...hit.args, doubt },
  };
}

/** What a person has to decide ends as a question; a statement in doubt is one too, with the reason for the doubt. */
export function asQuestion(message: string, doubt: string | undefined): string {
  if (message.includes('?')) return message;
  const said = message.replace(/[.\s]+$/u, '');
  return `Đề nghị chuyên viên đối chiếu bản gốc${doubt === undefined ? '' : ` (${doubt})`}: ${said}, đúng hay không?`;
}

/** A parent's lines are quoted to each of its children. */
const foldLine = remembering(fold);

/** The same remark on the same passages is made once. */
function once(findings: Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ id }) => !seen.has(id) && seen.add(id));
}

export function judge(facts: Facts, rules: readonly Rule[]): { findings: Finding[]; undecided: Finding[] } {
  const told = rules.flatMap((rule) => rule.run(facts).map((hit) => ({ rule, hit })));
  const all = once(withoutEchoes(told).map((one) => findingOf(one, facts)));
  return {
    findings: all.filter(({ certainty }) => certainty !== 'review'),
    undecided: all.filter(({ certainty }) => certainty === 'review'),
  };
}

type State = DemandRow['state'];

function stateOf(demand: Demand, child: Plan, weaker: Set<Demand>, stronger: Set<Demand>): State {
  if (demand.applicability.binding === 'other') return 'not-applicable';
  if (demand.applicability.binding === 'unclear' && demand.presence !== 'present') return 'undecided';
  if (demand.excused) return demand.presence === 'present' ? 'covered' : 'not-applicable';
  // whether an aim is there in other words only a person can say
  if (demand.presence === 'absent')
    return isProse(demand.statement) || unseenPart(child, demand.statement.part) !== null ? 'undecided' : 'missing';
  if (demand.presence === 'doubtful') return 'undecided';
  return weaker.has(demand) ? 'weaker' : stronger.has(demand) ? 'stronger' : 'covered';
}

const ANSWERED = new Set<State>(['covered', 'stronger', 'weaker', 'partial']);
const depthRow = (state: State, depth: DemandRow['depth']): Pick<DemandRow, 'depth'> =>
  depth === undefined || !ANSWERED.has(state) ? {} : { depth };

const strayRows = (facts: Facts): Stray[] =>
  facts.strays.map(({ child, word, demand }) => ({
    itemId: child.id,
    part: child.part,
    text: clip(child.text),
    path: child.path,
    word,
    ...(demand === null ? {} : { repeats: demand.statement.id }),
  }));

function demandRows(facts: Facts): DemandRow[] {
  const moved = [...facts.shifts, ...facts.targetShifts, ...facts.recurrenceShifts];
  const weaker = new Set<Demand>([
    ...moved.filter((s) => s.direction === 'weaker').map((s) => s.demand),
    ...facts.dateShifts.filter((s) => s.direction === 'later').map((s) => s.demand),
  ]);
  const stronger = new Set<Demand>(moved.filter((s) => s.direction === 'stronger').map((s) => s.demand));
  const partial = new Set<Demand>([...facts.targetGaps.map((g) => g.demand), ...facts.undated.map((u) => u.demand)]);
  const rows = facts.demands.map((demand): DemandRow => {
    const state = stateOf(demand, facts.child, weaker, stronger);
    const { statement } = demand;
    return {
      itemId: statement.id,
      part: statement.part,
      text: clip(statement.text),
      path: statement.path,
      state: state === 'covered' && partial.has(demand) ? 'partial' : state,
      ...depthRow(state, facts.depths.get(demand)),
    };
  });
  // one row for one item: the worst that happened to any of its obligations
  const byItem = new Map<string, DemandRow>();
  for (const row of rows) {
    const known = byItem.get(row.itemId);
    if (known === undefined || GRAVITY.indexOf(row.state) < GRAVITY.indexOf(known.state)) byItem.set(row.itemId, row);
  }
  return [...byItem.values()];
}

const GRAVITY: State[] = ['missing', 'weaker', 'undecided', 'partial', 'covered', 'stronger', 'not-applicable'];

const COUNTED: Record<State, keyof Coverage | null> = {
  covered: 'covered',
  stronger: 'covered',
  weaker: 'partial',
  partial: 'partial',
  missing: 'missing',
  'not-applicable': 'notApplicable',
  undecided: null,
};

/** Demands counted by part and state. */
export function coverageOf(rows: DemandRow[]): Comparison['coverage'] {
  const coverage: Partial<Record<Part, Coverage>> = {};
  for (const { part, state } of rows) {
    const counts = coverage[part] ?? { required: 0, covered: 0, partial: 0, missing: 0, notApplicable: 0 };
    coverage[part] = counts;
    const counter = COUNTED[state];
    if (counter !== null) counts[counter]++;
    if (state !== 'not-applicable') counts.required++;
  }
  return coverage;
}

/** A child against its direct parent, with what was noticed of its file before; without a parent only the document itself is judged. */
export function compose(
  parent: Plan | null,
  child: Plan,
  diagnostics: Diagnostic[],
  rules: readonly Rule[],
  skipped: Plan | null = null,
): Comparison {
  const facts = { ...compareFacts(parent, child, diagnostics), skipped };
  const demands = demandRows(facts);
  return {
    schemaVersion: SCHEMA_VERSION,
    status: parent === null ? 'no-parent' : 'compared',
    parent: parent === null ? null : partyOf(parent),
    child: partyOf(child),
    diagnostics,
    alignments: facts.alignments,
    coverage: coverageOf(demands),
    demands,
    ...(parent === null ? {} : { strays: strayRows(facts) }),
    ...judge(facts, rules),
    inherited: [],
    ...overridesIn(parent),
  };
}

/** What an analyst corrected in the parent: every report tells it. */
const overridesIn = (parent: Plan | null): Pick<Comparison, 'overrides'> =>
  parent?.corrections === undefined ? {} : { overrides: parent.corrections };
