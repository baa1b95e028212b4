import type { Part } from '../model/comparison.js';
import { html, type Insert, type Markup } from './markup.js';
import { type TimeEvent, type Timeline, type TimeRow, timelineOf } from './timeline.js';
import { picture } from './timeline-svg.js';
import type { FindingView, PairView } from './view.js';

const eventCell = (event: TimeEvent | null): Markup =>
  event === null
    ? html`<td class="none">–</td>`
    : html`<td><span class="tn t${event.side === 'parent' ? 'p' : 'c'}">${event.n}</span> <b>${event.when}</b><span class="what">${event.text}</span></td>`;

const PARTS_OF_TIME: ReadonlySet<Part> = new Set(['milestones', 'deadlines']);

/** Findings on times that quote one of the row's items. */
const reasons = ({ parent, child }: TimeRow, findings: readonly FindingView[]): Insert =>
  findings
    .filter(({ finding }) => PARTS_OF_TIME.has(finding.part))
    .filter(
      ({ finding }) =>
        (parent?.itemId != null && finding.parent?.itemId === parent.itemId) ||
        (child?.itemId != null && finding.child?.itemId === child.itemId),
    )
    .map(({ n }) => html` <a href="#f-${n}">nhận xét ${n}</a>`);

const rowMarkup = (row: TimeRow, findings: readonly FindingView[]): Markup =>
  html`<tr>${eventCell(row.parent)}${eventCell(row.child)}<td${row.difference.startsWith('muộn') && html` class="late"`}>${row.difference}${reasons(row, findings)}</td></tr>\n`;

const undated = ({ undated: list }: Timeline): Insert =>
  list.length > 0 &&
  html`<details><summary>Mốc không nêu ngày cụ thể (${list.length})</summary><ul class="plain">${list.map(
    ({ side, text, when }) =>
      html`<li><span class="muted small">${side === 'parent' ? 'Cấp trên' : 'Đơn vị'}${when !== '' && when.length < 60 && html`, “${when}”`}:</span> <span class="q">${text}</span></li>`,
  )}</ul></details>`;

/** The times of both plans on one axis, and the same as a table. */
export const timelineSection = (view: PairView): Insert => {
  const timeline = timelineOf(view);
  if (timeline === null) return null;
  const both = view.plans.parent !== null && view.plans.child !== null;
  return html`<section id="lo-trinh" aria-labelledby="h-lo-trinh">
<h2 id="h-lo-trinh">Mốc thời gian, thời hạn</h2>
<p class="lead">${both ? html`<span class="tn tp">số</span> trên trục: kế hoạch cấp trên; <span class="tn tc">số</span> dưới trục: kế hoạch của đơn vị; vòng tròn rỗng: ngày ban hành; đường nối: hai mốc tương ứng, nét đứt nếu khác ngày.` : 'Các mốc nêu trong kế hoạch.'} Số trong hình là số trong bảng.</p>
<div class="scroll line" role="region" tabindex="0" aria-label="Hình các mốc thời gian">${picture(timeline)}</div>
<details open><summary>Bảng các mốc (${timeline.rows.length})</summary>
<div class="scroll"><table class="times">
<thead><tr><th scope="col">Kế hoạch cấp trên</th><th scope="col">Kế hoạch của đơn vị</th><th scope="col">So sánh</th></tr></thead>
<tbody>${timeline.rows.map((row) => rowMarkup(row, [...view.findings, ...view.undecided]))}</tbody>
</table></div></details>
${undated(timeline)}
</section>`;
};
