import type { PDFParse } from 'pdf-parse';
import { MAX_PAGE_PIECES, MAX_PDF_PIECES, MAX_PICTURE_PIXELS, MAX_SCAN_PIXELS } from '../limits.js';
import { type RawAnnotation, writtenOn } from './annotations.js';
import { type Drawing, interpret, type Matrix, multiply, type OperatorList, type PdfRule } from './drawing.js';
import { type CuredPage, cureItems } from './legacy.js';

/** A piece of text as pdf.js gives it, in page coordinates from the top left corner. */
export interface PdfItem {
  text: string;
  left: number;
  right: number;
  /** Baseline. */
  y: number;
  size: number;
  font: string;
  /** Put together from pieces of two fonts: whether a space stands beside it is in doubt. */
  woven?: boolean;
  /** Chance that it was read rightly, 0..1: only of words that were recognised on a picture, one word a piece. */
  confidence?: number;
}

export interface PdfPage {
  number: number;
  width: number;
  height: number;
  items: PdfItem[];
  /** Text that does not run with the page: watermarks, notes along the margin. */
  slanted: string[];
  /** Notes of readers that are not printed. */
  comments?: string[];
  /** Some of the page's data could not be parsed: text may be missing. */
  damaged: boolean;
  /** Old encodings that its text was decoded from. */
  cured: CuredPage;
  /** Lines drawn on the page; costs about as much as the text, so it is asked for only where a table is likely. */
  drawing(): Promise<Drawing>;
  /**
   * The page as a viewer shows it, `scale` pixels to a point (200/72 is 200 dpi), fewer where the page is huge. As bare
   * pixels: packing a scan as PNG takes as long as recognising it. May be asked for at any time, until the document closes.
   */
  picture(scale: number): Promise<PagePicture>;
  /** Lets go of what the page holds. */
  close(): void;
}

/** Pixels as red, green, blue, opacity. */
export interface PagePicture {
  width: number;
  height: number;
  data: Uint8Array;
}

export class PdfEncrypted extends Error {}
/** More on a page than is taken in; the message says what. */
export class PdfTooLarge extends Error {}

/* What of pdf.js is used; pdf-parse loads it but does not type it. test/read/pdf.test.ts holds these fields. */
interface RawDocument {
  numPages: number;
  canvasFactory: { create(width: number, height: number): RawSheet; destroy(sheet: RawSheet): void };
  getPage(number: number): Promise<RawPage>;
}
interface RawSheet {
  canvas: { width: number; height: number };
  /** A copy of the pixels: what canvas.data() gives is gone with the canvas. */
  context: { getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray } };
}
interface RawViewport {
  width: number;
  height: number;
  transform: Matrix;
}
interface RawPage {
  getViewport(options: { scale: number }): RawViewport;
  render(order: { canvas: unknown; canvasContext: unknown; viewport: RawViewport }): { promise: Promise<void> };
  streamTextContent(): { getReader(): RawReader };
  getAnnotations(): Promise<RawAnnotation[]>;
  getOperatorList(): Promise<OperatorList>;
  /** Fonts are known here once the operators of the page have been listed. */
  commonObjs: { has(id: string): boolean; get(id: string): { name?: string } };
  cleanup(): void;
}
interface RawReader {
  read(): Promise<{ done: true } | { done: false; value: { items: RawItem[] } }>;
  cancel(reason: Error): Promise<void>;
}
interface RawItem {
  str?: string;
  transform?: Matrix;
  width?: number;
  height?: number;
  fontName?: string;
}

export interface PdfDocument {
  pageCount: number;
  page(number: number): Promise<PdfPage>;
  close(): Promise<void>;
}

/** Opens a PDF. Throws PdfEncrypted when it needs a password, other errors when it is broken. */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const strict = await load(bytes, true);
  let opened: Promise<Loaded> | undefined;
  // pdf.js would skip over what it cannot parse without a word; what is left is read, and marked.
  const lenient = (): Promise<Loaded> => {
    opened ??= load(bytes, false);
    return opened;
  };
  const picture = (number: number) => (scale: number) =>
    pictureOf(strict, number, scale).catch(async () => pictureOf(await lenient(), number, scale));
  let pieces = 0;
  const read = async (raw: RawDocument, number: number): Promise<PdfPage> => {
    const page = await readPage(raw, number);
    pieces += page.items.length;
    if (pieces > MAX_PDF_PIECES) throw new PdfTooLarge(`hơn ${MAX_PDF_PIECES} mẩu chữ`);
    return { ...page, picture: picture(number) };
  };
  return {
    pageCount: strict.raw.numPages,
    async page(number) {
      try {
        return await read(strict.raw, number);
      } catch (error) {
        if (error instanceof PdfTooLarge) throw error;
        return { ...(await read((await lenient()).raw, number)), damaged: true };
      }
    },
    async close() {
      await strict.parser.destroy();
      await (await opened)?.parser.destroy();
    },
  };
}

async function pictureOf({ raw }: Loaded, number: number, scale: number): Promise<PagePicture> {
  const page = await raw.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: Math.min(scale, Math.sqrt(MAX_PICTURE_PIXELS / (width * height))) });
  const sheet = raw.canvasFactory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  try {
    await page.render({ canvas: sheet.canvas, canvasContext: sheet.context, viewport }).promise;
    const { width: across, height: down } = sheet.canvas;
    const { data } = sheet.context.getImageData(0, 0, across, down);
    return { width: across, height: down, data: new Uint8Array(data.buffer, data.byteOffset, data.length) };
  } finally {
    raw.canvasFactory.destroy(sheet);
    page.cleanup();
  }
}

interface Loaded {
  parser: PDFParse;
  raw: RawDocument;
}

/** As it was before pdf.js came. */
const ownPush = Array.prototype.push;

async function load(bytes: Uint8Array, stopAtErrors: boolean): Promise<Loaded> {
  const { PDFParse } = await import('pdf-parse');
  // pdf.js takes the buffer over, so it gets a copy.
  const parser = new PDFParse({
    data: new Uint8Array(bytes),
    verbosity: 0,
    stopAtErrors,
    maxImageSize: MAX_SCAN_PIXELS,
  });
  try {
    // `load` is private in the types only; getText would give no positions, without which columns and tables are guesswork.
    const raw = await (parser as unknown as { load(): Promise<RawDocument> }).load();
    // On Node 20 pdf.js puts one of its own in the place of push, for the whole process; it costs a fifth of a page's time.
    Array.prototype.push = ownPush;
    return { parser, raw };
  } catch (error) {
    await parser.destroy();
    if (error instanceof Error && error.name === 'PasswordException') throw new PdfEncrypted();
    throw error;
  }
}

/** The pieces of a page as pdf.js finds them; it is stopped when there are too many. */
async function piecesOf(page: RawPage): Promise<RawItem[]> {
  const reader = page.streamTextContent().getReader();
  const items: RawItem[] = [];
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    for (const item of chunk.value.items) items.push(item);
    if (items.length <= MAX_PAGE_PIECES) continue;
    const tooMany = new PdfTooLarge(`hơn ${MAX_PAGE_PIECES} mẩu chữ trên một trang`);
    await reader.cancel(tooMany);
    throw tooMany;
  }
  return items;
}

async function readPage(raw: RawDocument, number: number): Promise<Omit<PdfPage, 'picture'>> {
  const page = await raw.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const written = writtenOn(await annotationsOf(page));
  const pieces = [...(await piecesOf(page)), ...written.items];
  if (pieces.length > MAX_PAGE_PIECES) throw new PdfTooLarge(`hơn ${MAX_PAGE_PIECES} mẩu chữ trên một trang`);
  const placed = pieces.flatMap((item) => place(item, viewport.transform));
  const turn = mainDirection(placed);
  const upright = placed.filter((p) => p.turn === turn).map((p) => turned(p, viewport.width, viewport.height));
  const cured = await cureItems(upright, () => fontNames(page, upright));
  const size = turn % 2 === 0 ? viewport : { width: viewport.height, height: viewport.width };
  return {
    number,
    width: size.width,
    height: size.height,
    items: upright,
    cured,
    slanted: placed.filter((p) => p.turn !== turn && p.text.trim() !== '').map((p) => p.text),
    comments: written.comments,
    damaged: false,
    drawing: async () => {
      const drawing = await drawingOf(page, viewport.transform);
      const rules = drawing.rules.map((r) => turnedRule(r, turn, viewport.width, viewport.height));
      return { ...drawing, rules };
    },
    close: () => page.cleanup(),
  };
}

/** A page is read all the same when what is written onto it cannot be. */
async function annotationsOf(page: RawPage): Promise<RawAnnotation[]> {
  try {
    return await page.getAnnotations();
  } catch {
    return [];
  }
}

/** The names of the fonts of a page as the PDF has them, by the ids that pdf.js gives them. */
async function fontNames(page: RawPage, items: PdfItem[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  try {
    await page.getOperatorList();
  } catch {
    return names;
  }
  for (const { font } of items) {
    const name = names.has(font) || !page.commonObjs.has(font) ? undefined : page.commonObjs.get(font).name;
    if (name !== undefined) names.set(font, name);
  }
  return names;
}

interface Placed {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  font: string;
  /** Quarter turns clockwise; null when it runs at another angle. */
  turn: number | null;
}

/** Directions within this of a quarter turn count as straight. */
const STRAIGHT = 0.05;

function place(item: RawItem, view: Matrix): Placed[] {
  const { str, transform } = item;
  if (str === undefined || str === '' || transform === undefined) return [];
  const [a, b, c, d, e, f] = multiply(view, transform);
  const length = Math.hypot(a, b) || 1;
  const size = Math.hypot(c, d) || item.height || 1;
  return [
    {
      text: str,
      x: e,
      y: f,
      width: item.width ?? 0,
      size,
      font: item.fontName ?? '',
      turn: turnOf(a / length, b / length),
    },
  ];
}

function turnOf(cos: number, sin: number): number | null {
  if (Math.abs(sin) < STRAIGHT) return cos > 0 ? 0 : 2;
  if (Math.abs(cos) < STRAIGHT) return sin > 0 ? 1 : 3;
  return null;
}

/** The direction most characters run in: a landscape table may be printed sideways on an upright page. */
function mainDirection(items: Placed[]): number {
  const votes = [0, 0, 0, 0];
  for (const item of items) if (item.turn !== null) votes[item.turn] = (votes[item.turn] ?? 0) + item.text.length;
  return votes.indexOf(Math.max(...votes));
}

function turned(item: Placed, width: number, height: number): PdfItem {
  const [x, y] = turnPoint(item.x, item.y, item.turn ?? 0, width, height);
  return { text: item.text, left: x, right: x + item.width, y, size: item.size, font: item.font };
}

function turnPoint(x: number, y: number, turn: number, width: number, height: number): [number, number] {
  if (turn === 1) return [y, width - x];
  if (turn === 2) return [width - x, height - y];
  return turn === 3 ? [height - y, x] : [x, y];
}

function turnedRule(rule: PdfRule, turn: number, width: number, height: number): PdfRule {
  const [ax, ay] = turnPoint(rule.x1, rule.y1, turn, width, height);
  const [bx, by] = turnPoint(rule.x2, rule.y2, turn, width, height);
  return { x1: Math.min(ax, bx), y1: Math.min(ay, by), x2: Math.max(ax, bx), y2: Math.max(ay, by) };
}

async function drawingOf(page: RawPage, view: Matrix): Promise<Drawing> {
  try {
    return interpret(await page.getOperatorList(), view);
  } catch {
    return { rules: [], pictured: false };
  }
}
