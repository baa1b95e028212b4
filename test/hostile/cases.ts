import { DOCX } from './docx.js';
import { OTHER } from './other.js';
import { PDF } from './pdf.js';
import { TEXT } from './text.js';
import type { Hostile } from './types.js';

/** Every file made to hurt that was thought of; none is kept in the repository, each is made when it is needed. */
export const HOSTILE: readonly Hostile[] = [...DOCX, ...PDF, ...TEXT, ...OTHER];
