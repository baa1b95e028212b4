import {
  type Comparison,
  type Coverage,
  KINDS,
  type Kind,
  PARTS,
  type Part,
  type Severity,
} from '../model/comparison.js';
import { isDismissed } from '../model/decision.js';
import type { Diagnostic } from '../model/result.js';
import { PART_LABELS } from './labels.js';

export type ConclusionId = 'rebuild' | 'unreadable' | 'not-a-plan' | 'ambiguous' | 'no-parent' | 'revise' | 'pass';

/** What the analyst may write at the end of the sheet, and the facts it rests on. */
export interface Conclusion {
  id: ConclusionId;
  label: string;
  /** One sentence with the numbers. */
  reason: string;
}

export interface Counts {
  kind: Record<Kind, number>;
  severity: Record<Severity, number>;
  findings: number;
  undecided: number;
  /** Findings and questions that a person dismissed: in none of the numbers above. */
  dismissed: number;
}

/** By need: what an analyst has to take up first stands first. */
export const CONCLUSIONS: readonly { id: ConclusionId; label: string }[] = [
  { id: 'rebuild', label: 'Đề nghị xây dựng lại' },
  { id: 'unreadable', label: 'Chưa đọc được' },
  { id: 'not-a-plan', label: 'Không phải kế hoạch' },
  { id: 'ambiguous', label: 'Cần chuyên viên chọn kế hoạch cấp trên' },
  { id: 'no-parent', label: 'Chưa có kế hoạch cấp trên để đối chiếu' },
  { id: 'revise', label: 'Đạt, cần chỉnh sửa' },
  { id: 'pass', label: 'Đạt' },
];

/** A colour for each conclusion; the words always stand beside it. */
export const CONCLUSION_TONES: Record<ConclusionId, 'error' | 'warning' | 'ok'> = {
  rebuild: 'error',
  unreadable: 'error',
  'not-a-plan': 'warning',
  ambiguous: 'warning',
  'no-parent': 'warning',
  revise: 'warning',
  pass: 'ok',
};

/** A part weighs as absent when at least two demands are made in it and hardly any is met. */
const ABSENT_MIN_REQUIRED = 2;
const ABSENT_SHARE = 0.75;
/** Two such parts, or half of all demands, cannot be mended by amendments. */
const REBUILD_PARTS = 2;
const REBUILD_SHARE = 0.5;
/** Under this many demands a share says little. */
const REBUILD_MIN_REQUIRED = 8;

/** The parts a plan of this kind rests on; purposes and form alone never ask for a new plan. */
const ESSENTIAL: readonly Part[] = ['criteria', 'targets', 'milestones', 'deadlines', 'assignments'];

const FIXED_REASONS: Partial<Record<ConclusionId, string>> = {
  unreadable: 'Tệp chưa đọc được nội dung nên chưa đối chiếu.',
  'not-a-plan': 'Văn bản không có thể thức của một kế hoạch nên không đối chiếu.',
  ambiguous: 'Nhiều kế hoạch cùng phù hợp làm kế hoạch cấp trên.',
  'no-parent': 'Không tìm thấy kế hoạch cấp trên trong các tệp đã nhận.',
};

const tally = <K extends string>(names: readonly K[], found: readonly K[]): Record<K, number> => {
  const sums = Object.fromEntries(names.map((name) => [name, 0])) as Record<K, number>;
  for (const name of found) sums[name] += 1;
  return sums;
};

/** How many findings there are of each kind and severity. */
export const countsOf = ({ findings, undecided }: Comparison): Counts => {
  const standing = findings.filter((finding) => !isDismissed(finding));
  return {
    kind: tally(
      KINDS,
      standing.map((finding) => finding.kind),
    ),
    severity: tally(
      ['error', 'warning', 'info'],
      standing.map((finding) => finding.severity),
    ),
    findings: standing.length,
    undecided: undecided.filter((finding) => !isDismissed(finding)).length,
    dismissed: [...findings, ...undecided].filter(isDismissed).length,
  };
};

/** Demands made of this unit, over all parts. */
export const totalCoverage = (comparison: Comparison): Coverage => {
  const total: Coverage = { required: 0, covered: 0, partial: 0, missing: 0, notApplicable: 0 };
  for (const part of PARTS) {
    const row = comparison.coverage[part];
    if (row === undefined) continue;
    total.required += row.required;
    total.covered += row.covered;
    total.partial += row.partial;
    total.missing += row.missing;
    total.notApplicable += row.notApplicable;
  }
  return total;
};

/** Missing, and not dismissed by a person. */
const missingIn = ({ demands }: Comparison, missing: number, part?: Part): number =>
  missing - demands.filter((one) => one.dismissed && one.state === 'missing' && (part ?? one.part) === one.part).length;

const absentParts = (comparison: Comparison): Part[] =>
  ESSENTIAL.filter((part) => {
    const row = comparison.coverage[part];
    if (row === undefined || row.required < ABSENT_MIN_REQUIRED) return false;
    return missingIn(comparison, row.missing, part) >= row.required * ABSENT_SHARE;
  });

const rebuildReason = (comparison: Comparison): string | null => {
  const absent = absentParts(comparison);
  if (absent.length >= REBUILD_PARTS) {
    return `Phần lớn nội dung được giao chưa thể hiện ở các phần: ${absent.map((part) => PART_LABELS[part].toLowerCase()).join(', ')}.`;
  }
  const total = totalCoverage(comparison);
  const missing = missingIn(comparison, total.missing);
  if (total.required >= REBUILD_MIN_REQUIRED && missing >= total.required * REBUILD_SHARE) {
    return `${missing}/${total.required} nội dung được giao chưa thể hiện.`;
  }
  return null;
};

const numbers = (counts: Counts): string =>
  [
    [counts.severity.error, 'nội dung cần chỉnh sửa'] as const,
    [counts.severity.warning, 'nội dung đề nghị xem xét'] as const,
    [counts.undecided, 'nội dung cần chuyên viên kiểm tra'] as const,
  ]
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join('; ');

const compared = (comparison: Comparison): { id: ConclusionId; reason: string } => {
  const counts = countsOf(comparison);
  const rebuild = rebuildReason(comparison);
  if (rebuild !== null) return { id: 'rebuild', reason: rebuild };
  const open = counts.severity.error + counts.severity.warning > 0;
  const said = numbers(counts);
  return {
    id: open ? 'revise' : 'pass',
    reason: `${said === '' ? 'Không có nội dung cần chỉnh sửa' : `Có ${said}`}${dismissedText(counts)}.`,
  };
};

const dismissedText = ({ dismissed }: Counts): string =>
  dismissed === 0 ? '' : ` (không tính ${dismissed} nội dung chuyên viên đã bác bỏ)`;

export const conclusionLabel = (id: ConclusionId): string => CONCLUSIONS.find((row) => row.id === id)?.label ?? id;

export const conclusionRank = (id: ConclusionId): number => CONCLUSIONS.findIndex((row) => row.id === id);

type Remarks = readonly Pick<Diagnostic, 'code' | 'severity' | 'message'>[];

/** The conclusion on a file that was not compared. Its reason is the remark that says so, else a general sentence. */
export const withoutComparison = (status: Exclude<Comparison['status'], 'compared'>, remarks: Remarks): Conclusion => {
  const id = status === 'no-parent' && remarks.some(({ code }) => code === AMBIGUOUS) ? 'ambiguous' : status;
  const cause = remarks.find(({ code, severity }) =>
    id === 'unreadable' ? severity === 'error' : code === (id === 'ambiguous' ? AMBIGUOUS : id),
  );
  const label = conclusionLabel(id);
  return { id, label, reason: cause === undefined ? (FIXED_REASONS[id] ?? '') : afterLabel(cause.message, label) };
};

/** The code under which pairing says that several plans fit equally. */
const AMBIGUOUS = 'parent-ambiguous';

/** "Chưa có kế hoạch cấp trên để đối chiếu: văn bản ..." stands behind its label: "Văn bản ...". */
const afterLabel = (message: string, label: string): string => {
  const rest = message.startsWith(`${label}: `) ? message.slice(label.length + 2) : message;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
};

/** The conclusion on one unit, proposed from its comparison; a person confirms it. */
export const conclusionOf = (comparison: Comparison): Conclusion => {
  if (comparison.status !== 'compared') return withoutComparison(comparison.status, comparison.diagnostics);
  const { id, reason } = compared(comparison);
  return { id, label: conclusionLabel(id), reason };
};
