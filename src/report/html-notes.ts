import { isDismissed } from '../model/decision.js';
import { decisionBadge, decisionFacet } from './html-decision.js';
import { KIND_LABELS, SEVERITY_LABELS } from './labels.js';
import { html, type Insert, type Markup } from './markup.js';
import { toneOf } from './tones.js';
import type { FindingView } from './view.js';

/** Attributes by which filters and links find all that belongs to a finding. */
export const facets = (view: FindingView): Markup => {
  const { finding, n } = view;
  return html`data-n="${n}" data-severity="${finding.severity}" data-part="${finding.part}" data-certainty="${finding.certainty}" data-decision="${decisionFacet(finding)}"`;
};

const more = (view: FindingView): Insert => {
  const { suggestion } = view.finding;
  return (
    (suggestion !== '' || view.args.length > 0) &&
    html`<details><summary>Hướng xử lý</summary>${suggestion !== '' && html`<p>${suggestion}</p>`}${
      view.args.length > 0 &&
      html`<dl class="values">${view.args.map(({ label, value }) => html`<div><dt>${label}:</dt><dd>${value}</dd></div>`)}</dl>`
    }</details>`
  );
};

/** A finding in the margin, at the place that it speaks of. */
export const marginNote = (view: FindingView): Markup => {
  const { finding, n } = view;
  const put = isDismissed(finding) ? ' put-aside' : '';
  return html`<div role="note" class="note s-${toneOf(view)}${put}" id="g-${n}" tabindex="-1" data-note ${facets(view)} aria-label="Nhận xét ${n}"><p class="head"><a class="at" href="#f-${n}" aria-label="Xem đầy đủ nhận xét ${n}">${n}</a> <b>${SEVERITY_LABELS[finding.severity]}</b> · ${KIND_LABELS[finding.kind]}</p><p class="said">${finding.message}</p>${decisionBadge(finding)}${more(view)}</div>
`;
};
