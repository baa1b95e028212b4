import { isDismissed } from '../model/decision.js';
import type { FindingView } from './view.js';

export type Tone = 'error' | 'warning' | 'info' | 'ask' | 'aside';

/** By need. */
export const TONES: readonly Tone[] = ['error', 'warning', 'ask', 'info', 'aside'];

/** The colour of a finding; a question has its own, whatever its severity, and so has what a person dismissed. */
export const toneOf = ({ finding }: FindingView): Tone => {
  if (isDismissed(finding)) return 'aside';
  return finding.certainty === 'review' ? 'ask' : finding.severity;
};
