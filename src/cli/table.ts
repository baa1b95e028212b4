/** Columns that a terminal gives to a text: Vietnamese letters take one each in composed form, marks none, CJK two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text.normalize('NFC')) width += charWidth(char);
  return width;
}

const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;
const WIDE =
  /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

const charWidth = (char: string): number => (ZERO_WIDTH.test(char) ? 0 : WIDE.test(char) ? 2 : 1);

/** At most `width` columns; what is left out is shown by "…". */
export function clip(text: string, width: number): string {
  const line = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (displayWidth(line) <= width) return line;
  let kept = '';
  for (const char of line) {
    if (displayWidth(kept + char) > width - 1) break;
    kept += char;
  }
  return `${kept.trimEnd()}…`;
}

export interface Column {
  title: string;
  /** Longer cells are cut. */
  max?: number;
  right?: boolean;
}

const GAP = '  ';

/** Rows under their titles, columns aligned by what a terminal shows. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cells = [columns.map(({ title }) => title), ...rows].map((row) =>
    columns.map(({ max = 200 }, index) => clip(row[index] ?? '', max)),
  );
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => displayWidth(row[index] ?? ''))));
  const line = (row: string[]): string =>
    row
      .map((cell, index) => pad(cell, widths[index] ?? 0, columns[index]?.right ?? false))
      .join(GAP)
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join(GAP);
  const [titles = [], ...body] = cells;
  return [line(titles), rule, ...body.map(line)].join('\n');
}

function pad(text: string, width: number, right: boolean): string {
  const blank = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return right ? blank + text : text + blank;
}
