import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { batchFormats, copyFormats, FORMAT_IDS, FORMATS, pairFormats } from '../../src/report/index.js';
import { batch, noParentPair, pair } from './fixtures.js';

const NOT_A_PLAN = { ...noParentPair, child: null };
const WORDS_AGAINST_UNITS = /(?<![\p{L}\p{M}])(sai|vi phạm)(?![\p{L}\p{M}])/iu;

describe('the registry of formats', () => {
  it('knows every format, and splits them by scope', () => {
    expect(FORMAT_IDS).toEqual(['json', 'html', 'docx', 'sarif', 'comments', 'xlsx', 'csv', 'md']);
    expect([...pairFormats(), ...batchFormats(), ...copyFormats()]).toHaveLength(FORMATS.length);
    expect(pairFormats(['docx', 'xlsx']).map(({ suffix }) => suffix)).toEqual(['.docx']);
    expect(batchFormats(['docx', 'xlsx']).map(({ fileName }) => fileName)).toEqual(['tong-hop.xlsx']);
  });

  it.each(pairFormats())('$suffix gives the same bytes twice', async ({ render }) => {
    const first = await render(pair);
    expect(first.length).toBeGreaterThan(100);
    expect(Buffer.from(await render(pair)).equals(first)).toBe(true);
  });

  it.each(pairFormats())('$suffix reports on a pair without plans', async ({ render }) => {
    expect((await render(NOT_A_PLAN)).length).toBeGreaterThan(100);
    expect((await render({ ...pair, parent: null, child: null })).length).toBeGreaterThan(100);
  });

  it.each(batchFormats())('$fileName gives the same bytes twice', async ({ render }) => {
    expect(Buffer.from(await render(batch)).equals(await render(batch))).toBe(true);
  });

  it.each(batchFormats())('$fileName reports on an empty folder', async ({ render }) => {
    expect((await render({ roots: [], pairs: [], unread: [], formats: FORMAT_IDS })).length).toBeGreaterThan(20);
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
    const said = new TextDecoder().decode(await html?.render(noParentPair));
    expect(said.replace(/<blockquote>.*?<\/blockquote>/gsu, '')).not.toMatch(WORDS_AGAINST_UNITS);
  });
});
