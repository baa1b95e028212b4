import { createHash } from 'node:crypto';
import { createReadStream, promises as fs } from 'node:fs';
import type { CommonGap } from '../checks/common-gaps.js';
import type { Diagnostic } from '../model/result.js';
import { MAX_FILE_BYTES } from '../read/limits.js';
import type { FolderSummary, Linked } from './folder.js';
import type { Workshop } from './pool.js';
import type { Reading } from './read-file.js';
import type { Reported, Review } from './review.js';
import { digestOf, type Kept, type Store, sumOf } from './store.js';

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
  const { store } = settings;
  const digests = new Map<string, string>();
  const key = keyMaker(settings, digests);
  const known = ({ files }: Kept<unknown>): void => {
    for (const { at, sha256 } of Object.values(files)) digests.set(at, sha256);
  };
  return {
    ...inner,
    reuse,
    read: async (task) => {
      reuse.read += 1;
      const content = await contentSum(task.path);
      if (content === null) return inner.read(task);
      digests.set(task.path, content);
      const at = key('read', task);
      const kept = store.find<Reading>(at);
      if (kept !== null) {
        reuse.reused += 1;
        known(kept);
        return placedReading(kept);
      }
      const reading = await inner.read(task);
      if (reading.sha256 !== content || !isLasting(reading, settings.office)) return reading;
      const made = store.put(at, reading, reading.plan === null ? {} : { plan: task.keep });
      if (made === null) return reading;
      known(made);
      return placedReading(made);
    },
    review: async (task) => {
      const at = key('review', task);
      const kept = store.find<Review>(at);
      if (kept !== null) {
        known(kept);
        return placedReview(kept);
      }
      const review = await inner.review(task);
      if (review.verdict.diagnostics.some(isPassing)) return review;
      const made = store.put(at, review, { [COMPARISON]: review.verdict.at });
      if (made === null) return review;
      known(made);
      return placedReview(made);
    },
    common: async (comparisons) => {
      const at = key('common', comparisons);
      const kept = store.find<[string, CommonGap[]][]>(at);
      if (kept !== null) return new Map(kept.value);
      const common = await inner.common(comparisons);
      store.put(at, [...common], {});
      return common;
    },
    report: async (task) => {
      const at = key('report', task);
      const kept = store.find<Reported>(at);
      if (kept !== null) {
        known(kept);
        return placedReport(kept);
      }
      const reported = await inner.report(task);
      if (reported.verdict.diagnostics.some(isPassing)) return reported;
      const made = store.put(at, reported, reportFiles(reported));
      if (made === null) return reported;
      known(made);
      return placedReport(made);
    },
    link: async (task) => {
      const at = key('link', task);
      const kept = store.find<Linked>(at);
      if (kept !== null) return kept.value;
      const linked = await inner.link(task);
      store.put(at, linked, {});
      return linked;
    },
    summarise: async (task) => {
      const at = key('summarise', task);
      const kept = store.find<FolderSummary>(at);
      if (kept !== null) return placedSummary(kept);
      const summary = await inner.summarise(task);
      const made = store.put(at, summary, Object.fromEntries(summary.reports.map((one) => [one.fileName, one.at])));
      return made === null ? summary : placedSummary(made);
    },
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

function placedReading({ value, files: { plan } }: Kept<Reading>): Reading {
  return plan === undefined ? value : { ...value, at: plan.at, planSha256: plan.sha256 };
}

const COMPARISON = 'comparison';

const reportFiles = ({ verdict, reports }: Reported): Record<string, string> => ({
  [COMPARISON]: verdict.at,
  ...Object.fromEntries(reports.map(({ suffix, at }) => [suffix, at])),
});

const placedReview = ({ value, files }: Kept<Review>): Review => ({
  ...value,
  verdict: { ...value.verdict, at: files[COMPARISON]?.at ?? '' },
});

const placedReport = ({ value, files }: Kept<Reported>): Reported => ({
  verdict: { ...value.verdict, at: files[COMPARISON]?.at ?? '' },
  reports: value.reports.map(({ suffix }) => ({
    suffix,
    at: files[suffix]?.at ?? '',
    sha256: files[suffix]?.sha256,
  })),
});

const placedSummary = ({ value, files }: Kept<FolderSummary>): FolderSummary => ({
  ...value,
  reports: value.reports.map(({ fileName }) => ({
    fileName,
    at: files[fileName]?.at ?? '',
    sha256: files[fileName]?.sha256,
  })),
});
