import { PARTS, type Part } from '../model/comparison.js';
import {
  type BatchView,
  batchView,
  COUNT_COLUMNS,
  type Matrix,
  type MatrixCell,
  type MatrixRow,
  type UnitRow,
} from './batch-view.js';
import { CONCLUSION_TONES } from './conclusion.js';
import { lineText } from './decisions.js';
import { INDEX_SCRIPT } from './html-index-script.js';
import { INDEX_STYLE } from './html-index-style.js';
import { page } from './html-page.js';
import { siblingsSection } from './html-siblings.js';
import { BASE_STYLE, PRINT_STYLE } from './html-style.js';
import { COMMON_SCRIPT, INDEX_KEYS, tools } from './html-tools.js';
import { MATRIX_OF, matrixName, PART_LABELS, STATE_LABELS, STATE_MEANINGS, STATES } from './labels.js';
import { html, type Insert, type Markup } from './markup.js';
import { NOTICE, SUFFIXES } from './settings.js';
import { siblingRows } from './siblings-view.js';
import type { BatchInput, FormatId, PairFormatId } from './types.js';

/** Address of a unit's own report beside this page; null where that format is not written. */
type LinkTo = (name: string | null, format: PairFormatId, anchor?: string) => string | null;

// A file name may hold half a surrogate pair (Windows allows it); no address can.
const addressOf = (file: string): string => encodeURIComponent(file.replace(/\p{Cs}/gu, '\uFFFD'));

// "./" keeps a name that looks like a scheme ("a:b.html") a file name.
const linkTo =
  (formats: readonly FormatId[]): LinkTo =>
  (name, format, anchor = '') =>
    name !== null && formats.includes(format) ? `./${addressOf(name + SUFFIXES[format])}${anchor}` : null;

const linked = (href: string | null, text: string): Insert =>
  href === null ? text : html`<a href="${href}">${text}</a>`;

const tile = (label: string, value: number): Markup => html`<div class="tile"><dt>${label}</dt><dd>${value}</dd></div>`;

const overview = (view: BatchView): Markup => html`<section id="tong-quan" aria-labelledby="h-tong-quan">
<h2 id="h-tong-quan">Tổng quan</h2>
<dl class="tiles">
${tile('Tệp đã nhận của đơn vị', view.totals.units)}
${view.totals.conclusions.map(({ label, count }) => tile(label, count))}
${tile('Nhận xét', view.totals.findings)}
${tile('Cần chuyên viên kiểm tra', view.totals.undecided)}
</dl>
</section>`;

const countCell = (count: number | null): Markup =>
  html`<td class="num${count === 0 || count === null ? ' zero' : ''}">${count ?? '–'}</td>`;

const documentLinks = (row: UnitRow, link: LinkTo): Insert => {
  const links = [
    [link(row.name, 'html'), 'Đối chiếu'],
    [link(row.name, 'docx'), 'Phiếu'],
  ].flatMap(([href, label]) =>
    href === null || href === undefined
      ? []
      : [html`<a href="${href}">${label}<span class="vh"> của ${row.unit}</span></a>`],
  );
  return links.flatMap((one, index) => (index === 0 ? [one] : [' · ', one]));
};

const unitRow = (row: UnitRow, link: LinkTo): Markup =>
  html`<tr data-unit data-conclusion="${row.conclusion.id}"><th scope="row">${linked(link(row.name, 'html'), row.unit)}${row.unit !== row.file && html`<span class="file">${row.file}</span>`}</th><td>${row.identity?.number ?? '–'}</td><td>${row.identity?.date ?? '–'}</td><td><span class="pill t-${CONCLUSION_TONES[row.conclusion.id]}">${row.conclusion.label}</span><span class="why">${row.conclusion.reason}</span></td>${COUNT_COLUMNS.map(({ count }) => countCell(count(row)))}<td class="links">${documentLinks(row, link)}</td></tr>`;

const filters = (view: BatchView): Markup => html`<div class="filters" role="group" aria-label="Lọc đơn vị">
<fieldset class="facet"><legend>Kết luận</legend><div>${view.totals.conclusions.map(
  ({ id, label, count }) =>
    html`<button type="button" class="chip" data-facet="conclusion" data-value="${id}" aria-pressed="false"><span>${label}</span> <span class="n">${count}</span></button>`,
)}</div></fieldset>
<label for="tim-don-vi">Tìm đơn vị, số ký hiệu, tên tệp</label>
<input type="search" id="tim-don-vi" autocomplete="off">
<p class="status"><span id="trang-thai" role="status"></span> <button type="button" class="clear" id="bo-loc" hidden>Bỏ lọc</button></p>
</div>`;

const units = (view: BatchView, link: LinkTo): Markup => html`<section id="don-vi" aria-labelledby="h-don-vi">
<h2 id="h-don-vi">Đơn vị <span class="muted n">(${view.totals.units})</span></h2>
<p class="lead">Xếp theo mức cần xử lý. Kết luận là đề xuất từ kết quả đối chiếu, chuyên viên xác nhận.</p>
${filters(view)}
<div class="scroll" tabindex="0" role="region" aria-label="Bảng đơn vị"><table class="units">
<thead><tr><th scope="col">Đơn vị</th><th scope="col">Số, ký hiệu</th><th scope="col">Ngày</th><th scope="col">Kết luận</th>${COUNT_COLUMNS.map(({ label }) => html`<th scope="col" class="num">${label}</th>`)}<th scope="col">Báo cáo</th></tr></thead>
<tbody>
${view.units.map((row) => html`${unitRow(row, link)}\n`)}</tbody>
</table></div>
</section>`;

const cell = (known: MatrixCell | null, name: string, link: LinkTo): Markup => {
  if (known === null) return html`<td class="m-none">–</td>`;
  const href = known.n === null ? null : link(name, 'html', `#f-${known.n}`);
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

const matrixSection =
  (link: LinkTo) =>
  (matrix: Matrix, index: number, { length }: readonly Matrix[]): Markup => {
    const id = `ma-tran-${index + 1}`;
    const name = `${matrixName(index, length)}${length > 1 ? ':' : ''} ${MATRIX_OF}`;
    return html`<section id="${id}" aria-labelledby="h-${id}">
<h2 id="h-${id}">${name}</h2>
<p class="lead">Yêu cầu của ${matrix.parent.full} (hàng) đối với từng đơn vị (cột). Bấm vào ô để mở nhận xét tương ứng.</p>
${legend}
<div class="toolbar filters"><button type="button" class="chip" data-open-only aria-pressed="false" aria-controls="b-${id}">Chỉ hiện yêu cầu còn đơn vị chưa đáp ứng</button></div>
<div class="scroll matrix" id="b-${id}" tabindex="0" role="region" aria-label="Bảng ${name.toLowerCase()}"><table>
<thead><tr><th scope="col">Yêu cầu của kế hoạch cấp trên</th><th scope="col">Số đơn vị cần xử lý</th>${matrix.columns.map(
      ({ name, unit }) => html`<th scope="col" class="unit">${linked(link(name, 'html'), unit)}</th>`,
    )}</tr></thead>
${PARTS.map((part) => matrixGroup(part, matrix, link))}
</table></div>
</section>`;
  };

const unread = (view: BatchView): Insert =>
  view.unread.length > 0 &&
  html`<section id="chua-doc" aria-labelledby="h-chua-doc">
<h2 id="h-chua-doc">Tệp chưa đọc được hoặc không phải kế hoạch <span class="muted n">(${view.unread.length})</span></h2>
<ul class="plain">${view.unread.map(
    ({ file, conclusion, diagnostics }) =>
      html`<li><b>${file}</b>: ${diagnostics.length === 0 ? conclusion.reason : diagnostics.map(({ message }) => message).join(' ')}</li>`,
  )}</ul>
</section>`;

const aside = (view: BatchView): Insert =>
  view.aside.length > 0 &&
  html`<section id="khong-doi-chieu" aria-labelledby="h-khong-doi-chieu">
<h2 id="h-khong-doi-chieu">Phiên bản khác và tệp không đọc <span class="muted n">(${view.aside.length})</span></h2>
<ul class="plain">${view.aside.map(({ file, label, reasons }) => html`<li><b>${file}</b>: ${label}. ${reasons.join(' ')}</li>`)}</ul>
</section>`;

/** What people decided: it changes every result on this page. */
const decisions = (view: BatchView): Insert =>
  view.decisions.length > 0 &&
  html`<section id="chinh" aria-labelledby="h-chinh">
<h2 id="h-chinh">Yêu cầu đã chỉnh, hồ sơ quy tắc</h2>
<ul class="plain">${view.decisions.map(
    ({ kind, about, text, note }) => html`<li><b>${kind}, ${about}</b>: ${lineText({ text, note })}</li>`,
  )}</ul>
</section>
`;

const notes = (view: BatchView): Insert =>
  view.notes.length > 0 &&
  html`<section id="luu-y" aria-labelledby="h-luu-y">
<h2 id="h-luu-y">Lưu ý khi đọc tệp <span class="muted n">(${view.notes.length})</span></h2>
<ul class="plain">${view.notes.map(({ file, messages }) => html`<li><b>${file}</b>: ${messages.join(' ')}</li>`)}</ul>
</section>`;

const header = (view: BatchView, hasSiblings: boolean): Markup => html`<header class="top"><div class="wrap">
<p class="over">Rà soát kế hoạch của các đơn vị</p>
<h1>Tổng hợp kết quả rà soát kế hoạch</h1>
${view.roots.map((root) => html`<p class="lead">Kế hoạch cấp trên: ${root.full}${root.subject !== '' && html` – ${root.subject}`}</p>`)}
<p class="notice">${NOTICE}</p>
</div></header>
<nav class="bar" aria-label="Các phần của trang"><div class="wrap"><ul>
<li><a href="#don-vi">Đơn vị <span class="n muted">${view.totals.units}</span></a></li>
${hasSiblings && html`<li><a href="#nhin-chung">Nhìn chung</a></li>`}
${view.matrices.map((_, index) => html`<li><a href="#ma-tran-${index + 1}">${matrixName(index, view.matrices.length)}</a></li>`)}
${view.notes.length > 0 && html`<li><a href="#luu-y">Lưu ý khi đọc <span class="n muted">${view.notes.length}</span></a></li>`}
${view.unread.length > 0 && html`<li><a href="#chua-doc">Tệp chưa đọc được <span class="n muted">${view.unread.length}</span></a></li>`}${
  view.aside.length > 0 &&
  html`
<li><a href="#khong-doi-chieu">Không đối chiếu <span class="n muted">${view.aside.length}</span></a></li>`
}
</ul>${tools()}</div></nav>`;

/** The page an analyst opens first: units by need, then every demand against every unit. */
export const renderIndexHtml = (input: BatchInput): Uint8Array => {
  const view = batchView(input);
  const link = linkTo(input.formats);
  const siblings = siblingRows(input, view);
  return page({
    title: 'Tổng hợp kết quả rà soát kế hoạch',
    style: BASE_STYLE + INDEX_STYLE + PRINT_STYLE,
    script: COMMON_SCRIPT + INDEX_SCRIPT,
    keys: INDEX_KEYS,
    header: header(view, siblings.length > 0),
    main: html`${overview(view)}
${decisions(view)}${units(view, link)}
${siblingsSection(siblings)}
${view.matrices.map(matrixSection(link))}
${notes(view)}
${unread(view)}${view.aside.length > 0 && '\n'}${aside(view)}`,
  });
};
