import type { Comparison, Demand } from '../model/comparison.js';
import type { Plan } from '../model/plan.js';
import type { Duplicate, Missed, Quota, SiblingUnit } from '../model/siblings.js';
import { quotasOf } from './quotas.js';
import { alikeGroups, jaccard, type Shingled, shingler } from './shingles.js';

/** All plans under one parent seen together: what most leave open, who stands out, whose texts are nearly one. */

export interface Sibling {
  /** Base name of its reports. */
  name: string;
  plan: Plan;
  comparison: Comparison;
}

export interface SiblingFacts {
  units: SiblingUnit[];
  usual: number;
  missed: Missed[];
  quotas: Quota[];
  duplicates: Duplicate[];
}

export const siblingFacts = (parent: Plan, siblings: readonly Sibling[]): SiblingFacts => ({
  ...standing(siblings),
  missed: missedBy(siblings),
  quotas: quotasOf(parent, siblings),
  duplicates: duplicatesAmong(parent, siblings),
});

// ---- What is left open ----------------------------------------------------------------------------------------------

const MISSED = new Set<Demand['state']>(['missing']);
const LESS = new Set<Demand['state']>(['weaker', 'partial']);
/** What a person dismissed is open no more; what most miss alike is a question in each unit's own report, and here missed. */
const standOf = ({ state, dismissed, common = false }: Demand): Demand['state'] =>
  dismissed === true ? 'covered' : common ? 'missing' : state;
const isOpen = (demand: Demand): boolean => MISSED.has(standOf(demand)) || LESS.has(standOf(demand));
const isAsked = ({ state }: Demand): boolean => state !== 'not-applicable';

const rounded = (share: number): number => Math.round(100 * share) / 100;

/** Every demand that two units or more leave open, the most missed first. */
function missedBy(siblings: readonly Sibling[]): Missed[] {
  const rows = new Map<string, { demand: Demand; states: { name: string; state: Demand['state'] }[] }>();
  for (const { name, comparison } of siblings) {
    for (const demand of comparison.demands) {
      if (!isAsked(demand)) continue;
      const key = `${demand.part} ${demand.itemId}`;
      const row = rows.get(key) ?? { demand, states: [] };
      row.states.push({ name, state: standOf(demand) });
      rows.set(key, row);
    }
  }
  return [...rows.values()]
    .map(({ demand: { itemId, part, text, path }, states }): Missed => {
      const missing = states.filter(({ state }) => MISSED.has(state));
      const weaker = states.filter(({ state }) => LESS.has(state));
      return {
        itemId,
        part,
        text,
        path,
        asked: states.length,
        missing: missing.length,
        weaker: weaker.length,
        undecided: states.filter(({ state }) => state === 'undecided').length,
        share: rounded((missing.length + weaker.length) / states.length),
        units: [...missing, ...weaker].map(({ name }) => name),
      };
    })
    .filter(({ missing, weaker }) => missing + weaker >= 2)
    .sort((a, b) => b.share - a.share || b.asked - a.asked);
}

/** Among fewer units nobody can stand out. */
const CROWD = 5;
/** So many usual deviations above the median, and so many hundredths at the least. */
const FAR = 3;
const LEAST_FAR = 0.2;
/** Makes the median deviation of a bell curve its standard deviation. */
const BELL = 1.4826;

function standing(siblings: readonly Sibling[]): Pick<SiblingFacts, 'units' | 'usual'> {
  const rows = siblings.map(({ name, comparison: { child, demands } }) => {
    const asked = demands.filter(isAsked);
    const open = asked.filter(isOpen);
    const share = asked.length === 0 ? 0 : open.length / asked.length;
    return { name, file: child.file, issuer: child.issuer, asked: asked.length, open: open.length, share };
  });
  const usual = median(rows.map(({ share }) => share));
  const spread = BELL * median(rows.map(({ share }) => Math.abs(share - usual)));
  const limit = usual + Math.max(FAR * spread, LEAST_FAR);
  const units = rows.map((row) => ({
    ...row,
    share: rounded(row.share),
    outlier: rows.length >= CROWD && row.share > limit,
  }));
  return { units, usual: rounded(usual) };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

// ---- Near-duplicates ------------------------------------------------------------------------------------------------

/** Plans written apart, even by one hand, share up to 0.2 of what is their own; those copied from one another most of it. */
const COPIED = 0.6;
/** With less text of its own a plan is a copy of its parent, which is told elsewhere. */
const OWN_PAIRS = 80;
/** What more than half of a crowd says is the genre's, or the form that was handed out. */
const COMMON_SHARE = 0.5;

/** What all took from the parent does not count, nor what most of a crowd says in one way. */
function duplicatesAmong(parent: Plan, siblings: readonly Sibling[]): Duplicate[] {
  const shingle = shingler();
  const taken = new Set(shingle(parent.text).pairs);
  const texts = siblings.map(({ plan }) => shingle(plan.text));
  const own = withoutCommon(texts.map(({ pairs }) => new Set(pairs.filter((pair) => !taken.has(pair)))));
  const sets = own.map((set) => (set.size < OWN_PAIRS ? NONE : set));
  return alikeGroups(sets, COPIED).map((group) => {
    const [first = 0, second = 0] = group;
    const likenesses = group.slice(1).map((index) => jaccard(sets[first] ?? NONE, sets[index] ?? NONE));
    return {
      units: group.map((index) => siblings[index]?.name ?? ''),
      likeness: rounded(Math.min(...likenesses)),
      text: longestShared(siblings[first]?.plan.text ?? '', texts[first], sets[first] ?? NONE, sets[second] ?? NONE),
    };
  });
}

const NONE: ReadonlySet<number> = new Set();

function withoutCommon(sets: readonly Set<number>[]): ReadonlySet<number>[] {
  if (sets.length < CROWD) return [...sets];
  const counts = new Map<number, number>();
  for (const set of sets) for (const pair of set) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const many = COMMON_SHARE * sets.length;
  return sets.map((set) => new Set([...set].filter((pair) => (counts.get(pair) ?? 0) <= many)));
}

/** A quotation, not a page. */
const EXCERPT = 300;

/** The longest run of the first text whose pairs are own and the other's too. */
function longestShared(
  text: string,
  shingled: Shingled | undefined,
  own: ReadonlySet<number>,
  other: ReadonlySet<number>,
): string {
  if (shingled === undefined) return '';
  let best = { start: 0, length: 0 };
  let start = 0;
  shingled.pairs.forEach((pair, index) => {
    if (!own.has(pair) || !other.has(pair)) start = index + 1;
    else if (index + 1 - start > best.length) best = { start, length: index + 1 - start };
  });
  if (best.length === 0) return '';
  const passage = text.slice(shingled.at[best.start], shingled.end[best.start + best.length - 1]).replace(/\s+/gu, ' ');
  return passage.length > EXCERPT ? `${passage.slice(0, EXCERPT - 1).trimEnd()}…` : passage;
}
