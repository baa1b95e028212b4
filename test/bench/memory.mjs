// Peak memory of the command itself, its workers not counted, over folders of few and of many documents.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePlans } from './plans.mjs';

const PROBE = fileURLToPath(new URL('peak.mjs', import.meta.url));

/** Peak resident memory, in MB, of one run of the command over so many small plans. */
export async function peakOver(cli, count, command) {
  const work = mkdtempSync(path.join(os.tmpdir(), 'kehoach-memory-'));
  try {
    const folder = path.join(work, 'plans');
    await writePlans(folder, count);
    const out = path.join(work, 'peak');
    const { status, stderr } = spawnSync(process.execPath, ['--import', PROBE, cli, ...command(folder, work)], {
      encoding: 'utf8',
      env: { ...process.env, KEHOACH_PEAK: out },
    });
    if (status !== 0) throw new Error(`${count} documents: ${status} ${stderr.slice(0, 300)}`);
    return Number(readFileSync(out, 'utf8')) / 1024;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

export const extract = (folder, work) => ['extract', folder, '--out', path.join(work, 'out')];
export const batch = (folder, work) => [
  ...['batch', folder, '--out', path.join(work, 'out')],
  ...['--extracted', path.join(work, 'extracted'), '--format', 'json,html'],
];
