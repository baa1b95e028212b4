// The proving ground: plans with known deviations and known harmless changes, read and compared by the built tool.
//
//   npm run eval [-- --only OPERATOR,...] [--misses [--most N]] [--json] [--write DIR] [--out DIR] [--shards N]
//
// Writes reports/eval.md and reports/eval.svg when everything was run.
import { fork } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    misses: { type: 'boolean', default: false },
    most: { type: 'string', default: '1000' },
    results: { type: 'string' },
    json: { type: 'boolean', default: false },
    write: { type: 'string' },
    out: { type: 'string', default: here('../reports') },
    shards: { type: 'string', default: String(Math.min(4, os.availableParallelism())) },
    shard: { type: 'string' },
    module: { type: 'string' },
  },
});
const only = options.only.split(',').filter((part) => part !== '');

/** The set is TypeScript, as the tests read it; esbuild makes a module of it for this program. */
async function bundle() {
  const out = here(`../node_modules/.eval-${process.pid}.mjs`);
  await build({
    entryPoints: [here('main.ts')],
    outfile: out,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  return out;
}

async function tool() {
  const { readPlan, comparePlans } = await import('../dist/index.js');
  const { RULES } = await import('../dist/checks/index.js');
  const rules = new Map(RULES.map(({ id, severity, certainty }) => [id, { id, severity, certainty }]));
  return { readPlan, comparePlans: (parent, child) => comparePlans(parent, child, []), rules };
}

/** Plans that offices sent, as parents: of corpus/, and of the folder that KEHOACH_EVAL names. */
async function fileSources({ readPlan }, sourceOf) {
  const folders = [here('../corpus')];
  const more = process.env.KEHOACH_EVAL;
  if (more !== undefined) folders.push(path.join(more, 'seeds'), path.join(more, 'pairs'));
  const files = folders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:docx|txt|md)$/u.test(name))
      .sort()
      .map((name) => path.join(folder, name)),
  );
  const sources = [];
  for (const file of files) {
    const { value } = await readPlan(readFileSync(file), path.basename(file));
    const source = value === null ? null : sourceOf(value, path.basename(file));
    // The same plan may lie in both folders.
    if (source !== null && !sources.some(({ text }) => text === source.text)) sources.push(source);
  }
  return sources;
}

/** A child process: its share of the parents. */
async function work() {
  const [index, of] = options.shard.split('/').map(Number);
  const { measure, SEED, syntheticSources, sourceOf } = await import(options.module);
  const under = await tool();
  const sources = [...syntheticSources(SEED), ...(await fileSources(under, sourceOf))];
  const results = await measure(under, { only, shard: { index, of } }, sources);
  await new Promise((done) => process.send(results, done));
  process.disconnect();
}

const share = (module, index, of) =>
  new Promise((done, fail) => {
    const child = fork(
      fileURLToPath(import.meta.url),
      ['--shard', `${index}/${of}`, '--module', module, '--only', options.only],
      {
        serialization: 'advanced',
      },
    );
    let results = null;
    child.on('message', (value) => {
      results = value;
    });
    child.on('exit', (code) =>
      code === 0 && results !== null ? done(results) : fail(new Error(`part ${index} ended with ${code}`)),
    );
  });

async function main() {
  const module = await bundle();
  try {
    const { writeSet, summaryOf, markdownOf, svgOf, missesOf } = await import(module);
    if (options.write !== undefined) {
      const files = await writeSet(only);
      for (const { name, bytes } of files) {
        const file = path.join(options.write, name);
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, bytes);
      }
      console.log(`${files.length} files in ${options.write}`);
      return;
    }
    const began = performance.now();
    const of = Math.max(1, Number(options.shards));
    const parts = await Promise.all(Array.from({ length: of }, (_, index) => share(module, index, of)));
    const { rules } = await tool();
    const results = parts.flat();
    const summary = summaryOf(results, rules);
    if (options.results !== undefined) writeFileSync(options.results, JSON.stringify(results));
    const seconds = Math.round((performance.now() - began) / 1000);
    if (options.json) console.log(JSON.stringify(summary, null, 1));
    else console.log(markdownOf(summary));
    if (options.misses) console.log(missesOf(results, Number(options.most)));
    console.error(`${results.length} cases in ${seconds} s`);
    if (only.length === 0) {
      if (!existsSync(options.out)) mkdirSync(options.out, { recursive: true });
      writeFileSync(path.join(options.out, 'eval.md'), markdownOf(summary));
      writeFileSync(path.join(options.out, 'eval.svg'), svgOf(summary));
    }
  } finally {
    rmSync(module, { force: true });
  }
}

await (options.shard === undefined ? main() : work());
