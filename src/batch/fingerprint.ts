import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findModel, systemModelFolder } from '../engines/ocr-model.js';
import { findOffice } from '../engines/office.js';
import { programFile } from '../engines/tesseract-program.js';

/**
 * What a result depends on beside the document and what was asked for: the tool's own code, the packages that it names by
 * their exact versions, the runtime, and the engines of this machine. A scan that could not be read for want of an engine is
 * read again when there is one.
 */
export const fingerprint = (): string =>
  JSON.stringify([codeSum(), process.versions, process.platform, process.arch, engines()]);

const HERE = path.dirname(fileURLToPath(import.meta.url));
const CODE = path.join(HERE, '..');

function codeSum(): string {
  const hash = createHash('sha256').update(readFileSync(path.join(CODE, '..', 'package.json')));
  const modules = readdirSync(CODE, { recursive: true, encoding: 'utf8' }).filter((name) => /\.[jt]s$/u.test(name));
  for (const name of modules.sort()) hash.update(`\n${name}\n`).update(readFileSync(path.join(CODE, name)));
  return hash.digest('hex');
}

/** Programs and models by their place, size and day: another version is another file. None is started for this. */
function engines(): unknown {
  const folder = systemModelFolder();
  const models = [folder === undefined ? null : path.join(folder, 'vie.traineddata'), findModel()?.file];
  return [programFile(), ...models, findOffice()].map(traitsOf);
}

/** Whether old office formats are converted on this machine. */
export const hasOffice = (): boolean => findOffice() !== null;

function traitsOf(at: string | null | undefined): unknown {
  if (at === null || at === undefined) return null;
  const stat = statSync(at, { throwIfNoEntry: false });
  return [at, stat?.size ?? null, stat?.mtimeMs ?? null];
}
