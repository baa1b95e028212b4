import type { Plan } from '../model/plan.js';
import { fold } from '../vi/fold.js';
import { words } from '../vi/words.js';
import { rowsOf } from './rows.js';
import type { RequirementRow, Sheet, SheetParent } from './types.js';

/** Which row of a sheet is which demand of the parent at hand, and whether the sheet was made of that parent at all. */

export type Kinship = 'same' | 'copy' | 'other';

/** Of a plan in other bytes so many rows have to be found again, where its number and day do not say that it is the one. */
const SHARE_OF_COPY = 0.6;

export function kinshipOf({ parent, rows }: Sheet, plan: Plan): Kinship {
  if (parent.sha256 === plan.source.sha256) return 'same';
  if (isSamePaper(parent, plan)) return 'copy';
  const finder = finderOf(rowsOf(plan));
  const written = rows.filter(({ before }) => before !== null && before.text.length >= TELLING);
  const found = written.filter(({ before }) => before !== null && finder(before.text) !== null);
  return written.length > 0 && found.length / written.length >= SHARE_OF_COPY ? 'copy' : 'other';
}
/** Shorter rows ("Đối với tập thể:") stand in many plans. */
const TELLING = 30;

const isSamePaper = ({ number, date, issuer }: SheetParent, { header }: Plan): boolean =>
  number !== '' &&
  date !== '' &&
  fold(number) === fold(header.number?.raw ?? '') &&
  date === (header.date?.iso ?? '') &&
  (issuer === '' || header.issuer === null || fold(issuer) === fold(header.issuer));

/** The demand with this wording, or with all but this; null where none or several might be meant. */
export type Finder = (text: string) => RequirementRow | null;

/** Shared pairs of neighbouring words from which two wordings are one, misread in places. */
const LIKE = 0.8;

export function finderOf(rows: readonly RequirementRow[]): Finder {
  const known = rows
    .filter(({ statement }) => statement !== null)
    .map((row) => ({ row, folded: fold(row.cells.text), pairs: pairsOf(row.cells.text) }));
  return (text) => {
    const folded = fold(text);
    const equal = known.filter((one) => one.folded === folded);
    if (equal.length > 0) return equal[0]?.row ?? null;
    const pairs = pairsOf(text);
    const [best, second] = known
      .map((one) => ({ row: one.row, score: alike(pairs, one.pairs) }))
      .sort((a, b) => b.score - a.score);
    if (best === undefined || best.score < LIKE || (second !== undefined && second.score === best.score)) return null;
    return best.row;
  };
}

const pairsOf = (text: string): Set<string> => {
  const list = words(fold(text));
  return new Set(list.map((word, index) => `${word} ${list[index + 1] ?? ''}`));
};

const alike = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
};
