import type { RecognisedPage, RecognisedWord } from '../read/tools.js';

/** Columns of Tesseract's table of words. */
const COLUMNS = 12;
const PAGE_LEVEL = 1;
const WORD_LEVEL = 5;

/** Tesseract's table -> the page in words; each line of the print has a number. */
export function pageOfTsv(tsv: string): RecognisedPage {
  const page: RecognisedPage = { width: 0, height: 0, words: [] };
  let line = '';
  let lines = -1;
  for (const row of tsv.split('\n')) {
    const cells = row.split('\t');
    if (cells.length < COLUMNS) continue;
    const [level = 0, , , , , , left = 0, top = 0, width = 0, height = 0, confidence = 0] = cells.map(Number);
    if (level === PAGE_LEVEL) Object.assign(page, { width, height });
    const text = cells
      .slice(COLUMNS - 1)
      .join(' ')
      .trim();
    if (level !== WORD_LEVEL || text === '') continue;
    const key = cells.slice(2, 5).join();
    if (key !== line) lines++;
    line = key;
    page.words.push(wordOf(text, confidence, lines, { left, top, right: left + width, bottom: top + height }));
  }
  return page;
}

const wordOf = (
  text: string,
  percent: number,
  line: number,
  box: Pick<RecognisedWord, 'left' | 'top' | 'right' | 'bottom'>,
): RecognisedWord => ({ text, confidence: Math.min(1, Math.max(0, percent / 100)), line, ...box });
