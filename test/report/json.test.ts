import { describe, expect, it } from 'vitest';
import { comparisonSchema } from '../../src/model/comparison.js';
import { planSchema } from '../../src/model/plan.js';
import { planToJson } from '../../src/report/index.js';
import { renderJson } from '../../src/report/json.js';
import { comparison, pair, parentPlan } from './fixtures.js';

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The same content built in another order. */
const turned = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(turned) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  ) as T;
};

describe('.compare.json', () => {
  it('holds the comparison, and ends with a line break', () => {
    const text = textOf(renderJson(pair));
    expect(text.endsWith('}\n')).toBe(true);
    expect(comparisonSchema.parse(JSON.parse(text))).toEqual(comparison);
  });

  it('is the same bytes whatever the order of the keys', () => {
    const other = renderJson({ ...pair, comparison: turned(comparison) });
    expect(textOf(other)).toBe(textOf(renderJson(pair)));
  });

  it('keeps findings in the order in which the checks gave them', () => {
    const ids = JSON.parse(textOf(renderJson(pair))).findings.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(comparison.findings.map(({ id }) => id));
  });
});

describe('.plan.json', () => {
  it('holds the plan, byte-identical', () => {
    const text = textOf(planToJson(parentPlan));
    expect(planSchema.parse(JSON.parse(text))).toEqual(parentPlan);
    expect(textOf(planToJson(turned(parentPlan)))).toBe(text);
  });
});
