import { fold } from '../vi/fold.js';
import { isUpper } from '../vi/words.js';
import type { Line } from './lines.js';
import { isOtherTitle, subjectOnTitle } from './title.js';

/** The stretches of a plan, as indexes into the lines, end exclusive. */
export interface Zones {
  /** A decision that the plan is attached to stands between the letterhead and the title. */
  decision: [number, number];
  letterhead: [number, number];
  /** The line KẾ HOẠCH and the subject below it. */
  title: [number, number];
  subject: string;
  subjectSpan: { start: number; end: number };
  opening: [number, number];
  body: [number, number];
  closing: [number, number];
  tail: [number, number];
  appendix: [number, number];
}

/** Words that open the first sentence after the title. */
const OPENING =
  /^(?:tiếp tục )?(?:thực hiện|căn cứ|triển khai|để |nhằm |thi hành|quán triệt|trên cơ sở|chào mừng|hưởng ứng|theo |ngày |phát huy|trong những năm|với mục|xét )/u;
const RECIPIENTS = /^["*]*nơi nhận\s*[:.]?/u;
const APPENDIX = /^(?:phụ lục|biểu mẫu|mẫu số|phụ biểu|danh mục)(?:\s+(?:số\s*)?(?:[ivx\d]+|[a-z])\s*[.:]?|\s*$|:)/u;
const CLOSING =
  /^(?:trên đây là|căn cứ (?:các )?nội dung (?:trên|kế hoạch)|căn cứ kế hoạch này,? (?:yêu cầu|đề nghị) (?:các|thủ trưởng)|(?:trong )?quá trình (?:tổ chức |triển khai )?(?:thực hiện|triển khai)|kế hoạch này (?:có hiệu lực|thay thế|được)|yêu cầu (?:các|thủ trưởng)|đề nghị (?:các|thủ trưởng) (?:cơ quan|đơn vị|phòng|sở).*(?:nghiêm túc|triển khai thực hiện)|nhận được kế hoạch này)/u;

/** Cuts the lines into zones. `title` is the index that titleIndex gave. */
export function zonesOf(lines: Line[], title: number): Zones {
  const subject = subjectOf(lines, title);
  const other = lines.slice(0, title).findIndex(isOtherTitle);
  const decision = other < 0 ? title : other;
  const recipients = lines.findIndex((l, i) => i > subject.end && RECIPIENTS.test(l.folded));
  const appendix = appendixIndex(lines, recipients < 0 ? subject.end : recipients, recipients >= 0);
  const bodyStart = bodyIndex(lines, subject.end, recipients < 0 ? appendix : recipients);
  const tail = tailIndex(lines, recipients, bodyStart, appendix);
  const closing = closingIndex(lines, bodyStart, tail);
  return {
    letterhead: [0, decision],
    decision: [decision, title],
    title: [title, subject.end],
    subject: subject.text,
    subjectSpan: subject.span,
    opening: [subject.end, bodyStart],
    body: [bodyStart, closing],
    closing: [closing, tail],
    tail: [tail, appendix],
    appendix: [appendix, lines.length],
  };
}

/** "(Kèm theo Quyết định số …)" below the subject is no part of it. */
const ATTACHED = /\s*\((?:ban hành )?kèm theo [^)]*\)\s*$/iu;

/** The subject may stand on the title's own line and runs over the lines below it until the opening sentence. */
function subjectOf(lines: Line[], title: number): { end: number; text: string; span: { start: number; end: number } } {
  const first = lines[title] as Line;
  const head = subjectOnTitle(first.text);
  const taken: Line[] = [];
  let i = title + 1;
  for (; i < lines.length && i < title + 8; i++) {
    const l = lines[i] as Line;
    if (endsSubject(l, taken.length > 0 || head !== '')) break;
    if (/\p{L}/u.test(l.text)) taken.push(l);
  }
  const text = [head, ...taken.map((l) => l.text)]
    .filter((t) => t !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(ATTACHED, '')
    .trim();
  const from = head !== '' ? first.start : (taken[0]?.start ?? first.start);
  return { end: i, text, span: { start: from, end: taken.at(-1)?.end ?? first.end } };
}

function endsSubject(l: Line, some: boolean): boolean {
  if (l.marker !== null && l.marker.kind !== 'dash' && l.marker.kind !== 'star') return true;
  if (l.marker !== null && some) return true;
  if (some && l.text.length > 60 && !isUpper(l.text) && /[.;:]$/u.test(l.text)) return true;
  if (some && OPENING.test(l.folded) && !isUpper(l.text) && !(l.hints.centred && l.hints.bold)) return true;
  if (
    !some &&
    OPENING.test(l.folded) &&
    l.text.length > 100 &&
    (/[.;:]$/u.test(l.text) || /số\s*:?\s*\d/u.test(l.folded))
  )
    return true;
  return l.text.length > 400;
}

/** The body begins at the first label of the outermost kind; bullets before it belong to the opening. */
function bodyIndex(lines: Line[], from: number, to: number): number {
  const limit = to < 0 ? lines.length : to;
  const outer = (l: Line): boolean =>
    l.marker !== null &&
    (['part', 'roman', 'upper'].includes(l.marker.kind) ||
      (l.marker.kind === 'decimal' && l.marker.ordinal === 1) ||
      (l.marker.kind === 'article' && l.marker.ordinal === 1));
  for (let i = from; i < limit; i++) {
    const l = lines[i] as Line;
    if (outer(l)) return i;
    if (
      l.marker === null &&
      isUpper(l.text) &&
      l.text.length < 90 &&
      /^(?:mục (?:đích|tiêu)|yêu cầu|đối tượng|nội dung|căn cứ)/u.test(l.folded)
    )
      return i;
    if (l.marker === null && l.text.length < 40 && /^mục (?:đích|tiêu)/u.test(l.folded)) return i;
  }
  return Math.min(from, limit);
}

/** "PHỤ LỤC I", "Biểu mẫu số 2", standing by itself as a head. */
export const isAppendixHead = (l: Line): boolean =>
  l.marker === null &&
  l.text.length < 120 &&
  APPENDIX.test(l.folded) &&
  (isUpper(l.text.slice(0, 7)) || l.hints.bold === true || l.hints.centred === true);

/** `tail` is where the recipients stand, when they do: what follows their signature may be an appendix of another name. */
function appendixIndex(lines: Line[], from: number, tail: boolean): number {
  const headed = lines.findIndex((l, i) => i > from && isAppendixHead(l));
  const at = headed < 0 ? lines.length : headed;
  return tail ? Math.min(at, unnamedIndex(lines, from, at)) : at;
}

/** "(Kèm theo Kế hoạch số …)" stands under the title of what is attached. */
export const isAttached = (l: Line): boolean => /^\(?(?:ban hành |được ban hành )?kèm theo/u.test(l.folded);

/** Columns from which a table is data: recipients and signatures are laid out in two or three. */
const DATA_COLUMNS = 4;
/** The title of an appendix takes so many lines at most. */
const TITLE_MAX_LINES = 4;

/** "BẢNG PHÂN CÔNG NHIỆM VỤ" behind the signature: an appendix that does not call itself one. */
function unnamedIndex(lines: Line[], from: number, to: number): number {
  const isData = (l: Line): boolean =>
    l.cell !== undefined &&
    l.cell.rows > 2 &&
    l.cell.columns >= DATA_COLUMNS &&
    l.cell.table !== lines[from]?.cell?.table;
  const first = lines.findIndex((l, i) => i > from && i < to && (isAttached(l) || isData(l)));
  if (first < 0) return to;
  let at = first;
  while (at > from + 1 && first - at < TITLE_MAX_LINES && isTitleOfAttached(lines[at - 1] as Line, at === first)) at--;
  return at;
}

/** A line above what is attached that names it, and is no name or office of who signed. */
const isTitleOfAttached = (l: Line, last: boolean): boolean =>
  l.cell === undefined &&
  l.marker === null &&
  !isPersonName(l.text) &&
  !SIGNED.test(l.folded) &&
  (isAttached(l) || isUpper(l.text) || (last && l.hints.centred === true));

const SIGNED =
  /^(?:tm|kt|tl|tuq|q)?\.?\s*(?:chủ tịch|phó chủ tịch|giám đốc|phó giám đốc|chánh|phó chánh|trưởng|phó|thủ trưởng|hiệu trưởng|bí thư|viện|tổng|ủy ban|cục|chi cục|hội đồng|ban (?!hành))/u;

/** The tail is the recipients and the signature; the signature may stand before "Nơi nhận" where columns were flattened. */
function tailIndex(lines: Line[], recipients: number, bodyStart: number, appendix: number): number {
  let at = recipients < 0 ? appendix : recipients;
  for (let i = at - 1; i > bodyStart && i >= at - 8; i--) {
    const l = lines[i] as Line;
    const office = isUpper(l.text) && l.marker === null && SIGNED.test(l.folded);
    const name = l.marker === null && isPersonName(l.text);
    const mark = /^\(?(?:đã ký|ký tên|ký,? ghi rõ)/u.test(l.folded) || /^\[?daky\]?$/iu.test(l.text);
    if (office || name || mark) at = i;
    else break;
  }
  return at;
}

/** A word of a name; in names of the Highlands a mark may stand in it: "H’Lan", "K'Sor", "Ê-ban". */
const NAME_WORD = "\\p{Lu}[\\p{Ll}\\p{M}]*(?:['’ʼ‘`´-]\\p{L}[\\p{Ll}\\p{M}]*)*";
const PERSON = new RegExp(`^${NAME_WORD}(?:\\s+${NAME_WORD}){1,5}$`, 'u');

/** "Trần Văn A", "BS.CKII Lê Thị B", "H’Lan Niê": two to six capitalised words. */
export function isPersonName(text: string): boolean {
  const bare = text
    .replace(
      /^(?:(?:PGS|GS|TS|ThS|BS|CN|KS|BSCKI+|BSCK\d|CKI+|Thiếu tướng|Trung tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng tọa|Linh mục)[.,]?\s*)+/u,
      '',
    )
    .trim();
  return PERSON.test(bare) && !/^(?:Nơi|Ủy Ban|Sở|Phòng|Ban|Hội|Các|Như|Trung Tâm)(?!\p{L})/u.test(bare);
}

function closingIndex(lines: Line[], bodyStart: number, tail: number): number {
  let at = tail;
  for (let i = tail - 1; i > bodyStart && i >= tail - 5; i--) {
    const l = lines[i] as Line;
    if (l.cell !== undefined) break;
    const closes =
      l.marker === null
        ? CLOSING.test(l.folded) ||
          (i === tail - 1 &&
            /\.\s*\/\s*\.?$/u.test(l.text) &&
            !/:\s*$/u.test(lines[i - 1]?.text ?? '') &&
            l.text.length < 900)
        : false;
    if (closes) at = i;
    else if (l.marker !== null || l.text.length > 20) break;
  }
  return at;
}

export const isRecipientsHead = (l: Line): boolean => RECIPIENTS.test(l.folded);
export const sameText = (a: string, b: string): boolean => fold(a) === fold(b);
