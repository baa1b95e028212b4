import { LETTERS } from '../vi/outline.js';
import { excerpt } from './excerpt.js';
import { isAccepted, isSettled } from './standing.js';
import { bySection, type FindingView, type PairView, type Side } from './view.js';

/** What a letter asks of the unit. */
export interface LetterSection {
  title: string;
  points: FindingView[];
  /** The unit is asked to explain, not to change. */
  isQuestion: boolean;
}

/**
 * What goes out under the office's name: findings that ask something of the unit and that no person dismissed or saw put
 * right. Remarks for information stay on the review sheet. So do questions, which are for the analyst to answer; one that
 * the analyst confirmed is put to the unit, as a question.
 */
export const letterSections = (view: PairView): LetterSection[] => {
  const asked = view.findings.filter(({ finding }) => finding.severity !== 'info' && !isSettled(finding));
  const unclear = view.undecided.filter(({ finding }) => isAccepted(finding));
  return [
    ...bySection(asked).map(({ title, findings }) => ({
      title: `Về ${lower(title)}`,
      points: findings,
      isQuestion: false,
    })),
    { title: 'Nội dung đề nghị đơn vị làm rõ', points: unclear, isQuestion: true },
  ].filter(({ points }) => points.length > 0);
};

/** A letter is written: there is something to ask of the unit. */
export const hasLetter = (view: PairView): boolean =>
  view.comparison.status === 'compared' && letterSections(view).length > 0;

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** a), b), … y), aa), ab) …, in the order of the Vietnamese alphabet. */
export const pointLabel = (index: number): string => {
  const [all, first] = [LETTERS.length, Math.floor(index / LETTERS.length)];
  return `${first === 0 ? '' : LETTERS.charAt(first - 1)}${LETTERS.charAt(index % all)})`;
};

/** What is asked. A question is worded for the analyst: of it the unit is told only what it may have to do. */
export const pointText = ({ finding: { message, suggestion } }: FindingView, isQuestion: boolean): string => {
  if (!isQuestion) return [message, suggestion].filter((text) => text !== '').join(' ');
  return FOR_UNIT.test(suggestion) ? `${QUESTION}; ${lower(suggestion)}` : `${QUESTION}.`;
};

const QUESTION = 'Đề nghị đơn vị rà soát, làm rõ nội dung sau so với kế hoạch cấp trên';
/** "Nếu chưa, đề nghị xem xét bổ sung …" */
const FOR_UNIT = /^(?:Nếu|Đề nghị) /u;

const SOURCES: Record<Side, string> = { parent: 'Kế hoạch cấp trên', child: 'Kế hoạch của đơn vị' };

/** A letter quotes as much as tells the passage; the whole stands on the review sheet and in the plan itself. */
const MOST_QUOTED = 200;

/** On one line: a stroke stands where the plan begins a new one. */
const quoted = (text: string): string =>
  excerpt(
    text
      .trim()
      .replace(/\s*\n\s*/gu, ' / ')
      .replace(/\s+/gu, ' ')
      .replace(/[\s.;,:]+$/u, ''),
    MOST_QUOTED,
  );

/** "Kế hoạch cấp trên, trang 2, mục II.3.a: “…”", a line for each side that has something to quote. */
export const quoteLines = ({ quotes }: FindingView): string[] =>
  (['parent', 'child'] as const).flatMap((side) => {
    const quote = quotes[side];
    if (quote === null) return [];
    const place = quote.place === '' ? '' : `, ${quote.place}`;
    return [`${SOURCES[side]}${place}: “${quoted(quote.text)}”`];
  });
