import { createHash, hash, randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, readSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Results of earlier runs, each under a key made of all that it depends on. An entry is a sealed manifest and the files
 * that it names by their sums: what was cut off in writing, or changed since, is no entry. Nothing in it is written twice.
 */
export interface Store {
  find<T>(key: string): Kept<T> | null;
  /** Moves the files in and seals the entry; null when the disk does not take it: the files then lie where they lay. */
  put<T>(key: string, value: T, files: Readonly<Record<string, string>>): Kept<T> | null;
}

export interface Kept<T> {
  value: T;
  files: Record<string, KeptFile>;
}

export interface KeptFile {
  at: string;
  sha256: string;
}

/** `fresh`: what is there is not looked at, what is made is kept. */
export function openStore(folder: string, { fresh = false }: { fresh?: boolean } = {}): Store {
  const entry = (key: string): string => path.join(folder, key.slice(0, 2), key.slice(2));
  return {
    find: (key) => (fresh ? null : found(entry(key))),
    put: (key, value, files) => {
      try {
        return put(entry(key), value, files);
      } catch {
        return null; // a full disk must not cost the result itself
      }
    },
  };
}

const manifestOf = (entry: string): string => `${entry}.json`;

function found<T>(entry: string): Kept<T> | null {
  try {
    const kept = unsealed<T>(readFileSync(manifestOf(entry), 'utf8'));
    if (kept === null) return null;
    const files = Object.entries(kept.files).map(([name, { at, sha256 }]) => {
      const whole = path.join(path.dirname(entry), at);
      return [name, digestOf(whole) === sha256 ? { at: whole, sha256 } : null] as const;
    });
    const sound = files.flatMap(([name, file]) => (file === null ? [] : [[name, file] as const]));
    if (sound.length < files.length) return null;
    touch(manifestOf(entry));
    return { value: kept.value, files: Object.fromEntries(sound) };
  } catch {
    return null; // no entry, or one that cannot be opened
  }
}

function put<T>(entry: string, value: T, files: Readonly<Record<string, string>>): Kept<T> {
  mkdirSync(path.dirname(entry), { recursive: true });
  const moved = Object.entries(files).map(([name, from], index) => {
    const at = `${entry}.${index}`;
    const sha256 = digestOf(from);
    if (sha256 === null) throw new Error(`${from} is gone`);
    return { name, from, at, sha256 };
  });
  const kept = moved.map(({ name, at, sha256 }) => [name, { at: path.basename(at), sha256 }]);
  // the files first: a manifest never names what is not there
  for (const { from, at } of moved) renameSync(from, at);
  const unfinished = `${entry}.${randomBytes(4).toString('hex')}.tmp`;
  writeFileSync(unfinished, sealed(JSON.stringify({ value, files: Object.fromEntries(kept) })));
  renameSync(unfinished, manifestOf(entry));
  return { value, files: Object.fromEntries(moved.map(({ name, at, sha256 }) => [name, { at, sha256 }])) };
}

const sealed = (body: string): string => `${sumOf(body)}\n${body}`;

function unsealed<T>(text: string): { value: T; files: Record<string, KeptFile> } | null {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  return text.slice(0, end) === sumOf(body) ? JSON.parse(body) : null;
}

/** In one call: an object for each sum would fill the memory until somebody tidies up. */
export const sumOf = (text: string | Uint8Array): string => hash('sha256', text);

/** Shared by all sums: they are made one after another. Files pass through it, whatever their size. */
const BUFFER = Buffer.allocUnsafe(256 * 1024);

/** The sum of a file's content; null when it cannot be read. In one go: a thousand small files are faster so. */
export function digestOf(at: string): string | null {
  try {
    const file = openSync(at, 'r');
    try {
      const first = readSync(file, BUFFER);
      if (first < BUFFER.length) return sumOf(BUFFER.subarray(0, first)); // a file of the disk comes in one piece
      const sum = createHash('sha256').update(BUFFER);
      for (let n = readSync(file, BUFFER); n > 0; n = readSync(file, BUFFER)) sum.update(BUFFER.subarray(0, n));
      return sum.digest('hex');
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

/** An entry that is still of use stays; see sweep.ts. */
function touch(manifest: string): void {
  try {
    const now = new Date();
    utimesSync(manifest, now, now);
  } catch {
    // of another user: its age is his matter
  }
}
