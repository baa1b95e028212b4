import { describe, expect, it } from 'vitest';
import { COMMON_RULE, commonGaps, gapSlip, withCommonGaps } from '../../src/checks/common-gaps.js';
import { comparePlans } from '../../src/checks/index.js';
import { threeYears } from '../../src/checks/samples.js';
import { planOf } from '../../src/checks/sketch.js';
import { type Comparison, comparisonSchema } from '../../src/model/comparison.js';

const slip = (doubted: string[], asked = ['a', 'b', 'c'], parent = 'p') => ({ parent, doubted, asked });
const gaps = (...slips: ReturnType<typeof slip>[]) =>
  [...commonGaps(slips)].flatMap(([parent, rows]) =>
    rows.map((row) => `${parent} ${row.itemId} ${row.units}/${row.asked}`),
  );

describe('what most units under a parent get', () => {
  const CASES: [name: string, slips: ReturnType<typeof slip>[], expected: string[]][] = [
    ['one of one', [slip(['a'])], []],
    ['one of two', [slip(['a']), slip([])], []],
    ['two of two', [slip(['a']), slip(['a'])], ['p a 2/2']],
    ['two of three', [slip(['a']), slip(['a']), slip([])], ['p a 2/3']],
    ['two of four', [slip(['a']), slip(['a']), slip([]), slip([])], []],
    ['three of four', [slip(['a']), slip(['a', 'b']), slip(['a']), slip([])], ['p a 3/4']],
    ['of those asked alone', [slip(['a']), slip(['a']), slip([], ['b']), slip([], ['b'])], ['p a 2/2']],
    ['each parent for itself', [slip(['a']), slip(['a'], ['a'], 'q')], []],
    ['an item that is no demand of any', [slip(['z']), slip(['z']), slip([]), slip([])], []],
  ];
  it.each(CASES)('%s', (_, slips, expected) => expect(gaps(...slips)).toEqual(expected));
});

const initiatives = {
  text: 'Hằng năm có ít nhất 02 sáng kiến được công nhận cấp cơ sở.',
  needs: { what: 'initiative', level: 'cơ sở', count: 2 },
} as const;
const other = threeYears;
const parent = planOf({ criteria: [initiatives, other] });
const without = (issuer: string): Comparison =>
  comparePlans(parent, planOf({ issuer, criteria: [other], recipients: ['Lưu: VT.'] }));
const shared = (comparisons: Comparison[]): Comparison[] => {
  const found = commonGaps(comparisons.flatMap((one) => gapSlip(one) ?? []));
  return comparisons.map((one) => withCommonGaps(one, found.get(one.parent?.sha256 ?? '') ?? []));
};
const rulesOf = (findings: Comparison['findings']): string[] => findings.map(({ rule }) => rule);

describe('a comparison with what is common', () => {
  const [first] = shared([without('Sở Y tế'), without('Sở Tư pháp')]);

  it('asks once, and holds nothing of it against the unit', () => {
    expect(rulesOf(first?.findings ?? [])).not.toContain('criterion-missing');
    const asked = first?.undecided.filter(({ rule }) => rule === COMMON_RULE) ?? [];
    expect(asked).toHaveLength(1);
    expect(asked[0]?.message).toContain('Hằng năm có ít nhất 02 sáng kiến');
    expect(asked[0]?.message).toContain('2/2 đơn vị');
  });

  it('keeps the remarks as they were made', () => {
    expect(rulesOf(first?.common ?? [])).toEqual(['criterion-missing']);
    expect(comparisonSchema.safeParse(first).success).toBe(true);
  });

  it('leaves the demand undecided and counts it so', () => {
    const row = first?.demands.find(({ common }) => common);
    expect(row?.state).toBe('undecided');
    expect(first?.coverage.criteria).toMatchObject({ required: 2, missing: 0 });
  });

  it('stays with one unit that leaves open what the others have', () => {
    const full = comparePlans(parent, planOf({ issuer: 'Sở Tư pháp', criteria: [initiatives, other] }));
    const [alone] = shared([without('Sở Y tế'), full]);
    expect(rulesOf(alone?.findings ?? [])).toContain('criterion-missing');
  });

  it('lets stand what the analyst wrote into the sheet of demands', () => {
    const itemId = without('Sở Y tế').demands[0]?.itemId ?? '';
    const overrides = {
      file: 'yeu-cau.xlsx',
      entries: [{ kind: 'changed' as const, itemId, part: 'criteria', text: '', message: '' }],
    };
    const [settled] = shared([{ ...without('Sở Y tế'), overrides }, without('Sở Tư pháp')]);
    expect(rulesOf(settled?.findings ?? [])).toContain('criterion-missing');
  });
});
