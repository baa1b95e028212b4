import path from 'node:path';
import { skipReason } from './diagnostics.js';
import { isAssetFolder, isHidden, isLock, isOtherPaper } from './sniff.js';
import type { Skipped } from './walk.js';

/** Which files are looked at, by their names alone: the same rules in a folder and in an archive. */

/** Folders of other programs. */
const FOREIGN_FOLDERS = new Set(['node_modules', '__MACOSX']);
/** A project's furniture, which no office calls its plan. */
const FURNITURE = /^(?:readme|changelog|license|licence|contributing)(?:\.(?:md|txt))?$/iu;

/** The names in the same folder; asked for only where they matter. */
export type Beside = () => ReadonlySet<string>;

export type NameRule = 'look' | 'pass-over' | 'lock-file';

export function ruleForFolder(name: string, beside: Beside): Exclude<NameRule, 'lock-file'> {
  const foreign = isHidden(name) || FOREIGN_FOLDERS.has(name) || isAssetFolder(name, beside);
  return foreign ? 'pass-over' : 'look';
}

export function ruleForFile(name: string, beside: Beside): NameRule {
  if (isLock(name)) return 'lock-file';
  return isHidden(name) || FURNITURE.test(name) || isOwnReport(name, beside) ? 'pass-over' : 'look';
}

/** A review sheet or page of an earlier run, among the other reports on the same unit. */
function isOwnReport(name: string, beside: Beside): boolean {
  const { name: base, ext } = path.parse(name);
  if (ext === '.html') return beside().has(`${base}.compare.json`);
  return ext === '.docx' && beside().has(`${base}.html`) && beside().has(`${base}.compare.json`);
}

/** What is said of a file that is no document: nothing, unless an appendix may be in it. */
export const skippedPaper = (file: string): Skipped[] =>
  isOtherPaper(path.posix.basename(file)) ? [{ file, reason: skipReason('other-paper') }] : [];

export const skippedLock = (file: string): Skipped => ({ file, reason: skipReason('lock-file') });
