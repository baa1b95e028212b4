import { html, type Insert, type Markup } from './markup.js';
import { type TimeEvent, type Timeline, type TimeRow, timelineOf } from './timeline.js';
import { picture } from './timeline-svg.js';
import type { PairView } from './view.js';

const eventCell = (event: TimeEvent | null): Markup =>
  event === null
    ? html`<td class="none">–</td>`
    : html`<td><span class="tn t${event.side === 'parent' ? 'p' : 'c'}">${event.n}</span> <b>${event.when}</b><span class="what">${event.text}</span></td>`;

const rowMarkup = ({ parent, child, difference }: TimeRow): Markup =>
  html`<tr>${eventCell(parent)}${eventCell(child)}<td${difference.startsWith('muộn') && html` class="late"`}>${difference}</td></tr>\n`;

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
<p class="lead">${both ? 'Kế hoạch cấp trên ở trên trục, kế hoạch của đơn vị ở dưới; đường nối là hai mốc tương ứng.' : 'Các mốc nêu trong kế hoạch.'} Số trong hình là số trong bảng.</p>
<div class="scroll line" role="region" tabindex="0" aria-label="Hình các mốc thời gian">${picture(timeline)}</div>
<details open><summary>Bảng các mốc (${timeline.rows.length})</summary>
<div class="scroll"><table class="times">
<thead><tr><th scope="col">Kế hoạch cấp trên</th><th scope="col">Kế hoạch của đơn vị</th><th scope="col">So sánh</th></tr></thead>
<tbody>${timeline.rows.map(rowMarkup)}</tbody>
</table></div></details>
${undated(timeline)}
</section>`;
};
