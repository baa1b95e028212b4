/** Profiles: how an office grades the tool's judgements. */
export { graded } from './apply.js';
export { isUnusable, readProfile } from './file.js';
export type { Grade, Profile } from './types.js';
