import { lineLength } from '../knowledge/letter-widths.js';
import type { Paragraph, Table } from './docx-lib.js';
import { BODY_SIZE, type CellContent, PORTRAIT_WIDTH, paragraph, ruleLine, TABLE_SIZE, table } from './docx-parts.js';
import type { ReportSettings, Signer } from './types.js';

/** What the papers of an office have in common: letterhead, title, signatures, receivers, as Phụ lục I sets them. */

/** 7 cm and 10 cm: the motto must not wrap, so the letterhead overhangs the text by design. */
const LETTERHEAD_WIDTHS = [4000, 5670] as const;
/** Between a third and a half of the line above it. */
const RULE_SHARE = 0.4;

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** A name that is longer than its column is broken where both lines are about as long, not behind its last word but one. */
export const balanced = (text: string, size: number, bold: boolean, room: number): string => {
  if (lineLength(text, size, bold) <= room) return text;
  const words = text.split(' ');
  const breaks = words.slice(1).map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')]);
  const longest = (lines: readonly string[]): number => Math.max(...lines.map((one) => lineLength(one, size, bold)));
  const [best = [text]] = [...breaks].sort((a, b) => longest(a) - longest(b));
  return longest(best) > room ? text : best.join('\n');
};

/** A rule under a line of text, centred: so much of its length; what is longer than the room wraps to the room. */
const ruleUnder = (text: string, size: number, room: number, share: number): Paragraph => {
  const last = text.split('\n').at(-1) ?? '';
  const length = Math.min(lineLength(last, size, true), room) * share;
  return ruleLine(Math.round((room - length) / 2));
};

const line = (text: string, size: number, bold = false): Paragraph =>
  paragraph([{ text, bold }], { align: 'center', size, after: 0 });

/** Dots that a person writes over. */
const PLACE_DOTS = '……………';
export const DAY_BLANK = 'ngày      tháng      năm 20     ';

/** What the letterhead says under the bodies: the number that the clerk gives, and on a letter what it is about. */
export interface Heading {
  symbol: string;
  /** Behind "V/v"; a paper with a title has none. */
  about?: string;
}

const numberLines = ({ symbol, about }: Heading): CellContent => [
  paragraph(`Số:        /${symbol}`, {
    align: 'center',
    size: TABLE_SIZE,
    before: 120,
    after: about === undefined ? 0 : 120,
  }),
  ...(about === undefined ? [] : [paragraph(`V/v ${about}`, { align: 'center', size: TABLE_SIZE, after: 0 })]),
];

/** Bodies, number and day, with the number and the day left to the clerk. */
export const letterhead = (settings: ReportSettings, heading: Heading): Table => {
  const [left, right] = LETTERHEAD_WIDTHS;
  const superior = balanced(settings.superior.toUpperCase(), TABLE_SIZE, false, left);
  const body = balanced(settings.body.toUpperCase(), TABLE_SIZE, true, left);
  const place = settings.place === '' ? PLACE_DOTS : settings.place;
  return table(
    [
      [
        [
          ...(superior === '' ? [] : [line(superior, TABLE_SIZE)]),
          line(body, TABLE_SIZE, true),
          ruleUnder(body, TABLE_SIZE, left, RULE_SHARE),
        ],
        [line(NATION, TABLE_SIZE, true), line(MOTTO, BODY_SIZE, true), ruleUnder(MOTTO, BODY_SIZE, right, 1)],
      ],
      [
        numberLines(heading),
        [paragraph([{ text: `${place}, ${DAY_BLANK}`, italics: true }], { align: 'center', before: 120 })],
      ],
    ],
    { widths: LETTERHEAD_WIDTHS, lines: false },
  );
};

/** The sort of paper in capitals, under it what it is about, under that a rule. */
export const titleBlocks = (kind: string, about: string): Paragraph[] => [
  paragraph([{ text: kind, bold: true }], { align: 'center', before: 240, after: 0 }),
  paragraph([{ text: about, bold: true }], { align: 'center', after: 0 }),
  ruleUnder(about, BODY_SIZE, PORTRAIT_WIDTH, RULE_SHARE),
];

/** Room for a signature by hand or by picture. */
const SIGNATURE_ROOM = 1300;

const SIGN_HERE = '(Ký, ghi rõ họ tên)';

/** Title in capitals, room, the name; without a name who signs writes it. */
export const signerCell = ({ authority, title, name }: Signer): CellContent => [
  ...[authority, title]
    .filter((text) => text !== '')
    .map((text) =>
      paragraph([{ text: text.toUpperCase(), bold: true }], { align: 'center', after: 0, keepNext: true }),
    ),
  ...(name === ''
    ? [paragraph([{ text: SIGN_HERE, italics: true }], { align: 'center', size: TABLE_SIZE, after: SIGNATURE_ROOM })]
    : [paragraph([{ text: name, bold: true }], { align: 'center', before: SIGNATURE_ROOM, after: 0 })]),
];

/** 12 for the word, 11 for the list: the two sizes that the decree sets under 13. */
const RECEIVERS_SIZE = 24;
const RECEIVER_SIZE = 22;

/** "Nơi nhận:" in italics, a dash before each, ";" behind each, "." behind the last. */
export const receiversCell = (receivers: readonly string[]): CellContent => [
  paragraph([{ text: 'Nơi nhận:', bold: true, italics: true }], { align: 'left', size: RECEIVERS_SIZE, after: 0 }),
  ...receivers.map((name, index) =>
    paragraph(`- ${bare(name)}${index + 1 === receivers.length ? '.' : ';'}`, {
      align: 'left',
      size: RECEIVER_SIZE,
      after: 0,
    }),
  ),
];

/** A receiver as an office may have written it, with its own dash and stop. */
const bare = (name: string): string => name.replace(/^\s*[-–]\s*/u, '').replace(/[\s;.,]+$/u, '');

const HALF = Math.floor(PORTRAIT_WIDTH / 2);

/** Two cells side by side at the foot of a paper. */
export const footTable = (left: CellContent, right: CellContent, width = 2 * HALF): Table =>
  table([[left, right]], { widths: [Math.floor(width / 2), Math.floor(width / 2)], lines: false });
