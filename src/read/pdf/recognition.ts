/** Pages whose text is absent or cannot be trusted are read from their picture, where words can be recognised. */
import { PAGES_RECOGNISED_AT_ONCE } from '../limits.js';
import type { PdfItem, PdfPage } from './document.js';
import type { PdfRule } from './drawing.js';
import { carriedFrom, charsOf, type LaidPage, layOut } from './layout.js';

/** The words of a page as they were recognised: they go through the same layout as the text of a PDF. */
export interface RecognisedLayer {
  /**
   * One item a word, in points of the upright page from its top left corner; each with its `confidence`. `y` is the
   * baseline, and words of one line share it; `size` is the letter size of the line, not the height of the word's box.
   */
  items: PdfItem[];
  /** Size of the upright page in points. */
  width: number;
  height: number;
  /** Lines of table borders seen on the picture. */
  rules?: PdfRule[] | undefined;
  /** There is no print on the page: the back of a sheet, a separating leaf. */
  blank?: boolean | undefined;
}

/** Reads the picture of a page (`page.picture(scale)`); null when nothing could be read. */
export type RecognisePage = (page: PdfPage) => Promise<RecognisedLayer | null>;

/** Recognises the pages asked for, several at once, and puts what was read in their place; a page not read stays as it is. */
export async function replaceRecognised(
  pages: LaidPage[],
  isNeeded: (page: LaidPage) => boolean,
  recognise: RecognisePage,
): Promise<void> {
  const needed = pages.flatMap((page, at) => (isNeeded(page) ? [at] : []));
  const waiting = [...needed];
  const layers = new Map<number, RecognisedLayer>();
  const work = async (): Promise<void> => {
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      const page = pages[at];
      const layer = page === undefined ? null : await recognise(page.source).catch(() => null);
      if (layer !== null && (layer.blank || layer.items.length > 0)) layers.set(at, layer);
    }
  };
  await Promise.all(Array.from({ length: PAGES_RECOGNISED_AT_ONCE }, work));
  // Laid out in order: a table may go on from the page before.
  for (const at of needed) {
    const [page, layer] = [pages[at], layers.get(at)];
    if (page !== undefined && layer !== undefined) pages[at] = await relaid(page, layer, pages[at - 1]);
  }
}

async function relaid(page: LaidPage, layer: RecognisedLayer, before: LaidPage | undefined): Promise<LaidPage> {
  if (layer.items.length === 0) return charsOf(page) === 0 ? { ...page, pictured: false } : page;
  const { items, width, height, rules = [] } = layer;
  const source: PdfPage = {
    ...page.source,
    items,
    width,
    height,
    slanted: [],
    drawing: async () => ({ rules, pictured: false }),
  };
  const laid = await layOut(source, carriedFrom(before));
  // What a sound text layer says of a signature is sure; on the picture it is seen a second time.
  const stamps = page.stamps.length > 0 ? page.stamps : laid.stamps;
  return { ...laid, stamps, method: 'ocr', confidence: meanConfidence(items) };
}

/** Mean over letters: a dot or a stroke of a seal that was taken for a word weighs little. */
function meanConfidence(items: PdfItem[]): number {
  let letters = 0;
  let sum = 0;
  for (const { text, confidence = 1 } of items) {
    letters += text.length;
    sum += text.length * confidence;
  }
  return letters === 0 ? 0 : sum / letters;
}
