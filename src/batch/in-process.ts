import { unpack } from './archive.js';
import { link, summarise } from './folder.js';
import type { Workshop } from './pool.js';
import { readFile } from './read-file.js';
import { register } from './register.js';
import { common, report, review } from './review.js';

/** Work in this very process: for a program that has its own safeguards, and for tests. */
export const inProcess = (): Workshop => ({
  read: readFile,
  link,
  review,
  common,
  report,
  summarise,
  unpack,
  register,
  close: () => Promise.resolve(),
});
