import type { ReadTools } from '../read/tools.js';
import { openOcr } from './ocr.js';
import { officeConverter } from './office.js';

/** The engines that this machine has, opened when they are first used. */
export const openTools = (): ReadTools => ({ office: officeConverter(), ocr: openOcr() });
