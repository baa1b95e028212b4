import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { memoryNote } from '../src/batch/notes.js';
import { openPool, type PoolLimits, type Workshop } from '../src/batch/pool.js';
import { folderForAll } from './support/folder.js';

const BAD_WORKER = new URL('./fixtures/bad-worker.mjs', import.meta.url);
const SLOW_WORKER = new URL('./fixtures/slow-worker.mjs', import.meta.url);
const LIMITS: PoolLimits = { timeoutMs: 1500, pageMs: 1_000, memoryMb: 128, processes: 2 };

const open = (documents: number, limits: Partial<PoolLimits> = {}, worker = BAD_WORKER): Workshop => {
  const pool = openPool(documents, { ...LIMITS, ...limits }, worker);
  onTestFinished(() => pool.close());
  return pool;
};

const WORK = folderForAll();

const codesOf = async (files: string[], limits?: Partial<PoolLimits>, worker?: URL): Promise<string[]> => {
  const pool = open(files.length, limits, worker);
  const readings = await Promise.all(files.map((file) => pool.read({ path: file, file, keep: path.join(WORK, file) })));
  return readings.map(({ diagnostics }) => diagnostics.map(({ code }) => code).join());
};

describe('the pool of readers', () => {
  it('goes on after a reader that hangs, dies or throws', async () => {
    const files = ['a', 'hang', 'b', 'crash', 'c', 'abort', 'throw', 'd', 'e'];
    expect(await codesOf(files)).toEqual([
      'fine',
      'reader-timeout',
      'fine',
      'reader-crashed',
      'fine',
      'reader-crashed',
      'reader-crashed',
      'fine',
      'fine',
    ]);
  });

  it('goes on after a reader that eats the heap', async () => {
    expect(await codesOf(['heap', 'a'], { timeoutMs: 30_000 })).toEqual(['reader-crashed', 'fine']);
  });

  it('starts the clock when the file has its turn', async () => {
    const files = ['hang', 'a', 'hang', 'b'];
    expect(await codesOf(files, { processes: 1 })).toEqual(['reader-timeout', 'fine', 'reader-timeout', 'fine']);
  });

  it('does not charge a document for the time its worker takes to come up', async () => {
    expect(await codesOf(['a', 'hang', 'b'], {}, SLOW_WORKER)).toEqual(['fine', 'reader-timeout', 'fine']);
  });

  it('says of a reader that was ended for its memory that it was', async () => {
    writeFileSync(memoryNote(path.join(WORK, 'abort')), '');
    expect(await codesOf(['abort', 'crash'])).toEqual(['reader-memory', 'reader-crashed']);
  });
});
