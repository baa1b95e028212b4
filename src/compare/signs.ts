import { DEEDS } from '../knowledge/synonyms.js';
import type { Measure } from '../model/plan.js';
import type { Statement } from './facts.js';

/** What beside words may speak for a pair, read off each passage once: most pairs have nothing to do with each other. */
export interface Signs {
  /** A bit for each sort of measure, and for each deed. */
  measures: number;
  deeds: number;
  /** Of these the deeds that tell one obligation from the others. */
  telling: number;
  targets: boolean;
  dates: boolean;
  bans: boolean;
  /** "" where there is none. */
  heading: string;
}

/** A deed of this weight tells one obligation from the others. */
export const MAIN_DEED = 0.8;
/** Below this a passage has nothing to do with a demand. */
export const TRACE = 0.12;

/** What the score of a pair gains at most … by its place in plans built alike, */
export const PLACE = 0.09;
/** … by criteria that forbid the same thing by name, and by what they measure; what it loses when they measure other things, */
export const SAME_BAN = 0.15;
export const SAME_MEASURES = 0.3;
export const OTHER_MEASURES = 0.12;
/** … by deeds, by a rhythm of theirs, by numbers and by dates. */
export const SAME_DEEDS = 0.16;
export const SAME_RHYTHM = 0.15;
export const SAME_NUMBERS = 0.18;
export const SAME_DATES = 0.08;
/** What is left of a pair whose deeds differ. */
export const OTHER_DEED = 0.4;

const WHATS: Measure['what'][] = ['rating', 'award', 'standard', 'initiative', 'count', 'percent'];
const bitsOf = <T>(all: readonly T[], own: readonly T[]): number =>
  own.reduce((bits, one) => bits | (1 << all.indexOf(one)), 0);
const DEED_IDS = DEEDS.map(({ id }) => id);
const MAIN_DEEDS = bitsOf(
  DEED_IDS,
  DEEDS.filter(({ weight }) => weight >= MAIN_DEED).map(({ id }) => id),
);

export const endOf = (s: Statement): string | undefined => s.deadlines[0]?.due ?? s.when?.end;

export function signsOf(s: Statement): Signs {
  const deeds = bitsOf(DEED_IDS, s.deeds);
  return {
    measures: bitsOf(
      WHATS,
      s.leaves.map(({ measure }) => measure.what),
    ),
    deeds,
    telling: deeds & MAIN_DEEDS,
    targets: s.targets.length > 0,
    dates: endOf(s) !== undefined || s.when?.recurrence !== undefined,
    bans: s.prohibits.length > 0,
    heading: s.heading,
  };
}

/** Neither words nor signs can lift the pair over a trace: nothing of it is weighed. */
export const hopeless = (words: number, p: Signs, c: Signs, grouped: boolean): boolean =>
  (grouped ? mostOfCriteria(words, p, c) : mostOfWork(words, p, c)) < TRACE;

/** The highest score that two criteria, or two groups of people, can have. */
function mostOfCriteria(words: number, p: Signs, c: Signs): number {
  const placed = words + (p.heading !== '' && p.heading === c.heading ? PLACE : 0);
  if ((p.measures & c.measures) !== 0) return placed + SAME_MEASURES;
  if (p.measures !== 0 && c.measures !== 0) return placed - OTHER_MEASURES;
  return placed + (p.bans && c.bans ? SAME_BAN : 0);
}

/** The highest score that two passages of any other part can have. */
function mostOfWork(words: number, p: Signs, c: Signs): number {
  const shared = (p.deeds & c.deeds) !== 0;
  const most =
    words +
    (shared ? SAME_DEEDS + SAME_RHYTHM : 0) +
    (p.targets && c.targets ? SAME_NUMBERS : 0) +
    (p.dates && c.dates ? SAME_DATES : 0);
  return p.telling !== 0 && c.telling !== 0 && (p.telling & c.telling) === 0 ? most * OTHER_DEED : most;
}
