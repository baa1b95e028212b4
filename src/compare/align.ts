import { DEEDS } from '../knowledge/synonyms.js';
import type { Part } from '../model/comparison.js';
import { recurrenceOf } from '../vi/dates/index.js';
import type { Answer, Leaf, Statement } from './facts.js';
import { contained, indexOf, type Lexicon } from './lexical.js';
import { kinship } from './measures.js';
import { onceFor } from './memo.js';
import { assign } from './pairing.js';
import { forbidSame } from './prohibitions.js';
import {
  endOf,
  hopeless,
  MAIN_DEED,
  OTHER_DEED,
  OTHER_MEASURES,
  PLACE,
  SAME_BAN,
  SAME_DATES,
  SAME_DEEDS,
  SAME_MEASURES,
  SAME_NUMBERS,
  SAME_RHYTHM,
  type Signs,
  signsOf,
  TRACE,
} from './signs.js';
import { kinOfTargets } from './targets.js';

/** Which passages of the child may answer which demand of the parent. Evidence only: what changed is decided elsewhere. */

/** A demand answered at this score is answered. */
export const PRESENT = 0.42;
/** Below this nothing of it is there; between the two a person looks. */
export const ABSENT = 0.3;
/** Least score of a pair in the global assignment. */
const FLOOR = 0.27;
/** A second passage joins the first as an answer from here; a small one that lies wholly within the demand, from there. */
const JOIN = 0.36;
const SHARE = 0.2;
const WHOLLY = 0.75;

/** How readily a passage of one part answers a demand of another: 1 at home, less after a move, 0 never. */
const MOVES: Partial<Record<Part, Partial<Record<Part, number>>>> = {
  criteria: { criteria: 1, requirements: 0.75, activities: 0.75, assignments: 0.7, subjects: 0.6 },
  subjects: { subjects: 1, criteria: 0.5 },
  targets: {
    targets: 1,
    assignments: 0.97,
    milestones: 0.95,
    activities: 0.95,
    criteria: 0.85,
    deadlines: 0.95,
    requirements: 0.8,
  },
  milestones: { milestones: 1, deadlines: 1, assignments: 0.97, activities: 0.9, targets: 0.85, requirements: 0.7 },
  deadlines: { milestones: 1, deadlines: 1, assignments: 1, activities: 0.9, targets: 0.85, requirements: 0.7 },
  assignments: {
    assignments: 1,
    targets: 1,
    milestones: 1,
    deadlines: 1,
    activities: 1,
    requirements: 0.9,
    purposes: 0.6,
  },
  requirements: { requirements: 1, purposes: 0.95, activities: 0.95, assignments: 0.95, criteria: 0.7, targets: 0.7 },
  purposes: { purposes: 1, requirements: 0.95, activities: 0.9, assignments: 0.8 },
  activities: {
    activities: 1,
    assignments: 1,
    requirements: 0.95,
    purposes: 0.8,
    milestones: 0.95,
    targets: 0.95,
    deadlines: 0.9,
    criteria: 0.6,
  },
};

const moveOf = (parent: Part, child: Statement): number =>
  Math.max(...child.parts.map((part) => MOVES[parent]?.[part] ?? 0), 0);

/** The child's way of dividing people: a group it never names cannot be told apart in it. */
export interface Grouping {
  named: Set<string>;
}

export const groupingOf = (statements: Statement[]): Grouping => ({
  named: new Set(statements.filter((s) => s.part === 'criteria').flatMap((s) => s.groups)),
});

/** Groups that a plan may speak of as one; households and enterprises are never meant along with them. */
const PEOPLE = ['collective', 'individual', 'leader'];

/** 1: same group; 0: another group; between: the child does not divide so finely. */
export function groupFit(parent: Statement, child: Statement, grouping: Grouping): number {
  if (parent.groups.length === 0 || child.groups.length === 0) return 1;
  if (parent.groups.every((g) => child.groups.includes(g))) return 1;
  if (parent.groups.some((g) => child.groups.includes(g))) return 0.95;
  // a demand on leaders asked of every person
  if (parent.groups.includes('leader') && child.groups.includes('individual')) return 0.85;
  if (parent.groups.includes('individual') && child.groups.includes('leader'))
    return grouping.named.has('individual') ? 0 : 0.8;
  const undivided = parent.groups.every((g) => !grouping.named.has(g) && PEOPLE.includes(g));
  if (undivided && grouping.named.size === 1) return 0.7;
  return 0;
}

const DEED_WEIGHT = new Map(DEEDS.map(({ id, weight }) => [id, weight]));
const weightOf = (ids: string[]): number => ids.reduce((sum, id) => sum + (DEED_WEIGHT.get(id) ?? 0), 0);

/** Share of the parent's deeds that the child names too, by weight. */
export function deedFit(parent: string[], child: string[]): number {
  const all = weightOf(parent);
  if (all === 0) return 0;
  return weightOf(parent.filter((id) => child.includes(id))) / all;
}

/** The most telling deed of the parent's clause is the child's too. */
export function sharesMainDeed(parent: string[], child: string[]): boolean {
  let main: string | undefined;
  let most = 0;
  for (const id of parent) {
    const weight = DEED_WEIGHT.get(id) ?? 0;
    if (weight > most) [main, most] = [id, weight];
  }
  return main !== undefined && most >= MAIN_DEED && child.includes(main);
}

/** Two awards that no ladder orders still are both awards. */
const SAME_SORT = 0.3;

/** What is left of a step whose deed the passage does not name. */
const NO_DEED = 0.7;
const STEP_PARTS: Part[] = ['milestones', 'deadlines'];

/** "Sơ kết" is not "hội nghị biểu dương"; and a report is not to be found where nothing is reported. */
function deedFactor({ statement: { parts }, signs: p }: Signed, { signs: c }: Signed): number {
  if (p.telling === 0 || (p.telling & c.telling) !== 0) return 1;
  if (c.telling !== 0) return OTHER_DEED;
  return parts.some((part) => STEP_PARTS.includes(part)) ? NO_DEED : 1;
}

/** One of the steps that stand once in a plan: sơ kết, tổng kết, danh sách, đại hội. */
export const sharesStep = (parent: string[], child: string[]): boolean =>
  parent.some((id) => (DEED_WEIGHT.get(id) ?? 0) >= 1 && child.includes(id));

/** Of the typed measures of the parent, how many the child measures too; null when one side has none. */
function measureFit(parent: Statement, child: Statement): number | null {
  const [ps, cs] = [parent.leaves, child.leaves];
  if (ps.length === 0 || cs.length === 0) return null;
  const best = bestKin(ps, cs);
  return best / Math.max(ps.length, Math.min(cs.length, ps.length + 1));
}

/** Asked for every pair of criteria. */
function bestKin(ps: Leaf[], cs: Leaf[]): number {
  let sum = 0;
  for (const p of ps) {
    let best = 0;
    for (const c of cs) if (p.measure.what === c.measure.what) best = Math.max(best, SAME_SORT, kinship(p, c));
    sum += best;
  }
  return sum;
}

/** Everything that the parent measures is measured in the child, whatever else is. */
export const measuresAll = ({ leaves: ps }: Statement, { leaves: cs }: Statement, kin: number): boolean =>
  ps.length > 0 && cs.length > 0 && bestKin(ps, cs) / ps.length >= kin;

/** The same place in plans built alike: a heading of the same words, and the same label under it. */
function placeFit(p: Statement, c: Statement): number {
  if (p.heading === '' || p.heading !== c.heading) return 0;
  return p.label !== null && /[\p{L}\p{N}]/u.test(p.label) && p.label === c.label ? PLACE : 0.05;
}

interface Evidence {
  score: number;
  words: number;
  marks: Mark[];
}

/** What speaks for a pair, besides its words. */
type Mark = 'measures' | 'bans' | 'deeds' | 'units' | 'rhythm' | 'time' | 'moved';
const MARKS: Record<Mark, string> = {
  measures: 'cùng loại thước đo',
  bans: 'cùng điều cấm',
  deeds: 'cùng việc phải làm',
  units: 'cùng đơn vị tính',
  rhythm: 'cùng định kỳ',
  time: 'cùng thời gian',
  moved: 'ở phần khác',
};
const whyOf = ({ words, marks }: Evidence): string =>
  [...(words >= 0.2 ? [`lời văn gần nhau ${Math.round(words * 100)}%`] : []), ...marks.map((mark) => MARKS[mark])].join(
    '; ',
  );

export interface AlignInput {
  parents: Statement[];
  children: Statement[];
  lexicon: Lexicon;
  grouping: Grouping;
}

const NOTHING: Evidence = { score: 0, words: 0, marks: [] };

const isGrouped = ({ part }: Statement): boolean => part === 'criteria' || part === 'subjects';

interface Signed {
  statement: Statement;
  signs: Signs;
}
const signed = (statement: Statement): Signed => ({ statement, signs: signsOf(statement) });

/**
 * How well a pair fits; without an upper end: of two pairs that both fit wholly, one may still fit better. `fit`: of the
 * groups of people; `move`: of the parts. What speaks for the pair is put down in `marks` for those who want to tell it.
 */
function rankOf(p: Signed, c: Signed, words: number, move: number, fit: number, marks?: Mark[]): number {
  if (move === 0 || fit === 0) return 0;
  const grouped = isGrouped(p.statement);
  const bonus = grouped ? measured(p.statement, c.statement, marks) : timed(p, c, marks);
  if (move < 1) marks?.push('moved');
  return (words + bonus) * fit * move * (grouped ? 1 : deedFactor(p, c));
}

/** Criteria: what is measured, and the place in plans built alike. */
function measured(p: Statement, c: Statement, marks?: Mark[]): number {
  const fit = measureFit(p, c);
  const place = placeFit(p, c);
  if (fit === null && p.requires === null && forbidSame(p, c)) {
    marks?.push('bans');
    return place + SAME_BAN;
  }
  if (fit === null) return place - (p.requires === null ? 0 : 0.06);
  if (fit > 0) marks?.push('measures');
  return fit > 0 ? place + SAME_MEASURES * fit : place - OTHER_MEASURES;
}

/** Everything else: what is done, what is counted, when. */
function timed({ statement: p, signs }: Signed, { statement: c, signs: other }: Signed, marks?: Mark[]): number {
  const deeds = (signs.deeds & other.deeds) === 0 ? 0 : deedFit(p.deeds, c.deeds);
  let bonus = deeds === 0 ? 0 : SAME_DEEDS * deeds * Math.min(1, weightOf(p.deeds));
  if (deeds > 0) marks?.push('deeds');
  const targets = kinOfTargets(p.targets, c.targets);
  if (targets !== null) bonus += targets > 0 ? SAME_NUMBERS * targets : -0.05;
  if (targets !== null && targets > 0) marks?.push('units');
  if (deeds > 0 && rhythmic(p) && rhythmic(c)) {
    bonus += SAME_RHYTHM;
    marks?.push('rhythm');
  }
  const dates = dateFit(p, c);
  if (dates === 1) marks?.push('time');
  return bonus + SAME_DATES * dates;
}

/** Asked for every pair: looked up once a passage. */
const rhythmic = onceFor((s: Statement): boolean => s.deeds.includes('report') && recurrenceOf(s.folded) !== null);

/** 1: same end; 0.5: same year; -0.5: years apart; 0: one has no date. */
function dateFit(p: Statement, c: Statement): number {
  if (p.when?.recurrence !== undefined && c.when?.recurrence !== undefined) return 0.7;
  const [a, b] = [endOf(p), endOf(c)];
  if (a === undefined || b === undefined) return 0;
  if (a === b) return 1;
  const apart = Math.abs(Number(a.slice(0, 4)) - Number(b.slice(0, 4)));
  return apart === 0 ? 0.5 : apart === 1 ? 0 : -0.7;
}

export interface Aligned {
  statement: Statement;
  answers: Answer[];
  /** Best score before answers were handed out, and whose. */
  best: number;
  nearest: Statement | null;
}

/** Every demand with its answers: one from the global assignment, more where a demand is shared out or two are merged. */
export function align({ parents, children, lexicon, grouping }: AlignInput): Aligned[] {
  const { ranks, traces, at } = tableOf(parents, children, grouping, lexicon);
  const main = new Map(assign(ranks, FLOOR).map(({ row, column }) => [row, column]));
  const answersTo = new Set(main.values());
  return parents.map((statement, row) => {
    const first = main.get(row);
    const firstScore = first === undefined ? undefined : scoreOf(ranks[row]?.[first] ?? 0);
    const ranked = (traces[row] ?? []).sort((a, b) => b.score - a.score);
    const joined = ranked.filter(
      ({ score, column }) =>
        column !== first && joins(score, firstScore, answersTo.has(column), children[column], statement, lexicon),
    );
    const columns = [...(first === undefined ? [] : [first]), ...joined.map(({ column }) => column)];
    const answers = columns.flatMap((column) => answerAt(column, at(row, column), children));
    const top = ranked[0];
    return {
      statement,
      answers: answers.sort((a, b) => b.score - a.score),
      best: top?.score ?? 0,
      nearest: top === undefined ? null : (children[top.column] ?? null),
    };
  });
}

const NO_NUMBERS = new Float64Array(0);
const scoreOf = (rank: number): number => Math.min(1, rank);

interface Trace {
  score: number;
  column: number;
}

interface Table {
  /** A row a demand, a column a passage of the child: what tells the better of two that both fit wholly. */
  ranks: Float64Array[];
  /** Of each row the passages that have anything to do with the demand, with how well each fits, 0..1. */
  traces: Trace[][];
  at(row: number, column: number): Evidence;
}

/** Scores of all pairs; of the evidence only what an answer needs is made again. */
function tableOf(parents: Statement[], children: Statement[], grouping: Grouping, lexicon: Lexicon): Table {
  const index = indexOf(children.map((c) => lexicon.terms(c.said)));
  const [rows, columns] = [parents.map(signed), children.map(signed)];
  const words = parents.map((p) => index.alikeTo(lexicon.terms(p.folded)));
  const movesFrom = movesTo(children);
  const fitsOf = fitsTo(children, grouping);
  const at = (row: number, column: number): Evidence => {
    const [p, c] = [rows[row], columns[column]];
    if (p === undefined || c === undefined) return NOTHING;
    const [like, move] = [words[row]?.[column] ?? 0, movesFrom(p.statement.part)[column] ?? 0];
    const marks: Mark[] = [];
    return { score: scoreOf(rankOf(p, c, like, move, fitsOf(p.statement)(column), marks)), words: like, marks };
  };
  const traces: Trace[][] = [];
  const ranks = rows.map((p, row) => {
    const [grouped, near, moved] = [isGrouped(p.statement), words[row] ?? NO_NUMBERS, movesFrom(p.statement.part)];
    const fits = fitsOf(p.statement);
    const line = new Float64Array(children.length);
    const found: Trace[] = [];
    columns.forEach((c, column) => {
      const [like, move] = [near[column] ?? 0, moved[column] ?? 0];
      if (move === 0 || hopeless(like, p.signs, c.signs, grouped)) return;
      const rank = rankOf(p, c, like, move, fits(column));
      line[column] = rank;
      if (rank >= TRACE) found.push({ score: scoreOf(rank), column });
    });
    traces.push(found);
    return line;
  });
  return { ranks, traces, at };
}

/** How readily each passage answers a demand of a part: the parts are few. */
function movesTo(children: Statement[]): (part: Part) => number[] {
  const known = new Map<Part, number[]>();
  return (part) => {
    const made = known.get(part) ?? children.map((c) => moveOf(part, c));
    known.set(part, made);
    return made;
  };
}

/** How well the groups of each passage fit those of a demand: the ways of dividing people are few too. */
function fitsTo(children: Statement[], grouping: Grouping): (p: Statement) => (column: number) => number {
  const first = new Map<string, Statement>();
  const same = children.map((c) => {
    const key = c.groups.join();
    const known = first.get(key) ?? c;
    first.set(key, known);
    return known;
  });
  const known = new Map<string, Map<Statement, number>>();
  return (p) => {
    if (!isGrouped(p)) return () => 1;
    const key = p.groups.join();
    const fits = known.get(key) ?? new Map([...first.values()].map((c) => [c, groupFit(p, c, grouping)]));
    known.set(key, fits);
    return (column) => fits.get(same[column] ?? p) ?? 1;
  };
}

const answerAt = (column: number, found: Evidence | undefined, children: Statement[]): Answer[] => {
  const statement = children[column];
  return statement === undefined || found === undefined ? [] : [{ statement, score: found.score, why: whyOf(found) }];
};

/** A passage that already answers another demand answers this one too only when it says most of it. */
const MERGED = 0.5;
/** … or when it measures all that is measured. */
const MEASURED = 0.85;

/** A demand answered this well needs no passage that answers another one. */
const FIRM = 0.95;

/** A further passage answers too: it lies within the demand (shared out), or the demand within it (merged). */
function joins(
  score: number,
  first: number | undefined,
  taken: boolean,
  child: Statement | undefined,
  parent: Statement,
  lexicon: Lexicon,
): boolean {
  if (child === undefined || score < SHARE) return false;
  const [p, c] = [lexicon.terms(parent.folded), lexicon.terms(child.said)];
  if (score < JOIN) return !taken && contained(c, p) >= WHOLLY;
  if (taken && first !== undefined && first >= FIRM) return false;
  if (taken) return contained(p, c) >= MERGED || measuresAll(parent, child, MEASURED);
  if (contained(c, p) >= 0.6 || contained(p, c) >= 0.6) return true;
  return first === undefined ? score >= PRESENT : score >= Math.max(PRESENT, 0.8 * first);
}
