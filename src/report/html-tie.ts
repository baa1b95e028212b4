import type { Relation } from '../model/comparison.js';
import type { SideDesk } from './desk.js';
import { type DemandState, STATE_MEANINGS } from './labels.js';
import { html, type Insert } from './markup.js';
import type { Side } from './view.js';

/** The sign in the margin before a line: what became of the demand in it, and the way to its partner. */

const RELATION_LABELS: Record<Relation, string> = {
  equal: 'như nhau',
  equivalent: 'tương đương',
  stronger: 'đơn vị đặt cao hơn',
  weaker: 'đơn vị đặt thấp hơn hoặc muộn hơn',
  partial: 'mới tương ứng một phần',
  intersects: 'có phần chung',
};

/** A sign for each state beside its colour; its meaning is told to those who do not see it. */
export const STATE_SIGNS: Record<DemandState, string> = {
  covered: '✓',
  stronger: '▲',
  weaker: '▼',
  partial: '◐',
  missing: '✕',
  'not-applicable': '–',
  undecided: '?',
};

const TIED = '⇄';
export const STRAY_SIGN = '+';

const LINE_PREFIX: Record<Side, string> = { parent: 'pl', child: 'cl' };
const OTHER: Record<Side, { side: Side; words: string }> = {
  parent: { side: 'child', words: 'kế hoạch của đơn vị' },
  child: { side: 'parent', words: 'kế hoạch cấp trên' },
};

export const tieMark = (desk: SideDesk, side: Side, line: number): Insert => {
  const [tie, state] = [desk.ties.get(line), desk.states.get(line)];
  if (tie !== undefined) {
    const other = OTHER[side];
    const told = state === undefined ? RELATION_LABELS[tie.relation] : STATE_MEANINGS[state];
    const words = `Đến đoạn tương ứng trong ${other.words}: ${told}`;
    return html`<a class="tie m-${state ?? 'tied'}" href="#${LINE_PREFIX[other.side]}-${tie.partner}" aria-label="${words}" title="${words}">${state === undefined ? TIED : STATE_SIGNS[state]}</a>`;
  }
  if (state !== undefined)
    return html`<span class="tie m-${state}" role="img" aria-label="Yêu cầu ${STATE_MEANINGS[state]}" title="Yêu cầu ${STATE_MEANINGS[state]}">${STATE_SIGNS[state]}</span>`;
  return (
    desk.strays.has(line) &&
    html`<span class="tie m-stray" role="img" aria-label="Nội dung riêng của đơn vị" title="Nội dung riêng của đơn vị">${STRAY_SIGN}</span>`
  );
};
