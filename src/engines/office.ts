import type { ReadTools } from '../read/tools.js';

/** LibreOffice as a converter, when it is installed. Not built yet. */
export const officeConverter = (): ReadTools['office'] => undefined;
