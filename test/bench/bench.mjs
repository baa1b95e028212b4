// Speed as ratios against what an office would otherwise run, measured in one process, warm, in turn; recognition against
// its engine's own scheduler; peak memory of the command over few and many documents: `npm run bench`.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { diffWords } from 'diff';
import mammoth from 'mammoth';
import { PDFParse } from 'pdf-parse';
import { dailyTimes } from './daily.mjs';
import { longer } from './long.mjs';
import { batch, extract, peakOver } from './memory.mjs';
import { numberingPass } from './numbering.mjs';
import { ocrTimes } from './ocr.mjs';
import { familyTimes, manyChildren } from './siblings.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CORPUS = path.join(ROOT, 'corpus');
const CLI = path.join(ROOT, 'dist', 'cli', 'main.js');
const { comparePlans, readPlan } = await import('../../dist/index.js');
const { readDocument } = await import('../../dist/read/index.js');
const { siblingsOf } = await import('../../dist/checks/siblings.js');
const { planToJson } = await import('../../dist/report/index.js');

const WARM_UP = 15;
const ROUNDS = 25;

/** Median milliseconds of each task, the tasks taking turns so that a busy moment of the machine hits all of them. */
async function medians(tasks, warmUp = WARM_UP, rounds = ROUNDS) {
  const times = tasks.map(() => []);
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const [index, task] of tasks.entries()) {
      const start = performance.now();
      await task();
      if (round >= warmUp) times[index].push(performance.now() - start);
    }
  }
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]);
}

let over = 0;
function report(what, ours, theirs, than, bar, unit = 'ms') {
  const ratio = ours / theirs;
  if (bar !== undefined && ratio > bar) over += 1;
  const verdict = bar === undefined ? '' : `  (bar ${bar.toFixed(bar < 2 ? 2 : 1)}x${ratio > bar ? ', OVER' : ''})`;
  console.log(
    `${what.padEnd(34)} ${ours.toFixed(1).padStart(7)} ${unit}   ${than.padEnd(24)} ${theirs.toFixed(1).padStart(7)} ${unit}   ${ratio.toFixed(2)}x${verdict}`,
  );
}

const files = readdirSync(CORPUS).sort();
const load = (file) => ({ file, bytes: readFileSync(path.join(CORPUS, file)) });
const toJson = async ({ file, bytes }) => {
  const { value } = await readPlan(new Uint8Array(bytes), file);
  return planToJson(value);
};

const documents = files.map(load);
const ofType = (ext) => documents.filter(({ file }) => file.endsWith(ext));

for (const document of ofType('.docx')) {
  const [ours, theirs] = await medians([
    () => toJson(document),
    () => mammoth.convertToHtml({ buffer: document.bytes }),
  ]);
  report(`docx ${document.file.slice(0, 24)}`, ours, theirs, 'mammoth.convertToHtml', 2);
  const [pass, whole] = await medians([
    numberingPass(document.bytes),
    () => mammoth.convertToHtml({ buffer: document.bytes }),
  ]);
  report('     its numbering pass', pass, whole, 'mammoth.convertToHtml', 0.6);
}

async function getText({ bytes }) {
  const parser = new PDFParse({ data: new Uint8Array(bytes), verbosity: 0 });
  await parser.getText();
  await parser.destroy();
}
/** Tables cost a second look at the page, for its rulings. */
const hasTables = async ({ file, bytes }) => {
  const { value } = await readDocument(new Uint8Array(bytes), file);
  return value.blocks.some(({ cell }) => cell !== undefined);
};
for (const document of ofType('.pdf')) {
  const [ours, theirs] = await medians([() => toJson(document), () => getText(document)]);
  const bar = (await hasTables(document)) ? 3 : 2;
  report(`pdf ${document.file.slice(0, 24)}`, ours, theirs, 'pdf-parse getText', bar);
}

const plans = [];
for (const { file, bytes } of documents) plans.push((await readPlan(new Uint8Array(bytes), file)).value);
const top = plans.findIndex((plan) => plan.header.number?.raw === '46/KH-UBND');
const parent = plans[top];
for (const [index, child] of plans.entries()) {
  if (index === top) continue;
  const [ours, html] = await medians([
    () => comparePlans(parent, child),
    () => mammoth.convertToHtml({ buffer: documents[top].bytes }),
  ]);
  const [words] = await medians([() => diffWords(parent.text, child.text)], 1, 3);
  report(`compare ${child.source.file.slice(0, 24)}`, ours, html, 'mammoth of the parent', 0.5);
  report('', ours, words, 'jsdiff diffWords');
}

// The parent and two of its Word children at so many times their length, every further part under another subject.
const TIMES = 6;
const WARM_PAIR = 40;
const long = (document) => longer(document.bytes, TIMES);
const longParent = long(documents[top]);
const longPlan = async (bytes, file) => (await readPlan(new Uint8Array(bytes), file)).value;
const longTop = await longPlan(longParent, 'parent.docx');
for (const [index, document] of documents.entries()) {
  if (index === top || !/^(?:512|KH 31)/u.test(document.file)) continue;
  const child = await longPlan(long(document), 'child.docx');
  const [ours, html, short] = await medians(
    [
      () => comparePlans(longTop, child),
      () => mammoth.convertToHtml({ buffer: longParent }),
      () => comparePlans(parent, plans[index]),
    ],
    WARM_PAIR,
  );
  report(`${TIMES}x the pages: ${document.file.slice(0, 18)}`, ours, html, 'mammoth of the parent', 0.5);
  report('     growth', ours, short, `the pair of ${documents[top].file.slice(0, 5)}`, TIMES);
}

const CHILDREN = 1000;
const children = manyChildren(
  plans.filter((_, index) => index !== top),
  CHILDREN,
);
familyTimes({ comparePlans, siblingsOf }, parent, children.slice(0, 100));
const family = familyTimes({ comparePlans, siblingsOf }, parent, children);
report(`${CHILDREN} children and siblings`, family.whole, family.single, `${CHILDREN} comparisons`, 1.3);

const run = (args) => () => spawnSync(process.execPath, args, { stdio: 'ignore' });
const [help, bare] = await medians([run([CLI, '--help']), run(['-e', '0'])], 3, 21);
report('kehoach --help', help, bare, 'node -e 0', 2.5);

const [scan] = ofType('.pdf');
const times = await ocrTimes(path.join(ROOT, 'dist'), path.join(CORPUS, scan.file));
// At least nine tenths of the scheduler's pages an hour is at most ten ninths of its time.
if (typeof times === 'string') console.log(`recognition: not measured (${times})`);
else report('recognition of 8 pages', times.ours, times.theirs, "tesseract.js' scheduler", 10 / 9);

const FEW = 10;
const MANY = 1000;
for (const [name, command] of Object.entries({ extract, batch })) {
  const few = await peakOver(CLI, FEW, command);
  const many = await peakOver(CLI, MANY, command);
  report(`memory of ${name}, ${MANY} documents`, many, few, `${FEW} documents`, 1.3, 'MB');
}

const daily = await dailyTimes(CLI, MANY);
report(`batch --format json, ${MANY}`, daily.first, daily.alone, 'extract, compare alone', 1.15);
report('     again, nothing changed', daily.second, daily.first, 'the first run', 0.05);

if (over > 0) console.log(`\n${over} over the bar`);
process.exitCode = over > 0 ? 1 : 0;
