import type { AbsenceFact, Facts } from '../compare/facts.js';
import { gist, idsOf, placeOfStatement, quoteSection } from './quotes.js';
import type { Hit } from './types.js';

/** One hit for all that the parent asks in what the child lacks altogether: it claims them, so that none is told again. */
export const absenceHits = ({ parent, absences }: Facts, which: (absence: AbsenceFact) => boolean): Hit[] =>
  absences.filter(which).map(({ demands, heading }) => {
    const statements = demands.map((d) => d.statement);
    const ids = idsOf(demands);
    return {
      parent: parent === null ? null : quoteSection(parent, statements),
      child: null,
      args: {
        heading: gist(heading ?? ''),
        count: String(demands.length),
        parentPlace: placeOfStatement(parent, statements[0] ?? null),
      },
      about: ids,
      claims: ids,
    };
  });

/** The whole part is absent, not only a group under one heading. */
export const partAbsent =
  (part: AbsenceFact['part']) =>
  (absence: AbsenceFact): boolean =>
    absence.part === part && absence.heading === null;
