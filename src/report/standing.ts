import type { Finding } from '../model/comparison.js';
import type { FindingDecision } from '../model/decision.js';

/** What a decision that still holds leaves to be asked of the unit. */

const holds =
  (...states: readonly FindingDecision['state'][]) =>
  ({ decision }: Finding): boolean =>
    decision !== undefined && decision.standing === 'in-force' && states.includes(decision.state);

/** A person said that the unit need not be asked. */
export const isSettled = holds('dismissed', 'corrected');

/** A person said that the finding stands. */
export const isAccepted = holds('accepted');
