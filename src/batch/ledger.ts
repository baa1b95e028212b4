import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sumOf } from './store.js';
import { unfinishedIn } from './sweep.js';

/** Which results runs put into the folders: one whose document is gone is told, never taken away. */
export interface Ledger {
  /** Notes results before they are written, so that a run that is ended by force leaves none unknown. */
  expect(files: readonly string[]): void;
  /** Closes with what this run wrote; gives the results of earlier ones that are still there and that it did not write. */
  close(written: readonly string[]): string[];
}

/** `folders`: those of the results; the ledger names files by their places in them, so that all may move together. */
export function openLedger(cache: string, folders: readonly string[]): Ledger {
  const roots = folders.map((folder) => path.resolve(folder));
  const at = path.join(
    cache,
    `results-${sumOf(JSON.stringify(folders.map((one) => fromCache(cache, one)))).slice(0, 12)}.json`,
  );
  const known = new Set(
    noted(at).flatMap(([root, name]) => (roots[root] === undefined ? [] : path.join(roots[root], name))),
  );
  const save = (files: Iterable<string>): void =>
    write(
      at,
      [...files].sort().flatMap((file) => {
        const root = roots.findIndex((folder) => file.startsWith(folder + path.sep));
        return root < 0
          ? []
          : [
              [
                root,
                path
                  .relative(roots[root] ?? '', file)
                  .split(path.sep)
                  .join('/'),
              ] as const,
            ];
      }),
    );
  return {
    expect: (files) => {
      for (const file of files) known.add(path.resolve(file));
      save(known);
    },
    close: (written) => {
      const now = new Set(written.map((file) => path.resolve(file)));
      const stale = [...known].filter((file) => !now.has(file) && existsSync(file)).sort();
      save([...now, ...stale]);
      return stale;
    },
  };
}

const fromCache = (cache: string, folder: string): string =>
  path.relative(path.resolve(cache), path.resolve(folder)).split(path.sep).join('/');

function noted(at: string): [number, string][] {
  try {
    return JSON.parse(readFileSync(at, 'utf8'));
  } catch {
    return []; // the first run, or a ledger that was lost: results of before are then not told
  }
}

function write(at: string, rows: readonly (readonly [number, string])[]): void {
  try {
    mkdirSync(path.dirname(at), { recursive: true });
    const unfinished = unfinishedIn(path.dirname(at));
    writeFileSync(unfinished, JSON.stringify(rows));
    renameSync(unfinished, at);
  } catch {
    // a full disk: told where the results themselves are written
  }
}
