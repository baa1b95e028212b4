import { type Dirent, promises as fs } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../model/result.js';
import { diagnose } from '../read/diagnostics.js';
import { problem } from './diagnostics.js';
import { ruleForFile, ruleForFolder, skippedLock, skippedPaper } from './listing.js';
import { isDocumentName, isLock, type Kind, kindOfFile } from './sniff.js';

/** Where a file or folder is, in the three ways of saying it. */
export interface Place {
  /** Absolute, in the system's own form. */
  path: string;
  /** Name that plans and reports carry: the given folder's name and the path inside it, with "/". The same wherever the
   *  tool is run from, and without the user's own folders. */
  file: string;
  /** As the user named it, what is inside a folder behind that folder's name: for messages. */
  given: string;
}

/** A file to read, or a path that cannot be read and must be listed. */
export interface Entry extends Place {
  problem?: Diagnostic;
  /** It holds documents: they take its place in the list. */
  archive?: boolean;
}

/** A file that stands among the documents and is listed, not read: why, in one sentence. */
export interface Skipped {
  file: string;
  reason: Diagnostic;
}

/** What stands at the given paths. */
export interface Found {
  entries: Entry[];
  skipped: Skipped[];
}

export interface WalkOptions {
  /** Folders with the tool's own results: their review sheets are no documents. */
  skip?: readonly string[];
}

/** Enough to know a format by its first bytes and the names that a zip file starts with. */
const SNIFF_BYTES = 4096;

/** The documents at the given paths, folders walked, in path order. A path that is named itself is taken as it is. */
export const walk = async (paths: readonly string[], options: WalkOptions = {}): Promise<Entry[]> =>
  (await survey(paths, options)).entries;

/** As `walk`, and what is listed and not read. */
export async function survey(paths: readonly string[], options: WalkOptions = {}): Promise<Found> {
  const skip = new Set(await Promise.all((options.skip ?? []).map(realPath)));
  const seen = new Set<string>();
  const skipped: Skipped[] = [];
  const entries: Entry[] = [];
  for (const given of paths) entries.push(...(await documentsAt(given, { skip, seen, skipped })));
  return { entries: entries.sort(byPath), skipped: skipped.sort((a, b) => compareNames(a.file, b.file)) };
}

interface Walk {
  skip: ReadonlySet<string>;
  seen: Set<string>;
  skipped: Skipped[];
}

/** The order in which files are listed, and in which the first of equal names keeps its name. */
export const byPath = (a: Entry, b: Entry): number => compareNames(a.file, b.file) || compareNames(a.path, b.path);

/** By code unit: the same order on every machine, whatever its language. */
export const compareNames = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

async function documentsAt(given: string, walk: Walk): Promise<Entry[]> {
  const at = path.resolve(given);
  const file = path.posix.join(path.basename(path.dirname(at)), path.basename(at));
  const stat = await fs.stat(at).catch((error: NodeJS.ErrnoException) => error);
  if (stat instanceof Error) return [{ path: at, file, given, problem: problem(missingOrLocked(stat)) }];
  if (stat.isDirectory()) return documentsIn({ path: at, file: path.basename(at), given }, walk);
  return (await isNew(at, walk.seen)) ? [await asEntry({ path: at, file, given }, stat.size)] : [];
}

async function documentsIn(folder: Place, walk: Walk): Promise<Entry[]> {
  if (!(await isNew(folder.path, walk.seen))) return []; // a link that leads back
  const children = await fs.readdir(folder.path, { withFileTypes: true }).catch(() => null);
  if (children === null) return [{ ...folder, problem: problem('folder-unreadable') }];
  const names = new Set(children.map((child) => child.name));
  const entries: Entry[] = [];
  for (const child of children.sort((a, b) => compareNames(a.name, b.name))) {
    entries.push(...(await documentsOf(child, folder, names, walk)));
  }
  return entries;
}

async function documentsOf(child: Dirent, folder: Place, beside: ReadonlySet<string>, walk: Walk): Promise<Entry[]> {
  const place = inside(folder, child.name);
  const kind = await kindOf(child, place.path);
  if (kind === 'folder') {
    if (ruleForFolder(child.name, () => beside) === 'pass-over' || walk.skip.has(await realPath(place.path))) return [];
    return documentsIn(place, walk);
  }
  const rule = ruleForFile(child.name, () => beside);
  if (rule === 'lock-file') walk.skipped.push(skippedLock(place.file));
  if (rule !== 'look' || kind === 'other') return [];
  if (kind === 'broken') return isDocumentName(child.name) ? [{ ...place, problem: problem('file-missing') }] : [];
  const found = await entryAt(place);
  if (found === null) walk.skipped.push(...skippedPaper(place.file));
  return found !== null && (await isNew(place.path, walk.seen)) ? [found] : [];
}

/** A file as an entry of the list; null when it is no document. An empty document is listed and not opened. */
export async function entryAt(place: Place): Promise<Entry | null> {
  const stat = await fs.stat(place.path).catch(() => null);
  const kind = await kindAt(place, stat?.size ?? 1);
  return kind === null ? null : entryOf(place, kind, stat?.size ?? 1);
}

const kindAt = ({ path: at, file }: Place, size: number): Promise<Kind | null> =>
  kindOfFile({ name: path.posix.basename(file), size, firstBytes: () => firstBytes(at) });

function entryOf(place: Place, kind: Kind | null, size: number): Entry {
  if (size === 0) return { ...place, problem: diagnose('empty-file') };
  return kind === 'archive' ? { ...place, archive: true } : place;
}

/** A path that is named itself is taken whatever it is, but a lock file is told; an archive is opened here too. */
const asEntry = async (place: Place, size: number): Promise<Entry> =>
  isLock(path.basename(place.path))
    ? { ...place, problem: problem('lock-file') }
    : entryOf(place, await kindAt(place, size), size);

const inside = (folder: Place, name: string): Place => ({
  path: path.join(folder.path, name),
  file: folder.file === '' ? name : `${folder.file}/${name}`,
  given: path.join(folder.given, name),
});

async function kindOf(child: Dirent, at: string): Promise<'file' | 'folder' | 'broken' | 'other'> {
  if (child.isFile()) return 'file';
  if (child.isDirectory()) return 'folder';
  if (!child.isSymbolicLink()) return 'other';
  const stat = await fs.stat(at).catch(() => null);
  if (stat === null) return 'broken';
  return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'other';
}

async function firstBytes(at: string): Promise<Uint8Array> {
  const handle = await fs.open(at).catch(() => null);
  if (handle === null) return new Uint8Array();
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(SNIFF_BYTES), 0, SNIFF_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The same file under two names. */
export const isSameFile = async (a: string, b: string): Promise<boolean> => (await realPath(a)) === (await realPath(b));

const realPath = (at: string): Promise<string> => fs.realpath(at).catch(() => path.resolve(at));

/** False for what was met before, under this name or through a link. */
async function isNew(at: string, seen: Set<string>): Promise<boolean> {
  const real = await realPath(at);
  if (seen.has(real)) return false;
  seen.add(real);
  return true;
}

const missingOrLocked = (error: NodeJS.ErrnoException): 'file-missing' | 'file-unreadable' =>
  error.code === 'ENOENT' || error.code === 'ENOTDIR' ? 'file-missing' : 'file-unreadable';
