/**
 * What is put on a document after it was written: visible digital signatures, stamps of the registry, draft marks. Form
 * only: which lines these are, and what they tell. Where they stand is for the readers to judge.
 */
import type { Mark } from '../model/text.js';
import { isDraftMark } from './draft-mark.js';

/** What a line is a part of. `beside`: it proves nothing alone, but belongs to a line of that kind just next to it. */
export interface StampLine {
  kind: Mark['kind'];
  beside: boolean;
}

const DAY = String.raw`(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})`;
const HOUR = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;

/** One row a form: the kind, whether it needs another beside it, the pattern of the whole line. */
const ROWS: readonly (readonly [Mark['kind'], boolean, RegExp])[] = [
  ['signature', false, /^(?:được\s+)?(?:người ký|ký(?: số)?(?: bởi)?)\s*:(?!\s*$|\s*\()/iu],
  ['signature', false, /^(?:được ký(?: số)? bởi|ký số bởi)(?!\p{L})/iu],
  [
    'signature',
    false,
    /^(?:digitally )?signed by(?!\p{L})|^signature (?:not verified|valid|is valid)|^digitally signed/iu,
  ],
  [
    'signature',
    false,
    new RegExp(`^(?:thời gian ký|ngày giờ ký|ngày ký|ký ngày|signing time)\\s*:\\s*(?:ngày\\s*)?${DAY}`, 'iu'),
  ],
  ['signature', false, /^DN\s*:\s*\S+=/u],
  // The copy of an attached file: number and time of signing alone on a line.
  ['signature', false, new RegExp(`^(?:số\\s*:?\\s*)?\\d+/[\\p{Lu}\\d/-]+\\s*[;,]\\s*${DAY}\\s+${HOUR}`, 'iu')],
  ['signature', true, new RegExp(`^date\\s*:\\s*${DAY}`, 'iu')],
  ['signature', true, /^e-?mail\s*:\s*\S+@\S+$/iu],
  [
    'signature',
    true,
    /^(?:cơ quan|tổ chức|đơn vị|chức vụ|nơi ký|lý do|reason|location|số điện thoại)\s*:\s*[^;]{2,80}$/iu,
  ],
  ['signature', true, /^(?:người ký|ký bởi|thời gian ký)\s*:?$/iu],
  ['signature', true, new RegExp(`^${DAY}[ T]+${HOUR}(?:\\s*[+-]\\d{2}[:']?\\d{2}'?)?$`, 'u')],
  ['signature', true, /^[+-]\d{2}[:']\d{2}'?$/u],
  ['stamp', false, /^(?:công văn|văn bản|c\.?v\.?)\s+đến(?:\s*số.*)?$/iu],
  ['stamp', false, /^(?:số đến|ngày đến|giờ đến|đến số|đến ngày)\s*[:.…]\s*[\d\s:./…_-]*$/iu],
  ['stamp', true, /^ĐẾN\s*:?$/u],
  ['stamp', true, /^(?:số|ngày|giờ)\s*[:.…]\s*[\d\s:./…_-]*$/iu],
  ['stamp', true, /^(?:chuyển|kính chuyển|lưu hồ sơ(?: số)?|số và ký hiệu hs|người nhận)\s*[:.…]\s*[^;]{0,60}$/iu],
  ['stamp', false, /^(?:HỎA|HOẢ) TỐC(?:\s+HẸN GIỜ.*)?$|^(?:THƯỢNG )?KHẨN$|^(?:TỐI |TUYỆT )?MẬT$|^ĐÃ KÝ$/u],
  ['stamp', false, /^(?:SAO Y|SAO LỤC|TRÍCH SAO|BẢN SAO)(?:\s+BẢN CHÍNH|\s*[;:,].*)?$/u],
];

/** What a whole line says of itself; null for any line of the text. */
export function stampLine(line: string): StampLine | null {
  if (isDraftMark(line)) return { kind: 'draft', beside: false };
  const row = ROWS.find(([, , pattern]) => pattern.test(line));
  return row === undefined ? null : { kind: row[0], beside: row[1] };
}

/** Anything of this in a page's text, spaces dropped, is worth a closer look. */
const SIGNS = [
  /kýbởi|ngườiký:|kýsố|giờký:|gianký:|ngàyký:|kýngày:|signedby|signature|signingtime|vănđến|bảnđến|sốđến|ngàyđến|giờđến|dựthảo/iu,
  /TỐC|KHẨN|MẬT|ĐÃKÝ|SAOY|SAOLỤC|TRÍCHSAO|BẢNSAO|\/\p{Lu}[\p{Lu}\d/-]*[;,]\d{1,4}[./-]/u,
];
export const mayBeStamped = (compact: string): boolean => SIGNS.some((sign) => sign.test(compact));

const SIGNER = /^(?:được\s+)?(?:người ký|ký bởi|ký(?: số)? bởi|(?:digitally )?signed by)\s*:?\s*(.*)$/iu;
/** Names the one who signed. */
export const opensSignature = (line: string): boolean => SIGNER.test(line);

const LABELLED = /^[\p{L}\s]{2,20}:/u;
const TIME = new RegExp(`(${DAY})(?:[ T,]+(${HOUR}))?\\s*([+-]\\d{2}[:']?\\d{2}|Z)?`, 'u');
const TIME_FIRST = new RegExp(`(${HOUR})(?:[ ,]+ngày)?[ ,]+(${DAY})`, 'u');

/** What the lines of a signature tell: who signed, and when. */
export function signatureOf(lines: string[]): Pick<Mark, 'signedBy' | 'signedAt'> {
  const at = lines.findIndex((line) => SIGNER.test(line));
  const facts: Pick<Mark, 'signedBy' | 'signedAt'> = {};
  if (at >= 0) {
    const words = [SIGNER.exec(lines[at] ?? '')?.[1] ?? ''];
    // A long name goes on in the lines below, up to the next label.
    for (const line of lines.slice(at + 1)) {
      if (LABELLED.test(line) || TIME.test(line)) break;
      words.push(line);
    }
    const name = words.join(' ').trim();
    if (name !== '') facts.signedBy = name;
  }
  const signedAt = isoTime(lines.join(' '));
  if (signedAt !== null) facts.signedAt = signedAt;
  return facts;
}

/** "15.09.2022 08:58:00 +07:00" -> "2022-09-15T08:58:00+07:00"; without a zone where none is printed. */
export function isoTime(text: string): string | null {
  const turned = TIME_FIRST.exec(text);
  const match = turned === null ? TIME.exec(text) : [turned[0], turned[2], turned[1], undefined];
  const [, day = '', hour, zone] = match ?? [];
  const parts = day.split(/[./-]/u).map(Number);
  const [d = 0, m = 0, y = 0] = /^\d{4}/u.test(day) ? parts.reverse() : parts;
  if (y < 1990 || m < 1 || m > 12 || d < 1 || d > 31) return null;
  const date = `${y}-${two(m)}-${two(d)}`;
  if (hour === undefined) return date;
  const [h = '0', min = '00', s = '00'] = hour.split(':');
  if (Number(h) > 23 || Number(min) > 59 || Number(s) > 59) return date;
  return `${date}T${two(Number(h))}:${min}:${s}${zoneOf(zone)}`;
}

const two = (n: number): string => String(n).padStart(2, '0');
const zoneOf = (zone: string | undefined): string =>
  zone === undefined || zone === 'Z' ? (zone ?? '') : `${zone.slice(0, 3)}:${zone.replace(/[:']/gu, '').slice(3)}`;
