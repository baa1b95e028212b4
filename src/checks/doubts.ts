import type { Certainty, Finding, Part, Quote } from '../model/comparison.js';
import type { Plan } from '../model/plan.js';
import type { Doubt } from '../model/text.js';
import { fold } from '../vi/fold.js';

/**
 * Doubt in the reading reaches the finding that rests on it. A value that may be misread makes the finding a question; what
 * is missing from a document of which a part was not read is a question too; nothing on a recognised page is certain.
 */

type Doubtful = Pick<Finding, 'kind' | 'part' | 'parent' | 'child' | 'args' | 'certainty'>;

/** How sure the finding may be, and in Vietnamese why it is not surer. */
export interface Standing {
  certainty: Certainty;
  doubt?: string;
}

export function standingOf(finding: Doubtful, parent: Plan | null, child: Plan): Standing {
  const misread = [
    misreadIn(finding, finding.parent, parent, 'kế hoạch cấp trên'),
    misreadIn(finding, finding.child, child, 'kế hoạch của đơn vị'),
  ].filter((text) => text !== null);
  if (misread.length > 0) return { certainty: 'review', doubt: misread.join('; ') };
  const unread = isAbsence(finding) ? (unreadOf(finding, child) ?? garbled(finding.parent, parent)) : null;
  if (unread !== null) return { certainty: 'review', doubt: unread };
  const recognised =
    isRecognised(finding.parent, parent) || isRecognised(finding.child, child) || isMissedInScan(finding, child);
  return { certainty: finding.certainty === 'certain' && recognised ? 'likely' : finding.certainty };
}

/** The words in doubt on which the compared values rest, or null. */
function misreadIn(finding: Doubtful, quote: Quote | null, plan: Plan | null, whose: string): string | null {
  if (plan === null || quote === null || finding.kind === 'missing') return null;
  const words = doubtsIn(quote, plan)
    .map(({ start, end }) => plan.text.slice(start, end))
    .filter((word) => decides(word, finding.args));
  return words.length === 0 ? null : `chữ đọc chưa chắc trong ${whose}: ${[...new Set(words)].slice(0, 3).join(', ')}`;
}

const doubtsIn = (quote: Quote, plan: Plan): Doubt[] =>
  (plan.source.doubts ?? []).filter(({ start, end }) => end > quote.span.start && start < quote.span.end);

/** Does a word stand among the compared values? Numbers count by their value: "03" is 3. */
function decides(word: string, args: Record<string, string>): boolean {
  const values = [args.parent, args.child].filter((value) => value !== undefined);
  const numbers = numbersOf(word);
  if (values.length === 0) return numbers.length > 0;
  const compared = new Set(values.flatMap(numbersOf));
  if (numbers.length > 0) return numbers.some((n) => compared.has(n));
  const token = fold(word).trim();
  return token.length > 1 && values.some((value) => fold(value).split(/\s+/u).includes(token));
}

const numbersOf = (text: string): number[] => (text.match(/\d+/gu) ?? []).map(Number);

/** Remarks of the readers after which something of the document may stand where nobody looked. */
const UNREAD: ReadonlySet<string> = new Set([
  'pages-without-text',
  'text-layer-suspect',
  'damaged',
  'embedded-document',
  'pictures-unread',
  'reading-poor',
]);

const INCOMPLETE = 'plan-incomplete';

/** What is said to be not there: a demand without an answer, a blank number, a missing recipient. */
const isAbsence = ({ kind }: Doubtful): boolean => kind === 'missing' || kind === 'defect';

/** Worst pages of a scan below this drop words and whole lines: what is not found there may well stand on the paper. */
const LEGIBLE = 0.93;

/** What stands at the head of a plan is there however much of its end is lost. */
const AT_HEAD: ReadonlySet<Part> = new Set(['citations', 'period']);

/** Why a part of the plan may stand where nobody looked, or null. */
export function unseenPart({ diagnostics }: Plan, part: Part): string | null {
  if (diagnostics.some(({ code }) => UNREAD.has(code)))
    return 'kế hoạch của đơn vị có trang chưa đọc được hoặc khó đọc, nội dung có thể nằm ở đó';
  return !AT_HEAD.has(part) && diagnostics.some(({ code }) => code === INCOMPLETE)
    ? 'văn bản có thể mới chỉ là một phần của kế hoạch, nội dung có thể nằm ở phần chưa có'
    : null;
}

function unreadOf({ kind, part }: Doubtful, child: Plan): string | null {
  const unseen = kind === 'missing' ? unseenPart(child, part) : null;
  if (unseen !== null) return unseen;
  const { source } = child;
  if (!(source.pageGrades ?? []).some(({ method }) => method === 'ocr')) return null;
  // a number or a name in handwriting, under a seal, is not read on the best of scans
  const illegible = kind === 'defect' || (source.gradeLow ?? 1) < LEGIBLE;
  return illegible ? 'kế hoạch của đơn vị là bản chụp, có chữ đọc không rõ' : null;
}

/** Share of a passage that may be misread from which its words no longer find what answers them. */
const GARBLED = 0.2;

/** A demand that was badly read is not found again in the child, though it may stand there. */
function garbled(quote: Quote | null, plan: Plan | null): string | null {
  if (quote === null || plan === null) return null;
  const length = quote.span.end - quote.span.start;
  const missing = doubtsIn(quote, plan).reduce((sum, d) => sum + (1 - d.confidence) * (d.end - d.start), 0);
  return missing > GARBLED * length ? 'đoạn này của kế hoạch cấp trên khó đọc' : null;
}

/** Recognised letters are never certain: the engine is sure of wrong digits too. */
function isRecognised(quote: Quote | null, plan: Plan | null): boolean {
  if (quote === null || plan === null) return false;
  if (doubtsIn(quote, plan).length > 0) return true;
  const scanned = (plan.source.pageGrades ?? []).filter(({ method }) => method === 'ocr');
  return scanned.some(({ page }) => quote.span.page === undefined || quote.span.page === page);
}

/** What is missing is missed on every page of the document. */
const isMissedInScan = ({ kind }: Doubtful, child: Plan): boolean =>
  kind === 'missing' && (child.source.pageGrades ?? []).some(({ method }) => method === 'ocr');
