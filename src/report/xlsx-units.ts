import type { Party } from '../model/comparison.js';
import { isDismissed } from '../model/decision.js';
import type { RollCall, Submission } from '../model/register.js';
import { type BatchView, COUNT_COLUMNS, type UnitRow } from './batch-view.js';
import { CONCLUSION_TONES } from './conclusion.js';

import { KIND_LABELS } from './labels.js';
import type { BatchInput } from './types.js';
import { type Column, dayValue, type Tone, type Value } from './xlsx-sheet.js';

/** The sheet of units: those whose plans came, and those of the register that sent none. */

export interface UnitLine {
  no: number;
  /** Null for a unit that sent nothing. */
  row: UnitRow | null;
  /** Null without a register, and for who is not in it. */
  submission: Submission | null;
  isListed: boolean;
  due: string | null;
}

/** Units by need, as every report lists them; at the end those that sent nothing, in the order of the register. */
export function unitLines({ roll }: BatchInput, view: BatchView): UnitLine[] {
  const of = submissionsByFile(roll);
  const came = view.units.map((row) => ({ row, submission: of.get(row.file) ?? null }));
  const known = new Set(came.map(({ submission }) => submission));
  const absent = (roll?.submissions ?? []).filter((submission) => !known.has(submission));
  return [...came, ...absent.map((submission) => ({ row: null, submission }))].map((line, index) => ({
    ...line,
    no: index + 1,
    isListed: roll === undefined || line.submission !== null,
    due: roll?.due ?? null,
  }));
}

const submissionsByFile = (roll: RollCall | undefined): Map<string, Submission> =>
  new Map((roll?.submissions ?? []).flatMap((one) => one.files.map((file) => [file, one] as const)));

const SENT_LABELS: Record<Submission['state'], string> = {
  sent: 'Đã nộp',
  late: 'Đã nộp, muộn',
  unread: 'Đã nộp, chưa đọc được',
  missing: 'Chưa nộp',
};
const SENT_TONES: Record<Submission['state'], Tone> = {
  sent: 'ok',
  late: 'warning',
  unread: 'error',
  missing: 'error',
};

const sentLabel = ({ submission, isListed }: UnitLine): string =>
  submission !== null ? SENT_LABELS[submission.state] : isListed ? SENT_LABELS.sent : 'Đã nộp, ngoài danh sách';

const sentTone = ({ submission, isListed }: UnitLine): Tone =>
  submission !== null ? SENT_TONES[submission.state] : isListed ? 'none' : 'warning';

/** The rule that says so where no register sets a day. */
const LATE_RULE = 'issued-after-deadline';

const isLate = ({ row }: UnitLine): boolean =>
  row?.view?.comparison.findings.some((one) => one.rule === LATE_RULE && !isDismissed(one)) ?? false;

/** Nothing is said of a plan for which nobody set a day. */
const inTime = (line: UnitLine): string | null => {
  const { submission, due } = line;
  if (submission?.state === 'late' || isLate(line)) return 'Không';
  if (submission?.state === 'missing') return 'Chưa nộp';
  return submission?.state === 'sent' && due !== null ? 'Có' : null;
};

const TIME_TONES: Record<string, Tone> = { Có: 'ok', Không: 'warning', 'Chưa nộp': 'error' };

const statusLabel = ({ row }: UnitLine): string =>
  row === null ? 'Chưa nộp' : row.view?.comparison.status === 'compared' ? 'Đã đối chiếu' : row.conclusion.label;

/** Nothing for documents whose letters are certain. */
const readingGrade = (party: Party | undefined): string | null =>
  party?.grade === undefined || party.gradeLow === undefined
    ? null
    : `${Math.round(100 * party.grade)}%, trang thấp nhất ${Math.round(100 * party.gradeLow)}%`;

/** What else there is beside the columns of every table of units. */
const OTHER_KINDS = ['stronger', 'earlier', 'added'] as const;

const conclusionTone = ({ row }: UnitLine): Tone => (row === null ? 'error' : CONCLUSION_TONES[row.conclusion.id]);

const PARENT: Column<UnitLine> = {
  header: 'Kế hoạch cấp trên',
  width: 26,
  value: ({ row }) => row?.parent?.full ?? null,
};

/** With one parent for all its name stands over the sheet. */
export const unitColumns = (parents: number): readonly Column<UnitLine>[] => [
  { header: 'STT', width: 5, value: ({ no }) => no, centred: true },
  { header: 'Cơ quan, đơn vị', width: 25, value: ({ row, submission }) => row?.unit ?? submission?.unit.name ?? null },
  { header: 'Nộp kế hoạch', width: 12, value: sentLabel, tone: sentTone },
  { header: 'Số, ký hiệu', width: 16, value: ({ row }) => row?.identity?.number ?? null },
  { header: 'Ngày', width: 12, value: ({ row }) => dayValue(row?.view?.comparison.child.date), centred: true },
  {
    header: 'Đúng hạn',
    width: 8.5,
    value: inTime,
    tone: (line) => TIME_TONES[inTime(line) ?? ''] ?? 'none',
    centred: true,
  },
  ...COUNT_COLUMNS.map(({ label, count }) => ({
    header: label,
    width: 8.5,
    centred: true,
    value: ({ row }: UnitLine): Value => (row === null ? null : count(row)),
    tone: ({ row }: UnitLine): Tone => (row !== null && (count(row) ?? 0) > 0 ? 'warning' : 'none'),
  })),
  {
    header: 'Kết luận',
    width: 17,
    value: ({ row }) => row?.conclusion.label ?? 'Chưa nộp kế hoạch',
    tone: conclusionTone,
  },
  { header: 'Căn cứ kết luận', width: 30, value: ({ row }) => row?.conclusion.reason ?? null },
  ...(parents > 1 ? [PARENT] : []),
  ...(parents > 1 ? [] : [{ ...PARENT, offPaper: true }]),
  { header: 'Trạng thái', width: 18, value: statusLabel, offPaper: true },
  ...OTHER_KINDS.map((kind) => ({
    header: KIND_LABELS[kind],
    width: 9,
    centred: true,
    offPaper: true,
    value: ({ row }: UnitLine): Value => row?.counts?.kind[kind] ?? null,
  })),
  ...(
    [
      ['Tổng số nhận xét', ({ findings }) => findings],
      ['Chuyên viên đã bác bỏ', ({ dismissed }) => dismissed],
    ] as const satisfies readonly (readonly [string, (counts: NonNullable<UnitRow['counts']>) => number])[]
  ).map(([header, count]) => ({
    header,
    width: 11,
    centred: true,
    offPaper: true,
    value: ({ row }: UnitLine): Value => (row?.counts ? count(row.counts) : null),
  })),
  {
    header: 'Độ tin cậy khi đọc',
    width: 18,
    value: ({ row }) => readingGrade(row?.view?.comparison.child),
    offPaper: true,
  },
  { header: 'Lưu ý khi nhận', width: 30, value: ({ submission }) => submission?.doubt ?? null, offPaper: true },
  { header: 'Liên hệ', width: 24, value: ({ submission }) => submission?.unit.contact ?? null, offPaper: true },
  { header: 'Tệp', width: 30, value: ({ row }) => row?.file ?? null, offPaper: true },
];
