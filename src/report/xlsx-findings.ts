import { isDismissed } from '../model/decision.js';
import type { BatchView, UnitRow } from './batch-view.js';
import { beforeText, decisionText } from './decisions.js';
import { CERTAINTY_LABELS, KIND_LABELS, PART_LABELS, SEVERITY_LABELS } from './labels.js';
import type { FindingView } from './view.js';
import type { Column, Tone } from './xlsx-sheet.js';

/** The sheet of findings: every one of every unit with both quotations, and what a person decided on it. */

type Group = 'findings' | 'undecided' | 'inherited';
export const GROUP_LABELS: Record<Group, string> = {
  findings: 'Nhận xét',
  undecided: 'Cần chuyên viên kiểm tra',
  inherited: 'Cấp trên trực tiếp đã lược bỏ',
};

export interface FindingRow {
  unit: UnitRow;
  group: Group;
  view: FindingView;
}

export const findingRows = (view: BatchView): FindingRow[] =>
  view.units.flatMap((unit) => {
    const pair = unit.view;
    if (pair === null) return [];
    return (['findings', 'undecided', 'inherited'] as const).flatMap((group) =>
      pair[group].map((one) => ({ unit, group, view: one })),
    );
  });

const struck = ({ view }: FindingRow): boolean => isDismissed(view.finding);

const findingTone = (row: FindingRow): Tone =>
  struck(row) ? 'none' : row.group === 'findings' ? row.view.finding.severity : 'ask';

const decisionOf = ({ view: { finding } }: FindingRow): string | null =>
  finding.decision === undefined
    ? null
    : [decisionText(finding.decision), beforeText(finding.decision)].filter(Boolean).join('\n');

const decisionTone = ({ view: { finding } }: FindingRow): Tone =>
  finding.decision === undefined ? 'none' : finding.decision.standing === 'in-force' ? 'info' : 'warning';

export const FINDING_COLUMNS: readonly Column<FindingRow>[] = [
  { header: 'Số nhận xét', width: 6, value: ({ view }) => view.n, centred: true },
  { header: 'Cơ quan, đơn vị', width: 16, value: ({ unit }) => unit.unit },
  { header: 'Nhóm', width: 11, value: ({ group }) => GROUP_LABELS[group] },
  { header: 'Phần', width: 10, value: ({ view }) => PART_LABELS[view.finding.part] },
  { header: 'Mức độ', width: 10.5, value: ({ view }) => SEVERITY_LABELS[view.finding.severity], tone: findingTone },
  { header: 'Nhận xét', width: 28, value: ({ view }) => view.finding.message, struck },
  { header: 'Đề nghị', width: 22, value: ({ view }) => view.finding.suggestion, struck },
  { header: 'Vị trí trong kế hoạch cấp trên', width: 10, value: ({ view }) => view.quotes.parent?.place ?? null },
  { header: 'Trích kế hoạch cấp trên', width: 40, value: ({ view }) => view.quotes.parent?.text ?? null },
  { header: 'Vị trí trong kế hoạch đơn vị', width: 10, value: ({ view }) => view.quotes.child?.place ?? null },
  { header: 'Trích kế hoạch đơn vị', width: 40, value: ({ view }) => view.quotes.child?.text ?? null },
  { header: 'Quyết định của chuyên viên', width: 18, value: decisionOf, tone: decisionTone },
  { header: 'Loại', width: 13, value: ({ view }) => KIND_LABELS[view.finding.kind], offPaper: true },
  { header: 'Độ chắc chắn', width: 13, value: ({ view }) => CERTAINTY_LABELS[view.finding.certainty], offPaper: true },
  {
    header: 'Giá trị đối chiếu',
    width: 24,
    value: ({ view }) => view.args.map(({ label, value }) => `${label}: ${value}`).join('\n') || null,
    offPaper: true,
  },
  { header: 'Tệp', width: 30, value: ({ unit }) => unit.file, offPaper: true },
  { header: 'Mã nhận xét', width: 20, value: ({ view }) => view.finding.id, offPaper: true },
];
