import { promises as fs } from 'node:fs';
import { isUnusable, type OfficeSettings, readOffice } from '../office/index.js';
import { PathError } from './paths.js';

/** The file cannot be used as it is: told, and nothing is done. */
export class OfficeUnusable extends PathError {
  constructor(file: string, why: string) {
    super(`Tệp cơ quan "${file}" nêu ở --office chưa dùng được: ${why} Chưa ghi kết quả nào.`);
  }
}

/** A page of YAML, not a film. */
const MAX_OFFICE_BYTES = 256 * 1024;

/** What the office puts on its papers; undefined where it says nothing. */
export async function loadOffice(file: string | undefined): Promise<OfficeSettings | undefined> {
  if (file === undefined) return undefined;
  const read = readOffice(await textOf(file));
  if (isUnusable(read)) throw new OfficeUnusable(file, read.problems.join(' '));
  return read;
}

async function textOf(file: string): Promise<string> {
  try {
    const { size } = await fs.stat(file);
    if (size <= MAX_OFFICE_BYTES) return (await fs.readFile(file, 'utf8')).replace(/^\uFEFF/u, '').normalize('NFC');
  } catch {
    throw new OfficeUnusable(file, 'không mở được tệp; đề nghị kiểm tra lại đường dẫn.');
  }
  throw new OfficeUnusable(file, 'tệp quá lớn.');
}
