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
  /** What was taken out of the body; what was taken from page after page is one row, with the number of places. */
  setAside: SetAsideRow[];
}

export interface SetAsideRow {
  text: string;
  reason: string;
  /** "trang 3", "trang 2–14"; "" where the format knows no pages. */
  pages: string;
  count: number;
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
  setAside: setAsideRows(plan?.source.setAside ?? []),
});

type SetAside = NonNullable<Plan['source']['setAside']>[number];

/** What comes back on every page, with other numbers at most. */
const FURNITURE: ReadonlySet<SetAside['reason']> = new Set(['page-number', 'running-head', 'header', 'footer']);

function setAsideRows(all: readonly SetAside[]): SetAsideRow[] {
  const groups = new Map<string, SetAside[]>();
  for (const one of all) {
    const key = `${one.reason} ${FURNITURE.has(one.reason) ? one.text.replace(/\d+/gu, '#') : one.text}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].map((group) => ({
    text: textOfGroup(group.map(({ text }) => text)),
    reason: group[0] === undefined ? '' : SET_ASIDE_LABELS[group[0].reason],
    pages: pagesOf(group.flatMap(({ page }) => page ?? [])),
    count: group.length,
  }));
}

/** The first and the last of texts that count on. */
function textOfGroup(texts: string[]): string {
  const [first = '', last = ''] = [texts[0], texts.at(-1)];
  return new Set(texts).size === 1 ? first : `${first} … ${last}`;
}

function pagesOf(pages: number[]): string {
  const sorted = [...new Set(pages)].sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? `trang ${first}` : `trang ${first}–${last}`;
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

function gradeText(plan: Plan | null): string | null {
  const { grade, gradeLow, pageGrades = [], doubts = [] } = plan?.source ?? {};
  if (grade === undefined || gradeLow === undefined) return null;
  const scanned = pageGrades.filter(({ method }) => method === 'ocr').length;
  const from = scanned === 0 ? 'lớp chữ của tệp' : `nhận dạng chữ ở ${scanned}/${pageGrades.length} trang`;
  return `Đọc từ ${from}; độ tin cậy trung bình ${percent(grade)}, trang thấp nhất ${percent(gradeLow)}; ${doubts.length} chỗ đọc chưa chắc.`;
}

const markText = ({ kind, text, signedBy, signedAt }: NonNullable<Plan['source']['marks']>[number]): string => {
  const said = [signedBy, signedAt === undefined ? undefined : timeText(signedAt)].filter((part) => part !== undefined);
  return `${MARK_LABELS[kind]}: ${said.length > 0 ? said.join(', ') : text}`;
};

/** "lúc 16:42 ngày 21/7/2026", as the clock of the signer showed it; what is no date is shown as it stands. */
function timeText(iso: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/u.exec(iso) ?? [];
  if (year === undefined) return `lúc ${iso}`;
  const date = `ngày ${Number(day)}/${Number(month)}/${year}`;
  return time === undefined ? date : `lúc ${time} ${date}`;
}
