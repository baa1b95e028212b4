import { workerData } from 'node:worker_threads';

/** How often a worker's memory is looked at. */
const EVERY_MS = 100;

/**
 * A thread beside the work: ends the process when it takes too much memory (buffers do not count against V8's own limit)
 * or when its parent is gone. A timer in the working thread would not run while a parser is busy.
 */
const limit = Number(workerData.memoryMb) * 1024 * 1024;
const parent = process.ppid;
setInterval(() => {
  if (process.memoryUsage.rss() > limit || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, EVERY_MS);
