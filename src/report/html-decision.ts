import type { Finding } from '../model/comparison.js';
import type { FindingDecision } from '../model/decision.js';
import { html, type Insert } from './markup.js';
import { dayOf } from './view.js';

/** What a person decided on a finding, as the pages show it beside the finding: nothing decided is hidden. */

export const FACETS = ['open', 'accepted', 'dismissed', 'corrected', 'reopened', 'expired'] as const;
export type DecisionFacet = (typeof FACETS)[number];

export const FACET_LABELS: Record<DecisionFacet, string> = {
  open: 'Chưa quyết định',
  accepted: 'Đã xác nhận',
  dismissed: 'Đã bác bỏ',
  corrected: 'Đã khắc phục bằng cách khác',
  reopened: 'Mở lại vì nội dung đã thay đổi',
  expired: 'Hết hạn, tính lại',
};

/** A decision that no longer holds leaves the finding open, and says so. */
export const decisionFacet = ({ decision }: Finding): DecisionFacet => {
  if (decision === undefined) return 'open';
  return decision.standing === 'in-force' ? decision.state : decision.standing;
};

/** The finding stays on the page, struck, and counts no more. */
export const isSetAside = (finding: Finding): boolean => decisionFacet(finding) === 'dismissed';

const LAPSED: Record<FindingDecision['standing'], string> = {
  'in-force': '',
  reopened: ' (mở lại vì nội dung đã thay đổi)',
  expired: ' (hết hạn, tính lại)',
};

const until = ({ expires }: FindingDecision): string => (expires === null ? '' : `, đến hết ${dayOf(expires)}`);

export const decisionBadge = ({ decision }: Finding): Insert =>
  decision !== undefined &&
  html`<p class="decided"><b>${FACET_LABELS[decision.state]}${LAPSED[decision.standing]}:</b> ${decision.reason} <span class="muted">(${decision.author}, ${dayOf(decision.date)}${until(decision)})</span></p>`;
