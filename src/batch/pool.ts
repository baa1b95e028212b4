import os from 'node:os';
import { Tinypool } from 'tinypool';
import { LANES_VARIABLE } from '../engines/ocr.js';
import { problem } from './diagnostics.js';
import type { Reading, ReadTask } from './read-file.js';
import type { Review, ReviewTask } from './review.js';

/** Where the work on one document is done. A document that breaks its worker is told by a diagnostic; the rest goes on. */
export interface Workshop {
  read(task: ReadTask): Promise<Reading>;
  review(task: ReviewTask): Promise<Review>;
  close(): Promise<void>;
}

export interface PoolLimits {
  /** Time for one document. A 30-page plan takes well under a second; a crafted one can take for ever. */
  timeoutMs: number;
  /** Time more for each page of a scan: 2 s on a busy office machine, twice that when it lies on its head. */
  pageMs: number;
  /** Memory of one worker. A plan takes about 150 MB, a decompression bomb all there is. */
  memoryMb: number;
  /** How many workers at once: one a core. */
  processes: number;
}

export const LIMITS: PoolLimits = {
  timeoutMs: 60_000,
  pageMs: 15_000,
  memoryMb: 1024,
  processes: os.availableParallelism(),
};

/**
 * Work in child processes on all cores: one that hangs is killed, one that dies is replaced. `worker` is the module that
 * does the work; tests put one there that misbehaves.
 */
export function openPool(
  documents: number,
  limits: PoolLimits = LIMITS,
  worker: URL = new URL('./worker.js', import.meta.url),
): Workshop {
  const processes = Math.max(1, Math.min(limits.processes, documents));
  const pool = new Tinypool({
    filename: worker.href,
    runtime: 'child_process',
    serialization: 'advanced', // reports are bytes
    minThreads: 0,
    maxThreads: processes,
    idleTimeout: limits.timeoutMs,
    execArgv: [`--max-old-space-size=${2 * limits.memoryMb}`], // the watchdog acts first, and without a stack dump
    env: { ...environment(), KEHOACH_MEMORY_MB: String(limits.memoryMb), [LANES_VARIABLE]: lanesIn(processes) },
  });
  // A worker that dies between two tasks is replaced by the next task; there is nobody to tell.
  pool.on('error', () => {});
  const slot = slots(processes);
  return {
    read: (task) => slot(() => readWithin(pool, task, limits)),
    review: (task) => slot(() => within(pool, 'review', task, limits.timeoutMs, (code) => unreviewed(task, code))),
    close: () => pool.destroy(),
  };
}

/** Scanned pages are counted first, and get time by their number. */
async function readWithin(pool: Tinypool, task: ReadTask, { timeoutMs, pageMs }: PoolLimits): Promise<Reading> {
  const reading = await within(pool, 'read', task, timeoutMs, unread);
  const { toRecognise: pages = 0 } = reading;
  if (pages === 0) return reading;
  return within(pool, 'recognise', task, timeoutMs + Math.min(pages, MAX_PAGES_TIMED) * pageMs, unread);
}

/** A scan of more pages gets no more time: half an hour is a day's work of the engine on a crafted file. */
const MAX_PAGES_TIMED = 120;

/** The processes share the cores; the last scan of a folder should not have to do with one of them. */
function lanesIn(processes: number): string {
  const cores = os.availableParallelism();
  return String(Math.max(Math.min(2, cores), Math.ceil(cores / processes)));
}

type Failure = 'reader-timeout' | 'reader-crashed';

async function within<T>(
  pool: Tinypool,
  name: string,
  task: unknown,
  timeoutMs: number,
  instead: (code: Failure) => T | Promise<T>,
): Promise<T> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    return await pool.run(task, { name, signal });
  } catch {
    return instead(signal.aborted ? 'reader-timeout' : 'reader-crashed');
  }
}

const unread = (code: Failure): Reading => ({ plan: null, sha256: '', diagnostics: [problem(code)] });

/** The plan was read, but comparing or reporting broke: listed as unreadable, with the reason. */
async function unreviewed(task: ReviewTask, code: Failure): Promise<Review> {
  const { review } = await import('./review.js'); // brings the whole pipeline, which this process does not need otherwise
  return review({ ...task, parent: null, child: 'unreadable', diagnostics: [...task.diagnostics, problem(code)] });
}

/** At most `count` jobs at a time; a job's clock starts when it has its slot, not when it queues. */
function slots(count: number): <T>(job: () => Promise<T>) => Promise<T> {
  let free = count;
  const waiting: (() => void)[] = [];
  const enter = (): Promise<void> => {
    if (free === 0) return new Promise((go) => waiting.push(go));
    free -= 1;
    return Promise.resolve();
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return async (job) => {
    await enter();
    try {
      return await job();
    } finally {
      leave();
    }
  };
}

/** The parent's environment: on Windows a process without SystemRoot cannot even start its libraries. */
const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
