import { promises as fs } from 'node:fs';
import path from 'node:path';

/** Looked for in the folder of the plans itself: never in folders below it or in archives, which others packed. */
export const DECISION_FILES = ['decisions.yaml', 'decisions.yml'] as const;

/** The files of decisions that lie beside the plans. */
export async function decisionsBeside(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of DECISION_FILES) {
    const at = path.join(folder, name);
    const stat = await fs.stat(at).catch(() => null);
    if (stat?.isFile() === true) found.push(at);
  }
  return found;
}
