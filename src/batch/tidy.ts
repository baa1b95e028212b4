import v8 from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * This process hands out work and keeps little of what comes back, but V8 lets the rest lie until its heap has tripled: a
 * thousand documents would take half as much memory again as ten. Tidied up now and then, which takes it milliseconds.
 */
export function tidier(): () => void {
  v8.setFlagsFromString('--expose-gc');
  const tidy: unknown = runInNewContext('gc');
  let count = 0;
  return () => {
    count += 1;
    if (count % EVERY === 0 && typeof tidy === 'function') tidy();
  };
}

/** Steps between two times: what comes of so many is a few megabytes. */
const EVERY = 300;
