import { promises as fs, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Comparison } from '../model/comparison.js';
import type { Plan } from '../model/plan.js';

/**
 * Whole plans and comparisons of a run lie on disk, written by the workers that made them and read by those that need
 * them: the parent keeps slips alone, so that a folder of a thousand plans takes it no more memory than one of ten.
 */
export interface Spool {
  folder: string;
  /** A file for something of this run that is not used twice. */
  place(): string;
  close(): Promise<void>;
}

/** `folder`: one of this run's own; without it, one among the system's temporary ones. */
export function openSpool(folder = mkdtempSync(path.join(os.tmpdir(), 'kehoach-'))): Spool {
  let count = 0;
  return {
    folder,
    place: () => path.join(folder, `${++count}.json`),
    close: () => fs.rm(folder, { recursive: true, force: true }),
  };
}

/** What the parent remembers of a plan. */
export type PlanSlip = Pick<Plan, 'header' | 'title' | 'period' | 'signature'>;

export const slipOf = ({ header, title, period, signature }: Plan): PlanSlip => ({ header, title, period, signature });

export const loadPlan = async (at: string): Promise<Plan> => JSON.parse(await fs.readFile(at, 'utf8'));
export const loadComparison = async (at: string): Promise<Comparison> => JSON.parse(await fs.readFile(at, 'utf8'));
