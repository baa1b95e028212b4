import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../src/checks/index.js';
import { goal, planOf, type Sketch } from '../../src/checks/sketch.js';
import { numberOf } from '../../src/compare/citations.js';
import { namesBody, unitOf } from '../../src/compare/unit.js';
import { fingerprint } from '../../src/model/comparison.js';
import { fold } from '../../src/vi/fold.js';
import { facts } from './support.js';

describe('numberOf', () => {
  it.each([
    ['46/KH-UBND', 46, 'kh-ubnd'],
    ['Số: 06/KH-UBND', 6, 'kh-ubnd'],
    ['/KH-SCT', null, 'kh-sct'],
    ['41-CT/TW', 41, 'ct/tw'],
    ['612/ BTĐ-NV2', 612, 'btd-nv2'],
  ])('%s', (raw, ordinal, symbol) => expect(numberOf(raw)).toEqual({ ordinal, symbol }));
});

describe('unitOf', () => {
  it.each([
    ['Sở Y tế', 'agency', 'health'],
    ['Bệnh viện Y học cổ truyền tỉnh', 'hospital', 'health'],
    ['Trường THPT Nguyễn Khuyến', 'school', 'education'],
    ['Trung tâm Văn hóa - Điện ảnh tỉnh', 'service', 'culture'],
    ['Công đoàn ngành Y tế', 'mass', 'union'],
  ])('%s is a %s in %s', (issuer, kind, sector) => {
    const unit = unitOf(planOf({ issuer }));
    expect(unit.kind).toBe(kind);
    expect(unit.sectors).toContain(sector);
  });
  it('a superior run together with the issuer is taken off', () => {
    const parent = planOf({ issuer: 'Liên đoàn Lao động tỉnh Hải Vân' });
    expect(unitOf(planOf({ issuer: 'Liên đoàn Lao động tỉnh Hải Vân Công đoàn Khu kinh tế' }), parent).name).toBe(
      'Công đoàn Khu kinh tế',
    );
  });
  it.each([
    ['sở gdđt (b/c)', 'sở giáo dục và đào tạo', true],
    ['sở nn&mt', 'sở nông nghiệp và môi trường', true],
    ['sở y tế', 'sở giáo dục và đào tạo', false],
  ])('"%s" names %s: %s', (given, core, expected) => expect(namesBody(given, core)).toBe(expected));
});

describe('bases', () => {
  const rests = (number: string, date: string) =>
    facts({}, { date, cites: [{ type: 'Chỉ thị', number, role: 'basis' }] }).bases.map((b) => b.law.number);
  it('a directive overtaken before the plan was made', () =>
    expect(rests('34-CT/TW', '2026-02-26')).toEqual(['34-CT/TW']));
  it('a directive of its time', () => expect(rests('34-CT/TW', '2023-08-01')).toEqual([]));
  it('the organ after the stroke is part of the number', () => expect(rests('34-CT/TU', '2026-02-26')).toEqual([]));
});

const drawn: fc.Arbitrary<Sketch> = fc.record({
  criteria: fc.array(
    fc.record({
      text: fc.constantFrom(
        'Có ít nhất 02 năm hoàn thành xuất sắc nhiệm vụ.',
        'Đoàn kết nội bộ; không có người bị kỷ luật.',
        'Hằng năm có 90% viên chức hoàn thành tốt nhiệm vụ.',
      ),
      to: fc.constantFrom<('collective' | 'individual')[]>(['collective'], ['individual']),
      needs: fc.constantFrom(
        { what: 'rating' as const, name: 'hoàn thành xuất sắc nhiệm vụ', years: 2 },
        { what: 'percent' as const, percent: 90 },
      ),
    }),
    { maxLength: 6 },
  ),
  targets: fc.array(
    fc.record({
      text: fc.constantFrom(
        'Mỗi năm bồi dưỡng ít nhất 03 cá nhân.',
        'Ít nhất 60% cá nhân là người lao động trực tiếp.',
      ),
      values: fc.constant([goal(3, 'cá nhân')]),
    }),
    { maxLength: 3 },
  ),
  milestones: fc.array(
    fc.record({
      text: fc.constantFrom('Các đơn vị sơ kết trước ngày 19/5/2028.', 'Gửi báo cáo tổng kết về Sở Nội vụ.'),
      when: fc.constant({ end: '2028-05-19' }),
    }),
    { maxLength: 3 },
  ),
});

describe('whatever stands in the plans', () => {
  it('a plan is no weaker than itself', () =>
    fc.assert(
      fc.property(drawn, (sketch) => {
        const plan = planOf({ issuer: 'Sở Y tế', ...sketch });
        const { findings } = comparePlans(plan, plan);
        return findings.every((f) => f.severity === 'info' || f.part === 'citations' || f.kind === 'copied');
      }),
      { numRuns: 60 },
    ));
  it('every finding is whole, and an error is certain', () =>
    fc.assert(
      fc.property(drawn, drawn, (a, b) => {
        const { findings, undecided, demands, coverage } = comparePlans(planOf(a), planOf({ issuer: 'Sở Y tế', ...b }));
        const ids = [...findings, ...undecided].map((f) => f.id);
        const counted = Object.values(coverage).reduce((sum, c) => sum + c.required + c.notApplicable, 0);
        return (
          new Set(ids).size === ids.length &&
          counted === demands.length &&
          findings.every(
            (f) => (f.severity !== 'error' || f.certainty === 'certain') && f.message !== '' && f.suggestion !== '',
          ) &&
          undecided.every((f) => f.certainty === 'review')
        );
      }),
      { numRuns: 60 },
    ));
});

describe('fingerprint', () => {
  const base = {
    rule: 'criterion-missing',
    parent: null,
    child: null,
    args: { parent: 'Hoà bình', parentPlace: 'mục I' },
  };
  it('does not mind places and spelling', () =>
    expect(fingerprint({ ...base, args: { parent: 'hòa  bình', parentPlace: 'mục II' } }, fold)).toBe(
      fingerprint(base, fold),
    ));
  it('minds values', () =>
    expect(fingerprint({ ...base, args: { parent: 'khác' } }, fold)).not.toBe(fingerprint(base, fold)));
});
