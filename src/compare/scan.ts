import type { Plan } from '../model/plan.js';

/** Pages that were recognised from a picture. */
export const scannedPages = ({ source }: Plan): number[] =>
  (source.pageGrades ?? []).filter(({ method }) => method === 'ocr').map(({ page }) => page);

/** Some of the plan was recognised from pictures: letters, and whole lines, may be wrong or missing. */
export const isScan = (plan: Plan): boolean => scannedPages(plan).length > 0;
