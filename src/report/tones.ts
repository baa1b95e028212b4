import type { FindingView } from './view.js';

export type Tone = 'error' | 'warning' | 'info' | 'ask';

/** By need. */
export const TONES: readonly Tone[] = ['error', 'warning', 'ask', 'info'];

/** The colour of a finding; a question has its own, whatever its severity. */
export const toneOf = (view: FindingView): Tone =>
  view.finding.certainty === 'review' ? 'ask' : view.finding.severity;
