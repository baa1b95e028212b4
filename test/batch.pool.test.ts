import { describe, expect, it, onTestFinished } from 'vitest';
import { openPool, type PoolLimits, type Workshop } from '../src/batch/pool.js';

const BAD_WORKER = new URL('./fixtures/bad-worker.mjs', import.meta.url);
const LIMITS: PoolLimits = { timeoutMs: 1500, pageMs: 1_000, memoryMb: 128, processes: 2 };

const open = (documents: number, limits: Partial<PoolLimits> = {}): Workshop => {
  const pool = openPool(documents, { ...LIMITS, ...limits }, BAD_WORKER);
  onTestFinished(() => pool.close());
  return pool;
};

const codesOf = async (files: string[], limits?: Partial<PoolLimits>): Promise<string[]> => {
  const pool = open(files.length, limits);
  const readings = await Promise.all(files.map((file) => pool.read({ path: file, file })));
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
    const files = ['hang', 'hang', 'a', 'hang', 'b'];
    expect(await codesOf(files, { processes: 1, timeoutMs: 800 })).toEqual([
      'reader-timeout',
      'reader-timeout',
      'fine',
      'reader-timeout',
      'fine',
    ]);
  });
});
