import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cachedWorkshop, type Reuse } from './cached.js';
import { fingerprint, hasOffice } from './fingerprint.js';
import { PathError } from './paths.js';
import type { Workshop } from './pool.js';
import { openSpool, type Spool } from './spool.js';
import { openStore } from './store.js';
import { sweepStore, sweepUnfinished, workFolder } from './sweep.js';
import { WriteError } from './write.js';

/** What a run works with: the place where the work is done, and the one where what is made waits. */
export interface Site {
  workshop: Workshop;
  spool: Spool;
  /** How much was there from earlier runs; absent where nothing is kept. */
  reuse?: Reuse;
  /** Takes away the folders that were made for this run: nothing is left where nothing was done. */
  undo?: () => void;
}

/** Where results are kept between runs, and whether those of before are looked at. */
export interface CacheOptions {
  folder: string;
  /** The user chose the folder. */
  chosen: boolean;
  fresh: boolean;
}

/** The folder that is to keep results between runs cannot be used. */
class CacheUnusable extends PathError {
  constructor(folder: string) {
    super(
      `Không dùng được thư mục lưu tạm "${folder}" (--cache): không tạo được hoặc không ghi được. Chưa ghi kết quả nào.`,
    );
  }
}

/** Name of the folder in the results' own, where no other is asked for. Hidden: no walk goes into it. */
export const CACHE_NAME = '.kehoach';

/** A place to work at, nothing of which stays. */
export const passingSite = (workshop: Workshop): Site => ({ workshop, spool: openSpool() });

/** A place to work at that keeps what it makes for the next run. `results`: folders in which results are put. */
export function keepingSite(workshop: Workshop, options: CacheOptions, results: readonly string[]): Site {
  const { folder, fresh } = options;
  const above = [folder, path.dirname(folder)].filter((one) => !existsSync(one));
  for (const one of results) sweepUnfinished(one);
  const spool = openSpool(workIn(options));
  const store = openStore(path.join(folder, 'store'), { fresh });
  const cached = cachedWorkshop(workshop, {
    store,
    fingerprint: fingerprint(),
    work: spool.folder,
    office: hasOffice(),
  });
  const close = async (): Promise<void> => {
    await spool.close();
    sweepStore(path.join(folder, 'store'));
  };
  const undo = (): void => {
    if (above.includes(folder)) rmSync(folder, { recursive: true, force: true });
    for (const one of above) if (isEmpty(one)) rmdirSync(one);
  };
  return { workshop: cached, spool: { ...spool, close }, reuse: cached.reuse, undo };
}

const isEmpty = (folder: string): boolean => existsSync(folder) && readdirSync(folder).length === 0;

function workIn({ folder, chosen }: CacheOptions): string {
  try {
    return workFolder(path.resolve(folder, 'work'));
  } catch (error) {
    if (chosen) throw new CacheUnusable(folder);
    throw new WriteError(folder, error instanceof Error && 'code' in error ? String(error.code) : 'lỗi');
  }
}
