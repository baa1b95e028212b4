import { PARTS, type Part } from '../model/comparison.js';
import type { Matrix, MatrixCell, MatrixRow } from './batch-view.js';
import { type LinkTo, linked } from './html-links.js';
import { MATRIX_OF, matrixName, PART_LABELS, STATE_LABELS, STATE_MEANINGS, STATES } from './labels.js';
import { html, type Insert, type Markup } from './markup.js';

/** Every demand of a parent against every unit, a colour and a word a cell. */

const cell = (known: MatrixCell | null, name: string, link: LinkTo): Markup => {
  if (known === null) return html`<td class="m-none">–</td>`;
  const href = known.n === null ? null : link(name, 'html', `#f-${known.n}`);
  if (known.dismissed === true)
    return html`<td class="m-dismissed">${linked(href, STATE_LABELS[known.state])}<span class="part">đã bác bỏ</span></td>`;
  return html`<td class="m-${known.state}">${linked(href, STATE_LABELS[known.state])}</td>`;
};

const matrixRow = (row: MatrixRow, columns: Matrix['columns'], link: LinkTo): Markup =>
  html`<tr data-open="${row.open}"><th scope="row"><span class="place">${row.place}</span><span class="what">${row.text}</span></th><td class="num">${row.open}</td>${columns.map(({ name }, index) => cell(row.cells[index] ?? null, name, link))}</tr>\n`;

const matrixGroup = (part: Part, matrix: Matrix, link: LinkTo): Insert => {
  const rows = matrix.rows.filter((row) => row.part === part);
  return (
    rows.length > 0 &&
    html`<tbody>
<tr class="group"><th scope="rowgroup">${PART_LABELS[part]} (${rows.length})</th><td colspan="${matrix.columns.length + 1}"></td></tr>
${rows.map((row) => matrixRow(row, matrix.columns, link))}</tbody>`
  );
};

const legend = html`<ul class="legend">${STATES.map(
  (state) => html`<li><span class="m-${state}">${STATE_LABELS[state]}</span> ${STATE_MEANINGS[state]}</li>`,
)}</ul>`;

export const matrixSection =
  (link: LinkTo) =>
  (matrix: Matrix, index: number, { length }: readonly Matrix[]): Markup => {
    const id = `ma-tran-${index + 1}`;
    const name = `${matrixName(index, length)}${length > 1 ? ':' : ''} ${MATRIX_OF}`;
    return html`<section id="${id}" aria-labelledby="h-${id}">
<h2 id="h-${id}">${name}</h2>
<p class="lead">Yêu cầu của ${matrix.parent.full} (hàng) đối với từng đơn vị (cột). Bấm vào ô để mở nhận xét tương ứng.</p>
${legend}
<div class="toolbar filters"><button type="button" class="chip" data-open-only aria-pressed="false" aria-controls="b-${id}">Chỉ hiện yêu cầu còn đơn vị chưa đáp ứng</button><button type="button" class="chip" data-shown-only aria-pressed="false" aria-controls="b-${id}">Chỉ hiện đơn vị đang lọc ở bảng đơn vị</button></div>
<div class="scroll matrix" id="b-${id}" tabindex="0" role="region" aria-label="Bảng ${name.toLowerCase()}"><table>
<thead><tr><th scope="col">Yêu cầu của kế hoạch cấp trên</th><th scope="col">Số đơn vị cần xử lý</th>${matrix.columns.map(
      ({ name, unit }) =>
        html`<th scope="col" class="unit" data-name="${name}">${linked(link(name, 'html'), unit)}</th>`,
    )}</tr></thead>
${PARTS.map((part) => matrixGroup(part, matrix, link))}
</table></div>
</section>`;
  };
