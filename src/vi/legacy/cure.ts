/**
 * Brings the text of a document out of the old systems. Decided over the whole document first, as one run proves little:
 * fonts that were made for an old system often carry plain Unicode, and one document may hold both.
 */
import { decode, hasSigns, mendCapitals, mendStarts } from './codec.js';
import { type Evidence, evidenceFor, isSurelyUnicode, NO_EVIDENCE, pool, suffices } from './evidence.js';
import { hintOf } from './fonts.js';
import { LEGACY_SYSTEMS, type LegacySystem } from './tables.js';

/** A stretch of text in one font, as the file has it: soft hyphens and all. */
export interface Run {
  text: string;
  font?: string | null | undefined;
  /** Shown in capitals whatever its letters are. */
  caps?: boolean | undefined;
}

/** A paragraph that was decoded on the evidence of its letters alone. */
export interface Guess {
  text: string;
  /** Share of its document's decoded words that are legal. */
  confidence: number;
}

export interface Cured {
  /** Texts of the runs, paragraph by paragraph. */
  paragraphs: string[][];
  /** Systems that were found. */
  systems: LegacySystem[];
  guesses: Guess[];
}

/** Neighbouring runs of a paragraph whose fonts say the same and of which all or none are surely in Unicode. */
interface Stretch {
  runs: Run[];
  /** Place of the first run in its paragraph. */
  from: number;
  paragraph: number;
  text: string;
  /** The text without the pieces of words that neighbouring stretches complete: half a word proves nothing. */
  whole: string;
  hint: LegacySystem | null;
  unicode: boolean;
  system: LegacySystem | null;
}

/** Decodes the runs of a document, given paragraph by paragraph. */
export function cureRuns(paragraphs: Run[][]): Cured {
  const stretches = paragraphs.flatMap((runs, i) => stretchesOf(runs, i));
  const out = paragraphs.map((runs) => runs.map((run) => (run.caps ? run.text.toLocaleUpperCase('vi') : run.text)));
  for (const hint of LEGACY_SYSTEMS) {
    decideHinted(
      stretches.filter((s) => s.hint === hint),
      hint,
    );
  }
  const confidence = decideBare(stretches.filter((s) => s.hint === null));
  const found = stretches.filter((s) => s.system !== null);
  for (const stretch of found) {
    const own = out[stretch.paragraph] ?? [];
    for (const [i, text] of decodedRuns(stretch).entries()) own[stretch.from + i] = text;
  }
  mendParagraphs(
    out,
    found.filter((s) => s.system === 'tcvn3'),
  );
  const guessed = confidence < 1 ? found.filter((s) => s.hint === null) : [];
  const guesses = guessed.map(({ paragraph, from, runs }) => ({
    text: (out[paragraph] ?? []).slice(from, from + runs.length).join(''),
    confidence,
  }));
  const systems = LEGACY_SYSTEMS.filter((system) => found.some((s) => s.system === system));
  return { paragraphs: out, systems, guesses };
}

/** Decodes text whose fonts are unknown, given line by line. */
export function cureLines(lines: string[]): { lines: string[]; systems: LegacySystem[]; guesses: Guess[] } {
  const { paragraphs, systems, guesses } = cureRuns(lines.map((text) => [{ text }]));
  return { lines: paragraphs.map((texts) => texts.join('')), systems, guesses };
}

/** As `cureLines`, for one text. */
export const cureText = (text: string): string => cureLines(text.split('\n')).lines.join('\n');

function stretchesOf(runs: Run[], paragraph: number): Stretch[] {
  const found: Stretch[] = [];
  runs.forEach((run, from) => {
    const hint = hintOf(run.font)?.system ?? null;
    const unicode = isSurelyUnicode(run.text);
    const last = found.at(-1);
    // Without a hint a whole line is one piece of evidence: a font that is no hint changes nothing.
    if (last !== undefined && last.hint === hint && (last.unicode === unicode || hint === null)) {
      last.runs.push(run);
      last.text += run.text;
      last.unicode ||= unicode;
    } else found.push({ runs: [run], from, paragraph, text: run.text, whole: '', hint, unicode, system: null });
  });
  for (const [i, stretch] of found.entries())
    stretch.whole = wholeWords(stretch.text, found[i - 1]?.text, found[i + 1]?.text);
  return found;
}

function wholeWords(text: string, before = ' ', after = ' '): string {
  const from = /\S$/u.test(before) ? text.replace(/^\S+/u, '') : text;
  return /^\S/u.test(after) ? from.replace(/\S+$/u, '') : from;
}

/** Share of a font's words that may be in Unicode before its other text is looked at piece by piece. */
const FEW = 0.05;

function decideHinted(stretches: Stretch[], hint: LegacySystem): void {
  const open = stretches.filter((s) => !s.unicode);
  const systems = [hint, ...LEGACY_SYSTEMS.filter((system) => system !== hint)];
  const all = systems.map((system) => ({ system, evidence: pool(open.map((s) => evidenceFor(s.whole, system))) }));
  const found = all.find(({ system, evidence }) => suffices(evidence, system, system === hint));
  const modern = wordsIn(stretches.filter((s) => s.unicode));
  if (found !== undefined && modern <= FEW * (modern + found.evidence.words)) {
    for (const stretch of open) stretch.system = found.system;
    return;
  }
  const mostly = found !== undefined && found.evidence.after - found.evidence.before > modern;
  const system = found?.system ?? hint;
  for (const stretch of open) {
    const evidence = evidenceFor(stretch.whole, system);
    const tied = mostly && evidence.after === evidence.before;
    if (tied || (evidence.tells > 0 && suffices(evidence, system, system === hint))) stretch.system = system;
  }
}

/** From these many words on, nearly all of them legal, TCVN3 is beyond doubt: its signs are no letters. */
const SURE_WORDS = 20;
const SURE_SHARE = 0.95;
/** Of a line that is counted as evidence, the share of words that decoding leaves legal. */
const SOUND = 0.75;

/** Decides over text without a telling font; gives the confidence in what was decided. */
function decideBare(stretches: Stretch[]): number {
  const open = stretches.filter((s) => !s.unicode);
  const choices = LEGACY_SYSTEMS.map((system) => choiceOf(open, system))
    .filter(({ system, evidence }) => suffices(evidence, system, false))
    .sort((a, b) => gain(b.evidence) - gain(a.evidence));
  const best = choices[0];
  if (best === undefined) return 1;
  const { system, evidence } = best;
  for (const stretch of best.stretches) stretch.system = system;
  if (evidence.words > wordsIn(stretches.filter((s) => s.unicode))) takeTies(open, system);
  const share = evidence.after / evidence.words;
  return system === 'tcvn3' && evidence.words >= SURE_WORDS && share >= SURE_SHARE ? 1 : Math.min(share, SURE_SHARE);
}

interface Choice {
  system: LegacySystem;
  /** Those that read better in the system. */
  stretches: Stretch[];
  evidence: Evidence;
}

function choiceOf(open: Stretch[], system: LegacySystem): Choice {
  const choice: Choice = { system, stretches: [], evidence: NO_EVIDENCE };
  const all: Evidence[] = [];
  for (const stretch of open) {
    if (!hasSigns(stretch.text, system)) continue;
    const evidence = evidenceFor(stretch.whole, system);
    if (gain(evidence) <= 0 || evidence.after < SOUND * evidence.words) continue;
    choice.stretches.push(stretch);
    all.push(evidence);
  }
  choice.evidence = pool(all);
  return choice;
}

/** In a document that is mostly of the system, what reads as well either way is of the system too. */
function takeTies(open: Stretch[], system: LegacySystem): void {
  for (const stretch of open) {
    if (stretch.system === null && gain(evidenceFor(stretch.whole, system)) >= 0) stretch.system = system;
  }
}

const gain = (evidence: Evidence): number => evidence.after - evidence.before;
const wordsIn = (stretches: Stretch[]): number =>
  stretches.reduce((sum, s) => sum + (s.text.match(/[\p{L}\p{M}]+/gu)?.length ?? 0), 0);

function decodedRuns({ runs, system }: Stretch): string[] {
  if (system === null) return runs.map((run) => run.text);
  const whole = decode(runs.map((run) => run.text).join(''), system);
  const capital = system === 'tcvn3' && mendCapitals(whole) === whole.toUpperCase();
  return (system === 'vni' ? joinedSigns(runs) : runs.map((run) => run.text)).map((text, i) => {
    const decoded = decode(text, system);
    const inCapitals = capital || runs[i]?.caps || hintOf(runs[i]?.font)?.capitals;
    if (inCapitals) return decoded.toUpperCase();
    return system === 'tcvn3' ? mendCapitals(decoded) : decoded;
  });
}

/** Ends what goes before: the next line begins a sentence or an item. */
const CLOSED = /[.;:!?][”")]*\s*$/u;

/** Puts capitals where a paragraph or a line begins; a line that goes on with the sentence before is left alone. */
function mendParagraphs(out: string[][], stretches: Stretch[]): void {
  for (const stretch of stretches) {
    const own = out[stretch.paragraph] ?? [];
    const before = stretch.paragraph === 0 ? '' : (out[stretch.paragraph - 1] ?? []).join('');
    const opens = before.trim() === '' || CLOSED.test(before) || !/\p{Ll}/u.test(before);
    for (const i of stretch.runs.keys()) {
      const at = stretch.from + i;
      const isStart = at === 0 && (opens || stretch.hint !== null || MARKED.test(own[0] ?? ''));
      own[at] = mendStarts(own[at] ?? '', isStart);
    }
  }
}

const MARKED = /^\s*(?:[-–+*•]|[\p{L}\d]{1,4}[.)])\s/u;

const VOWEL_AT_END = /[aeouyôöAEOUYÔÖ]$/u;
const MARK_AT_START = /^[ùøûõïâêáàåãäéèúüëÙØÛÕÏÂÊÁÀÅÃÄÉÈÚÜË]/u;

/** A sign of two letters that lies across two runs goes wholly into the first. */
function joinedSigns(runs: Run[]): string[] {
  const texts = runs.map((run) => run.text);
  for (let i = 1; i < texts.length; i++) {
    const text = texts[i] ?? '';
    const before = texts[i - 1] ?? '';
    if (!VOWEL_AT_END.test(before) || !MARK_AT_START.test(text)) continue;
    texts[i - 1] = before + text.slice(0, 1);
    texts[i] = text.slice(1);
  }
  return texts;
}
