import type { Plan } from '../model/plan.js';
import { isContent, type Terms, tokensOf } from './lexical.js';
import { onceFor } from './memo.js';
import { type Passage, passagesOf } from './passages.js';

/**
 * The passages of a plan by their words: what may say a given share of a demand is found without weighing all of them.
 */
export interface PassageIndex {
  /** Passages that may hold at least this share of the terms, in order; those left out do not. */
  mayHold(terms: Terms, least: number): Passage[];
}

/** Sums of weights in another order differ in their last digits. */
const ROUNDING = 1e-9;

export const passageIndexOf = onceFor((plan: Plan): PassageIndex => {
  const passages = passagesOf(plan);
  const places = new Map<string, number[]>();
  passages.forEach(({ folded }, at) => {
    for (const token of new Set(tokensOf(folded))) {
      const known = places.get(token);
      if (known !== undefined) known.push(at);
      else if (isContent(token)) places.set(token, [at]);
    }
  });
  return {
    mayHold(terms, least) {
      const marked = new Uint8Array(passages.length);
      for (const token of needed(terms, least, places)) for (const at of places.get(token) ?? []) marked[at] = 1;
      return passages.filter((_, at) => marked[at] === 1);
    },
  };
});

/**
 * The rarest words of the terms, as many as it takes: a passage without any of them holds too little of the rest. A pair
 * of words is in no passage that lacks one of the two, so that it goes with the rarer one.
 */
function needed({ weights, total }: Terms, least: number, places: ReadonlyMap<string, readonly number[]>): string[] {
  const words = [...weights.keys()].filter((term) => !term.includes(' '));
  const often = new Map(words.map((word) => [word, places.get(word)?.length ?? 0]));
  words.sort((a, b) => (often.get(a) ?? 0) - (often.get(b) ?? 0));
  const rank = new Map(words.map((word, at) => [word, at]));
  const share = new Float64Array(words.length);
  for (const [term, weight] of weights) {
    const at = Math.min(...term.split(' ').map((word) => rank.get(word) ?? 0));
    share[at] = (share[at] ?? 0) + weight;
  }
  let rest = total;
  const enough = share.findIndex((weight) => {
    const spare = rest < least * total - ROUNDING;
    rest -= weight;
    return spare;
  });
  return enough < 0 ? words : words.slice(0, enough);
}
