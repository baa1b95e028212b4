/**
 * Which fonts are bold and which italic. The names of fonts cost as much to get as half the text, so their use tells: what
 * headings in capitals and the motto are printed in, and long lines are not, is the bold face.
 */
import { isCapitals } from '../lines.js';
import type { PdfLine } from './lines.js';

export interface Faces {
  bold: Set<string>;
  italic: Set<string>;
}

/** A font that prints more than this share of the long lines is the regular one. */
const REGULAR_SHARE = 0.12;
const LONG_LINE = 60;
const BOLD_LINE = /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*-\s*Tự do|KẾ HOẠCH$)/u;
const ITALIC_LINE = /,\s*ngày\s.*tháng\s.*năm\s/u;

export function facesOf(lines: PdfLine[]): Faces {
  const long = new Map<string, number>();
  const head = new Map<string, number>();
  const dated = new Set<string>();
  let total = 0;
  for (const line of lines) {
    const { text } = line.content;
    const count = text.length / Math.max(1, line.fonts.length);
    for (const font of line.fonts) {
      if (text.length > LONG_LINE && !isCapitals(text)) long.set(font, (long.get(font) ?? 0) + count);
      else if (BOLD_LINE.test(text) || (isCapitals(text) && text.length > 8))
        head.set(font, (head.get(font) ?? 0) + count);
      if (text.length < LONG_LINE && ITALIC_LINE.test(text)) dated.add(font);
    }
    if (text.length > LONG_LINE) total += text.length;
  }
  const isRegular = (font: string): boolean => (long.get(font) ?? 0) > REGULAR_SHARE * total;
  const bold = new Set([...head.keys()].filter((font) => !isRegular(font)));
  const italic = new Set([...dated].filter((font) => !isRegular(font) && !bold.has(font)));
  return { bold, italic };
}

const all = (lines: PdfLine[], fonts: Set<string>): boolean =>
  lines.every((line) => line.fonts.length > 0 && line.fonts.every((font) => fonts.has(font)));

export const isBold = (lines: PdfLine[], faces: Faces): boolean => all(lines, faces.bold);
export const isItalic = (lines: PdfLine[], faces: Faces): boolean => all(lines, faces.italic);
