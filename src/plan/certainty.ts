import type { Measure, Requires } from '../model/plan.js';
import type { Doubt, PageGrade } from '../model/text.js';
import { type Draft, itemsOf } from './items.js';
import type { Line } from './lines.js';
import { overlapping, type Stretch } from './spans.js';

/**
 * Doubt travels from the letters to the values: a value is as certain as the least certain word that it was read from, an
 * item as its words on average. A value without `certainty` rests on letters that were read with certainty.
 */

/** Marks every value of the plan that stands on doubtful letters; changes the draft in place. */
export function markCertainty(draft: Draft, doubts: readonly Doubt[], letterhead: readonly Line[]): void {
  if (doubts.length === 0) return;
  for (const item of itemsOf(draft)) put(item, meanOf(doubts, item.span));
  for (const { requires } of draft.criteria) if (requires !== null) markMeasures(requires, doubts);
  for (const { values } of [...draft.targets, ...draft.assignments.map(({ targets }) => ({ values: targets }))])
    for (const value of values) if (value.span !== undefined) put(value, worstOf(doubts, value.span));
  for (const milestone of draft.milestones) put(milestone.when, worstOf(doubts, milestone.span, HAS_DIGIT, draft.text));
  for (const deadline of draft.deadlines) put(deadline, worstOf(doubts, deadline.span, HAS_DIGIT, draft.text));
  for (const citation of draft.citations) put(citation, worstOf(doubts, citation.span, HAS_DIGIT, draft.text));
  if (draft.period?.span !== undefined) put(draft.period, worstOf(doubts, draft.period.span, HAS_DIGIT, draft.text));
  markHeader(draft, doubts, letterhead);
}

/** Of a text that names a date or a number only the digits decide what it is. */
const HAS_DIGIT = /\d/u;

function put(value: { certainty?: number | undefined }, certainty: number | null): void {
  if (certainty !== null) value.certainty = Math.round(certainty * 1000) / 1000;
}

function markMeasures(requires: Requires, doubts: readonly Doubt[]): void {
  if ('all' in requires || 'any' in requires) {
    for (const part of 'all' in requires ? requires.all : requires.any) markMeasures(part, doubts);
    return;
  }
  const measure: Measure = requires;
  if (measure.span !== undefined) put(measure, worstOf(doubts, measure.span));
}

function markHeader({ header, text }: Draft, doubts: readonly Doubt[], letterhead: readonly Line[]): void {
  for (const value of [header.number, header.date]) {
    const line =
      value === null ? undefined : letterhead.find((l) => l.text.includes(value.raw) || holds(l, text, value));
    if (value !== null && line !== undefined) put(value, worstOf(doubts, line, HAS_DIGIT, text));
  }
}

const holds = (line: Line, text: string, { raw }: { raw: string }): boolean =>
  raw !== '' && text.slice(line.start, line.end).includes(raw);

/** Confidence of the least certain word of a stretch; null when all are certain. `only` and `text`: of such words alone. */
export function worstOf(doubts: readonly Doubt[], stretch: Stretch, only?: RegExp, text = ''): number | null {
  const found = overlapping(doubts, stretch).filter((d) => only === undefined || only.test(text.slice(d.start, d.end)));
  return found.length === 0 ? null : Math.min(...found.map(({ confidence }) => confidence));
}

/** Mean over the characters of a stretch, those without a doubt counting as certain; null when all are. */
function meanOf(doubts: readonly Doubt[], stretch: Stretch): number | null {
  const found = overlapping(doubts, stretch);
  const length = stretch.end - stretch.start;
  if (found.length === 0 || length <= 0) return null;
  const missing = found.reduce(
    (sum, d) => sum + (1 - d.confidence) * (Math.min(d.end, stretch.end) - Math.max(d.start, stretch.start)),
    0,
  );
  return Math.max(0, 1 - missing / length);
}

/** Share of the pages that may be worse than `gradeLow`. */
const LOW_SHARE = 0.05;

/** Mean over the pages, and the 5th percentile: the worst pages, which the mean hides. */
export function gradesOf(pages: readonly PageGrade[]): { grade: number; gradeLow: number } | null {
  const sorted = pages.map(({ grade }) => grade).sort((a, b) => a - b);
  const low = sorted[Math.floor(LOW_SHARE * sorted.length)];
  if (low === undefined) return null;
  const round = (n: number): number => Math.round(n * 1000) / 1000;
  return { grade: round(sorted.reduce((sum, n) => sum + n, 0) / sorted.length), gradeLow: round(low) };
}
