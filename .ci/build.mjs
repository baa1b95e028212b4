// tsc to dist/, then the one module that uses `natural` is bundled in place: 65 MB and 52 packages (databases, a word net)
// shrink to the few tokenizers in use, so that `natural` is needed to build and not to run.

import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
// Made aside and put in place whole: what runs dist/ meanwhile never meets half of it.
const dist = path.join(root, 'node_modules', `.dist-${process.pid}`);
process.on('exit', () => rmSync(dist, { recursive: true, force: true }));
const lexical = path.join(dist, 'compare', 'lexical.js');

const tsc = spawnSync(
  process.execPath,
  [path.join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', root, '--outDir', dist, '--noEmitOnError'],
  { stdio: 'inherit' },
);
if (tsc.status !== 0) process.exit(tsc.status ?? 1);

const { metafile } = await build({
  absWorkingDir: root,
  metafile: true,
  entryPoints: [lexical],
  outfile: lexical,
  allowOverwrite: true,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
  // natural is CommonJS and asks for `util` and `fs` through require, which a module does not have.
  banner: {
    js: "import { createRequire as $createRequire } from 'node:module';\nconst require = $createRequire(import.meta.url);",
  },
  plugins: [{ name: 'only-natural', setup: keepOwnModules }],
});

writeFileSync(path.join(dist, 'THIRD-PARTY.txt'), notices(Object.keys(metafile.inputs)));
chmodSync(path.join(dist, 'cli', 'main.js'), 0o755);
rmSync(path.join(root, 'dist'), { recursive: true, force: true });
renameSync(dist, path.join(root, 'dist'));

/** The licences of what was bundled ask to be passed on with it, and so do the authors named in single files. */
function notices(inputs) {
  const bundled = inputs.filter((file) => file.includes('node_modules/') && path.resolve(root, file) !== lexical);
  const packages = [...new Set(bundled.map((file) => /.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? ''))];
  const licences = packages.sort().map((folder) => {
    const file = readdirSync(path.join(root, folder)).find((name) => /^licen[cs]e/i.test(name));
    return `${path.basename(folder)}\n\n${file ? readFileSync(path.join(root, folder, file), 'utf8').trim() : ''}`;
  });
  const authors = bundled.flatMap(
    (file) => readFileSync(path.join(root, file), 'utf8').match(/^.*Copyright \(c\).*$/gim) ?? [],
  );
  const named = [...new Set(authors.map((line) => line.replace(/^[\s/*]+/, '').trim()))].sort();
  return `Bundled in compare/lexical.js:\n\n${licences.join('\n\n---\n\n')}\n\n---\n\nNamed in single files:\n\n${named.join('\n')}\n`;
}

/** The project's own modules stay where they are: a copy inside the bundle would be a second one at run time. */
function keepOwnModules({ onResolve }) {
  onResolve({ filter: /^\.\.?\// }, ({ path: module, importer }) =>
    importer === lexical ? { path: module, external: true } : undefined,
  );
}
