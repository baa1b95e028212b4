import { promises as fs } from 'node:fs';
import { RULES } from '../checks/index.js';
import { isUnusable, type Profile, readProfile } from '../profile/index.js';
import { PathError } from './paths.js';

/** The profile cannot be used as it is: told, and nothing is done. */
export class ProfileUnusable extends PathError {
  constructor(file: string, why: string) {
    super(`Hồ sơ quy tắc "${file}" chưa dùng được: ${why} Chưa ghi kết quả nào.`);
  }
}

/** A page of YAML, not a film. */
const MAX_PROFILE_BYTES = 1024 * 1024;

export async function loadProfile(file: string | undefined): Promise<Profile | undefined> {
  if (file === undefined) return undefined;
  const name = file.split(/[\\/]/u).at(-1) ?? file;
  const ids = RULES.map(({ id }) => id);
  const read = readProfile(await textOf(file), name, ids);
  if (isUnusable(read)) throw new ProfileUnusable(file, read.problems.join(' '));
  return read;
}

async function textOf(file: string): Promise<string> {
  try {
    const { size } = await fs.stat(file);
    if (size <= MAX_PROFILE_BYTES) return (await fs.readFile(file, 'utf8')).replace(/^\uFEFF/u, '');
  } catch {
    throw new ProfileUnusable(file, 'không mở được tệp; đề nghị kiểm tra lại đường dẫn.');
  }
  throw new ProfileUnusable(file, 'tệp quá lớn.');
}
