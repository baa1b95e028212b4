/**
 * Tesseract as WebAssembly in threads of this process. The threads run the script of tesseract.js; they are led from here,
 * and not by its own front, because a thread that dies there takes the process with it, and so that nothing is ever fetched:
 * the model is handed over as bytes.
 */
import { existsSync, promises as fs } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Lane } from './lanes.js';

/** A page of small print takes 3 s on a slow machine; a photograph of noise can take minutes. */
const PAGE_PATIENCE_MS = 45_000;

/** The pictures have been made dark on light, and are 300 dpi: nothing to find out by trying. */
const PARAMETERS = { user_defined_dpi: '300', tessedit_do_invert: '0', debug_file: '/dev/null' };

/** The engine that recognises by neural network alone. */
const LSTM_ONLY = 1;
const LANGUAGE = 'vie';

/** The script of the threads: packed beside the built modules, else that of the package; undefined without either. */
export function workerScript(): string | undefined {
  const packed = fileURLToPath(new URL('./tesseract/worker.cjs', import.meta.url));
  if (existsSync(packed)) return packed;
  try {
    return createRequire(import.meta.url).resolve('tesseract.js/src/worker-script/node/index.js');
  } catch {
    return undefined;
  }
}

interface Answer {
  action: string;
  status: 'resolve' | 'reject' | 'progress';
  data: unknown;
}

interface Thread {
  ask(action: string, payload: unknown): Promise<unknown>;
  /** Whether the process waits for the thread. */
  hold(held: boolean): void;
  end(): Promise<void>;
}

/** A lane with a thread of its own, started with its first picture and started anew after it broke. */
export function threadLane(script: string, model: string): Lane {
  let thread: Promise<Thread> | undefined;
  const drop = async (): Promise<void> => {
    const old = thread;
    thread = undefined;
    await (await old?.catch(() => undefined))?.end();
  };
  return {
    async recognise(picture) {
      try {
        thread ??= startThread(script, model);
        const started = await thread;
        started.hold(true);
        const data = await started.ask('recognize', {
          image: picture,
          options: {},
          output: { text: false, tsv: true },
        });
        started.hold(false);
        return tsvIn(data);
      } catch (error) {
        await drop();
        throw error;
      }
    },
    close: drop,
  };
}

async function startThread(script: string, model: string): Promise<Thread> {
  const thread = spawn(script);
  try {
    const data = await fs.readFile(model);
    // The script's test for the smaller engine asks for this number, whatever its name says.
    await thread.ask('load', { options: { lstmOnly: LSTM_ONLY, logging: false } });
    await thread.ask('loadLanguage', {
      langs: [{ code: LANGUAGE, data }],
      options: { cacheMethod: 'none', lstmOnly: true },
    });
    await thread.ask('initialize', { langs: LANGUAGE, oem: LSTM_ONLY });
    await thread.ask('setParameters', { params: PARAMETERS });
    return thread;
  } catch (error) {
    await thread.end();
    throw error;
  }
}

function spawn(script: string): Thread {
  // What the engine prints is for nobody: stdout may be carrying JSON. It is not read away: reading would keep the process alive.
  const worker = new Worker(script, { stdout: true, stderr: true });
  let job: { action: string; settle: (answer: Answer) => void } | undefined;
  const broken = (reason: unknown): void => job?.settle({ action: job.action, status: 'reject', data: String(reason) });
  worker.on('message', (answer: Answer) => {
    if (answer.status !== 'progress' && answer.action === job?.action) job.settle(answer);
  });
  worker.on('error', broken);
  worker.on('exit', broken);
  const ask = (action: string, payload: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const clock = setTimeout(broken, PAGE_PATIENCE_MS, 'too slow');
      job = {
        action,
        settle: ({ status, data }) => {
          clearTimeout(clock);
          job = undefined;
          if (status === 'resolve') resolve(data);
          else reject(new Error(String(data)));
        },
      };
      worker.postMessage({ workerId: LANGUAGE, jobId: action, action, payload });
    });
  return {
    ask,
    hold: (held) => (held ? worker.ref() : worker.unref()),
    end: async () => {
      await worker.terminate();
    },
  };
}

const tsvIn = (data: unknown): string =>
  typeof data === 'object' && data !== null && 'tsv' in data ? String(data.tsv) : '';
