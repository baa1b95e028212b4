import type { Demand, Facts, Statement } from '../compare/facts.js';
import { absent } from './demands.js';
import { gist, groupNames, placeOfStatement, quoteOf, quoteOrNull, spokenOf } from './quotes.js';
import type { Hit } from './types.js';

/** A hit that tells a demand of the parent, beside the passage of the child that comes nearest, if any. */
const demandHit = (facts: Facts, { statement }: Demand, child: Statement | null, more: Hit['args'] = {}): Hit => ({
  parent: quoteOf(statement),
  child: quoteOrNull(child),
  args: { parent: gist(spokenOf(statement)), parentPlace: placeOfStatement(facts.parent, statement), ...more },
  about: statement.ids,
});

/** Nothing of the child answers it: there is only the parent's passage to show. */
export const missingHit = (facts: Facts, demand: Demand, more: Hit['args']): Hit =>
  demandHit(facts, demand, null, more);

/** Hits for the demands that bind this unit and that nothing answers, with the people they speak of. */
export const missingHits = (facts: Facts, which: (statement: Statement) => boolean): Hit[] =>
  absent(facts, which).map((demand) => missingHit(facts, demand, { group: groupNames(demand.statement) }));

/** More questions than these nobody answers. */
export const ASKED = 2;

/** Questions to a person about demands that may be answered in other words. */
export const questionHits = (facts: Facts, demands: readonly Demand[]): Hit[] =>
  demands
    .slice(0, ASKED)
    .map((demand) => ({ ...demandHit(facts, demand, demand.nearest), part: demand.statement.part }));
