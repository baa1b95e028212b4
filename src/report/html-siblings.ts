import { html, type Insert, type Markup } from './markup.js';
import { type SiblingRow, TOPIC_LABELS, TOPICS, type Topic } from './siblings-view.js';

/** The look over all units, on the page of a whole folder. */

const AMOUNTS: Record<Topic, string> = {
  missed: 'Số đơn vị',
  quotas: 'Tổng/mức chung',
  duplicates: 'Giống nhau',
  outliers: 'Chưa đáp ứng',
};

const LEADS: Record<Topic, string> = {
  missed:
    'Từ một nửa số đơn vị được giao trở lên chưa thể hiện hoặc đặt mức thấp hơn; có thể do cách giao của cấp trên.',
  quotas: 'Chỉ cộng số của các kế hoạch có trong thư mục; đơn vị chưa gửi kế hoạch không được tính.',
  duplicates: 'Không tính phần lấy từ kế hoạch cấp trên.',
  outliers: 'So với tỷ lệ thường thấy của các đơn vị cùng cấp.',
};

const content = ({ place, text, remark }: SiblingRow): Markup =>
  html`${place !== '' && html`<span class="place muted">${place}</span> `}${text}${remark !== '' && html`<span class="why">${remark}</span>`}`;

const table = (
  topic: Topic,
  rows: readonly SiblingRow[],
): Markup => html`<h3>${TOPIC_LABELS[topic]} <span class="muted n">(${rows.length})</span></h3>
<p class="lead">${LEADS[topic]}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${TOPIC_LABELS[topic]}"><table class="units">
<thead><tr><th scope="col">Nội dung</th><th scope="col">${AMOUNTS[topic]}</th><th scope="col">Đơn vị</th></tr></thead>
<tbody>
${rows.map((row) => html`<tr><td>${content(row)}</td><td class="num">${row.amount}</td><td>${row.units.join('; ')}</td></tr>\n`)}</tbody>
</table></div>`;

export const siblingsSection = (rows: readonly SiblingRow[]): Insert =>
  rows.length > 0 &&
  html`<section id="nhin-chung" aria-labelledby="h-nhin-chung">
<h2 id="h-nhin-chung">Nhìn chung các đơn vị</h2>
${[...new Set(rows.map(({ parent }) => parent))].map((parent) => {
  const own = rows.filter((row) => row.parent === parent);
  return html`<p class="lead">Các đơn vị thực hiện ${parent}.</p>
${TOPICS.map((topic) => ({ topic, rows: own.filter((row) => row.topic === topic) }))
  .filter((one) => one.rows.length > 0)
  .map((one) => table(one.topic, one.rows))}`;
})}
</section>`;
