/** kehoach as a library: bytes in, a Plan, a Comparison and reports out. Nothing here touches files or the console. */

export { comparePlans } from './checks/index.js';
export { findParents, type ParentLink } from './compare/parent.js';
export type { Comparison, Finding } from './model/comparison.js';
export { comparisonSchema } from './model/comparison.js';
export type { Plan } from './model/plan.js';
export { planSchema } from './model/plan.js';
export type { Diagnostic, Result } from './model/result.js';
export { commentedCopy, compareWithParent, readPlan, renderReport } from './pipeline.js';
export type { FormatId, PairInput, ReportSettings } from './report/index.js';
