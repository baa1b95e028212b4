import os from 'node:os';
import { tidier } from './tidy.js';

/** Enough that every process of the pool finds its next task waiting, and no more: a folder of a thousand files has no thousand
 *  tasks under way in this process's memory. */
const AT_ONCE = 2 * os.availableParallelism() + 2;

/** Does a job for each of many, so many at once; the answers in the order of the many. */
export async function inTurn<T, R>(
  many: readonly T[],
  job: (one: T, index: number) => Promise<R>,
  atOnce = AT_ONCE,
): Promise<R[]> {
  const answers = new Map<number, R>();
  const left = many.entries();
  const tidy = tidier();
  const lane = async (): Promise<void> => {
    for (const [index, one] of left) {
      answers.set(index, await job(one, index));
      tidy();
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, many.length) }, lane));
  return many.flatMap((_, index) => {
    const answer = answers.get(index);
    return answer === undefined ? [] : [answer];
  });
}
