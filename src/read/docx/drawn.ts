/** What SmartArt and charts say: their words stand in parts of their own, the text holds a reference only. */
import { normalise } from '../../vi/normalise.js';
import { streamXml } from '../xml.js';

/** Elements whose letters are printed: words of a drawing, values of a chart as it was last drawn. */
const LETTERS = new Set(['a:t', 'c:v']);
/** Where one text ends: a paragraph of a drawing, a value or a caption of a chart. */
const TEXT_ENDS = new Set(['a:p', 'c:pt']);

/** The texts of such a part in the order of the file, each paragraph or value by itself. */
export function drawnTexts(xml: string): string[] {
  const texts: string[] = [];
  const path: string[] = [];
  let text = '';
  streamXml(xml, {
    open(name) {
      path.push(name);
    },
    close(name) {
      path.pop();
      if (!TEXT_ENDS.has(name)) return;
      texts.push(normalise(text).text);
      text = '';
    },
    text(piece) {
      if (LETTERS.has(path.at(-1) ?? '')) text += piece;
    },
  });
  return [...texts, normalise(text).text].filter((one) => one !== '');
}
