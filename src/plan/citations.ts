import type { Citation } from '../model/plan.js';
import { datesIn } from '../vi/dates/index.js';
import { foldKeep } from '../vi/fold.js';
import { AFTER, BEFORE } from '../vi/words.js';

/** Document types that plans cite, as printed in running text. Source: Nghị định 30/2020/NĐ-CP, Phụ lục III. */
const TYPES = [
  'Kế hoạch',
  'Chỉ thị',
  'Nghị quyết',
  'Quyết định',
  'Nghị định',
  'Thông tư',
  'Thông tư liên tịch',
  'Luật',
  'Pháp lệnh',
  'Hướng dẫn',
  'Công văn',
  'Chương trình',
  'Kết luận',
  'Quy định',
  'Quy chế',
  'Đề án',
  'Thông báo',
  'Thông tri',
  'Văn bản',
  'Công điện',
  'Báo cáo',
  'Tờ trình',
];
const TYPE = new RegExp(
  `${BEFORE}(${[...TYPES]
    .sort((a, b) => b.length - a.length)
    .map((t) => t.toLowerCase())
    .join('|')})${AFTER}`,
  'gu',
);
const NUMBER =
  /^(?:[^.;:]{0,60}?\s)??(?:luật số|số\s*:?|:)?\s*((?:\d+[a-zđ]?|…+|\.{2,}|_+)?\s*(?:\/\s*(?:\d{4}\s*\/\s*)?[a-zđ][\p{L}\d-]*(?:\s?-\s?[\p{L}\d]+)*|-\s?[\p{L}]{1,4}\s?\/\s?[\p{L}\d-]+))/u;
const AT_ONCE = /^\s*(?:số\s*:?\s*)?/u;
const ISSUER_END =
  /[,;.:()]|\s(?:về|quy định|ban hành|hướng dẫn|sửa đổi|phê duyệt|ngày|tại|trong|của|tiếp tục|tổ chức|triển khai|thực hiện|phát động|v\/v|và các|kèm theo|đã|xây dựng|ngay|nhằm|tăng cường|đẩy mạnh|đăng|gửi|tới|đến|cho|yêu cầu|giao|chỉ đạo|cung cấp|lên|được|bằng|qua|gắn|với|theo|tỉnh giao|khi|để)(?=\s|$)/u;

/** Citations of a stretch of text. `offset` moves the spans; the roles are those the opening's verbs give. */
export function citationsIn(text: string, offset: number, opening: boolean): Citation[] {
  const folded = foldKeep(text);
  const found: Citation[] = [];
  const heads = [...folded.matchAll(TYPE)].filter((m) => /\p{Lu}/u.test(text[m.index] ?? ''));
  heads.forEach((m, i) => {
    const limit = Math.min(folded.length, m.index + 420, nextHead(heads, i));
    const c = citationAt(
      text.slice(m.index, limit),
      folded.slice(m.index, limit),
      TYPES.find((t) => t.toLowerCase() === m[0]) ?? m[0],
    );
    if (c === null) return;
    const role = opening ? roleOf(folded, m.index) : 'mention';
    found.push({
      ...c.citation,
      issuer: c.citation.issuer ?? askedBy(text.slice(0, m.index), folded.slice(0, m.index)),
      role,
      text: text
        .slice(m.index, m.index + c.length)
        .replace(/\s+/g, ' ')
        .trim(),
      span: { start: offset + m.index, end: offset + m.index + c.length },
    });
  });
  return found;
}

/** "xét đề nghị của Sở X tại Tờ trình số …": the issuer stands before the document. */
function askedBy(before: string, folded: string): string | null {
  const m = folded.match(/(?:đề nghị|kiến nghị|ý kiến|đề xuất) của ([^,;.:]{3,120}?)\s+(?:tại|ở|theo)\s+(?:các\s+)?$/u);
  if (m?.index === undefined) return null;
  const from = m.index + m[0].indexOf(' của ') + ' của '.length;
  const name = before.slice(from, from + (m[1]?.length ?? 0)).trim();
  return /^\p{Lu}/u.test(name) && !/ của /u.test(m[1] ?? '') ? name : null;
}

const nextHead = (heads: RegExpMatchArray[], i: number): number => heads[i + 1]?.index ?? Number.POSITIVE_INFINITY;

type Fact = Omit<Citation, 'role' | 'text' | 'span'>;

function citationAt(text: string, folded: string, type: string): { citation: Fact; length: number } | null {
  const own = folded.slice(type.length);
  const m = own.match(NUMBER);
  if (m === null || m.index === undefined || !closeEnough(own, m)) return null;
  const numberStart = type.length + m[0].length - (m[1]?.length ?? 0);
  const numberEnd = type.length + m[0].length;
  const number = tidy(text.slice(numberStart, numberEnd));
  const between = text
    .slice(type.length, numberStart)
    .replace(/\s*(?:số|Số)?\s*:?\s*$/u, '')
    .trim();
  const rest = folded.slice(numberEnd);
  const date = dateAfter(rest);
  const issuer = issuerAfter(text.slice(numberEnd), rest, date?.end ?? 0);
  const title =
    titleAfter(text.slice(numberEnd), rest, Math.max(issuer?.end ?? 0, date?.end ?? 0)) ??
    (between === '' ? undefined : { text: between, end: 0 });
  const length = numberEnd + Math.max(date?.end ?? 0, issuer?.end ?? 0, title?.end ?? 0);
  return {
    citation: {
      type,
      number,
      date: date?.iso ?? null,
      issuer: issuer?.name ?? null,
      ...(title ? { title: title.text } : {}),
    },
    length,
  };
}

/** The number follows the type at once; only a law's name may stand between ("Luật Thi đua, khen thưởng số 06/2022/QH15"). */
function closeEnough(own: string, m: RegExpMatchArray): boolean {
  const gap = m[0].slice(0, m[0].length - (m[1]?.length ?? 0));
  return AT_ONCE.exec(gap)?.[0].length === gap.length || /số\s*:?\s*$/u.test(gap)
    ? !/^\s*\/?\s*$/u.test(m[1] ?? '') && own.length > 0
    : false;
}

const tidy = (number: string): string =>
  number
    .replace(/\s*([/-])\s*/g, '$1')
    .replace(/^[….\s_]+(?=\/)/u, '')
    .replace(/[-/]+$/u, '')
    .trim();

/** "ngày …/3/2024", "ngày   tháng 3 năm 2024": a date whose day was left blank is passed over, not read. */
const BLANK_DATE = /^[\s,(]*ngày(?:tháng|năm|\d{4}|\d{1,2}(?=\s*[/.…n-])|[….\s_/-])*(?=[,)]|của|do|về|$)/u;

function dateAfter(rest: string): { iso: string | null; end: number } | null {
  const near = rest.slice(0, 60);
  if (!/^[\s,(]*(?:ngày|\d)/u.test(near)) return null;
  const d = datesIn(near)[0];
  if (d?.grain === 'day' && d.start <= 8) return { iso: d.from, end: d.end };
  const blank = near.match(BLANK_DATE);
  return blank === null ? null : { iso: null, end: blank[0].length };
}

function issuerAfter(text: string, folded: string, from: number): { name: string; end: number } | null {
  const m = folded.slice(from).match(/^[\s,)]*(?:của|do)\s+/u);
  if (m === null) return null;
  const start = from + m[0].length;
  let end = start;
  for (;;) {
    end = issuerEnd(text, folded, end);
    const more = folded[end] === ',' ? continuedName(text, end) : 0;
    if (more === 0) break;
    end += more;
  }
  const name = text.slice(start, end).replace(/\s+/g, ' ').trim();
  return name === '' || name.length > 120 ? null : { name, end };
}

/** The next word that ends a name; a capitalised one belongs to it ("tỉnh Cao Bằng"). */
function issuerEnd(text: string, folded: string, from: number): number {
  for (let at = from; ; ) {
    const cut = folded.slice(at).search(ISSUER_END);
    if (cut < 0) return folded.length;
    const word = at + cut + (folded[at + cut] === ' ' ? 1 : 0);
    if (!/\p{Lu}/u.test(text[word] ?? '')) return at + cut;
    at = word + 1;
  }
}

/** "Sở Lao động, Thương binh và Xã hội": the comma is inside the name when a capitalised pair joined by "và" follows. */
function continuedName(text: string, comma: number): number {
  const m = text
    .slice(comma)
    .match(/^,\s*(?:\p{Lu}\p{Ll}*(?:\s+\p{L}+){0,3},\s*)?\p{Lu}\p{Ll}*(?:\s+\p{Ll}+){0,3}\s+và\s+(?=\p{Lu})/u);
  return m === null ? 0 : m[0].length;
}

function titleAfter(text: string, folded: string, from: number): { text: string; end: number } | undefined {
  const m = folded
    .slice(from)
    .match(/^[\s,]*(?=về|quy định|ban hành|hướng dẫn|sửa đổi|phê duyệt|tổ chức|phát động|v\/v|triển khai|thực hiện)/u);
  if (m === null) return undefined;
  const start = from + m[0].length;
  const cut = folded
    .slice(start)
    .search(
      /[;]|\.(?:\s|$)|,\s(?=(?:ủy ban|ubnd|sở|ban|bộ|trung tâm|trường|bệnh viện|hội đồng|văn phòng|công an|phòng|liên|hội|đoàn|chỉ thị|kế hoạch|quyết định|nghị))|\s(?:như sau|cụ thể)/u,
    );
  const end = cut < 0 ? folded.length : start + cut;
  const title = text.slice(start, end).replace(/\s+/g, ' ').trim();
  return title.length < 8 ? undefined : { text: title, end };
}

/** What the plan carries out ("Thực hiện …") is its parent; what it rests on ("Căn cứ …") is a basis. */
function roleOf(folded: string, at: number): Citation['role'] {
  const before = folded.slice(0, at);
  const verbs = [
    ...before.matchAll(
      /(?<!\p{L})(?:(?:tiếp tục |triển khai |tổ chức |để )*(?:thực hiện|triển khai|thi hành)|hưởng ứng|căn cứ|theo|trên cơ sở)(?!\p{L})/gu,
    ),
  ];
  const last = verbs.at(-1)?.[0] ?? '';
  return /thực hiện|triển khai|thi hành/u.test(last) ? 'parent' : 'basis';
}

/** One entry a document: the first with its best facts; of several parents the plan type wins, then the first. */
export function mergeCitations(found: Citation[]): Citation[] {
  const merged: Citation[] = [];
  for (const c of found) {
    const known = merged.find(
      (k) => k.number !== null && foldKeep(k.number) === foldKeep(c.number ?? '') && sameDay(k, c),
    );
    if (known === undefined) merged.push({ ...c });
    else
      Object.assign(known, {
        date: known.date ?? c.date,
        issuer: known.issuer ?? c.issuer,
        ...(known.title ? {} : c.title ? { title: c.title } : {}),
      });
  }
  return oneParent(merged);
}

const sameDay = (a: Citation, b: Citation): boolean => a.date === null || b.date === null || a.date === b.date;

function oneParent(citations: Citation[]): Citation[] {
  const parents = citations.filter((c) => c.role === 'parent');
  const plans = parents.filter((c) => c.type === 'Kế hoạch');
  if (parents.length === 0) {
    const basis = citations.filter((c) => c.role === 'basis' && c.type === 'Kế hoạch').at(-1);
    return basis === undefined ? citations : citations.map((c) => (c === basis ? { ...c, role: 'parent' } : c));
  }
  const chosen = plans.length > 0 ? plans.at(-1) : parents[0];
  return citations.map((c) => (c.role === 'parent' && c !== chosen ? { ...c, role: 'basis' } : c));
}
