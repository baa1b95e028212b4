import { promises as fs } from 'node:fs';
import path from 'node:path';
import { type DecisionBook, isUnusable, readDecisions, unanswered } from '../decisions/index.js';
import type { Decisions } from '../model/decision.js';
import { DECISION_FILES, decisionsBeside } from './beside.js';
import { PathError } from './paths.js';

export { DECISION_FILES } from './beside.js';

/** The file of decisions beside the plans, or the one that is named. */

/** The decisions cannot be used as they are: told, and nothing is done. */
export class DecisionsUnusable extends PathError {
  constructor(file: string, why: string) {
    super(`Tệp quyết định "${file}" chưa dùng được: ${why} Chưa ghi kết quả nào.`);
  }
}

/** Ten thousand decisions with their quotations, not a film. */
const MAX_DECISIONS_BYTES = 20 * 1024 * 1024;

/** The day by the clock of this machine, YYYY-MM-DD: offices count their days where they are. */
export function today(now = new Date()): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The decisions for plans in a folder; undefined where nobody decided anything. */
export async function loadDecisions(named: string | undefined, folder: string): Promise<DecisionBook | undefined> {
  const file = named ?? (await besidePlans(folder));
  if (file === undefined) return undefined;
  const read = readDecisions(await decisionsText(file), path.basename(file), today());
  if (isUnusable(read)) throw new DecisionsUnusable(file, read.problems.join(' '));
  return read;
}

/** Of two files with equal rights nobody knows which is meant. */
async function besidePlans(folder: string): Promise<string | undefined> {
  const [first, second] = await decisionsBeside(folder);
  if (second === undefined) return first;
  throw new DecisionsUnusable(second, `cùng thư mục đã có ${DECISION_FILES[0]}; đề nghị gộp làm một tệp.`);
}

export async function decisionsText(file: string): Promise<string> {
  try {
    const { size } = await fs.stat(file);
    if (size <= MAX_DECISIONS_BYTES) return (await fs.readFile(file, 'utf8')).replace(/^\uFEFF/u, '');
  } catch {
    throw new DecisionsUnusable(file, 'không mở được tệp; đề nghị kiểm tra lại đường dẫn.');
  }
  throw new DecisionsUnusable(file, 'tệp quá lớn.');
}

/** What became of the decisions over all plans of a run. */
export const overall = (
  book: DecisionBook | undefined,
  verdicts: readonly ({ answered?: readonly number[] } | null)[],
): Decisions | undefined =>
  book === undefined ? undefined : unanswered(book, new Set(verdicts.flatMap((verdict) => verdict?.answered ?? [])));
