import type { Facts } from '../compare/facts.js';
import type { Diagnostic } from '../model/result.js';
import { quoteLine, quoteSpan } from './quotes.js';
import type { Hit } from './types.js';

/** Defects that reading the child brought up. */
export const defects = ({ child }: Facts, ...codes: string[]): Diagnostic[] =>
  child.diagnostics.filter((d) => codes.includes(d.code));

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
