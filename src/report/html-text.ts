import type { Plan } from '../model/plan.js';
import { SEVERITY_LABELS } from './labels.js';
import { html, type Markup } from './markup.js';
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

export type Tone = 'error' | 'warning' | 'info' | 'ask';

const TONES: readonly Tone[] = ['error', 'warning', 'ask', 'info'];
export const PREFIX: Record<Side, string> = { parent: 'p', child: 'c' };

/** The colour of a finding; a question has its own, whatever its severity. */
export const toneOf = (view: FindingView): Tone =>
  view.finding.certainty === 'review' ? 'ask' : view.finding.severity;

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
      const label = `${view.n}, ${SEVERITY_LABELS[view.finding.severity].toLowerCase()}`;
      return [{ start, end: Math.min(span.end, plan.text.length), n: view.n, tone: toneOf(view), label }];
    })
    .sort((a, b) => a.start - b.start || a.n - b.n);
};

interface Line {
  start: number;
  end: number;
}

const linesOf = (text: string): Line[] => {
  let start = 0;
  return text.split('\n').map((line) => {
    const at = start;
    start += line.length + 1;
    return { start: at, end: at + line.length };
  });
};

const headingLevels = (plan: Plan): Map<number, number> => {
  const levels = new Map<number, number>();
  const walk = (nodes: Plan['outline']): void => {
    for (const node of nodes) {
      levels.set(node.span.start, node.level);
      walk(node.children);
    }
  };
  walk(plan.outline);
  return levels;
};

const worst = (marks: readonly Mark[]): Tone =>
  TONES.find((tone) => marks.some((mark) => mark.tone === tone)) ?? 'info';

const reference = (mark: Mark, side: Side): Markup =>
  html`<a class="ref" id="${PREFIX[side]}-${mark.n}" href="#f-${mark.n}" data-n="${mark.n}" aria-label="Đến nhận xét ${mark.label}">${mark.n}</a>`;

/** A line cut at every place where a passage begins or ends; passages may overlap. */
const lineMarkup = (text: string, line: Line, touching: readonly Mark[], side: Side): Markup[] => {
  const inside = (offset: number): boolean => offset > line.start && offset < line.end;
  const cuts = [line.start, ...touching.flatMap(({ start, end }) => [start, end].filter(inside)), line.end];
  const sorted = [...new Set(cuts)].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] ?? line.end;
    const over = touching.filter((mark) => mark.start <= from && mark.end >= to);
    const opening = touching.filter((mark) => mark.start === from);
    const words = text.slice(from, to);
    return over.length === 0
      ? html`${words}`
      : html`${opening.map((mark) => reference(mark, side))}<mark class="s-${worst(over)}" data-n="${over.map(({ n }) => n).join(' ')}">${words}</mark>`;
  });
};

const headingClass = (level: number | undefined): string => (level === undefined ? 'ln' : `hd hd${Math.min(level, 6)}`);

/** Characters that may stand between the start of a line and its first word. */
const leading = (text: string, line: Line): number => {
  const shift = text.slice(line.start, line.end).search(/\S/u);
  return shift < 0 ? line.start : line.start + shift;
};

/** A whole plan, a paragraph a line, with every passage marked and numbered. */
export const fullText = (plan: Plan, side: Side, marks: readonly Mark[]): Markup => {
  const levels = headingLevels(plan);
  const paragraphs = linesOf(plan.text).flatMap((line) => {
    if (line.start === line.end) return [];
    const touching = marks.filter((mark) => mark.start < line.end && mark.end > line.start);
    const level = levels.get(line.start) ?? levels.get(leading(plan.text, line));
    return [html`<p class="${headingClass(level)}">${lineMarkup(plan.text, line, touching, side)}</p>\n`];
  });
  return html`${paragraphs}`;
};
