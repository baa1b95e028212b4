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
export interface PlanSlip {
  issuer: string | null;
  number: string | null;
  date: string | null;
}

export const slipOf = ({ header: { issuer, number, date } }: Plan): PlanSlip => ({
  issuer,
  number: number?.raw ?? null,
  date: date?.iso ?? null,
});

export const loadPlan = async (at: string): Promise<Plan> => JSON.parse(await fs.readFile(at, 'utf8'));
export const loadComparison = async (at: string): Promise<Comparison> => JSON.parse(await fs.readFile(at, 'utf8'));
