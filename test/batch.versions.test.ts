import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inProcess } from '../src/batch/in-process.js';
import { type Document, folderTask, type Outcome } from '../src/batch/outcome.js';
import { slipOf } from '../src/batch/spool.js';
import { linkAll } from '../src/batch/steps.js';
import { findVersions } from '../src/compare/versions.js';
import type { Plan } from '../src/model/plan.js';
import { compareWithParent } from '../src/pipeline.js';
import { folderWith } from './support/folder.js';
import { type PlanSketch, planOf } from './support/plans.js';

/** A text of many different words, the same for the same seed. */
const textOf = (seed: number, words = 300): string =>
  Array.from(
    { length: words },
    (_, i) => `${'abcdeghiklmnopqrstuvxy'[(i * 7 + seed * 3) % 22]}${(i * (seed + 11)) % 97}`,
  ).join(' ');

const BASE: PlanSketch = {
  issuer: 'SỞ Y TẾ',
  superior: 'UBND TỈNH SÔNG LAM',
  number: '12/KH-SYT',
  date: '2026-03-05',
  subject: 'Xây dựng, bồi dưỡng và nhân rộng điển hình tiên tiến giai đoạn 2026-2030',
  period: ['2026-01-01', '2030-12-31'],
  text: textOf(1),
};
const plan = (sketch: PlanSketch = {}, source: Partial<Plan['source']> = {}): Plan => {
  const made = planOf({ ...BASE, ...sketch });
  return { ...made, source: { ...made.source, ...source } };
};
const SIGNED = { marks: [{ kind: 'signature' as const, text: 'Ký bởi: Sở Y tế' }] };
const DRAFT = { marks: [{ kind: 'draft' as const, text: 'DỰ THẢO' }] };

describe('the version that is compared', () => {
  const rows: [string, Plan[], number][] = [
    ['is the signed one', [plan(), plan({}, { format: 'pdf', ...SIGNED })], 1],
    ['is the PDF with a number', [plan(), plan({}, { format: 'pdf' })], 1],
    [
      'is not a recognised scan',
      [plan(), plan({}, { format: 'pdf', pageGrades: [{ page: 1, grade: 0.9, method: 'ocr' }] })],
      0,
    ],
    ['is not the draft', [plan({}, DRAFT), plan()], 1],
    ['is the one with a number', [plan({ number: '/KH-SYT' }), plan()], 1],
    ['is the one with a day', [plan({ date: null }), plan()], 1],
    ['is the later one', [plan(), plan({ date: '2026-03-09' })], 1],
    [
      'is the signed draft rather than the unsigned one',
      [plan({ number: '/KH-SYT' }), plan({ number: '/KH-SYT', signed: true })],
      1,
    ],
    ['is the first of equals', [plan(), plan(), plan()], 0],
  ];
  it.each(rows)('%s', (_, plans, expected) => {
    const groups = findVersions(plans);
    expect(groups.map(({ chosen, others }) => [chosen, others.length])).toEqual([[expected, plans.length - 1]]);
  });

  it('is the one that the analyst names', () => {
    expect(findVersions([plan(), plan({}, SIGNED)], 0)[0]?.chosen).toBe(0);
  });
});

describe('no versions of one plan', () => {
  const rows: [string, Plan[]][] = [
    ['plans of two units with one text', [plan(), plan({ issuer: 'SỞ NỘI VỤ', number: '12/KH-SNV' })]],
    [
      'plans of two communes with one text',
      [plan({ issuer: 'UBND XÃ LAM THỦY', number: null }), plan({ issuer: 'UBND XÃ LAM SƠN', number: null })],
    ],
    ['plans with two numbers', [plan(), plan({ number: '13/KH-SYT' })]],
    ['plans of two periods', [plan(), plan({ period: ['2021-01-01', '2025-12-31'] })]],
    [
      'plans of two years',
      [
        plan({ period: null, subject: 'Phong trào thi đua yêu nước năm 2025' }),
        plan({ period: null, subject: 'Phong trào thi đua yêu nước năm 2026', number: null }),
      ],
    ],
    ['plans of one office with another text', [plan(), plan({ number: '/KH-SYT', text: textOf(5) })]],
    ['plans whose issuer was not read', [plan({ issuer: null }), plan({ issuer: null })]],
    ['plans of one department in two provinces', [plan({ place: 'Gia Lai' }), plan({ place: 'Hà Tĩnh' })]],
    ['a plan and the first quarter of it', [plan(), plan({ text: textOf(1, 75) })]],
  ];
  it.each(rows)('are %s', (_, plans) => {
    expect(findVersions(plans)).toEqual([]);
  });

  it('but the same bytes are, whatever was read of them', () => {
    expect(findVersions([plan({ issuer: null, sha256: 'x' }), plan({ issuer: null, sha256: 'x' })])).toHaveLength(1);
  });

  it('are made by a draft that fits two of them', () => {
    const groups = findVersions([
      plan({ number: '/KH-SYT' }),
      plan(),
      plan({ number: '13/KH-SYT', date: '2026-04-01' }),
    ]);
    expect(groups.map(({ others }) => others)).toEqual([[0]]);
  });
});

const criterion = (text: string): Plan['criteria'][number] => ({
  id: 'c1',
  label: null,
  text,
  path: [],
  span: { start: 0, end: 1 },
  scope: 'general',
  appliesTo: [],
  field: null,
  requires: null,
});

describe('versions that contradict each other', () => {
  const differ = (a: string, b: string): number =>
    findVersions([
      { ...plan(), criteria: [criterion(a)] },
      { ...plan(), criteria: [criterion(b)] },
    ])[0]?.differences.length ?? -1;
  const rows: [string, string, string, number][] = [
    ['another number', 'Đạt ít nhất 95% chỉ tiêu.', 'Đạt ít nhất 90% chỉ tiêu.', 1],
    ['another rung', 'Hoàn thành tốt nhiệm vụ.', 'Hoàn thành xuất sắc nhiệm vụ.', 1],
    ['the same', 'Đạt ít nhất 95% chỉ tiêu.', 'Đạt ít nhất  95% chỉ tiêu.', 0],
    ['other sentences', 'Đạt ít nhất 95% chỉ tiêu.', 'Có 90 cá nhân.', 0],
  ];
  it.each(rows)('say %s', (_, a, b, count) => {
    expect(differ(a, b)).toBe(count);
  });
});

describe('a folder with versions', () => {
  /** Links plans as a run does: each lies in a file of its own. */
  const linkPlans = (plans: readonly Plan[]): Promise<Outcome[]> => {
    const folder = folderWith(Object.fromEntries(plans.map((made, i) => [`${i}.json`, JSON.stringify(made)])));
    const documents = plans.map(
      (made, i): Document => ({
        entry: { path: made.source.file, file: made.source.file, given: made.source.file },
        name: made.source.file,
        at: path.join(folder, `${i}.json`),
        plan: slipOf(made),
        sha256: made.source.sha256,
        diagnostics: [],
      }),
    );
    return linkAll(inProcess(), documents, null);
  };
  const parent = (file: string, sketch: PlanSketch = {}): Plan =>
    plan({
      file,
      issuer: 'UBND TỈNH SÔNG LAM',
      superior: null,
      number: '46/KH-UBND',
      date: '2026-01-15',
      text: textOf(9),
      ...sketch,
    });
  const cites = [{ number: '46/KH-UBND', date: '2026-01-15', issuer: 'UBND tỉnh Sông Lam' }];

  it('has one root and one child, and lists the others', async () => {
    const plans = [
      parent('dự thảo.docx', { number: '/KH-UBND', date: null }),
      parent('ký.pdf'),
      plan({ file: 'y tế.docx', citations: cites, number: '/KH-SYT' }),
      plan({ file: 'y tế ký.pdf', citations: cites }, SIGNED),
    ];
    const outcomes = await linkPlans(plans);
    expect(outcomes.map(({ state, versionOf }) => [state, versionOf])).toEqual([
      ['version', 'ký.pdf'],
      ['root', undefined],
      ['version', 'y tế ký.pdf'],
      ['compared', undefined],
    ]);
    expect(outcomes[3]?.diagnostics.map(({ code }) => code)).toContain('other-versions');
  });

  const differing = (a: string, b: string): Plan[] => [
    { ...plan({ file: 'a.docx', citations: cites }), criteria: [criterion(a)] },
    { ...plan({ file: 'b.docx', number: '/KH-SYT', citations: cites }), criteria: [criterion(b)] },
  ];
  const told = async (plans: Plan[]): Promise<Outcome | undefined> =>
    (await linkPlans(plans)).find(({ diagnostics }) => diagnostics.some(({ code }) => code === 'versions-differ'));

  it('tells where versions contradict each other', async () => {
    const chosen = await told(differing('Đạt 95% chỉ tiêu.', 'Đạt 90% chỉ tiêu.'));
    expect(chosen?.diagnostics.find(({ code }) => code === 'versions-differ')).toMatchObject({
      message: expect.stringContaining('“Đạt 95% chỉ tiêu.” – trong "b.docx" là “Đạt 90% chỉ tiêu.”'),
      span: { start: 0, end: 1 },
    });
  });

  it('quotes long sentences round their first difference', async () => {
    const long = `Tập thể ${'được lựa chọn là tập thể '.repeat(10)}hoàn thành chỉ tiêu`;
    const chosen = await told(differing(`${long} đạt 95% kế hoạch.`, `${long} đạt 90% kế hoạch.`));
    const { message = '' } = chosen?.diagnostics.find(({ code }) => code === 'versions-differ') ?? {};
    expect(message).toMatch(/“…[^“”]*đạt 95% kế hoạch\.” – trong "b\.docx" là “…[^“”]*đạt 90% kế hoạch\.”/u);
  });

  it('counts what versions state differently as a thing to check', async () => {
    const plans = [parent('cha.docx'), ...differing('Đạt 95% chỉ tiêu.', 'Đạt 90% chỉ tiêu.')];
    const chosen = await told(plans);
    const { undecided } = compareWithParent(plans[0] ?? null, plans[1] as Plan, chosen?.diagnostics ?? []);
    const questions = undecided.filter(({ rule }) => rule === 'versions-differ').map(({ message }) => message);
    expect(questions).toEqual([expect.stringMatching(/là “Đạt 90% chỉ tiêu\.”\. Bản nào là bản chính thức\?$/u)]);
    expect(compareWithParent(plans[0] ?? null, plans[1] as Plan, []).undecided.map(({ rule }) => rule)).not.toContain(
      'versions-differ',
    );
  });

  it('tells it of a top plan in the page on the whole folder', async () => {
    const plans = [parent('cha.docx'), parent('cha dự thảo.docx', { number: '/KH-UBND' })];
    const [above, draft] = plans as [Plan, Plan];
    above.criteria = [criterion('Đạt 95% chỉ tiêu.')];
    draft.criteria = [criterion('Đạt 90% chỉ tiêu.')];
    const outcomes = await linkPlans([...plans, plan({ file: 'y tế.docx', citations: cites })]);
    const {
      reports: [page],
    } = await inProcess().summarise(
      folderTask(outcomes, [], { formats: ['html'], keep: path.join(folderWith(), 'x') }),
    );
    expect(readFileSync(page?.at ?? '', 'utf8')).toContain('“Đạt 95% chỉ tiêu.” – trong');
  });
});
