import { anniversary, fullDay, monthDay } from './day.js';
import { EVENTS } from './events.js';
import { FUZZY } from './fuzzy.js';
import { attachBounds, attachStarts, joinRanges, longest } from './join.js';
import { isPlace, LABELS } from './labels.js';
import { PARTIAL } from './partial.js';
import { half, month, quarter, year, years } from './period.js';
import { RECURRING } from './recurrence.js';
import { refine } from './refine.js';
import { RELATIVE } from './relative.js';
import type { DateMention, Found, Recogniser, TimeContext, TimeMention } from './types.js';

export { type Recurrence, recurrenceOf } from './recurrence.js';
export type { Cycle, DateMention, Offset, Reading, Recogniser, TimeContext, TimeMention } from './types.js';

/** What names its interval by itself. Where two match at one place the longer one wins; at equal length the earlier row. */
export const RECOGNISERS: Recogniser[] = [anniversary, fullDay, monthDay, month, quarter, half, years, year];

/** And what does not: left out, left open, counted from elsewhere, coming back, hanging on an event. */
export const WIDE: Recogniser[] = [
  ...FUZZY,
  ...EVENTS,
  ...RELATIVE,
  ...RECURRING,
  ...LABELS,
  ...RECOGNISERS,
  ...PARTIAL,
];

const compiled = (rows: Recogniser[]) =>
  rows.map(({ pattern, read, hint }) => ({ pattern: new RegExp(pattern.source, 'gu'), read, hint }));

/** Many rows ask for the same word: each is looked for once in a text. */
function finder(text: string): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    const found = known.get(word) ?? text.includes(word);
    known.set(word, found);
    return found;
  };
}
const CERTAIN = compiled(RECOGNISERS);
const ALL = compiled(WIDE);

const MAY_BE_DATED = /\d/u;

/**
 * All date phrases of a folded text, in order, none overlapping; ranges ("từ A đến B") joined, bounds ("trước ngày",
 * "chậm nhất") and hours attached. Certain phrases only: "thường xuyên", "theo quy định" yield nothing.
 */
export function datesIn(folded: string): DateMention[] {
  if (!MAY_BE_DATED.test(folded)) return [];
  const found = longest(recognised(folded, CERTAIN)).filter(isDateMention);
  return attachBounds(folded, joinRanges(folded, found, false).filter(isDateMention));
}

/**
 * All expressions of time of a folded text, in order, none overlapping: what is certain and, apart from it, what is fuzzy,
 * partial, recurring, counted from something else, hung on an event; labels and citations are told as such.
 */
export function timesIn(folded: string, context: TimeContext = {}): TimeMention[] {
  const found = longest(recognised(folded, ALL)).filter((d) => !isPlace(folded, d));
  return refine(folded, attachStarts(folded, attachBounds(folded, joinRanges(folded, found, true))), context);
}

const isDateMention = (d: Found): d is DateMention & Found => d.from !== '' && d.grain !== 'none';

const LABEL = /^(?:nhiệm kỳ|năm học|khóa)/u;

/** A school year or a term of office takes its digits away from the dates. */
function recognised(text: string, rows: typeof ALL): Found[] {
  const found: Found[] = [];
  const has = finder(text);
  for (const { pattern, read, hint } of rows) {
    if (hint !== undefined && !hint.some(has)) continue;
    for (const m of text.matchAll(pattern)) {
      const [start, end] = [m.index, m.index + m[0].length];
      const value = read(m);
      if (value !== null) found.push({ start, end, ...value });
      else if (LABEL.test(m[0])) found.push({ start, end, grain: 'range', from: '', to: '', kind: 'label' });
    }
  }
  return found;
}
