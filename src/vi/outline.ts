import { romanValue } from './roman.js';

/** Labels before a paragraph: "I.", "1.", "2.1.", "a)", "-", and their rank from outer to inner. */
export type MarkerClass =
  | 'part'
  | 'upper'
  | 'roman'
  | 'article'
  | 'decimal'
  | 'dotted2'
  | 'dotted3'
  | 'dotted4'
  | 'letter'
  | 'paren'
  | 'star'
  | 'dash'
  | 'dot'
  | 'plus'
  | 'ring';

export interface Marker {
  kind: MarkerClass;
  /** As printed, spaces trimmed: "I.", "a)", "-". */
  label: string;
  /** Position in its sequence ("c)" -> 3, "2.4." -> 4), null for bullets. */
  ordinal: number | null;
  /** Characters of the line that the label and the space after it take. */
  length: number;
}

/** Outer markers have the smaller rank. "2.1." stands under "2.", "a)" under both, bullets below: the habit of Nghị định 30/2020. */
export const RANK: Record<MarkerClass, number> = {
  part: 0,
  upper: 1,
  roman: 2,
  article: 3,
  decimal: 4,
  dotted2: 5,
  dotted3: 6,
  dotted4: 7,
  letter: 8,
  paren: 9,
  star: 10,
  dash: 11,
  dot: 12,
  plus: 13,
  ring: 14,
};

/** Vietnamese alphabet order of points a), b), c), d), đ), e) … (Nghị định 30/2020, Phụ lục I). */
export const LETTERS = 'abcdđeghiklmnopqrstuvxy';
const letterOrdinal = (letter: string): number => LETTERS.indexOf(letter.toLowerCase()) + 1;
const ORDINAL_WORDS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];

interface Form {
  pattern: RegExp;
  read: (m: RegExpMatchArray) => { kind: MarkerClass; ordinal: number | null } | null;
}

const bullet = (kind: MarkerClass) => () => ({ kind, ordinal: null });

/** First form that matches wins. */
const FORMS: Form[] = [
  {
    pattern: /^(?:PHẦN|Phần|CHƯƠNG|Chương)\s+(?:(?:THỨ|thứ)\s+(\p{L}+)|([IVXL]+|\d+))\s*[.:)-]?\s*/u,
    read: (m) => ({
      kind: 'part',
      ordinal: m[1]
        ? ORDINAL_WORDS.indexOf(m[1].toLowerCase()) + 1
        : /^\d/.test(m[2] ?? '')
          ? Number(m[2])
          : romanValue(m[2] ?? ''),
    }),
  },
  {
    pattern: /^(?:Mục|MỤC)\s+([IVXL]+)\s*[.:)]\s*/u,
    read: (m) => ({ kind: 'roman', ordinal: romanValue(m[1] ?? '') }),
  },
  {
    pattern: /^([IVXL]{1,6})\s*(?:[.)/]\s*|\s-\s+)(?=[\p{L}\p{N}"“(])(?!\p{Ll})/u,
    read: (m) => ({ kind: 'roman', ordinal: romanValue(m[1] ?? '') }),
  },
  { pattern: /^([IVXL]{1,6})\s+(?=\p{Lu}\p{Lu})/u, read: (m) => ({ kind: 'roman', ordinal: romanValue(m[1] ?? '') }) },
  { pattern: /^(?:Điều|ĐIỀU)\s+(\d{1,3})\s*[.:]?\s*/u, read: (m) => ({ kind: 'article', ordinal: Number(m[1]) }) },
  {
    pattern: /^(\d{1,2}(?:\.\s?\d{1,2}){1,3})\s*[.)/:]?(?:\s+|(?=\p{L}))(?!tháng|năm|giờ)/u,
    read: (m) => {
      const parts = (m[1] ?? '').split('.').map(Number);
      const kinds: MarkerClass[] = ['dotted2', 'dotted3', 'dotted4'];
      return { kind: kinds[parts.length - 2] ?? 'dotted4', ordinal: parts.at(-1) ?? null };
    },
  },
  {
    pattern: /^(\d{1,2})\s*(?:[.)](?!\d)\s*|\/\s+|\s-\s+)(?=\S)/u,
    read: (m) => ({ kind: 'decimal', ordinal: Number(m[1]) }),
  },
  { pattern: /^\(\s*(\d{1,2})\s*\)\s*(?=\S)/u, read: (m) => ({ kind: 'paren', ordinal: Number(m[1]) }) },
  { pattern: /^\(\s*([a-zđ])\s*\)\s*(?=\S)/u, read: (m) => ({ kind: 'paren', ordinal: letterOrdinal(m[1] ?? '') }) },
  {
    pattern: /^([a-zđA-ZĐ])\s*(?:\)\s*|\/\s+)(?=\S)/u,
    read: (m) => ({ kind: 'letter', ordinal: letterOrdinal(m[1] ?? '') }),
  },
  { pattern: /^([a-zđ])\s*\.\s+(?=\S)/u, read: (m) => ({ kind: 'letter', ordinal: letterOrdinal(m[1] ?? '') }) },
  { pattern: /^([A-HĐ])\s*\.\s+(?=\p{Lu})/u, read: (m) => ({ kind: 'upper', ordinal: letterOrdinal(m[1] ?? '') }) },
  { pattern: /^[-–—](?!\d)\s*(?=\S)/u, read: bullet('dash') },
  { pattern: /^[•●▪■◆✓➢►·]\s*(?=\S)/u, read: bullet('dot') },
  { pattern: /^\+\s*(?=\S)/u, read: bullet('plus') },
  { pattern: /^\*+\s*(?=\S)/u, read: bullet('star') },
  { pattern: /^[○o◦]\s+(?=\p{Lu})/u, read: bullet('ring') },
];

/** The label a line begins with, or null. The line must not begin with a space. */
export function markerOf(line: string): Marker | null {
  for (const form of FORMS) {
    const m = line.match(form.pattern);
    if (m === null) continue;
    const found = form.read(m);
    if (found !== null) return { ...found, label: m[0].trim(), length: m[0].length };
  }
  return null;
}
