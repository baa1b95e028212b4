import type { Plan } from '../model/plan.js';
import type { Diagnostic } from '../model/result.js';
import { isUpper } from '../vi/words.js';
import type { Line } from './lines.js';
import { type Node, walk } from './outline.js';
import type { Zones } from './zones.js';

/**
 * A part of a plan in place of the whole: one photographed page, a file without its last pages. Two things have to come
 * together, since either alone is common: nothing closes the document (no recipients, no signature, no "./."), and it
 * breaks off (in a sentence, at a heading, after its first part).
 */

/** The document, as far as it takes to see that its end is not there. */
interface Read {
  plan: Omit<Plan, 'diagnostics'>;
  root: Node;
  lines: readonly Line[];
  zones: Pick<Zones, 'closing' | 'appendix'>;
}

export function incomplete(read: Read): Diagnostic[] {
  if (isClosed(read)) return [];
  const sign = SIGNS.map((of) => of(read)).find((said) => said !== null);
  if (sign === undefined || sign === null) return [];
  return [
    {
      code: 'plan-incomplete',
      severity: 'warning',
      message: `Văn bản không có phần kết (Nơi nhận, chữ ký) và ${sign}: có thể mới chỉ có một phần của kế hoạch; nội dung chưa thấy trong phần này được nêu để kiểm tra, đề nghị gửi đủ các trang.`,
    },
  ];
}

/** "./." ends an administrative document; here it may have lost a stop to the recogniser. */
const FULL_END = /[.\s]\/\s*\.?["”)]?$/u;

/** A plan that is attached to a decision is signed there, and may end in its last item. */
function isClosed({ plan, lines, zones }: Read): boolean {
  if (plan.recipients.length > 0 || plan.signature !== null) return true;
  if (zones.closing[1] > zones.closing[0] || zones.appendix[1] > zones.appendix[0]) return true;
  return lines.slice(-CLOSE_TO_END).some(({ text }) => FULL_END.test(text));
}
/** A stray line or two of a web page may follow the end. */
const CLOSE_TO_END = 4;

type Sign = (read: Read) => string | null;

/** The last line, where it is one of the text: cells and notes end as they like. */
function lastLine(lines: readonly Line[]): Line | null {
  const last = lines.at(-1);
  return last === undefined || last.hints.note === true || last.cell !== undefined ? null : last;
}

/** Words after which a sentence has to go on. */
const GOES_ON =
  /(?:[,-]|(?<!\p{L})(?:và|của|các|những|để|với|trong|là|cho|theo|từ|tại|hoặc|được|nhằm|do|bằng|khi|như|thì|mà|sẽ|đã|không|một|về|đến|đối|việc|sự))$/iu;
/** Shorter lines than this are headings and captions, which have no stop either. */
const SENTENCE = 60;
const NO_STOP = /[\p{Ll}\p{M}\p{N}]$/u;

const brokenSentence: Sign = ({ lines }) => {
  const text = lastLine(lines)?.text ?? '';
  const broken = GOES_ON.test(text) || (text.length >= SENTENCE && NO_STOP.test(text) && !isUpper(text));
  return broken ? `dừng giữa câu (“…${text.slice(-LAST_WORDS).replace(/^\S*\s/u, '')}”)` : null;
};
const LAST_WORDS = 60;

/** "III. NỘI DUNG", "… gồm các tiêu chí:" with nothing below. */
const emptyHeading: Sign = ({ lines, root }) => {
  const last = lastLine(lines);
  if (last === null) return null;
  const part = root.children.some(
    ({ line, role, children }) => line === last && role === 'heading' && children.length === 0,
  );
  return part || /:$/u.test(last.text) ? `dừng ngay sau đề mục “${last.text.slice(0, LAST_WORDS)}”` : null;
};

/** Papers have a signature; texts from the web may go without. */
const PAPERS: ReadonlySet<Plan['source']['format']> = new Set(['pdf', 'image']);
/** A whole plan has aims, contents and who does them: three parts. */
const FEW_PARTS = 2;

const onePage: Sign = ({ plan: { source, outline, assignments }, root }) => {
  if (!PAPERS.has(source.format) || (source.pages ?? 1) > 1 || outline.length === 0) return null;
  let organised = assignments.length > 0;
  walk(root, ({ kind }) => {
    organised ||= kind === 'assignments';
  });
  return root.children.length <= FEW_PARTS && !organised ? 'chỉ có một trang với phần đầu của kế hoạch' : null;
};

const SIGNS: readonly Sign[] = [brokenSentence, emptyHeading, onePage];
