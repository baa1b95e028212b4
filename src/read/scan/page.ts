/** Words on the picture of a page, as pieces of text in its coordinates. */
import type { RecognisedLayer, RecognisePage } from '../pdf/recognition.js';
import type { Recogniser } from '../tools.js';

/** 300 dpi. */
const SCALE = 300 / 72;

/** Reads pages with the recogniser of the machine. */
export const recogniserOf =
  (ocr: Recogniser): RecognisePage =>
  async (page): Promise<RecognisedLayer> => {
    const { width, words } = await ocr.recognise(await page.picture(SCALE));
    const unit = width === 0 ? 1 : page.width / width;
    const items = words.map((word) => ({
      text: word.text,
      left: word.left * unit,
      right: word.right * unit,
      y: word.bottom * unit,
      size: (word.bottom - word.top) * unit,
      font: '',
      confidence: word.confidence,
    }));
    return { items, width: page.width, height: page.height };
  };
