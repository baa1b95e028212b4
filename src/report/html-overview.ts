import { SEVERITIES } from '../model/comparison.js';
import { CONCLUSION_TONES, totalCoverage } from './conclusion.js';
import { lineText } from './decisions.js';
import { SEVERITY_LABELS, SIDE_LABELS } from './labels.js';
import { html, type Insert, type Markup } from './markup.js';
import type { Identity, PairView, Side } from './view.js';

/** The conclusion, the numbers it rests on, and which two plans were compared. */

const tile = (label: string, value: number | string): Markup =>
  html`<div class="tile"><dt>${label}</dt><dd>${value}</dd></div>`;

const identityRow = (label: string, value: string): Insert => value !== '' && html`<dt>${label}</dt><dd>${value}</dd>`;

const identityCard = (side: Side, identity: Identity | null, grade: string | null): Markup => html`<div class="card">
<h2>${SIDE_LABELS[side]}</h2>
${
  identity === null
    ? html`<p class="muted">Chưa có kế hoạch cấp trên để đối chiếu.</p>`
    : html`<p class="who">${identity.unit}</p>
<dl>${identityRow('Số, ký hiệu', identity.number)}${identityRow('Ngày', identity.date)}${identityRow('Trích yếu', identity.subject)}${identityRow('Giai đoạn', identity.period)}${identityRow('Tệp', identity.file)}${identityRow('Cách đọc', grade ?? '')}</dl>`
}
</div>`;

const tiles = (view: PairView): Insert => {
  if (view.comparison.status !== 'compared') return null;
  const total = totalCoverage(view.comparison);
  return html`<dl class="tiles">
${SEVERITIES.map((severity) => tile(SEVERITY_LABELS[severity], view.counts.severity[severity]))}
${tile('Cần chuyên viên kiểm tra', view.counts.undecided)}
${total.required > 0 && tile('Yêu cầu được giao đã thể hiện', `${total.covered}/${total.required}`)}
</dl>`;
};

/** Told before the findings, since it changes them. */
const decision = ({ lead, lines }: PairView['decisions'][number]): Markup => html`<div class="card decision">
<p><b>${lead}</b></p>
${
  lines.length > 0 &&
  html`<details${lines.length <= FEW_LINES && html` open`}><summary>${lines.length} nội dung</summary>
<ul class="plain">${lines.map((line) => html`<li>${lineText(line)}</li>`)}</ul></details>`
}
</div>`;
/** So many lines are shown without being asked for. */
const FEW_LINES = 8;

export const overview = (view: PairView): Markup => html`<section id="tong-quan" aria-labelledby="h-tong-quan">
<h2 id="h-tong-quan" class="vh">Kết luận</h2>
<p class="verdict t-${CONCLUSION_TONES[view.conclusion.id]}"><strong>${view.conclusion.label}</strong> <span>${view.conclusion.reason}</span></p>
${tiles(view)}
${view.decisions.map(decision)}
<div class="ids">${identityCard('parent', view.parent, view.reading.parent.grade)}${identityCard('child', view.child, view.reading.child.grade)}</div>
</section>`;
