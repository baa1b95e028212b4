/** One of several equal helpers that work side by side on pictures of pages. */
export interface Lane {
  /** What stands on the picture, as Tesseract's table of words (TSV). Throws when the picture cannot be read. */
  recognise(picture: Uint8Array): Promise<string>;
  /** Lets go of everything; a lane that is asked again begins anew. */
  close(): Promise<void>;
}

export interface Lanes {
  recognise(picture: Uint8Array): Promise<string>;
  close(): Promise<void>;
}

/** Pictures wait until one of `count` lanes is free; a lane is made when there is work for it. */
export function openLanes(count: number, makeLane: () => Lane): Lanes {
  const lanes: Lane[] = [];
  const free: Lane[] = [];
  const waiting: ((lane: Lane) => void)[] = [];
  const take = (): Promise<Lane> => {
    const idle = free.pop();
    if (idle !== undefined) return Promise.resolve(idle);
    if (lanes.length >= count) return new Promise((go) => waiting.push(go));
    const made = makeLane();
    lanes.push(made);
    return Promise.resolve(made);
  };
  const giveBack = (lane: Lane): void => {
    const next = waiting.shift();
    if (next === undefined) free.push(lane);
    else next(lane);
  };
  return {
    async recognise(picture) {
      const lane = await take();
      try {
        return await lane.recognise(picture);
      } finally {
        giveBack(lane);
      }
    },
    close: async () => {
      await Promise.all(lanes.map((lane) => lane.close()));
    },
  };
}
