import type { Comparison } from '../src/model/comparison.js';
import type { Plan } from '../src/model/plan.js';
import type { Diagnostic } from '../src/model/result.js';
import { type AlignedPair, alignmentsOf } from './alignment.js';
import { type Case, caseOf, casesOf, SEED, type Source, syntheticSources } from './cases.js';
import { made } from './container.js';
import { paragraphs } from './document.js';
import { OPERATORS } from './operators/index.js';
import { type PeerView, viewOf } from './peers.js';
import { randomOf } from './random.js';
import { type Result, type RuleRow, score } from './score.js';

/** The tool under test: what it makes of bytes and of two plans. */
export interface Tool {
  readPlan(bytes: Uint8Array, file: string): Promise<{ value: Plan | null; diagnostics: Diagnostic[] }>;
  comparePlans(parent: Plan, child: Plan): Comparison;
  rules: ReadonlyMap<string, RuleRow>;
}

export interface Measured extends Result {
  peers: PeerView;
  pairs: AlignedPair[];
  /** Kept where something went wrong. */
  text?: string;
}

export interface Selection {
  /** Operators whose id contains one of these, or that plant what one of these rules says; all when empty. */
  only: readonly string[];
  /** This share of the parents: the n-th of so many. */
  shard: { index: number; of: number };
}

/** The set itself, in the order in which it is written. */
export function selected(sources: readonly Source[], { only, shard }: Selection): Case[] {
  const rank = new Map(sources.map(({ id }, at) => [id, at]));
  return OPERATORS.filter(
    ({ id, rules }) => only.length === 0 || only.some((part) => id.includes(part) || rules.includes(part)),
  )
    .flatMap((operator) => casesOf(operator, sources, SEED))
    .filter(({ parent }) => (rank.get(parent) ?? 0) % shard.of === shard.index);
}

/** Reads and compares every case through the tool's own pipeline. */
export async function measure(tool: Tool, selection: Selection, sources = syntheticSources(SEED)): Promise<Measured[]> {
  const parents = new Map<string, Plan>();
  const out: Measured[] = [];
  for (const one of selected(sources, selection)) {
    const source = sources.find(({ id }) => id === one.parent);
    if (source === undefined) continue;
    const parent = parents.get(one.parent) ?? (await parentPlan(tool, source));
    parents.set(one.parent, parent);
    out.push(await measured(tool, source, parent, one));
  }
  return out;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const parentText = ({ family, text }: Source): string => text ?? paragraphs(family.parent).join('\n');

async function parentPlan(tool: Tool, source: Source): Promise<Plan> {
  const { value, diagnostics } = await tool.readPlan(utf8(parentText(source)), `${source.id}.txt`);
  if (value === null) throw new Error(`${source.id} was not read: ${diagnostics.map(({ code }) => code).join(', ')}`);
  return value;
}

async function measured(tool: Tool, source: Source, parent: Plan, one: Case): Promise<Measured> {
  const { name, bytes } = await made(one.doc, one.container, randomOf(SEED, one.id, 'bytes'));
  const { value: child } = await tool.readPlan(bytes, name);
  if (child === null) throw new Error(`${one.id} was not read`);
  const comparison = tool.comparePlans(parent, child);
  const result = score(one, comparison, tool.rules);
  const wrong = result.alarms.length > 0 || result.expectations.some(({ outcome }) => outcome !== 'found');
  return {
    ...result,
    peers: viewOf(source, one, parent, child),
    pairs: alignmentsOf(source, one, parent, child, comparison),
    ...(wrong ? { text: child.text } : {}),
  };
}

export { caseOf };
