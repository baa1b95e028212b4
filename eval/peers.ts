import { diffArrays } from 'diff';
import { JaroWinklerDistance } from 'natural/lib/natural/distance/index.js';
import { TfIdf } from 'natural/lib/natural/tfidf/index.js';
import type { Plan } from '../src/model/plan.js';
import type { Case, Expectation, Source } from './cases.js';
import type { Line, LinePart } from './document.js';
import { fold, tokens } from './fold.js';

/**
 * What a user would pick instead, on the same plans and read by the same reader. Each sees only the parent's sentences
 * that bind this unit, which is more than such a user would know. A sentence is flagged when the peer finds it changed.
 */
export interface PeerView {
  /** Of each binding sentence: whether the case touched it, what the diffs say, and its best likeness in the child. */
  lines: { touched: boolean; line: boolean; word: boolean; tfidf: number; jaro: number }[];
  /** The case plants something in the child alone, where the parent has no sentence. */
  childOnly: boolean;
}

const AS_LINES: Partial<Record<Expectation['part'], readonly LinePart[]>> = {
  criteria: ['criteria'],
  targets: ['targets'],
  milestones: ['milestones'],
  subjects: ['subjects'],
  assignments: ['assignments'],
};

/** A remark on a whole part touches every sentence of it. */
const touches = (expect: Expectation, line: Line): boolean =>
  expect.parentTexts.length > 0
    ? expect.parentTexts.includes(line.text)
    : expect.childTexts.length === 0 && (AS_LINES[expect.part] ?? []).includes(line.part);

const LABEL = /^\s*(?:[-+*•]|(?:PHẦN\s+)?[IVX]+[./)]|\d+(?:\.\d+)*[./)]|\p{Ll}[./)])\s+/u;
const bare = (line: string): string => fold(line.replace(LABEL, ''));

/** Lines of the parent that a diff shows as taken out. */
function removedLines(parent: readonly string[], child: readonly string[]): Set<string> {
  const parts = diffArrays([...parent], [...child]);
  return new Set(parts.filter(({ removed }) => removed === true).flatMap(({ value }) => value));
}

/** Lines of the parent in which a diff of words shows a change: lines first, then the words of what differs, as `git` does. */
function changedLines(parent: readonly string[], child: readonly string[]): Set<string> {
  const out = new Set<string>();
  const parts = diffArrays([...parent], [...child]);
  for (const [at, { removed, value }] of parts.entries()) {
    if (removed !== true) continue;
    const next = parts[at + 1] ?? parts[at - 1];
    const against = next?.added === true ? next.value : [];
    for (const line of changedWords(value, against)) out.add(line);
  }
  return out;
}

function changedWords(parent: readonly string[], child: readonly string[]): Set<string> {
  const owners: string[] = [];
  const words = parent.flatMap((line) => {
    const own = tokens(line);
    owners.push(...own.map(() => line));
    return own;
  });
  const out = new Set<string>();
  let at = 0;
  for (const { added, removed, value } of diffArrays(words, child.flatMap(tokens))) {
    if (added === true) {
      // Words put in between two of one line change it; between two lines they belong to neither.
      const [before, after] = [owners[at - 1], owners[at]];
      if (before !== undefined && before === after) out.add(before);
      continue;
    }
    if (removed === true) for (const owner of owners.slice(at, at + value.length)) out.add(owner);
    at += value.length;
  }
  return out;
}

/** Best cosine of each line's TF-IDF vector with a line of the child. */
function cosines(lines: readonly string[], child: readonly string[]): number[] {
  const index = new TfIdf();
  for (const line of [...lines, ...child]) index.addDocument(tokens(line));
  const vectors = [...lines, ...child].map((_, at) => {
    const terms = new Map(index.listTerms(at).map(({ term, tfidf }) => [term, tfidf]));
    const length = Math.hypot(...terms.values());
    return { terms, length };
  });
  const own = vectors.slice(lines.length);
  const there = new Set(child);
  return vectors.slice(0, lines.length).map((a, at) => {
    if (there.has(fold(lines[at] ?? ''))) return 1;
    let best = 0;
    for (const b of own) {
      if (a.length === 0 || b.length === 0) continue;
      let dot = 0;
      for (const [term, weight] of a.terms) dot += weight * (b.terms.get(term) ?? 0);
      best = Math.max(best, dot / (a.length * b.length));
    }
    return best;
  });
}

const known = new Map<string, number>();
/** The same pairs of sentences come again in every case of a parent. */
function jaro(a: string, b: string): number {
  if (a === b) return 1;
  const key = `${a}\u0000${b}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = JaroWinklerDistance(a, b, {});
  known.set(key, value);
  return value;
}

const textsOf = (plan: Plan): string[] => [
  ...plan.purposes.map(({ text }) => text),
  ...plan.requirements.map(({ text }) => text),
  ...plan.subjects.map(({ text }) => text),
  ...plan.criteria.map(({ text }) => text),
  ...plan.activities.map(({ text }) => text),
  ...plan.milestones.map(({ text }) => text),
  ...plan.targets.map(({ text }) => text),
  ...plan.assignments.flatMap(({ tasks }) => tasks.map(({ text }) => text)),
];

export function viewOf(source: Source, one: Case, parent: Plan, child: Plan): PeerView {
  const binding = source.family.parent.body.filter((line) => line.binds === 'all' || line.binds === 'unit');
  const [above, below] = [parent, child].map((plan) =>
    plan.text
      .split('\n')
      .map(bare)
      .filter((line) => line !== ''),
  );
  const removed = removedLines(above ?? [], below ?? []);
  const changed = changedLines(above ?? [], below ?? []);
  const items = textsOf(child).map(fold);
  const cosine = cosines(
    binding.map(({ text }) => text),
    below ?? [],
  );
  const lines = binding.map((line, at) => ({
    touched: one.expect.some((expect) => touches(expect, line)),
    line: removed.has(fold(line.text)),
    word: changed.has(fold(line.text)),
    tfidf: round(cosine[at] ?? 0),
    jaro: round(items.reduce((best, text) => Math.max(best, jaro(fold(line.text), text)), 0)),
  }));
  return { lines, childOnly: one.expect.length > 0 && !lines.some(({ touched }) => touched) };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
