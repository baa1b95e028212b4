import { clip } from './table.js';

const BAR = 24;
const NAME = 40;
/** In a file or a pipe a line now and then says that work goes on; a short run says nothing. */
const LINE_EVERY_MS = 30_000;
/** The first steps bring the readers up and say little of those that follow. */
const MIN_STEPS = 5;

export interface Progress {
  step: (done: number, total: number, file: string) => void;
  end: () => void;
}

/** A bar on a terminal, plain lines elsewhere: how much is done, how fast, how long it will take. */
export function progressBar(stream: NodeJS.WriteStream = process.stderr, now: () => number = Date.now): Progress {
  const pace = paceOf(now);
  if (stream.isTTY) {
    return {
      step: (done, total, file) =>
        stream.write(`\r\x1b[2K${barOf(done, total)} ${pace(done, total)} ${clip(file, NAME)}`),
      end: () => void stream.write('\r\x1b[2K'),
    };
  }
  let last = now();
  return {
    step: (done, total) => {
      if (now() - last < LINE_EVERY_MS) return;
      last = now();
      stream.write(`Đã xong ${pace(done, total)}\n`);
    },
    end: () => {},
  };
}

function barOf(done: number, total: number): string {
  const filled = Math.round((BAR * done) / Math.max(total, 1));
  return '█'.repeat(filled) + '░'.repeat(BAR - filled);
}

/** Steps faster than this take what an earlier run left; how fast these come says nothing of the others. */
const REUSED_MS = 10;

/** "120/300 · 95 bước/phút · còn khoảng 2 phút". */
function paceOf(now: () => number): (done: number, total: number) => string {
  let last = now();
  let worked = 0;
  let steps = 0;
  return (done, total) => {
    const took = now() - last;
    last = now();
    if (took >= REUSED_MS) {
      worked += took;
      steps += 1;
    }
    const count = `${done}/${total}`;
    if (steps < MIN_STEPS || done >= total) return count;
    const perMinute = (60_000 * steps) / worked;
    return `${count} · ${Math.max(1, Math.round(perMinute))} bước/phút · còn khoảng ${durationOf((total - done) / perMinute)}`;
  };
}

const durationOf = (minutes: number): string => {
  if (minutes < 1) return `${Math.max(1, Math.round(minutes * 60))} giây`;
  if (minutes < 60) return `${Math.round(minutes)} phút`;
  return `${Math.floor(minutes / 60)} giờ ${Math.round(minutes % 60)} phút`;
};
