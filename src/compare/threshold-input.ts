import { type Grouping, groupFit } from './align.js';
import type { Demand, Leaf, Statement } from './facts.js';
import type { Lexicon, Terms } from './lexical.js';
import type { LeafPair } from './measures.js';
import { onceFor } from './memo.js';

/** What the comparison of one criterion looks at. */
export interface ThresholdInput {
  demand: Demand;
  /** All criteria of the child. */
  criteria: Statement[];
  grouping: Grouping;
  lexicon: Lexicon;
  negations: Negations;
  /** Of a criterion of the child: what the parent forbids where it asks for that one. */
  asked?: Negations;
}

/** A prohibition: of what, and of whom; ids of the rows of knowledge/offences.ts. */
export interface Ban {
  offences: string[];
  people: string[];
}

/** What each criterion forbids, as terms too. */
export type Negations = Map<Statement, { ban: Ban; terms: Terms }[]>;

export interface OwnedLeaf extends Leaf {
  owner: Statement;
}

export interface Found extends LeafPair {
  owner: Statement;
}

export const owned = (statement: Statement, offset: number): OwnedLeaf[] =>
  statement.leaves.map((leaf) => ({
    ...leaf,
    owner: statement,
    // and/or nodes of different passages are different nodes
    choices: offset === 0 ? leaf.choices : leaf.choices.map((c) => ({ ...c, node: c.node + offset * 1000 })),
  }));

/** Criteria of the same group that are no answers: what is lost from the answers may stand there. */
export const othersOf = onceFor(({ demand, criteria, grouping }: ThresholdInput): readonly Statement[] => {
  const answers = new Set(demand.answers.map(({ statement }) => statement));
  return criteria.filter((c) => !answers.has(c) && groupFit(demand.statement, c, grouping) > 0.8);
});

/** For the very same people: what is asked of leaders and answered for everybody is never certain. */
export const sameGroups = (p: Statement, c: Statement): boolean =>
  p.groups.length === 0 || c.groups.length === 0 || p.groups.every((group) => c.groups.includes(group));

/** Two leaves that may not both be asked for: different branches of one choice. */
export const alternatives = (a: Leaf, b: Leaf): boolean =>
  a.choices.some((x) => b.choices.some((y) => x.node === y.node && x.branch !== y.branch));
