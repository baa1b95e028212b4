import { promises as fs } from 'node:fs';
import type { Plan } from '../model/plan.js';
import { planToJson } from '../report/index.js';
import { applySheet, isProblem, kinshipOf, readSheet, type Sheet } from '../requirements/index.js';
import { PathError } from './paths.js';
import { loadPlan } from './spool.js';

/** Sheets of demands that analysts corrected, laid over the parents of a run before anything is compared. */

/** A sheet that cannot be used as it is: told in one sentence, nothing is compared. */
export class RequirementsUnusable extends PathError {
  constructor(file: string, why: string) {
    super(`Bảng yêu cầu "${file}" chưa dùng được: ${why} Chưa ghi kết quả nào.`);
  }
}

export interface NamedSheet {
  file: string;
  sheet: Sheet;
}

/** What became of a sheet, for the user. */
export interface SheetNote {
  file: string;
  /** File name of the parent that it was laid over. */
  parent: string;
  /** Corrected demands, and remarks, a sentence each. */
  messages: string[];
}

/** A sheet of a plan of a hundred pages is not so large. */
const MAX_SHEET_BYTES = 20 * 1024 * 1024;

/** Reads the sheets before anything else is done: a wrong one is told at once. */
export async function loadSheets(files: readonly string[]): Promise<NamedSheet[]> {
  const sheets: NamedSheet[] = [];
  for (const file of files) sheets.push({ file, sheet: await loadSheet(file) });
  return sheets;
}

async function loadSheet(file: string): Promise<Sheet> {
  const sheet = await readSheet(await bytesOf(file));
  if (isProblem(sheet)) throw new RequirementsUnusable(file, `${sheet.problem}.`);
  return sheet;
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    const { size } = await fs.stat(file);
    if (size <= MAX_SHEET_BYTES) return new Uint8Array(await fs.readFile(file));
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new RequirementsUnusable(
      file,
      missing
        ? 'không tìm thấy tệp; đề nghị kiểm tra lại đường dẫn.'
        : 'không mở được (không có quyền đọc, hoặc là thư mục).',
    );
  }
  throw new RequirementsUnusable(file, 'tệp quá lớn, không phải bảng yêu cầu của một kế hoạch.');
}

/** What the sheets made of the parents. */
export interface Applied {
  notes: SheetNote[];
  /** The files that hold the corrected plans, by those that hold them as they were read. */
  corrected: ReadonlyMap<string, string>;
}

/**
 * Lays every sheet over its parent. `parents` are the files that hold the plans that others are compared with; the corrected
 * ones lie in files of their own (`place`).
 */
export async function applySheets(
  sheets: readonly NamedSheet[],
  parents: readonly string[],
  place: () => string,
): Promise<Applied> {
  const notes: SheetNote[] = [];
  const corrected = new Map<string, string>();
  const taken = new Map<string, string>();
  for (const one of sheets) {
    const found = await parentsOf(one, parents);
    for (const at of found) {
      const other = taken.get(at);
      if (other !== undefined)
        throw new RequirementsUnusable(one.file, `"${other}" là bảng yêu cầu của cùng kế hoạch này.`);
      taken.set(at, one.file);
      const { note, plan } = await applyTo(at, one);
      notes.push(note);
      if (plan === null) continue;
      const moved = place();
      await fs.writeFile(moved, planToJson(plan));
      corrected.set(at, moved);
    }
  }
  return { notes, corrected };
}

async function parentsOf({ file, sheet }: NamedSheet, parents: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const at of parents) if (kinshipOf(sheet, await loadPlan(at)) !== 'other') found.push(at);
  if (found.length > 0) return found;
  const { number, date, issuer, file: of } = sheet.parent;
  const name = [
    'Kế hoạch',
    number && `số ${number}`,
    date && `ngày ${date.split('-').reverse().join('/')}`,
    issuer && `của ${issuer}`,
  ];
  throw new RequirementsUnusable(
    file,
    `bảng được lập từ ${name.filter(Boolean).join(' ')} (“${of}”), không phải kế hoạch cấp trên nào đang dùng để đối chiếu.`,
  );
}

/** The corrected plan; null where the sheet changes nothing. */
async function applyTo(at: string, { file, sheet }: NamedSheet): Promise<{ note: SheetNote; plan: Plan | null }> {
  const plan = await loadPlan(at);
  const kinship = kinshipOf(sheet, plan);
  const { plan: corrected, problems } = applySheet(plan, sheet, baseName(file), kinship === 'same' ? 'same' : 'copy');
  if (problems.length > 0) throw new RequirementsUnusable(file, `${problems.join(' ')}`);
  const note = { file, parent: plan.source.file, messages: messagesOf(corrected, plan) };
  return { note, plan: corrected === plan ? null : corrected };
}

const messagesOf = ({ corrections, diagnostics }: Plan, plan: Plan): string[] => [
  ...(corrections?.entries ?? []).filter(({ kind }) => kind !== 'unmatched').map(({ message }) => message),
  ...diagnostics.slice(plan.diagnostics.length).map(({ message }) => message),
];

const baseName = (file: string): string => file.split(/[\\/]/u).at(-1) ?? file;
