import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../src/checks/index.js';
import { threeYears } from '../../src/checks/samples.js';
import { planOf, type Sketch } from '../../src/checks/sketch.js';
import { ancestorsOf } from '../../src/compare/chain.js';

const initiatives = (count: number): NonNullable<Sketch['criteria']>[number] => ({
  text: `Hằng năm có ít nhất 0${count} sáng kiến được công nhận cấp cơ sở.`,
  needs: { what: 'initiative', level: 'cơ sở', count, op: '>=', period: 'yearly' },
});

const province = planOf({
  issuer: 'Ủy ban nhân dân tỉnh Sông Lam',
  number: '46/KH-UBND',
  criteria: [threeYears, initiatives(2)],
});
const department = (criteria: Sketch['criteria']) =>
  planOf({ issuer: 'Sở Y tế', number: '873/KH-SYT', cites: [{ number: '46/KH-UBND', date: '2026-03-05' }], criteria });
const hospital = (criteria: Sketch['criteria']) =>
  planOf({
    superior: 'Sở Y tế',
    issuer: 'Bệnh viện Y học cổ truyền',
    number: '118/KH-BV',
    cites: [{ number: '873/KH-SYT', date: '2026-03-05' }],
    criteria,
  });

const against = (middle: ReturnType<typeof planOf>, child: ReturnType<typeof planOf>) => {
  const { findings, undecided, inherited } = comparePlans(middle, child, [], { ancestors: [province] });
  return { own: [...findings, ...undecided].filter(({ part }) => part === 'criteria'), inherited };
};

describe('a demand of the highest level', () => {
  it('that the middle lost stands in `inherited` of the plans below, with the level that lost it', () => {
    const { own, inherited } = against(department([threeYears]), hospital([threeYears]));
    expect(own).toEqual([]);
    expect(inherited.map(({ rule }) => rule)).toEqual(['criterion-missing']);
    expect(inherited[0]?.args).toMatchObject({ lostBy: expect.stringContaining('Sở Y tế') });
    expect(inherited[0]?.message).toContain('46/KH-UBND');
    expect(inherited[0]?.suggestion).toContain('Sở Y tế');
    expect(inherited[0]?.parent?.text).toContain('sáng kiến');
  });

  it('that the middle weakened is inherited where the plan below repeats the weaker value', () => {
    const { own, inherited } = against(
      department([threeYears, initiatives(1)]),
      hospital([threeYears, initiatives(1)]),
    );
    expect(own).toEqual([]);
    expect(inherited.map(({ rule, args }) => [rule, args.parent])).toEqual([
      ['threshold-weaker', expect.stringContaining('2')],
    ]);
  });

  it('that the middle lost and the plan below has all the same is not inherited', () => {
    expect(against(department([threeYears]), hospital([threeYears, initiatives(2)])).inherited).toEqual([]);
  });

  it('that the plan below alone lost is its own finding', () => {
    const { own, inherited } = against(department([threeYears, initiatives(2)]), hospital([threeYears]));
    expect(own.map(({ rule }) => rule)).toEqual(['criterion-missing']);
    expect(inherited).toEqual([]);
  });

  it('is told at the level that lost it, and nothing is inherited there', () => {
    const { findings, inherited } = comparePlans(province, department([threeYears]));
    expect(findings.map(({ rule }) => rule)).toContain('criterion-missing');
    expect(inherited).toEqual([]);
  });
});

describe('the way up', () => {
  it('goes from parent to parent, nearest first', () => {
    expect(ancestorsOf([{ parent: null }, { parent: 0 }, { parent: 1 }], 2)).toEqual([1, 0]);
    expect(ancestorsOf([{ parent: null }], 0)).toEqual([]);
  });

  it('ends where it would come back', () => {
    expect(ancestorsOf([{ parent: 1 }, { parent: 0 }], 0)).toEqual([1]);
    expect(ancestorsOf([null, { parent: 0 }], 1)).toEqual([0]);
  });
});
