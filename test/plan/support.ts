import type { Measure, Plan, Requires } from '../../src/model/plan.js';
import type { Block, SourceText } from '../../src/model/text.js';
import { extractPlan } from '../../src/plan/extract.js';
import { readMeasures } from '../../src/plan/measures.js';
import { foldKeep } from '../../src/vi/fold.js';

/** A source text with one block a line. */
export function sourceOf(lines: string[]): SourceText {
  const blocks: Block[] = [];
  let at = 0;
  for (const line of lines) {
    blocks.push({ start: at, end: at + line.length, hints: {} });
    at += line.length + 1;
  }
  return {
    format: 'txt',
    text: lines.join('\n'),
    blocks,
    originals: [],
    setAside: [],
    doubts: [],
    pageGrades: [],
    marks: [],
  };
}

/** A source text in which lines with bars are rows of tables: "Đơn vị | Số lượng". */
export function sourceWithTables(lines: string[]): SourceText {
  const cells = lines.flatMap((line) => line.split(' | '));
  const source = sourceOf(cells);
  let at = 0;
  let table = -1;
  let from = 0;
  lines.forEach((line, i) => {
    const width = line.split(' | ').length;
    if (width > 1 && !lines[i - 1]?.includes(' | ')) {
      table += 1;
      from = i;
    }
    const end = lines.findIndex((other, n) => n > i && !other.includes(' | '));
    const rows = (end < 0 ? lines.length : end) - from;
    for (let column = 0; column < width; column += 1, at += 1) {
      const block = source.blocks[at];
      if (block !== undefined && width > 1)
        block.cell = { table, row: i - from, column, rowSpan: 1, columnSpan: 1, rows, columns: width };
    }
  });
  return source;
}

/** The plan of some lines; throws when they make none, so that a test cannot pass by accident. */
export function planOf(lines: string[]): Plan {
  const { value, diagnostics } = extractPlan(sourceWithTables(lines), { file: 'thu.txt', sha256: '' });
  if (value === null) throw new Error(diagnostics.map((d) => d.code).join());
  return value;
}

/** A plain letterhead with title and opening. */
export const HEAD: readonly string[] = [
  'UBND TỈNH SÔNG LAM',
  'SỞ XÂY DỰNG',
  'Số: 12/KH-SXD',
  'Sông Lam, ngày 05 tháng 3 năm 2026',
  'KẾ HOẠCH',
  'Nhân rộng điển hình tiên tiến giai đoạn 2026 - 2030',
  'Thực hiện Kế hoạch số 46/KH-UBND ngày 02/3/2026 của Ủy ban nhân dân tỉnh về nhân rộng điển hình tiên tiến, Sở Xây dựng ban hành Kế hoạch như sau:',
];

/** A plan whose body is `body`, under a plain letterhead. */
export const planWith = (body: string[], after: string[] = []): Plan => planOf([...HEAD, ...body, ...after]);

const one = (m: Measure): string =>
  [
    m.what,
    m.name ?? m.level ?? '',
    m.count !== undefined ? `x${m.count}` : '',
    m.years !== undefined ? `${m.years}y` : '',
    m.percent !== undefined ? `${m.percent}%` : '',
    m.op ?? '',
    m.atLeast ? '+' : '',
    m.consecutive ? 'liền' : '',
  ]
    .filter((s) => s !== '')
    .join(' ');

/** A requirement as one line: "A & (B | C)". */
export const show = (r: Requires | null): string => {
  if (r === null) return '';
  if ('all' in r) return r.all.map((x) => ('any' in x ? `(${show(x)})` : show(x))).join(' & ');
  if ('any' in r) return r.any.map((x) => ('all' in x ? `(${show(x)})` : show(x))).join(' | ');
  return one(r);
};

export const measured = (text: string): string => show(readMeasures(text, foldKeep(text), 0).requires);
export const prohibited = (text: string): string[] => readMeasures(text, foldKeep(text), 0).prohibits;
