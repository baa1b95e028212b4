// A run over a large folder against reading and comparing alone with as many processes, and against itself with nothing changed.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePlans } from './plans.mjs';

const ALONE = fileURLToPath(new URL('alone.mjs', import.meta.url));

/** Milliseconds of reading and comparing alone, of a first run and of a second one, over so many small plans. */
export async function dailyTimes(cli, count) {
  const work = mkdtempSync(path.join(os.tmpdir(), 'kehoach-daily-'));
  const at = (name) => path.join(work, name);
  try {
    await writePlans(at('kh'), count);
    const batch = ['batch', at('kh'), '--out', at('out'), '--extracted', at('extracted'), '--format', 'json'];
    const run = () => spawnSync(process.execPath, [cli, ...batch], { stdio: 'ignore' });
    const alone = await timed(() => shards(at('kh'), at('alone')));
    return { alone, first: await timed(run), second: await timed(run) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const shards = (folder, out) => {
  const all = os.availableParallelism();
  const one = (_, shard) =>
    new Promise((resolve) => {
      spawn(process.execPath, [ALONE, folder, out, String(shard), String(all)], { stdio: 'ignore' }).once(
        'close',
        resolve,
      );
    });
  return Promise.all(Array.from({ length: all }, one));
};

async function timed(task) {
  const start = performance.now();
  await task();
  return performance.now() - start;
}
