import { depthLine, depthNote, strayLists } from './html-depth.js';
import { PART_LABELS, STATE_LABELS, STATE_MEANINGS } from './labels.js';
import { html, type Insert, type Markup } from './markup.js';
import type { PairView } from './view.js';

/** How far the unit's plan answers what the parent demands: by part, and demand by demand. */

const COVERAGE_BAR = 100;

const coverageBar = (row: PairView['coverage'][number]['row']): Markup => {
  const share = (count: number): number => (row.required === 0 ? 0 : (count / row.required) * COVERAGE_BAR);
  const widths = [share(row.covered), share(row.partial), share(row.missing)].map((width) => Math.round(width));
  const [covered = 0, partial = 0, missing = 0] = widths;
  return html`<svg class="pct" viewBox="0 0 ${COVERAGE_BAR} 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="c" width="${covered}" height="8"/><rect class="p" x="${covered}" width="${partial}" height="8"/><rect class="m" x="${covered + partial}" width="${missing}" height="8"/></svg>`;
};

const coverageTable = (view: PairView): Insert =>
  view.coverage.length > 0 &&
  html`<div class="scroll"><table>
<thead><tr><th scope="col">Phần</th><th scope="col" class="num">Được giao</th><th scope="col" class="num">Đã thể hiện</th><th scope="col" class="num">Một phần</th><th scope="col" class="num">Chưa thể hiện</th><th scope="col" class="num">Không áp dụng</th><th scope="col">Tỷ lệ</th></tr></thead>
<tbody>${view.coverage.map(
    ({ label, row }) =>
      html`<tr><th scope="row">${label}</th><td class="num">${row.required}</td><td class="num">${row.covered}</td><td class="num">${row.partial}</td><td class="num">${row.missing}</td><td class="num">${row.notApplicable}</td><td>${coverageBar(row)}</td></tr>`,
  )}</tbody>
</table></div>`;

const demandRow = ({ demand, place, n }: PairView['demands'][number]): Markup =>
  html`<tr><td>${PART_LABELS[demand.part]}</td><td>${place}</td><td class="q">${demand.text}</td><td class="s-${demand.state}">${
    n === null ? STATE_LABELS[demand.state] : html`<a href="#f-${n}">${STATE_LABELS[demand.state]}</a>`
  }${depthNote(demand)}<span class="vh"> (${STATE_MEANINGS[demand.state]})</span></td></tr>`;

export const demandsSection = (view: PairView): Insert =>
  view.comparison.status === 'compared' &&
  view.coverage.length + view.demands.length > 0 &&
  html`<section id="yeu-cau" aria-labelledby="h-yeu-cau">
<h2 id="h-yeu-cau">Mức độ thể hiện yêu cầu của kế hoạch cấp trên</h2>
${coverageTable(view)}
${depthLine(view)}
${
  view.demands.length > 0 &&
  html`<details><summary>Từng yêu cầu (${view.demands.length})</summary>
<div class="scroll"><table>
<thead><tr><th scope="col">Phần</th><th scope="col">Vị trí</th><th scope="col">Yêu cầu của kế hoạch cấp trên</th><th scope="col">Đơn vị</th></tr></thead>
<tbody>${view.demands.map(demandRow)}</tbody>
</table></div></details>`
}
${strayLists(view)}
</section>`;
