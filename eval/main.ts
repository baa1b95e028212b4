/** What eval/run.mjs uses, as one module. */
export { measure } from './bench.js';
export { SEED, syntheticSources } from './cases.js';
export { sourceOf } from './from-plan.js';
export { markdownOf, missesOf, svgOf } from './report.js';
export { summaryOf } from './summary.js';
export { writeSet } from './write.js';
