/** What a reader tells of text that it brought out of an old Vietnamese encoding. */
import type { Diagnostic } from '../model/result.js';
import type { SourceText } from '../model/text.js';
import type { Cured, Guess } from '../vi/legacy/cure.js';
import type { LegacySystem } from '../vi/legacy/tables.js';
import { normalise } from '../vi/normalise.js';
import { diagnose } from './diagnostics.js';

/** As the users of the systems call them. */
const TITLES: Record<LegacySystem, string> = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' };

/** Marks what was decoded by guess as doubtful in the text, and says which systems were met. */
export function tellLegacy(source: SourceText, cured: Pick<Cured, 'systems' | 'guesses'>): Diagnostic[] {
  if (cured.systems.length === 0) return [];
  const doubts = placesOf(source.text, cured.guesses);
  if (doubts.length > 0) source.doubts = [...source.doubts, ...doubts].sort((a, b) => a.start - b.start);
  const titles = cured.systems.map((system) => TITLES[system]).join(', ');
  return [diagnose(cured.guesses.length > 0 ? 'legacy-encoding-guessed' : 'legacy-encoding', titles)];
}

/** Guesses out of their order that are looked for in the whole text: a search each. */
const MAX_STRAYS = 50;

/** What was decoded in the parts of a document, each by itself, as one. */
export const joinCured = (all: Pick<Cured, 'systems' | 'guesses'>[]): Pick<Cured, 'systems' | 'guesses'> => ({
  systems: [...new Set(all.flatMap(({ systems }) => systems))],
  guesses: all.flatMap(({ guesses }) => guesses),
});

/** Where the guesses stand in the text, which keeps their order but for footnotes and columns. */
function placesOf(text: string, guesses: Guess[]): SourceText['doubts'] {
  const doubts: SourceText['doubts'] = [];
  const taken = new Set<number>();
  let strays = 0;
  let from = 0;
  for (const guess of guesses) {
    for (const piece of guess.text.split(/\t|\n| {3,}/u)) {
      const sought = normalise(piece).text;
      if (sought === '') continue;
      let start = text.indexOf(sought, from);
      if (start < 0 && strays++ < MAX_STRAYS) start = text.indexOf(sought);
      if (start < 0 || taken.has(start)) continue;
      taken.add(start);
      from = start + sought.length;
      doubts.push({ start, end: from, confidence: guess.confidence, reason: 'encoding' });
    }
  }
  return doubts;
}
