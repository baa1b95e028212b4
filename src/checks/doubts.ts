import { isScan, scannedPages } from '../compare/scan.js';
import type { Certainty, Finding, Part, Quote } from '../model/comparison.js';
import type { Plan } from '../model/plan.js';
import type { Doubt } from '../model/text.js';
import { fold } from '../vi/fold.js';
import { lookAlike } from '../vi/look-alikes.js';

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
  const sides = sidesOf(finding, parent, child);
  const doubt = misreadIn(finding, sides) ?? unseenBy(finding, sides, child) ?? mistypedIn(finding);
  if (doubt !== null) return { certainty: 'review', doubt };
  // what is missing is missed on every page of the document
  const recognised = sides.some(isRecognised) || (finding.kind === 'missing' && isScan(child));
  return { certainty: finding.certainty === 'certain' && recognised ? 'likely' : finding.certainty };
}

/** A passage that the finding quotes, and the plan that it stands in. */
interface Side {
  whose: 'kế hoạch cấp trên' | 'kế hoạch của đơn vị';
  quote: Quote;
  plan: Plan;
}

const sidesOf = (finding: Doubtful, parent: Plan | null, child: Plan): Side[] => [
  ...(finding.parent === null || parent === null
    ? []
    : [{ whose: 'kế hoạch cấp trên' as const, quote: finding.parent, plan: parent }]),
  ...(finding.child === null ? [] : [{ whose: 'kế hoạch của đơn vị' as const, quote: finding.child, plan: child }]),
];

/** The words in doubt on which the compared values rest, or null. */
function misreadIn({ kind, args }: Doubtful, sides: readonly Side[]): string | null {
  if (kind === 'missing') return null;
  const told = sides.flatMap((side) => {
    const words = doubtsIn(side)
      .map(({ start, end }) => side.plan.text.slice(start, end))
      .filter((word) => decides(word, args));
    return words.length === 0
      ? []
      : [`chữ đọc chưa chắc trong ${side.whose}: ${[...new Set(words)].slice(0, 3).join(', ')}`];
  });
  return told.length === 0 ? null : told.join('; ');
}

/** Parts in which a word with other marks is rather a slip than another thing; a name in a citation has to be right. */
const IN_WORDS: ReadonlySet<Part> = new Set(['criteria', 'targets', 'assignments', 'requirements', 'milestones']);

/** A word of the child's that is one of the parent's but for its marks, where no number tells the two apart; or null. */
function mistypedIn({ kind, part, parent, child, args }: Doubtful): string | null {
  if ((kind !== 'weaker' && kind !== 'mismatch') || !IN_WORDS.has(part) || parent === null || child === null)
    return null;
  const [asked, told] = [numbersOf(args.parent ?? ''), numbersOf(args.child ?? '')];
  if (told.some((n) => !asked.includes(n))) return null;
  const word = lookAlike(parent.text, child.text);
  return word === null ? null : `chữ “${word}” trong kế hoạch của đơn vị có thể viết hoặc đọc nhầm`;
}

const doubtsIn = ({ quote, plan }: Side): Doubt[] =>
  (plan.source.doubts ?? []).filter(({ start, end }) => end > quote.span.start && start < quote.span.end);

/** Does a word stand among the compared values? Numbers count by their value: "03" is 3. */
function decides(word: string, args: Record<string, string>): boolean {
  const values = [args.parent, args.child].filter((value) => value !== undefined);
  const numbers = numbersOf(word);
  if (values.length === 0) return numbers.length > 0;
  const compared = differing(values);
  if (numbers.length > 0) return numbers.some((n) => compared.has(n));
  const token = fold(word).trim();
  return token.length > 1 && values.some((value) => fold(value).split(/\s+/u).includes(token));
}

/** The numbers that only one side has: "2026" of 09/02/2026 and 29/01/2026 decides nothing. */
function differing(values: readonly string[]): Set<number> {
  const sides = values.map(numbersOf);
  const [first = [], second = []] = sides;
  const alone = [...first.filter((n) => !second.includes(n)), ...second.filter((n) => !first.includes(n))];
  return new Set(alone.length > 0 ? alone : sides.flat());
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

/** Why what is said to be not there (a demand without an answer, a blank number) may be there all the same, or null. */
function unseenBy({ kind, part }: Doubtful, sides: readonly Side[], child: Plan): string | null {
  if (kind !== 'missing' && kind !== 'defect') return null;
  const unseen = kind === 'missing' ? unseenPart(child, part) : null;
  if (unseen !== null) return unseen;
  // a number or a name in handwriting, under a seal, is not read on the best of scans
  if (isScan(child) && (kind === 'defect' || (child.source.gradeLow ?? 1) < LEGIBLE))
    return 'kế hoạch của đơn vị là bản chụp, có chữ đọc không rõ';
  const garbled = sides.some((side) => side.whose === 'kế hoạch cấp trên' && isGarbled(side));
  return garbled ? 'đoạn này của kế hoạch cấp trên khó đọc' : null;
}

/** Share of a passage that may be misread from which its words no longer find what answers them. */
const GARBLED = 0.2;

/** A demand that was badly read is not found again in the child, though it may stand there. */
function isGarbled(side: Side): boolean {
  const { start, end } = side.quote.span;
  const missing = doubtsIn(side).reduce((sum, d) => sum + (1 - d.confidence) * (d.end - d.start), 0);
  return missing > GARBLED * (end - start);
}

/** Recognised letters are never certain: the engine is sure of wrong digits too. */
function isRecognised(side: Side): boolean {
  const { page } = side.quote.span;
  const scanned = scannedPages(side.plan);
  return doubtsIn(side).length > 0 || (page === undefined ? scanned.length > 0 : scanned.includes(page));
}
