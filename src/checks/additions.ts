import type { Facts } from '../compare/facts.js';
import type { Part } from '../model/comparison.js';
import { gist, placeOfStatement, quoteOf, spokenOf } from './quotes.js';
import type { Hit } from './types.js';

/** A list of what is new is for reading at a glance. */
const SHOWN = 4;

/** Hits for what the child has of its own in a part. */
export const additionHits = ({ child, added }: Facts, part: Part): Hit[] =>
  added
    .filter((s) => s.part === part)
    .slice(0, SHOWN)
    .map((statement) => ({
      parent: null,
      child: quoteOf(statement),
      args: { child: gist(spokenOf(statement)), childPlace: placeOfStatement(child, statement) },
      about: [],
    }));
