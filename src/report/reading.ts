import type { Plan } from '../model/plan.js';
import { MARK_LABELS, SET_ASIDE_LABELS } from './labels.js';
import type { Placer } from './place.js';

/** How a document was read, as a report tells it. */
export interface ReadingView {
  /** One sentence on the whole; null where every letter is certain. */
  grade: string | null;
  /** Draft marks, signatures and stamps, a sentence each. */
  marks: string[];
  /** Words that may have been misread. */
  doubts: { text: string; place: string; percent: string }[];
  /** What was taken out of the body. */
  setAside: { text: string; reason: string; page: number | null }[];
}

/** A list that nobody reads to its end helps nobody: the plan file holds them all. */
const MOST_DOUBTS = 300;

export const readingOf = (plan: Plan | null, place: Placer): ReadingView => ({
  grade: gradeText(plan),
  marks: (plan?.source.marks ?? []).map(markText),
  doubts: (plan?.source.doubts ?? []).slice(0, MOST_DOUBTS).map(({ start, end, confidence }) => ({
    text: plan?.text.slice(start, end) ?? '',
    place: place({ itemId: null, path: [], span: { start, end } }),
    percent: percent(confidence),
  })),
  setAside: (plan?.source.setAside ?? []).map(({ text, reason, page }) => ({
    text,
    reason: SET_ASIDE_LABELS[reason],
    page: page ?? null,
  })),
});

const percent = (share: number): string => `${Math.round(share * 100)}%`;

function gradeText(plan: Plan | null): string | null {
  const { grade, gradeLow, pageGrades = [], doubts = [] } = plan?.source ?? {};
  if (grade === undefined || gradeLow === undefined) return null;
  const scanned = pageGrades.filter(({ method }) => method === 'ocr').length;
  const from = scanned === 0 ? 'lớp chữ của tệp' : `nhận dạng chữ ở ${scanned}/${pageGrades.length} trang`;
  return `Đọc từ ${from}; độ tin cậy trung bình ${percent(grade)}, trang thấp nhất ${percent(gradeLow)}; ${doubts.length} chỗ đọc chưa chắc.`;
}

const markText = ({ kind, text, signedBy, signedAt }: NonNullable<Plan['source']['marks']>[number]): string => {
  const said = [signedBy, signedAt === undefined ? undefined : `lúc ${signedAt}`].filter((part) => part !== undefined);
  return `${MARK_LABELS[kind]}: ${said.length > 0 ? said.join(', ') : text}`;
};
