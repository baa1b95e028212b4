import type { Operator } from '../types.js';
import { CRITERIA } from './criteria.js';
import { DUTIES } from './duties.js';
import { FORMAL } from './form.js';
import { HARMLESS } from './harmless.js';
import { TARGETS } from './targets.js';
import { TIME } from './time.js';

/** Every operator, defects first. */
export const OPERATORS: readonly Operator[] = [...CRITERIA, ...TARGETS, ...TIME, ...DUTIES, ...FORMAL, ...HARMLESS];
