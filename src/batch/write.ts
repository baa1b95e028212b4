import { promises as fs } from 'node:fs';
import path from 'node:path';
import { digestOf, sumOf } from './store.js';
import { unfinishedIn } from './sweep.js';

export interface Written {
  /** Every result, in the order in which it was written. */
  written: string[];
  /** Those in whose place something else stood before. */
  replaced: string[];
  /** Results of an earlier run that have nothing to say any more and were taken away. */
  dropped?: string[];
}

/** A result that could not be put where it belongs: a folder without permission, a workbook that is open in Excel. */
export class WriteError extends Error {
  constructor(
    readonly path: string,
    readonly code: string,
  ) {
    super(`Không ghi được "${path}" (${code}): tệp đang mở, hoặc không có quyền ghi vào thư mục này.`);
  }
}

/** A result as it was made: the file that holds it, and its sum where that is known. */
export interface Made {
  at: string;
  sha256?: string | undefined;
}

/** Writes a result whole or not at all; an equal file stays as it is. */
export const writeResult = (at: string, bytes: Uint8Array, log: Written): Promise<void> =>
  put(at, log, sumOf(bytes), (unfinished) => fs.writeFile(unfinished, bytes));

/** As `writeResult`, with what stands in another file: its bytes pass through no memory of this process. */
export const copyResult = (at: string, made: Made, log: Written): Promise<void> =>
  put(at, log, made.sha256 ?? digestOf(made.at), (unfinished) => fs.copyFile(made.at, unfinished));

/** A report that has nothing to say any more: a letter of an earlier run must not be sent by mistake. */
export async function dropResult(at: string, log: Written): Promise<void> {
  if ((await fs.stat(at).catch(() => null))?.isFile() !== true) return;
  try {
    await fs.rm(at);
  } catch (error) {
    throw new WriteError(at, codeOf(error));
  }
  log.dropped = [...(log.dropped ?? []), at];
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'lỗi');

async function put(
  at: string,
  log: Written,
  sha256: string | null,
  write: (unfinished: string) => Promise<void>,
): Promise<void> {
  try {
    const before = digestOf(at);
    log.written.push(at);
    if (before !== null && before === sha256) return;
    if (before !== null) log.replaced.push(at);
    await fs.mkdir(path.dirname(at), { recursive: true });
    const unfinished = unfinishedIn(path.dirname(at));
    await write(unfinished);
    await fs.rename(unfinished, at);
  } catch (error) {
    throw new WriteError(at, codeOf(error));
  }
}
