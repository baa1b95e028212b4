/** A file made to hurt, and the diagnostics that say fittingly why it is not read; none: it is read like any other. */
export interface Hostile {
  name: string;
  /** File name under which it is sent. */
  file: string;
  /** One of these has to be among the diagnostics; an empty list: any end but a failure of the reader will do. */
  codes: readonly string[];
  bytes: () => Uint8Array;
  /** Small and quick enough for every test run. */
  quick?: boolean;
}

/** Bytes of a string of characters below 256. */
export const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

export const MEGABYTE = 1024 * 1024;

/** A generator of the same numbers in every run. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
