import { type Coverage, PARTS, type Part } from '../model/comparison.js';
import type { BatchView, UnitRow } from './batch-view.js';
import { sortableHead } from './html-filter.js';
import { PART_LABELS } from './labels.js';
import { html, type Insert, type Markup } from './markup.js';

/** Units against the parts of the parent's plan: what share of the demands each unit's plan answers. */

/** Shades from nothing to all; each cell says its numbers too. */
const SHADES = 5;

const shadeOf = ({ covered, partial, required }: Coverage): number =>
  Math.min(SHADES - 1, Math.floor(((covered + partial / 2) / required) * (SHADES - 1) + 1e-9));

const total = (rows: readonly Coverage[]): Coverage =>
  rows.reduce(
    (sum, row) => ({
      required: sum.required + row.required,
      covered: sum.covered + row.covered,
      partial: sum.partial + row.partial,
      missing: sum.missing + row.missing,
      notApplicable: sum.notApplicable + row.notApplicable,
    }),
    { required: 0, covered: 0, partial: 0, missing: 0, notApplicable: 0 },
  );

const cell = (row: Coverage | undefined): Markup => {
  if (row === undefined || row.required === 0) return html`<td class="none" data-key="">–</td>`;
  const also = row.partial > 0 ? html`<span class="part">+${row.partial} một phần</span>` : null;
  return html`<td class="h${shadeOf(row)}" data-key="${(row.covered / row.required).toFixed(4)}">${row.covered}/${row.required}${also}</td>`;
};

type Linked = (row: UnitRow) => Insert;

const unitRow = (row: UnitRow, parts: readonly Part[], linked: Linked): Markup => {
  const coverage = row.view?.comparison.coverage ?? {};
  return html`<tr data-row><th scope="row">${linked(row)}</th>${cell(total(Object.values(coverage)))}${parts.map((part) => cell(coverage[part]))}</tr>\n`;
};

const legend = html`<ul class="legend"><li><span class="h0">dưới 25%</span></li><li><span class="h1">từ 25%</span></li><li><span class="h2">từ 50%</span></li><li><span class="h3">từ 75%</span></li><li><span class="h4">100%</span> số yêu cầu đã thể hiện (một phần tính một nửa)</li></ul>`;

/** Null where nothing was compared. */
export const partsSection = (view: BatchView, linked: Linked): Insert => {
  const rows = view.units.filter((row) => row.view !== null && Object.keys(row.view.comparison.coverage).length > 0);
  const parts = PARTS.filter((part) => rows.some((row) => (row.view?.comparison.coverage[part]?.required ?? 0) > 0));
  return (
    rows.length > 0 &&
    parts.length > 0 &&
    html`<section id="theo-phan" aria-labelledby="h-theo-phan" data-rows>
<h2 id="h-theo-phan">Mức độ thể hiện theo phần</h2>
<p class="lead">Số yêu cầu đơn vị đã thể hiện trên số yêu cầu được giao, theo từng phần của kế hoạch cấp trên.</p>
${legend}
<div class="scroll heat" tabindex="0" role="region" aria-label="Bảng mức độ thể hiện theo phần"><table>
${sortableHead([{ label: 'Đơn vị' }, { label: 'Cả kế hoạch', isNumber: true }, ...parts.map((part) => ({ label: PART_LABELS[part], isNumber: true }))])}
<tbody>
${rows.map((row) => unitRow(row, parts, linked))}</tbody>
</table></div>
</section>`
  );
};
