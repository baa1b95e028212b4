import type { Header } from '../model/plan.js';
import { fold, foldKeep } from '../vi/fold.js';
import { isUpper } from '../vi/words.js';
import type { Line } from './lines.js';

const NUMBER_LINE = /^số\s*[:.]?\s*((?:\d+[a-zđ]?)?\s*\/?\s*[^\s,;]*(?:\s*[-/]\s*[^\s,;]+)*)/u;
const MOTTO =
  /cộng hòa xã hội|độc lập\s*-\s*tự do|^việt nam$|đảng cộng sản việt nam|^\*+$|^-+$|^_+$|^(?:hỏa tốc|khẩn|thượng khẩn|mật|dự thảo|sao y|bản sao)/u;
const DATE =
  /ngày(?!\s*(?:ký|ban hành))[\s.…_]*(\d{1,2})?[\s.…_]*(?:tháng|\/)[\s.…_]*(\d{1,2})?[\s.…_]*(?:năm|\/)[\s.…_]*(\d{4})?/u;
const DRAFT = /^(?:\(?dự thảo|lần \d)/u;

/** Reads issuer, superior, number, place and date from the lines above the title. */
export function readLetterhead(lines: Line[]): Header {
  const header: Header = { superior: null, issuer: null, number: null, place: null, date: null };
  const names: Line[] = [];
  for (const l of lines.flatMap(columnsOf)) {
    const folded = foldKeep(l.marker === null ? l.text : `${l.marker.label} ${l.text}`);
    if (header.number === null && /^số(?:\s|:|\d|\/|$)/u.test(folded)) header.number = numberIn(l);
    else if (header.date === null && DATE.test(folded) && placed(l, folded))
      Object.assign(header, dateIn(l.text, folded));
    else if (isName(l, folded)) names.push(l);
  }
  return { ...header, ...bodies(names) };
}

/** Two columns saved as one line: "SỞ Y TẾ CỘNG HÒA XÃ HỘI …", "Số: 18/KH-SYT Sông Lam, ngày 16 tháng 5 năm 2026". */
const SECOND_COLUMN =
  /\s+(?=CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*[-–]\s*Tự do)|(?<=^Số\s*:?\s*\S{3,40})\s+(?=\p{Lu}[\p{L} .-]{1,40},\s*ngày)/u;

function columnsOf(l: Line): Line[] {
  const cut = l.text.search(SECOND_COLUMN);
  if (cut <= 0) return [l];
  const at = cut + (l.text.slice(cut).length - l.text.slice(cut).trimStart().length);
  return [
    { ...l, text: l.text.slice(0, cut), folded: l.folded.slice(0, cut), end: l.textStart + cut },
    {
      ...l,
      marker: null,
      text: l.text.slice(at),
      folded: l.folded.slice(at),
      start: l.textStart + at,
      textStart: l.textStart + at,
    },
  ];
}

const placed = (l: Line, folded: string): boolean => l.text.length < 90 && /,\s*ngày|^ngày/u.test(folded);
const isName = (l: Line, folded: string): boolean =>
  !MOTTO.test(folded) &&
  !DRAFT.test(folded) &&
  l.text.length < 160 &&
  (isUpper(l.text) || l.hints.bold === true) &&
  /\p{L}{2}/u.test(l.text);

/** "Số: 06/KH-UBND" -> ordinal 6, symbol "KH-UBND"; "Số: /KH-VP" -> ordinal null. */
function numberIn(l: Line): Header['number'] {
  const m = foldKeep(l.text).match(NUMBER_LINE);
  if (m === null) return null;
  const from = l.text.length - l.text.slice((m.index ?? 0) + m[0].length - (m[1]?.length ?? 0)).length;
  const raw = l.text
    .slice(from, from + (m[1]?.length ?? 0))
    .replace(/[.…_]{2,}/g, '')
    .replace(/\s*([/-])\s*/g, '$1')
    .trim();
  const cut = raw.match(/^(\d+)?\p{Ll}?\s*[/-]?\s*(.*)$/u);
  const symbol = (cut?.[2] ?? '').replace(/^[/\s]+/, '').trim();
  return { raw, ordinal: cut?.[1] ? Number(cut[1]) : null, symbol };
}

function dateIn(text: string, folded: string): Pick<Header, 'place' | 'date'> {
  const m = folded.match(DATE);
  if (m?.index === undefined) return { place: null, date: null };
  const [day, month, year] = [m[1], m[2], m[3]].map((s) => (s === undefined ? null : Number(s))) as [
    number | null,
    number | null,
    number | null,
  ];
  const place = text
    .slice(0, m.index)
    .replace(/[,\s]+$/u, '')
    .trim();
  const iso =
    day !== null && month !== null && year !== null
      ? [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
      : null;
  return {
    place: place === '' ? null : place,
    date: { raw: text.slice(m.index, m.index + m[0].length).trim(), year, month, day, iso },
  };
}

/** A line that goes on with the name begun above: a place, or a word that heads no body. */
const CONTINUES =
  /^(?:tỉnh|thành phố|tp|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|và|nhân dân|khen thưởng|của|hà nội|việt nam|trung ương)(?!\p{L})/u;
const HEADS =
  /^(?:công đoàn|cđcs|lđlđ|liên hiệp|thành đoàn|huyện đoàn|thị đoàn|tổng liên đoàn|chi đoàn|hạt|đồn|ubnd|ủy ban|hđnd|hội đồng|sở|ban|bộ|cục|chi cục|phòng|văn phòng|trung tâm|trường|bệnh viện|viện|công ty|tổng công ty|công an|bảo hiểm|kho bạc|liên minh|liên đoàn|hội|đoàn|tỉnh đoàn|đảng|tỉnh ủy|huyện ủy|thành ủy|chi bộ|đảng bộ|tòa án|thanh tra|báo|đài|đại học|học viện|mặt trận|ubmttq|trạm|ngân hàng|quỹ|cơ quan|tổng cục|khối|cụm|nhà|thư viện|bảo tàng|bưu điện|hợp tác xã)(?!\p{L})/u;

/** Organisations that are one of some office: alone on a line they want the name below, whatever heads it. */
const UNFINISHED =
  /^(?:(?:ban chấp hành|ban thường vụ) )?(?:công đoàn(?: cơ sở)?|cđcs|đoàn(?: thanh niên)?(?: cơ sở)?|chi đoàn|chi hội|đảng bộ(?: cơ sở)?|chi bộ(?: cơ sở)?)$/u;

/** Joins wrapped lines to names; of two bodies the first is the superior, the last the issuer. */
function bodies(lines: Line[]): Pick<Header, 'superior' | 'issuer'> {
  const names: string[] = [];
  for (const l of lines) {
    const folded = fold(l.text);
    const text = l.text.replace(/\s+/g, ' ').trim();
    const last = names.at(-1);
    if (
      last !== undefined &&
      (CONTINUES.test(folded) ||
        UNFINISHED.test(fold(last)) ||
        !HEADS.test(folded) ||
        /[-,]$|(?:và|-)\s*$/u.test(last.toLowerCase())) &&
      !(HEADS.test(folded) && !CONTINUES.test(folded) && !/[-,]$/u.test(last) && !UNFINISHED.test(fold(last)))
    )
      names[names.length - 1] = `${last} ${text}`;
    else names.push(text);
  }
  const kept = names.filter((n) => HEADS.test(fold(n)));
  return kept.length === 0
    ? { superior: null, issuer: null }
    : { superior: kept.length > 1 ? (kept[0] ?? null) : null, issuer: kept.at(-1) ?? null };
}

const ENACTS =
  /\s(?:xây dựng|ban hành|tổ chức|đề ra|lập|triển khai|thống nhất ban hành)\s+(?:và (?:ban hành|triển khai) )?(?:nội dung )?kế hoạch/u;
const BODY_START =
  /(?:^|[,;.:]\s+|\n)((?:các )?(?:ủy ban|ubnd|hội đồng|hđnd|sở|ban|bộ|cục|chi cục|phòng|văn phòng|trung tâm|trường|bệnh viện|viện|công ty|công an|bảo hiểm|kho bạc|liên minh|liên đoàn|hội|đoàn|tỉnh đoàn|đảng ủy|thành ủy|tỉnh ủy|huyện ủy|tòa án|thanh tra|báo|đài|đại học|học viện|mặt trận|tổng|cụm|khối|ngân hàng|quỹ|xã|phường|trạm|thư viện|bảo tàng|cơ quan)(?!\p{L}))/gu;

/** The body that enacts the plan: "…, Sở Công Thương xây dựng Kế hoạch" -> "Sở Công Thương". */
export function issuerFromOpening(text: string): string | null {
  const folded = foldKeep(text);
  const enacts = [...folded.matchAll(new RegExp(ENACTS.source, 'gu'))].at(-1);
  if (enacts === undefined) return null;
  const before = folded.slice(0, enacts.index);
  const starts = [...before.matchAll(BODY_START)].filter((m) =>
    isCapital(text, m.index + m[0].length - (m[1]?.length ?? 0)),
  );
  const start = starts.at(-1);
  if (start === undefined) return null;
  const from = start.index + start[0].length - (start[1]?.length ?? 0);
  const name = text
    .slice(from, enacts.index)
    .replace(/\s*\((?:sau đây )?(?:gọi|viết)[^)]*\)/u, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s,;]+$/u, '')
    .trim();
  return name.length > 0 && name.length < 220 ? name : null;
}

const isCapital = (text: string, at: number): boolean => /\p{Lu}/u.test(text[at] ?? '');
