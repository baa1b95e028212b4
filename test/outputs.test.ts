import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { SCHEMA_NAMES } from '../src/cli/schema.js';
import { SCHEMAS } from '../src/model/outputs.js';
import { CORPUS, kehoach } from './support/cli.js';
import { folderWith } from './support/folder.js';
import { ROOT } from './support/sources.js';

type Name = (typeof SCHEMA_NAMES)[number];

/** What the printed JSON Schema makes of a value: the schema that other programs get, not the one that it was made of. */
const problemsOf = (name: Name, value: unknown): string[] => {
  const printed = JSON.parse(JSON.stringify(z.toJSONSchema(SCHEMAS[name].schema)));
  return (
    z
      .fromJSONSchema(printed)
      .safeParse(value)
      .error?.issues.map(({ message, path }) => `${path.join('.')}: ${message}`) ?? []
  );
};

const filesIn = (folder: string, suffix: string): string[] =>
  readdirSync(path.join(ROOT, folder))
    .filter((file) => file.endsWith(suffix))
    .map((file) => path.join(ROOT, folder, file));

const FILES = readdirSync(CORPUS)
  .filter((file) => /\.(?:docx|md)$/u.test(file))
  .slice(0, 3);
const folderOfPlans = (): string =>
  folderWith(Object.fromEntries(FILES.map((file) => [file, readFileSync(path.join(CORPUS, file))])));

describe('the JSON Schema', () => {
  it('has a name for every schema', () => {
    expect(Object.keys(SCHEMAS)).toEqual([...SCHEMA_NAMES]);
  });

  it.each([
    ['plan', 'extracted', '.plan.json'],
    ['comparison', 'reports', '.compare.json'],
  ] as const)('holds for every %s of the goldens', (name, folder, suffix) => {
    const files = filesIn(folder, suffix);
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) expect(problemsOf(name, JSON.parse(readFileSync(file, 'utf8'))), file).toEqual([]);
  });

  it('fails for what is something else', () => {
    expect(problemsOf('plan', {})).not.toEqual([]);
    expect(problemsOf('batch', { documents: [{ file: 'a' }], written: [] })).not.toEqual([]);
    expect(
      problemsOf('doctor', [{ name: 'a', purpose: '', required: true, present: true, note: '', more: 1 }]),
    ).not.toEqual([]);
  });

  it('holds for what the commands print', { timeout: 120_000 }, () => {
    const cwd = folderOfPlans();
    const [parent = '', child = ''] = FILES;
    const runs: [Name, string[]][] = [
      ['batch', ['batch', '.', '--format', 'json', '--out', 'r', '--extracted', 'e', '--json']],
      ['compare', ['compare', parent, child, '--format', 'json', '--out', 'r', '--json']],
      ['compare', ['compare', parent, 'none.docx', '--format', 'json', '--out', 'r', '--json']],
      ['extract', ['extract', '.', '--out', 'e', '--json']],
      ['rules', ['rules', '--json']],
      ['explain', ['explain', 'criterion-missing', '--json']],
      ['doctor', ['doctor', '--json']],
    ];
    for (const [name, args] of runs) {
      const { stdout } = kehoach(cwd, ...args);
      expect(problemsOf(name, JSON.parse(stdout)), args.join(' ')).toEqual([]);
    }
    const siblings = JSON.parse(readFileSync(path.join(cwd, 'r', 'siblings.json'), 'utf8'));
    expect(problemsOf('siblings', siblings)).toEqual([]);
  });

  it('is listed and printed', () => {
    const { stdout } = kehoach(ROOT, 'schema', '--list');
    for (const name of SCHEMA_NAMES) expect(stdout).toContain(name);
    const printed = JSON.parse(kehoach(ROOT, 'schema', '--of', 'batch').stdout);
    expect(printed.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(printed.properties).toHaveProperty('documents');
  });
});
