import { type Dirent, promises as fs } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../model/result.js';
import { problem } from './diagnostics.js';
import { isDocumentName, looksLikeDocument } from './sniff.js';

/** Where a file or folder is, in the three ways of saying it. */
interface Place {
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
}

export interface WalkOptions {
  /** Folders with the tool's own results: their review sheets are no documents. */
  skip?: readonly string[];
}

const SKIPPED_FOLDERS = new Set(['node_modules', '__MACOSX']);
/** A project's furniture, which no office calls its plan. */
const FURNITURE = /^(?:readme|changelog|license|licence|contributing)(?:\.(?:md|txt))?$/iu;
/** Enough to know a format by its first bytes and the names that a zip file starts with. */
const SNIFF_BYTES = 4096;

/** The documents at the given paths, folders walked, in path order. A path that is named itself is taken as it is. */
export async function walk(paths: readonly string[], options: WalkOptions = {}): Promise<Entry[]> {
  const skip = new Set(await Promise.all((options.skip ?? []).map(realPath)));
  const seen = new Set<string>();
  const entries: Entry[] = [];
  for (const given of paths) entries.push(...(await documentsAt(given, skip, seen)));
  return entries.sort(byPath);
}

/** The order in which files are listed, and in which the first of equal names keeps its name. */
export const byPath = (a: Entry, b: Entry): number => compareNames(a.file, b.file) || compareNames(a.path, b.path);

/** By code unit: the same order on every machine, whatever its language. */
export const compareNames = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

async function documentsAt(given: string, skip: Set<string>, seen: Set<string>): Promise<Entry[]> {
  const at = path.resolve(given);
  const file = path.posix.join(path.basename(path.dirname(at)), path.basename(at));
  const stat = await fs.stat(at).catch((error: NodeJS.ErrnoException) => error);
  if (stat instanceof Error) return [{ path: at, file, given, problem: problem(missingOrLocked(stat)) }];
  if (stat.isDirectory()) return documentsIn({ path: at, file: path.basename(at), given }, skip, seen);
  return (await isNew(at, seen)) ? [{ path: at, file, given }] : [];
}

async function documentsIn(folder: Place, skip: Set<string>, seen: Set<string>): Promise<Entry[]> {
  if (!(await isNew(folder.path, seen))) return []; // a link that leads back
  const children = await fs.readdir(folder.path, { withFileTypes: true }).catch(() => null);
  if (children === null) return [{ ...folder, problem: problem('folder-unreadable') }];
  const names = new Set(children.map((child) => child.name));
  const entries: Entry[] = [];
  for (const child of children.sort((a, b) => compareNames(a.name, b.name))) {
    if (isOwnReport(child.name, names)) continue;
    entries.push(...(await documentsOf(child, folder, skip, seen)));
  }
  return entries;
}

/** A review sheet of an earlier run, among the other reports on the same unit. */
function isOwnReport(name: string, beside: ReadonlySet<string>): boolean {
  const { name: base, ext } = path.parse(name);
  return ext === '.docx' && beside.has(`${base}.html`) && beside.has(`${base}.compare.json`);
}

async function documentsOf(child: Dirent, folder: Place, skip: Set<string>, seen: Set<string>): Promise<Entry[]> {
  if (isHidden(child.name)) return [];
  const place = inside(folder, child.name);
  const kind = await kindOf(child, place.path);
  if (kind === 'broken') return isDocumentName(child.name) ? [{ ...place, problem: problem('file-missing') }] : [];
  if (kind === 'folder') {
    if (SKIPPED_FOLDERS.has(child.name) || skip.has(await realPath(place.path))) return [];
    return documentsIn(place, skip, seen);
  }
  if (kind !== 'file' || FURNITURE.test(child.name) || !(await isDocument(place.path, child.name))) return [];
  return (await isNew(place.path, seen)) ? [place] : [];
}

const inside = (folder: Place, name: string): Place => ({
  path: path.join(folder.path, name),
  file: folder.file === '' ? name : `${folder.file}/${name}`,
  given: path.join(folder.given, name),
});

/** Dot files, and the lock files that Word and LibreOffice leave beside an open document. */
const isHidden = (name: string): boolean => name.startsWith('.') || name.startsWith('~$');

async function kindOf(child: Dirent, at: string): Promise<'file' | 'folder' | 'broken' | 'other'> {
  if (child.isFile()) return 'file';
  if (child.isDirectory()) return 'folder';
  if (!child.isSymbolicLink()) return 'other';
  const stat = await fs.stat(at).catch(() => null);
  if (stat === null) return 'broken';
  return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'other';
}

async function isDocument(at: string, name: string): Promise<boolean> {
  if (isDocumentName(name)) return true;
  return looksLikeDocument(name, () => firstBytes(at));
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
