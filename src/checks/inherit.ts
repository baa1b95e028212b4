import { partyOf } from '../compare/party.js';
import { type Comparison, type Finding, fingerprint, type Part } from '../model/comparison.js';
import type { Plan } from '../model/plan.js';
import { fold } from '../vi/fold.js';
import { asWritten } from '../vi/names.js';
import { vnDate } from './quotes.js';

/**
 * Demands of higher ancestors that got lost on the way down. They are told as findings at the level that lost them; for
 * the plans below they are `inherited`: known, named, and not held against a plan that its own superior never asked.
 */

/** Compares a child with one parent; given from outside, since the rules are listed there. */
export type Compare = (parent: Plan, child: Plan) => Comparison;

/** Whom a plan cites, whom it is sent to and how it looks concern its direct parent alone. */
const OF_ONE_PARENT = new Set<Part>(['citations', 'recipients', 'form']);
const LOSSES = new Set<Finding['kind']>(['missing', 'weaker', 'later', 'mismatch']);

const isLoss = ({ kind, part, severity, parent }: Finding): boolean =>
  LOSSES.has(kind) && !OF_ONE_PARENT.has(part) && severity !== 'info' && parent !== null;

/**
 * `chain`: the plans above the child, nearest first. Each pair of neighbours in it says what the lower one lost; what the
 * child has all the same is not inherited.
 */
export function inheritedFindings(chain: readonly Plan[], child: Plan, compare: Compare): Finding[] {
  const all = chain.slice(1).flatMap((upper, at) => {
    const middle = chain[at];
    return middle === undefined ? [] : lostBetween(upper, middle, child, compare);
  });
  return [...new Map(all.map((finding) => [finding.id, finding])).values()];
}

function lostBetween(upper: Plan, middle: Plan, child: Plan, compare: Compare): Finding[] {
  const above = remembered(upper, middle, compare);
  const losses = above.findings.filter(isLoss);
  if (losses.length === 0) return [];
  const here = compare(upper, child);
  const own = here.findings.filter(
    (finding) => isLoss(finding) && losses.some((loss) => handsDown(loss, finding, above)),
  );
  const told = new Set(own.map(({ parent }) => parent?.itemId));
  // the child lacks a whole part, of which the level above lost one item: the part is its own matter, the item is not
  const missing = new Set(here.demands.filter(({ state }) => state === 'missing').map(({ itemId }) => itemId));
  const rest = losses.filter(({ kind, parent }) => {
    const id = parent?.itemId ?? null;
    return kind === 'missing' && id !== null && missing.has(id) && !told.has(id);
  });
  return [...own, ...rest.map((loss) => ({ ...loss, child: null }))].map(wording(upper, middle));
}

/** Is what the child lost the same that the level above had lost already? */
function handsDown(loss: Finding, finding: Finding, above: Comparison): boolean {
  const [lost, here] = [loss.parent?.itemId ?? null, finding.parent?.itemId ?? null];
  if (loss.kind !== 'missing') {
    return loss.rule === finding.rule && lost === here && loss.args.parent === finding.args.parent;
  }
  if (lost === here) return lost !== null || loss.rule === finding.rule;
  // a part that is absent above: each of its demands is lost there
  return above.demands.some(({ itemId, part, state }) => itemId === here && part === loss.part && state === 'missing');
}

/** Many children hang on one pair of ancestors: it is compared once. Plans are never changed, so nothing can go stale. */
const COMPARED = new WeakMap<Plan, WeakMap<Plan, Comparison>>();

function remembered(upper: Plan, middle: Plan, compare: Compare): Comparison {
  const known = COMPARED.get(upper) ?? new WeakMap<Plan, Comparison>();
  COMPARED.set(upper, known);
  const made = known.get(middle) ?? compare(upper, middle);
  known.set(middle, made);
  return made;
}

interface Names {
  /** "Kế hoạch số 46/KH-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh Sông Lam". */
  plan: string;
  body: string;
}

function namesOf(plan: Plan, other: Plan): Names {
  const { number, date, issuer, file } = partyOf(plan);
  const body = issuer === null ? `"${file}"` : asWritten(issuer, [plan.text, other.text]);
  const printed = number !== null && /^[^/]*\d/u.test(number) ? ` số ${number}` : '';
  const day = date === null ? '' : ` ngày ${vnDate(date)}`;
  return { plan: `Kế hoạch${printed}${day} của ${body}`, body };
}

/** Says whose demand it is and which level lost it; a rule's own sentence knows the two plans only that it was given. */
function wording(upper: Plan, middle: Plan): (finding: Finding) => Finding {
  const [above, lost] = [namesOf(upper, middle), namesOf(middle, upper)];
  return (finding) => {
    const args = { ...finding.args, demandOf: above.plan, lostBy: lost.plan };
    return {
      ...finding,
      id: fingerprint({ ...finding, args }, fold),
      message: `${above.plan}, chưa được ${lost.body} giao đủ xuống: ${finding.message}`,
      suggestion: `Nội dung này đã thiếu hoặc thay đổi từ ${lost.plan}; đề nghị ${lost.body} điều chỉnh trước, đơn vị bổ sung theo.`,
      args,
    };
  };
}
