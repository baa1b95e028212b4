import type { Finding, Quote } from '../model/comparison.js';
import { fold } from '../vi/fold.js';
import type { Quoted } from './types.js';

/** Whether what is quoted now is what was quoted when a person decided. */

/** Letters and numbers: another file format or a new number before an item changes no word. */
const MARKER = /^\s*(?:[-+*•]|\(?[\p{L}\d]{1,4}(?:\.\d{1,3}){0,3}[.)/])\s+/u;
const WORD = /\p{Nd}+(?:[.,/]\p{Nd}+)*%?|[\p{L}\p{M}]+/gu;

const wordsOf = (text: string): string[] =>
  fold(
    text
      .split('\n')
      .map((line) => line.replace(MARKER, ''))
      .join(' '),
  ).match(WORD) ?? [];

const textOf = (quote: Quote | null): string => quote?.text ?? '';

export const isSameText = (before: string | null, now: Quote | null): boolean =>
  wordsOf(before ?? '').join(' ') === wordsOf(textOf(now)).join(' ');

export const isUnchanged = (quoted: Quoted | null, { parent, child }: Finding): boolean =>
  quoted === null || (isSameText(quoted.parent, parent) && isSameText(quoted.child, child));

/** Words of the two that are common to both, 0..1. */
function likeness(before: string | null, now: Quote | null): number {
  const [a, b] = [new Set(wordsOf(before ?? '')), new Set(wordsOf(textOf(now)))];
  const common = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 1 : (2 * common) / (a.size + b.size);
}

/** From here two passages are one that was edited. */
const EDITED = 0.5;

/**
 * How surely a finding is the one that was decided on, in other words: one passage is as it was, or both have become others
 * of the same wording. 0: another matter, such as a second value of passages that did not change at all.
 */
export function kinship(quoted: Quoted, finding: Finding): number {
  if (isUnchanged(quoted, finding)) return 0;
  const { parent, child } = finding;
  const [above, below] = [likeness(quoted.parent, parent), likeness(quoted.child, child)];
  const hadParent = (quoted.parent ?? '') !== '' && parent !== null;
  if (hadParent && isSameText(quoted.parent, parent)) return 1 + below;
  return above >= EDITED && below >= EDITED ? above * below : 0;
}

/** "deadline-later-0abc…" -> "deadline-later": a fingerprint ends in fourteen digits and letters. */
export const ruleOf = (fingerprint: string): string => fingerprint.replace(/-[\da-z]{14}$/u, '');
