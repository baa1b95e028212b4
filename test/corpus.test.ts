import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { inProcess } from '../src/batch/in-process.js';
import { type RunResult, reviewFolder } from '../src/batch/run.js';
import { type Comparison, comparisonSchema } from '../src/model/comparison.js';
import { type Plan, planSchema } from '../src/model/plan.js';
import { fold } from '../src/vi/fold.js';
import { CORPUS } from './support/cli.js';
import { folderForAll } from './support/folder.js';
import { ROOT } from './support/sources.js';

// The sample family and what the tool makes of it. After a wanted change: UPDATE=1 npx vitest run test/corpus.test.ts
const UPDATE = process.env.UPDATE === '1';
const GOLDENS = [
  { folder: 'extracted', suffix: '.plan.json' },
  { folder: 'reports', suffix: '.compare.json' },
] as const;

const fresh = folderForAll();
let run: RunResult;

const filesIn = (folder: string, suffix: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(suffix))
    .sort();

beforeAll(async () => {
  run = await reviewFolder(CORPUS, {
    out: path.join(fresh, 'reports'),
    extracted: path.join(fresh, 'extracted'),
    formats: ['json'],
    workshop: inProcess,
  });
  if (UPDATE) for (const { folder, suffix } of GOLDENS) update(folder, suffix);
});

function update(folder: string, suffix: string): void {
  mkdirSync(path.join(ROOT, folder), { recursive: true });
  for (const name of filesIn(path.join(ROOT, folder), suffix)) rmSync(path.join(ROOT, folder, name));
  for (const name of filesIn(path.join(fresh, folder), suffix)) {
    writeFileSync(path.join(ROOT, folder, name), readFileSync(path.join(fresh, folder, name)));
  }
}

describe.each(GOLDENS)('$folder', ({ folder, suffix }) => {
  it('holds a golden for each result, and no other', () => {
    const made = filesIn(path.join(fresh, folder), suffix);
    expect(made.length).toBeGreaterThanOrEqual(6);
    expect(filesIn(path.join(ROOT, folder), suffix)).toEqual(made);
  });

  it('is what the tool makes of the corpus, byte for byte', () => {
    const different = filesIn(path.join(fresh, folder), suffix).filter((name) => {
      const golden = readFileSync(path.join(ROOT, folder, name));
      return !golden.equals(readFileSync(path.join(fresh, folder, name)));
    });
    expect(different, 'wanted? UPDATE=1 npx vitest run test/corpus.test.ts').toEqual([]);
  });

  it('says nothing about this machine or this day', () => {
    for (const name of filesIn(path.join(fresh, folder), suffix)) {
      const text = readFileSync(path.join(fresh, folder, name), 'utf8');
      expect(text.includes(ROOT)).toBe(false);
      expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u);
    }
  });
});

const goldens = <T>(folder: string, suffix: string, parse: (value: unknown) => T): T[] =>
  filesIn(path.join(fresh, folder), suffix).map((name) =>
    parse(JSON.parse(readFileSync(path.join(fresh, folder, name), 'utf8'))),
  );

describe('what the goldens cover', () => {
  let plans: Plan[];
  let comparisons: Comparison[];
  beforeAll(() => {
    plans = goldens('extracted', '.plan.json', (value) => planSchema.parse(value));
    comparisons = goldens('reports', '.compare.json', (value) => comparisonSchema.parse(value));
  });

  it('every document of the corpus, in every format that is read', () => {
    expect(plans.map(({ source }) => path.posix.basename(source.file)).sort()).toEqual(readdirSync(CORPUS).sort());
    expect(new Set(plans.map(({ source }) => source.format))).toEqual(new Set(['docx', 'pdf', 'md', 'txt']));
    expect(run.outcomes.filter(({ state }) => state === 'root')).toHaveLength(1);
    expect(comparisons.map(({ status }) => status)).toEqual(comparisons.map(() => 'compared'));
  });

  it('every part of a plan', () => {
    const lists = Object.entries(planSchema.shape).flatMap(([name, schema]) =>
      schema.safeParse([]).success && name !== 'unplaced' ? [name] : [],
    );
    expect(lists).toEqual(expect.arrayContaining(['criteria', 'milestones', 'assignments', 'targets']));
    const empty = lists.filter((name) => !plans.some((plan) => JSON.stringify(Reflect.get(plan, name)) !== '[]'));
    expect(empty).toEqual([]);
  });

  it('the kinds of deviation that a subordinate plan shows', () => {
    const kinds = new Set(comparisons.flatMap(({ findings }) => findings.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining(['copied', 'defect', 'later', 'mismatch', 'missing', 'stronger', 'weaker']),
    );
  });

  it('nearly every character of every document', () => {
    for (const { source } of plans) expect(source.coverage ?? 0, source.file).toBeGreaterThan(0.95);
  });

  /** A quotation of a section is made of its heading and items; the first words stand where it says all the same. */
  const QUOTED_AT_LEAST = 12;
  const letters = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');
  it('quotations that stand where they say', () => {
    const byFile = new Map(plans.map((plan) => [plan.source.file, plan]));
    for (const { child, findings, undecided } of comparisons) {
      for (const { child: quote, rule } of [...findings, ...undecided]) {
        if (quote === null) continue;
        const there = byFile.get(child.file)?.text.slice(quote.span.start, quote.span.end) ?? '';
        expect(letters(there), `${child.file} ${rule}`).toContain(
          letters(quote.text.split(/[\n;]/u)[0] ?? '').slice(0, QUOTED_AT_LEAST),
        );
      }
    }
  });
});
