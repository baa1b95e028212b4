import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../src/checks/index.js';
import { threeYears } from '../../src/checks/samples.js';
import { siblingsOf } from '../../src/checks/siblings.js';
import { goal, planOf, type Sketch } from '../../src/checks/sketch.js';
import { alikeGroups, jaccard, shingler } from '../../src/compare/shingles.js';
import type { Plan } from '../../src/model/plan.js';
import { siblingsSchema } from '../../src/model/siblings.js';

const TOTAL = 'Toàn tỉnh có ít nhất 40 tập thể được công nhận điển hình tiên tiến.';
const SHARED = 'Các cơ quan, đơn vị chủ động phát hiện, bồi dưỡng và nhân rộng điển hình trong phong trào thi đua.';
const province = planOf({
  issuer: 'Ủy ban nhân dân tỉnh Sông Lam',
  number: '46/KH-UBND',
  requirements: [SHARED, 'Mỗi đơn vị phải có ít nhất một mô hình hay.'],
  targets: [{ text: TOTAL, values: [goal(40, 'tập thể')] }],
});

const family = (...children: Sketch[]) => {
  const pairs = children.map((sketch, index) => {
    const child = planOf({ issuer: `Sở thứ ${index + 1}`, ...sketch });
    return { name: `c${index + 1}`, parent: province, child, comparison: comparePlans(province, child) };
  });
  const siblings = siblingsSchema.parse(siblingsOf(pairs));
  return siblings.families[0];
};

const offering = (count: number): Sketch => ({
  targets: [
    { text: `Có ít nhất ${count} tập thể được công nhận điển hình tiên tiến.`, values: [goal(count, 'tập thể')] },
  ],
});

describe('what units set themselves of a common number', () => {
  it('is summed; short of the whole, it says who gives what', () => {
    const found = family(offering(10), offering(12));
    expect(found?.quotas).toMatchObject([{ total: 40, sum: 22, silent: [] }]);
    const [finding] = found?.findings ?? [];
    expect(finding).toMatchObject({ rule: 'target-sum-short', severity: 'warning', certainty: 'likely' });
    expect(finding?.message).toContain('Sở thứ 1: 10; Sở thứ 2: 12');
  });

  it('is a question where a unit gives no number, or where most plans are plainly not there', () => {
    expect(family(offering(10), offering(12), {})?.findings).toMatchObject([{ severity: 'info', certainty: 'review' }]);
    expect(family(offering(3), offering(4))?.findings).toMatchObject([{ severity: 'info', certainty: 'review' }]);
  });

  it('is nothing to speak of when it reaches the whole, or counts something else', () => {
    expect(family(offering(20), offering(22))?.findings).toEqual([]);
    const other: Sketch = {
      targets: [{ text: 'Tổ chức 05 hội nghị chuyên đề.', values: [goal(5, 'hội nghị')] }],
    };
    expect(family(other, other)?.quotas).toEqual([]);
  });
});

/** Sentences of a unit's own: words that the parent has not, a new lot for each seed. */
const ownWords = (seed: number, count = 160): string =>
  Array.from({ length: count }, (_, i) => `từ${(seed * 7919 + i * 104729) % 99991}`).join(' ');

describe('near-duplicates', () => {
  it('are found by what is their own, not by what both took from the parent', () => {
    const copied = { requirements: [SHARED, ownWords(1)] };
    expect(family(copied, copied, { requirements: [SHARED, ownWords(2)] })?.duplicates).toMatchObject([
      { units: ['c1', 'c2'], likeness: 1 },
    ]);
    expect(
      family({ requirements: [SHARED, ownWords(3)] }, { requirements: [SHARED, ownWords(4)] })?.duplicates,
    ).toEqual([]);
    expect(family({ requirements: [SHARED] }, { requirements: [SHARED] })?.duplicates).toEqual([]);
  });

  it('show a passage that both have', () => {
    const copied = { requirements: [ownWords(1)] };
    expect(family(copied, copied)?.duplicates[0]?.text).toMatch(/từ\d+ từ\d+ từ\d+/u);
  });

  it('of any texts: groups hold those that are alike enough, and nearly all of those', () => {
    const base = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 100, maxLength: 200 });
    fc.assert(
      fc.property(base, fc.integer({ min: 0, max: 20 }), (numbers, changed) => {
        const first = new Set(numbers);
        const second = new Set([...first].map((n, i) => (i < changed ? n + 2_000_000 : n)));
        const alike = jaccard(first, second);
        const groups = alikeGroups([first, second], 0.6);
        if (groups.length > 0) expect(alike).toBeGreaterThanOrEqual(0.6);
        if (alike >= 0.85) expect(groups).toEqual([[0, 1]]);
      }),
    );
  });

  it('a thousand copies are one group', () => {
    const shingle = shingler();
    const set = new Set(shingle(ownWords(5)).pairs);
    expect(alikeGroups(new Array(1000).fill(set), 0.6)).toHaveLength(1);
  });
});

describe('what units leave open', () => {
  const initiatives: NonNullable<Sketch['criteria']>[number] = {
    text: 'Hằng năm có ít nhất 02 sáng kiến được công nhận cấp cơ sở.',
    needs: { what: 'initiative', level: 'cơ sở', count: 2 },
  };
  const criteria = [initiatives, threeYears];
  const parent = planOf({ issuer: 'Ủy ban nhân dân tỉnh', criteria });
  const compared = (sketches: Sketch[]) =>
    siblingsOf(
      sketches.map((sketch, index) => {
        const child: Plan = planOf({ issuer: `Sở thứ ${index + 1}`, ...sketch });
        return { name: `c${index + 1}`, parent, child, comparison: comparePlans(parent, child) };
      }),
    ).families[0];

  it('is counted by demand among the units asked', () => {
    const less = { criteria: criteria.slice(1) };
    const found = compared([less, less, { criteria }]);
    expect(found?.missed[0]).toMatchObject({ asked: 3, share: 0.67, units: ['c1', 'c2'] });
  });

  it('tells the unit that stands out, in a crowd only', () => {
    const full = { criteria };
    expect(compared([full, full, full, full, {}])?.units.map(({ outlier }) => outlier)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(compared([full, {}])?.units.some(({ outlier }) => outlier)).toBe(false);
  });

  it('one unit has no siblings, and an empty folder no families', () => {
    expect(compared([{ criteria }])).toBeUndefined();
    expect(siblingsOf([]).families).toEqual([]);
  });
});
