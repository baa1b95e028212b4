import { writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { memoryNote } from './notes.js';

/** How often a worker's memory is looked at. */
const EVERY_MS = 50;

/**
 * A thread beside the work: ends the process when it takes too much memory (buffers do not count against V8's own limit)
 * or when its parent is gone. A timer in the working thread would not run while a parser is busy.
 */
const limit = Number(workerData.memoryMb) * 1024 * 1024;
const parent = process.ppid;
let task: string | null = null;
parentPort?.on('message', (keep: string) => {
  task = keep;
});
setInterval(() => {
  if (process.memoryUsage.rss() > limit) {
    leaveNote();
    process.kill(process.pid, 'SIGKILL');
  }
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, EVERY_MS);

/** Which task was ended for its memory; without the note it counts as crashed. */
function leaveNote(): void {
  try {
    if (task !== null) writeFileSync(memoryNote(task), '');
  } catch {
    // the folder is gone, and with it the run
  }
}
