/** Decisions: what people made of findings, kept beside the plans and carried over to the next submission. */
export { type Answerable, concerning, type Decided, decided, unanswered } from './apply.js';
export { isUnusable, problemIn, readDecisions, withEntry } from './file.js';
export { isDay, isSpecific, REASON_LETTERS, STATE_WORDS } from './schema.js';
export { entryFor, type Said, templateOf } from './template.js';
export type { BookEntry, DecisionBook, Entry } from './types.js';
