import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../src/checks/index.js';
import type { Plan } from '../../src/model/plan.js';
import type { Doubt, SourceText } from '../../src/model/text.js';
import { gradesOf } from '../../src/plan/certainty.js';
import { extractPlan } from '../../src/plan/extract.js';
import { isPersonName } from '../../src/plan/zones.js';
import { HEAD, sourceWithTables } from './support.js';

const body = (lần: string): string[] => [
  'I. TIÊU CHÍ',
  '1. Tiêu chí đối với cá nhân',
  `- Có ít nhất ${lần} năm hoàn thành xuất sắc nhiệm vụ.`,
  '- Gương mẫu chấp hành chủ trương, chính sách, pháp luật.',
  'II. TỔ CHỨC THỰC HIỆN',
  '- Văn phòng Sở: tổng hợp, gửi báo cáo trước ngày 30/6/2026.',
];

/** A plan of which some words are in doubt. */
function read(lines: string[], doubtful: Record<string, number>, more: Partial<SourceText> = {}): Plan {
  const source = sourceWithTables(lines);
  const doubts = Object.entries(doubtful).flatMap(([word, confidence]): Doubt[] => {
    const start = source.text.indexOf(word);
    expect(start, word).toBeGreaterThanOrEqual(0);
    return [{ start, end: start + word.length, confidence, reason: 'ocr' }];
  });
  doubts.sort((a, b) => a.start - b.start);
  const { value } = extractPlan({ ...source, doubts, ...more }, { file: 'thu.pdf', sha256: '' });
  if (value === null) throw new Error('no plan');
  return value;
}

describe('certainty of values', () => {
  it('puts none where every letter is certain', () => {
    expect(JSON.stringify(read([...HEAD, ...body('03')], {}))).not.toContain('"certainty"');
  });

  it('is that of the words a value was read from', () => {
    const plan = read([...HEAD, ...body('03')], { '03 năm': 0.6, '12/KH': 0.7, Gương: 0.5, '30/6/2026': 0.4 });
    expect(plan.criteria.map((c) => c.requires)).toMatchObject([{ what: 'rating', certainty: 0.6 }, null]);
    expect(plan.header.number?.certainty).toBe(0.7);
    expect(plan.header.date?.certainty).toBeUndefined();
    expect(plan.deadlines[0]?.certainty).toBe(0.4);
    expect(plan.criteria[1]?.certainty).toBeGreaterThan(0.9); // one word of many
    expect(plan.source.doubts).toHaveLength(4);
  });

  it('grades a document by its mean and by its worst pages', () => {
    const page = (grade: number, n: number): { page: number; grade: number; method: 'ocr' } => ({
      page: n + 1,
      grade,
      method: 'ocr',
    });
    expect(gradesOf([])).toBeNull();
    expect(gradesOf([0.9].map(page))).toEqual({ grade: 0.9, gradeLow: 0.9 });
    expect(gradesOf([1, 1, 1, 0.5].map(page))).toEqual({ grade: 0.875, gradeLow: 0.5 });
  });
});

describe('findings on doubtful letters', () => {
  const parent = read([...HEAD, ...body('03')], {});
  const rules = (child: Plan, above = parent): { certain: string[]; asked: string[] } => {
    const { findings, undecided } = comparePlans(above, child);
    const about = (found: typeof findings): string[] =>
      found.filter((f) => f.part === 'criteria').map((f) => `${f.rule} ${f.certainty}`);
    return { certain: about(findings), asked: about(undecided) };
  };

  it('asserts a lower threshold that was read with certainty', () => {
    expect(rules(read([...HEAD, ...body('02')], {}))).toEqual({ certain: ['threshold-weaker certain'], asked: [] });
  });

  it.each([
    ['in the child', { '02 năm': 0.6 }, {}],
    ['in the parent', {}, { '03 năm': 0.6 }],
  ])('asks when the digit is in doubt %s', (_, below, above) => {
    const found = rules(read([...HEAD, ...body('02')], below), read([...HEAD, ...body('03')], above));
    expect(found).toEqual({ certain: [], asked: ['threshold-weaker review'] });
  });

  it('says why it asks, and keeps the identity of the finding', () => {
    const doubted = comparePlans(parent, read([...HEAD, ...body('02')], { '02 năm': 0.6 })).undecided;
    const sure = comparePlans(parent, read([...HEAD, ...body('02')], {})).findings;
    const finding = doubted.find((f) => f.rule === 'threshold-weaker');
    expect(finding?.args.doubt).toContain('02');
    expect(finding?.severity).not.toBe('error');
    expect(sure.map((f) => f.id)).toContain(finding?.id);
  });

  it('is never certain on a passage of which another word is in doubt', () => {
    expect(rules(read([...HEAD, ...body('02')], { 'Có ít': 0.5 })).certain).toEqual(['threshold-weaker likely']);
  });

  it('is never certain on a recognised page, however sure the engine is of its words', () => {
    const scan: Partial<SourceText> = { pageGrades: [{ page: 1, grade: 0.99, method: 'ocr' }] };
    expect(rules(read([...HEAD, ...body('02')], {}, scan)).certain).toEqual(['threshold-weaker likely']);
    const printed: Partial<SourceText> = { pageGrades: [{ page: 1, grade: 0.99, method: 'text' }] };
    expect(rules(read([...HEAD, ...body('02')], {}, printed)).certain).toEqual(['threshold-weaker certain']);
  });

  it.each(['pages-without-text', 'text-layer-suspect', 'damaged', 'reading-poor'])(
    'asks for what is missing where a page was not read (%s)',
    (code) => {
      const child = read([...HEAD, ...body('03').filter((line) => !line.includes('Gương'))], {});
      expect(rules(child).certain).toEqual(['criterion-missing likely']);
      const unread: Plan = {
        ...child,
        diagnostics: [...child.diagnostics, { code, severity: 'warning', message: '' }],
      };
      expect(rules(unread)).toEqual({ certain: [], asked: ['criterion-missing review'] });
    },
  );

  it('asks about numbering on a scan, where a label is misread sooner than misprinted', () => {
    const skipped = [...HEAD, 'I. MỤC ĐÍCH', '1. Động viên phong trào.', '3. Nêu gương tốt.'];
    const rulesOf = (found: { rule: string }[]): string[] => found.map(({ rule }) => rule);
    const printed = comparePlans(parent, read(skipped, {}));
    expect(rulesOf(printed.findings)).toContain('numbering-defect');
    const scan = comparePlans(parent, read(skipped, {}, { pageGrades: [{ page: 1, grade: 0.99, method: 'ocr' }] }));
    expect(rulesOf(scan.undecided)).toContain('numbering-defect');
    expect(rulesOf(scan.findings)).not.toContain('numbering-defect');
  });
});

describe('the ledger of a document', () => {
  const covered = (lines: string[]): Plan => read([...HEAD, ...lines], {});

  it('accounts for every line of a plain plan', () => {
    expect(covered(body('03')).source.coverage).toBe(1);
  });

  it('lists the cells of a table that it cannot read, and says so', () => {
    const plan = covered([
      ...body('03'),
      'Trích lục Alpha | Trích lục Beta | Trích lục Gamma',
      'chữ một | chữ hai | chữ ba',
    ]);
    expect(plan.unplaced?.filter((u) => u.reason === 'table')).toHaveLength(6);
    expect(plan.source.coverage).toBeLessThan(0.99);
    expect(plan.diagnostics.map((d) => d.code)).toContain('content-unplaced');
  });
});

describe('names of signers', () => {
  it.each(['H’Bia Ksor', "K'Tuyên", 'Y Thuận Mlô', 'Lò Thị Én', "Điểu K'Rứ", 'Siu H`Nhi'])('%s', (name) => {
    expect(isPersonName(name)).toBe(name.includes(' '));
  });
  it.each(["Hội đồng H'Mông", 'Nơi Nhận', 'PHÓ CHỦ TỊCH'])('%s is none', (text) => {
    expect(isPersonName(text)).toBe(false);
  });
});
