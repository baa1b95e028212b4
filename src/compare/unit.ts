import { ABBREVIATIONS, AGENCIES, BODY_NAMES, SECTORS, type UnitKind } from '../knowledge/agencies.js';
import type { Plan } from '../model/plan.js';
import { fold } from '../vi/fold.js';
import { phrase } from '../vi/words.js';
import type { Unit } from './facts.js';
import { remembering } from './memo.js';

/** Who issued the child plan: its kind, its field, the names under which a parent may address it. */

const LONG_FORMS = new Map(ABBREVIATIONS);
const ABBREVIATION = phrase(
  ABBREVIATIONS.map(([short]) => short),
  'gu',
);
const KIND_PATTERNS = BODY_NAMES.map(({ kind, pattern }) => ({
  kind,
  pattern: new RegExp(`^(?:các |mỗi |từng )?(?:${pattern})`, 'u'),
}));
const SECTOR_PATTERNS = SECTORS.map((sector) => ({ sector, pattern: phrase(sector.words) }));
const ANY_SECTOR = phrase(SECTORS.flatMap((sector) => sector.words));
/** "tỉnh Sông Lam", "tỉnh" at the end of a name: the place, not the body. */
const PLACE_TAIL = /[\s,]+(?:của )?(?:tỉnh|thành phố|tp\.?)(?: [\p{L} -]+)?$/u;

/** Names of bodies compared: folded, abbreviations written out. */
export const foldBody = remembering((text: string): string => expand(fold(text)));

/** Of a folded text: abbreviations written out, commas alike. */
export function expand(folded: string): string {
  const spaced = folded.includes(',') ? folded.replace(/\s*,\s*/g, ', ') : folded;
  // most texts hold none of them, and the pattern asks for the edge of a word at every letter
  return ABBREVIATIONS.some(([short]) => spaced.includes(short))
    ? spaced.replace(ABBREVIATION, (short) => LONG_FORMS.get(short) ?? short)
    : spaced;
}

/** The committee of an organisation acts for it: "Ban Chấp hành Công đoàn …". */
const COMMITTEE =
  /^(?:ban (?:chấp hành|thường vụ)|(?:ban|đoàn) chủ tịch|thường trực) (?=tổng liên đoàn|liên đoàn|công đoàn|hội(?! đồng)|đoàn|tỉnh đoàn|thành đoàn|huyện đoàn)/u;

/** Folded name without the place at its end; a body that is named by its place alone keeps it. */
export const bodyCore = (text: string): string => {
  const folded = foldBody(text).replace(COMMITTEE, '');
  const cut = folded.replace(PLACE_TAIL, '').trim();
  return cut === '' || /^(?:ủy ban nhân dân|hội đồng nhân dân|công an|thanh tra)$/u.test(cut) ? folded : cut;
};

const WHOLE_WORD_ONLY = /^(?:và|-|của|các)$/u;

/** "sở giáo dục và đào tạo" -> "sởgdđt" and "sgdđt": how offices shorten it. */
function acronymsOf(core: string): string[] {
  const parts = core.split(/[\s,-]+/u).filter((w) => w !== '' && !WHOLE_WORD_ONLY.test(w));
  if (parts.length < 3) return [];
  const initials = parts.map((w) => w.slice(0, 1)).join('');
  return [`${parts[0]}${initials.slice(1)}`, initials];
}

/** Does a folded text name this body: in full, without its place, or by its initials ("Sở GD&ĐT")? */
export function namesBody(folded: string, core: string): boolean {
  if (folded.includes(core)) return true;
  const tight = folded.replace(/[\s&.,()/-]+/gu, '');
  return acronymsOf(core).some((short) => short.length >= 3 && tight.includes(short));
}

/** "Hội LHPN tỉnh" for "Hội Liên hiệp Phụ nữ": a name in which a run of words is written by its initials. Both folded. */
export function abbreviates(short: string, long: string): boolean {
  const wordsOf = (text: string): string[] =>
    text.split(/[\s,&-]+/u).filter((w) => w !== '' && !WHOLE_WORD_ONLY.test(w));
  const full = wordsOf(long);
  const from = (parts: string[], at: number): boolean => {
    const [first, ...rest] = parts;
    if (first === undefined) return true;
    if (first === full[at]) return from(rest, at + 1);
    const run = full.slice(at, at + first.length);
    const initials = run.length > 1 && run.map((w) => w.slice(0, 1)).join('') === first;
    return initials && from(rest, at + first.length);
  };
  return from(wordsOf(short), 0);
}

export const kindOfBody = remembering((name: string): UnitKind | null => {
  const folded = foldBody(name);
  return KIND_PATTERNS.find(({ pattern }) => pattern.test(folded))?.kind ?? null;
});

/** Ids of the fields that a text speaks of. */
export const sectorsIn = remembering((text: string): readonly string[] => {
  const folded = fold(text);
  if (!ANY_SECTOR.test(folded)) return [];
  return SECTOR_PATTERNS.filter(({ pattern }) => pattern.test(folded)).map(({ sector }) => sector.id);
});

/** A name may end with its place: "Báo và Phát thanh, Truyền hình Sông Lam". */
const agencyOf = (core: string) =>
  AGENCIES.find(
    (agency) => bodyCore(agency.name) === core || agency.aliases.some((alias) => foldBody(alias) === core),
  ) ?? AGENCIES.find(({ name }) => name.includes(' ') && core.startsWith(`${bodyCore(name)} `));

/** On a scan the last word of the superior's name may be lost: what follows the others. */
function behindMost(issuer: string, above: string): string | null {
  const [own, name] = [issuer.split(/\s+/u), above.split(/\s+/u)];
  const kept = name.slice(0, -1);
  return kept.length >= MOST_WORDS && kept.every((word, i) => fold(word) === fold(own[i] ?? ''))
    ? own.slice(kept.length).join(' ')
    : null;
}
/** A shorter beginning is that of many names: "Công đoàn cơ sở". */
const MOST_WORDS = 4;

/** A letterhead in one column may have run the superior and the issuer together. */
function issuerOf(child: Plan, parent: Plan | null): string {
  const issuer = child.header.issuer ?? '';
  for (const name of [parent?.header.issuer ?? '', child.header.superior ?? '']) {
    const rest = issuer.slice(name.length).trim();
    if (name !== '' && fold(issuer).startsWith(`${fold(name)} `) && kindOfBody(rest) !== null) return rest;
    const behind = behindMost(issuer, name);
    if (behind !== null && kindOfBody(behind) !== null) return behind;
  }
  return issuer;
}

/** Names of bodies that this one took over by the day of the plan, their short ones too. */
const inherited = (agency: ReturnType<typeof agencyOf>, on: string): string[] =>
  (agency?.tookOver ?? [])
    .filter(({ from }) => from <= on)
    .flatMap(({ name }) => [bodyCore(name), ...(agencyOf(bodyCore(name))?.aliases ?? []).map(foldBody)]);

/** What may be under a department beside its schools, hospitals and centres. */
const UNDER_OFFICE: UnitKind[] = ['agency', 'service', 'school', 'hospital', 'enterprise', 'vertical'];

export function unitOf(child: Plan, parent: Plan | null = null): Unit {
  const name = issuerOf(child, parent);
  const core = bodyCore(name);
  const kind = kindOfBody(name);
  const agency = agencyOf(core);
  const on = child.header.date?.iso ?? '9999';
  const own = sectorsIn(name);
  const fromSuperior =
    kind === 'agency' || kind === 'commune' || child.header.superior === null ? [] : sectorsIn(child.header.superior);
  const gained = (agency?.gained ?? []).filter(({ from }) => from <= on).map(({ sector }) => sector);
  const sectors = agency === undefined ? [...new Set([...own, ...fromSuperior])] : [...agency.sectors, ...gained];
  const names = [core, foldBody(name), ...(agency?.aliases.map(foldBody) ?? []), ...inherited(agency, on)];
  return {
    name,
    names: [...new Set(names)].filter((n) => n.length > 2),
    kind,
    sectors,
    enterprises: kind === 'enterprise' || SECTORS.some((s) => s.enterprises === true && sectors.includes(s.id)),
    proper: properOf(core, kind),
    noun: nounOf(core),
    levels: levelsOf(core),
    superior: child.header.superior,
    below: kind !== null && UNDER_OFFICE.includes(kind) && kindOfBody(parent?.header.issuer ?? '') === 'agency',
  };
}

/** Sorts of bodies that an address may name in the plural. */
const NOUN =
  /^(?:ủy ban nhân dân )?((?:liên )?chi hội|phân hội|(?:liên )?chi đoàn|công đoàn|liên đoàn|chi cục|trung tâm|bệnh viện|ban quản lý|ban|sở|trường|công ty|hội|đoàn|đảng ủy|đảng bộ|chi bộ|phòng|xã|phường|thị trấn|huyện|quận|thị xã|cục|viện|đài|báo|hợp tác xã)(?![\p{L}])/u;

/** The sort of a body whose core is given; "" where no list knows it. */
export const nounOf = (core: string): string => NOUN.exec(core)?.[1] ?? '';

/** Kinds of schools and of hospitals: what is asked of one kind is not asked of another. */
const LEVELS: [string, RegExp][] = [
  ['mầm non', phrase('mầm non|mẫu giáo|nhà trẻ')],
  ['tiểu học', phrase('tiểu học')],
  ['thcs', phrase('thcs|trung học cơ sở')],
  ['thpt', phrase('(?:thpt|trung học phổ thông)(?! chuyên)')],
  ['chuyên', phrase('(?:trường|thpt|trung học phổ thông) chuyên')],
  ['gdtx', phrase('gdtx|giáo dục thường xuyên|gdnn-gdtx|(?<!cơ sở )giáo dục nghề nghiệp')],
  // the law on vocational education (74/2014/QH13, article 5): centres, intermediate schools, colleges
  ['nghề nghiệp', phrase('cơ sở giáo dục nghề nghiệp')],
  ['cao đẳng', phrase('cao đẳng|đại học|trung cấp')],
  ['nội trú', phrase('dân tộc nội trú|(?:pt)?dtnt')],
  ['bán trú', phrase('dân tộc bán trú|(?:pt)?dtbt')],
  ['chuyên biệt', phrase('chuyên biệt|giáo dục hòa nhập|trẻ em khuyết tật')],
  ['bệnh viện', phrase('bệnh viện')],
  ['trung tâm y tế', phrase('trung tâm y tế|ttyt')],
  ['trạm y tế', phrase('trạm y tế')],
];
/** "PTDTNT THCS và THPT": its levels are part of its name. */
const OF_BOARDERS =
  /(dân tộc (?:nội|bán) trú|(?:pt)?dt[nb]t)(?:[\s,&-]+(?:và )?(?:tiểu học|thcs|trung học cơ sở|thpt|trung học phổ thông)(?![\p{L}]))+/gu;

/** Levels and kinds of school or hospital that a folded text names. */
export const levelsIn = remembering((folded: string): readonly string[] => {
  const text = folded.replace(OF_BOARDERS, '$1');
  return LEVELS.filter(([, pattern]) => pattern.test(text)).map(([level]) => level);
});

/** A boarding or a specialised school is one of its level too. */
const ALSO: Record<string, string[]> = {
  'nội trú': ['thpt', 'thcs'],
  'bán trú': ['thcs', 'tiểu học'],
  chuyên: ['thpt'],
  'cao đẳng': ['nghề nghiệp'],
  gdtx: ['nghề nghiệp'],
};
const levelsOf = (core: string): string[] => [...new Set(levelsIn(core).flatMap((l) => [l, ...(ALSO[l] ?? [])]))];

const KIND_WORDS =
  /^(?:ủy ban nhân dân |hội đồng nhân dân )?(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|sở|trường(?: [\p{L}]+)?|bệnh viện(?: đa khoa)?|trung tâm(?: y tế)?|công ty|chi cục|ban quản lý)\s+/u;

function properOf(core: string, kind: UnitKind | null): string {
  return kind === null ? '' : core.replace(KIND_WORDS, '').trim();
}
