import { type RollCall, SUBMISSION_STATES, type Submission } from '../model/register.js';
import { rowFilters, sortableHead } from './html-filter.js';
import { html, type Insert, type Markup } from './markup.js';
import { dayOf } from './view.js';

/** Who of the register sent a plan, when, and who did not. */

type State = Submission['state'];

const LABELS: Record<State, string> = {
  sent: 'Đã gửi',
  late: 'Gửi muộn',
  unread: 'Đã gửi, chưa đọc được',
  missing: 'Chưa gửi',
};
const TONES: Record<State, string> = { sent: 'ok', late: 'warning', unread: 'ask', missing: 'error' };
/** By need. */
const ORDER: readonly State[] = ['missing', 'unread', 'late', 'sent'];

const countOf = ({ submissions }: RollCall, state: State): number =>
  submissions.filter((one) => one.state === state).length;

const nameCell = ({ unit }: Submission): Markup => {
  const under = [unit.level, unit.sector, unit.parentUnit].filter((part) => part !== null && part !== '');
  return html`<th scope="row">${unit.name}${under.length > 0 && html`<span class="file">${under.join(' · ')}</span>`}</th>`;
};

const filesCell = ({ files }: Submission): Markup =>
  html`<td>${files.map((file) => html`<span class="file">${file}</span>`)}${files.length > 1 && html`<span class="why">${files.length} phiên bản, bản đầu được đối chiếu</span>`}</td>`;

const rowMarkup = (one: Submission): Markup =>
  html`<tr data-row data-group="${one.state}">${nameCell(one)}<td data-key="${ORDER.indexOf(one.state)}"><span class="pill t-${TONES[one.state]}">${LABELS[one.state]}</span>${one.doubt !== null && html`<span class="why">${one.doubt}</span>`}</td><td>${one.number ?? '–'}</td><td data-key="${one.date ?? ''}">${one.date === null ? '–' : dayOf(one.date)}</td>${filesCell(one)}<td>${one.unit.contact ?? ''}</td></tr>\n`;

const byNeed = (a: Submission, b: Submission): number =>
  ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.unit.row - b.unit.row;

const unlisted = ({ unlisted: files }: RollCall): Insert =>
  files.length > 0 &&
  html`<details><summary>Tệp của đơn vị không có trong danh sách (${files.length})</summary><ul class="plain">${files.map((file) => html`<li>${file}</li>`)}</ul></details>`;

export const rollSection = (roll: RollCall | undefined): Insert =>
  roll !== undefined &&
  html`<section id="danh-sach" aria-labelledby="h-danh-sach" data-rows>
<h2 id="h-danh-sach">Đơn vị phải gửi kế hoạch <span class="muted n">(${roll.submissions.length})</span></h2>
<p class="lead">Theo danh sách “${roll.file}”${roll.due !== null && `, hạn gửi ${dayOf(roll.due)}`}: ${SUBMISSION_STATES.map((state) => `${countOf(roll, state)} ${LABELS[state].toLowerCase()}`).join('; ')}.</p>
${rowFilters({
  id: 'danh-sach',
  what: 'đơn vị trong danh sách',
  legend: 'Tình trạng',
  chips: ORDER.map((state) => ({ value: state, label: LABELS[state], count: countOf(roll, state) })).filter(
    ({ count }) => count > 0,
  ),
  search: 'Tìm đơn vị, tệp',
})}
<div class="scroll" tabindex="0" role="region" aria-label="Bảng đơn vị phải gửi"><table class="units">
${sortableHead([{ label: 'Đơn vị' }, { label: 'Tình trạng' }, { label: 'Số, ký hiệu' }, { label: 'Ngày' }, { label: 'Tệp' }, { label: 'Liên hệ' }])}
<tbody>
${[...roll.submissions].sort(byNeed).map(rowMarkup)}</tbody>
</table></div>
${unlisted(roll)}
</section>`;
