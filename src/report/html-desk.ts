import type { Plan } from '../model/plan.js';
import { type Desk, lineAt, type SideDesk } from './desk.js';
import { marginNote } from './html-notes.js';
import { fullText, type Mark } from './html-text.js';
import { STATE_SIGNS, STRAY_SIGN } from './html-tie.js';
import { SIDE_LABELS, STATE_MEANINGS, STATES } from './labels.js';
import { html, type Insert, type Markup } from './markup.js';
import type { FindingView, PairView, Side } from './view.js';

/** Both plans in full, side by side, with the findings in the margin. */

const SIDES: readonly Side[] = ['parent', 'child'];

export type Marks = Record<Side, Mark[]>;

/** A finding stands beside the unit's passage; where the unit has none, beside what the parent asks. */
const notesOf = (findings: readonly FindingView[], marks: Marks, desk: Desk): Record<Side, Map<number, Markup[]>> => {
  const notes: Record<Side, Map<number, Markup[]>> = { parent: new Map(), child: new Map() };
  for (const view of findings) {
    for (const side of ['child', 'parent'] as const) {
      const mark = marks[side].find(({ n }) => n === view.n);
      if (mark === undefined) continue;
      const line = lineAt(desk[side].lines, mark.start);
      notes[side].set(line, [...(notes[side].get(line) ?? []), marginNote(view)]);
      break;
    }
  }
  return notes;
};

/** What no passage answers for stands over the unit's text. */
const unplacedNotes = (findings: readonly FindingView[], marks: Marks): Insert => {
  const placed = new Set([...marks.parent, ...marks.child].map(({ n }) => n));
  const rest = findings.filter(({ n }) => !placed.has(n));
  return (
    rest.length > 0 &&
    html`<div class="whole"><p class="small muted">Nhận xét không gắn với một đoạn cụ thể:</p>${rest.map(marginNote)}</div>`
  );
};

interface PaneParts {
  view: PairView;
  side: Side;
  plan: Plan;
  desk: SideDesk;
  marks: readonly Mark[];
  notes: ReadonlyMap<number, Markup[]>;
  over: Insert;
}

const pane = ({ view, side, plan, desk, marks, notes, over }: PaneParts): Markup => {
  const name = side === 'parent' ? (view.parent?.full ?? '') : view.child.full;
  return html`<div class="half">
<h3>${SIDE_LABELS[side]} <span class="muted">${name}</span></h3>
<div class="pane" data-side="${side}" role="region" tabindex="0" aria-label="Toàn văn ${SIDE_LABELS[side].toLowerCase()}">
<div class="page${notes.size === 0 && over === false && ' bare'}">${over}
${fullText({ plan, side, desk, marks, notes })}</div></div>
</div>`;
};

const legend = html`<ul class="legend small">${STATES.map(
  (state) =>
    html`<li><span class="tie m-${state}" aria-hidden="true">${STATE_SIGNS[state]}</span> ${STATE_MEANINGS[state]}</li>`,
)}<li><span class="tie m-stray" aria-hidden="true">${STRAY_SIGN}</span> nội dung riêng của đơn vị</li></ul>`;

const deskBar = (both: boolean): Insert =>
  both &&
  html`<div class="deskbar"><p class="script tools"><button type="button" class="chip" id="cuon-cung" aria-pressed="false">Cuộn cùng nhau</button><button type="button" class="chip" data-step="-1" aria-keyshortcuts="k">‹ Nhận xét trước</button><button type="button" class="chip" data-step="1" aria-keyshortcuts="j">Nhận xét sau ›</button></p>
<details class="signs"><summary>Ký hiệu bên lề</summary>${legend}</details></div>`;

export const deskSection = (view: PairView, desk: Desk, marks: Marks, findings: readonly FindingView[]): Insert => {
  const notes = notesOf(findings, marks, desk);
  const own = findings.filter(({ n }) => n <= view.findings.length + view.undecided.length);
  const panes = SIDES.flatMap((side) => {
    const plan = view.plans[side];
    const over = side === 'child' && unplacedNotes(own, marks);
    return plan === null
      ? []
      : [pane({ view, side, plan, desk: desk[side], marks: marks[side], notes: notes[side], over })];
  });
  const both = panes.length > 1;
  return (
    panes.length > 0 &&
    html`<section id="toan-van" class="full" aria-labelledby="h-toan-van">
<h2 id="h-toan-van">Toàn văn ${both ? 'hai kế hoạch' : 'kế hoạch'}</h2>
${both && html`<p class="lead">Nhận xét đứng bên lề; nội dung đơn vị chưa thể hiện đứng bên lề kế hoạch cấp trên. Bấm ký hiệu trước đoạn để đến đoạn tương ứng.</p>`}
${deskBar(both)}
<div class="panes${both ? '' : ' one'}">${panes}</div>
</section>`
  );
};
