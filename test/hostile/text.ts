import { type Hostile, MEGABYTE, numbers } from './types.js';

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const fill = (piece: string, bytes: number): Uint8Array =>
  utf8(piece.repeat(Math.floor(bytes / Buffer.byteLength(piece))));

/** Text that remark or the line readers may take quadratic time over, at the largest size that is still let in. */
const MARKDOWN: [name: string, piece: string][] = [
  ['emphasis that never closes', '*a_ '],
  ['emphasis without a space', '*a_'],
  ['brackets', '['],
  ['links that never close', '[a]('],
  ['pictures in pictures', '!['],
  ['quotes in quotes', '> '],
  ['lists in lists', '- '],
  ['lists in lists, line by line', '- a\n  '],
  ['code that never closes', '` `` '],
  ['angle brackets', '<a '],
  ['comments that never close', '<!-- '],
  ['columns', '|a'],
  ['backslashes', '\\'],
  ['entities', '&a;&'],
  ['short paragraphs', '**a**\n\n'],
  ['definitions', '[a]: b\n'],
  ['addresses', 'a@a.'],
  ['strikes', '~a~~'],
];

/** Lines in which the plan's own phrases come round for ever. */
const PHRASES: [name: string, piece: string][] = [
  ['spaces', ' a          '],
  ['labels', '1.1.'],
  ['roman labels', 'I.II.'],
  ['brackets', '('],
  ['marks on one letter', '\u0301'],
  ['days', 'ngày 01/02/2026 '],
  ['days that never end', 'trước ngày '],
  ['numbers', '1.000,'],
  ['percentages', 'ít nhất 80% '],
  ['citations', 'Kế hoạch số 46/KH-UBND ngày 05/3/2026 của '],
  ['semicolons', 'a; '],
  ['dashes', '- '],
  ['underscores', '_'],
  ['capitals', 'KẾ HOẠCH '],
  ['quotation marks', '“a '],
  ['letters without a space', 'a'],
  ['capitals without a space', 'A'],
  ['digits', '1'],
  ['dots', '.'],
  ['slashes', '/a'],
  ['hyphens', 'a-'],
  ['commas', 'a, '],
  ['colons', 'a: '],
  ['breaks within a line', 'a\v'],
];
const LET_IN = 3.9 * MEGABYTE;
const HEAD = 'UBND TỈNH SÔNG LAM\nSố: 46/KH-UBND\n\nKẾ HOẠCH\nXây dựng điển hình\n\nI. MỤC ĐÍCH, YÊU CẦU\n';
/** Bytes of no encoding, and letters of the old ones: each is weighed before it is read. */
const BYTES: [name: string, bytes: () => Uint8Array][] = [
  ['bytes FF', () => Buffer.alloc(LET_IN, 0xff)],
  ['lines of a byte FF', () => Buffer.alloc(LET_IN, Buffer.from([0xff, 0x0a]))],
  ['lines of old letters', () => Buffer.alloc(LET_IN, Buffer.from('N©ng cao nhËn thøc, tr¸ch nhiÖm;\n', 'latin1'))],
  ['old letters saved as UTF-8', () => fill('N©ng cao nhËn thøc, tr¸ch nhiÖm;\n', LET_IN)],
  ['VNI letters saved as UTF-8', () => fill('Naâng cao nhaän thöùc, traùch nhieäm;\n', LET_IN)],
  ['old signs on short lines', () => fill('¹a¹\n', LET_IN)],
  ['old signs in one word', () => fill('a¹ï', LET_IN)],
  [
    'random bytes on one line',
    () => {
      const next = numbers(46);
      return Uint8Array.from({ length: LET_IN }, () => 32 + Math.floor(next() * 224));
    },
  ],
];
const FOLDED: [name: string, text: string][] = [
  ['lists a thousand deep', Array.from({ length: 1_000 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
  [
    'a table of 10,000 columns',
    `|${'a|'.repeat(10_000)}\n|${'-|'.repeat(10_000)}\n${`|${'a|'.repeat(10_000)}\n`.repeat(20)}`,
  ],
];

export const TEXT: Hostile[] = [
  {
    name: 'txt: 100 MB',
    file: 'a.txt',
    codes: ['too-large'],
    bytes: () => fill('a) Nâng cao nhận thức.\n', 100 * MEGABYTE),
  },
  { name: 'txt: one line of 50 MB', file: 'a.txt', codes: ['too-large'], bytes: () => fill('a', 50 * MEGABYTE) },
  { name: 'txt: one line of 3.9 MB', file: 'a.txt', codes: [], bytes: () => fill('a ', 3.9 * MEGABYTE) },
  {
    name: 'txt: 3.9 MB of line ends',
    file: 'a.txt',
    codes: ['empty-file', 'not-a-plan'],
    bytes: () => fill('\n', 3.9 * MEGABYTE),
  },
  {
    name: "txt: 3.9 MB of a plan's lines",
    file: 'a.txt',
    codes: [],
    bytes: () => utf8(HEAD + 'a) Nâng cao nhận thức, gửi về Sở Nội vụ trước ngày 30/6/2026;\n'.repeat(50_000)),
  },
  {
    name: 'txt: noise',
    file: 'a.txt',
    codes: ['unreadable'],
    quick: true,
    bytes: () => Uint8Array.from({ length: 300_000 }, (_, i) => (i * 7919 + (i >> 3) * 31) & 255),
  },
  ...PHRASES.map(
    ([name, piece]): Hostile => ({
      name: `txt: a line of ${name}`,
      file: 'a.txt',
      codes: [],
      bytes: () => Buffer.concat([utf8(HEAD), fill(piece, 1.4 * MEGABYTE)]),
    }),
  ),
  ...PHRASES.map(
    ([name, piece]): Hostile => ({
      name: `txt: lines of ${name}`,
      file: 'a.txt',
      codes: [],
      bytes: () => Buffer.concat([utf8(HEAD), fill(`${piece}\n`, 1.4 * MEGABYTE)]),
    }),
  ),
  ...MARKDOWN.map(
    ([name, piece]): Hostile => ({
      name: `md: ${name}`,
      file: 'a.md',
      codes: [],
      bytes: () => Buffer.concat([utf8(HEAD), fill(piece, 1.4 * MEGABYTE)]),
    }),
  ),
  ...MARKDOWN.map(
    ([name, piece]): Hostile => ({
      name: `md: ${name}, just let in`,
      file: 'a.md',
      codes: [],
      bytes: () => Buffer.concat([utf8(HEAD), fill(piece, 490_000)]),
    }),
  ),
  ...MARKDOWN.map(
    ([name, piece]): Hostile => ({
      name: `md: ${name}, short`,
      file: 'a.md',
      codes: [],
      quick: true,
      bytes: () => fill(piece, 12_000),
    }),
  ),
  ...BYTES.flatMap(([name, bytes]): Hostile[] => [
    { name: `txt: 4 MB of ${name}`, file: 'a.txt', codes: [], bytes },
    {
      name: `html: 4 MB of ${name}`,
      file: 'a.html',
      codes: [],
      bytes: () => Buffer.concat([utf8('<!doctype html><html><body><p>'), bytes()]),
    },
  ]),
  {
    name: 'md: 19,000 references to one footnote',
    file: 'a.md',
    codes: [],
    bytes: () => utf8(`${'a[^1]\n\n'.repeat(19_000)}[^1]: ${'chú thích '.repeat(20_000)}\n`),
  },
  ...FOLDED.map(([name, text]): Hostile => ({ name: `md: ${name}`, file: 'a.md', codes: [], bytes: () => utf8(text) })),
];
