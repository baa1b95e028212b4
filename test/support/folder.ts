import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** A folder of its own for one test, with the given files; gone afterwards. */
export function folderWith(files: Record<string, string | Uint8Array> = {}): string {
  const folder = freshFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

/** A folder for all tests of a file; gone afterwards. */
export function folderForAll(): string {
  const folder = freshFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const freshFolder = (): string => mkdtempSync(path.join(os.tmpdir(), 'kehoach-'));
