import os from 'node:os';
import type { Recogniser } from '../read/tools.js';
import { openLanes } from './lanes.js';
import { findModel, type ModelPlaces, systemModelFolder } from './ocr-model.js';
import { threadLane, workerScript } from './tesseract-js.js';
import { programLane, tesseractProgram } from './tesseract-program.js';
import { pageOfTsv } from './tsv.js';

export interface OcrSettings extends ModelPlaces {
  /** Pages at once at most; by default as many as there are cores and memory. */
  lanes?: number | undefined;
}

/** Pages at once, for a process that has to share the cores with others (see batch/pool.ts). */
export const LANES_VARIABLE = 'KEHOACH_OCR_LANES';

/**
 * A thread of the engine holds about 150 MB with a page of 300 dpi, and a reading process may take 1 GB, of which parser
 * and pictures need the first 350 MB.
 */
const MAX_THREADS = 4;

/** What recognises text on this machine: `engine` in words for the user, and where its model lies. */
export interface OcrParts {
  engine: 'tesseract.js' | 'tesseract' | null;
  model: string | null;
}

/** The text recognition engine, when it and its Vietnamese model are there. Nothing is started before the first page. */
export function openOcr(settings: OcrSettings = {}): (Recogniser & { close(): Promise<void> }) | undefined {
  const lanes = lanesFor(settings);
  if (lanes === undefined) return undefined;
  return {
    recognise: async (picture) => pageOfTsv(await lanes.recognise(picture)),
    close: lanes.close,
  };
}

/** Pages cannot be recognised for want of the Vietnamese model. */
export const isModelMissing = (settings: OcrSettings = {}): boolean => ocrParts(settings).model === null;

/** The engine and the model that `openOcr` would take. */
export function ocrParts(settings: OcrSettings = {}): OcrParts {
  const model = findModel(settings)?.file ?? null;
  if (model !== null && workerScript() !== undefined) return { engine: 'tesseract.js', model };
  const program = tesseractProgram(settings.env);
  const folder = systemModelFolder(settings) ?? null;
  return { engine: program === undefined ? null : 'tesseract', model: program === undefined ? model : folder };
}

function lanesFor(settings: OcrSettings): ReturnType<typeof openLanes> | undefined {
  const count = laneCount(settings);
  const model = findModel(settings);
  const script = workerScript();
  if (model !== undefined && script !== undefined) {
    return openLanes(Math.min(count, MAX_THREADS), () => threadLane(script, model.file));
  }
  const folder = systemModelFolder(settings);
  const program = folder === undefined ? undefined : tesseractProgram(settings.env);
  if (folder === undefined || program === undefined) return undefined;
  return openLanes(count, () => programLane(program, folder));
}

function laneCount({ lanes, env = process.env }: OcrSettings): number {
  const given = lanes ?? Number(env[LANES_VARIABLE]);
  return Number.isInteger(given) && given > 0 ? given : os.availableParallelism();
}
