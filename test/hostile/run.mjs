// Files made to hurt, each read by a worker of the built tool: what it ends in, how long it takes, how much memory.
//
//   npm run eval:hostile [-- --only PART_OF_NAME]
//
// Bars: a diagnostic of its own within 20 s and 1 GB of the child, and the next file is read all the same.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { LIMITS, openPool } from '../../dist/batch/pool.js';

const { values: options } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const SECONDS = 20;
const MEGABYTES = 1024;
/** Starting a worker and killing one take a moment that is not the reader's. */
const START_SECONDS = 2;

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const GOOD = here('../../corpus/KH 31 UBND xã Lam Thủy.docx');
const work = mkdtempSync(path.join(os.tmpdir(), 'kehoach-hostile-'));

/** The cases are TypeScript, as the tests read them; esbuild makes them a module for this program. */
async function cases() {
  const out = here(`../../node_modules/.hostile-${process.pid}.mjs`);
  await build({
    entryPoints: [here('cases.ts')],
    outfile: out,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  try {
    return (await import(out)).HOSTILE;
  } finally {
    rmSync(out);
  }
}

/** Highest memory of the children of this process so far, in MB; null where the system does not tell. */
function childrenPeak() {
  let peak = 0;
  for (const pid of processes()) {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      if (Number(/^PPid:\s+(\d+)/mu.exec(status)?.[1]) !== process.pid) continue;
      peak = Math.max(peak, Number(/^VmHWM:\s+(\d+)/mu.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // gone meanwhile
    }
  }
  return peak;
}

const processes = () => {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
  } catch {
    return [];
  }
};

let count = 0;

async function measure({ file, bytes }) {
  count += 1;
  mkdirSync(path.join(work, String(count)));
  const at = path.join(work, String(count), file);
  writeFileSync(at, bytes());
  const pool = openPool(1, { ...LIMITS, processes: 1 });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, childrenPeak());
  }, 20);
  const start = performance.now();
  try {
    const reading = await pool.read({ path: at, file, keep: `${at}.plan` });
    const seconds = (performance.now() - start) / 1000;
    peak = Math.max(peak, childrenPeak());
    clearInterval(watch);
    const next = await pool.read({ path: GOOD, file: 'good.docx', keep: `${at}.good` });
    return { reading, seconds, peak, goesOn: next.plan !== null };
  } finally {
    clearInterval(watch);
    await pool.close();
    rmSync(at);
  }
}

const FAILURES = new Set(['reader-timeout', 'reader-crashed', 'reader-memory']);

function verdict({ codes }, { reading, seconds, peak, goesOn }) {
  const got = reading.diagnostics.map(({ code }) => code);
  const fits =
    codes.length === 0
      ? !got.some((code) => FAILURES.has(code))
      : codes.some((code) =>
          code === '' ? reading.plan !== null || !got.some((one) => FAILURES.has(one)) : got.includes(code),
        );
  return [
    ...(fits || got.includes('unsupported-format') ? [] : [`wanted ${codes.join(' or ') || 'no failure'}`]),
    ...(seconds > SECONDS + START_SECONDS ? ['too slow'] : []),
    ...(peak > MEGABYTES ? ['too much memory'] : []),
    ...(goesOn ? [] : ['the next file was not read']),
  ];
}

let bad = 0;
try {
  for (const hostile of await cases()) {
    if (!hostile.name.includes(options.only)) continue;
    const result = await measure(hostile);
    const faults = verdict(hostile, result);
    if (faults.length > 0) bad += 1;
    const got = result.reading.diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
    const end = result.reading.plan === null ? got.join(' ') || '-' : `plan ${got.length} remarks`;
    console.log(
      `${hostile.name.slice(0, 56).padEnd(56)} ${result.seconds.toFixed(1).padStart(5)} s ${result.peak.toFixed(0).padStart(5)} MB  ${end.slice(0, 60).padEnd(24)} ${faults.length === 0 ? '' : `FAILED: ${faults.join(', ')}`}`,
    );
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(bad === 0 ? '\nall within the bars' : `\n${bad} failed`);
process.exitCode = bad > 0 ? 1 : 0;
