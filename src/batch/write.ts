import { promises as fs } from 'node:fs';
import path from 'node:path';

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

/** Writes a result whole or not at all; an equal file stays as it is. */
export const writeResult = (at: string, bytes: Uint8Array, log: Written): Promise<void> =>
  put(
    at,
    log,
    (before) => Promise.resolve(before.equals(bytes)),
    (unfinished) => fs.writeFile(unfinished, bytes),
  );

/** As `writeResult`, with what stands in another file: its bytes pass through no memory of this process. */
export const copyResult = (at: string, from: string, log: Written): Promise<void> =>
  put(
    at,
    log,
    async (before) => before.equals(await fs.readFile(from)),
    (unfinished) => fs.copyFile(from, unfinished),
  );

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
  isSame: (before: Buffer) => Promise<boolean>,
  write: (unfinished: string) => Promise<void>,
): Promise<void> {
  try {
    const before = await fs.readFile(at).catch(() => null);
    log.written.push(at);
    if (before !== null && (await isSame(before))) return;
    if (before !== null) log.replaced.push(at);
    await fs.mkdir(path.dirname(at), { recursive: true });
    const unfinished = `${at}.${process.pid}.tmp`;
    await write(unfinished);
    await fs.rename(unfinished, at);
  } catch (error) {
    throw new WriteError(at, codeOf(error));
  }
}
