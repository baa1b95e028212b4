import path from 'node:path';
import type { DecisionBook } from '../decisions/index.js';
import type { Comparison } from '../model/comparison.js';
import type { Decisions } from '../model/decision.js';
import type { Diagnostic } from '../model/result.js';
import type { Profile } from '../profile/index.js';
import { batchFormats, copyFormats, FORMAT_IDS, type FormatId, pairFormats } from '../report/index.js';
import { requirementsSheet } from '../requirements/index.js';
import { openArchives } from './archives.js';
import { loadDecisions, overall } from './decisions.js';
import { problem } from './diagnostics.js';
import { outputNames } from './names.js';
import { type Document, folderTask, type Outcome, readOutcome } from './outcome.js';
import { PathError } from './paths.js';
import { openPool, type Workshop } from './pool.js';
import { loadProfile } from './profile.js';
import { applySheets, loadSheets, type NamedSheet, type SheetNote } from './requirements.js';
import { isDocumentName } from './sniff.js';
import { loadComparison, loadPlan, openSpool } from './spool.js';
import {
  brokenDocument,
  linkAll,
  pairOutcome,
  readAll,
  reportAll,
  reviewOne,
  type Site,
  type Step,
  writePlan,
} from './steps.js';
import { byPath, type Entry, type Found, isSameFile, type Skipped, survey, walk } from './walk.js';
import { type Written, writeResult } from './write.js';

export { PathError } from './paths.js';

export interface RunOptions {
  /** Called after each document that was read or compared. */
  onProgress?: (done: number, total: number, file: string) => void;
  /** Opens the place where the work is done; child processes by default. */
  workshop?: (documents: number) => Workshop;
}

export interface ExtractOptions extends RunOptions {
  /** Folder for the plans. */
  out: string;
}

export interface ReviewOptions extends RunOptions {
  /** Folder for the reports. */
  out: string;
  /** Reports to write; all of them by default. */
  formats?: readonly FormatId[];
  /** Corrected sheets of demands (`kehoach requirements`), each authoritative for its parent. */
  requirements?: readonly string[];
  /** File of the profile by which the office grades what is found. */
  profile?: string | undefined;
  /** File of what people decided on earlier findings; by default decisions.yaml beside the plans, where there is one. */
  decisions?: string | undefined;
}

export interface BatchOptions extends ReviewOptions {
  /** Folder for the plans. */
  extracted: string;
  /** The parent of all, instead of the one that each child cites. */
  parent?: string;
}

export interface RunResult extends Written {
  outcomes: Outcome[];
  /** Files beside the documents that were listed and not read: lock files, links in archives. */
  skipped: Skipped[];
  /** Of a folder: what all units of a parent have in common, a sentence a parent. */
  overview?: string[];
  /** What became of the corrected sheets of demands. */
  sheets?: SheetNote[];
  /** The decisions that no plan answered; absent where nobody decided anything. */
  decisions?: Decisions | undefined;
}

export interface PairResult extends RunResult {
  /** Null where the pair could not be compared. */
  comparison: Comparison | null;
}

/** The results would stand among the documents: over one of them, or where the next run would read them as plans. */
export class OutputAmongInputs extends PathError {
  constructor(folder: string) {
    super(
      `Thư mục kết quả "${folder}" chính là thư mục chứa văn bản nên phiếu rà soát sẽ lẫn với kế hoạch; hãy chọn thư mục khác bằng --out.`,
    );
  }
}

/** A pair is two files: which two of a folder are meant nobody can know. */
export class FolderInPair extends PathError {
  constructor(folder: string) {
    super(`"${folder}" là thư mục; hãy chỉ rõ từng tệp, hoặc đối chiếu cả thư mục bằng lệnh batch.`);
  }
}

/** A plan is not its own parent. */
export class SameFileTwice extends PathError {
  constructor(file: string) {
    super(`Kế hoạch cấp trên và kế hoạch của đơn vị là cùng một tệp: "${file}".`);
  }
}

/** The parent of all is not where the user says. */
export class ParentMissing extends PathError {
  constructor(file: string) {
    super(`Không tìm thấy tệp "${file}" nêu ở --parent; đề nghị kiểm tra lại đường dẫn. Chưa ghi kết quả nào.`);
  }
}

/** The parent of all has to be one file. */
export class ParentIsFolder extends PathError {
  constructor(folder: string) {
    super(`"${folder}" nêu ở --parent là thư mục; hãy chỉ rõ tệp kế hoạch cấp trên. Chưa ghi kết quả nào.`);
  }
}

/** The parent of all cannot be read or is no plan: nothing can be compared, told in one sentence, nothing is written. */
export class ParentUnusable extends Error {
  constructor(file: string, { code, message }: Diagnostic) {
    super(`"${file}" nêu ở --parent chưa dùng làm kế hoạch cấp trên được: ${message} Chưa ghi kết quả nào. [${code}]`);
  }
}

/** Plans of all documents at the paths, written as `<name>.plan.json`. */
export async function extractAll(paths: readonly string[], options: ExtractOptions): Promise<RunResult> {
  return withDocuments(paths, [options.out], options, ({ entries, skipped }) =>
    atWork(options, entries.length, async (site) => {
      const log: Written = { written: [], replaced: [] };
      const documents = await readAll(site, entries, outputNames(files(entries)), stepper(options, entries.length));
      for (const document of documents) await writePlan(document, options.out, log);
      return { outcomes: documents.map(readOutcome), skipped, ...log };
    }),
  );
}

/** Finds the documents at the paths, those in archives too, and cleans up when the work on them is done. */
async function withDocuments(
  paths: readonly string[],
  skip: readonly string[],
  options: RunOptions,
  work: (found: Found) => Promise<RunResult>,
): Promise<RunResult> {
  const opened = await openArchives(await survey(paths, { skip }), options.workshop ?? openPool);
  try {
    return await work(opened);
  } finally {
    opened.close();
  }
}

/** Two documents: the second is compared with the first, whatever it cites. */
export const comparePair = (parent: string, child: string, options: ReviewOptions): Promise<PairResult> =>
  compareChain([parent, child], options);

/** Documents from the highest level down: the last is compared with the one before it, and through it with those above. */
export async function compareChain(paths: readonly string[], options: ReviewOptions): Promise<PairResult> {
  const entries: Entry[] = [];
  for (const given of paths) entries.push(await onlyFile(given, FolderInPair));
  const missing = entries.filter(isMissing);
  if (missing.length > 0) return { ...nothingRead(missing), comparison: null };
  await refuseTwice(paths);
  refuseOutputAmong(entries, options);
  const corrected = await loadSheets(options.requirements ?? []);
  const profile = await loadProfile(options.profile);
  const book = await loadDecisions(options.decisions, path.dirname(entries.at(-1)?.path ?? ''));
  return atWork(options, entries.length, async (site) => {
    const log: Written = { written: [], replaced: [] };
    const step = stepper(options, entries.length + 1);
    const names = entries.flatMap(({ file }) => outputNames([file]));
    const [below, above, ...higher] = (await readAll(site, entries, names, step)).reverse();
    if (above === undefined || below === undefined) return { outcomes: [], comparison: null, skipped: [], ...log };
    const pair = pairOutcome(above, below, higher);
    const sheets = pair.parent === null ? [] : await applySheets(corrected, [pair.parent, ...(pair.ancestors ?? [])]);
    const how = { ...target(options), profile, decisions: book, answerable: () => 'all' as const };
    const compared = await reviewOne(site, pair, how);
    const [outcome = compared] = await reportAll(site, [compared], how, log, step);
    const comparison = outcome.verdict === null ? null : await loadComparison(outcome.verdict.at);
    const read = [...higher.reverse(), above].map(readOutcome);
    const decisions = overall(book, [outcome.verdict]);
    return { outcomes: [...read, outcome], comparison, skipped: [], sheets, decisions, ...log };
  });
}

async function refuseTwice(paths: readonly string[]): Promise<void> {
  for (const [at, given] of paths.entries()) {
    for (const earlier of paths.slice(0, at)) if (await isSameFile(earlier, given)) throw new SameFileTwice(given);
  }
}

/** A folder of plans: each is read, compared with its parent, and reported on. */
export async function reviewFolder(folder: string, options: BatchOptions): Promise<RunResult> {
  const named = options.parent === undefined ? null : await namedParent(options.parent);
  const corrected = await loadSheets(options.requirements ?? []);
  const profile = await loadProfile(options.profile);
  const book = await loadDecisions(options.decisions, folder);
  return withDocuments([folder], [options.out, options.extracted], options, (found) =>
    reviewFound(found, { named, corrected, profile, book }, options),
  );
}

/** What the analyst gives along: the parent of all, sheets of demands, a profile, decisions. */
interface Given {
  named: Entry | null;
  corrected: readonly NamedSheet[];
  profile: Profile | undefined;
  book: DecisionBook | undefined;
}

async function reviewFound(
  found: Found,
  { named, corrected, profile, book }: Given,
  options: BatchOptions,
): Promise<RunResult> {
  const { skipped } = found;
  if (found.entries.every(isUnopened)) return { ...nothingRead(found.entries), skipped };
  const { entries, parent } = await withParent(found.entries, named);
  refuseOutputAmong(entries, options);
  return atWork(options, entries.length, async (site) => {
    const log: Written = { written: [], replaced: [] };
    const reports = batchFormats(options.formats);
    const reserved = reports.map(({ fileName }) => path.parse(fileName).name);
    const step = stepper(options, 2 * entries.length);
    const documents = await readAll(site, entries, outputNames(files(entries), reserved), step);
    const linked = withNames(await linkAll(site.workshop, documents, parentOfAll(documents, parent, named)), reserved);
    for (const document of documents) await writePlan(document, options.extracted, log);
    // after the plans are written as they were read: corrections concern what is demanded, not what is printed
    const sheets = await applySheets(corrected, parentsIn(linked));
    const how = { ...target(options), profile, decisions: book, answerable: answerableIn(linked) };
    const compared = await Promise.all(linked.map((outcome) => reviewOne(site, outcome, how)));
    const outcomes = await reportAll(site, compared, how, log, step);
    const decisions = overall(
      book,
      outcomes.map(({ verdict }) => verdict),
    );
    const { reports: made, overview } = await site.workshop.summarise({
      ...folderTask(outcomes, skipped, options.formats ?? FORMAT_IDS),
      decisions,
    });
    for (const { fileName, bytes } of made) await writeResult(path.join(options.out, fileName), bytes, log);
    return {
      outcomes,
      skipped,
      overview,
      sheets,
      decisions,
      written: log.written.sort(),
      replaced: log.replaced.sort(),
    };
  });
}

/** Of a plan with several parents, a decision may be answered by the comparison with any of them. */
function answerableIn(outcomes: readonly Outcome[]): (outcome: Outcome) => 'own' | 'none' {
  const several = new Set(outcomes.filter(({ isFurther }) => isFurther === true).map(({ document }) => document.at));
  return ({ document }) => (several.has(document.at) ? 'none' : 'own');
}

/** A plan with several parents has a report on each: the further ones are named as files of an equal name would be. */
function withNames(outcomes: readonly Outcome[], reserved: readonly string[]): Outcome[] {
  const further = outcomes.filter(({ isFurther }) => isFurther === true);
  const others = outcomes.filter(({ isFurther }) => isFurther !== true);
  const names = outputNames(files([...others, ...further].map(({ document }) => document.entry)), reserved);
  const extra = new Map(further.map((outcome, index) => [outcome, names[others.length + index]]));
  return outcomes.map((outcome) => {
    const name = extra.get(outcome);
    return name === undefined ? outcome : { ...outcome, document: { ...outcome.document, name } };
  });
}

/** The files that hold the plans that others are compared with, each once. */
const parentsIn = (outcomes: readonly Outcome[]): string[] => [
  ...new Set(outcomes.flatMap(({ parent }) => (parent === null ? [] : [parent]))),
];

/** A plan read and made into a sheet of what it demands; the diagnostics say why there is none. */
export async function requirementsOf(file: string, options: RunOptions): Promise<RequirementsResult> {
  const entry = await onlyFile(file, FolderInPair);
  if (isMissing(entry)) return { bytes: null, outcomes: nothingRead([entry]).outcomes };
  return atWork(options, 1, async (site) => {
    const [document] = await readAll(site, [entry], outputNames([entry.file]), stepper(options, 1));
    if (document === undefined) return { bytes: null, outcomes: [] };
    const plan = document.plan === null ? null : await loadPlan(document.at);
    return { bytes: plan === null ? null : await requirementsSheet(plan), outcomes: [readOutcome(document)] };
  });
}

export interface RequirementsResult {
  /** The workbook; null where no plan could be read. */
  bytes: Uint8Array | null;
  outcomes: Outcome[];
}

async function onlyFile(given: string, Folder: new (given: string) => PathError): Promise<Entry> {
  const [entry] = await walk([given]);
  if (entry === undefined || entry.path !== path.resolve(given)) throw new Folder(given);
  return entry;
}

const isMissing = ({ problem }: Entry): boolean => problem?.code === 'file-missing';

/** A path that could not even be opened; an empty file was. */
const isUnopened = ({ problem }: Entry): boolean => problem !== undefined && problem.code !== 'empty-file';

async function namedParent(given: string): Promise<Entry> {
  const entry = await onlyFile(given, ParentIsFolder);
  if (isMissing(entry)) throw new ParentMissing(given);
  return entry;
}

/** All that is to be read; the named parent may stand in the folder itself. */
async function withParent(
  found: readonly Entry[],
  named: Entry | null,
): Promise<{ entries: readonly Entry[]; parent: Entry | null }> {
  if (named === null) return { entries: found, parent: null };
  for (const entry of found) if (await isSameFile(entry.path, named.path)) return { entries: found, parent: entry };
  return { entries: [...found, named].sort(byPath), parent: named };
}

/** The document of the named parent, which has to be a plan. */
function parentOfAll(documents: readonly Document[], parent: Entry | null, named: Entry | null): Document | null {
  if (parent === null) return null;
  const document = documents.find(({ entry }) => entry === parent);
  if (document !== undefined && document.plan !== null) return document;
  throw new ParentUnusable(named?.given ?? parent.given, causeOf(document?.diagnostics ?? []));
}

/** Of several remarks the one that says why there is no plan. */
const causeOf = (diagnostics: readonly Diagnostic[]): Diagnostic =>
  diagnostics.find(({ severity }) => severity === 'error') ??
  diagnostics.find(({ code }) => code === 'not-a-plan') ??
  problem('reader-crashed');

const files = (entries: readonly Entry[]): string[] => entries.map(({ file }) => file);

const target = ({ out, formats }: ReviewOptions): { out: string; formats: readonly FormatId[] } => ({
  out,
  formats: formats ?? FORMAT_IDS,
});

async function atWork<T>(options: RunOptions, documents: number, work: (site: Site) => Promise<T>): Promise<T> {
  const spool = await openSpool();
  const workshop = (options.workshop ?? openPool)(documents);
  try {
    return await work({ workshop, spool });
  } finally {
    await workshop.close();
    await spool.close();
  }
}

function stepper({ onProgress }: RunOptions, total: number): Step {
  let done = 0;
  return (file) => {
    done = Math.min(total, done + 1); // a plan with several parents is compared more than once
    onProgress?.(done, total, file);
  };
}

const nothingRead = (entries: readonly Entry[]): RunResult => ({
  outcomes: entries.map((entry) => readOutcome(brokenDocument(entry))),
  skipped: [],
  written: [],
  replaced: [],
});

function refuseOutputAmong(entries: readonly Entry[], { out, formats }: ReviewOptions): void {
  const looksLikeInput =
    pairFormats(formats).some(({ suffix }) => isDocumentName(suffix)) || copyFormats(formats).length > 0;
  const folder = path.resolve(out);
  if (looksLikeInput && entries.some((entry) => path.dirname(entry.path) === folder)) throw new OutputAmongInputs(out);
}
