import { createHash } from 'node:crypto';
import { comparePlans, type Surroundings } from './checks/index.js';
import { partyOf } from './compare/party.js';
import type { Comparison, Party } from './model/comparison.js';
import { type Plan, SCHEMA_VERSION } from './model/plan.js';
import type { Diagnostic, Result } from './model/result.js';
import { failed, union } from './model/result.js';
import { extractPlan } from './plan/extract.js';
import { readDocument } from './read/index.js';
import type { ReadTools } from './read/tools.js';
import {
  type Copy,
  copyFormats,
  type FormatId,
  type PairInput,
  pairFormats,
  type ReportSettings,
} from './report/index.js';

/**
 * The bytes of a document -> its plan. `file` is the name that the plan carries: a relative POSIX path. `tools` are the
 * engines of the machine (see engines/): without them old office formats are read less well and scans not at all.
 */
export async function readPlan(bytes: Uint8Array, file: string, tools: ReadTools = {}): Promise<Result<Plan>> {
  const sha256 = sha256Of(bytes); // before reading: some parsers take the bytes away
  const source = await readDocument(bytes, file, tools);
  if (source.value === null) return failed(...source.diagnostics);
  const plan = extractPlan(source.value, { file, sha256 });
  const diagnostics = [...source.diagnostics, ...plan.diagnostics];
  if (plan.value === null) return failed(...diagnostics);
  return { value: { ...plan.value, diagnostics: union(source.diagnostics, plan.value.diagnostics) }, diagnostics };
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A child plan and the parent that was found for it -> the comparison; without a parent, the reason why there is none. */
export const compareWithParent = (
  parent: Plan | null,
  child: Plan,
  diagnostics: Diagnostic[],
  around: Surroundings = {},
): Comparison =>
  parent === null
    ? notCompared('no-parent', partyOf(child), diagnostics)
    : comparePlans(parent, child, diagnostics, around);

/** A document of which no plan could be made: its comparison says why there are no findings. */
export const unreadComparison = (
  status: 'not-a-plan' | 'unreadable',
  { file, sha256 }: { file: string; sha256: string },
  diagnostics: Diagnostic[],
): Comparison => notCompared(status, { file, sha256, issuer: null, number: null, date: null }, diagnostics);

/** The report on one compared pair in one format; null for a format that reports on whole folders only. */
export async function renderReport(
  format: FormatId,
  input: PairInput,
  settings?: Partial<ReportSettings>,
): Promise<Uint8Array | null> {
  const [row] = pairFormats([format]);
  return row === undefined ? null : row.render(input, settings);
}

/** A copy of the child's own Word file, whose bytes are `original`, with the findings as comments; null bytes where that cannot be. */
export async function commentedCopy(
  input: PairInput,
  original: Uint8Array,
  settings?: Partial<ReportSettings>,
): Promise<Copy | null> {
  const [row] = copyFormats();
  return row === undefined ? null : row.render(input, original, settings);
}

const notCompared = (status: Comparison['status'], child: Party, diagnostics: Diagnostic[]): Comparison => ({
  schemaVersion: SCHEMA_VERSION,
  status,
  parent: null,
  child,
  diagnostics,
  alignments: [],
  coverage: {},
  demands: [],
  findings: [],
  undecided: [],
  inherited: [],
});
