import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './sources.js';

const CLI = path.join(ROOT, 'dist', 'cli', 'main.js');
export const CORPUS = path.join(ROOT, 'corpus');

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The built command, as a user runs it in a folder. */
export function kehoach(cwd: string, ...args: string[]): Run {
  if (!existsSync(CLI)) throw new Error('dist/ is missing: npm run build');
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}
