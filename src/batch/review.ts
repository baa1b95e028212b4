import type { Comparison } from '../model/comparison.js';
import type { Plan } from '../model/plan.js';
import type { Diagnostic } from '../model/result.js';
import { compareWithParent, unreadComparison } from '../pipeline.js';
import { type FormatId, pairFormats } from '../report/index.js';

/** One document to compare and report on. */
export interface ReviewTask {
  file: string;
  sha256: string;
  parent: Plan | null;
  /** A plan, or why there is none. */
  child: Plan | 'not-a-plan' | 'unreadable';
  diagnostics: Diagnostic[];
  formats: readonly FormatId[];
}

export interface Review {
  comparison: Comparison;
  /** The reports, by the suffix that their file name gets. */
  reports: { suffix: string; bytes: Uint8Array }[];
}

/** Compares a plan with its parent and renders the reports on it. What is no plan gets the machine-readable one alone. */
export async function review(task: ReviewTask): Promise<Review> {
  const { parent, child, formats } = task;
  if (typeof child === 'string') return withoutPlan(child, task);
  const comparison = compareWithParent(parent, child, task.diagnostics);
  const reports: Review['reports'] = [];
  for (const { suffix, render } of pairFormats(formats)) {
    reports.push({ suffix, bytes: await render({ parent, child, comparison }) });
  }
  return { comparison, reports };
}

async function withoutPlan(status: 'not-a-plan' | 'unreadable', task: ReviewTask): Promise<Review> {
  const comparison = unreadComparison(status, task, task.diagnostics);
  const json = pairFormats(task.formats).filter(({ id }) => id === 'json');
  const render = json.map(async (format) => ({
    suffix: format.suffix,
    bytes: await format.render({ parent: null, child: null, comparison }),
  }));
  return { comparison, reports: await Promise.all(render) };
}
