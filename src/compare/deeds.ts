import { DEEDS } from '../knowledge/synonyms.js';
import { phrase, words } from '../vi/words.js';

const DEED_PATTERNS = DEEDS.map(({ id, keys, pattern }) => ({ id, keys, pattern: phrase(pattern) }));

/** What a clause is about; `folded` as vi/fold.ts leaves it. */
export const deedsOf = (folded: string): string[] =>
  DEED_PATTERNS.filter(({ keys, pattern }) => keys.some((key) => folded.includes(key)) && pattern.test(folded)).map(
    ({ id }) => id,
  );

/** Steps of a timeline that plans date one by one. */
const STEPS = new Set(['interim-review', 'final-review', 'list', 'congress', 'make-plan', 'dossier', 'conference']);
/** A clause shorter than this names a thing; it does not ask for one. */
const STEP_WORDS = 7;
export const isTelling = (folded: string): boolean =>
  words(folded).length >= STEP_WORDS && deedsOf(folded).some((id) => STEPS.has(id));
