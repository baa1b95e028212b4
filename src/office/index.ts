/** What an office puts on its papers: bodies, place, symbols, signers, receivers. */
export { isUnusable, type OfficeSettings, readOffice } from './file.js';
