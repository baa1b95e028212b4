import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CACHE_NAME } from '../src/batch/site.js';
import { digestOf } from '../src/batch/store.js';
import { writePlans } from './bench/plans.mjs';
import { kehoach } from './support/cli.js';
import { folderWith } from './support/folder.js';
import { ROOT } from './support/sources.js';

const CLI = path.join(ROOT, 'dist', 'cli', 'main.js');
const PLANS = 30;
const ARGS = ['batch', 'kh', '--format', 'json,html,xlsx'];
const SEEDS = [11, 23, 42, 57, 71];

const under = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort() : [];

/** Every result by its place, and the sum of its bytes. */
const resultsIn = (cwd: string): Map<string, string | null> =>
  new Map(
    ['reports', 'extracted'].flatMap((folder) =>
      under(path.join(cwd, folder))
        .filter((name) => !name.startsWith(CACHE_NAME) && statSync(path.join(cwd, folder, name)).isFile())
        .map((name) => [`${folder}/${name}`, digestOf(path.join(cwd, folder, name))] as const),
    ),
  );

const entriesIn = (cwd: string): number =>
  under(path.join(cwd, 'reports', CACHE_NAME, 'store')).filter((name) => name.endsWith('.json')).length;

/** Ends a run by force when it has kept so many entries; false when it was done before. */
async function killedAt(cwd: string, entries: number): Promise<boolean> {
  const run: ChildProcess = spawn(process.execPath, [CLI, ...ARGS], { cwd, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => run.once('close', () => resolve()));
  while (run.exitCode === null && entriesIn(cwd) < entries) await new Promise((resolve) => setTimeout(resolve, 2));
  const alive = run.exitCode === null;
  run.kill('SIGKILL');
  await ended;
  return alive;
}

describe('a run that is ended by force', () => {
  it('goes on where it was, and ends as an undisturbed one', async () => {
    const [whole, torn] = [folderWith(), folderWith()];
    await writePlans(path.join(whole, 'kh'), PLANS);
    cpSync(path.join(whole, 'kh'), path.join(torn, 'kh'), { recursive: true });
    const undisturbed = kehoach(whole, ...ARGS);
    const all = entriesIn(whole);
    let before = 0;
    for (const seed of SEEDS) {
      const at = Math.max(before + 1, Math.floor((seed / 80) * all));
      expect(await killedAt(torn, at)).toBe(true);
      expect(entriesIn(torn)).toBeGreaterThanOrEqual(at);
      before = entriesIn(torn);
    }
    const resumed = kehoach(torn, ...ARGS);
    expect(resumed.code).toBe(undisturbed.code);
    expect(resultsIn(torn)).toEqual(resultsIn(whole));
    expect(entriesIn(torn)).toBe(all);
    expect(resumed.stdout).toContain(`Dùng lại kết quả đã lưu của ${PLANS}/${PLANS} văn bản`);
    expect(under(path.join(torn, 'reports', CACHE_NAME, 'work'))).toEqual([]);
  });
});
