import { promises as fs, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Workshop } from './pool.js';
import { byPath, compareNames, type Entry, type Found } from './walk.js';

/** The list with the documents of its archives in their place, and the way to clean up behind them. */
export interface Opened extends Found {
  close(): void;
}

/** Opens every archive of the list. What was unpacked lies in a private folder until it is closed. */
export async function openArchives(found: Found, open: (archives: number) => Workshop): Promise<Opened> {
  const archives = found.entries.filter(({ archive }) => archive === true);
  if (archives.length === 0) return { ...found, close: () => {} };
  const root = await fs.mkdtemp(path.join(os.tmpdir(), 'kehoach-'));
  const close = (): void => rmSync(root, { recursive: true, force: true });
  const workshop = open(archives.length);
  try {
    const unpacked = await Promise.all(archives.map((archive, index) => unpackOne(workshop, archive, root, index)));
    const entries = [
      ...found.entries.filter(({ archive }) => archive !== true),
      ...unpacked.flatMap((one) => one.entries),
    ];
    const skipped = [...found.skipped, ...unpacked.flatMap((one) => one.skipped)];
    return { entries: entries.sort(byPath), skipped: skipped.sort((a, b) => compareNames(a.file, b.file)), close };
  } catch (error) {
    close();
    throw error;
  } finally {
    await workshop.close();
  }
}

async function unpackOne(workshop: Workshop, archive: Entry, root: string, index: number): Promise<Found> {
  const folder = path.join(root, String(index));
  await fs.mkdir(folder);
  const { path: at, file, given } = archive;
  return workshop.unpack({ path: at, file, given, folder });
}
