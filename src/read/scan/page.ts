/** From the picture of a page to its words: set upright, cleaned, lines of tables taken off, recognised. */
import type { PdfPage } from '../pdf/document.js';
import type { RecognisedLayer, RecognisePage } from '../pdf/recognition.js';
import type { RecognisedPage, RecognisedWord, Recogniser } from '../tools.js';
import { decodePicture, type Picture, paint } from './canvas.js';
import { eraseMargins, whiten } from './clean.js';
import { itemsOf } from './items.js';
import { greyOf, inkOf, type Paper, paperOf, pgmOf, type Raster, withoutMargins } from './raster.js';
import { type Ruling, takeRulings } from './ruling.js';
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
/** Worse than this is no text at all: a photograph, the back of the sheet shining through. */
const NO_TEXT = 0.35;

/** Reads pages with the recogniser of the machine. Sheets of one document mostly lie in the feeder the same way. */
export function recogniserOf(ocr: Recogniser): RecognisePage {
  const usual = { across: 0, sideways: 1 };
  return async (page) => {
    const picture = await decodePicture(await page.picture(SCALE));
    const view = overviewOf(picture, 0, 0);
    const slant = slantOf(view.ink);
    if (slant.ink < MIN_INK) return blank(page);
    const kind = slant.sideways ? 'sideways' : 'across';
    const angle = Math.abs(slant.angle) < MIN_ANGLE ? 0 : -slant.angle;
    let best = await readTurned(ocr, picture, usual[kind], angle);
    if (best.confidence < UPSIDE_DOWN) {
      const other = await readTurned(ocr, picture, usual[kind] + 2, angle);
      if (other.confidence > best.confidence) {
        best = other;
        usual[kind] = (usual[kind] + 2) % 4;
      }
    }
    if (best.confidence < NO_TEXT) return blank(page);
    return layerOf(best, page, slant.sideways);
  };
}

interface Reading {
  read: RecognisedPage;
  rulings: Ruling[];
  /** Mean over letters. */
  confidence: number;
}

async function readTurned(ocr: Recogniser, picture: Picture, quarters: number, angle: number): Promise<Reading> {
  const view = overviewOf(picture, quarters % 4, angle);
  const page = greyOf(paint(picture, { quarters: quarters % 4, angle, scale: 1 }));
  eraseMargins(page, view.ink, 1 / view.scale);
  whiten(page, view.paper, 1 / view.scale);
  const rulings = takeRulings(page, DPI);
  const read = await ocr.recognise(pgmOf(page));
  const words = read.words.filter(isText);
  return { read: { width: page.width, height: page.height, words }, rulings, confidence: meanOf(words) };
}

interface Overview {
  scale: number;
  paper: Paper;
  /** 1 where there is print, 2 in black margins. */
  ink: Raster;
}

function overviewOf(picture: Picture, quarters: number, angle: number): Overview {
  const scale = Math.min(1, OVERVIEW / Math.max(picture.width, picture.height));
  const small = greyOf(paint(picture, { quarters, angle, scale }));
  const paper = paperOf(small);
  return { scale, paper, ink: withoutMargins(inkOf(small, paper)) };
}

/** Specks and remains of lines are read as strokes and dots. */
const isText = ({ text, confidence }: RecognisedWord): boolean =>
  /[\p{L}\p{N}]/u.test(text) ? confidence > 0.1 : confidence > 0.5 || /^[-–—+•*.,;:/"“”'…~«»=]+$/u.test(text);

function meanOf(words: RecognisedWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return letters === 0 ? 0 : words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / letters;
}

const blank = (page: PdfPage): RecognisedLayer => ({ items: [], width: page.width, height: page.height });

function layerOf({ read, rulings }: Reading, page: PdfPage, sideways: boolean): RecognisedLayer {
  const [width, height] = sideways ? [page.height, page.width] : [page.width, page.height];
  const unit = width / read.width;
  const rules = rulings.map(({ x1, y1, x2, y2 }) => ({ x1: x1 * unit, y1: y1 * unit, x2: x2 * unit, y2: y2 * unit }));
  return { items: itemsOf(read.words, unit), width, height, rules };
}
