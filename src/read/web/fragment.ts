import { labelled, linesOfPage, type WebLine } from './lines.js';
import { hazardOf } from './scan.js';
import { sheetOf } from './style.js';
import { pageTree } from './tree.js';

/** The lines of a piece of a page, labels of its lists written out; null when it is too much for the parser. */
export function linesOfFragment(html: string): WebLine[] | null {
  const root = hazardOf(html) === null ? pageTree(html) : null;
  return root === null ? null : linesOfPage(root, sheetOf(root)).lines.map(labelled);
}
