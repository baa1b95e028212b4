import type { Finding } from '../model/comparison.js';
import { beforeText, DECISION_STATE_LABELS, decisionText } from './decisions.js';
import { html, type Insert } from './markup.js';

/** What a person decided on a finding, as the pages show it beside the finding: nothing decided is hidden. */

export const FACETS = ['open', 'accepted', 'dismissed', 'corrected', 'reopened', 'expired'] as const;
export type DecisionFacet = (typeof FACETS)[number];

export const FACET_LABELS: Record<DecisionFacet, string> = {
  open: 'Chưa quyết định',
  ...DECISION_STATE_LABELS,
  reopened: 'Mở lại vì nội dung đã thay đổi',
  expired: 'Hết hạn, tính lại',
};

/** A decision that no longer holds leaves the finding open, and says so. */
export const decisionFacet = ({ decision }: Finding): DecisionFacet => {
  if (decision === undefined) return 'open';
  return decision.standing === 'in-force' ? decision.state : decision.standing;
};

/** Of a reopened one also what was quoted when it was decided. */
export const decisionBadge = ({ decision }: Finding): Insert =>
  decision !== undefined &&
  html`<p class="decided">${decisionText(decision)}${beforeText(decision) !== '' && html` <span class="muted">${beforeText(decision)}</span>`}</p>`;
