// Every document of corpus/ in every format that offices send has to give the same plan: `npm run eval:twins`.
//
//   node test/twins/run.mjs [--only FORMAT,...] [--doc PART_OF_NAME] [--cli dist/cli/main.js] [--corpus DIR] [--keep DIR] [--misses]
//
// Ends with 1 when a twin is under its bar. What this machine has no program for is named and not measured.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { documentsOf } from './documents.mjs';
import { canRecognise, FORMATS } from './formats.mjs';
import { hasLegacy } from './legacy.mjs';
import { hasOffice, hasPdftoppm } from './programs.mjs';
import { scoreTwin } from './score.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    doc: { type: 'string', default: '' },
    cli: { type: 'string', default: path.join(ROOT, 'dist', 'cli', 'main.js') },
    corpus: { type: 'string', default: path.join(ROOT, 'corpus') },
    keep: { type: 'string' },
    misses: { type: 'boolean', default: false },
  },
});
const cli = path.resolve(options.cli);
const dist = path.dirname(path.dirname(cli));
const wanted = options.only?.split(',') ?? FORMATS.map(({ id }) => id);
const unknown = wanted.filter((id) => !FORMATS.some((format) => format.id === id));
if (unknown.length > 0 || !existsSync(cli)) {
  console.error(
    unknown.length > 0
      ? `no such format: ${unknown.join(', ')}; known: ${FORMATS.map(({ id }) => id).join(', ')}`
      : `not built: ${cli}`,
  );
  process.exit(2);
}

const PROGRAMS = {
  soffice: { there: hasOffice, name: 'LibreOffice (soffice)' },
  pdftoppm: { there: hasPdftoppm, name: 'pdftoppm (poppler-utils)' },
  ocr: { there: () => canRecognise(dist), name: 'a text recognition engine with its Vietnamese model' },
  legacy: { there: () => hasLegacy(dist), name: 'the tables of TCVN3 and VNI' },
};
const present = {};
for (const [id, { there }] of Object.entries(PROGRAMS)) present[id] = await there();

const work =
  options.keep === undefined ? mkdtempSync(path.join(os.tmpdir(), 'kehoach-twins-')) : path.resolve(options.keep);
const folderOf = (name) => {
  const folder = path.join(work, name);
  mkdirSync(folder, { recursive: true });
  return folder;
};

/** The plans that the tool makes of a folder, by the documents' names; null where it makes none. */
function plansOf(paths, documents, out) {
  const { stderr } = spawnSync(process.execPath, [cli, 'extract', ...paths, '--out', out], { encoding: 'utf8' });
  const plans = documents.map(({ name }) => {
    const file = path.join(out, `${name}.plan.json`);
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  });
  return { plans, said: stderr.trim() };
}

const f1 = (value) => value.toFixed(4);
let under = 0;

async function measure({ id, bar, make, loose = false }, documents, originals) {
  const folder = folderOf(id);
  await make(documents, folder, dist);
  const files = readdirSync(folder).sort();
  const { plans, said } = plansOf(
    files.map((file) => path.join(folder, file)),
    documents,
    folderOf(`${id}-plans`),
  );
  const scores = documents.map((document, i) => ({ document, ...scoreTwin(originals[i], plans[i], loose) }));
  const mean = scores.reduce((sum, score) => sum + score.f1, 0) / scores.length;
  const worst = scores.reduce((a, b) => (b.f1 < a.f1 ? b : a));
  const low = worst.f1 < bar;
  if (low) under += 1;
  console.log(
    `${id.padEnd(9)} mean ${f1(mean)}  worst ${f1(worst.f1)}  bar ${bar.toFixed(2)}  ${low ? 'UNDER' : 'ok   '}  ${low ? worst.document.name.slice(0, 50) : ''}`,
  );
  if (plans.includes(null) && said !== '') console.log(`          ${said.split('\n')[0]}`);
  if (!options.misses) return;
  for (const { document, f1: score, misses } of scores) {
    if (misses.length > 0)
      console.log(`  ${f1(score)} ${document.name}\n${misses.map((line) => `      ${line}`).join('\n')}`);
  }
}

try {
  const formats = FORMATS.filter(({ id }) => wanted.includes(id));
  const lacks = ({ needs }) => needs.filter((need) => !present[need]);
  const missing = new Set(formats.flatMap(lacks));
  for (const id of missing) console.log(`not there: ${PROGRAMS[id].name}`);
  if (formats.some((format) => lacks(format).length === 0) && present.soffice) {
    folderOf('base');
    const found = await documentsOf(path.resolve(options.corpus), options.doc, work, dist);
    const { plans } = plansOf(
      found.map(({ original }) => original),
      found,
      folderOf('original-plans'),
    );
    const documents = found.filter((_, i) => plans[i] !== null);
    const originals = plans.filter((plan) => plan !== null);
    for (const { name } of found.filter((_, i) => plans[i] === null)) console.log(`left out, no plan: ${name}`);
    console.log(`${documents.length} documents; - in the original only, + in the twin only`);
    for (const format of formats) {
      if (lacks(format).length > 0) console.log(`${format.id.padEnd(9)} not measured: ${lacks(format).join(', ')}`);
      else await measure(format, documents, originals);
    }
  } else console.log('nothing measured');
  if (under > 0) console.log(`\n${under} formats under their bar`);
} finally {
  if (options.keep === undefined) rmSync(work, { recursive: true, force: true });
}
process.exitCode = under > 0 ? 1 : 0;
