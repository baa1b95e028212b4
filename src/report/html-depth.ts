import { DEPTHS, type Demand, STRAY_WORDS } from '../model/comparison.js';
import { DEPTH_LABELS, PART_LABELS, STRAY_LABELS } from './labels.js';
import { html, type Insert } from './markup.js';
import type { PairView } from './view.js';

/** How deep the demands are covered, and what of the unit's plan answers none of them. */

export const depthNote = ({ depth }: Demand): Insert =>
  depth !== undefined && html` <span class="muted small">${DEPTH_LABELS[depth]}</span>`;

const depthCounts = ({ comparison: { demands } }: PairView): string =>
  DEPTHS.map((depth) => ({ depth, count: demands.filter((one) => one.depth === depth).length }))
    .filter(({ count }) => count > 0)
    .map(({ depth, count }) => `${count} yêu cầu ${DEPTH_LABELS[depth]}`)
    .join('; ');

export const depthLine = (view: PairView): Insert => {
  const counts = depthCounts(view);
  return counts !== '' && html`<p class="lead">Trong các yêu cầu đã có nội dung tương ứng: ${counts}.</p>`;
};

export const strayLists = ({ comparison: { strays = [] } }: PairView): Insert =>
  STRAY_WORDS.map((word) => ({ word, own: strays.filter((one) => one.word === word) }))
    .filter(({ own }) => own.length > 0)
    .map(
      ({ word, own }) => html`<details><summary>${STRAY_LABELS[word]} (${own.length})</summary>
<ul class="plain">${own.map(({ part, text }) => html`<li><span class="muted small">${PART_LABELS[part]}:</span> <span class="q">${text}</span></li>`)}</ul></details>`,
    );
