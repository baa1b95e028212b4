/** From the picture of a page to its words: set upright, cleaned, lines of tables taken off, recognised. */
import type { PdfPage } from '../pdf/document.js';
import type { RecognisedLayer, RecognisePage } from '../pdf/recognition.js';
import type { RecognisedWord, Recogniser } from '../tools.js';
import { eraseMargins, whiten } from './clean.js';
import { itemsOf } from './items.js';
import { greyOf, inkOf, type Paper, paperOf, pgmOf, type Raster, shrunk, withoutMargins } from './raster.js';
import { type Ruling, takeRulings } from './ruling.js';
import { wipeSpecks } from './specks.js';
import { meanOf, mendTorn } from './torn.js';
import { turnedByAngle, turnedByQuarters } from './turn.js';
import { slantOf } from './upright.js';

/** What the engine was trained on. */
const DPI = 300;
const SCALE = DPI / 72;

/** Longest side of the small picture on which slant and paper are measured: about 100 dpi. */
const OVERVIEW = 1200;
/** Ink on the small picture from which a page is not blank: a page number has 40 dots, dust a few. */
const MIN_INK = 25;
/** Smaller angles are left to the engine: turning the picture blurs it. */
const MIN_ANGLE = 0.0035;
/** Mean confidence below which the page may stand on its head: upright print of a poor fax has 0.7. */
const UPSIDE_DOWN = 0.6;
/** Worse than this is no text that anybody could use: the page is named as one that was not read. */
const NO_TEXT = 0.35;

/** Reads pages with the recogniser of the machine. Sheets of one document mostly lie in the feeder the same way. */
export function recogniserOf(ocr: Recogniser): RecognisePage {
  const usual = { across: 0, sideways: 1 };
  const prepared = oneAtATime();
  return async (page) => {
    const sheet = await prepared(() => sheetOf(ocr, page, usual));
    if (sheet === null) return blank(page);
    let best = await readSheet(ocr, sheet);
    if (best.confidence < UPSIDE_DOWN) {
      const turned = await prepared(() => sheetOf(ocr, page, usual, sheet.quarters + 2));
      const other = turned === null ? best : await readSheet(ocr, turned);
      if (other.confidence > best.confidence) {
        best = other;
        usual[other.kind] = other.quarters;
      }
    }
    return best.confidence < NO_TEXT ? null : layerOf(best, page);
  };
}

/** Pictures of pages are large, so only one page at a time is unpacked; what waits for the engine is a quarter of that. */
function oneAtATime(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const mine = last.then(job, job);
    last = mine.catch(() => undefined);
    return mine;
  };
}

type Kind = 'across' | 'sideways';

/** A page made ready for the engine. */
interface Sheet {
  kind: Kind;
  quarters: number;
  raster: Raster;
  rulings: Ruling[];
}

/** Sets a page upright (as its neighbours lay, or as asked) and cleans it; null when nothing is printed on it. */
async function sheetOf(
  ocr: Recogniser,
  page: PdfPage,
  usual: Record<Kind, number>,
  asked?: number,
): Promise<Sheet | null> {
  const laid = greyOf(await page.picture(SCALE));
  await ocr.rest?.();
  const dpi = (laid.width / page.width) * 72;
  const slant = slantOf(overviewOf(laid).ink);
  if (slant.ink < MIN_INK) return null;
  const kind = slant.sideways ? 'sideways' : 'across';
  const quarters = (asked ?? usual[kind]) % 4;
  const angle = Math.abs(slant.angle) < MIN_ANGLE ? 0 : -slant.angle;
  const raster = turnedByAngle(turnedByQuarters(laid, quarters), angle);
  const view = overviewOf(raster);
  eraseMargins(raster, view.ink, view.reduced);
  whiten(raster, view.paper, view.reduced);
  wipeSpecks(raster, dpi);
  const rulings = takeRulings(raster, dpi);
  return { kind, quarters, raster, rulings };
}

interface Reading extends Sheet {
  words: RecognisedWord[];
  /** Mean over letters. */
  confidence: number;
}

async function readSheet(ocr: Recogniser, sheet: Sheet): Promise<Reading> {
  const read = (await ocr.recognise(pgmOf(sheet.raster))).words;
  const words = (await mendTorn(read, sheet.raster, ocr)).filter(isText);
  return { ...sheet, words, confidence: meanOf(words) };
}

interface Overview {
  /** How many pixels of the page one of these covers, in a row. */
  reduced: number;
  paper: Paper;
  /** 1 where there is print, 2 in black margins. */
  ink: Raster;
}

function overviewOf(page: Raster): Overview {
  const reduced = Math.max(1, Math.round(Math.max(page.width, page.height) / OVERVIEW));
  const small = shrunk(page, reduced);
  const paper = paperOf(small);
  return { reduced, paper, ink: withoutMargins(inkOf(small, paper)) };
}

/** Specks and remains of lines are read as strokes and dots. */
const isText = ({ text, confidence }: RecognisedWord): boolean =>
  /[\p{L}\p{N}]/u.test(text) ? confidence > 0.1 : confidence > 0.5 || /^[-–—+•*.,;:/"“”'…~«»=]+$/u.test(text);

const blank = (page: PdfPage): RecognisedLayer => ({
  items: [],
  width: page.width,
  height: page.height,
  blank: true,
});

function layerOf({ words, rulings, ...sheet }: Reading, page: PdfPage): RecognisedLayer {
  const [width, height] = sheet.kind === 'sideways' ? [page.height, page.width] : [page.width, page.height];
  const unit = width / sheet.raster.width;
  const rules = rulings.map(({ x1, y1, x2, y2 }) => ({ x1: x1 * unit, y1: y1 * unit, x2: x2 * unit, y2: y2 * unit }));
  return { items: itemsOf(words, unit), width, height, rules };
}
