import { Worker } from 'node:worker_threads';
import { type Reading, type ReadTask, readFile, readQuickly } from './read-file.js';
import { type RegisterReading, type RegisterTask, register as readRegister } from './register.js';
import {
  type Reported,
  type ReportTask,
  type Review,
  type ReviewTask,
  report as reportOn,
  review as reviewPlan,
} from './review.js';

// Entry of a working child process (see pool.ts): its functions are called by name.
export { unpack } from './archive.js';
export { link, summarise } from './folder.js';
export { common } from './review.js';

// What a parser prints belongs to nobody: the parent's stdout may be carrying JSON.
process.stdout.write = process.stderr.write.bind(process.stderr);

const memoryMb = Number(process.env.KEHOACH_MEMORY_MB ?? 0);
const watchdog =
  memoryMb > 0 ? new Worker(new URL('./watchdog.js', import.meta.url), { workerData: { memoryMb } }) : null;
watchdog?.unref();

export function read(task: ReadTask): Promise<Reading> {
  watchdog?.postMessage(task.keep);
  return readQuickly(task);
}

/** A scan again, its pages recognised. */
export function recognise(task: ReadTask): Promise<Reading> {
  watchdog?.postMessage(task.keep);
  return readFile(task);
}

export function register(task: RegisterTask): Promise<RegisterReading> {
  watchdog?.postMessage(task.keep);
  return readRegister(task);
}

export function review(task: ReviewTask): Promise<Review> {
  watchdog?.postMessage(task.keep);
  return reviewPlan(task);
}

export function report(task: ReportTask): Promise<Reported> {
  watchdog?.postMessage(task.keep);
  return reportOn(task);
}
