import { DIAGNOSTIC_LABELS, SIDE_LABELS } from './labels.js';
import { html, type Insert, type Markup } from './markup.js';
import type { PairView, Side } from './view.js';

/** What was noticed in reading the documents: remarks, words in doubt, what stands outside the body. */

const SIDES: readonly Side[] = ['parent', 'child'];

const diagnosticItem = ({ severity, message }: PairView['diagnostics'][number]): Markup =>
  html`<li><b>${DIAGNOSTIC_LABELS[severity]}:</b> ${message}</li>`;

const unplacedList = (view: PairView, side: Side): Insert =>
  view.unplaced[side].length > 0 &&
  html`<details><summary>${SIDE_LABELS[side]}: ${view.unplaced[side].length} đoạn</summary>
<ul class="plain">${view.unplaced[side].map(
    ({ text, place, reason }) =>
      html`<li><span class="q">${text}</span> <span class="muted small">(${[place, reason].filter((part) => part !== '').join('; ')})</span></li>`,
  )}</ul></details>`;

/** Words in doubt and what was taken out of the body, folded away. */
const readingNotes = (view: PairView, side: Side): Insert => {
  const { grade, marks, doubts, setAside } = view.reading[side];
  if (grade === null && marks.length + doubts.length + setAside.length === 0) return null;
  return html`<h3>${SIDE_LABELS[side]}: cách đọc văn bản</h3>
<ul class="plain">${grade !== null && html`<li>${grade}</li>`}${marks.map((text) => html`<li>${text}</li>`)}</ul>
${
  doubts.length > 0 &&
  html`<details><summary>Chữ đọc chưa chắc: ${doubts.length} chỗ</summary>
<ul class="plain">${doubts.map(
    ({ text, place, percent }) =>
      html`<li><span class="q">${text}</span> <span class="muted small">(${[percent, place].filter((part) => part !== '').join('; ')})</span></li>`,
  )}</ul></details>`
}
${
  setAside.length > 0 &&
  html`<details><summary>Để ngoài phần nội dung: ${setAside.reduce((sum, { count }) => sum + count, 0)} chỗ</summary>
<ul class="plain">${setAside.map(
    ({ text, reason, pages, count }) =>
      html`<li><span class="q">${text}</span> <span class="muted small">(${[reason, count > 1 ? `${count} chỗ` : '', pages].filter((part) => part !== '').join(', ')})</span></li>`,
  )}</ul></details>`
}`;
};

export const readingSection = (view: PairView): Markup => {
  const unplaced = SIDES.map((side) => unplacedList(view, side)).filter((part) => part !== false);
  return html`<section id="doc-van-ban" aria-labelledby="h-doc-van-ban">
<h2 id="h-doc-van-ban">Lưu ý khi đọc văn bản</h2>
${
  view.diagnostics.length + view.parentDiagnostics.length === 0
    ? html`<p class="lead">Không có lưu ý nào.</p>`
    : html`<ul class="plain">${view.diagnostics.map(diagnosticItem)}</ul>`
}
${
  view.parentDiagnostics.length > 0 &&
  html`<h3>${SIDE_LABELS.parent}</h3>
<ul class="plain">${view.parentDiagnostics.map(diagnosticItem)}</ul>`
}
${SIDES.map((side) => readingNotes(view, side))}
${
  unplaced.length > 0 &&
  html`<h3>Nội dung không xếp vào phần nào</h3>
<p class="lead">Các đoạn dưới đây đã được đọc nhưng không thuộc phần nào của kế hoạch nên không tham gia đối chiếu.</p>
${unplaced}`
}
</section>`;
};
