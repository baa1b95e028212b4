import { isDismissed } from '../model/decision.js';
import type { Plan } from '../model/plan.js';
import { type Line, lineAt, type SideDesk } from './desk.js';
import { gridOf, type TableGrid, tableMarkup } from './html-table.js';
import { tieMark } from './html-tie.js';
import { SEVERITY_LABELS } from './labels.js';
import { html, type Insert, type Markup } from './markup.js';
import { TONES, type Tone, toneOf } from './tones.js';
import type { FindingView, Side } from './view.js';

/** A passage of a plan that a finding speaks of. */
export interface Mark {
  start: number;
  end: number;
  n: number;
  tone: Tone;
  /** What a screen reader says for the number. */
  label: string;
}

export const PREFIX: Record<Side, string> = { parent: 'p', child: 'c' };

/** Where the passage's first word stands: an anchor needs a word to stand before. Null when it has none. */
const firstWord = (text: string, span: { start: number; end: number }): number | null => {
  const shift = text.slice(span.start, span.end).search(/\S/u);
  return shift < 0 ? null : span.start + shift;
};

/** The passages of one side that lie in the text: only these get an anchor, and only to these a link may point. */
export const marksOf = (plan: Plan | null, side: Side, findings: readonly FindingView[]): Mark[] => {
  if (plan === null) return [];
  return findings
    .flatMap((view) => {
      const span = view.quotes[side]?.span;
      const start = span === undefined ? null : firstWord(plan.text, span);
      if (span === undefined || start === null) return [];
      const said = isDismissed(view.finding) ? 'đã bác bỏ' : SEVERITY_LABELS[view.finding.severity].toLowerCase();
      const label = `${view.n}, ${said}`;
      return [{ start, end: Math.min(span.end, plan.text.length), n: view.n, tone: toneOf(view), label }];
    })
    .sort((a, b) => a.start - b.start || a.n - b.n);
};

/** A plan as it is to be shown: its lines, what is marked in them, what stands in the margin beside them. */
export interface TextView {
  plan: Plan;
  side: Side;
  desk: SideDesk;
  marks: readonly Mark[];
  /** Margin notes by the number of their line. */
  notes: ReadonlyMap<number, Markup[]>;
}

interface Doubt {
  start: number;
  end: number;
  confidence: number;
}

type OnLine<T> = (line: number) => readonly T[];

/** Stretches of text by the lines that they touch. */
const byLine = <T extends { start: number; end: number }>(lines: readonly Line[], all: readonly T[]): OnLine<T> => {
  const found = new Map<number, T[]>();
  for (const one of all) {
    for (let at = lineAt(lines, one.start); at < lines.length && (lines[at]?.start ?? 0) < one.end; at++) {
      const known = found.get(at);
      if (known === undefined) found.set(at, [one]);
      else known.push(one);
    }
  }
  return (line) => found.get(line) ?? [];
};

interface HeadingInfo {
  /** As printed: I, 1, a. */
  level: number;
  /** Steps from the top of the outline, none skipped. */
  depth: number;
}

const headings = (plan: Plan, lines: readonly Line[]): Map<number, HeadingInfo> => {
  const found = new Map<number, HeadingInfo>();
  const walk = (nodes: Plan['outline'], depth: number): void => {
    for (const node of nodes) {
      found.set(lineAt(lines, node.span.start), { level: node.level, depth });
      walk(node.children, depth + 1);
    }
  };
  walk(plan.outline, 0);
  return found;
};

const worst = (marks: readonly Mark[]): Tone =>
  TONES.find((tone) => marks.some((mark) => mark.tone === tone)) ?? 'info';

/** A mark over half a page shows where it lies without drowning the words. */
const WIDE = 400;
const isWide = ({ start, end }: Mark): boolean => end - start > WIDE;

const reference = (mark: Mark, side: Side): Markup =>
  html`<a class="ref" id="${PREFIX[side]}-${mark.n}" href="#g-${mark.n}" data-n="${mark.n}" aria-label="Đến nhận xét ${mark.label}">${mark.n}</a>`;

const doubted = (words: Insert, doubt: Doubt | undefined): Insert =>
  doubt === undefined
    ? words
    : html`<span class="doubt" title="Đọc chưa chắc (${Math.round(doubt.confidence * 100)}%)">${words}</span>`;

/** A line cut at every place where a passage begins or ends; passages may overlap. */
const lineMarkup = (
  { plan: { text }, side }: TextView,
  line: Line,
  marks: readonly Mark[],
  doubts: readonly Doubt[],
): Insert => {
  const inside = (offset: number): boolean => offset > line.start && offset < line.end;
  const cuts = [
    line.start,
    ...[...marks, ...doubts].flatMap(({ start, end }) => [start, end].filter(inside)),
    line.end,
  ];
  const sorted = [...new Set(cuts)].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] ?? line.end;
    const over = marks.filter((mark) => mark.start <= from && mark.end >= to);
    const opening = marks.filter((mark) => mark.start === from);
    const words = doubted(
      text.slice(from, to),
      doubts.find((doubt) => doubt.start <= from && doubt.end >= to),
    );
    return over.length === 0
      ? words
      : html`${opening.map((mark) => reference(mark, side))}<mark class="s-${worst(over)}${over.every(isWide) && ' wide'}" data-n="${over.map(({ n }) => n).join(' ')}">${words}</mark>`;
  });
};

/** Letterhead and title stand in the middle, the signature at the right, as on the paper. */
const placeClass = ({ title, signature }: Plan, line: Line): string => {
  if (title.span !== undefined && line.start < title.span.end) return 'lh';
  const under = signature?.span;
  return under !== undefined && line.start < under.end && line.end > under.start ? 'sg' : 'ln';
};

type Paragraph = (line: number, inTable: boolean) => Insert;

const HEADING_TAGS = ['h4', 'h5', 'h6'] as const;

const tagged = (depth: number, attributes: Markup, content: Insert): Markup => {
  const tag = HEADING_TAGS[Math.min(depth, HEADING_TAGS.length - 1)];
  if (tag === 'h4') return html`<h4 ${attributes}>${content}</h4>\n`;
  return tag === 'h5' ? html`<h5 ${attributes}>${content}</h5>\n` : html`<h6 ${attributes}>${content}</h6>\n`;
};

const paragraphs = (view: TextView): Paragraph => {
  const { plan, side, desk, marks } = view;
  const levels = headings(plan, desk.lines);
  const onLine = { marks: byLine(desk.lines, marks), doubts: byLine(desk.lines, plan.source.doubts ?? []) };
  return (number, inTable) => {
    const line = desk.lines[number];
    if (line === undefined || line.start === line.end) return null;
    const heading = inTable ? undefined : levels.get(number);
    const tie = desk.ties.get(number);
    const sync = desk.chain.get(number);
    const look = heading === undefined ? placeClass(plan, line) : `hd hd${Math.min(heading.level, 6)}`;
    const attributes = html`class="${look}"${
      tie !== undefined && html` id="${PREFIX[side]}l-${number}" data-tie="${tie.groups.join(' ')}"`
    }${sync !== undefined && html` data-sync="${sync}"`}`;
    const content = html`${tieMark(desk, side, number)}${lineMarkup(view, line, onLine.marks(number), onLine.doubts(number))}`;
    return heading === undefined ? html`<p ${attributes}>${content}</p>\n` : tagged(heading.depth, attributes, content);
  };
};

const numbers = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

/** A whole plan, a paragraph a line and tables as tables, with every passage marked and numbered and its notes beside it. */
export const fullText = (view: TextView): Markup => {
  const { plan, side, desk, notes } = view;
  const paragraph = paragraphs(view);
  const grids = new Map<number, TableGrid>();
  for (const table of plan.tables ?? []) {
    const grid = gridOf(table, desk.lines);
    if (grid !== null && !grids.has(grid.from)) grids.set(grid.from, grid);
  }
  const parts: Insert[] = [];
  for (let line = 0, tables = 0; line < desk.lines.length; ) {
    const grid = grids.get(line);
    const next = grid?.to ?? line + 1;
    parts.push(numbers(line, next).map((one) => notes.get(one) ?? []));
    if (grid === undefined) parts.push(paragraph(line, false));
    else parts.push(tableMarkup(grid, `Bảng ${++tables}, ${side === 'parent' ? 'cấp trên' : 'đơn vị'}`, paragraph));
    line = next;
  }
  return html`${parts}`;
};
