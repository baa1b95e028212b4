import { AWARDS, GRANTERS, STANDARDS } from '../knowledge/awards.js';
import type { Measure, Requires } from '../model/plan.js';
import { AFTER, BEFORE } from '../vi/words.js';
import { forceIn, periodOf, perOf, windowOf } from './measure-scope.js';
import { prohibitionsIn } from './prohibitions.js';
import { type Quantity, quantitiesIn } from './quantities.js';

/** What a criterion demands: typed measures in their and/or structure, and what must not be. */
export interface Reading {
  requires: Requires | null;
  prohibits: string[];
}

/** Something measurable that a clause names, before its number is known. */
interface Mention {
  start: number;
  end: number;
  what: 'award' | 'rating' | 'standard' | 'initiative';
  name?: string | undefined;
  level?: string | undefined;
  atLeast?: boolean | undefined;
}

const AWARD = new RegExp(AWARDS.map((a) => `(${BEFORE}(?:${a.pattern})${AFTER})`).join('|'), 'gu');
const STANDARD = new RegExp(STANDARDS.map((a) => `(${BEFORE}(?:${a.pattern})${AFTER})`).join('|'), 'gu');
const RATING = new RegExp(
  `${BEFORE}(không )?hoàn thành(?: ở)?(?: mức)?(?: (xuất sắc|tốt))?(?: (?:chức trách,? )?nhiệm vụ)?${AFTER}`,
  'gu',
);
const INITIATIVE = new RegExp(
  `${BEFORE}(?:sáng kiến|đề tài(?: nghiên cứu)?(?: khoa học)?|giải pháp (?:hữu ích|công tác|kỹ thuật)|công trình nghiên cứu)(?:(?:,| hoặc| và|/) (?:sáng kiến|giải pháp|đề tài(?: nghiên cứu)?(?: khoa học)?|cải tiến(?: kỹ thuật)?))*${AFTER}`,
  'gu',
);
const NAMED_TITLE = /danh hiệu "([^"]{3,80})"/gu;
/** "Đối với danh hiệu "X": …", "… (danh hiệu "X")": for which title something is asked, not a title to have. */
const FOR_TITLE = /(?:(?:đối với|riêng|dành cho|xét(?: tặng)?|\()(?: các)? |\()danh hiệu "?$/u;
/** A title that years are counted of, whatever it is called: công nhận "…" 03 năm liên tục; 03 năm liền được công nhận "…". */
const TITLE_OF_YEARS =
  /(?:công nhận|đạt|là)(?: là)? "([^"]{3,80})"(?= (?:hoặc "[^"]{3,80}" )?(?:trong |từ |ít nhất |tối thiểu )*[\p{L}\d]+ năm(?!\p{L}))|(?<=[\p{L}\d]+ năm (?:liền kề |liên tục |liên tiếp |liền )?)(?:được |đều )*(?:công nhận|đạt|là)(?: là)? "([^"]{3,80})"/gu;
/** "this rung or a higher one", in all its wordings. */
const TAIL =
  /^["')\s]*(?:(?:của|do) [^,;.\d"]{3,40}? (?=trở lên))?(?:\((?:hoặc )?tương đương\)|hoặc tương đương)?["')\s]*(?:(?:trở lên)|hoặc (?:được )?(?:khen(?: thưởng)? )?(?:ở )?(?:mức |hình thức |danh hiệu )?(?:khen(?: thưởng)? )?(?:cao|rộng) hơn)/u;
/** "… của UBND tỉnh hoặc của bộ, ban, ngành, đoàn thể Trung ương": one award, two who may grant it. */
const OTHER_GRANTER =
  /^,? hoặc (?:của )?(?:các )?(?:bộ|ban|ngành|đoàn thể|tương đương)(?:[ ,]+(?:ban|ngành|đoàn thể|trung ương|bộ))*(?!\p{L})/u;
const LEVEL =
  /(?:(?:ở |có )?phạm vi (?:ảnh hưởng )?(?:từ )?(?:cấp )?|cấp |từ cấp |được )(cơ sở|tỉnh|thành phố|ngành|bộ|huyện|xã|toàn quốc|quốc gia)|(toàn quốc)/u;
const LEVELS: Record<string, string> = { 'thành phố': 'tỉnh', ngành: 'bộ', 'quốc gia': 'toàn quốc' };
const THRESHOLD_BEFORE = /(?:xếp loại|đánh giá|phân loại|xếp mức|ở mức|mức|công nhận|số năm)[^;.]{0,50}$/u;
const THRESHOLD_AFTER = /^[^;.,]{0,14}trở lên/u;

/** Reads a criterion's sentence. `text` as printed, `folded` its foldKeep; spans in the result are moved by `offset`. */
export function readMeasures(text: string, folded: string, offset: number): Reading {
  const parts: Requires[] = [];
  for (const [from, to] of clauses(folded)) {
    const tree = clauseTree(text.slice(from, to), folded.slice(from, to), offset + from);
    if (tree !== null) parts.push(tree);
  }
  const requires = parts.length > 1 && ONE_OF.test(folded) ? { any: parts } : all(parts);
  return { requires, prohibits: prohibitionsIn(text, folded) };
}

/** "một trong các điều kiện sau: …; …": the clauses are alternatives. */
const ONE_OF =
  /(?<!\p{L})(?:một|01|1) trong (?:số )?(?:các|những|hai|ba|bốn|\d+) (?:điều kiện|tiêu chí|tiêu chuẩn|yêu cầu|trường hợp|nội dung)[^:;.]{0,30}:/u;

const all = (parts: Requires[]): Requires | null => {
  const flat = parts.flatMap((p) => ('all' in p ? p.all : [p]));
  return flat.length === 0 ? null : flat.length === 1 ? (flat[0] ?? null) : { all: flat };
};

/** Clauses between semicolons and full stops; a full stop inside a number or an abbreviation ends nothing. */
export function clauses(folded: string): [number, number][] {
  const cuts: [number, number][] = [];
  let from = 0;
  for (const m of folded.matchAll(/;|\.(?=\s+\p{L}|\s*$)(?<!(?:tp|gs|ts|ths|bs|đ\/c)\.)/gu)) {
    cuts.push([from, m.index]);
    from = m.index + 1;
  }
  if (from < folded.length) cuts.push([from, folded.length]);
  return cuts;
}

/** "hoặc" starts an alternative only when a new predicate follows it. */
const OR =
  /(?:,\s*)?(?<!\p{L})(?:hoặc|hay(?! (?:có|được|đạt|từ|đã|là|bản|cá|đơn|gia) )) (?=(?:có|được|đạt|từ|ít nhất|tối thiểu|không dưới|đã|trên|là|(?:bản thân|cá nhân|đơn vị|tập thể|gia đình)(?: \p{L}+){0,4}? (?:có|được|đạt)|danh hiệu|bằng khen|giấy khen|cờ|huân chương|chiến sĩ|tập thể lao|sáng kiến|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) |\d))/gu;

function clauseTree(text: string, folded: string, offset: number): Requires | null {
  const placed = measuresIn(text, folded, offset);
  if (placed.length === 0) return null;
  const cuts = [...folded.matchAll(OR)].map((m) => m.index);
  const groups: { at: number; measure: Measure }[][] = [[]];
  let cut = 0;
  for (const m of placed) {
    while (cut < cuts.length && (cuts[cut] ?? 0) <= m.at) {
      if (groups.at(-1)?.length) groups.push([]);
      cut++;
    }
    groups.at(-1)?.push(m);
  }
  const alternatives = groups.filter((g) => g.length > 0).map((g) => all(g.map((m) => m.measure)) as Requires);
  return alternatives.length === 1 ? (alternatives[0] ?? null) : { any: alternatives };
}

/** The measures of one clause in order, each with the offset where it stands. */
function measuresIn(text: string, folded: string, offset: number): { at: number; measure: Measure }[] {
  const quantities = quantitiesIn(folded);
  const used = new Set<Quantity>();
  const found: { at: number; measure: Measure }[] = [];
  const mentions = mentionsIn(text, folded);
  const common = { ...periodOf(folded), ...forceIn(folded), ...perOf(folded) };
  mentions.forEach((mention, i) => {
    const q = quantityFor(folded, mention, mentions[i - 1], mentions[i + 1], quantities, used);
    if (mention.what === 'initiative' && q === null && !(mention.level && mention.level !== 'xã')) return;
    if (mention.what === 'rating' && q === null && !isThreshold(folded, mention)) return;
    if (q !== null) used.add(q);
    const at = Math.min(mention.start, q?.start ?? mention.start);
    const span = { start: offset + at, end: offset + Math.max(mention.end, q?.end ?? 0) };
    found.push({ at, measure: { ...typed(mention, q), ...common, span } });
  });
  for (const q of quantities) {
    if (used.has(q)) continue;
    const m = loose(text, folded, q, mentions);
    if (m !== null)
      found.push({ at: q.start, measure: { ...m, ...common, span: { start: offset + q.start, end: offset + q.end } } });
  }
  const window = windowOf(folded, quantities, used);
  return found.map(({ at, measure }) => ({ at, measure: { ...measure, ...window } })).sort((a, b) => a.at - b.at);
}

function mentionsIn(text: string, folded: string): Mention[] {
  const found = [...awards(folded), ...ratings(folded), ...initiatives(folded), ...standards(folded)];
  for (const m of [...folded.matchAll(NAMED_TITLE), ...folded.matchAll(TITLE_OF_YEARS)]) {
    const start = m.index + m[0].indexOf('"') + 1;
    const end = m.index + m[0].length - 1;
    if (!FOR_TITLE.test(folded.slice(0, start)) && !found.some((f) => f.start < end && start < f.end))
      found.push({
        start,
        end,
        what: 'award',
        name: text.slice(start, end),
      });
  }
  found.sort((a, b) => a.start - b.start);
  return found
    .filter((m, i) => found.findIndex((o) => o.start < m.end && m.start < o.end) === i)
    .map((m, i, list) => withTail(folded, m, list[i + 1]?.start ?? folded.length));
}

const rowOf = (m: RegExpMatchArray): number => m.slice(1).findIndex((g) => g !== undefined);

function awards(folded: string): Mention[] {
  return [...folded.matchAll(AWARD)].map((m) => {
    const name = AWARDS[rowOf(m)]?.name ?? m[0];
    return { start: m.index, end: m.index + m[0].length, what: 'award', name: granted(folded, m.index, name) };
  });
}

const GRANTER = GRANTERS.map((g) => ({
  kind: g.kind,
  pattern: new RegExp(`${BEFORE}(?:${g.pattern})[^;.]{0,80}(?:tặng|khen|trao)[^;.]{0,14}$`, 'u'),
}));
const GRANTED: Record<string, string> = {
  tỉnh: 'Bằng khen cấp tỉnh',
  bộ: 'Bằng khen cấp bộ',
  'thủ tướng': 'Bằng khen của Thủ tướng Chính phủ',
};

/** A bare "Bằng khen" takes its level from the one who grants it, named before it. */
function granted(folded: string, at: number, name: string): string {
  if (name !== 'Bằng khen') return name;
  const before = folded.slice(Math.max(0, at - 110), at);
  const last = before.split(/ hoặc (?=có|được|ít nhất|từ|tối thiểu|\d)| và (?=có|ít nhất|\d)|đồng thời/u).at(-1) ?? '';
  const granter = GRANTER.find((g) => g.pattern.test(last));
  return granter ? (GRANTED[granter.kind] ?? name) : name;
}

function ratings(folded: string): Mention[] {
  return [...folded.matchAll(RATING)]
    .filter(
      (m) =>
        m[0].includes('nhiệm vụ') ||
        (m[2] !== undefined && /^\s*(?:trở lên|["'])/u.test(folded.slice(m.index + m[0].length))),
    )
    .map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
      what: 'rating',
      name: `${m[1] ?? ''}hoàn thành ${m[2] ? `${m[2]} ` : ''}nhiệm vụ`,
    }));
}

const initiatives = (folded: string): Mention[] =>
  [...folded.matchAll(INITIATIVE)].map((m) => ({ start: m.index, end: m.index + m[0].length, what: 'initiative' }));

const standards = (folded: string): Mention[] =>
  [...folded.matchAll(STANDARD)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    what: 'standard',
    name: STANDARDS[rowOf(m)]?.name ?? m[0],
  }));

/** Takes "trở lên" and an initiative's scope into the mention. */
function withTail(folded: string, m: Mention, limit: number): Mention {
  if (m.what === 'initiative') {
    const rest = folded.slice(m.end, limit);
    const level = rest.match(LEVEL);
    if (level === null) return m;
    const named = level[1] ?? level[2] ?? '';
    const end = m.end + (level.index ?? 0) + level[0].length;
    return { ...m, end, level: LEVELS[named] ?? named, ...tail(folded, end) };
  }
  return { ...m, ...tail(folded, m.end) };
}

function tail(folded: string, end: number): { end?: number; atLeast?: boolean } {
  const m = folded.slice(end, end + 80).match(TAIL);
  const more = folded.slice(end, end + 120).match(OTHER_GRANTER)?.[0].length ?? 0;
  if (m === null && more > 0) return { end: end + more, ...tail(folded, end + more) };
  return m === null ? {} : { end: end + m[0].length, atLeast: true };
}

const isThreshold = (folded: string, m: Mention): boolean =>
  m.atLeast === true ||
  THRESHOLD_BEFORE.test(folded.slice(Math.max(0, m.start - 60), m.start)) ||
  THRESHOLD_AFTER.test(folded.slice(m.end));

const FITS: Record<Mention['what'], (q: Quantity, adjacent: boolean) => boolean> = {
  award: (q, adjacent) => q.unit === 'năm' || q.unit === 'lần' || (q.unit === null && adjacent),
  rating: (q) => q.unit === 'năm' || q.unit === 'lần',
  initiative: (q, adjacent) => q.unit === null && adjacent,
  standard: (q) => q.unit === 'năm' || q.unit === 'lần',
};
const BREAK = /[;.]|(?:,\s*)?(?:trong đó|trong số đó|đồng thời)|,\s*(?:và|hoặc|có|đạt)|(?:^|\s)(?:và|hoặc)\s/u;

/** "Hằng năm đạt A trở lên, trong giai đoạn có 03 năm đạt B": behind a comma the years are those of the rung that they lead to. */
const OF_NEXT =
  /^\s*(?:liên tục |liên tiếp |liền )?(?:được |đều |phải |tự )*(?:xếp loại|đánh giá|công nhận|phân loại|xếp|đạt|là|ở|mức|danh hiệu|chất lượng|kết quả|tặng|khen|thưởng|loại|[ "'])*$/u;

/** The number of a mention: the nearest one before it; else the next one after it in the same breath. */
function quantityFor(
  folded: string,
  m: Mention,
  previous: Mention | undefined,
  next: Mention | undefined,
  quantities: Quantity[],
  used: Set<Quantity>,
): Quantity | null {
  const floor = previous?.end ?? 0;
  const left = quantities.filter((q) => !used.has(q) && q.start >= floor - 1 && q.end <= m.start + 1);
  for (const q of left.reverse()) {
    const gap = folded.slice(q.numberEnd, m.start);
    if (FITS[m.what](q, /^[\s"'(]*(?:(?:danh hiệu|hình thức|lần|lượt|giải)?[\s"']*)$/u.test(gap)) && !/[;.]/u.test(gap))
      return q;
  }
  const limit = next?.start ?? folded.length;
  const right = quantities.find((q) => !used.has(q) && q.start >= m.end - 1 && q.end <= limit);
  if (right === undefined) return null;
  const gap = folded.slice(m.end, right.start);
  if (next !== undefined && gap.includes(',') && OF_NEXT.test(folded.slice(right.end, next.start))) return null;
  const named = right.unit === null && /số (năm|lần)[^;.]*$/u.test(folded.slice(0, m.start));
  if (BREAK.test(gap) || !(named || FITS[m.what](right, false))) return null;
  return named ? { ...right, unit: /số năm[^;.]*$/u.test(folded.slice(0, m.start)) ? 'năm' : 'lần' } : right;
}

function typed(m: Mention, q: Quantity | null): Measure {
  const amount = q === null ? {} : q.unit === 'năm' ? { years: q.value } : { count: q.value };
  return {
    what: m.what,
    ...(m.name ? { name: m.name } : {}),
    ...(m.level ? { level: m.level } : {}),
    ...amount,
    ...(q?.op ? { op: q.op } : {}),
    ...(q?.consecutive ? { consecutive: true } : {}),
    ...(m.atLeast && q?.lateEnd !== m.end ? { atLeast: true } : {}),
  };
}

const NOUN_END =
  /[,;.:()]|\s(?:khác|trở lên|để|trong|được|vươn|với|do|về|tại|có|đạt|cho|của|từ|mỗi|hằng|là|và|hoặc|thuộc|trực tiếp|tham gia|theo|đến(?= (?:hết|cuối|trước|năm|quý|tháng|ngày))|học tập|ở|không|đã|điển hình|tiêu biểu|xuất sắc)(?=\s|$)/u;
/** Nouns after a number that measure no achievement. */
const NO_NOUN =
  /^(?:cấp|mặt|bên|giờ|phút|ngày|tháng|tuổi|mức|điểm(?=$| (?:thưởng|chuẩn|số|đánh giá|tiêu chí|trung bình|tối đa|rèn luyện))|khoản|đồng|triệu|tỷ|chữ|tờ|trang|nội dung|tiêu chí|nhóm)(?!\p{L})/u;

/** A number that belongs to no award: a percentage, or a count of things. */
function loose(text: string, folded: string, q: Quantity, mentions: Mention[]): Measure | null {
  const op = q.op ? { op: q.op } : {};
  if (q.unit === '%') {
    const after = folded.slice(q.end).trimStart();
    const from = q.end + (folded.length - q.end - after.length);
    const noun = nounAt(text, folded, from);
    return { what: 'percent', percent: q.value, ...op, ...(noun ? { denominator: noun } : {}) };
  }
  if (q.unit === 'năm' || mentions.some((m) => q.start < m.end && m.start < q.end)) return null;
  const name = nounAt(text, folded, q.numberEnd);
  // "04 lần làm việc": times of something; bare times count what stands elsewhere in the sentence
  if (q.unit === 'lần' && !name.includes(' ')) return null;
  const counted =
    q.op !== undefined ||
    (q.digits &&
      /(?:có|đạt|được|giúp|giúp đỡ|chủ trì|tổ chức|triển khai|tạo|đăng)\s+$/u.test(folded.slice(0, q.start)));
  // "không quá 60 phút": how long something may take is counted in minutes and hours
  const lasts = q.op === '<=' && /^(?:phút|giờ)(?!\p{L})/u.test(name.toLowerCase());
  if (name === '' || !counted || (NO_NOUN.test(name.toLowerCase()) && !lasts)) return null;
  return { what: 'count', name, count: q.value, ...op };
}

/** The counted noun that begins at `from`, at most eight words. */
export function nounAt(text: string, folded: string, from: number): string {
  const rest = folded.slice(from);
  const lead = rest.length - rest.trimStart().length;
  const end = rest.slice(lead).search(NOUN_END);
  const noun = text.slice(from + lead, from + lead + (end < 0 ? rest.length : end)).trim();
  return noun.split(/\s+/).slice(0, 8).join(' ');
}
