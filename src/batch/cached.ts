import { createHash } from 'node:crypto';
import { createReadStream, promises as fs } from 'node:fs';
import type { Diagnostic } from '../model/result.js';
import { MAX_FILE_BYTES } from '../read/limits.js';
import type { FolderSummary } from './folder.js';
import type { Workshop } from './pool.js';
import type { Reading } from './read-file.js';
import type { Reported, Review } from './review.js';
import { digestOf, type Kept, type KeptFile, type Store, sumOf } from './store.js';

/** How much of a run was there from earlier ones. */
export interface Reuse {
  read: number;
  reused: number;
}

export interface CachedSettings {
  store: Store;
  /** What results depend on beside the task; see fingerprint.ts. */
  fingerprint: string;
  /** Folder of what is made in this run: each file in it is written once. */
  work: string;
  /** Whether old office formats are converted by LibreOffice on this machine. */
  office: boolean;
}

/**
 * A workshop that does nothing twice: what was made of the same content with the same tool, engines and wishes is taken from
 * the store. What may come out better another time (a reader that was out of time, a disk that did not answer) is not kept.
 */
export function cachedWorkshop(inner: Workshop, settings: CachedSettings): Workshop & { reuse: Reuse } {
  const reuse: Reuse = { read: 0, reused: 0 };
  const digests = new Map<string, string>();
  const once = onceMaker(settings, digests);
  return {
    ...inner,
    reuse,
    read: async (task) => {
      reuse.read += 1;
      const content = await contentSum(task.path);
      if (content === null) return inner.read(task);
      digests.set(task.path, content);
      let isNew = false;
      const read = (): Promise<Reading> => {
        isNew = true;
        return inner.read(task);
      };
      // the file may have changed between the sum and the reading
      const lasts = (made: Reading): boolean => made.sha256 === content && isLasting(made, settings.office);
      const reading = await once('read', task, read, { ...READING, files: planFile(task.keep), lasts });
      if (!isNew) reuse.reused += 1;
      return reading;
    },
    review: (task) => once('review', task, () => inner.review(task), REVIEW),
    common: async (comparisons) =>
      new Map(await once('common', comparisons, async () => [...(await inner.common(comparisons))], plain())),
    report: (task) => once('report', task, () => inner.report(task), REPORTED),
    link: (task) => once('link', task, () => inner.link(task), plain()),
    summarise: (task) => once('summarise', task, () => inner.summarise(task), SUMMARY),
  };
}

/** How one sort of result is kept. */
interface Keeping<T> {
  /** The files that it lies in, which the store takes over. */
  files: (made: T) => Record<string, string>;
  /** The result as the store has it. */
  placed: (kept: Kept<T>) => T;
  lasts: (made: T) => boolean;
}

type Once = <T>(kind: string, task: object, make: () => Promise<T>, keeping: Keeping<T>) => Promise<T>;

function onceMaker(settings: CachedSettings, digests: Map<string, string>): Once {
  const { store } = settings;
  const key = keyMaker(settings, digests);
  const taken = <T>(kept: Kept<T>): Kept<T> => {
    for (const { at, sha256 } of Object.values(kept.files)) digests.set(at, sha256);
    return kept;
  };
  return async <T>(kind: string, task: object, make: () => Promise<T>, { files, placed, lasts }: Keeping<T>) => {
    const at = key(kind, task);
    const found = store.find<T>(at);
    if (found !== null) return placed(taken(found));
    const made = await make();
    const kept = lasts(made) ? store.put(at, made, files(made)) : null;
    return kept === null ? made : placed(taken(kept));
  };
}

/**
 * The key of a task: all that is in it, with every file by its content, not its place. Where the result is to be put does not
 * matter. A file that is not known by its content is named by its place: a key that finds nothing, never one that finds wrong.
 */
function keyMaker(
  { fingerprint, work }: CachedSettings,
  digests: Map<string, string>,
): (kind: string, task: object) => string {
  const tool = sumOf(fingerprint);
  const contentOf = (at: string): string => {
    const known = digests.get(at) ?? (at.startsWith(work) ? digestOf(at) : null);
    if (known !== null) digests.set(at, known);
    return known ?? at;
  };
  const named = (name: string, value: unknown): unknown =>
    name === 'keep' ? undefined : typeof value === 'string' ? contentOf(value) : value;
  return (kind, task) => sumOf(`${tool}\n${kind}\n${JSON.stringify(task, named)}`);
}

/** What is larger is read in pieces: a folder of scans has several of them under way at once. */
const IN_ONE_PIECE = 256 * 1024;

/** Of what may lie on a slow disk or across a network: while other work goes on. Null: not to be read at all. */
async function contentSum(at: string): Promise<string | null> {
  try {
    const { size } = await fs.stat(at);
    if (size > MAX_FILE_BYTES) return null;
    if (size <= IN_ONE_PIECE) return sumOf(await fs.readFile(at));
    const sum = createHash('sha256');
    for await (const piece of createReadStream(at)) sum.update(piece);
    return sum.digest('hex');
  } catch {
    return null;
  }
}

/** What befell the reader, not the document. */
const PASSING = new Set(['reader-timeout', 'reader-memory', 'reader-crashed', 'file-missing', 'file-unreadable']);
const isPassing = ({ code }: Diagnostic): boolean => PASSING.has(code);

/** Pages of pictures that the engine left without a letter, old formats that LibreOffice did not convert: worth another try. */
const WORTH_A_TRY = new Set(['pages-without-text']);

function isLasting({ plan, diagnostics }: Reading, office: boolean): boolean {
  if (diagnostics.some((one) => isPassing(one) || WORTH_A_TRY.has(one.code))) return false;
  if (office && diagnostics.some(({ code }) => code === 'converted-without-office')) return false;
  return plan !== null || diagnostics.some(({ code }) => code === 'not-a-plan');
}

/** What lies in no file. */
const plain = <T>(): Keeping<T> => ({ files: () => ({}), placed: ({ value }) => value, lasts: () => true });

const READING = {
  placed: ({ value, files: { plan } }: Kept<Reading>): Reading =>
    plan === undefined ? value : { ...value, at: plan.at, planSha256: plan.sha256 },
};

const planFile =
  (keep: string) =>
  ({ plan }: Reading): Record<string, string> =>
    plan === null ? {} : { plan: keep };

const COMPARISON = 'comparison';

const hasLastingVerdict = ({ verdict }: Review | Reported): boolean => !verdict.diagnostics.some(isPassing);

const REVIEW: Keeping<Review> = {
  files: ({ verdict }) => ({ [COMPARISON]: verdict.at }),
  placed: ({ value, files }) => ({ ...value, verdict: { ...value.verdict, at: placeOf(files, COMPARISON).at } }),
  lasts: hasLastingVerdict,
};

const REPORTED: Keeping<Reported> = {
  files: ({ verdict, reports }) => ({
    [COMPARISON]: verdict.at,
    ...Object.fromEntries(reports.map(({ suffix, at }) => [suffix, at])),
  }),
  placed: ({ value, files }) => ({
    ...value,
    verdict: { ...value.verdict, at: placeOf(files, COMPARISON).at },
    reports: value.reports.map(({ suffix }) => ({ suffix, ...placeOf(files, suffix) })),
  }),
  // a copy that could not be made, as the file changed under the run, may be made next time
  lasts: (made) => hasLastingVerdict(made) && made.remarks.length === 0,
};

const SUMMARY: Keeping<FolderSummary> = {
  files: ({ reports }) => Object.fromEntries(reports.map(({ fileName, at }) => [fileName, at])),
  placed: ({ value, files }) => ({
    ...value,
    reports: value.reports.map(({ fileName }) => ({ fileName, ...placeOf(files, fileName) })),
  }),
  lasts: () => true,
};

function placeOf(files: Kept<unknown>['files'], name: string): KeptFile {
  const file = files[name];
  if (file === undefined) throw new Error(`${name} is not in the store`);
  return file;
}
