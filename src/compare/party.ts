import type { Party } from '../model/comparison.js';
import type { Plan } from '../model/plan.js';

/** How a comparison names one of its two plans. */
export const partyOf = ({ source, header }: Plan): Party => ({
  file: source.file,
  sha256: source.sha256,
  issuer: header.issuer,
  number: header.number?.raw ?? null,
  date: header.date?.iso ?? null,
  ...(source.grade === undefined ? {} : { grade: source.grade }),
  ...(source.gradeLow === undefined ? {} : { gradeLow: source.gradeLow }),
});
