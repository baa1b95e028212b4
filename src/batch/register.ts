import { promises as fs } from 'node:fs';
import path from 'node:path';
import type { ExpectedUnit } from '../model/register.js';
import type { Outcome } from './outcome.js';
import { PathError } from './paths.js';
import type { Workshop } from './pool.js';
import type { Skipped } from './walk.js';

/** The register of expected units, on its way from the file to the roll call. */

/** A register that cannot be used as it is: told in one sentence, nothing is done. */
export class RegisterUnusable extends PathError {
  constructor(file: string, why: string) {
    super(`Danh sách đơn vị "${file}" chưa dùng được: ${why}. Chưa ghi kết quả nào.`);
  }
}

export interface RegisterTask {
  path: string;
  /** Beside which a reader that takes too much memory leaves its note. */
  keep: string;
}

/** The units, or why there are none. */
export type RegisterReading = { units: ExpectedUnit[]; remarks: string[] } | { problem: string };

/** A list of all bodies of a province has some hundred kilobytes. */
const MAX_REGISTER_BYTES = 10 * 1024 * 1024;

/** Reads a register. Runs in a child process: a workbook is a zip archive that anybody may have packed. */
export async function register({ path: at }: RegisterTask): Promise<RegisterReading> {
  const { readRegister } = await import('../register/index.js');
  try {
    const { size } = await fs.stat(at);
    if (size > MAX_REGISTER_BYTES) return { problem: 'tệp quá lớn, không phải một danh sách đơn vị' };
    if (size === 0) return { problem: 'tệp rỗng' };
    return await readRegister(new Uint8Array(await fs.readFile(at)));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') return { problem: 'không tìm thấy tệp; đề nghị kiểm tra lại đường dẫn' };
    if (code !== '') return { problem: 'không mở được (không có quyền đọc, đang bị khóa, hoặc là thư mục)' };
    return { problem: 'không đọc được nội dung; đề nghị lưu lại bằng Excel ở dạng .xlsx hoặc CSV UTF-8' };
  }
}

/** The register by which a run takes the roll. */
export interface Roster {
  file: string;
  units: readonly ExpectedUnit[];
  remarks: readonly string[];
  /** The day that the analyst sets, ISO. */
  due: string | null;
}

export async function loadRoster(workshop: Workshop, given: string, due: string | null, keep: string): Promise<Roster> {
  const read = await workshop.register({ path: path.resolve(given), keep });
  if ('problem' in read) throw new RegisterUnusable(given, read.problem);
  return { file: path.basename(given), units: read.units, remarks: read.remarks, due };
}

/** What came, for the roll call; see register/roll.ts. */
export interface RollTask {
  file: string;
  units: readonly ExpectedUnit[];
  due: string | null;
  arrivals: readonly { file: string; kind: 'plan' | 'root' | 'version' | 'unread'; of?: string; at: string | null }[];
}

export const rollTask = (
  { file, units, due }: Roster,
  outcomes: readonly Outcome[],
  skipped: readonly Skipped[],
): RollTask => ({
  file,
  units,
  due,
  arrivals: [
    ...outcomes.filter(({ isFurther }) => isFurther !== true).map(arrivalOf),
    // a spreadsheet, a letter by mail: it came, and no plan could be made of it
    ...skipped.flatMap(({ file: one, reason }) =>
      reason.code === 'other-paper' && path.posix.basename(one) !== file
        ? [{ file: one, kind: 'unread' as const, at: null }]
        : [],
    ),
  ],
});

function arrivalOf({ document, state, versionOf }: Outcome): RollTask['arrivals'][number] {
  const { file } = document.entry;
  if (document.plan === null) return { file, kind: 'unread', at: null };
  if (versionOf !== undefined) return { file, kind: 'version', of: versionOf, at: document.at };
  return { file, kind: state === 'root' ? 'root' : 'plan', at: document.at };
}
