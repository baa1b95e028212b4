/** Where the Vietnamese model of the recogniser is found: as asked for, as the machine has it, or the one that comes with the tool. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface OcrModel {
  /** The file: `vie.traineddata`, or the same packed by gzip. */
  file: string;
  /** Who named the place. */
  from: 'option' | 'environment' | 'system' | 'bundled';
}

/** What the user may say on where the model is. */
export interface ModelPlaces {
  /** Folder named by `--tessdata`. */
  tessdata?: string | undefined;
  env?: Readonly<Record<string, string | undefined>> | undefined;
}

const LANGUAGE = 'vie';
const NAMES = [`${LANGUAGE}.traineddata`, `${LANGUAGE}.traineddata.gz`];

/** Environment variables that name a folder of models, the tool's own first. `--tessdata` reaches the readers by the first. */
export const TESSDATA_VARIABLE = 'KEHOACH_TESSDATA';
const VARIABLES = [TESSDATA_VARIABLE, 'TESSDATA_PREFIX'];

/** Where packages of Tesseract put their models. */
const SYSTEM_FOLDERS = [
  '/usr/share/tesseract-ocr/5/tessdata',
  '/usr/share/tesseract-ocr/4.00/tessdata',
  '/usr/share/tessdata',
  '/usr/local/share/tessdata',
  '/opt/homebrew/share/tessdata',
  '/home/linuxbrew/.linuxbrew/share/tessdata',
];
const WINDOWS_VARIABLES = ['ProgramFiles', 'ProgramW6432', 'ProgramFiles(x86)', 'LOCALAPPDATA'];

/**
 * The first model that there is; undefined when there is none. What distributions install ("fast") reads office print in two
 * thirds of the time of the one that comes with the tool, and no worse.
 */
export function findModel({ tessdata, env = process.env }: ModelPlaces = {}): OcrModel | undefined {
  const asked = VARIABLES.flatMap((name) => foldersOf(env[name]));
  return (
    firstIn(foldersOf(tessdata), 'option') ??
    firstIn(asked, 'environment') ??
    firstIn(systemFolders(env), 'system') ??
    firstIn(bundledFolders(), 'bundled')
  );
}

/** The model of the machine in a folder that its own program can read: it wants no packed one. */
export function systemModelFolder({ tessdata, env = process.env }: ModelPlaces = {}): string | undefined {
  const asked = [tessdata, ...VARIABLES.map((name) => env[name])].flatMap(foldersOf);
  return [...asked, ...systemFolders(env)].find((folder) => existsSync(path.join(folder, `${LANGUAGE}.traineddata`)));
}

/** A folder of models, or the folder in which Tesseract keeps it. */
const foldersOf = (named: string | undefined): string[] =>
  named === undefined || named === '' ? [] : [named, path.join(named, 'tessdata')];

const systemFolders = (env: Readonly<Record<string, string | undefined>>): string[] => [
  ...SYSTEM_FOLDERS,
  ...WINDOWS_VARIABLES.flatMap((name) => {
    const root = env[name];
    if (root === undefined) return [];
    return [path.join(root, 'Tesseract-OCR', 'tessdata'), path.join(root, 'Programs', 'Tesseract-OCR', 'tessdata')];
  }),
];

/** Beside the built modules, or in the package that the build takes it from. */
function bundledFolders(): string[] {
  const built = fileURLToPath(new URL('./tesseract', import.meta.url));
  try {
    const entry = createRequire(import.meta.url).resolve(`@tesseract.js-data/${LANGUAGE}`);
    return [built, path.join(path.dirname(entry), '4.0.0_best_int')];
  } catch {
    return [built];
  }
}

function firstIn(folders: readonly string[], from: OcrModel['from']): OcrModel | undefined {
  for (const folder of folders) {
    for (const name of NAMES) {
      const file = path.join(folder, name);
      if (existsSync(file)) return { file, from };
    }
  }
  return undefined;
}
