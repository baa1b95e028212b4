import type { Recogniser } from '../read/tools.js';

/** The text recognition engine, when it and its Vietnamese model are there. Not built yet. */
export const openOcr = (): Recogniser | undefined => undefined;
