import type { Applicability } from './facts.js';

export type { Applicability } from './facts.js';

/** The three answers to whether a demand binds a unit, each with its reason (Vietnamese). */

export const binds = (why: string): Applicability => ({ binding: 'binds', why });
export const other = (why: string): Applicability => ({ binding: 'other', why });
export const unclear = (why: string): Applicability => ({ binding: 'unclear', why });
