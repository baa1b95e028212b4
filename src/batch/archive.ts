import { createWriteStream, promises as fs } from 'node:fs';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { getFileNameLowLevel, openPromise, validateFileName, type Entry as ZipEntry, type ZipFile } from 'yauzl';
import {
  MAX_ARCHIVE_BYTES,
  MAX_ARCHIVE_DEPTH,
  MAX_ARCHIVE_ENTRIES,
  MAX_ARCHIVE_RATIO,
  MAX_FILE_BYTES,
  MIN_BOMB_BYTES,
} from '../read/limits.js';
import { type FileProblem, problem, skipReason } from './diagnostics.js';
import { type NameRule, ruleForFile, ruleForFolder, skippedLock, skippedPaper } from './listing.js';
import { isDocumentName } from './sniff.js';
import { type Entry, entryAt, type Found, type Place } from './walk.js';

/** An archive to unpack into a folder that nobody else uses. */
export interface UnpackTask extends Place {
  folder: string;
}

/** What one archive and the archives in it have used up of what they may. */
interface Budget {
  files: number;
  bytes: number;
}

/**
 * Unpacks the documents of a zip archive. Runs in a child process: what is inside was packed by strangers. Nothing is
 * written under a name of the archive's own, so no name can lead out of the folder.
 */
export const unpack = (task: UnpackTask): Promise<Found> => unpackInto(task, { files: 0, bytes: 0 }, 1);

async function unpackInto(task: UnpackTask, budget: Budget, depth: number): Promise<Found> {
  const found: Found = { entries: [], skipped: [] };
  const { path: at, file, given } = task;
  const fail = (code: FileProblem): void => void found.entries.push({ path: at, file, given, problem: problem(code) });
  try {
    const zip = await openPromise(at, { lazyEntries: true, autoClose: false, decodeStrings: false });
    try {
      await unpackAll(zip, task, budget, depth, found);
    } finally {
      zip.close();
    }
  } catch (error) {
    fail(error instanceof TooMuch ? 'archive-too-large' : 'archive-damaged');
  }
  if (found.entries.length === 0) fail('archive-empty');
  return found;
}

class TooMuch extends Error {}
class Bomb extends Error {}

async function unpackAll(zip: ZipFile, task: UnpackTask, budget: Budget, depth: number, found: Found): Promise<void> {
  const members: Member[] = [];
  for await (const entry of entriesOf(zip)) {
    if (++budget.files > MAX_ARCHIVE_ENTRIES) throw new TooMuch();
    members.push({ entry, name: nameOf(entry) });
  }
  const beside = new Set(members.map(({ name }) => name));
  const seen = new Set<string>();
  for (const member of members) {
    const { entries, skipped } = await unpackMember({ zip, task, budget, depth, beside }, member, seen);
    found.entries.push(...entries);
    found.skipped.push(...skipped);
  }
}

interface Member {
  entry: ZipEntry;
  name: string;
}

interface Opened {
  zip: ZipFile;
  task: UnpackTask;
  budget: Budget;
  depth: number;
  /** All names in the archive. */
  beside: ReadonlySet<string>;
}

const NOTHING: Found = { entries: [], skipped: [] };

/** yauzl tells entries as events; one is asked for when the one before is done. */
async function* entriesOf(zip: ZipFile): AsyncGenerator<ZipEntry> {
  for (let left = zip.entryCount; left > 0; left--) {
    const entry = await new Promise<ZipEntry | null>((resolve, reject) => {
      zip.removeAllListeners();
      zip
        .once('entry', resolve)
        .once('end', () => resolve(null))
        .once('error', reject);
      zip.readEntry();
    });
    if (entry === null) return;
    yield entry;
  }
}

async function unpackMember(opened: Opened, member: Member, seen: Set<string>): Promise<Found> {
  const { name, entry } = member;
  const place: Place = {
    path: '',
    file: `${opened.task.file}/${shown(name)}`,
    given: path.join(opened.task.given, shown(name)),
  };
  const parts = name.split('/');
  if (name.endsWith('/')) return NOTHING;
  if (validateFileName(name) !== null) return listed(place, 'archive-unsafe-name');
  if (parts[0] === '__MACOSX')
    return once(seen, '__MACOSX', { file: `${opened.task.file}/__MACOSX`, reason: skipReason('archive-furniture') });
  const rule = ruleFor(parts, opened.beside);
  if (rule === 'lock-file') return { entries: [], skipped: [skippedLock(place.file)] };
  if (rule === 'pass-over') return NOTHING;
  if (isLink(entry)) return { entries: [], skipped: [{ file: place.file, reason: skipReason('archive-link') }] };
  if (entry.isEncrypted()) return listed(place, 'archive-encrypted');
  return extract(opened, entry, place);
}

const listed = (place: Place, code: FileProblem): Found => ({
  entries: [{ ...place, problem: problem(code) }],
  skipped: [],
});

function once(seen: Set<string>, key: string, skipped: Found['skipped'][number]): Found {
  if (seen.has(key)) return NOTHING;
  seen.add(key);
  return { entries: [], skipped: [skipped] };
}

/** What a walk through folders would do with a member, by the names of its folders and its own. */
function ruleFor(parts: readonly string[], all: ReadonlySet<string>): NameRule {
  const beside = (depth: number) => (): ReadonlySet<string> => {
    const start = parts
      .slice(0, depth)
      .map((part) => `${part}/`)
      .join('');
    return new Set([...all].filter((other) => other.startsWith(start)).map((other) => other.slice(start.length)));
  };
  const folders = parts.slice(0, -1);
  if (folders.some((folder, depth) => ruleForFolder(folder, beside(depth)) === 'pass-over')) return 'pass-over';
  return ruleForFile(parts.at(-1) ?? '', beside(folders.length));
}

/** Archives made on Unix carry the kind of file: a symbolic link would lead the reader elsewhere. */
const isLink = ({ externalFileAttributes }: ZipEntry): boolean =>
  ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;

async function extract(opened: Opened, entry: ZipEntry, place: Place): Promise<Found> {
  const { task, budget, depth } = opened;
  const known = isDocumentName(place.file) || /\.(?:zip|html?|png|jpe?g|tiff?)$/iu.test(place.file);
  if (entry.uncompressedSize > MAX_FILE_BYTES) return known ? listed(place, 'archive-too-large') : NOTHING;
  if (isBomb(entry)) return listed(place, 'archive-bomb');
  const at = path.join(
    task.folder,
    `${budget.files}-${budget.bytes}-${entry.relativeOffsetOfLocalHeader}${safeExtension(place.file)}`,
  );
  try {
    await writeMember(opened, entry, at);
  } catch (error) {
    await fs.rm(at, { force: true });
    if (error instanceof TooMuch) throw error;
    return listed(place, error instanceof Bomb ? 'archive-bomb' : 'archive-damaged');
  }
  const found: Entry | null = await entryAt({ ...place, path: at });
  if (found === null) {
    await fs.rm(at, { force: true });
    return { entries: [], skipped: skippedPaper(place.file) };
  }
  if (found.archive !== true) return { entries: [found], skipped: [] };
  if (depth >= MAX_ARCHIVE_DEPTH) return listed(place, 'archive-too-deep');
  return unpackInto({ ...found, folder: task.folder }, budget, depth + 1);
}

const isBomb = ({ uncompressedSize, compressedSize }: ZipEntry): boolean =>
  uncompressedSize > MIN_BOMB_BYTES && uncompressedSize > MAX_ARCHIVE_RATIO * Math.max(1, compressedSize);

/** The bytes are counted as they come, whatever the archive says of them, and their checksum is looked at. */
async function writeMember({ zip, budget }: Opened, entry: ZipEntry, at: string): Promise<void> {
  let size = 0;
  let sum = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      budget.bytes += chunk.length;
      sum = crc32(chunk, sum);
      if (size > MAX_FILE_BYTES) done(new Bomb());
      else if (budget.bytes > MAX_ARCHIVE_BYTES) done(new TooMuch());
      else done(null, chunk);
    },
  });
  await pipeline(await zip.openReadStreamPromise(entry), counter, createWriteStream(at, { flags: 'wx', mode: 0o600 }));
  if (sum !== entry.crc32) throw new Error('checksum');
}

/** The name that the archive gives, with "/" between folders: UTF-8 by flag or by proof, else Windows' Vietnamese code page. */
function nameOf(entry: ZipEntry): string {
  const raw = entry.fileNameRaw;
  const declared = (entry.generalPurposeBitFlag & 0x800) !== 0 || entry.extraFields.some(({ id }) => id === 0x7075);
  const name = declared
    ? getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false)
    : decodedName(raw);
  return name.replaceAll('\\', '/').normalize('NFC');
}

function decodedName(raw: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    const vietnamese = new TextDecoder('windows-1258').decode(raw).normalize('NFC');
    // Control characters: the name was written on a machine of the DOS age.
    return /[\u0080-\u009f]/u.test(vietnamese) ? getFileNameLowLevel(0, raw, [], false) : vietnamese;
  }
}

/** A name as it may be printed: without control characters, without the drive or the roots of a path that leads out. */
const shown = (name: string): string =>
  name
    .replace(/[\u0000-\u001f\u007f]/gu, ' ')
    .split('/')
    .filter((part) => part !== '' && part !== '..' && part !== '.')
    .join('/');

const safeExtension = (file: string): string => /\.[a-z0-9]{1,8}$/iu.exec(file)?.[0].toLowerCase() ?? '';
