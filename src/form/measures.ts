import { lineLength } from '../knowledge/letter-widths.js';
import type { FormDocument, FormParagraph, FormSection } from './model.js';
import { ruleUnder } from './parts.js';

/** How components are measured against what the decree asks of them. */

/** Twentieths of a point in a millimetre, and how far a rounded length may be off. */
export const MM = 1440 / 25.4;
export const SLACK = 3;
export const within = (length: number, [least, most]: readonly [number, number]): boolean =>
  length >= least * MM - SLACK && length <= most * MM + SLACK;

export const shown = (text: string): string => `“${text.trim().slice(0, 60)}”`;

/** A paragraph's letters against what they should be; sizes in points. */
export interface Letters {
  sizes: readonly [number, number];
  bold?: boolean;
  italic?: boolean;
}

export const lettersOf = (paragraph: FormParagraph | null, { sizes, bold, italic }: Letters): string[] => {
  if (paragraph === null) return [];
  const off: string[] = [];
  const [least, most] = sizes;
  const sized = paragraph.runs.filter(({ size }) => size !== null && (size < 2 * least || size > 2 * most));
  if (sized.length > 0)
    off.push(`cỡ chữ ${(sized[0]?.size ?? 0) / 2}, cần ${least === most ? least : `${least}-${most}`}`);
  if (bold !== undefined && paragraph.runs.some((run) => run.bold !== bold)) off.push(bold ? 'chưa in đậm' : 'in đậm');
  if (italic !== undefined && paragraph.runs.some((run) => run.italic !== italic)) {
    off.push(italic ? 'chưa in nghiêng' : 'in nghiêng');
  }
  return off.length === 0 ? [] : [`${shown(paragraph.text)}: ${off.join('; ')}.`];
};

export const present = (paragraph: FormParagraph | null, name: string): string[] =>
  paragraph === null ? [`Chưa có ${name}.`] : [];

export const UPRIGHT_BOLD = { bold: true, italic: false } as const;

/** A rule is drawn in the room that the cell leaves, or across the page. */
export const ruleLength = (rule: FormParagraph, { left, right, width }: FormSection): number =>
  (rule.cell?.width ?? width - left - right) - rule.left - rule.right;

/** Shares of the line above; a line that wraps is as long as its room. */
export const ruleOff = (
  document: FormDocument,
  over: FormParagraph | null,
  [least, most]: readonly [number, number],
  name: string,
): string[] => {
  const [section] = document.sections;
  if (over === null || section === undefined) return [];
  const rule = ruleUnder(document.paragraphs, over);
  if (rule === null) return [`Chưa có đường kẻ dưới ${name}.`];
  if (rule.text.trim() !== '' || rule.cell === null) return []; // drawn as a picture, or as wide as the page: not measured
  const size = over.runs[0]?.size ?? 0;
  const room = over.cell?.width ?? Number.POSITIVE_INFINITY;
  const line = Math.min(lineLength(over.text.split('\n').at(-1) ?? '', size, over.runs[0]?.bold ?? false), room);
  const share = ruleLength(rule, section) / line;
  return share >= least - RULE_SLACK && share <= most + RULE_SLACK
    ? []
    : [`Đường kẻ dưới ${name} dài bằng ${Math.round(100 * share)}% dòng chữ.`];
};
/** Widths of lines are reckoned, not measured. */
export const RULE_SLACK = 0.05;
