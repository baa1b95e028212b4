import { CERTAINTIES, PARTS, SEVERITIES } from '../model/comparison.js';
import type { Plan } from '../model/plan.js';
import { CONCLUSION_TONES, totalCoverage } from './conclusion.js';
import { lineText } from './decisions.js';
import { depthLine, depthNote, strayLists } from './html-depth.js';
import { page } from './html-page.js';
import { PAIR_SCRIPT } from './html-pair-script.js';
import { PAIR_STYLE } from './html-pair-style.js';
import { BASE_STYLE, PRINT_STYLE } from './html-style.js';
import { fullText, type Mark, marksOf, PREFIX, toneOf } from './html-text.js';
import {
  CERTAINTY_LABELS,
  DIAGNOSTIC_LABELS,
  KIND_LABELS,
  PART_LABELS,
  SEVERITY_LABELS,
  SIDE_LABELS,
  STATE_LABELS,
  STATE_MEANINGS,
} from './labels.js';
import { html, type Insert, type Markup } from './markup.js';
import { NOTICE } from './settings.js';
import type { PairInput } from './types.js';
import { type FindingView, type Identity, type PairView, pairView, type Side } from './view.js';

const SIDES: readonly Side[] = ['parent', 'child'];

/** The places that have an anchor: a link is made only to one of them. */
type Anchors = Record<Side, ReadonlySet<number>>;

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

const overview = (view: PairView): Markup => html`<section id="tong-quan" aria-labelledby="h-tong-quan">
<h2 id="h-tong-quan" class="vh">Kết luận</h2>
<p class="verdict t-${CONCLUSION_TONES[view.conclusion.id]}"><strong>${view.conclusion.label}</strong> <span>${view.conclusion.reason}</span></p>
${tiles(view)}
${view.decisions.map(decision)}
<div class="ids">${identityCard('parent', view.parent, view.reading.parent.grade)}${identityCard('child', view.child, view.reading.child.grade)}</div>
</section>`;

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
    return html`<article class="card finding s-${toneOf(view)}" id="f-${n}" tabindex="-1" data-card data-n="${n}" data-severity="${finding.severity}" data-part="${finding.part}" data-certainty="${finding.certainty}" aria-labelledby="m-${n}">
<p class="tags"><span class="no">${n}.</span><span class="pill t-${finding.severity}">${SEVERITY_LABELS[finding.severity]}</span><span class="pill">${KIND_LABELS[finding.kind]}</span><span>${PART_LABELS[finding.part]}</span><span aria-hidden="true">·</span><span>${CERTAINTY_LABELS[finding.certainty]}</span></p>
<h3 id="m-${n}">${finding.message}</h3>
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

const facet = (name: string, legend: string, rows: readonly FacetRow[], findings: readonly FindingView[]): Insert => {
  const count = ({ value }: FacetRow): number =>
    findings.filter(({ finding }) => [finding.severity, finding.part, finding.certainty].some((own) => own === value))
      .length;
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

const filters = (findings: readonly FindingView[]): Insert =>
  findings.length > 0 &&
  html`<div class="filters" role="group" aria-label="Lọc nhận xét">
<p class="status" id="trang-thai" role="status"></p>
${facet('severity', 'Mức độ', rows(SEVERITIES, SEVERITY_LABELS), findings)}
${facet('certainty', 'Độ chắc chắn', rows(CERTAINTIES, CERTAINTY_LABELS), findings)}
${facet('part', 'Phần của kế hoạch', rows(PARTS, PART_LABELS), findings)}
<button type="button" class="clear" id="bo-loc" hidden>Bỏ lọc</button>
</div>`;

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

const list = (texts: ListTexts, findings: readonly FindingView[], anchors: Anchors): Insert =>
  (findings.length > 0 || texts.empty !== '') &&
  html`<section id="${texts.id}" aria-labelledby="h-${texts.id}" data-list>
<h2 id="h-${texts.id}">${texts.title} <span class="muted n">(${findings.length})</span></h2>
<p class="lead">${findings.length === 0 ? texts.empty : texts.lead}</p>
${
  findings.length > 0 &&
  html`<p class="lead" data-none hidden>Không có nội dung nào khớp bộ lọc.</p>
<div class="list">
${findings.map(findingCard(anchors))}
</div>`
}
</section>`;

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

const demands = (view: PairView): Insert =>
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

const pane = (view: PairView, side: Side, plan: Plan, marks: readonly Mark[]): Markup => {
  const name = side === 'parent' ? (view.parent?.full ?? '') : view.child.full;
  return html`<div>
<h3>${SIDE_LABELS[side]}: ${name}</h3>
<div class="pane" role="region" tabindex="0" aria-label="Toàn văn ${SIDE_LABELS[side].toLowerCase()}">
${fullText(plan, side, marks)}</div>
</div>`;
};

const texts = (view: PairView, marks: Record<Side, Mark[]>): Insert => {
  const panes = SIDES.flatMap((side) => {
    const plan = view.plans[side];
    return plan === null ? [] : [pane(view, side, plan, marks[side])];
  });
  const both = panes.length > 1;
  return (
    panes.length > 0 &&
    html`<section id="toan-van" class="full" aria-labelledby="h-toan-van">
<h2 id="h-toan-van">Toàn văn ${both ? 'hai kế hoạch' : 'kế hoạch'}</h2>
${
  marks.parent.length + marks.child.length > 0 &&
  html`<p class="lead">Đoạn được nhận xét có gạch chân và số thứ tự của nhận xét; bấm vào số để về nhận xét.</p>`
}
<div class="panes${both ? '' : ' one'}">${panes}</div>
</section>`
  );
};

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

const reading = (view: PairView): Markup => {
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

const navigation = (view: PairView): Markup => {
  const compared = view.comparison.status === 'compared';
  const links: [string, string, number | null, boolean][] = [
    ['phat-hien', 'Nhận xét', view.findings.length, compared],
    ['can-kiem-tra', 'Cần kiểm tra', view.undecided.length, compared],
    ['yeu-cau', 'Mức độ thể hiện', null, compared && view.coverage.length + view.demands.length > 0],
    ['toan-van', 'Toàn văn', null, view.plans.parent !== null || view.plans.child !== null],
    ['doc-van-ban', 'Lưu ý khi đọc', view.diagnostics.length + view.parentDiagnostics.length, true],
  ];
  return html`<nav class="bar" aria-label="Các phần của trang"><ul class="wrap">${links
    .filter(([, , , shown]) => shown)
    .map(
      ([id, label, count]) =>
        html`<li><a href="#${id}">${label}${count !== null && html` <span class="n muted">${count}</span>`}</a></li>`,
    )}</ul></nav>`;
};

const header = (view: PairView): Markup => html`<header class="top"><div class="wrap">
<p class="over">Rà soát kế hoạch</p>
<h1>${view.child.full}</h1>
${view.parent !== null && html`<p class="lead">Đối chiếu với ${view.parent.full}</p>`}
<p class="notice">${NOTICE}</p>
</div></header>
${navigation(view)}`;

const work = (view: PairView, anchors: Anchors): Insert => {
  if (view.comparison.status !== 'compared') return null;
  const all = [...view.findings, ...view.undecided, ...view.inherited];
  const main = html`<div>
${list(LISTS.findings, view.findings, anchors)}
${list(LISTS.undecided, view.undecided, anchors)}
${list(LISTS.inherited, view.inherited, anchors)}
</div>`;
  return all.length === 0 ? main : html`<div class="work">${filters(all)}${main}</div>`;
};

const anchorsOf = (marks: Record<Side, Mark[]>): Anchors => ({
  parent: new Set(marks.parent.map(({ n }) => n)),
  child: new Set(marks.child.map(({ n }) => n)),
});

/** The report on one unit: a single file that reads without a network and without its script. */
export const renderHtml = (input: PairInput): Uint8Array => {
  const view = pairView(input);
  const shown = [...view.findings, ...view.undecided, ...view.inherited];
  // A demand of a higher ancestor is quoted from that ancestor, whose text is not on this page.
  const own = [...view.findings, ...view.undecided];
  const marks = {
    parent: marksOf(view.plans.parent, 'parent', own),
    child: marksOf(view.plans.child, 'child', shown),
  };
  return page({
    title: `Rà soát: ${view.child.full}`,
    style: BASE_STYLE + PRINT_STYLE + PAIR_STYLE,
    script: PAIR_SCRIPT,
    header: header(view),
    main: html`${overview(view)}
${work(view, anchorsOf(marks))}
${demands(view)}
${texts(view, marks)}
${reading(view)}`,
  });
};
