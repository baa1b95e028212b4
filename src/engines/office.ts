import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, promises as fs, readdirSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ReadTools } from '../read/tools.js';

type Kind = 'doc' | 'rtf' | 'odt';

/** A conversion takes 2-4 s on a fresh profile; the reader that waits for it has 20 s for everything. */
const TIMEOUT_MS = 15_000;
/** The largest real plan has pictures of seals and stays under 12 MB; its conversion holds the same pictures. */
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

/** The filter is named, so that content cannot choose to be loaded as something else (a web page, a macro library). */
const FILTERS: Record<Kind, string> = { doc: 'MS Word 97', rtf: 'Rich Text Format', odt: 'writer8' };

const WINDOWS = process.platform === 'win32';
/** On Windows the .com one waits for the end of the work and opens no window. */
const NAMES = WINDOWS ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];

/** Where installers put the program when it is not on the PATH; a "*" stands for a version. */
const FOLDERS = [
  '/usr/lib/libreoffice/program',
  '/usr/lib64/libreoffice/program',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/libreoffice*/program',
  '/Applications/LibreOffice.app/Contents/MacOS',
  'C:\\Program Files\\LibreOffice\\program',
  'C:\\Program Files (x86)\\LibreOffice\\program',
];

/** Values of the option or of KEHOACH_SOFFICE that forbid the use of LibreOffice. */
const OFF = new Set(['off', 'none', '0']);

/**
 * The program of LibreOffice: the one asked for, else KEHOACH_SOFFICE, the PATH, the usual folders; null when there is none.
 * A program that was asked for and is not there is not replaced by another.
 */
export function findOffice(wanted: string | undefined = process.env.KEHOACH_SOFFICE): string | null {
  if (wanted !== undefined && wanted !== '') return OFF.has(wanted) ? null : executable(wanted);
  const onPath = (process.env.PATH ?? '').split(path.delimiter).filter(path.isAbsolute);
  for (const folder of [...onPath, ...FOLDERS.flatMap(spread)]) {
    for (const name of NAMES) {
      const found = executable(path.join(folder, name));
      if (found !== null) return found;
    }
  }
  return null;
}

/** The folders that a pattern with a "*" stands for, newest version first. */
function spread(folder: string): string[] {
  const star = folder.indexOf('*');
  if (star < 0) return [folder];
  const parent = path.dirname(folder.slice(0, star));
  const [before, after] = [folder.slice(parent.length + 1, star), folder.slice(star + 1)];
  try {
    const names = readdirSync(parent).filter((name) => name.startsWith(before));
    return names
      .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
      .map((name) => path.join(parent, name, after));
  } catch {
    return [];
  }
}

function executable(file: string): string | null {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}

/** LibreOffice as a converter to docx, when it is installed. Each call works in a folder and with a profile of its own. */
export function officeConverter(wanted?: string, timeoutMs = TIMEOUT_MS): ReadTools['office'] {
  const program = findOffice(wanted);
  return program === null ? undefined : (bytes, from) => convert(program, bytes, from, timeoutMs);
}

async function convert(program: string, bytes: Uint8Array, from: Kind, timeoutMs: number): Promise<Uint8Array | null> {
  let room: string | undefined;
  try {
    room = await fs.mkdtemp(path.join(os.tmpdir(), 'kehoach-office-'));
    await fs.mkdir(path.join(room, 'profile', 'user'), { recursive: true });
    await fs.writeFile(path.join(room, 'profile', 'user', 'registrymodifications.xcu'), SETTINGS);
    await fs.writeFile(path.join(room, `in.${from}`), bytes);
    await run(program, room, from, timeoutMs);
    return await outputOf(path.join(room, 'out', 'in.docx'));
  } catch {
    return null;
  } finally {
    // A profile that is still held (Windows) is tried again, and else left to the system's own cleaning.
    if (room !== undefined) await fs.rm(room, { recursive: true, force: true, maxRetries: 5 }).catch(() => {});
  }
}

/** Nothing of the document reaches the command line: the file names are fixed. */
function run(program: string, room: string, from: Kind, timeoutMs: number): Promise<void> {
  const profile = pathToFileURL(path.join(room, 'profile')).href;
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--norestore', '--nolockcheck', '--nodefault'];
  args.push('--nologo', '--nofirststartwizard', `--infilter=${FILTERS[from]}`);
  args.push('--convert-to', 'docx:MS Word 2007 XML', '--outdir', path.join(room, 'out'), path.join(room, `in.${from}`));
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: room,
      env: environment(room),
      stdio: 'ignore',
      shell: false,
      windowsHide: true,
      detached: !WINDOWS,
    });
    const timer = setTimeout(() => kill(child), timeoutMs);
    const last = (): void => kill(child);
    process.once('exit', last);
    const done = (): void => {
      clearTimeout(timer);
      process.off('exit', last);
    };
    child.once('error', (error) => {
      done();
      reject(error);
    });
    child.once('close', () => {
      done();
      // The launcher may be gone before its child.
      kill(child);
      resolve();
    });
  });
}

/** The launcher starts the program proper as a child, so the whole group goes. */
function kill(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (WINDOWS) child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** A closed port of this machine: whatever a document links to is not fetched. */
const NOWHERE = 'http://127.0.0.1:9';

/** Home and temporary files stay in the room, so that nothing is left behind. */
const environment = (room: string): NodeJS.ProcessEnv => ({
  ...process.env,
  ...(WINDOWS ? { TEMP: room, TMP: room } : { HOME: room, TMPDIR: room, SAL_USE_VCLPLUGIN: 'svp' }),
  http_proxy: NOWHERE,
  https_proxy: NOWHERE,
});

async function outputOf(file: string): Promise<Uint8Array | null> {
  const { size } = await fs.stat(file);
  return size === 0 || size > MAX_OUTPUT_BYTES ? null : new Uint8Array(await fs.readFile(file));
}

const item = (at: string, name: string, value: string): string =>
  `<item oor:path="/org.openoffice.${at}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

/** Macros never run, links are not followed, nothing is fetched. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${[
  item('Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'),
  item('Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'),
  item('Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'),
  item('Office.Common/Security/Scripting', 'DisableActiveContent', 'true'),
  item('Office.Writer/Content/Update', 'Link', '2'),
  item('Inet/Settings', 'ooInetProxyType', '2'),
  item('Inet/Settings', 'ooInetHTTPProxyName', '127.0.0.1'),
  item('Inet/Settings', 'ooInetHTTPProxyPort', '9'),
  item('Inet/Settings', 'ooInetHTTPSProxyName', '127.0.0.1'),
  item('Inet/Settings', 'ooInetHTTPSProxyPort', '9'),
].join('\n')}
</oor:items>
`;
