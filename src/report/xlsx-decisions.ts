import type { BatchView } from './batch-view.js';
import { beforeText, DECISION_LABELS, DECISION_STATE_LABELS, everyFinding, STANDING_LABELS } from './decisions.js';
import type { BatchInput } from './types.js';
import { type Column, dayValue, type Tone } from './xlsx-sheet.js';

/** The sheet of what people decided: corrected demands, the office's profile, decisions on findings. */

export interface DecidedRow {
  no: number;
  kind: string;
  file: string;
  about: string;
  text: string;
  state: string;
  standing: string;
  tone: Tone;
  reason: string;
  author: string;
  date: string | null;
  expires: string | null;
  id: string;
}

const PLAIN = { state: '', standing: '', tone: 'none', author: '', date: null, expires: null, id: '' } as const;

export const decidedRows = ({ decisions }: BatchInput, view: BatchView): DecidedRow[] => {
  const kind = DECISION_LABELS.decisions;
  const before = view.decisions
    .filter((row) => row.kind !== kind)
    .map(({ note, ...row }) => ({ ...PLAIN, ...row, reason: note }));
  const stale = decisions?.stale ?? [];
  const unanswered = stale.map(({ id, message }) => ({
    ...PLAIN,
    ...{ kind, file: decisions?.file ?? '', about: '', text: message, reason: '', id },
    standing: 'không còn nhận xét ứng với',
    tone: 'warning' as const,
  }));
  return [...before, ...onFindings(view), ...unanswered].map((row, index) => ({ ...row, no: index + 1 }));
};

const onFindings = (view: BatchView): Omit<DecidedRow, 'no'>[] =>
  view.units.flatMap(({ unit, view: pair }) => {
    if (pair === null) return [];
    const { decisions } = pair.comparison;
    return everyFinding(pair.comparison).flatMap(({ id, message, decision }) => {
      if (decision === undefined) return [];
      const { state, standing, reason, author, date, expires } = decision;
      return {
        ...{ kind: DECISION_LABELS.decisions, file: decisions?.file ?? '', about: unit, text: message, id },
        state: DECISION_STATE_LABELS[state],
        standing: STANDING_LABELS[standing],
        tone: standing === 'in-force' ? ('ok' as const) : ('warning' as const),
        reason: [reason, beforeText(decision)].filter(Boolean).join('\n'),
        ...{ author, date, expires },
      };
    });
  });

export const DECIDED_COLUMNS: readonly Column<DecidedRow>[] = [
  { header: 'STT', width: 5, value: ({ no }) => no, centred: true },
  { header: 'Loại', width: 13, value: ({ kind }) => kind },
  { header: 'Kế hoạch cấp trên, đơn vị', width: 24, value: ({ about }) => about || null },
  { header: 'Nội dung', width: 52, value: ({ text }) => text },
  { header: 'Quyết định', width: 14, value: ({ state }) => state || null },
  { header: 'Hiệu lực', width: 16, value: ({ standing }) => standing || null, tone: ({ tone }) => tone },
  { header: 'Lý do, ghi chú', width: 40, value: ({ reason }) => reason || null },
  { header: 'Người quyết định', width: 16, value: ({ author }) => author || null },
  { header: 'Ngày', width: 12, value: ({ date }) => dayValue(date), centred: true },
  { header: 'Hết hạn', width: 12, value: ({ expires }) => dayValue(expires), centred: true },
  { header: 'Tệp', width: 26, value: ({ file }) => file, offPaper: true },
  { header: 'Mã nhận xét', width: 20, value: ({ id }) => id || null, offPaper: true },
];
