import type { Finding } from '../model/comparison.js';
import { CERTAINTIES, PARTS, SEVERITIES } from '../model/comparison.js';
import { isDismissed } from '../model/decision.js';
import { decisionBadge, decisionFacet, FACET_LABELS, FACETS } from './html-decision.js';
import { facets } from './html-notes.js';
import { PREFIX } from './html-text.js';
import { CERTAINTY_LABELS, KIND_LABELS, PART_LABELS, SEVERITY_LABELS, SIDE_LABELS } from './labels.js';
import { html, type Insert, type Markup } from './markup.js';
import { toneOf } from './tones.js';
import type { FindingView, PairView, Side } from './view.js';

/** The findings as a list, each with both quotations, and the filters over them. */

const SIDES: readonly Side[] = ['parent', 'child'];

/** The places that have an anchor: a link is made only to one of them. */
export type Anchors = Record<Side, ReadonlySet<number>>;

const jump = (view: FindingView, side: Side, anchors: Anchors): Insert =>
  anchors[side].has(view.n) &&
  html`<a class="jump" href="#${PREFIX[side]}-${view.n}">Xem tại chỗ<span class="vh"> trong ${SIDE_LABELS[side].toLowerCase()}, nhận xét ${view.n}</span></a>`;

const quoteBox = (view: FindingView, side: Side, anchors: Anchors): Markup => {
  const quote = view.quotes[side];
  const place = quote === null || quote.place === '' ? '' : ` – ${quote.place}`;
  return html`<figure class="side">
<figcaption><span><b>${SIDE_LABELS[side]}</b>${place}</span>${jump(view, side, anchors)}</figcaption>
${
  quote === null
    ? html`<p class="blank">${view.blanks[side]}</p>`
    : html`${quote.trail !== '' && html`<span class="trail">${quote.trail}</span>`}<blockquote>${quote.text}</blockquote>`
}
</figure>`;
};

const values = (view: FindingView): Insert =>
  view.args.length > 0 &&
  html`<dl class="values">${view.args.map(({ label, value }) => html`<div><dt>${label}:</dt><dd>${value}</dd></div>`)}</dl>`;

const advice = (suggestion: string): Insert =>
  suggestion !== '' && html`<p class="advice"><b>Hướng xử lý:</b> ${suggestion}</p>`;

const findingCard =
  (anchors: Anchors) =>
  (view: FindingView): Markup => {
    const { finding, n } = view;
    const put = isDismissed(finding) ? ' put-aside' : '';
    return html`<article class="card finding s-${toneOf(view)}${put}" id="f-${n}" tabindex="-1" data-card ${facets(view)} aria-labelledby="m-${n}">
<p class="tags"><span class="no">${n}.</span><span class="pill t-${finding.severity}">${SEVERITY_LABELS[finding.severity]}</span><span class="pill">${KIND_LABELS[finding.kind]}</span><span>${PART_LABELS[finding.part]}</span><span aria-hidden="true">·</span><span>${CERTAINTY_LABELS[finding.certainty]}</span></p>
<h3 id="m-${n}">${finding.message}</h3>
${decisionBadge(finding)}
${advice(finding.suggestion)}
${values(view)}
${view.overridden !== null && html`<p class="lead">${view.overridden}</p>`}
<div class="sides">${SIDES.map((side) => quoteBox(view, side, anchors))}</div>
<p class="rule">Quy tắc <code>${finding.rule}</code> · mã nhận xét <code>${finding.id}</code></p>
</article>`;
  };

interface FacetRow {
  value: string;
  label: string;
}

const valuesOf = (finding: Finding): string[] => [
  finding.severity,
  finding.part,
  finding.certainty,
  decisionFacet(finding),
];

const facet = (name: string, legend: string, rows: readonly FacetRow[], findings: readonly FindingView[]): Insert => {
  const count = ({ value }: FacetRow): number =>
    findings.filter(({ finding }) => valuesOf(finding).includes(value)).length;
  const used = rows.filter((row) => count(row) > 0);
  return (
    used.length > 0 &&
    html`<fieldset class="facet"><legend>${legend}</legend><div>${used.map(
      (row) =>
        html`<button type="button" class="chip" data-facet="${name}" data-value="${row.value}" aria-pressed="false"><span>${row.label}</span> <span class="n">${count(row)}</span></button>`,
    )}</div></fieldset>`
  );
};

const rows = <K extends string>(names: readonly K[], labels: Record<K, string>): FacetRow[] =>
  names.map((value) => ({ value, label: labels[value] }));

/** Over the text and the list alike. */
export const filters = (findings: readonly FindingView[]): Insert =>
  findings.length > 0 &&
  html`<div class="filters strip" role="group" aria-label="Lọc nhận xét">
<p class="find"><label for="tim-nhan-xet">Tìm trong nhận xét</label><input type="search" id="tim-nhan-xet" autocomplete="off" aria-keyshortcuts="/"></p>
${facet('severity', 'Mức độ', rows(SEVERITIES, SEVERITY_LABELS), findings)}
${facet('certainty', 'Độ chắc chắn', rows(CERTAINTIES, CERTAINTY_LABELS), findings)}
${findings.some(({ finding }) => finding.decision !== undefined) && facet('decision', 'Quyết định', rows(FACETS, FACET_LABELS), findings)}
${facet('part', 'Phần của kế hoạch', rows(PARTS, PART_LABELS), findings)}
<p class="status"><span id="trang-thai" role="status"></span> <button type="button" class="clear" id="bo-loc" hidden>Bỏ lọc</button></p>
</div>
<p class="on-paper" id="da-loc" hidden></p>`;

interface ListTexts {
  id: string;
  title: string;
  lead: string;
  /** Said when there is nothing of the kind; empty leaves the whole list out. */
  empty: string;
}

const LISTS: Record<'findings' | 'undecided' | 'inherited', ListTexts> = {
  findings: {
    id: 'phat-hien',
    title: 'Nhận xét',
    lead: 'Xếp theo mức độ, sau đó theo thứ tự các phần của kế hoạch. Mỗi nhận xét kèm trích dẫn của cả hai bên.',
    empty: 'Không có nhận xét nào.',
  },
  undecided: {
    id: 'can-kiem-tra',
    title: 'Nội dung cần chuyên viên kiểm tra',
    lead: 'Những nội dung chưa đủ căn cứ để kết luận tự động; chuyên viên đọc hai đoạn trích và quyết định.',
    empty: 'Không có nội dung nào cần kiểm tra thêm.',
  },
  inherited: {
    id: 'cap-tren-luoc-bo',
    title: 'Nội dung kế hoạch cấp trên trực tiếp đã lược bỏ',
    lead: 'Yêu cầu của cấp cao hơn mà kế hoạch cấp trên trực tiếp chưa thể hiện; không tính vào nhận xét đối với đơn vị.',
    empty: '',
  },
};

/** What a person dismissed is shown and not counted. */
const countText = (findings: readonly FindingView[]): string => {
  const dismissed = findings.filter(({ finding }) => isDismissed(finding)).length;
  const open = findings.length - dismissed;
  return dismissed === 0 ? String(open) : `${open}; không tính ${dismissed} đã bác bỏ`;
};

const list = (texts: ListTexts, findings: readonly FindingView[], anchors: Anchors): Insert =>
  (findings.length > 0 || texts.empty !== '') &&
  html`<section id="${texts.id}" aria-labelledby="h-${texts.id}" data-list>
<h2 id="h-${texts.id}">${texts.title} <span class="muted n">(${countText(findings)})</span></h2>
<p class="lead">${findings.length === 0 ? texts.empty : texts.lead}</p>
${
  findings.length > 0 &&
  html`<p class="lead" data-none hidden>Không có nội dung nào khớp bộ lọc.</p>
<div class="list">
${findings.map(findingCard(anchors))}
</div>`
}
</section>`;

/** What nearly every unit gets alike stands as one question above; here is what it stands for. */
const commonList = ({ comparison: { common = [] } }: PairView): Insert =>
  common.length > 0 &&
  html`<details><summary>Nhận xét gặp ở hầu hết các đơn vị, đã gộp thành câu hỏi chung (${common.length})</summary>
<ul class="plain">${common.map(({ message, parent }) => html`<li>${message}${parent !== null && html` <span class="q">“${parent.text}”</span>`}</li>`)}</ul></details>`;

export const findingLists = (view: PairView, anchors: Anchors): Insert =>
  view.comparison.status === 'compared' &&
  html`${list(LISTS.findings, view.findings, anchors)}
${list(LISTS.undecided, view.undecided, anchors)}
${commonList(view)}
${list(LISTS.inherited, view.inherited, anchors)}`;
