import { promises as fs } from 'node:fs';
import { openTools } from '../engines/index.js';
import type { Diagnostic } from '../model/result.js';
import { readPlan, sha256Of } from '../pipeline.js';
import { diagnose } from '../read/diagnostics.js';
import { MAX_FILE_BYTES } from '../read/limits.js';
import { planToJson } from '../report/index.js';
import { problem } from './diagnostics.js';
import { type PlanSlip, slipOf } from './spool.js';

/** What became of one file. `sha256` is empty when the file could not be opened. */
export interface Reading {
  /** The plan itself lies where the task says. */
  plan: PlanSlip | null;
  sha256: string;
  diagnostics: Diagnostic[];
  /** Pages that can be read only by recognition, which was left for later. */
  toRecognise?: number;
  /** Where the plan lies, when it is not where the task says, and the sum of its file. */
  at?: string;
  planSha256?: string;
}

export interface ReadTask {
  path: string;
  file: string;
  /** Where the plan is put, as `planToJson` writes it. */
  keep: string;
}

/** Reads one file of the disk, scans included. Never throws: what goes wrong is a diagnostic. */
export const readFile = (task: ReadTask): Promise<Reading> => readWith(task, 'now');

/** As `readFile`, but scanned pages are only counted: their recognition takes a time of its own. */
export const readQuickly = (task: ReadTask): Promise<Reading> => readWith(task, 'later');

async function readWith({ path, file, keep }: ReadTask, recognition: 'now' | 'later'): Promise<Reading> {
  const bytes = await contentOf(path);
  if (!(bytes instanceof Uint8Array)) return unread(bytes);
  const sha256 = sha256Of(bytes);
  const tools = openTools();
  let pages = 0;
  const later = { ...tools, ocr: undefined, onPagesToRecognise: (count: number) => (pages += count) };
  try {
    const { value, diagnostics } = await readPlan(bytes, file, recognition === 'later' ? later : tools);
    const waits = pages > 0 && tools.ocr !== undefined ? { toRecognise: pages } : {};
    if (value === null) return { plan: null, sha256, diagnostics, ...waits };
    await fs.writeFile(keep, planToJson(value));
    return { plan: slipOf(value), sha256, diagnostics, ...waits };
  } catch {
    return { plan: null, sha256, diagnostics: [problem('reader-crashed')] };
  } finally {
    await tools.close();
  }
}

export const unread = (...diagnostics: Diagnostic[]): Reading => ({ plan: null, sha256: '', diagnostics });

const MEGABYTE = 1024 * 1024;

/** The size is looked at first: a film named .docx must not fill the memory. */
async function contentOf(path: string): Promise<Uint8Array | Diagnostic> {
  try {
    const { size } = await fs.stat(path);
    if (size > MAX_FILE_BYTES) return diagnose('too-large', `${Math.round(size / MEGABYTE)} MB`);
    return new Uint8Array(await fs.readFile(path));
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return problem(missing ? 'file-missing' : 'file-unreadable');
  }
}
