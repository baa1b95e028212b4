import {
  BODY_DETERMINERS,
  BODY_HEADS,
  NOUN_AFTER,
  TASK_VERBS,
  VERB_OF_NAME,
  WORD_BEFORE,
} from '../knowledge/bodies.js';
import { sectionKind } from '../knowledge/sections.js';
import type { Role } from '../model/plan.js';
import { foldKeep } from '../vi/fold.js';
import { AFTER, BEFORE } from '../vi/words.js';

/** Who is to do it and what: a sentence or heading of the assignments cut at the first task verb. */
export interface ActorSplit {
  /** As printed, without "Giao", "Đề nghị" and the like. */
  actor: string;
  role: Role;
  /** Offset into the text where the task begins; the text's length when there is only a name. */
  taskStart: number;
}

const DETERMINER = `(?:(?:${BODY_DETERMINERS.join('|')})\\s+)`;
const HEAD = new RegExp(
  `^(?:\\d+%\\s+)?${DETERMINER}*(?:(?:phó|đồng chí)\\s+)?(?:${BODY_HEADS.join('|')})${AFTER}`,
  'u',
);
const VERBS = [...TASK_VERBS].sort((a, b) => b.length - a.length).join('|');
const START_VERB = new RegExp(`^(?:${VERBS})${AFTER}`, 'u');
const VERB = new RegExp(`${BEFORE}(?:${VERBS})${AFTER}`, 'gu');
const NOUNS = new Map(
  Object.entries(NOUN_AFTER).map(([verb, noun]) => [verb, new RegExp(`^(?:${noun})${AFTER}`, 'u')]),
);
const PRELUDE =
  /^(?:(?:trên cơ sở|căn cứ|theo)[^,;:]{0,90},\s*|(?:(?:cả |trong )?giai đoạn [\d -]+|hằng năm|mỗi năm|hằng quý|hằng tháng|định kỳ|đến (?:hết )?năm \d+|(?:trong )?(?:quý|năm) [ivx\d/ ]+)\s*[,:]?\s+)+/u;
const ORDER =
  /^(?:(giao(?: cho| nhiệm vụ cho)?|phân công|yêu cầu|ủy quyền(?: cho)?|trách nhiệm của|nhiệm vụ của|đối với)|(đề nghị|trân trọng đề nghị|kính đề nghị))\s+/u;
/** A name longer than this is a sentence that happens to begin with a body. */
const NAME_MAX = 330;

/** Splits "Sở X chủ trì, phối hợp …", "Giao Văn phòng …", "Đề nghị …", "Phòng A: làm x". Null when no body is named first. */
export function splitActor(text: string, folded: string): ActorSplit | null {
  const prelude = folded.match(PRELUDE)?.[0].length ?? 0;
  const order = folded.slice(prelude).match(ORDER);
  const from = prelude + (order?.[0].length ?? 0);
  if (!HEAD.test(folded.slice(from)) || beginsWithVerb(folded, from)) return labelled(text, folded);
  const known = nameEnd(text, folded, from);
  const end = amountEnd(text, from, known) ?? known;
  if (end === null || end - from > NAME_MAX) return null;
  const actor = text
    .slice(from, end)
    .replace(/[\s,:;.*"”-]+$/u, '')
    .trim();
  if (actor === '') return null;
  const colon = folded.slice(end).match(/^[\s,:*"]*/u)?.[0].length ?? 0;
  const taskStart = end + colon;
  return { actor, role: roleOf(folded.slice(taskStart), order?.[2] !== undefined), taskStart };
}

/** "Tài chính - Kế toán: bố trí …": before a colon that a task verb follows, any short name is one who does it. */
function labelled(text: string, folded: string): ActorSplit | null {
  const m = folded.match(/^([^:.;,]{3,60}):\s+/u);
  if (
    m === null ||
    !/^\p{Lu}/u.test(text) ||
    START_VERB.exec(folded) !== null ||
    sectionKind(m[1] ?? '') !== null ||
    /\d/u.test(m[1] ?? '')
  )
    return null;
  const verb = folded.slice(m[0].length).match(START_VERB);
  return verb === null || text[m[0].length] !== folded[m[0].length]
    ? null
    : {
        actor: text.slice(0, m[1]?.length ?? 0).trim(),
        role: roleOf(folded.slice(m[0].length), false),
        taskStart: m[0].length,
      };
}

/** "Tổ chức thực hiện …", "Báo cáo kết quả …": a task whose verb is spelled like the head of a body. */
function beginsWithVerb(folded: string, from: number): boolean {
  const m = folded.slice(from).match(START_VERB);
  return m !== null && !(NOUNS.get(m[0])?.test(folded.slice(from + m[0].length).trimStart()) ?? false);
}

/** Where the body's name ends: at a colon, or before the first task verb printed small; null when neither comes. */
function nameEnd(text: string, folded: string, from: number): number | null {
  const colon = colonAt(folded, from);
  let named: number | null = null;
  for (const m of folded.slice(from).matchAll(VERB)) {
    const at = from + m.index;
    if (colon !== null && at > colon) break;
    if (m.index === 0 || !isVerb(text, folded, at, m[0], from)) continue;
    // "Ban chỉ đạo họp": a verb of the name, when another one begins the task
    if (!isVerbOfName(folded, from, at, m[0])) return at;
    const behind = folded.slice(at + m[0].length).trim();
    if (behind !== '' && !OF_NAME.test(behind)) named ??= at;
  }
  return colon ?? named;
}

/** "Hội đồng nghiệm thu cấp xã": what follows the verb of a name as long as it is still the name. */
const OF_NAME = /^(?:cấp|liên|của|thuộc) \p{L}+(?: \p{L}+){0,4}[.:]?$/u;

/** Before an amount any two small words are what is to be done with it: "chuyển giao ít nhất 06 quy trình", "số hóa 100% hồ sơ". */
const BEFORE_AMOUNT =
  /(?<=\p{L} )(\p{Ll}+ \p{Ll}+) (?=(?:ít nhất|tối thiểu|không dưới|không ít hơn) \d|\d+(?:[.,]\d+)?%|0\d )/u;

/** The end of the name by an amount that stands before any verb that is known; null when none does. */
function amountEnd(text: string, from: number, end: number | null): number | null {
  const m = BEFORE_AMOUNT.exec(text.slice(from, end ?? from + NAME_MAX));
  if (m === null || m.index === 0 || /[:;,.(]/u.test(text.slice(from, from + m.index))) return null;
  return HEAD_ONLY.test(
    text
      .slice(from, from + m.index)
      .toLowerCase()
      .trim(),
  )
    ? null
    : from + m.index;
}
/** "các đơn vị", "mỗi phòng": what follows may still be the name. */
const HEAD_ONLY = /^\p{L}+(?: \p{L}+)?$/u;

/** Names go on behind most of these verbs; "Phòng Kế hoạch tổng hợp" ends with its verb. */
const LAST_WORDS = new Set(['tổng hợp', 'khen thưởng']);

/** "Trung tâm Dịch vụ tổng hợp phường": whose it is belongs to the name. */
const PLACE = /^(?:xã|phường|đặc khu|thị trấn|huyện|tỉnh|thành phố|sở|công ty|bệnh viện|trường)(?!\p{L})/u;

function isVerbOfName(folded: string, from: number, at: number, verb: string): boolean {
  if (VERB_OF_NAME[verb]?.test(folded.slice(from, at)) !== true) return false;
  const after = folded.slice(at + verb.length).trimStart();
  return !LAST_WORDS.has(verb) || /^(?:[:.,(]|$)/u.test(after) || PLACE.test(after) || START_VERB.test(after);
}

function colonAt(folded: string, from: number): number | null {
  const at = folded.indexOf(':', from);
  return at < 0 ? null : at;
}

/** Adverbs open a task only before its verb: "giáo dục thường xuyên" is a name. */
const ADVERBS = new Set(['thường xuyên', 'trực tiếp', 'kịp thời', 'tích cực', 'chủ động']);

/** "Đồng chí Phó Chủ tịch trực tiếp phụ trách …": by itself "phụ trách" belongs to the name of a post. */
const IN_CHARGE = /^phụ trách(?!\p{L})/u;

function isVerb(text: string, folded: string, at: number, verb: string, from: number): boolean {
  if (text[at] !== folded[at]) return false;
  const after = folded.slice(at + verb.length).trimStart();
  if (NOUNS.get(verb)?.test(after)) return false;
  if (
    ADVERBS.has(verb) &&
    ((!START_VERB.test(after) && !IN_CHARGE.test(after)) || /giáo dục $/u.test(folded.slice(from, at)))
  )
    return false;
  const before = folded.slice(from, at);
  if (WORD_BEFORE[verb]?.test(before)) return false;
  if (/(?:^|\s)(?:các|những|mỗi|từng)\s+$/u.test(before)) return false;
  if (depthOf(before) > 0) return false;
  if (
    /(?:^|\s)(?:và|làm công tác|phụ trách|về|công tác|trưởng bộ phận|được giao|chuyên môn)\s+$/u.test(before) &&
    verb !== 'chủ trì'
  )
    return false;
  return !isNameWord(text, at, verb);
}

const depthOf = (s: string): number => (s.match(/\(/g)?.length ?? 0) - (s.match(/\)/g)?.length ?? 0);

/** A small-lettered verb between two capitalised name words belongs to the name ("Trung tâm xúc tiến Đầu tư"). */
const isNameWord = (text: string, at: number, verb: string): boolean =>
  /^\s+\p{Lu}\p{Ll}+ tư(?!\p{L})/u.test(text.slice(at + verb.length));

/** True for a text that begins with the name of a body and is no sentence of work: "Phòng Nội vụ", "Sở Y tế, Sở Nội vụ". */
export function isBodyName(text: string): boolean {
  const folded = foldKeep(text);
  return /^\p{Lu}/u.test(text) && HEAD.test(folded) && !beginsWithVerb(folded, 0);
}

/** lead: takes charge; coordinate: only helps; requested: cannot be ordered ("Đề nghị"). */
export function roleOf(foldedTask: string, requested: boolean): Role {
  if (requested) return 'requested';
  if (/^(?:có trách nhiệm |chịu trách nhiệm |làm đầu mối,? )?chủ trì/u.test(foldedTask)) return 'lead';
  if (/^phối hợp/u.test(foldedTask)) return 'coordinate';
  return 'responsible';
}

/** "chủ trì, phối hợp với A, B làm x": the bodies named as partners, as printed. */
export function partnersOf(text: string, folded: string): string[] {
  const m = folded.match(/phối hợp (?:chặt chẽ )?(?:với |cùng )?(?:các )?/u);
  if (m?.index === undefined) return [];
  const from = m.index + m[0].length;
  const end = nameEnd(text, folded, from);
  const name = text
    .slice(from, end ?? from)
    .replace(/[\s,:;.]+$/u, '')
    .trim();
  return name === '' || name.length > 200 || !HEAD.test(folded.slice(from)) ? [] : [name];
}
