import { AGENCIES, NARROWING, SHARED_FIELDS } from '../knowledge/agencies.js';
import { AFTER, phrase } from '../vi/words.js';
import type { Unit } from './facts.js';
import { bodyCore, foldBody, sectorsIn } from './unit.js';

/** What narrows an address to some of those whom its words would mean: a list of names, a body above them, a sector, "liên quan". */

/** The kinds of body that are listed by their names alone behind the noun: "các sở: Y tế, Nội vụ". */
const LISTED = '(sở|xã|phường|thị trấn|đặc khu|huyện|trường|bệnh viện|hội|công ty)';
const COLON_LIST = new RegExp(`các ${LISTED}(?:, (?:xã|phường|đặc khu))*\\s*:\\s*([^:.]+)`, 'u');
/** "Các Sở Tài chính, Xây dựng": a name follows at once. */
const PLAIN_LIST =
  /các (sở) (?!ban(?!\p{L})|ngành|liên quan|có |thuộc|và |trực thuộc|trên|trong|cấp|tỉnh|nêu|được|theo|này)(\p{L}[^:.;]+)/u;
/** Where a list of names ends: another group or body begins. */
const LIST_END = /[;.]|(?:,| và) (?=các |ủy ban |ban |công an |văn phòng |mặt trận |thanh tra )/u;

export interface NameList {
  noun: string;
  names: string;
  /** The address without the list. */
  rest: string;
}

export function listIn(folded: string): NameList | null {
  const m = COLON_LIST.exec(folded) ?? PLAIN_LIST.exec(folded);
  if (m === null) return null;
  const [whole, noun = '', tail = ''] = m;
  const names = tail.slice(0, LIST_END.exec(tail)?.index ?? tail.length).trim();
  const rest = folded.slice(0, m.index) + folded.slice(m.index + whole.length - tail.length + names.length);
  return { noun, names, rest: rest.replace(/^[\s,;:]+|[\s,;:]+$/gu, '') };
}

/** Is the unit one of the list? Its name without the noun stands between commas; names may hold commas of their own. */
export const inList = ({ noun, names }: NameList, unit: Unit): boolean =>
  unit.names.some((name) => {
    const at = name.lastIndexOf(`${noun} `);
    const own = at < 0 ? '' : name.slice(at + noun.length + 1);
    return own !== '' && new RegExp(`(?:^|, | và |${noun} )${escaped(own)}${AFTER}`, 'u').test(names);
  });

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

const BELONGING = /(?:trực thuộc|thuộc)\s+(sở [^,;.:()]+)/u;
/** What follows a department that is named by its kind alone: a verb with its number or its object, "và", a place. */
const BARE_SOFAR =
  /^sở(?: (?:xây dựng|đầu tư|đào tạo))? (?:\d|ít nhất|tối thiểu|không dưới|từ |được|mô hình|kế hoạch|mới)/u;
const NAMED_DEPARTMENTS = AGENCIES.flatMap(({ name, aliases }) => [name, ...aliases])
  .filter((name) => name.startsWith('sở '))
  .map(foldBody)
  .sort((a, b) => b.length - a.length);
/** The words of a department's name are so many at most. */
const NAME_WORDS = 4;

/** "sở y tế nhận giúp đỡ …" -> "sở y tế"; null where no name follows: "trực thuộc Sở nhận giúp đỡ …". */
function departmentIn(above: string): string | null {
  if (BARE_SOFAR.test(above)) return null;
  const known = NAMED_DEPARTMENTS.find((name) => above === name || above.startsWith(`${name} `));
  if (known !== undefined) return known;
  const head = above.split(' ').slice(0, NAME_WORDS).join(' ');
  return sectorsIn(head).length > 0 ? head : null;
}
const OF_SECTOR = /(?:^|(?:trong|thuộc|toàn) )ngành ([^,;.:()]+)/u;

/** The body or the sector to which those addressed belong is another one than the unit's: "các đơn vị trực thuộc Sở Y tế". */
export function belongsElsewhere(folded: string, unit: Unit): boolean {
  const above = departmentIn(BELONGING.exec(folded)?.[1] ?? '');
  if (above !== null) return !isUnder(above, unit);
  const sectors = sectorsIn(OF_SECTOR.exec(folded)?.[1] ?? '');
  return sectors.length > 0 && !sectors.some((id) => unit.sectors.includes(id));
}

function isUnder(above: string, unit: Unit): boolean {
  const core = bodyCore(above);
  if (unit.superior !== null && bodyCore(unit.superior).startsWith('sở'))
    return core.startsWith(bodyCore(unit.superior));
  return sectorsIn(above).some((id) => unit.sectors.includes(id));
}

/** "Ngành Giáo dục" without any other body: those of its field. */
export const isOwnSector = (folded: string, unit: Unit): boolean =>
  /^ngành /u.test(folded) && sectorsIn(folded).some((id) => unit.sectors.includes(id));
export const isSector = (folded: string): boolean => /^ngành /u.test(folded) && sectorsIn(folded).length > 0;

const NARROWED = new RegExp(`^(?:,? (?:có )?(?:${NARROWING.join('|')}))${AFTER}`, 'u');
/** "Các xã biên giới", "các cơ quan liên quan": which ones, the words behind the group do not say. */
export const isNarrowed = (behind: string): boolean => NARROWED.test(behind);

const SHARED = phrase(SHARED_FIELDS);
/** Fields in which every office works beside its own. */
export const isSharedField = (foldedField: string): boolean => SHARED.test(foldedField);
