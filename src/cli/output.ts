import { readFileSync } from 'node:fs';
import type { Outcome } from '../batch/outcome.js';

/** A line for the user, beside the result: stderr. */
export const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** The result: stdout. */
export const print = (text: string): void => void process.stdout.write(`${text}\n`);

export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2));

/** The package's own version. */
export function version(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return String(version);
}

/** Remarks that concern the file as a whole; what the text of a plan shows is told in the reports. */
const ABOUT_FILES = new Set(['not-a-plan', 'no-parent', 'parent-ambiguous', 'wrong-extension', 'not-commented']);

/** What the user has to know about single files, a line each. */
export function sayDiagnostics(outcomes: readonly Outcome[]): void {
  for (const { document, diagnostics } of outcomes) {
    for (const { code, severity, message } of diagnostics) {
      if (severity === 'error' || ABOUT_FILES.has(code)) say(`${document.entry.given}: ${message} [${code}]`);
    }
  }
}
