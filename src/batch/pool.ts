import { existsSync } from 'node:fs';
import os from 'node:os';
import { kQueueOptions, type Task, type TaskQueue, Tinypool } from 'tinypool';
import type { CommonGap } from '../checks/common-gaps.js';
import { LANES_VARIABLE } from '../engines/ocr.js';
import type { UnpackTask } from './archive.js';
import { problem } from './diagnostics.js';
import type { FolderSummary, FolderTask, Linked, LinkTask } from './folder.js';
import { memoryNote } from './notes.js';
import type { Reading, ReadTask } from './read-file.js';
import type { RegisterReading, RegisterTask } from './register.js';
import type { Reported, ReportTask, Review, ReviewTask } from './review.js';
import type { Found } from './walk.js';

/** Where the work on one document is done. A document that breaks its worker is told by a diagnostic; the rest goes on. */
export interface Workshop {
  read(task: ReadTask): Promise<Reading>;
  /** Finds the parent of each plan of a folder. */
  link(task: LinkTask): Promise<Linked>;
  review(task: ReviewTask): Promise<Review>;
  /** What most units of a parent get alike, by the sha256 of the parent; given the files that hold the comparisons. */
  common(comparisons: readonly string[]): Promise<Map<string, CommonGap[]>>;
  report(task: ReportTask): Promise<Reported>;
  /** Looks at a folder as a whole, and renders the reports on it. */
  summarise(task: FolderTask): Promise<FolderSummary>;
  unpack(task: UnpackTask): Promise<Found>;
  /** Reads a register of expected units. */
  register(task: RegisterTask): Promise<RegisterReading>;
  close(): Promise<void>;
}

export interface PoolLimits {
  /** Time for one document without recognition of pictures. A 30-page plan takes well under a second; a crafted one can
   *  take for ever. Recognition adds its own allowance, by the page. */
  timeoutMs: number;
  /** Time more for each page of a scan: 2 s on a busy office machine, twice that when it lies on its head. */
  pageMs: number;
  /** Memory of one worker. A plan takes about 150 MB, a decompression bomb all there is. A worker is looked at twenty
   *  times a second and takes 100 MB between two looks: this stays so much under the gigabyte that is its share. */
  memoryMb: number;
  /** How many workers at once: one a core. */
  processes: number;
}

export const LIMITS: PoolLimits = {
  timeoutMs: 20_000,
  pageMs: 15_000,
  memoryMb: 896,
  processes: os.availableParallelism(),
};

/** Time for a worker to come up: seconds on a busy machine or behind a virus scanner, and none of them the document's. */
const START_MS = 60_000;

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
  const pool = processPool(worker, processes, limits.memoryMb, limits.timeoutMs);
  const slot = slots(processes);
  return {
    read: (task) => slot(() => readWithin(pool, task, limits)),
    review: (task) => slot(() => within(pool, 'review', task, limits.timeoutMs, (code) => unreviewed(task, code))),
    common: (comparisons) => alone(worker, limits, 'common', comparisons),
    report: (task) => slot(() => within(pool, 'report', task, limits.timeoutMs, (code) => unreported(task, code))),
    unpack: (task) =>
      slot(() =>
        within(pool, 'unpack', { ...task, keep: task.folder }, limits.timeoutMs, (code) => unopened(task, code)),
      ),
    register: (task) =>
      slot(() =>
        within(pool, 'register', task, limits.timeoutMs, () => ({ problem: 'đọc quá lâu hoặc quá tốn bộ nhớ' })),
      ),
    link: (task) => alone(worker, limits, 'link', task),
    summarise: (task) => alone(worker, limits, 'summarise', task),
    close: () => pool.destroy(),
  };
}

function processPool(worker: URL, processes: number, memoryMb: number, idleTimeout: number): Tinypool {
  const pool = new Tinypool({
    filename: worker.href,
    runtime: 'child_process',
    serialization: 'advanced', // reports are bytes
    minThreads: 0,
    maxThreads: processes,
    idleTimeout,
    taskQueue: waitingRoom(),
    execArgv: [`--max-old-space-size=${2 * memoryMb}`], // the watchdog acts first, and without a stack dump
    env: { ...environment(), KEHOACH_MEMORY_MB: String(memoryMb), [LANES_VARIABLE]: lanesIn(processes) },
  });
  // A worker that dies between two tasks is replaced by the next task; there is nobody to tell.
  pool.on('error', () => {});
  return pool;
}

/** Work on a whole folder takes what the folder takes: it is made of what was read, so no document can swell it. */
const FOLDER_SHARE = 8;

/** Work on a whole folder in a process of its own: its memory is given back, and the parent's stays as it was. */
async function alone<T>(worker: URL, { memoryMb, timeoutMs }: PoolLimits, name: string, task: unknown): Promise<T> {
  const pool = processPool(worker, 1, FOLDER_SHARE * memoryMb, timeoutMs);
  try {
    return await pool.run(task, { name });
  } finally {
    await pool.destroy();
  }
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

type Failure = 'reader-timeout' | 'reader-crashed' | 'reader-memory';

async function within<T>(
  pool: Tinypool,
  name: string,
  task: { keep: string },
  timeoutMs: number,
  instead: (code: Failure) => T | Promise<T>,
): Promise<T> {
  const clock = clockOf(timeoutMs);
  try {
    return await pool.run({ ...task, [kQueueOptions]: clock }, { name, signal: clock.signal });
  } catch {
    if (existsSync(memoryNote(task.keep))) return instead('reader-memory');
    return instead(clock.signal.aborted ? 'reader-timeout' : 'reader-crashed');
  } finally {
    clock.stop();
  }
}

/** Rings when a document has had its time; wound up again when its worker had to be waited for. */
interface Clock {
  signal: AbortSignal;
  start(ms?: number): void;
  stop(): void;
}

function clockOf(timeoutMs: number): Clock {
  const controller = new AbortController();
  const ring = (): void => controller.abort();
  let timer = setTimeout(ring, timeoutMs);
  const stop = (): void => clearTimeout(timer);
  const start = (ms = timeoutMs): void => {
    stop();
    timer = setTimeout(ring, ms);
  };
  return { signal: controller.signal, start, stop };
}

const isClock = (carried: object | null): carried is Clock => carried !== null && 'signal' in carried;
const clockWith = ({ [kQueueOptions]: carried }: Task): Clock | null => (isClock(carried) ? carried : null);

/** Where tasks stand that found no worker ready: until one takes them, only the worker's own time to come up counts. */
function waitingRoom(): TaskQueue {
  const tasks: Task[] = [];
  return {
    get size() {
      return tasks.length;
    },
    push(task) {
      clockWith(task)?.start(START_MS);
      tasks.push(task);
    },
    shift() {
      const task = tasks.shift() ?? null;
      if (task !== null) clockWith(task)?.start();
      return task;
    },
    remove(task) {
      const at = tasks.indexOf(task);
      if (at >= 0) tasks.splice(at, 1);
    },
    cancel() {
      for (const task of tasks.splice(0)) task.cancel();
    },
  };
}

const unread = (code: Failure): Reading => ({ plan: null, sha256: '', diagnostics: [problem(code)] });

const unopened = ({ path, file, given }: UnpackTask, code: Failure): Found => ({
  entries: [{ path, file, given, problem: problem(code) }],
  skipped: [],
});

/** The plan was read, but comparing or reporting broke: listed as unreadable, with the reason. */
async function unreviewed(task: ReviewTask, code: Failure): Promise<Review> {
  const { review } = await import('./review.js'); // brings the whole pipeline, which this process does not need otherwise
  return review({ ...task, parent: null, child: 'unreadable', diagnostics: [...task.diagnostics, problem(code)] });
}

/** The comparison stands, but its reports cannot be made: told as what is not compared is. */
async function unreported(task: ReportTask, code: Failure): Promise<Reported> {
  const { report, withoutReports } = await import('./review.js');
  return report({ ...task, comparison: await withoutReports(task, problem(code)), parent: null, child: null });
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
