import type { UnitKind } from '../knowledge/agencies.js';
import { PROVINCES } from '../knowledge/provinces.js';
import type { Citation, Plan } from '../model/plan.js';
import { fold } from '../vi/fold.js';
import { phrase, words } from '../vi/words.js';
import { foldBody, kindOfBody } from './unit.js';

/** What identifies a plan, folded once: every plan of a folder is held against every other. */
export interface PlanFacts {
  issuer: string[];
  kind: UnitKind | null;
  superior: string[];
  ordinal: number | null;
  symbol: string | null;
  date: string | null;
  place: string | null;
  /** Provinces that the letterhead and the title name. */
  areas: ReadonlySet<string>;
  subject: ReadonlySet<string>;
  period: Plan['period'];
  cited: CitedFacts[];
  /** Bodies that the plan gives work to or sends itself to, folded. */
  addressed: string[];
  text: string;
}

/** A document that a plan cites, in the same terms. */
export interface CitedFacts {
  role: Citation['role'];
  isPlan: boolean;
  ordinal: number | null;
  symbol: string | null;
  date: string | null;
  issuer: string[];
  areas: ReadonlySet<string>;
  subject: ReadonlySet<string>;
}

export const factsOf = (plan: Plan): PlanFacts => ({
  issuer: issuerWords(plan.header.issuer),
  kind: kindOfBody(plan.header.issuer ?? ''),
  superior: issuerWords(plan.header.superior),
  ordinal: plan.header.number?.ordinal ?? null,
  symbol: plan.header.number === null ? null : symbolKey(plan.header.number.symbol),
  date: plan.header.date?.iso ?? null,
  place: plan.header.place === null ? null : fold(plan.header.place),
  areas: areasOf(plan),
  subject: subjectPairs(plan.title.subject),
  period: plan.period,
  cited: plan.citations.map(citedFacts),
  addressed: [...plan.assignments.map(({ actor }) => actor), ...plan.recipients.map(({ text }) => text)].map(foldBody),
  text: fold(plan.text),
});

const citedFacts = (citation: Citation): CitedFacts => ({
  role: citation.role,
  isPlan: isPlanType(citation),
  ...numberParts(citation.number),
  date: citation.date,
  issuer: issuerWords(citation.issuer),
  areas: new Set(provincesIn(citation.issuer ?? '')),
  subject: subjectPairs(citation.title ?? ''),
});

/** A plan, by its type or by the type in its number. */
export const isPlanType = ({ type, number }: Citation): boolean =>
  fold(type) === 'kế hoạch' || /(?:^|[/-])kh(?:[/-]|$)/u.test(fold(number ?? ''));

/** "46/KH-UBND" -> 46 and "kh-ubnd"; "34-CT/TW" -> 34 and "ct/tw". */
function numberParts(number: string | null): Pick<CitedFacts, 'ordinal' | 'symbol'> {
  const [, ordinal, symbol] = /^\s*(\d+)?\p{L}?\s*[/-]\s*(.+)$/u.exec(number ?? '') ?? [];
  return {
    ordinal: ordinal === undefined ? null : Number(ordinal),
    symbol: symbol === undefined ? null : symbolKey(symbol),
  };
}

const symbolKey = (symbol: string): string =>
  fold(symbol)
    .replace(/\s+/gu, '')
    .replace(/^[/-]+/u, '');

const issuerWords = (name: string | null): string[] => words(foldBody(name ?? ''));

/** What stands in the titles of all plans alike: the period, the word for carrying out, figures. */
const COMMON = phrase(
  'giai đoạn|nhiệm kỳ|trên địa bàn|trong toàn|năm học|năm|kế hoạch|triển khai|thực hiện|tổ chức|về việc|về|của|tại|ngành|đến|từ',
  'gu',
);
/** "tỉnh Sông Lam", "xã Lam Thủy": an area by its name, recognised while the capitals still stand. */
const AREA =
  /(?<!\p{L})(?:tỉnh|thành phố|TP\.?|huyện|thị xã|quận|xã|phường|đặc khu|thị trấn)(?:\s+\p{Lu}[\p{Ll}\p{M}]*)*(?!\p{L})/gu;

/** The subject of a title as pairs of neighbouring words; single Vietnamese syllables are in every title. */
function subjectPairs(title: string): ReadonlySet<string> {
  const text = isShouted(title) ? title : title.normalize('NFC').replace(AREA, ' ');
  const list = words(fold(text).replace(COMMON, ' ')).filter((word) => !/^\d+$/u.test(word));
  return new Set(list.slice(1).map((word, index) => `${list[index]} ${word}`));
}

const isShouted = (text: string): boolean => text === text.toUpperCase();

const KNOWN_PROVINCES = new Set(PROVINCES.flatMap(({ name, merged }) => [name, ...merged]).map(fold));

/** The province that a plan belongs to, as far as its letterhead and title tell. A place may be a town: known ones count. */
function areasOf({ header, title }: Plan): ReadonlySet<string> {
  const places = [fold(header.place ?? '')].filter((place) => KNOWN_PROVINCES.has(place));
  const texts = [header.issuer, header.superior, title.subject].map((text) => text ?? '');
  return new Set([...places, ...texts.flatMap(provincesIn)]);
}

/** "tỉnh Gia Lai", "TỈNH GIA LAI"; a city counts when it is one of the central ones: thành phố Vinh lies in a province. */
const PROVINCE =
  /(?<!\p{L})(tỉnh|TỈNH|Tỉnh|[Tt]hành phố|THÀNH PHỐ|TP\.?)\s+((?:\p{Lu}[\p{L}\p{M}]*(?:\s+-\s+|\s+|$)){1,4})/gu;
/** In capitals a name's end does not show; most provinces have two syllables. */
const SHOUTED_SYLLABLES = 2;

function provincesIn(text: string): string[] {
  return [...text.normalize('NFC').matchAll(PROVINCE)].flatMap(([, kind = '', rest = '']) => {
    const name = fold(isShouted(rest) ? rest.trim().split(/\s+/u).slice(0, SHOUTED_SYLLABLES).join(' ') : rest);
    const isCity = !fold(kind).startsWith('tỉnh');
    return isCity && !KNOWN_PROVINCES.has(name) ? [] : [name];
  });
}
