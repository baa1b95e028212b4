/**
 * Signatures, stamps and draft marks on a page: taken out before the rows are made, as they lie over the text. A line that
 * is sure to be one takes along the lines next to it that go with it.
 */
import type { Mark } from '../../model/text.js';
import { normalise } from '../../vi/normalise.js';
import type { Aside } from '../assemble.js';
import { mayBeStamped, opensSignature, type StampLine, signatureOf, stampLine } from '../stamps.js';
import type { PdfItem, PdfPage } from './document.js';

export interface Stamp {
  kind: Mark['kind'];
  lines: string[];
}

/** Pieces of one size on one baseline. */
interface Run {
  items: PdfItem[];
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  sign: StampLine | null;
}

/* In letter sizes: pieces nearer than this are one run, lines nearer than this one block. */
const RUN_GAP = 1.1;
const LINE_GAP = 1.9;
const SIDE_GAP = 2;
/** Pieces of one line share size and baseline but for this. */
const SAME_SIZE = 0.12;
const SAME_BASELINE = 1.5;
/** Signatures are printed this much smaller than the text; then lines of the same size beside them belong to them. */
const SMALL = 0.75;

/** Parts what was stamped on a page from what is written on it. */
export function takeStamps(page: Pick<PdfPage, 'items'>): { stamps: Stamp[]; rest: PdfItem[] } {
  const { items } = page;
  const compact = items
    .map((item) => item.text)
    .join('')
    .replace(/\s/gu, '')
    .normalize('NFC');
  if (!mayBeStamped(compact)) return { stamps: [], rest: items };
  const runs = runsOf(items);
  const typical = [...items].map((item) => item.size).sort((a, b) => a - b)[items.length >> 1] ?? 0;
  const taken = new Set<Run>();
  const stamps: Stamp[] = [];
  for (const seed of runs) {
    if (taken.has(seed) || seed.sign === null || seed.sign.beside) continue;
    const block = seed.sign.kind === 'draft' ? [seed] : grow(seed, seed.sign.kind, runs, taken, typical);
    for (const run of block) taken.add(run);
    stamps.push(...blocksOf(seed.sign.kind, block));
  }
  if (stamps.length === 0) return { stamps, rest: items };
  const gone = new Set([...taken].flatMap((run) => run.items));
  return { stamps, rest: items.filter((item) => !gone.has(item)) };
}

function runsOf(items: PdfItem[]): Run[] {
  const open: Run[] = [];
  const inked = items.filter((item) => item.text.trim() !== '').sort((a, b) => a.left - b.left);
  for (const item of inked) {
    const run = open.find(
      (r) =>
        Math.abs(r.y - item.y) < SAME_BASELINE &&
        Math.abs(r.size - item.size) < SAME_SIZE * r.size &&
        item.left - r.right < RUN_GAP * r.size &&
        item.left - r.right > -RUN_GAP * r.size,
    );
    if (run === undefined) open.push({ ...item, items: [item], sign: null });
    else {
      run.text += (item.left - run.right > 0.17 * run.size ? ' ' : '') + item.text;
      run.right = Math.max(run.right, item.right);
      run.items.push(item);
    }
  }
  for (const run of open) {
    run.text = normalise(run.text).text;
    run.sign = stampLine(run.text);
  }
  return open.sort((a, b) => a.y - b.y || a.left - b.left);
}

/** The lines around a sure one that go with it. */
function grow(seed: Run, kind: Mark['kind'], runs: Run[], taken: Set<Run>, typical: number): Run[] {
  const block = [seed];
  const small = kind === 'signature' && seed.size < SMALL * typical;
  const joins = (run: Run): boolean =>
    (run.sign?.kind === kind || (small && Math.abs(run.size - seed.size) < SAME_SIZE * seed.size)) &&
    block.some((own) => touches(own, run));
  for (let before = 0; before < block.length; ) {
    before = block.length;
    for (const run of runs) if (!taken.has(run) && !block.includes(run) && joins(run)) block.push(run);
  }
  return block.sort((a, b) => a.y - b.y || a.left - b.left);
}

const touches = (a: Run, b: Run): boolean =>
  Math.abs(a.y - b.y) < LINE_GAP * Math.max(a.size, b.size) &&
  b.left < a.right + SIDE_GAP * a.size &&
  b.right > a.left - SIDE_GAP * a.size;

/** Two signatures that stand close are two. */
function blocksOf(kind: Mark['kind'], block: Run[]): Stamp[] {
  const stamps: Stamp[] = [];
  for (const { text } of block) {
    const last = stamps.at(-1);
    if (last === undefined || (opensSignature(text) && last.lines.some(opensSignature)))
      stamps.push({ kind, lines: [text] });
    else last.lines.push(text);
  }
  return stamps;
}

/** A page as far as its stamps go. */
interface Stamped {
  number: number;
  stamps: Stamp[];
  source: Pick<PdfPage, 'slanted' | 'comments'>;
}

/** Text along the margin or across the page, its spaces dropped: it may come letter by letter. */
const acrossOf = ({ source }: Stamped): string => normalise(source.slanted.join('')).text.replace(/\s/gu, '');
const DRAFT_ACROSS = /dựthảo/iu;
const isDraftAcross = (page: Stamped): boolean => DRAFT_ACROSS.test(acrossOf(page));

/** Stamps, line by line, and text that does not run with the page. */
export function asidesOf(page: Stamped): Aside[] {
  const asides: Aside[] = page.stamps.flatMap(({ kind, lines }) =>
    lines.map((text) => ({ reason: kind === 'draft' ? 'draft-mark' : 'stamp', text, page: page.number })),
  );
  const reason = isDraftAcross(page) ? 'draft-mark' : 'decoration';
  for (const text of page.source.slanted) asides.push({ reason, text, page: page.number });
  for (const text of page.source.comments ?? [])
    asides.push({ reason: 'comment', text: normalise(text).text, page: page.number });
  return asides;
}

/** What the stamps of a page tell. */
export function marksOf(page: Stamped): Mark[] {
  const marks: Mark[] = page.stamps.map(({ kind, lines }) => ({
    kind,
    text: lines.join('\n'),
    page: page.number,
    ...(kind === 'signature' ? signatureOf(lines) : {}),
  }));
  if (isDraftAcross(page)) marks.push({ kind: 'draft', text: page.source.slanted.join(' '), page: page.number });
  return marks;
}
