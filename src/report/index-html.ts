import { type BatchView, batchView, COUNT_COLUMNS, type UnitRow } from './batch-view.js';
import { CONCLUSION_TONES, conclusionRank } from './conclusion.js';
import { lineText } from './decisions.js';
import { rowFilters, sortableHead } from './html-filter.js';
import { INDEX_SCRIPT } from './html-index-script.js';
import { INDEX_STYLE } from './html-index-style.js';
import { type LinkTo, linked, linkTo } from './html-links.js';
import { matrixSection } from './html-matrix.js';
import { page } from './html-page.js';
import { partsSection } from './html-parts.js';
import { rollSection } from './html-roll.js';
import { siblingsSection } from './html-siblings.js';
import { BASE_STYLE, PRINT_STYLE } from './html-style.js';
import { COMMON_SCRIPT, INDEX_KEYS, tools } from './html-tools.js';
import { matrixName } from './labels.js';
import { hasLetter } from './letter-points.js';
import { html, type Insert, type Markup } from './markup.js';
import { groupsOf } from './reminded.js';
import { BATCH_FILES, NOTICE } from './settings.js';
import { siblingRows } from './siblings-view.js';
import type { BatchInput } from './types.js';

const tile = (label: string, value: number): Markup => html`<div class="tile"><dt>${label}</dt><dd>${value}</dd></div>`;

const overview = (view: BatchView, links: Insert): Markup => html`<section id="tong-quan" aria-labelledby="h-tong-quan">
<h2 id="h-tong-quan">Tổng quan</h2>
${links}<dl class="tiles">
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
    [row.view !== null && hasLetter(row.view) ? link(row.name, 'letter') : null, 'Công văn'],
  ].flatMap(([href, label]) =>
    href === null || href === undefined
      ? []
      : [html`<a href="${href}">${label}<span class="vh"> của ${row.unit}</span></a>`],
  );
  return links.flatMap((one, index) => (index === 0 ? [one] : [' · ', one]));
};

const unitRow = (row: UnitRow, link: LinkTo): Markup =>
  html`<tr data-row data-unit data-name="${row.name ?? ''}" data-group="${row.conclusion.id}"><th scope="row">${linked(link(row.name, 'html'), row.unit)}${row.unit !== row.file && html`<span class="file">${row.file}</span>`}</th><td>${row.identity?.number ?? '–'}</td><td data-key="${row.view?.comparison.child.date ?? ''}">${row.identity?.date ?? '–'}</td><td data-key="${conclusionRank(row.conclusion.id)}"><span class="pill t-${CONCLUSION_TONES[row.conclusion.id]}">${row.conclusion.label}</span><span class="why">${row.conclusion.reason}</span></td>${COUNT_COLUMNS.map(({ count }) => countCell(count(row)))}<td class="links">${documentLinks(row, link)}</td></tr>`;

/** The papers on all units: the table for the leadership, the letter to those who have not sent a plan. */
const papers = ({ formats, roll }: BatchInput): Insert => {
  const links = [
    ...(formats.includes('xlsx') ? [html`<a href="./${BATCH_FILES.workbook}">Bảng tổng hợp Excel</a>`] : []),
    ...(formats.includes('letter') && roll !== undefined && groupsOf(roll).length > 0
      ? [html`<a href="./${BATCH_FILES.reminder}">Dự thảo công văn đôn đốc</a>`]
      : []),
  ];
  return (
    links.length > 0 &&
    html`<p class="lead">Mở: ${links.flatMap((one, index) => (index === 0 ? [one] : [' · ', one]))}</p>
`
  );
};

const units = (view: BatchView, link: LinkTo): Markup => html`<section id="don-vi" aria-labelledby="h-don-vi" data-rows>
<h2 id="h-don-vi">Đơn vị <span class="muted n">(${view.totals.units})</span></h2>
<p class="lead">Xếp theo mức cần xử lý. Kết luận là đề xuất từ kết quả đối chiếu, chuyên viên xác nhận.</p>
${rowFilters({
  id: 'don-vi',
  what: 'đơn vị',
  legend: 'Kết luận',
  chips: view.totals.conclusions.map(({ id, label, count }) => ({ value: id, label, count })),
  search: 'Tìm đơn vị, số ký hiệu, tên tệp',
})}
<div class="scroll" tabindex="0" role="region" aria-label="Bảng đơn vị"><table class="units">
${sortableHead([{ label: 'Đơn vị' }, { label: 'Số, ký hiệu' }, { label: 'Ngày' }, { label: 'Kết luận' }, ...COUNT_COLUMNS.map(({ label }) => ({ label, isNumber: true }))], html`<th scope="col">Báo cáo</th>`)}
<tbody>
${view.units.map((row) => html`${unitRow(row, link)}\n`)}</tbody>
</table></div>
</section>`;

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
<h2 id="h-chinh">Yêu cầu đã chỉnh, hồ sơ quy tắc, quyết định</h2>
<ul class="plain">${view.decisions.map(
    ({ kind, about, text, note }) => html`<li><b>${kind}, ${about}</b>: ${lineText({ text, note })}</li>`,
  )}</ul>
</section>
`;

/** Decisions that no plan of the folder answers: their plan was not sent again, or the finding is gone. */
const stale = ({ decisions: file }: BatchInput): Insert =>
  file !== undefined &&
  file.stale.length > 0 &&
  html`<section id="quyet-dinh" aria-labelledby="h-quyet-dinh">
<h2 id="h-quyet-dinh">Quyết định không còn nhận xét ứng với <span class="muted n">(${file.stale.length})</span></h2>
<p class="lead">Tệp “${file.file}”.</p>
<ul class="plain">${file.stale.map(({ message }) => html`<li>${message}</li>`)}</ul>
</section>`;

const notes = (view: BatchView): Insert =>
  view.notes.length > 0 &&
  html`<section id="luu-y" aria-labelledby="h-luu-y">
<h2 id="h-luu-y">Lưu ý khi đọc tệp <span class="muted n">(${view.notes.length})</span></h2>
<ul class="plain">${view.notes.map(({ file, messages }) => html`<li><b>${file}</b>: ${messages.join(' ')}</li>`)}</ul>
</section>`;

interface Present {
  hasSiblings: boolean;
  hasRoll: boolean;
  hasParts: boolean;
}

const header = (
  view: BatchView,
  { hasSiblings, hasRoll, hasParts }: Present,
): Markup => html`<header class="top"><div class="wrap">
<p class="over">Rà soát kế hoạch của các đơn vị</p>
<h1>Tổng hợp kết quả rà soát kế hoạch</h1>
${view.roots.map((root) => html`<p class="lead">Kế hoạch cấp trên: ${root.full}${root.subject !== '' && html` – ${root.subject}`}</p>`)}
<p class="notice">${NOTICE}</p>
</div></header>
<nav class="bar" aria-label="Các phần của trang"><div class="wrap"><ul>
<li><a href="#don-vi">Đơn vị <span class="n muted">${view.totals.units}</span></a></li>
${hasRoll && html`<li><a href="#danh-sach">Danh sách gửi</a></li>`}
${hasParts && html`<li><a href="#theo-phan">Theo phần</a></li>`}
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
  const parts = partsSection(view, (row) => linked(link(row.name, 'html', '#yeu-cau'), row.unit));
  return page({
    title: 'Tổng hợp kết quả rà soát kế hoạch',
    style: BASE_STYLE + PRINT_STYLE + INDEX_STYLE,
    script: COMMON_SCRIPT + INDEX_SCRIPT,
    keys: INDEX_KEYS,
    header: header(view, {
      hasSiblings: siblings.length > 0,
      hasRoll: input.roll !== undefined,
      hasParts: parts !== false,
    }),
    main: html`${overview(view, papers(input))}
${decisions(view)}${units(view, link)}
${rollSection(input.roll)}
${parts}
${siblingsSection(siblings)}
${view.matrices.map(matrixSection(link))}
${stale(input)}
${notes(view)}
${unread(view)}${view.aside.length > 0 && '\n'}${aside(view)}`,
  });
};
