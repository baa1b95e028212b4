import { isDismissed } from '../model/decision.js';
import { deskOf } from './desk.js';
import { demandsSection } from './html-demands.js';
import { deskSection, type Marks } from './html-desk.js';
import { DESK_SCRIPT } from './html-desk-script.js';
import { DESK_STYLE } from './html-desk-style.js';
import { type Anchors, filters, findingLists } from './html-findings.js';
import { overview } from './html-overview.js';
import { page } from './html-page.js';
import { PAIR_SCRIPT } from './html-pair-script.js';
import { PAIR_STYLE } from './html-pair-style.js';
import { readingSection } from './html-reading.js';
import { BASE_STYLE, PRINT_STYLE } from './html-style.js';
import { marksOf } from './html-text.js';
import { timelineSection } from './html-timeline.js';
import { TIMELINE_STYLE } from './html-timeline-style.js';
import { COMMON_SCRIPT, PAIR_KEYS, tools } from './html-tools.js';
import { html, type Insert, type Markup } from './markup.js';
import { NOTICE } from './settings.js';
import { timelineOf } from './timeline.js';
import type { PairInput } from './types.js';
import { type FindingView, type PairView, pairView } from './view.js';

const countable = (findings: readonly FindingView[]): number =>
  findings.filter(({ finding }) => !isDismissed(finding)).length;

const navigation = (view: PairView): Markup => {
  const compared = view.comparison.status === 'compared';
  const links: [string, string, number | null, boolean][] = [
    ['toan-van', 'Toàn văn', null, view.plans.parent !== null || view.plans.child !== null],
    ['phat-hien', 'Nhận xét', countable(view.findings), compared],
    ['can-kiem-tra', 'Cần kiểm tra', countable(view.undecided), compared],
    ['lo-trinh', 'Mốc thời gian', null, timelineOf(view) !== null],
    ['yeu-cau', 'Mức độ thể hiện', null, compared && view.coverage.length + view.demands.length > 0],
    ['doc-van-ban', 'Lưu ý khi đọc', view.diagnostics.length + view.parentDiagnostics.length, true],
  ];
  return html`<nav class="bar" aria-label="Các phần của trang"><div class="wrap"><ul>${links
    .filter(([, , , shown]) => shown)
    .map(
      ([id, label, count]) =>
        html`<li><a href="#${id}">${label}${count !== null && html` <span class="n muted">${count}</span>`}</a></li>`,
    )}</ul>${tools()}</div></nav>`;
};

const header = (view: PairView): Markup => html`<header class="top"><div class="wrap">
<p class="over">Rà soát kế hoạch</p>
<h1>${view.child.full}</h1>
${view.parent !== null && html`<p class="lead">Đối chiếu với ${view.parent.full}</p>`}
<p class="notice">${NOTICE}</p>
</div></header>
${navigation(view)}`;

const anchorsOf = (marks: Marks): Anchors => ({
  parent: new Set(marks.parent.map(({ n }) => n)),
  child: new Set(marks.child.map(({ n }) => n)),
});

const main = (view: PairView): Insert => {
  const shown = [...view.findings, ...view.undecided, ...view.inherited];
  // A demand of a higher ancestor is quoted from that ancestor, whose text is not on this page.
  const own = [...view.findings, ...view.undecided];
  const marks: Marks = {
    parent: marksOf(view.plans.parent, 'parent', own),
    child: marksOf(view.plans.child, 'child', shown),
  };
  return html`${overview(view)}
${view.comparison.status === 'compared' && filters(shown)}
${deskSection(view, deskOf(view), marks, shown)}
${findingLists(view, anchorsOf(marks))}
${timelineSection(view)}
${demandsSection(view)}
${readingSection(view)}`;
};

/** The report on one unit: a single file that reads without a network and without its script. */
export const renderHtml = (input: PairInput): Uint8Array => {
  const view = pairView(input);
  return page({
    title: `Rà soát: ${view.child.full}`,
    style: BASE_STYLE + PAIR_STYLE + DESK_STYLE + TIMELINE_STYLE + PRINT_STYLE,
    script: COMMON_SCRIPT + DESK_SCRIPT + PAIR_SCRIPT,
    header: header(view),
    main: main(view),
    keys: PAIR_KEYS,
  });
};
