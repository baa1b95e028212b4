/** A text of its own inside an RTF file: the body, a footnote, a text box, a page header. */
import type { BlockHints } from '../../model/text.js';
import {
  addParagraph,
  type CellDefinition,
  endCell,
  endRow,
  type Flow,
  type FlowParagraph,
  type FlowRun,
  newFlow,
  type RowDefinition,
} from '../flow.js';

export interface Story {
  flow: Flow;
  runs: FlowRun[];
  label: string;
  bold: boolean;
  italic: boolean;
  seen: boolean;
  after: FlowParagraph[];
  /** The rows that are being described, by depth. */
  rows: Map<number, RowDefinition>;
  /** What has been said of the cell whose edge comes next. */
  cell: Omit<CellDefinition, 'right'>;
}

/** What a paragraph mark finds: the properties that hold at that place. */
export interface ParagraphFormat {
  centred: boolean;
  inTable: boolean;
  depth: number | undefined;
  heading: number | undefined;
  level: number | undefined;
}

export const PLAIN_PARAGRAPH: ParagraphFormat = {
  centred: false,
  inTable: false,
  depth: undefined,
  heading: undefined,
  level: undefined,
};

const nothingSaid = (): Story['cell'] => ({ mergedLeft: false, mergedUp: false });

export const newStory = (): Story => ({
  flow: newFlow(),
  runs: [],
  label: '',
  bold: true,
  italic: true,
  seen: false,
  after: [],
  rows: new Map(),
  cell: nothingSaid(),
});

export const depthOf = ({ inTable, depth }: ParagraphFormat): number => depth ?? (inTable ? 1 : 0);

export function addRun(
  story: Story,
  text: string,
  font: string | undefined,
  look: { bold: boolean; italic: boolean },
): void {
  const before = story.runs.at(-1);
  if (before !== undefined && before.font === font) before.text += text;
  else story.runs.push({ text, font });
  if (!/\S/u.test(text)) return;
  story.seen = true;
  story.bold &&= look.bold;
  story.italic &&= look.italic;
}

/** Ends the paragraph that is being read. */
export function endParagraph(story: Story, format: ParagraphFormat, depth: number): void {
  const label = labelOf(story.label);
  const hints: BlockHints = {};
  if (story.seen && story.bold) hints.bold = true;
  if (story.seen && story.italic) hints.italic = true;
  if (format.centred) hints.centred = true;
  if (format.heading !== undefined) hints.headingDepth = format.heading;
  if (label !== '') hints.autoLevel = format.level ?? 0;
  addParagraph(story.flow, { runs: story.runs, label, hints, after: story.after }, depth);
  Object.assign(story, { runs: [], label: '', bold: true, italic: true, seen: false, after: [] });
}

/** A label as the writer printed it; every drawn bullet is "-", as for the other Word formats. */
function labelOf(raw: string): string {
  const label = raw.trim();
  return label === '' || /[\p{L}\p{N}+*]/u.test(label) ? label : '-';
}

export function endCellOf(story: Story, format: ParagraphFormat, depth: number): void {
  endParagraph(story, format, depth);
  endCell(story.flow, depth);
}

export function beginRow(story: Story, depth: number): void {
  story.rows.set(depth, { left: 0, cells: [] });
  story.cell = nothingSaid();
}

export function addEdge(story: Story, depth: number, right: number): void {
  story.rows.get(depth)?.cells.push({ right, ...story.cell });
  story.cell = nothingSaid();
}

export function setLeft(story: Story, depth: number, left: number): void {
  const row = story.rows.get(depth);
  if (row !== undefined) row.left = left;
}

/** A row is described before its cells or behind them: either way the description holds until the next one. */
export function endRowOf(story: Story, depth: number): void {
  endRow(story.flow, depth, story.rows.get(depth) ?? { left: 0, cells: [] });
}

/** Ends what has no mark at its end. */
export function endStory(story: Story, format: ParagraphFormat): void {
  if (story.runs.length > 0 || story.after.length > 0) endParagraph(story, format, depthOf(format));
}
