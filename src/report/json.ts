import { type Comparison, comparisonSchema, PARTS } from '../model/comparison.js';
import { type Plan, planSchema } from '../model/plan.js';
import { type Siblings, siblingsSchema } from '../model/siblings.js';
import { NO_SIBLINGS } from './siblings-view.js';
import type { PairInput } from './types.js';

const INDENT = 2;

/** A record has no order of its own; sorted keys make equal content equal bytes. */
const sortedRecord = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

const sortedCoverage = (coverage: Comparison['coverage']): Comparison['coverage'] =>
  Object.fromEntries(PARTS.flatMap((part) => (coverage[part] === undefined ? [] : [[part, coverage[part]]])));

const toBytes = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, INDENT)}\n`);

/** `<child>.compare.json`. Parsing through the schema puts the keys in the schema's order, whoever built the object. */
export const renderJson = ({ comparison }: PairInput): Uint8Array => {
  const parsed = comparisonSchema.parse(comparison);
  const tidy = <F extends { args: Record<string, string> }>(finding: F): F => ({
    ...finding,
    args: sortedRecord(finding.args),
  });
  return toBytes({
    ...parsed,
    coverage: sortedCoverage(parsed.coverage),
    findings: parsed.findings.map(tidy),
    undecided: parsed.undecided.map(tidy),
    inherited: parsed.inherited.map(tidy),
    ...(parsed.silenced === undefined ? {} : { silenced: parsed.silenced.map(tidy) }),
  });
};

/** `siblings.json`: there in every folder, with no families where no two units have one parent. */
export const siblingsToJson = (siblings: Siblings = NO_SIBLINGS): Uint8Array => toBytes(siblingsSchema.parse(siblings));

/** `<name>.plan.json`, with the same promise: equal plans give equal bytes. */
export const planToJson = (plan: Plan): Uint8Array => toBytes(planSchema.parse(plan));
