import type { Facts } from '../compare/facts.js';
import type { Diagnostic } from '../model/result.js';
import { quoteLine, quoteSpan } from './quotes.js';
import type { Hit } from './types.js';

/** Defects that reading the child, or finding it among the other files, brought up. */
export const defects = ({ remarks }: Facts, ...codes: string[]): Diagnostic[] =>
  remarks.filter((d) => codes.includes(d.code));

/** Defects of the document, each told in the words in which reading it did. */
export const toldDefects = (facts: Facts, ...codes: string[]): Hit[] =>
  defects(facts, ...codes).map((d) => defectHit(facts, d, { child: d.message.replace(/[.\s]+$/u, '') }));

/** A defect in its place: the span it names, else a line of the letterhead. */
export const defectHit = ({ child }: Facts, diagnostic: Diagnostic, args: Record<string, string>): Hit => ({
  parent: null,
  child:
    diagnostic.span === undefined
      ? quoteLine(child, child.header.number?.raw ?? '')
      : quoteSpan(child, diagnostic.span),
  args,
  about: [],
});
