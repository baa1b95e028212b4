import type { Finding } from '../model/comparison.js';
import type { FindingDecision } from '../model/decision.js';
import { dayOf } from './view.js';

/** How the decision of a person reads beside a remark. */
const STATES: Record<FindingDecision['state'], string> = {
  accepted: 'Đồng ý với nhận xét',
  dismissed: 'Bỏ qua nhận xét',
  corrected: 'Đã xử lý cách khác',
};

/** Why a decision holds no longer. */
const LAPSED: Record<Exclude<FindingDecision['standing'], 'in-force'>, string> = {
  reopened: 'không còn áp dụng vì nội dung được trích đã thay đổi',
  expired: 'đã hết hạn',
};

/** Somebody decided that the remark does not stand, and that still holds: it is shown, and counts no more. */
export const isDismissed = ({ decision }: Finding): boolean =>
  decision?.state === 'dismissed' && decision.standing === 'in-force';

/** One sentence on the decision; "" where there is none. */
export function decisionText({ decision }: Finding): string {
  if (decision === undefined) return '';
  const { state, standing, reason, author, date, expires } = decision;
  const lapsed = standing === 'in-force' ? '' : `, ${LAPSED[standing]}`;
  const until = standing === 'in-force' && expires !== null ? `, đến ngày ${dayOf(expires)}` : '';
  return `${STATES[state]} (${author}, ngày ${dayOf(date)}${until}${lapsed}): ${reason}`;
}
