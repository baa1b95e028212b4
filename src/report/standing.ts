import type { Finding } from '../model/comparison.js';
import type { FindingDecision } from '../model/decision.js';
import { dayOf } from './view.js';

/** What a person decided on a finding, as the Word reports show it. */

const STATES: Record<FindingDecision['state'], string> = {
  accepted: 'xác nhận',
  dismissed: 'bác bỏ',
  corrected: 'ghi nhận đã khắc phục',
};

const STANDINGS: Record<FindingDecision['standing'], string> = {
  'in-force': '',
  reopened: ' Nội dung trích đã thay đổi nên nhận xét được xem lại.',
  expired: ' Quyết định đã hết hạn nên nhận xét được xem lại.',
};

const holds =
  (...states: readonly FindingDecision['state'][]) =>
  ({ decision }: Finding): boolean =>
    decision !== undefined && decision.standing === 'in-force' && states.includes(decision.state);

/** A person said that it is no finding, and that still holds: shown apart, counted nowhere. */
export const isDismissed = holds('dismissed');

/** A person said that the unit need not be asked, and that still holds. */
export const isSettled = holds('dismissed', 'corrected');

/** A person said that the finding stands, and that still holds. */
export const isAccepted = holds('accepted');

/** "Chuyên viên bác bỏ: đơn vị không có hộ nghèo (Lê Thị Minh, 20/11/2026, đến 31/12/2026)."; empty without a decision. */
export const decisionText = ({ decision }: Finding): string => {
  if (decision === undefined) return '';
  const { state, reason, author, date, expires, standing } = decision;
  const until = expires === null ? '' : `đến ${dayOf(expires)}`;
  const by = [author, dayOf(date), until].filter((text) => text !== '').join(', ');
  const why = reason === '' ? '' : `: ${reason.replace(/[.\s]+$/u, '')}`;
  return `Chuyên viên ${STATES[state]}${why}${by === '' ? '' : ` (${by})`}.${STANDINGS[standing]}`;
};
