import os from 'node:os';
import type { Recogniser } from '../read/tools.js';
import { type Lane, openLanes } from './lanes.js';
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
const MAX_LANES = 4;

/** What recognises text on this machine, and where its model lies; null for what is missing. */
export interface OcrParts {
  engine: 'tesseract' | 'tesseract.js' | null;
  model: string | null;
}

/** The text recognition engine, when it and its Vietnamese model are there. Nothing is started before the first page. */
export function openOcr(settings: OcrSettings = {}): (Recogniser & { close(): Promise<void> }) | undefined {
  const makeLane = laneMaker(settings);
  if (makeLane === undefined) return undefined;
  const lanes = openLanes(laneCount(settings), makeLane);
  return {
    recognise: async (picture) => pageOfTsv(await lanes.recognise(picture)),
    rest: async () => {
      await new Promise(setImmediate);
      await new Promise(setImmediate);
    },
    close: lanes.close,
  };
}

/** Pages cannot be recognised for want of the Vietnamese model. */
export const isModelMissing = (settings: OcrSettings = {}): boolean => ocrParts(settings).model === null;

/** The engine and the model that `openOcr` would take. */
export function ocrParts(settings: OcrSettings = {}): OcrParts {
  const folder = systemModelFolder(settings);
  if (folder !== undefined && tesseractProgram(settings.env) !== undefined)
    return { engine: 'tesseract', model: folder };
  const engine = workerScript() === undefined ? null : 'tesseract.js';
  return { engine, model: findModel(settings)?.file ?? null };
}

/**
 * The machine's own program goes first: it takes 0.9 s of a core a page where the threads take 1.1, its memory is not that of
 * the reading process, and it parts lines better where Vietnamese marks stand high (the threads' engine is an older one).
 */
function laneMaker(settings: OcrSettings): (() => Lane) | undefined {
  const { engine, model } = ocrParts(settings);
  if (engine === null || model === null) return undefined;
  const script = workerScript();
  const program = engine === 'tesseract' ? tesseractProgram(settings.env) : undefined;
  if (program !== undefined) return () => programLane(program, model);
  return script === undefined ? undefined : () => threadLane(script, model);
}

function laneCount({ lanes, env = process.env }: OcrSettings): number {
  const given = lanes ?? Number(env[LANES_VARIABLE]);
  const count = Number.isInteger(given) && given > 0 ? given : os.availableParallelism();
  return Math.min(count, MAX_LANES);
}
