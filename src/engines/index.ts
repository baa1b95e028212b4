import type { ReadTools } from '../read/tools.js';
import { isModelMissing, openOcr } from './ocr.js';
import { officeConverter } from './office.js';

export interface OpenTools extends ReadTools {
  /** Ends what was started; the tools are not used again. */
  close(): Promise<void>;
}

/** The engines that this machine has, opened when they are first used. */
export function openTools(): OpenTools {
  const ocr = openOcr();
  return {
    office: officeConverter(),
    ocr,
    ocrModelMissing: ocr === undefined && isModelMissing(),
    close: async () => ocr?.close(),
  };
}
