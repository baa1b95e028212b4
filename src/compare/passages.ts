import type { Plan, PlanSpan } from '../model/plan.js';
import { fold } from '../vi/fold.js';
import { markerOf } from '../vi/outline.js';
import { onceFor } from './memo.js';

/** The child's text as it stands, whatever part it was read into: lines, their clauses, and the cells of a row side by side. */

export interface Passage {
  text: string;
  folded: string;
  span: PlanSpan;
}

/** A line so short may be a cell; a row has at most so many that belong together. */
const CELL_MAX = 220;
const CELLS = 4;
/** Beyond this a line is no sentence of a plan. */
const LINE_MAX = 2000;
/** What a plan rests on repeats its parent's title and asks nothing. */
const BASIS = /^[-–\s]*(?:căn cứ|thực hiện (?:kế hoạch|chỉ thị|nghị quyết|công văn)|theo đề nghị)/u;
const CLAUSE_END = /;\s+|\.\s+(?=\p{Lu})/gu;

/** Many demands look through the same text. */
export const passagesOf = onceFor((plan: Plan): Passage[] => {
  const lines = linesOf(plan.text);
  return [...lines, ...lines.flatMap((line) => clausesOf(line, plan.text)), ...rowsOf(lines, plan.text)];
});

/** The whole text of a plan, folded: several facts ask whether something stands anywhere in it. */
export const wholeText = onceFor((plan: Plan): string => fold(plan.text));

const passage = (text: string, start: number, end: number): Passage => {
  const own = text.slice(start, end);
  return { text: own, folded: fold(own.replace(/\s+/gu, ' ')), span: { start, end } };
};

function linesOf(text: string): Passage[] {
  return [...text.matchAll(/[^\n]+/gu)]
    .filter((m) => m[0].trim() !== '' && m[0].length <= LINE_MAX)
    .map((m) => passage(text, m.index, m.index + m[0].length))
    .filter(({ folded }) => !BASIS.test(folded));
}

function clausesOf({ text: line, span }: Passage, text: string): Passage[] {
  const ends = [...line.matchAll(CLAUSE_END)].map((m) => m.index + m[0].length);
  if (ends.length === 0) return [];
  return [...ends, line.length].flatMap((end, i) => {
    const start = i === 0 ? 0 : (ends[i - 1] ?? 0);
    return line.slice(start, end).trim() === '' ? [] : [passage(text, span.start + start, span.start + end)];
  });
}

/** Cells are lines in the text of a plan: "Số lớp đạt danh hiệu" and "Ít nhất 60%" are one demand. */
function rowsOf(lines: Passage[], text: string): Passage[] {
  return lines.flatMap((first, i) => {
    const cells = [first];
    const rows: Passage[] = [];
    for (const next of lines.slice(i + 1, i + CELLS)) {
      // an item of a list begins anew; a cell does not
      if ([...cells, next].some((cell) => cell.text.length > CELL_MAX) || markerOf(next.text) !== null) break;
      cells.push(next);
      rows.push(passage(text, first.span.start, next.span.end));
    }
    return rows;
  });
}
