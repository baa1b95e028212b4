/**
 * How much the script of the index costs its first paint: the page of 300 units beside the same page with its script
 * removed, in turn, in one browser. Says the medians and their ratio; asserts nothing.
 *
 *   node test/bench/first-paint.mjs [units] [rounds]
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { batchFormats } from '../../dist/report/index.js';

const [units, rounds] = [Number(process.argv[2] ?? 300), Number(process.argv[3] ?? 9)];

const read = (folder, suffix) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(suffix))
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')));

const plans = read('extracted', '.plan.json');
const planOf = (party) => plans.find(({ source }) => source.sha256 === party?.sha256) ?? null;
const comparisons = read('reports', '.compare.json').filter(({ status }) => status === 'compared');

/** The corpus over and over, each time under another name. */
const pairs = Array.from({ length: units }, (_, n) => {
  const comparison = comparisons[n % comparisons.length];
  const child = {
    ...comparison.child,
    file: `${n} ${comparison.child.file}`,
    issuer: `${comparison.child.issuer} ${n}`,
  };
  return {
    name: `${n} kế hoạch`,
    parent: planOf(comparison.parent),
    child: null,
    comparison: { ...comparison, child },
  };
});

const [{ render }] = batchFormats(['html']);
const input = { roots: [pairs[0].parent], pairs, unread: [], formats: ['json', 'html', 'docx', 'xlsx'] };
const started = performance.now();
const whole = new TextDecoder().decode(await render(input));
const rendered = performance.now() - started;

const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-paint-'));
const pages = { with: whole, without: whole.replace(/<script>[\s\S]*?<\/script>/u, '') };
for (const [name, page] of Object.entries(pages)) writeFileSync(path.join(folder, `${name}.html`), page);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});

/** Milliseconds to the first paint with content, as the browser tells it. */
const paint = async (name) => {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.goto(pathToFileURL(path.join(folder, `${name}.html`)).href);
  const time = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const known = performance.getEntriesByName('first-contentful-paint')[0];
        if (known !== undefined) return resolve(known.startTime);
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if (entry.name === 'first-contentful-paint') resolve(entry.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  await page.close();
  return time;
};
const median = (times) => [...times].sort((a, b) => a - b)[times.length >> 1];

const times = { with: [], without: [] };
await paint('with');
for (let round = 0; round < rounds; round++)
  for (const name of round % 2 ? ['with', 'without'] : ['without', 'with']) times[name].push(await paint(name));
await browser.close();
rmSync(folder, { recursive: true, force: true });

const [full, bare] = [median(times.with), median(times.without)];
const size = (whole.length / 1e6).toFixed(1);
console.log(`index of ${units} units: ${size} million characters, rendered in ${rendered.toFixed(0)} ms`);
console.log(
  `first paint ${full.toFixed(0)} ms, without its script ${bare.toFixed(0)} ms, ratio ${(full / bare).toFixed(2)} (bar: 2.00; median of ${rounds})`,
);
