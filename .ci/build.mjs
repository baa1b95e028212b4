// tsc to dist/, then the one module that uses `natural` is bundled in place: 65 MB and 52 packages (databases, a word net)
// shrink to the few tokenizers in use, so that `natural` is needed to build and not to run. So does tesseract.js: 44 MB of
// engines for every browser shrink to the two that Node runs, with the thread's script and the Vietnamese model beside them.

import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

// Named .cjs, as the package is one of modules. Node 20 has no relaxed SIMD; without any, the machine's own program is used.
const engines = ['tesseract-core-relaxedsimd-lstm', 'tesseract-core-simd-lstm'];
const recogniser = path.join(dist, 'engines', 'tesseract');
const { metafile: recognition } = await build({
  absWorkingDir: root,
  metafile: true,
  entryPoints: [path.join(root, 'node_modules', 'tesseract.js', 'src', 'worker-script', 'node', 'index.js')],
  outfile: path.join(recogniser, 'worker.cjs'),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  logLevel: 'warning',
  plugins: [{ name: 'engines-beside', setup: keepEngines }],
});
const modules = path.join(root, 'node_modules');
for (const name of engines) {
  copyFileSync(path.join(modules, 'tesseract.js-core', `${name}.js`), path.join(recogniser, `${name}.cjs`));
  copyFileSync(path.join(modules, 'tesseract.js-core', `${name}.wasm`), path.join(recogniser, `${name}.wasm`));
}
const model = 'vie.traineddata.gz';
copyFileSync(path.join(modules, '@tesseract.js-data', 'vie', '4.0.0_best_int', model), path.join(recogniser, model));

writeFileSync(
  path.join(dist, 'THIRD-PARTY.txt'),
  `${notices('compare/lexical.js', Object.keys(metafile.inputs))}\n===\n\n${notices('engines/tesseract', [
    ...Object.keys(recognition.inputs),
    'node_modules/tesseract.js-core/index.js',
    'node_modules/@tesseract.js-data/vie/index.js',
  ])}`,
);
chmodSync(path.join(dist, 'cli', 'main.js'), 0o755);
rmSync(path.join(root, 'dist'), { recursive: true, force: true });
renameSync(dist, path.join(root, 'dist'));

/** The licences of what was bundled ask to be passed on with it, and so do the authors named in single files. */
function notices(where, inputs) {
  const bundled = inputs.filter((file) => file.includes('node_modules/') && path.resolve(root, file) !== lexical);
  const packages = [...new Set(bundled.map((file) => /.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? ''))];
  const licences = packages.sort().map((folder) => {
    const file = readdirSync(path.join(root, folder)).find((name) => /^licen[cs]e/i.test(name));
    const text = file
      ? readFileSync(path.join(root, folder, file), 'utf8').trim()
      : `Licence: ${JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')).license}`;
    return `${path.basename(folder)}\n\n${text}`;
  });
  const authors = bundled.flatMap(
    (file) => readFileSync(path.join(root, file), 'utf8').match(/^.*Copyright \(c\).*$/gim) ?? [],
  );
  const named = [...new Set(authors.map((line) => line.replace(/^[\s/*]+/, '').trim()))].sort();
  return `Bundled in ${where}:\n\n${licences.join('\n\n---\n\n')}\n\n---\n\nNamed in single files:\n\n${named.join('\n')}\n`;
}

/** The engines are loaded from beside the script; those that are not brought along are never asked for. */
function keepEngines({ onResolve, onLoad }) {
  onResolve({ filter: /^tesseract\.js-core\// }, ({ path: module }) => {
    const name = path.basename(module);
    return engines.includes(name)
      ? { path: `./${name}.cjs`, external: true }
      : { path: name, namespace: 'engine-not-brought' };
  });
  onLoad({ filter: /.*/, namespace: 'engine-not-brought' }, () => ({
    contents: "throw new Error('this processor has no SIMD');",
  }));
}

/** The project's own modules stay where they are: a copy inside the bundle would be a second one at run time. */
function keepOwnModules({ onResolve }) {
  onResolve({ filter: /^\.\.?\// }, ({ path: module, importer }) =>
    importer === lexical ? { path: module, external: true } : undefined,
  );
}
