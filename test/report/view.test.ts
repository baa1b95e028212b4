import { describe, expect, it } from 'vitest';
import type { Comparison, Demand } from '../../src/model/comparison.js';
import type { Plan } from '../../src/model/plan.js';
import { batchView } from '../../src/report/batch-view.js';
import { conclusionOf, countsOf } from '../../src/report/conclusion.js';
import { placerOf, shorten } from '../../src/report/place.js';
import { bySection, dayOf, identityOf, pairView } from '../../src/report/view.js';
import { batch, comparison, goodPair, noParentPair, pair, parentPlan } from './fixtures.js';

describe('placerOf', () => {
  const place = placerOf(parentPlan);
  const span = { start: 5000, end: 5001 };
  it.each([
    [['II. ĐỐI TƯỢNG', '3. Tiêu chí', 'a) Đối với tập thể'], null, 'mục II.3.a'],
    [['II. NỘI DUNG', '3. Nhiệm vụ', '3.1. Tuyên truyền'], null, 'mục II.3.1'],
    [['III. CHỈ TIÊU'], 't2', 'mục III.2'],
    [['Đối tượng'], null, 'mục “Đối tượng”'],
    [[], null, 'mục V'],
  ])('%j, item %s -> %s', (path, itemId, expected) => expect(place({ path, itemId, span })).toBe(expected));

  it('names the page where the format knows pages', () => {
    expect(place({ path: ['IV. LỘ TRÌNH'], itemId: null, span: { ...span, page: 4 } })).toBe('trang 4, mục IV');
  });

  it('calls what stands before the first heading the opening', () => {
    expect(place({ path: [], itemId: null, span: { start: 3, end: 9 } })).toBe('phần mở đầu');
  });

  it('calls the recipients and the signature the closing', () => {
    const closing = pairView(pair).plans.child;
    const recipient = closing?.recipients[0]?.span ?? { start: 0, end: 0 };
    expect(placerOf(closing)({ path: [], itemId: null, span: recipient })).toBe('phần cuối văn bản');
  });

  it('says nothing of a plan it does not have', () => {
    expect(placerOf(null)({ path: [], itemId: 'x', span })).toBe('');
  });
});

describe('words', () => {
  it('writes dates as the decree does', () => {
    expect([dayOf('2026-04-05'), dayOf('2026-02-22'), dayOf('2026-12-01'), dayOf('tháng 3 năm 2026')]).toEqual([
      '05/4/2026',
      '22/02/2026',
      '01/12/2026',
      'tháng 3 năm 2026',
    ]);
  });

  it('cuts at a word', () => {
    expect(shorten('Đối với tập thể nhỏ', 12)).toBe('Đối với tập…');
    expect(shorten('ngắn', 12)).toBe('ngắn');
  });

  it('names blanks in a letterhead', () => {
    const party = { ...comparison.child, number: '/KH-UBND', date: null };
    const identity = identityOf(party, null);
    expect(identity.number).toBe('chưa ghi số (…/KH-UBND)');
    expect(identity.date).toBe('chưa ghi ngày');
    expect(identity.full).toBe('Kế hoạch của Ủy ban nhân dân xã Lam Thủy');
    expect(identityOf({ ...party, number: null }, null).number).toBe('không thấy số, ký hiệu');
    const lost = { ...parentPlan, header: { ...parentPlan.header, date: null } };
    expect(identityOf(party, lost).date).toBe('không thấy ngày ban hành');
    expect(identityOf({ ...party, issuer: null, file: 'a/b.docx' }, null).unit).toBe('b.docx');
  });
});

describe('names', () => {
  const party = { ...comparison.child, issuer: 'ỦY BAN NHÂN DÂN XÃ LAM THỦY' };
  const saying = (text: string) => ({ ...parentPlan, text });

  it('are written as the plans write them, not in the capitals of a letterhead', () => {
    const plan = saying('ỦY BAN NHÂN DÂN XÃ LAM THỦY\nNay ủy ban nhân dân xã Lam Thủy xây dựng Kế hoạch');
    expect(identityOf(party, plan).unit).toBe('Ủy ban nhân dân xã Lam Thủy');
    expect(identityOf(party, null, [null, saying('của Ủy ban Nhân dân xã Lam Thủy')]).full).toContain(
      'của Ủy ban Nhân dân xã Lam Thủy',
    );
  });

  it('are put together from their pieces', () => {
    const plan = saying('Ủy ban nhân dân xã xây dựng Kế hoạch trên địa bàn xã Lam Thủy');
    expect(identityOf(party, plan).unit).toBe('Ủy ban nhân dân xã Lam Thủy');
    expect(identityOf(party, saying('Ủy ban nhân dân xã Lam')).unit).toBe('ỦY BAN NHÂN DÂN XÃ LAM THỦY');
    expect(identityOf(party, saying('Ủy ban nhân dân xã Lam Thủyên')).unit).toBe('ỦY BAN NHÂN DÂN XÃ LAM THỦY');
  });

  it('stay as printed where nobody writes them out', () => {
    expect(identityOf(party, saying('ỦY BAN NHÂN DÂN XÃ LAM THỦY')).unit).toBe('ỦY BAN NHÂN DÂN XÃ LAM THỦY');
    expect(identityOf({ ...party, issuer: 'UBND xã Lam Thủy' }, null).unit).toBe('UBND xã Lam Thủy');
  });
});

describe('pairView', () => {
  const view = pairView(pair);

  it('puts findings in order of need and numbers them through', () => {
    expect(view.findings.map(({ finding }) => finding.id)).toEqual([
      'fp-cited',
      'fp-threshold',
      'fp-household',
      'fp-later',
      'fp-copied',
      'fp-task',
      'fp-stronger-target',
      'fp-script',
    ]);
    const all = [...view.findings, ...view.undecided, ...view.inherited];
    expect(all.map(({ n }) => n)).toEqual(all.map((_, index) => index + 1));
  });

  it('does not depend on the order in which the checks spoke', () => {
    const turned = { ...pair, comparison: { ...comparison, findings: [...comparison.findings].reverse() } };
    expect(pairView(turned).findings).toEqual(view.findings);
  });

  it('names the parent before the child among the values', () => {
    const stronger = view.findings.find(({ finding }) => finding.id === 'fp-stronger-target');
    expect(stronger?.args.map(({ label }) => label)).toEqual(['Cấp trên', 'Đơn vị']);
  });

  it('links a demand to the finding that says why', () => {
    const state = (itemId: string) => view.demands.find(({ demand }) => demand.itemId === itemId)?.n;
    expect(state('c3')).toBe(view.findings.find(({ finding }) => finding.id === 'fp-household')?.n);
    expect(state('t2')).toBe(view.undecided[0]?.n);
    expect(state('c1')).toBeNull();
  });

  it('links one demand of an absent part to the finding on the absence', () => {
    const more: Demand = { itemId: 'c9', part: 'criteria', state: 'missing', text: 'x', path: [] };
    const demands = pairView({ ...pair, comparison: { ...comparison, demands: [more] } }).demands;
    expect(demands[0]?.n).toBe(view.findings.find(({ finding }) => finding.id === 'fp-household')?.n);
  });

  it('gathers sections as a review sheet has them', () => {
    expect(bySection(view.findings).map(({ title }) => title)).toEqual([
      'Căn cứ, giai đoạn',
      'Tiêu chí',
      'Chỉ tiêu, số lượng',
      'Lộ trình, thời hạn',
      'Nội dung, phân công thực hiện',
      'Thể thức, nơi nhận',
    ]);
    expect(bySection(view.findings).flatMap(({ findings }) => findings)).toHaveLength(view.findings.length);
  });
});

describe('conclusionOf', () => {
  const withCoverage = (coverage: Comparison['coverage']): Comparison => ({ ...comparison, coverage });
  const row = (required: number, missing: number) => ({
    required,
    covered: required - missing,
    partial: 0,
    missing,
    notApplicable: 0,
  });

  it.each([
    ['Đạt, cần chỉnh sửa', comparison],
    ['Đạt', goodPair.comparison],
    ['Chưa có kế hoạch cấp trên để đối chiếu', noParentPair.comparison],
    ['Chưa đọc được', { ...noParentPair.comparison, status: 'unreadable' as const }],
    ['Không phải kế hoạch', { ...noParentPair.comparison, status: 'not-a-plan' as const }],
    ['Đề nghị xây dựng lại', withCoverage({ criteria: row(4, 4), targets: row(3, 3) })],
    ['Đề nghị xây dựng lại', withCoverage({ criteria: row(10, 6) })],
    // One absent part, or a share of very few demands, can be mended.
    ['Đạt, cần chỉnh sửa', withCoverage({ criteria: row(4, 4), targets: row(30, 0) })],
    ['Đạt, cần chỉnh sửa', withCoverage({ criteria: row(2, 1) })],
  ])('%s', (label, given) => {
    const conclusion = conclusionOf(given);
    expect(conclusion.label).toBe(label);
    expect(conclusion.reason).not.toBe('');
  });

  it('says why nothing was compared, in the words of the remark', () => {
    const said = (code: string, message: string) =>
      conclusionOf({ ...noParentPair.comparison, diagnostics: [{ code, severity: 'warning', message }] });
    expect(said('parent-ambiguous', 'Có 2 kế hoạch cùng phù hợp.')).toMatchObject({
      id: 'ambiguous',
      label: 'Cần chuyên viên chọn kế hoạch cấp trên',
      reason: 'Có 2 kế hoạch cùng phù hợp.',
    });
    const message = 'Chưa có kế hoạch cấp trên để đối chiếu: văn bản chưa dẫn chiếu kế hoạch nào.';
    expect(said('no-parent', message).reason).toBe('Văn bản chưa dẫn chiếu kế hoạch nào.');
    expect(said('other', 'Khác.').reason).toBe('Không tìm thấy kế hoạch cấp trên trong các tệp đã nhận.');
  });

  it('passes with information and questions only, and says so', () => {
    const info = comparison.findings.filter(({ severity }) => severity === 'info');
    const conclusion = conclusionOf({ ...comparison, findings: info });
    expect(conclusion.label).toBe('Đạt');
    expect(conclusion.reason).toBe('Có 1 nội dung cần chuyên viên kiểm tra.');
  });

  it('counts by kind and severity', () => {
    const counts = countsOf(comparison);
    expect(counts.kind).toMatchObject({ missing: 2, weaker: 1, later: 1, mismatch: 1, copied: 1, defect: 1 });
    expect(counts.severity).toEqual({ error: 3, warning: 3, info: 2 });
    expect(counts.undecided).toBe(1);
  });
});

describe('batchView', () => {
  const view = batchView(batch);

  it('lists every file once, the neediest first', () => {
    expect(view.units.map(({ file, conclusion }) => [file, conclusion.label])).toEqual([
      ['corpus/bản quét <1>.pdf', 'Chưa đọc được'],
      ['corpus/quyết định.docx', 'Không phải kế hoạch'],
      ['corpus/31-KH-UBND xã Lam Thủy.docx', 'Chưa có kế hoạch cấp trên để đối chiếu'],
      ['corpus/31-KH-UBND xã Lam Thủy.docx', 'Đạt, cần chỉnh sửa'],
      ['corpus/c1.docx', 'Đạt'],
    ]);
  });

  it('tells what was noticed in the parent, which has no report of its own, and in the files of the units', () => {
    const remark = { code: 'wrong-extension', severity: 'info', message: 'Đọc theo nội dung.' } as const;
    const root = { ...pair.parent, diagnostics: [remark] } as Plan;
    const odd = { ...pair, name: 'x', comparison: { ...comparison, diagnostics: [remark] } };
    expect(batchView({ ...batch, roots: [root], pairs: [odd] }).notes).toEqual([
      { file: root.source.file, messages: ['Đọc theo nội dung.'] },
      { file: comparison.child.file, messages: ['Đọc theo nội dung.'] },
    ]);
    expect(pairView({ ...pair, parent: root }).parentDiagnostics).toEqual([remark]);
  });

  it('makes one matrix a parent, its rows in the order of the parts', () => {
    expect(view.matrices).toHaveLength(1);
    const matrix = view.matrices[0];
    expect(matrix?.columns.map(({ unit }) => unit)).toEqual([
      'Sở Công Thương tỉnh Sông Lam',
      'Ủy ban nhân dân xã Lam Thủy',
    ]);
    expect(matrix?.rows.map(({ part }) => part)).toEqual([
      'criteria',
      'criteria',
      'criteria',
      'milestones',
      'assignments',
      'targets',
      'targets',
    ]);
    const household = matrix?.rows.find(({ place }) => place === 'mục II.3.b');
    expect(household?.cells.map((cell) => cell?.state)).toEqual(['not-applicable', 'missing']);
    expect(household?.open).toBe(1);
  });

  it('keeps two parents apart', () => {
    const other = { ...comparison, parent: { ...comparison.child, sha256: 'd'.repeat(64) } };
    const two = batchView({ ...batch, pairs: [...batch.pairs, { ...pair, comparison: other, name: 'x' }] });
    expect(two.matrices).toHaveLength(2);
  });
});
