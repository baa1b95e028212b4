import path from 'node:path';
import type { DecisionBook } from '../decisions/index.js';
import type { Comparison } from '../model/comparison.js';
import type { Decisions } from '../model/decision.js';
import type { RollCall } from '../model/register.js';
import type { Diagnostic } from '../model/result.js';
import type { Profile } from '../profile/index.js';
import {
  batchFormats,
  copyFormats,
  FORMAT_IDS,
  type FormatId,
  pairFormats,
  type ReportSettings,
} from '../report/index.js';
import { openArchives } from './archives.js';
import { decisionsBeside } from './beside.js';
import type { Reuse } from './cached.js';
import { problem } from './diagnostics.js';
import { openLedger } from './ledger.js';
import { outputNames } from './names.js';
import { type Document, folderTask, type Outcome, readOutcome, withCorrected } from './outcome.js';
import { PathError } from './paths.js';
import { openPool, type Workshop } from './pool.js';
import { loadRoster, type Roster, rollTask } from './register.js';
import type { Applied, NamedSheet, SheetNote } from './requirements.js';
import { CACHE_NAME, type CacheOptions, keepingSite, passingSite, type Site } from './site.js';
import { isDocumentName } from './sniff.js';
import { loadComparison, loadPlan } from './spool.js';
import {
  brokenDocument,
  linkAll,
  pairOutcome,
  planFile,
  readAll,
  reportAll,
  reviewOne,
  type Step,
  writePlan,
} from './steps.js';
import { inTurn } from './turns.js';
import { byPath, type Entry, type Found, isSameFile, type Skipped, survey, walk } from './walk.js';
import { copyResult, dropResult, type Written } from './write.js';

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
  /** File that says what the office puts on its papers. */
  office?: string | undefined;
}

export interface BatchOptions extends ReviewOptions {
  /** Folder for the plans. */
  extracted: string;
  /** The parent of all, instead of the one that each child cites. */
  parent?: string;
  /** Folder that keeps what was made for the next run; one in the folder of the reports by default. */
  cache?: string | undefined;
  /** List of the units that plans are expected from. */
  register?: string | undefined;
  /** The day by which plans were due, ISO; else the one that the parent sets. */
  due?: string | undefined;
  /** Everything anew, whatever earlier runs left. */
  fresh?: boolean | undefined;
}

export interface RunResult extends Written {
  outcomes: Outcome[];
  /** Files beside the documents that were listed and not read: lock files, links in archives. */
  skipped: Skipped[];
  /** Of a folder: what all units of a parent have in common, a sentence a parent. */
  overview?: string[];
  /** What became of the corrected sheets of demands. */
  sheets?: SheetNote[];
  /** Of a folder: documents that were read, and how many of them were there from earlier runs. */
  reuse?: Reuse | undefined;
  /** Results of earlier runs that are still there and that this one did not write. */
  stale?: string[];
  /** Who of the register sent a plan; what was seen in the register itself. */
  roll?: RollCall | undefined;
  rosterRemarks?: readonly string[];
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
  const corrected = await sheetsOf(options);
  const profile = await profileOf(options);
  const book = await bookOf(options, path.dirname(entries.at(-1)?.path ?? ''));
  const settings = await officeOf(options);
  return atWork(options, entries.length, async (site) => {
    const log: Written = { written: [], replaced: [] };
    const step = stepper(options, entries.length + 1);
    const names = entries.flatMap(({ file }) => outputNames([file]));
    const [below, above, ...higher] = (await readAll(site, entries, names, step)).reverse();
    if (above === undefined || below === undefined) return { outcomes: [], comparison: null, skipped: [], ...log };
    const pair = pairOutcome(above, below, higher);
    const parents = [pair.parent ?? [], pair.ancestors ?? []].flat();
    const sheets = pair.parent === null ? NO_SHEETS : await applied(corrected, parents, site);
    const how = { ...target(options), profile, settings, decisions: book, answerable: () => 'all' as const };
    const compared = await reviewOne(site, withCorrected(pair, sheets.corrected), how);
    const [outcome = compared] = await reportAll(site, [compared], how, log, step);
    const comparison = outcome.verdict === null ? null : await loadComparison(outcome.verdict.at);
    const read = [...higher.reverse(), above].map(readOutcome);
    const decisions = await overall(book, [outcome]);
    return { outcomes: [...read, outcome], comparison, skipped: [], sheets: sheets.notes, decisions, ...log };
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
  const corrected = await sheetsOf(options);
  const profile = await profileOf(options);
  const book = await bookOf(options, folder);
  const settings = await officeOf(options);
  const { folder: cache } = cacheOf(options);
  return withDocuments([folder], [options.out, options.extracted, cache], options, (found) =>
    reviewFound(found, { named, corrected, profile, book, settings }, options),
  );
}

/** What the analyst gives along: the parent of all, sheets of demands, a profile, decisions, the office's own names. */
interface Given {
  named: Entry | null;
  corrected: readonly NamedSheet[];
  profile: Profile | undefined;
  book: DecisionBook | undefined;
  settings: Partial<ReportSettings> | undefined;
}

async function reviewFound(found: Found, given: Given, options: BatchOptions): Promise<RunResult> {
  const { skipped } = found;
  const isThere = found.entries.every((entry) => !isMissing(entry));
  const taken = isThere && options.register !== undefined; // a roll is called over an empty folder too
  if (found.entries.every(isUnopened) && !taken) return { ...nothingRead(found.entries), skipped };
  const { entries, parent } = await withParent(found.entries, given.named);
  refuseOutputAmong(entries, options);
  const work = (site: Site): Promise<RunResult> => reviewAt(site, { entries, skipped, parent }, given, options);
  const results = [options.out, options.extracted];
  return atWork(options, entries.length, work, (workshop) => keepingSite(workshop, cacheOf(options), results));
}

/** What a folder holds, the named parent among it. */
interface Holding {
  entries: readonly Entry[];
  skipped: Skipped[];
  parent: Entry | null;
}

async function reviewAt(site: Site, holding: Holding, given: Given, options: BatchOptions): Promise<RunResult> {
  const { entries, skipped, parent } = holding;
  const { named, corrected, profile, settings, book } = given;
  const roster = await rosterOf(site, options);
  const ledger = openLedger(cacheOf(options).folder, [options.out, options.extracted]);
  const log: Written = { written: [], replaced: [] };
  const reserved = batchFormats(options.formats).map(({ fileName }) => path.parse(fileName).name);
  const step = stepper(options, 2 * entries.length);
  const documents = await readAll(site, entries, outputNames(files(entries), reserved), step);
  const linked = withNames(await linkAll(site.workshop, documents, parentOfAll(documents, parent, named)), reserved);
  ledger.expect(expected(linked, options));
  for (const document of documents) await writePlan(document, options.extracted, log);
  // after the plans are written as they were read: corrections concern what is demanded, not what is printed
  const sheets = await applied(corrected, parentsIn(linked), site);
  const moved = linked.map((outcome) => withCorrected(outcome, sheets.corrected));
  const how = { ...target(options), profile, settings, decisions: book, answerable: answerableIn(moved) };
  const compared = await inTurn(moved, (outcome) => reviewOne(site, outcome, how));
  const outcomes = await reportAll(site, compared, how, log, step);
  const roll = roster === null ? undefined : rollTask(roster, outcomes, skipped);
  const decisions = await overall(book, outcomes);
  const task = { formats: how.formats, settings, decisions, keep: site.spool.place(), roll };
  const made = await site.workshop.summarise(folderTask(outcomes, skipped, task));
  ledger.expect(made.reports.map(({ fileName }) => path.join(options.out, fileName)));
  for (const report of made.reports) await copyResult(path.join(options.out, report.fileName), report, log);
  for (const fileName of made.absent) await dropResult(path.join(options.out, fileName), log);
  const stale = ledger.close(log.written);
  const results = { written: log.written.sort(), replaced: log.replaced.sort(), dropped: log.dropped, stale };
  const remarks = { sheets: sheets.notes, decisions, rosterRemarks: roster?.remarks ?? [], reuse: site.reuse };
  return { outcomes, skipped, overview: made.overview, roll: made.roll, ...remarks, ...results };
}

/** Of a plan with several parents, a decision may be answered by the comparison with any of them. */
function answerableIn(outcomes: readonly Outcome[]): (outcome: Outcome) => 'own' | 'none' {
  const several = new Set(outcomes.filter(({ isFurther }) => isFurther === true).map(({ document }) => document.at));
  return ({ document }) => (several.has(document.at) ? 'none' : 'own');
}

const rosterOf = async ({ workshop, spool }: Site, { register, due }: BatchOptions): Promise<Roster | null> =>
  register === undefined ? null : await loadRoster(workshop, register, due ?? null, spool.place());

const cacheOf = ({ out, cache, fresh }: BatchOptions): CacheOptions => ({
  folder: cache ?? path.join(out, CACHE_NAME),
  chosen: cache !== undefined,
  fresh: fresh === true,
});

/** The results that a run may write on its documents. */
const expected = (outcomes: readonly Outcome[], { out, extracted, formats }: BatchOptions): string[] =>
  outcomes.flatMap(({ document: { name } }) => [
    planFile(name, extracted),
    ...pairFormats(formats).map(({ suffix }) => path.join(out, `${name}${suffix}`)),
    ...copyFormats(formats).map(({ suffix }) => path.join(out, `${name}${suffix}.docx`)),
  ]);

const NO_SHEETS: Applied = { notes: [], corrected: new Map() };

// What few runs ask for brings the whole pipeline into this process, and is loaded for those alone.

const sheetsOf = async ({ requirements = [] }: ReviewOptions): Promise<NamedSheet[]> =>
  requirements.length === 0 ? [] : (await import('./requirements.js')).loadSheets(requirements);

const profileOf = async ({ profile }: ReviewOptions): Promise<Profile | undefined> =>
  profile === undefined ? undefined : (await import('./profile.js')).loadProfile(profile);

const bookOf = async ({ decisions }: ReviewOptions, folder: string): Promise<DecisionBook | undefined> =>
  decisions === undefined && (await decisionsBeside(folder)).length === 0
    ? undefined
    : (await import('./decisions.js')).loadDecisions(decisions, folder);

const overall = async (book: DecisionBook | undefined, outcomes: readonly Outcome[]): Promise<Decisions | undefined> =>
  book === undefined
    ? undefined
    : (await import('./decisions.js')).overall(
        book,
        outcomes.map(({ verdict }) => verdict),
      );

const officeOf = async ({ office }: ReviewOptions): Promise<Partial<ReportSettings> | undefined> =>
  office === undefined ? undefined : (await import('./office.js')).loadOffice(office);

const applied = async (sheets: readonly NamedSheet[], parents: readonly string[], { spool }: Site): Promise<Applied> =>
  sheets.length === 0 ? NO_SHEETS : (await import('./requirements.js')).applySheets(sheets, parents, spool.place);

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
    const { requirementsSheet } = await import('../requirements/index.js');
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

async function atWork<T>(
  options: RunOptions,
  documents: number,
  work: (site: Site) => Promise<T>,
  open: (workshop: Workshop) => Site = passingSite,
): Promise<T> {
  const workshop = (options.workshop ?? openPool)(documents);
  try {
    const site = open(workshop);
    try {
      return await work(site).finally(site.spool.close);
    } catch (error) {
      if (error instanceof PathError || error instanceof ParentUnusable) site.undo?.();
      throw error;
    }
  } finally {
    await workshop.close();
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
