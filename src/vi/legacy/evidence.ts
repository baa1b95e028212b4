import { legalShare } from '../legal-share.js';
import { decode, hasSigns } from './codec.js';
import type { FontHint } from './fonts.js';
import { LEGACY_SYSTEMS, type LegacySystem } from './tables.js';

/** Words of a text that are legal Vietnamese as it stands and as the system would read it. */
export interface Evidence {
  words: number;
  before: number;
  after: number;
  /** Signs between or before letters that no text in Unicode has there. */
  tells: number;
}

export const NO_EVIDENCE: Evidence = { words: 0, before: 0, after: 0, tells: 0 };

/** Letters that neither old system can show as they are: the text is in Unicode. */
const UNICODE = /[ăđĩũơưĂĐĨŨƠƯ\u1EA0-\u1EF9]|[aeiouyAEIOUY][\u0302\u0306\u031B\u0300\u0301\u0303\u0309\u0323]/u;
export const isSurelyUnicode = (text: string): boolean => UNICODE.test(text);

const TELLS: Record<LegacySystem, RegExp> = {
  // Signs that are no letters inside a word, or before one: "ho¹ch", "®iÒu", "nh­".
  tcvn3: /(?<=\p{L})[\u00A8\u00A9\u00AB-\u00AE\u00B5-\u00B9\u00BB-\u00BE]|[\u00A7\u00AE](?=[\p{L}\u00A8-\u00BE])/gu,
  // A vowel and a mark that never follow each other in Unicode Vietnamese, or the letters of ư and đ.
  vni: /[aeoyAEOYôöÔÖ][ùøûõïäåëüÙØÛÕÏÄÅËÜ]|[öñÖÑ](?=\p{L})/gu,
};

/** Weighs how a text reads as it stands against how a system reads it. */
export function evidenceFor(text: string, system: LegacySystem): Evidence {
  const asIs = legalShare(text);
  if (!hasSigns(text, system)) return { words: asIs.words, before: asIs.legal, after: asIs.legal, tells: 0 };
  const decoded = legalShare(decode(text, system));
  const tells = text.match(TELLS[system])?.length ?? 0;
  return { words: decoded.words, before: Math.min(asIs.legal, decoded.words), after: decoded.legal, tells };
}

export const pool = (all: readonly Evidence[]): Evidence =>
  all.reduce(
    (sum, e) => ({
      words: sum.words + e.words,
      before: sum.before + e.before,
      after: sum.after + e.after,
      tells: sum.tells + e.tells,
    }),
    NO_EVIDENCE,
  );

/** What must speak for a system before its reading is taken. */
interface Bar {
  words: number;
  /** Share of legal words after decoding, at least. */
  after: number;
  /** Share of legal words as it stands, at most. */
  before: number;
  tells: number;
}

/**
 * With a font that was made for the system little more is needed than that the letters agree. Without one, a reading must
 * turn what is mostly no Vietnamese into what is nearly all Vietnamese. VNI is written with letters that Unicode text has
 * too, so it takes more words.
 */
const HINTED: Bar = { words: 1, after: 0.75, before: 0.95, tells: 0 };
const BARE: Record<LegacySystem, Bar> = {
  tcvn3: { words: 4, after: 0.9, before: 0.6, tells: 2 },
  vni: { words: 12, after: 0.9, before: 0.6, tells: 6 },
};

/** Does the evidence suffice to take the text for text of the system? */
export function suffices(evidence: Evidence, system: LegacySystem, hinted: boolean): boolean {
  const { words, before, after, tells } = evidence;
  const bar = hinted ? HINTED : BARE[system];
  if (words < bar.words || after <= before || tells < bar.tells) return false;
  return after >= bar.after * words && before <= bar.before * words;
}

/**
 * The old system that a text is written in, or null for Unicode (and for what cannot be told). The hint of its font lowers
 * the bar and never decides.
 */
export function detect(text: string, hint: FontHint | null = null): LegacySystem | null {
  if (isSurelyUnicode(text)) return null;
  const likely = LEGACY_SYSTEMS.map((system) => ({ system, evidence: evidenceFor(text, system) }))
    .filter(({ system, evidence }) => suffices(evidence, system, hint?.system === system))
    .sort((a, b) => b.evidence.after - a.evidence.after);
  return likely[0]?.system ?? null;
}
