/** The Tesseract program of the machine: one process a page, killed when it takes too long. */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Lane } from './lanes.js';

const PAGE_PATIENCE_MS = 45_000;
const VERSION_PATIENCE_MS = 5_000;
/** The table of words of a page of small print has 60 KB. */
const MAX_OUTPUT = 16 * 1024 * 1024;

const WINDOWS_FOLDERS = ['ProgramFiles', 'ProgramW6432', 'LOCALAPPDATA'];

/** Asked once a process: starting it takes a moment. */
const found = new Map<string, string | undefined>();

/** The program, or undefined when it cannot be started. */
export function tesseractProgram(env: Readonly<Record<string, string | undefined>> = process.env): string | undefined {
  const candidates = ['tesseract', ...installed(env).filter((file) => existsSync(file))];
  const key = candidates.join('\n');
  if (!found.has(key)) found.set(key, candidates.find(answers));
  return found.get(key);
}

const installed = (env: Readonly<Record<string, string | undefined>>): string[] =>
  WINDOWS_FOLDERS.flatMap((name) => {
    const root = env[name];
    return root === undefined ? [] : [path.join(root, 'Tesseract-OCR', 'tesseract.exe')];
  });

function answers(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore', timeout: VERSION_PATIENCE_MS, windowsHide: true });
    return true;
  } catch {
    return false;
  }
}

/** The file that would be started, without starting it; null when there is none. */
export function programFile(env: Readonly<Record<string, string | undefined>> = process.env): string | null {
  const onPath = (env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => [path.join(folder, 'tesseract'), path.join(folder, 'tesseract.exe')]);
  return [...onPath, ...installed(env)].find((file) => path.isAbsolute(file) && existsSync(file)) ?? null;
}

const ARGUMENTS = ['-l', 'vie', '--oem', '1', '--dpi', '300', '-c', 'tessedit_do_invert=0', 'tsv'];

/** A lane that starts the program for each picture. */
export const programLane = (program: string, tessdata: string): Lane => ({
  recognise: (picture) =>
    new Promise((resolve, reject) => {
      const child = execFile(
        program,
        ['stdin', 'stdout', '--tessdata-dir', tessdata, ...ARGUMENTS],
        {
          // The lanes fill the cores; the program's own threads on top of them make it six times slower.
          env: { ...process.env, OMP_THREAD_LIMIT: '1' },
          timeout: PAGE_PATIENCE_MS,
          killSignal: 'SIGKILL',
          maxBuffer: MAX_OUTPUT,
          windowsHide: true,
        },
        (error, stdout) => (error === null ? resolve(stdout) : reject(error)),
      );
      child.stdin?.on('error', () => {}); // it died before it had read the picture: told by the exit
      child.stdin?.end(picture);
    }),
  close: () => Promise.resolve(),
});
