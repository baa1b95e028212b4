import type { Comparison, Finding } from '../model/comparison.js';
import type { FindingDecision } from '../model/decision.js';
import { html, type Insert } from './markup.js';
import { dayOf } from './view.js';

/** What a person decided on a finding, as the pages show it: nothing decided is hidden. */

export const FACETS = ['open', 'accepted', 'dismissed', 'corrected', 'reopened', 'expired'] as const;
export type DecisionFacet = (typeof FACETS)[number];

export const FACET_LABELS: Record<DecisionFacet, string> = {
  open: 'Chưa quyết định',
  accepted: 'Đồng ý',
  dismissed: 'Không tính',
  corrected: 'Đã khắc phục',
  reopened: 'Mở lại',
  expired: 'Hết hiệu lực',
};

/** A decision that no longer holds leaves the finding open, and says so. */
export const decisionFacet = ({ decision }: Finding): DecisionFacet => {
  if (decision === undefined) return 'open';
  return decision.standing === 'in-force' ? decision.state : decision.standing;
};

/** The finding stays on the page, struck, and counts no more. */
export const isSetAside = (finding: Finding): boolean => decisionFacet(finding) === 'dismissed';

const STANDING_TEXTS: Record<FindingDecision['standing'], string> = {
  'in-force': '',
  reopened: 'Đoạn trích đã thay đổi nên nhận xét được mở lại. ',
  expired: 'Quyết định đã hết hạn nên nhận xét được tính lại. ',
};

const until = ({ expires }: FindingDecision): string => (expires === null ? '' : `, có hiệu lực đến ${dayOf(expires)}`);

export const decisionBadge = ({ decision }: Finding): Insert =>
  decision !== undefined &&
  html`<p class="decided"><b>${STANDING_TEXTS[decision.standing]}${FACET_LABELS[decision.state]}:</b> ${decision.reason} <span class="muted">(${decision.author}, ${dayOf(decision.date)}${until(decision)})</span></p>`;

/** How many decisions were taken over from the file, and those that no finding answers any more. */
export const decisionsCard = ({ decisions, findings, undecided }: Comparison): Insert => {
  if (decisions === undefined) return null;
  const decided = [...findings, ...undecided].filter(({ decision }) => decision !== undefined);
  const counts = FACETS.map((facet) => ({ facet, count: decided.filter((one) => decisionFacet(one) === facet).length }))
    .filter(({ count }) => count > 0)
    .map(({ facet, count }) => `${count} ${FACET_LABELS[facet].toLowerCase()}`);
  return html`<div class="card decision">
<p><b>Quyết định theo tệp “${decisions.file}”: ${counts.length === 0 ? 'không nhận xét nào' : counts.join('; ')}.</b></p>
${
  decisions.stale.length > 0 &&
  html`<p class="lead">Quyết định không còn ứng với nhận xét nào (${decisions.stale.length}):</p>
<ul class="plain">${decisions.stale.map(({ id, message }) => html`<li>${message} <span class="muted small"><code>${id}</code></span></li>`)}</ul>`
}
</div>`;
};
