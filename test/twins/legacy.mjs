// Word files in the fonts of before Unicode: every letter as the code that .VnTime or VNI-Times draws it with.
import { existsSync } from 'node:fs';
import path from 'node:path';

const tablesOf = (dist) => path.join(dist, 'vi', 'legacy', 'index.js');

/** Are the tables of the old encodings in this build? */
export const hasLegacy = async (dist) => existsSync(tablesOf(dist));

export async function legacyDocx() {
  throw new Error('not built yet');
}
