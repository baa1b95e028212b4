import { WELL_KNOWN } from '../knowledge/abbreviations.js';
import { BYGONE, DISTRICT_BODIES, DISTRICTS_ENDED } from '../knowledge/reform.js';
import type { Plan, PlanSpan } from '../model/plan.js';
import { foldKeep } from '../vi/fold.js';
import { isUpper, phrase } from '../vi/words.js';
import { bodyRange } from './copies.js';
import { issueDateOf } from './issued.js';
import { onceFor } from './memo.js';

/** What the words of a document show by themselves: bodies that are no more, abbreviations that nothing explains. */

export interface FormFacts {
  /** By name: what moves within the document makes no other list. */
  districts: Printed[];
  abbreviations: Printed[];
}

/** Something named in the document and where it stands first. */
export interface Printed {
  name: string;
  span: PlanSpan;
}

export const formFacts = onceFor(
  (plan: Plan): FormFacts => ({ districts: districtsIn(plan), abbreviations: abbreviationsIn(plan) }),
);

const DISTRICT = phrase(DISTRICT_BODIES, 'gu');
const PAST = phrase(BYGONE);
const SENTENCE_END = /[.;]\s|\n/gu;

/** Bodies of the district level in a plan issued when there were none, where it does not speak of the past. */
function districtsIn(plan: Plan): Printed[] {
  const issued = issueDateOf(plan);
  if (issued === null || issued.iso < DISTRICTS_ENDED) return [];
  const folded = foldKeep(plan.text);
  const { start, end } = bodyRange(plan);
  const found = [...folded.matchAll(DISTRICT)]
    .map((m) => ({ start: m.index, end: m.index + m[0].length }))
    .filter((span) => span.start >= start && !isCited(span, plan) && !PAST.test(sentenceAt(folded, span)))
    // behind the list of recipients stands the signature
    .filter((span) => span.start <= end || plan.recipients.some((r) => r.span !== undefined && within(span, r.span)));
  return firstOfEach(found.map((span) => ({ name: plan.text.slice(span.start, span.end).trim(), span })));
}

const within = (inner: PlanSpan, outer: PlanSpan): boolean => inner.start >= outer.start && inner.end <= outer.end;
const isCited = (span: PlanSpan, { citations }: Plan): boolean => citations.some((c) => within(span, c.span));

/** The sentence round a span, as far as it goes. */
function sentenceAt(folded: string, { start, end }: PlanSpan): string {
  const before = folded.slice(Math.max(0, start - SENTENCE_MAX), start);
  const opened = [...before.matchAll(SENTENCE_END)].at(-1);
  const after = folded.slice(end, end + SENTENCE_MAX);
  const closed = after.search(/[.;]\s|\n/u);
  const head = opened === undefined ? before : before.slice(opened.index + opened[0].length);
  return `${head}${folded.slice(start, end)}${closed < 0 ? after : after.slice(0, closed)}`;
}
const SENTENCE_MAX = 400;

function firstOfEach(found: Printed[]): Printed[] {
  const seen = new Set<string>();
  return found
    .filter(({ name }) => {
      const key = foldKeep(name);
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Capitals that stand for words: of two to seven letters, not within a number of a document. */
// the edge is asked for behind the first capital: before it, it would be asked for at every letter
const CAPITALS = /\p{Lu}(?<![\p{L}\p{N}/.&-]\p{Lu})[\p{Lu}&]{1,6}(?![\p{L}\p{N}/.&])/gu;
const ROMAN = /^[IVXLC]+$/u;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/u;
/** A neighbour in capitals: words of a heading, no abbreviation. */
const SHOUTED = /^\s+\p{Lu}{2,}(?!\p{L})|(?<!\p{L})\p{Lu}{2,}\s+$/u;
const NEIGHBOUR = 12;

function abbreviationsIn(plan: Plan): Printed[] {
  const { text } = plan;
  const { start, end } = bodyRange(plan);
  const found = [...text.matchAll(CAPITALS)].filter((m) => {
    const [name] = m;
    const at = m.index;
    if (at < start || at >= end || WELL_KNOWN.has(name) || ROMAN.test(name)) return false;
    if (TONES.test(name.normalize('NFD')) || isUpper(lineAt(text, at))) return false;
    const [before, after] = [text.slice(Math.max(0, at - NEIGHBOUR), at), text.slice(at + name.length)];
    return !SHOUTED.test(before) && !SHOUTED.test(after.slice(0, NEIGHBOUR));
  });
  const printed = found.map((m) => ({ name: m[0], span: { start: m.index, end: m.index + m[0].length } }));
  return firstOfEach(printed).filter(({ name, span }) => !isCited(span, plan) && !isExplained(name, text));
}

const lineAt = (text: string, at: number): string => {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end);
};

const escaped = (name: string): string => name.replace(/[&]/gu, '\\$&');

/** "(ĐHTT)", "gọi tắt là ĐHTT", "ĐHTT (điển hình …)", or words of which it is the initials. */
function isExplained(name: string, text: string): boolean {
  const told = new RegExp(
    `\\((?:[^()\\n]{0,60}[\\s"“:])?${escaped(name)}["”]?\\)|(?:tắt|gọi|tắt là|gọi là|tắt:)\\s*(?:chung\\s*)?(?:là|:)?\\s*["“]?${escaped(name)}(?!\\p{L})|(?<!\\p{L})${escaped(name)}\\s*(?:\\(|:\\s|-\\s|=)\\s*\\p{L}`,
    'u',
  );
  return told.test(text) || spellsOut(name, text);
}

/** Shorter ones are the initials of words everywhere. */
const TELLING = 4;
function spellsOut(name: string, text: string): boolean {
  const letters = [...name.replace(/&/gu, '').toLowerCase()];
  if (letters.length < TELLING) return false;
  const initials = letters.map((letter) => `${letter}[\\p{L}\\p{M}]*`).join('[\\s,-]+(?:và\\s+)?');
  return new RegExp(`(?<![\\p{L}\\p{M}])${initials}(?![\\p{L}\\p{M}])`, 'u').test(text.toLowerCase());
}
