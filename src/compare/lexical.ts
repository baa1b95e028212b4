import { TfIdf } from 'natural/lib/natural/tfidf/index.js';
import { AggressiveTokenizerVi } from 'natural/lib/natural/tokenizers/index.js';
import { NOTIONS, STOP_WORDS } from '../knowledge/synonyms.js';
import { fold } from '../vi/fold.js';

/**
 * How alike two passages read. Syllables and pairs of syllables after synonyms are folded, weighted by rarity over both
 * plans. This only proposes pairs; what changed is decided by typed values. The only file that imports `natural`, and only
 * these two parts of it: the package itself reads .env and prints on import.
 */
const tokenizer = new AggressiveTokenizerVi();
const STOP = new Set(STOP_WORDS);
/** A pair of plain syllables is nearly a word; a lone syllable means little. */
const SYLLABLE_WEIGHT = 0.35;
const PAIR_WEIGHT = 1;
const NOTION_WEIGHT = 1.3;
const NOTION_MARK = '§';

interface Phrase {
  syllables: string[];
  notion: string;
}

/** Phrases by first syllable, longest first. */
const PHRASES: Map<string, Phrase[]> = (() => {
  const map = new Map<string, Phrase[]>();
  for (const { id, phrases } of NOTIONS) {
    for (const text of phrases) {
      const syllables = tokenizer.tokenize(fold(text));
      const first = syllables[0];
      if (first === undefined) continue;
      map.set(first, [...(map.get(first) ?? []), { syllables, notion: NOTION_MARK + id }]);
    }
  }
  for (const list of map.values()) list.sort((a, b) => b.syllables.length - a.syllables.length);
  return map;
})();

const startsAt = (syllables: string[], at: number, phrase: Phrase): boolean =>
  phrase.syllables.every((s, i) => syllables[at + i] === s);

/** Folded syllables with the phrases of one notion replaced by the notion's mark. */
export function tokensOf(folded: string): string[] {
  const syllables = tokenizer.tokenize(folded);
  const tokens: string[] = [];
  for (let i = 0; i < syllables.length; ) {
    const here = syllables[i] ?? '';
    const found = PHRASES.get(here)?.find((phrase) => startsAt(syllables, i, phrase));
    tokens.push(found?.notion ?? here);
    i += found?.syllables.length ?? 1;
  }
  return tokens;
}

/** Does a token tell anything? Only such make terms. */
export const isContent = (token: string): boolean => !STOP.has(token) && !/^\d/.test(token);

/** Terms of one passage with their weights; `total` is their sum. */
export interface Terms {
  weights: Map<string, number>;
  total: number;
}

/** Weighs terms by how rare they are among the passages it was made from. Takes folded text. */
export interface Lexicon {
  terms(folded: string): Terms;
  /** The same weights with a memory of its own. */
  fork(): Lexicon;
}

const NO_TERMS: Terms = { weights: new Map(), total: 0 };

/**
 * Rarity is counted over this many bundles of passages, dealt out in turn: natural asks every document for every word, so
 * single passages would make long plans quadratic.
 */
const BUNDLES = 32;

/** `demands`: the parent's passages, folded; what is rare among them tells one demand from another. */
export function lexiconOf(demands: readonly string[]): Lexicon {
  const model = new TfIdf();
  const tokenized = new Map(demands.map((text) => [text, tokensOf(text)]));
  const lists = [...tokenized.values()];
  for (let i = 0; i < Math.min(BUNDLES, lists.length); i++) {
    model.addDocument([
      ...new Set(
        lists
          .filter((_, at) => at % BUNDLES === i)
          .flat()
          .filter(isContent),
      ),
    ]);
  }
  const unknown = 1 + Math.log(Math.max(2, model.documents.length) / 2);
  const idf = new Map<string, number>();
  for (const token of new Set(lists.flat())) if (isContent(token)) idf.set(token, Math.max(0.3, model.idf(token)));
  const rarity = (token: string): number => idf.get(token) ?? unknown;
  const base = new Map([...tokenized].map(([text, tokens]) => [text, weigh(tokens, rarity)]));
  return fork();

  /** What one comparison looks up is remembered for that comparison only. */
  function fork(): Lexicon {
    const own = new Map<string, Terms>();
    const terms = (text: string): Terms => {
      const known = base.get(text) ?? own.get(text);
      if (known !== undefined) return known;
      const made = weigh(tokensOf(text), rarity);
      own.set(text, made);
      return made;
    };
    return { terms, fork };
  }
}

function weigh(tokens: string[], rarity: (token: string) => number): Terms {
  const weights = new Map<string, number>();
  let previous: string | null = null;
  for (const token of tokens) {
    if (!isContent(token)) {
      previous = null;
      continue;
    }
    const notion = token.startsWith(NOTION_MARK);
    weights.set(token, rarity(token) * (notion ? NOTION_WEIGHT : SYLLABLE_WEIGHT));
    if (previous !== null && !(notion && previous.startsWith(NOTION_MARK))) {
      weights.set(`${previous} ${token}`, ((rarity(previous) + rarity(token)) / 2) * PAIR_WEIGHT);
    }
    previous = token;
  }
  if (weights.size === 0) return NO_TERMS;
  let total = 0;
  for (const weight of weights.values()) total += weight;
  return { weights, total };
}

/** What two passages share: of the first, of the second, and of both together; each 0..1. */
export interface Likeness {
  ofFirst: number;
  ofSecond: number;
  both: number;
}

const UNLIKE: Likeness = { ofFirst: 0, ofSecond: 0, both: 0 };

export function likeness(a: Terms, b: Terms): Likeness {
  if (a.total === 0 || b.total === 0) return UNLIKE;
  const [few, many] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [term, weight] of few.weights) if (many.weights.has(term)) shared += weight;
  return { ofFirst: shared / a.total, ofSecond: shared / b.total, both: (2 * shared) / (a.total + b.total) };
}

/** One number for proposing a pair: alike as a whole, or one contained in the other. */
export const alike = (a: Terms, b: Terms): number => {
  const { ofFirst, ofSecond, both } = likeness(a, b);
  return 0.5 * both + 0.5 * Math.max(ofFirst, 0.9 * ofSecond);
};

/** The passages of one side by their terms, to ask for the likeness of a passage to all of them at once. */
export interface TermIndex {
  /** For each passage, in order, what `alike` would say of it. */
  alikeTo(terms: Terms): Float64Array;
}

/** A term that two passages share weighs the same in both, so that only passages with a term in common are touched. */
export function indexOf(passages: readonly Terms[]): TermIndex {
  const postings = new Map<string, number[]>();
  passages.forEach(({ weights }, at) => {
    for (const term of weights.keys()) {
      const found = postings.get(term);
      if (found === undefined) postings.set(term, [at]);
      else found.push(at);
    }
  });
  return {
    alikeTo(terms) {
      const shared = new Float64Array(passages.length);
      for (const [term, weight] of terms.weights) {
        for (const at of postings.get(term) ?? NOWHERE) shared[at] = (shared[at] ?? 0) + weight;
      }
      for (let at = 0; at < shared.length; at++) {
        const common = shared[at] ?? 0;
        if (common > 0) shared[at] = alikeness(common, terms.total, passages[at]?.total ?? 0);
      }
      return shared;
    },
  };
}

const NOWHERE: readonly number[] = [];

const alikeness = (shared: number, first: number, second: number): number =>
  shared / (first + second) + 0.5 * Math.max(shared / first, (0.9 * shared) / second);

/** Share of `part` that `whole` says too. */
export const contained = (part: Terms, whole: Terms): number => likeness(part, whole).ofFirst;
