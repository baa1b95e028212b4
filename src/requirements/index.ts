/** What a parent demands, as a sheet that an analyst corrects, and the corrected sheet laid over the parent. */
export { type Applied, applySheet } from './apply.js';
export { kinshipOf } from './match.js';
export { readSheet } from './read.js';
export { requirementsSheet } from './sheet.js';
export type { Sheet } from './types.js';
export { isProblem } from './words.js';
