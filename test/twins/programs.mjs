// The programs that make the twins. Each call of LibreOffice has a profile of its own: two must never share one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder of documents takes LibreOffice some seconds; a busy machine is slower. */
const PATIENCE_MS = 300_000;

/** Is this program there? */
export const has = (program, flag = '--version') => spawnSync(program, [flag], { stdio: 'ignore' }).error === undefined;

export const hasOffice = () => has('soffice');
export const hasPdftoppm = () => has('pdftoppm', '-v');

/** Has LibreOffice write each file anew into a folder; `filter` as in `--convert-to`, `infilter` says what the files are. */
export function officeConvert(files, folder, filter, infilter) {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'kehoach-office-'));
  const args = [
    `-env:UserInstallation=${pathToFileURL(profile)}`,
    '--headless',
    '--norestore',
    ...(infilter === undefined ? [] : [`--infilter=${infilter}`]),
    ...['--convert-to', filter, '--outdir', folder],
    ...files,
  ];
  try {
    const { status, stderr } = spawnSync('soffice', args, { encoding: 'utf8', timeout: PATIENCE_MS });
    if (status !== 0) throw new Error(`soffice --convert-to ${filter}: ${stderr.slice(0, 300)}`);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Prints the pages of a PDF as grey pictures (PGM); their paths, in order. */
export function pagePictures(pdf, prefix, dpi) {
  const { status, stderr } = spawnSync('pdftoppm', ['-r', String(dpi), '-gray', pdf, prefix], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`pdftoppm: ${stderr.slice(0, 300)}`);
}
