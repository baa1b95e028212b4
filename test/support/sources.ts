import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The modules under a folder of the checkout, as POSIX paths from its root, in order. */
export const modulesUnder = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .filter((name) => name.endsWith('.ts') && statSync(path.join(ROOT, name)).isFile())
    .sort();

export const sourceOf = (module: string): string => readFileSync(path.join(ROOT, module), 'utf8');
