import type { Operator } from '../types.js';
import { COPIED } from './copied.js';
import { CRITERIA_MISSING } from './criteria-missing.js';
import { CRITERIA_WEAKER } from './criteria-weaker.js';
import { DUTIES } from './duties.js';
import { FORMAL } from './form.js';
import { HARMLESS } from './harmless.js';
import { STRICTER } from './stricter.js';
import { TARGETS } from './targets.js';
import { TIME } from './time.js';

/** Every operator, defects first. */
export const OPERATORS: readonly Operator[] = [
  ...CRITERIA_MISSING,
  ...CRITERIA_WEAKER,
  ...COPIED,
  ...TARGETS,
  ...TIME,
  ...DUTIES,
  ...FORMAL,
  ...HARMLESS,
  ...STRICTER,
];
