import { describe, expect, it } from 'vitest';
import { findParents, type ParentLink } from '../src/compare/parent.js';
import type { Plan } from '../src/model/plan.js';
import { type PlanSketch, planOf } from './support/plans.js';

const SUBJECT = 'Xây dựng, bồi dưỡng và nhân rộng điển hình tiên tiến giai đoạn 2026 - 2030 trên địa bàn tỉnh Sông Lam';
const PERIOD: [string, string] = ['2026-01-01', '2030-12-31'];

const province = (sketch: PlanSketch = {}): Plan =>
  planOf({
    issuer: 'Ủy ban nhân dân tỉnh Sông Lam',
    number: '46/KH-UBND',
    date: '2026-03-05',
    place: 'Sông Lam',
    subject: SUBJECT,
    period: PERIOD,
    signed: true,
    ...sketch,
  });

const department = (sketch: PlanSketch = {}): Plan =>
  planOf({
    superior: 'UBND tỉnh Sông Lam',
    issuer: 'Sở Y tế',
    number: '873/KH-SYT',
    date: '2026-03-30',
    place: 'Sông Lam',
    subject: 'Xây dựng, bồi dưỡng, nhân rộng điển hình tiên tiến ngành Y tế giai đoạn 2026 - 2030',
    period: PERIOD,
    citations: [RIGHT],
    signed: true,
    ...sketch,
  });

const RIGHT = {
  number: '46/KH-UBND',
  date: '2026-03-05',
  issuer: 'Ủy ban nhân dân tỉnh',
  title: 'xây dựng, bồi dưỡng và nhân rộng điển hình tiên tiến giai đoạn 2026 - 2030',
};

const parents = (...plans: Plan[]): (number | null)[] => findParents(plans).map(({ parent }) => parent);
const roles = (...plans: Plan[]): ParentLink['role'][] => findParents(plans).map(({ role }) => role);
const codes = (link: ParentLink | undefined): string[] => link?.diagnostics.map(({ code }) => code) ?? [];

describe('the parent that a citation names', () => {
  it('is found by number', () => {
    const [top, child] = findParents([province(), department()]);
    expect(child).toMatchObject({ role: 'child', parent: 0, by: 'number', diagnostics: [] });
    expect(top).toMatchObject({ role: 'root', parent: null, diagnostics: [] });
  });

  it('is found in spite of a wrong date', () => {
    expect(parents(province(), department({ citations: [{ ...RIGHT, date: '2026-03-15' }] }))).toEqual([null, 0]);
  });

  it('is found in spite of a wrong number and date: a mismatch, not "no parent"', () => {
    const wrong = { ...RIGHT, number: '64/KH-UBND', date: '2026-02-05', issuer: 'Ủy ban nhân dân tỉnh Sông Lam' };
    const [, child] = findParents([
      province(),
      department({ citations: [wrong], period: ['2026-01-01', '2028-12-31'] }),
    ]);
    expect(child).toMatchObject({ role: 'child', parent: 0, by: 'description' });
    expect(codes(child)).toEqual(['parent-by-description']);
  });

  it('is found when the number is left blank in the citation, or in the parent', () => {
    expect(parents(province(), department({ citations: [{ ...RIGHT, number: null, date: null }] }))).toEqual([null, 0]);
    expect(parents(province({ number: '/KH-UBND', date: null }), department())).toEqual([null, 0]);
  });

  it('is found when the issuer is abbreviated, printed in capitals, or called by its kind', () => {
    for (const issuer of ['UBND tỉnh', 'UBND TỈNH SÔNG LAM', 'Uỷ ban nhân dân tỉnh', null]) {
      expect(parents(province(), department({ citations: [{ ...RIGHT, issuer }] }))).toEqual([null, 0]);
    }
    const center = department({
      superior: 'Sở Y tế',
      issuer: 'Bệnh viện Y học cổ truyền tỉnh',
      number: '118/KH-BVYHCT',
      citations: [{ number: '837/KH-SYT', issuer: 'Sở', title: 'xây dựng, bồi dưỡng, nhân rộng điển hình tiên tiến' }],
    });
    expect(parents(department({ citations: [] }), center)).toEqual([null, 0]);
  });

  it('is found without any citation, by subject, period and hierarchy', () => {
    const [, child] = findParents([province(), department({ citations: [] })]);
    expect(child).toMatchObject({ parent: 0, by: 'likeness' });
    const commune = (text: string): Plan =>
      department({
        superior: null,
        issuer: 'UBND xã Lam Thủy',
        number: '31/KH-UBND',
        place: 'Lam Thủy',
        citations: [],
        text,
      });
    expect(parents(province(), commune('xây dựng kế hoạch'))).toEqual([null, null]);
    expect(parents(province(), commune('trên địa bàn xã Lam Thủy, tỉnh Sông Lam'))).toEqual([null, 0]);
    expect(parents(province({ actors: ['Ủy ban nhân dân xã Lam Thủy'] }), commune(''))).toEqual([null, 0]);
  });
});

describe('a plan that cites another plan', () => {
  const foreign = {
    number: '46/KH-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Hà Đông',
    title: 'chuyển đổi số trong cơ quan nhà nước',
  };

  it('has no parent here: another issuer and another subject', () => {
    const links = findParents([province(), department({ citations: [foreign] })]);
    expect(links.map(({ role }) => role)).toEqual(['alone', 'alone']);
    expect(codes(links[1])).toEqual(['no-parent']);
    expect(links[1]?.diagnostics[0]?.message).toMatch(/^Chưa có kế hoạch cấp trên để đối chiếu: .*Hà Đông/u);
  });

  it('is told by what the citation says: a blank number is called one, a name does not shout', () => {
    const said = (citation: NonNullable<PlanSketch['citations']>[number]): string | undefined =>
      findParents([department({ citations: [citation], text: 'của Ủy ban nhân dân tỉnh Hà Đông' })])[0]?.diagnostics[0]
        ?.message;
    expect(said({ ...foreign, number: '/KH-UBND' })).toContain(
      'Kế hoạch chưa ghi số (…/KH-UBND) của Ủy ban nhân dân tỉnh Hà Đông mà',
    );
    expect(said({ ...foreign, issuer: 'ỦY BAN NHÂN DÂN TỈNH HÀ ĐÔNG' })).toContain(
      'Kế hoạch số 46/KH-UBND của Ủy ban nhân dân tỉnh Hà Đông mà',
    );
  });

  it('has no parent here: the same issuer and number, another year and subject', () => {
    const older = { ...foreign, issuer: 'Ủy ban nhân dân tỉnh Sông Lam', date: '2024-02-01' };
    expect(parents(province(), department({ citations: [older] }))).toEqual([null, null]);
  });

  it('has no parent here: the same subject, another issuer', () => {
    const other = { ...RIGHT, number: '221/KH-SLĐTBXH', issuer: 'Sở Lao động - Thương binh và Xã hội' };
    expect(parents(province(), department({ citations: [other] }))).toEqual([null, null]);
  });

  it('has no parent here: the same subject, another province', () => {
    const lost = { superior: null, number: null, date: null, place: null };
    const bare = province({
      ...lost,
      issuer: 'Ủy ban Nhân dân tỉnh',
      subject: 'VỀ XÂY DỰNG VÀ NHÂN RỘNG ĐIỂN HÌNH TIÊN TIẾN TRÊN ĐỊA BÀN TỈNH GIA LAI',
    });
    const cited = { ...RIGHT, issuer: 'Ủy ban nhân dân tỉnh Cao Bằng' };
    expect(parents(bare, department({ place: 'Cao Bằng', citations: [cited] }))).toEqual([null, null]);
    expect(parents(bare, department({ place: 'Hà Tĩnh', superior: null }))).toEqual([null, null]);
    expect(parents(bare, department({ place: 'Pleiku', superior: null }))).toEqual([null, 0]);
    const city = department({ issuer: 'Ủy ban nhân dân thành phố Pleiku', superior: null, place: 'Pleiku' });
    expect(parents(bare, city)).toEqual([null, 0]);
  });

  it('is not mistaken for the child of a commune with the same number', () => {
    const commune = province({ issuer: 'UBND xã Lam Thủy', date: '2026-04-22', place: 'Lam Thủy' });
    expect(parents(commune, department())).toEqual([null, null]);
    expect(parents(commune, province(), department({ date: '2026-05-01' }))[2]).toBe(1);
  });
});

describe('a chain', () => {
  const hospital = (citations: PlanSketch['citations']): Plan =>
    department({
      superior: 'Sở Y tế',
      issuer: 'Bệnh viện Mắt tỉnh',
      number: '12/KH-BVM',
      date: '2026-04-20',
      citations,
    });
  const direct = { number: '873/KH-SYT', date: '2026-03-30', issuer: 'Sở Y tế', title: RIGHT.title };

  it('goes to the direct parent, also when the highest plan is cited too', () => {
    expect(parents(province(), department(), hospital([direct]))).toEqual([null, 0, 1]);
    expect(parents(hospital([RIGHT, direct]), department(), province())).toEqual([1, 2, null]);
  });

  it('has one top: the plan in the middle is a child', () => {
    expect(roles(province(), department(), hospital([direct]))).toEqual(['root', 'child', 'child']);
    expect(roles(department(), hospital([direct]))).toEqual(['root', 'child']);
  });

  it('has an end when two plans name each other', () => {
    const a = department({ citations: [{ number: '12/KH-BVM', issuer: 'Bệnh viện Mắt tỉnh', title: RIGHT.title }] });
    expect(parents(a, hospital([direct]))).toEqual([null, 0]);
  });
});

describe('versions of one plan', () => {
  it('are not each other’s parent, and the fullest one is used', () => {
    const draft = province({ file: 'a/du-thao.docx', number: '/KH-UBND', date: null, signed: false });
    const final = province({ file: 'a/ban-hanh.pdf' });
    const links = findParents([draft, final, department()]);
    expect(links.map(({ role, parent }) => [role, parent])).toEqual([
      ['root', null],
      ['root', null],
      ['child', 1],
    ]);
    expect(codes(links[2])).toEqual(['parent-versions']);
    expect(codes(links[0])).toEqual(['other-versions']);
  });

  it('of a child are both compared with the parent', () => {
    const draft = department({ number: '/KH-SYT', date: null });
    const links = findParents([province(), draft, department()]);
    expect(links.map(({ parent }) => parent)).toEqual([null, 0, 0]);
    expect(links.map(codes)).toEqual([[], ['other-versions'], ['other-versions']]);
  });

  it('are one plan when the files are the same', () => {
    const copy = { sha256: 'same' };
    expect(parents(province(copy), province(copy), department())).toEqual([null, null, 0]);
  });

  it('are not plans of different years', () => {
    const yearly = (year: number, citations: PlanSketch['citations'] = []): Plan =>
      province({
        number: null,
        date: `${year}-01-10`,
        subject: `Tổ chức phong trào thi đua yêu nước năm ${year}`,
        period: [`${year}-01-01`, `${year}-12-31`],
        citations,
      });
    const child = department({
      subject: 'Tổ chức phong trào thi đua yêu nước năm 2026',
      period: ['2026-01-01', '2026-12-31'],
      citations: [{ issuer: 'UBND tỉnh', title: 'tổ chức phong trào thi đua yêu nước năm 2026' }],
    });
    expect(parents(yearly(2025), yearly(2026), child)).toEqual([null, null, 1]);
  });
});

describe('a tie', () => {
  it('is a question to the analyst, with the candidates named', () => {
    const twin = (file: string, number: string): Plan => province({ file, number });
    const child = department({ citations: [{ ...RIGHT, number: null, date: null }] });
    const links = findParents([twin('a/46.docx', '46/KH-UBND'), twin('a/47.docx', '47/KH-UBND'), child]);
    expect(links.map(({ role, diagnostics }) => [role, diagnostics.length])).toEqual([
      ['root', 0],
      ['root', 0],
      ['alone', 1],
    ]);
    const [, , link] = links;
    expect(link).toMatchObject({ role: 'alone', parent: null, rivals: [0, 1] });
    expect(codes(link)).toEqual(['parent-ambiguous']);
    expect(link?.diagnostics[0]?.message).toContain('"a/46.docx", "a/47.docx"');
  });
});

describe('a forced parent', () => {
  it('serves all other plans, whatever they cite', () => {
    const plans = [department({ citations: [] }), province(), planOf({ issuer: 'Trường Chính trị', subject: 'Khác' })];
    expect(findParents(plans, 1).map(({ role, parent }) => [role, parent])).toEqual([
      ['child', 1],
      ['root', null],
      ['child', 1],
    ]);
  });
});

describe('levels between', () => {
  const hospital = (sketch: PlanSketch = {}): Plan =>
    department({
      superior: 'Sở Y tế',
      issuer: 'Bệnh viện Y học cổ truyền tỉnh',
      number: '118/KH-BVYHCT',
      date: '2026-04-20',
      ...sketch,
    });

  const skipped = (...plans: Plan[]): (number | null)[] => findParents(plans).map((link) => link.skipped);

  it('a plan that cites the province alone is set beside it, and the plan of the body over it is named', () => {
    const links = findParents([province(), department(), hospital()]);
    expect(links[2]).toMatchObject({ parent: 0, skipped: 1 });
  });

  it('a unit right under the province, or under a body without a plan of its own here, rightly cites the province', () => {
    expect(skipped(province(), department(), department({ issuer: 'Sở Nội vụ', number: '9/KH-SNV' }))[2]).toBeNull();
    expect(skipped(province(), department(), hospital({ superior: 'Sở Giáo dục và Đào tạo' }))[2]).toBeNull();
    expect(skipped(province(), department({ subject: 'Chuyển đổi số trong ngành Y tế' }), hospital())[2]).toBeNull();
  });

  it('two plans of two bodies that are both carried out are both parents', () => {
    const other = department({ issuer: 'Sở Nội vụ', number: '92/KH-SNV', citations: [RIGHT] });
    const cites = [
      { number: '92/KH-SNV', issuer: 'Sở Nội vụ', role: 'basis' as const },
      { number: '873/KH-SYT', issuer: 'Sở Y tế' },
    ];
    const links = findParents([province(), department(), other, hospital({ citations: cites })]);
    expect(links[3]).toMatchObject({ parent: 1, further: [2] });
    expect(codes(links[3])).toEqual(['several-parents']);
  });

  it('a basis on another subject is no second parent, and the parent of the parent is none either', () => {
    const basis = department({ issuer: 'Sở Nội vụ', number: '92/KH-SNV', subject: 'Cải cách hành chính nhà nước' });
    const cites = [
      { ...RIGHT, role: 'basis' as const },
      { number: '92/KH-SNV', issuer: 'Sở Nội vụ', role: 'basis' as const },
      { number: '873/KH-SYT', issuer: 'Sở Y tế' },
    ];
    const links = findParents([province(), department(), basis, hospital({ citations: cites })]);
    expect(links[3]).toMatchObject({ parent: 1, further: [] });
  });

  it('a later plan of the same body for the same years makes the parent doubtful', () => {
    const newer = province({ number: '88/KH-UBND', date: '2026-09-01' });
    const links = findParents([province(), newer, department()]);
    expect(links[2]).toMatchObject({ parent: 0, replacement: 1 });
    expect(codes(links[2])).toContain('parent-replaced');
    const next = province({ number: '88/KH-UBND', date: '2031-09-01', period: ['2031-01-01', '2035-12-31'] });
    expect(findParents([province(), next, department()])[2]?.replacement).toBeNull();
  });
});
