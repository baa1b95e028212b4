import { Worker } from 'node:worker_threads';

// Entry of a working child process (see pool.ts): `read`, `recognise` and `review` are called by name.
export { readFile as recognise, readQuickly as read } from './read-file.js';
export { review } from './review.js';

// What a parser prints belongs to nobody: the parent's stdout may be carrying JSON.
process.stdout.write = process.stderr.write.bind(process.stderr);

const memoryMb = Number(process.env.KEHOACH_MEMORY_MB ?? 0);
if (memoryMb > 0) new Worker(new URL('./watchdog.js', import.meta.url), { workerData: { memoryMb } }).unref();
