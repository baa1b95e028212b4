import type { Comparison, Finding } from '../../src/model/comparison.js';
import type { FindingDecision } from '../../src/model/decision.js';
import type { RollCall } from '../../src/model/register.js';
import type { BatchInput, PairInput, ReportSettings } from '../../src/report/index.js';
import { batch, bytesOf, goodPair, noParentPair, pair, roll, submission } from './fixtures.js';
import { longNames, office } from './office.js';

/** Word files of every sort, for the tests that look at their form. */

export const decision = (more: Partial<FindingDecision> = {}): FindingDecision => ({
  state: 'dismissed',
  reason: 'Xã không có hộ nghèo theo kết quả rà soát năm 2025.',
  author: 'Lê Thị Minh',
  date: '2026-11-20',
  expires: null,
  standing: 'in-force',
  ...more,
});

/** The pair as people decided on it; findings by their ids. */
export function decidedPair(decisions: Record<string, FindingDecision>): PairInput {
  const told = (list: readonly Finding[]): Finding[] =>
    list.map((finding) => {
      const one = decisions[finding.id];
      return one === undefined ? finding : { ...finding, decision: one };
    });
  const { findings, undecided, inherited } = pair.comparison;
  const comparison: Comparison = {
    ...pair.comparison,
    findings: told(findings),
    undecided: told(undecided),
    inherited: told(inherited),
    decisions: {
      file: 'decisions.yaml',
      stale: [{ id: 'x', message: 'Quyết định đối với nhận xét x không còn ứng với nội dung nào.' }],
    },
  };
  return { ...pair, comparison };
}

/** More findings than the alphabet has letters. */
export const manyPair: PairInput = {
  ...pair,
  comparison: {
    ...pair.comparison,
    findings: Array.from({ length: 60 }, (_, index) => {
      const finding = pair.comparison.findings[index % pair.comparison.findings.length];
      return finding === undefined ? [] : [{ ...finding, id: `fp-${index}` }];
    }).flat(),
  },
};

/** A long register: the list stands behind the letter. */
export const longRoll: RollCall = {
  ...roll,
  submissions: Array.from({ length: 90 }, (_, index) =>
    submission(`Ủy ban nhân dân xã Lam ${index + 1}`, index % 3 === 0 ? 'late' : 'missing', {
      ...(index % 3 === 0 ? { number: `${index + 10}/KH-UBND`, date: '2026-05-02' } : {}),
    }),
  ),
};

interface Renderers {
  renderDocx: (input: PairInput, settings?: Partial<ReportSettings>) => Promise<Uint8Array>;
  renderLetter: (input: PairInput, settings?: Partial<ReportSettings>) => Promise<Uint8Array | null>;
  renderReminder: (input: BatchInput, settings?: Partial<ReportSettings>) => Promise<Uint8Array | null>;
}

export interface WordFile {
  name: string;
  bytes: Uint8Array;
  isLetter: boolean;
  /** Fewest and most pages that it may have. */
  pages: readonly [number, number];
}

const decided = decidedPair({ 'fp-household': decision(), 'fp-force': decision({ state: 'accepted' }) });

export async function written({ renderDocx, renderLetter, renderReminder }: Renderers): Promise<WordFile[]> {
  const sheets = [
    ['phiếu', pair, undefined, [3, 8]],
    ['phiếu của cơ quan', pair, office, [3, 8]],
    ['phiếu có quyết định', decided, longNames, [3, 9]],
    ['phiếu không có kế hoạch cấp trên', noParentPair, office, [1, 2]],
    ['phiếu đạt', goodPair, office, [1, 2]],
    ['phiếu nhiều nhận xét', manyPair, office, [10, 40]],
  ] as const;
  const letters = [
    ['công văn', pair, undefined, [2, 4]],
    ['công văn của cơ quan', pair, office, [2, 4]],
    ['công văn có quyết định', decided, longNames, [2, 4]],
    ['công văn nhiều nội dung', manyPair, office, [5, 20]],
    ['công văn không có hai kế hoạch', { ...pair, parent: null, child: null }, office, [2, 4]],
  ] as const;
  const reminders = [
    ['đôn đốc', { ...batch, roll }, undefined, [1, 2]],
    ['đôn đốc của cơ quan', { ...batch, roll }, office, [1, 2]],
    ['đôn đốc có danh sách', { ...batch, roll: longRoll }, longNames, [4, 8]],
  ] as const;
  const files: WordFile[] = [];
  for (const [name, input, settings, pages] of sheets) {
    files.push({ name, bytes: await renderDocx(input, settings), isLetter: false, pages });
  }
  for (const [name, input, settings, pages] of letters) {
    files.push({ name, bytes: bytesOf(await renderLetter(input, settings)), isLetter: true, pages });
  }
  for (const [name, input, settings, pages] of reminders) {
    files.push({ name, bytes: bytesOf(await renderReminder(input, settings)), isLetter: true, pages });
  }
  return files;
}
