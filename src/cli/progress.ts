import { clip } from './table.js';

const BAR = 24;
const NAME = 40;

/** A bar on a terminal, nothing in a pipe. */
export function progressBar(): { step: (done: number, total: number, file: string) => void; end: () => void } {
  const { stderr } = process;
  if (!stderr.isTTY) return { step: () => {}, end: () => {} };
  return {
    step: (done, total, file) => {
      const filled = Math.round((BAR * done) / Math.max(total, 1));
      const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled);
      stderr.write(`\r\x1b[2K${bar} ${done}/${total} ${clip(file, NAME)}`);
    },
    end: () => void stderr.write('\r\x1b[2K'),
  };
}
