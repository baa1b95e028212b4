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
  const scarcest = onceFor((terms: Terms) => byRarity(terms, places));
  return {
    mayHold(terms, least) {
      const marked = new Set<number>();
      for (const word of needed(scarcest(terms), terms.total, least))
        for (const at of places.get(word) ?? []) marked.add(at);
      return [...marked].sort((a, b) => a - b).flatMap((at) => passages[at] ?? []);
    },
  };
});

/** The words of some terms, the rarest first, each with the weight of what no passage without it and the rarer ones holds. */
interface Scarcest {
  words: string[];
  share: Float64Array;
}

/** A pair of words is in no passage that lacks one of the two, so that it goes with the rarer one. */
function byRarity({ weights }: Terms, places: ReadonlyMap<string, readonly number[]>): Scarcest {
  const words = [...weights.keys()].filter((term) => !term.includes(' '));
  const often = new Map(words.map((word) => [word, places.get(word)?.length ?? 0]));
  words.sort((a, b) => (often.get(a) ?? 0) - (often.get(b) ?? 0));
  const rank = new Map(words.map((word, at) => [word, at]));
  const rankOf = (word: string): number => rank.get(word) ?? 0;
  const share = new Float64Array(words.length);
  for (const [term, weight] of weights) {
    const gap = term.indexOf(' ');
    const at = gap < 0 ? rankOf(term) : Math.min(rankOf(term.slice(0, gap)), rankOf(term.slice(gap + 1)));
    share[at] = (share[at] ?? 0) + weight;
  }
  return { words, share };
}

/** As many of the rarest words as it takes: a passage without any of them holds too little of the rest. */
function needed({ words, share }: Scarcest, total: number, least: number): string[] {
  let rest = total;
  let taken = 0;
  while (taken < words.length && rest >= least * total - ROUNDING) rest -= share[taken++] ?? 0;
  return words.slice(0, taken);
}
