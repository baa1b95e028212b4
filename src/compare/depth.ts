import { fold } from '../vi/fold.js';
import type { Demand, Statement } from './facts.js';
import { contained, type Lexicon, type Terms } from './lexical.js';

/**
 * How deep a demand is covered, and what of the child answers none.
 *
 * - shallow: the child only repeats it. Nothing of the unit's own is said of it.
 * - deep: the child makes it concrete. It names a day, a number, a measure or somebody in charge that the parent does not,
 *   or says a good part in words of its own.
 * - outdated: it is covered, but the plan that makes the demand seems to have been replaced (only a folder knows).
 * - orphaned: an item of the child that serves no demand of the parent. Units have business of their own: no fault.
 * - unwanted: an item of the child that does, in the parent's words, what the parent asks of somebody else.
 */
export type Depth = 'shallow' | 'deep';

/** Share of its words that an answer has of its own when it is more than a repetition. */
const OWN_WORDS = 0.35;

const numbersIn = (folded: string): string[] => folded.match(/\d+/gu) ?? [];

/** Days, numbers and measures that stand in the answer and not in the demand. */
function addsValue(demand: Statement, answer: Statement): boolean {
  const asked = new Set(numbersIn(demand.folded).map(Number));
  const dated = answer.deadlines.some(({ due }) => !demand.deadlines.some((own) => own.due === due));
  return (
    (dated && demand.deadlines.length === 0) ||
    answer.leaves.length > demand.leaves.length ||
    (answer.targets.length > 0 && numbersIn(answer.folded).some((number) => !asked.has(Number(number))))
  );
}

/** Somebody of the unit is charged with it. */
const namesOwner = (demand: Statement, answer: Statement): boolean =>
  answer.actor !== null && answer.parts.includes('assignments') && !demand.said.includes(fold(answer.actor));

/** Null for what is not covered, and for what needs no answer of its own. */
export function depthOf({ statement, answers, presence }: Demand, lexicon: Lexicon): Depth | null {
  if (presence !== 'present' || answers.length === 0) return null;
  const terms = lexicon.terms(statement.folded);
  const deep = answers.some(
    ({ statement: answer }) =>
      addsValue(statement, answer) ||
      namesOwner(statement, answer) ||
      1 - contained(lexicon.terms(answer.folded), terms) >= OWN_WORDS,
  );
  return deep ? 'deep' : 'shallow';
}

/** An item of the child that answers no demand made of it. */
export interface StrayFact {
  child: Statement;
  word: 'orphaned' | 'unwanted';
  /** The demand on somebody else that it repeats. */
  demand: Demand | null;
}

/** Of the words of a demand on others, how many must be there, and of the child's how many may be new. */
const REPEATS = 0.85;

export function strayFacts(demands: readonly Demand[], children: readonly Statement[], lexicon: Lexicon): StrayFact[] {
  const used = new Set(demands.flatMap(({ answers }) => answers.map(({ statement }) => statement)));
  // purposes and subjects are of every plan: they answer the whole, not one demand
  const free = children.filter((s) => !used.has(s) && s.part !== 'purposes' && s.part !== 'subjects');
  const others = demands.filter(({ applicability }) => applicability.binding === 'other');
  const byText = new Map(others.map((demand) => [demand.statement.folded, demand]));
  const asked = others.map(({ statement }) => ({ statement, terms: lexicon.terms(statement.folded) }));
  return free.map((child) => {
    const said = { statement: child, terms: lexicon.terms(child.folded) };
    const demand = byText.get(child.folded) ?? others[asked.findIndex((other) => repeats(other, said))] ?? null;
    return { child, word: demand === null ? 'orphaned' : 'unwanted', demand };
  });
}

/** Texts of very different length, or of words that weigh very differently, cannot repeat each other: most pairs end here. */
const SAME_LENGTH = 0.7;
const SAME_WEIGHT = REPEATS - 0.01;

interface Weighed {
  statement: Statement;
  terms: Terms;
}

function repeats({ statement: demand, terms: asked }: Weighed, { statement: child, terms: said }: Weighed): boolean {
  if (demand.part !== child.part) return false;
  const [a, b] = [demand.folded.length, child.folded.length];
  if (Math.min(a, b) < SAME_LENGTH * Math.max(a, b)) return false;
  if (Math.min(asked.total, said.total) < SAME_WEIGHT * Math.max(asked.total, said.total)) return false;
  return contained(asked, said) >= REPEATS && contained(said, asked) >= REPEATS;
}
