import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { batchFormats, copyFormats, FORMAT_IDS, FORMATS, pairFormats } from '../../src/report/index.js';
import { batch, bytesOf, noParentPair, pair, roll } from './fixtures.js';

const NOT_A_PLAN = { ...noParentPair, child: null };
const WORDS_AGAINST_UNITS = /(?<![\p{L}\p{M}])(sai|vi phạm)(?![\p{L}\p{M}])/iu;

describe('the registry of formats', () => {
  it('knows every format, and splits them by scope', () => {
    expect(FORMAT_IDS).toEqual(['json', 'html', 'docx', 'sarif', 'comments', 'letter', 'xlsx', 'csv', 'md']);
    expect([...pairFormats(), ...batchFormats(), ...copyFormats()]).toHaveLength(FORMATS.length);
    expect(pairFormats(['docx', 'xlsx']).map(({ suffix }) => suffix)).toEqual(['.docx']);
    expect(batchFormats(['docx', 'xlsx']).map(({ fileName }) => fileName)).toEqual(['tong-hop.xlsx']);
  });

  it.each(pairFormats())('$suffix gives the same bytes twice', async ({ render }) => {
    const first = bytesOf(await render(pair));
    expect(first.length).toBeGreaterThan(100);
    expect(bytesOf(await render(pair)).equals(first)).toBe(true);
  });

  it.each(pairFormats())('$suffix reports on a pair without plans', async ({ id, render }) => {
    const report = await render(NOT_A_PLAN);
    if (id === 'letter') expect(report).toBeNull();
    else expect(bytesOf(report).length).toBeGreaterThan(100);
    expect(bytesOf(await render({ ...pair, parent: null, child: null })).length).toBeGreaterThan(100);
  });

  it.each(batchFormats())('$fileName gives the same bytes twice', async ({ render }) => {
    const first = bytesOf(await render({ ...batch, roll }));
    expect(bytesOf(await render({ ...batch, roll })).equals(first)).toBe(true);
  });

  it.each(batchFormats())('$fileName reports on an empty folder', async ({ id, render }) => {
    const report = await render({ roots: [], pairs: [], unread: [], formats: FORMAT_IDS });
    if (id === 'letter') expect(report).toBeNull();
    else expect(bytesOf(report).length).toBeGreaterThan(20);
  });
});

describe('the wording', () => {
  it('never reproaches a unit', async () => {
    const folder = new URL('../../src/report/', import.meta.url);
    const modules = readdirSync(folder).filter((name) => name.endsWith('.ts'));
    expect(modules.length).toBeGreaterThan(10);
    for (const name of modules) {
      const module = await import(new URL(name, folder).href);
      expect(JSON.stringify(module), name).not.toMatch(WORDS_AGAINST_UNITS);
    }
    const html = pairFormats(['html'])[0];
    const said = new TextDecoder().decode(bytesOf((await html?.render(noParentPair)) ?? null));
    expect(said.replace(/<blockquote>.*?<\/blockquote>/gsu, '')).not.toMatch(WORDS_AGAINST_UNITS);
  });
});
