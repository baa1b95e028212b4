// Pages an hour: the tool's own engine against the scheduler that comes with tesseract.js, on the same pictures.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const DPI = 200;
/** Enough that the last page on one core does not decide. */
const PAGES = 8;

/** Milliseconds for the pages, ours and the scheduler's; a sentence instead where something is missing. */
export async function ocrTimes(dist, pdf) {
  const ocr = await import(pathToFileURL(path.join(dist, 'engines', 'ocr.js')).href);
  const recogniser = await ocr.openOcr();
  const model = ocr.ocrParts?.().model ?? null;
  if (recogniser === undefined || model === null) return 'no text recognition engine or model';
  const pictures = picturesOf(pdf);
  if (pictures.length === 0) return 'pdftoppm is not there';
  const scheduler = await theirs(model);
  try {
    const ours = await timeOf(pictures, (picture) => recogniser.recognise(new Uint8Array(picture)));
    const their = await timeOf(pictures, (picture) => scheduler.addJob('recognize', picture));
    return { ours, theirs: their };
  } finally {
    await scheduler.terminate();
    await recogniser.close?.();
  }
}

async function timeOf(pictures, recognise) {
  await recognise(pictures[0]); // the engine starts
  const start = performance.now();
  await Promise.all(pictures.map(recognise));
  return performance.now() - start;
}

/** As its documentation says: a worker a core. */
async function theirs(model) {
  const { createScheduler, createWorker } = await import('tesseract.js');
  const scheduler = createScheduler();
  // The machine's models are named by their folder, the tool's own by its file.
  const langPath = statSync(model).isDirectory() ? model : path.dirname(model);
  const options = { langPath, gzip: model.endsWith('.gz'), cacheMethod: 'none' };
  for (let i = 0; i < os.availableParallelism(); i += 1) scheduler.addWorker(await createWorker('vie', 1, options));
  return scheduler;
}

function picturesOf(pdf) {
  const work = mkdtempSync(path.join(os.tmpdir(), 'kehoach-bench-'));
  try {
    const { error } = spawnSync('pdftoppm', ['-r', String(DPI), '-gray', '-png', pdf, path.join(work, 'p')]);
    if (error !== undefined) return [];
    const pages = readdirSync(work).map((file) => readFileSync(path.join(work, file)));
    return Array.from({ length: PAGES }, (_, i) => pages[i % pages.length]);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
