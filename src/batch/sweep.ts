import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What runs that were ended by force leave behind, and entries that nobody asks for any more. */

const HOST = createHash('sha256').update(os.hostname()).digest('hex').slice(0, 6);
const OWNED = /^\.?kehoach-([0-9a-f]{6})-(\d+)-/u;

/** Names of what this process has under way: another run knows by them whether anyone still works on it. */
export const ownName = (): string => `kehoach-${HOST}-${process.pid}-`;

/** A hidden name in the folder of a result that is being written. Short: the result's own name may fill what a file system takes. */
export function unfinishedIn(folder: string): string {
  unfinished += 1;
  return path.join(folder, `.${ownName()}${unfinished}.tmp`);
}
let unfinished = 0;

/** Nobody writes one file for so long: what other machines left in a shared folder. */
const ABANDONED_MS = 24 * 60 * 60 * 1000;

/** Takes away what ended runs had under way in a folder. */
export function sweepUnfinished(folder: string): void {
  for (const name of namesIn(folder)) {
    const owner = OWNED.exec(name);
    if (owner !== null && isAbandoned(owner[1] ?? '', Number(owner[2]), path.join(folder, name)))
      takeAway(path.join(folder, name));
  }
}

/** Its readers end a moment after it, and may still write. */
function takeAway(at: string): void {
  try {
    rmSync(at, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  } catch {
    // the next run tries again
  }
}

function isAbandoned(host: string, pid: number, at: string): boolean {
  if (host === HOST) return pid !== process.pid && !isRunning(pid);
  return ageOf(at) > ABANDONED_MS;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'; // another user's
  }
}

const ageOf = (at: string): number => Date.now() - (statSync(at, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());

/** A folder of this process, in which nothing of ended ones is left. */
export function workFolder(parent: string): string {
  mkdirSync(parent, { recursive: true });
  sweepUnfinished(parent);
  return mkdtempSync(path.join(parent, ownName()));
}

/** A plan comes back within the month, or it is read again. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Looking through a thousand entries takes a moment: once a day is enough. */
const SWEPT = 'swept';
const SWEEP_EVERY_MS = 24 * 60 * 60 * 1000;

/** Entries of the store that no run asked for in a month go. */
export function sweepStore(folder: string): void {
  const mark = path.join(folder, SWEPT);
  if (existsSync(mark) && ageOf(mark) < SWEEP_EVERY_MS) return;
  takeOld(folder);
  try {
    writeFileSync(mark, '');
  } catch {
    // no store, or a full disk: looked through next time
  }
}

function takeOld(folder: string): void {
  for (const shelf of namesIn(folder)) {
    const names = namesIn(path.join(folder, shelf));
    const old = (name: string): boolean => ageOf(path.join(folder, shelf, name)) > KEPT_MS;
    const stale = new Set(names.filter((name) => name.endsWith('.json') && old(name)).map(keyIn));
    const known = new Set(names.filter((name) => name.endsWith('.json')).map(keyIn));
    const gone = names.filter((name) => stale.has(keyIn(name)) || (!known.has(keyIn(name)) && old(name)));
    for (const name of gone) takeAway(path.join(folder, shelf, name));
  }
}

const keyIn = (name: string): string => name.split('.')[0] ?? name;

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
